import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { examineAll } from '../../cli/reading/pool.ts';
import { defaultPolicy } from '../../core/policy/policy.ts';
import { hostileFiles, placeIn } from '../../scripts/hostile/files.ts';
import { findingsOf } from '../../scripts/hostile/findings.ts';
import { FORM_NAME } from '../../scripts/hostile/hostileFile.ts';
import type { Run } from '../../scripts/hostile/runTalent.ts';
import { messageOf } from '../../templates/submission/checks/index.ts';
import { validate, type ExaminedFile } from '../../templates/submission/validate.ts';

const ASKED = { year: null, plan: null };
const files = hostileFiles.filter(({ quick, notHere }) => quick && !notHere?.());

/** What the command would say of a file that the reading processes examined. */
function runOf(examined: ExaminedFile): Run {
  const { accepted, unreadable, issues } = validate([examined], { ...ASKED, policy: defaultPolicy }, null, null, (identity) => identity).files[0]!;
  const out = unreadable?.zh ?? issues.map((issue) => messageOf(issue).zh).join('\n');
  return { code: accepted ? 0 : 1, late: false, out, err: '', seconds: 0, memory: null, left: 0 };
}

describe('a hostile file, read by the command’s own processes', () => {
  let folder: string;
  let examined: readonly ExaminedFile[];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'talent-hostile-'));
    const paths = files.map((file, index) => placeIn(join(folder, String(index)), file));
    examined = await examineAll(paths.map((path) => ({ path, file: FORM_NAME, asked: ASKED })), () => {});
  }, 240_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(files.map((file, index) => ({ ...file, index })))('$name: $expected', ({ index }) => {
    expect(findingsOf(files[index]!, runOf(examined[index]!))).toEqual([]);
  });
});
