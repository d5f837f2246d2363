import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs `talent` as a user does, with a text on standard input. */
export function talent(args: readonly string[], input = ''): Run {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', join(ROOT, 'cli', 'talent.ts'), ...args],
    { cwd: ROOT, input, encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  return { code: status, out: stdout, err: stderr };
}
