/**
 * `npm run verify -- DIR`: whether the workbooks of a folder are fit to be sent to anyone.
 * Exit codes: 0 nothing is wrong, 1 something is, 2 could not run.
 */
import { existsSync } from 'node:fs';
import Table from 'cli-table3';
import { ensureTools, howToInstall, libreOffice } from './system.ts';
import { faultWords, type Fault, type FileReport } from './witness/findings.ts';
import { verifyFolder } from './witness/verifyFolder.ts';

/** A fault that repeats down a column says nothing new after this many lines. */
const linesPerFile = 20;

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  const [folder, ...rest] = args;
  if (folder === undefined || rest.length > 0) {
    return fail('用法 usage: npm run verify -- DIR');
  }
  if (!existsSync(folder)) return fail(`没有文件夹 there is no folder ${folder}`);
  const missing = await ensureTools([libreOffice]);
  if (missing.length > 0) {
    return fail(`缺少 LibreOffice，请先安装。LibreOffice is missing; install it first:\n${howToInstall(missing)}`);
  }
  try {
    const reports = await verifyFolder(folder, { onProgress: say });
    if (reports.length === 0) return fail(`${folder}: 没有 xlsx 文件。There is no xlsx file.`);
    print(reports);
    return reports.every((report) => report.faults.length === 0) ? 0 : 1;
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

function print(reports: readonly FileReport[]): void {
  const table = new Table({
    head: ['文件 file', '公式 formulas', '已比对 compared', '已知备注 known remarks', '问题 faults'],
    colAligns: ['left', 'right', 'right', 'right', 'right'],
    style: { head: [], border: [] },
  });
  for (const { file, formulas, compared, knownRemarks, faults } of reports) {
    table.push([file, formulas, compared, knownRemarks, faults.length]);
  }
  console.log(table.toString());

  for (const { file, faults } of reports) {
    if (faults.length === 0) continue;
    console.log(`\n${file}`);
    for (const fault of faults.slice(0, linesPerFile)) console.log(`  ${line(fault)}`);
    const more = faults.length - linesPerFile;
    if (more > 0) console.log(`  … 还有 ${more} 处 and ${more} more`);
  }
}

function line({ code, sheet, place, formula, cached, recalculated, detail }: Fault): string {
  const where = [sheet, place].filter(Boolean).join('!');
  return [
    `[${code}]`,
    where,
    `${faultWords[code].zh} ${faultWords[code].en}`,
    detail,
    formula === undefined ? '' : `=${formula}`,
    cached === undefined ? '' : `缓存 cached ${cached}`,
    recalculated === undefined ? '' : `重算 recalculated ${recalculated}`,
  ]
    .filter(Boolean)
    .join('  ');
}

function fail(message: string): number {
  say(message);
  return 2;
}

function say(message: string): void {
  process.stderr.write(`${message}\n`);
}
