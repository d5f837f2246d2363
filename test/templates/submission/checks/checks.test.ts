/** Each code is triggered by the smallest change to a good form, and by nothing else. */
import { describe, expect, it } from 'vitest';
import { messageOf } from '../../../../templates/submission/checks/index.ts';
import { GOOD, goodForm, validated, type CheckCase, type Said } from './checkCase.ts';
import { subsidyCases } from './cases/subsidy.ts';

const CASES: readonly CheckCase[] = [...subsidyCases];

it('nothing is said of a good form', async () => {
  const { files, whole } = await validated({ files: { [GOOD]: goodForm() } });
  expect([...files[0]!.issues.map((issue) => messageOf(issue).zh), ...whole]).toEqual([]);
  expect(files[0]!.accepted).toBe(true);
});

describe.each(CASES)('$code: $change', (each) => {
  it('is said in its place, and nothing else is said', async () => {
    const { files, whole } = await validated(each);
    const said: Said[] = [
      ...files.flatMap(({ file, issues }) => issues.map(({ code, sheet, cell }) => ({ code, file, sheet, cell }))),
      ...whole.map(({ code, sheet, cell }) => ({ code, file: null, sheet, cell })),
    ];
    expect(said).toEqual(each.at.map(([file, sheet, cell]): Said => ({ code: each.code, file, sheet, cell })));
    const messages = [...files.flatMap(({ issues }) => issues), ...whole].map(messageOf);
    for (const { zh, en } of messages) {
      expect(zh).toContain(each.says ?? `（${each.code}）。`);
      expect(zh + en).not.toMatch(/undefined|NaN|\[object|null/);
    }
  });
});
