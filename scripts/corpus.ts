/**
 * `npm run corpus -- DIR [--refused]`: reads every workbook under a folder and counts what became of them;
 * lists those that crashed the reader or took long, and with --refused also every refusal.
 * Exit codes: 0 none crashed, 1 some did, 2 could not run.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Table from 'cli-table3';
import { GuardedReader } from './corpus/guardedReader.ts';
import type { Outcome } from './corpus/outcome.ts';

const WORKBOOK = /\.(xls[xmb]?|xlt[xm]|xlam|et|ods)$/i;
const SLOW_SECONDS = 5;

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  const folder = args.find((arg) => !arg.startsWith('--'));
  if (folder === undefined || !existsSync(folder)) {
    process.stderr.write('用法 usage: npm run corpus -- DIR [--refused]\n');
    return 2;
  }
  const files = (readdirSync(folder, { recursive: true }) as string[]).filter((file) => WORKBOOK.test(file)).sort();
  const outcomes = await readAll(folder, files);
  printCounts(outcomes);
  printList('崩溃 crashed', outcomes.filter(({ result }) => result === 'crashed'));
  printList(`慢于 ${SLOW_SECONDS} 秒 slower than ${SLOW_SECONDS} s`, outcomes.filter(isSlow));
  if (args.includes('--refused')) printList('拒绝 refused', outcomes.filter(({ result }) => result === 'refused'));
  return outcomes.some(({ result }) => result === 'crashed') ? 1 : 0;
}

async function readAll(folder: string, files: readonly string[]): Promise<Outcome[]> {
  const reader = new GuardedReader();
  const outcomes: Outcome[] = [];
  for (const [index, file] of files.entries()) {
    if (process.stderr.isTTY) process.stderr.write(`\r${index + 1}/${files.length}`);
    outcomes.push({ ...(await reader.read(join(folder, file))), file });
  }
  reader.end();
  if (process.stderr.isTTY) process.stderr.write('\n');
  return outcomes;
}

function isSlow({ seconds }: Outcome): boolean {
  return seconds > SLOW_SECONDS;
}

function printCounts(outcomes: readonly Outcome[]): void {
  const counts = new Map<string, number>();
  for (const { result, reason } of outcomes) {
    const name = result === 'refused' ? `拒绝 refused: ${reason}` : result === 'read' ? '读取 read' : '崩溃 crashed';
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const table = new Table({ head: ['结果 result', '文件 files'], colAligns: ['left', 'right'], style: { head: [], border: [] } });
  table.push(...[...counts].sort(([, a], [, b]) => b - a), ['慢 slow', outcomes.filter(isSlow).length], ['合计 total', outcomes.length]);
  console.log(table.toString());
}

function printList(title: string, outcomes: readonly Outcome[]): void {
  if (outcomes.length === 0) return;
  console.log(`\n${title}`);
  for (const { file, reason, detail, seconds } of outcomes) console.log([` ${file}`, reason, detail, `${seconds.toFixed(1)} s`].filter(Boolean).join('  '));
}
