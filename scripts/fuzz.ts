/**
 * `npm run fuzz [-- --runs N --seed S --seconds T]`: changes good forms at random (bytes of the archive, bytes of
 * its parts, their elements and attributes; and ways to write the same) and examines each. It must be refused,
 * found fault with or read; never a crash, a hang, or a value that changed without a word. One in a hundred goes
 * through the real command. What fails is kept in a folder that is named; the seed and the number make it again.
 * Exit codes: 0 nothing failed, 1 something did.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import Table from 'cli-table3';
import { baseForms } from './fuzz/baseForms.ts';
import { Guarded } from './fuzz/guarded.ts';
import { mutantOf } from './fuzz/mutant.ts';
import type { Outcome } from './fuzz/tryMutant.ts';
import { findingsOf, SECONDS } from './hostile/findings.ts';
import { runTalent } from './hostile/runTalent.ts';

const MOST_AT_A_TIME = 4;
const THROUGH_COMMAND = 100;

interface Tried extends Outcome {
  readonly number: number;
}

process.exitCode = await main();

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { runs: { type: 'string', default: '3000' }, seed: { type: 'string' }, seconds: { type: 'string' } } });
  const seed = Number(values.seed ?? Date.now() % 1_000_000_000);
  const until = performance.now() + Number(values.seconds ?? Infinity) * 1000;
  console.log(`种子 seed ${seed}`);
  const tried = await tryAll(seed, Number(values.runs), until);
  printCounts(tried);
  const failed = tried.filter(({ finding }) => finding !== null);
  if (failed.length > 0) keep(failed, seed);
  return failed.length > 0 ? 1 : 0;
}

async function tryAll(seed: number, runs: number, until: number): Promise<Tried[]> {
  const tried: Tried[] = [];
  const folder = mkdtempSync(join(tmpdir(), 'talent-fuzz-'));
  const forms = baseForms();
  let next = 0;
  const work = async (): Promise<void> => {
    const guarded = new Guarded();
    for (let number = next++; number < runs && performance.now() < until; number = next++) {
      const outcome = await guarded.try(seed, number);
      const through = number % THROUGH_COMMAND === 0 && outcome.finding === null ? await throughCommand(seed, number, outcome) : null;
      tried.push({ ...outcome, number, finding: outcome.finding ?? through });
      if (process.stderr.isTTY) process.stderr.write(`\r${tried.length}/${runs}`);
    }
    guarded.end();
  };
  /** The real command must make the same of it. */
  const throughCommand = async (seed: number, number: number, { result }: Outcome): Promise<string | null> => {
    const { bytes, form } = mutantOf(forms, seed, number);
    mkdirSync(join(folder, String(number)));
    const path = join(folder, String(number), form.name);
    writeFileSync(path, bytes);
    const run = await runTalent(['validate', path], SECONDS);
    const expected = result === 'accepted' ? ['accepted'] as const : ['accepted', 'rejected', 'refused damaged', 'refused abnormal', 'refused tooLarge', 'refused noWorkbook', 'refused documentType', 'refused notAZip', 'refused plainText', 'refused encrypted', 'refused empty'] as const;
    return findingsOf({ name: '', expected, content: () => bytes }, run)[0] ?? null;
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), MOST_AT_A_TIME) }, work));
  if (process.stderr.isTTY) process.stderr.write('\n');
  rmSync(folder, { recursive: true, force: true });
  return tried.sort((a, b) => a.number - b.number);
}

function printCounts(tried: readonly Tried[]): void {
  const results = ['accepted', 'rejected', 'refused', 'failed'] as const;
  const table = new Table({ head: ['改动 change', ...results], colAligns: ['left', 'right', 'right', 'right', 'right'], style: { head: [], border: [] } });
  for (const how of [...new Set(tried.map((one) => one.how))].sort()) {
    const these = tried.filter((one) => one.how === how);
    table.push([how, ...results.map((result) => these.filter((one) => one.result === result).length || '')]);
  }
  console.log(table.toString().split('\n').filter((line, index) => index < 3 || !line.startsWith('├')).join('\n'));
  console.log(`${tried.length} 次，${tried.filter(({ finding }) => finding !== null).length} 次未达要求 · ${tried.length} runs, ${tried.filter(({ finding }) => finding !== null).length} not taken as they must be`);
}

function keep(failed: readonly Tried[], seed: number): void {
  const folder = mkdtempSync(join(tmpdir(), 'talent-fuzz-failed-'));
  const forms = baseForms();
  for (const { number, how, finding } of failed) {
    writeFileSync(join(folder, `${seed}-${number}.xlsx`), mutantOf(forms, seed, number).bytes);
    console.log(`${seed}-${number} ${how}: ${finding}`);
  }
  console.log(`文件在 files in ${folder}`);
}
