/** How long `talent allocate` and `talent validate` take, and how much memory, for the example's counties with more people. */
import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { exampleFiles, type ExampleFile } from '../scripts/example/ningxia.ts';
import { PLAN_FILE } from '../templates/forms/plan.ts';
import { writeWorkbook } from '../templates/workbook/write/index.ts';

/** Units of the example that report anybody. */
export const UNITS = 22;

export interface AnnualSetRun {
  /** People a unit. */
  readonly people: number;
  readonly seconds: number;
  /** Largest resident set of the command, in MB. */
  readonly peak: number;
}

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Makes the submissions and the plan, then runs the command on them as a user does. */
export async function runAnnualSet(people: number): Promise<AnnualSetRun> {
  return inFolder(async (folder) => {
    await makeInput(folder, exampleFiles({ least: people, most: people, rows: people }));
    const args = ['allocate', '--year', '2025', '--submissions', join(folder, 'submissions'), '--plan', join(folder, PLAN_FILE), '--out', join(folder, 'out')];
    return { people, ...timed(folder, args) };
  });
}

/** Makes one form, or all of the example's, with as many people each, then validates them as a user does. Memory is that of the command alone, without the processes that read. */
export async function runValidation(forms: number, people: number): Promise<AnnualSetRun> {
  return inFolder(async (folder) => {
    const submissions = exampleFiles({ least: people, most: people, rows: people }).filter(({ path }) => path !== PLAN_FILE);
    await makeInput(folder, submissions.slice(0, forms));
    return { people, ...timed(folder, ['validate', join(folder, 'submissions')]) };
  });
}

/** Runs the command; throws where it could not run or rejects. */
function timed(folder: string, args: readonly string[]): Omit<AnnualSetRun, 'people'> {
  const peakFile = join(folder, 'peak');
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', '--import', './bench/peak.ts', 'cli/talent.ts', ...args], {
    cwd: root, encoding: 'utf8', env: { ...process.env, TALENT_BENCH_PEAK: peakFile }, maxBuffer: 1 << 28,
  });
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(stderr);
  return { seconds, peak: Number(readFileSync(peakFile, 'utf8')) / 1024 };
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'talent-bench-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function makeInput(folder: string, files: readonly ExampleFile[]): Promise<void> {
  mkdirSync(join(folder, 'submissions'));
  for (const { path, workbook } of files) {
    const file = openSync(join(folder, path), 'w');
    await writeWorkbook(workbook, (chunk) => writeSync(file, chunk));
    closeSync(file);
  }
}
