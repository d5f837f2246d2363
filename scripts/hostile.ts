/**
 * `npm run hostile [-- WORD…]`: makes files that attack the reader and gives each to the real command,
 * `talent validate FILE`, under a guard of time and memory; only those whose name holds a word, if any is given.
 * Exit codes: 0 each was taken as it must be, 1 one was not.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import Table from 'cli-table3';
import { hostileFiles, placeIn } from './hostile/files.ts';
import { findingsOf, SECONDS, MEMORY_MIB, verdictOf } from './hostile/findings.ts';
import type { HostileFile } from './hostile/hostileFile.ts';
import { runTalent, type Run } from './hostile/runTalent.ts';

const MOST_AT_A_TIME = 4;

interface Tried {
  readonly file: HostileFile;
  readonly run: Run;
  readonly findings: readonly string[];
}

process.exitCode = await main(process.argv.slice(2));

async function main(words: readonly string[]): Promise<number> {
  const chosen = hostileFiles.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));
  const possible = chosen.filter(({ notHere }) => !notHere?.());
  const folder = mkdtempSync(join(tmpdir(), 'talent-hostile-'));
  try {
    const tried = await tryAll(possible, folder);
    print(tried);
    for (const { name, notHere } of chosen) if (notHere?.()) console.log(`未试 not tried: ${name} (${notHere()})`);
    if (tried.some(({ run }) => run.memory === null)) console.log('内存只能在 Linux 上测量 memory can be measured on Linux alone');
    return tried.some(({ findings }) => findings.length > 0) ? 1 : 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function tryAll(files: readonly HostileFile[], folder: string): Promise<Tried[]> {
  // All files are made before the first is tried: making some keeps this process busy, and it must watch.
  const paths = files.map((file, index) => placeIn(join(folder, String(index)), file));
  const tried: Tried[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    for (let index = next++; index < files.length; index = next++) {
      tried[index] = await tryOne(files[index]!, paths[index]!);
      if (process.stderr.isTTY) process.stderr.write(`\r${tried.filter(Boolean).length}/${files.length}`);
    }
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), MOST_AT_A_TIME) }, work));
  if (process.stderr.isTTY) process.stderr.write('\n');
  return tried;
}

async function tryOne(file: HostileFile, path: string): Promise<Tried> {
  const run = await runTalent(['validate', file.inFolder ? dirname(path) : path], SECONDS);
  return { file, run, findings: findingsOf(file, run) };
}

function print(tried: readonly Tried[]): void {
  const table = new Table({ head: ['文件 file', '结果 verdict', '秒 s', 'MiB', ''], colAligns: ['left', 'left', 'right', 'right', 'left'], style: { head: [], border: [] } });
  for (const { file, run, findings } of tried) {
    table.push([file.name, verdictOf(run) ?? '—', run.seconds.toFixed(1), run.memory === null ? '—' : Math.ceil(run.memory / 1024 / 1024), findings.map((finding) => `✗ ${finding}`).join('\n')]);
  }
  console.log(table.toString().split('\n').filter((line, index) => index < 3 || !line.startsWith('├')).join('\n'));
  const failed = tried.filter(({ findings }) => findings.length > 0).length;
  console.log(`${tried.length} 个文件，${failed} 个未达要求（${SECONDS} 秒、${MEMORY_MIB} MiB） · ${tried.length} files, ${failed} not taken as they must be (${SECONDS} s, ${MEMORY_MIB} MiB)`);
}
