/**
 * How fast a long table is written: our writer and ExcelJS's own streaming writer, the same rows and
 * styles, each in a process of its own, several times by turns. `tsx bench/writer.ts [rows] [rounds]`.
 */
import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ExcelJS from 'exceljs';
import type { BodyCell, Kind, Role, Style, Workbook } from '../templates/workbook/model.ts';
import { formatOf } from '../templates/workbook/styles.ts';
import { writeWorkbook } from '../templates/workbook/write/index.ts';

interface Result {
  readonly seconds: number;
  /** Seconds of processor time, all threads together: what is left to compare on a busy machine. */
  readonly cpu: number;
  /** Highest memory of the process and what it had before the writing began, in MB. */
  readonly peak: number;
  readonly before: number;
  readonly size: number;
}

const WRITERS = { ours: writeOurs, exceljs: writeExcelJs } as const;
type Writer = keyof typeof WRITERS;

const COLUMNS: readonly (readonly [Role, Kind])[] = [
  ['value', 'centre'], ['value', 'text'], ['value', 'identity'], ['value', 'text'], ['value', 'text'],
  ['value', 'centre'], ['value', 'wrap'], ['value', 'date'], ['value', 'date'], ['value', 'month'],
  ['fixed', 'count'], ['fixed', 'count'], ['fixed', 'money'], ['fixed', 'money'], ['fixed', 'ratio'], ['fixed', 'count'],
  ['formula', 'money'], ['formula', 'money'], ['formula', 'count'], ['formula', 'money'],
];
const STYLES: readonly Style[] = COLUMNS.map(([role, kind]) => ({ role, kind }));

function rowCells(index: number): readonly BodyCell[] {
  const line = index + 2;
  const months = (index % 12) + 1;
  const standard = index % 3 === 0 ? 5000 : 3000;
  const paid = (index % 977) * 100.01;
  const amount = months * standard;
  return [
    index + 1, `示例${index % 4999}`, `64010419900101${String(index % 10000).padStart(4, '0')}`, '博士研究生', `宁夏示例科技有限公司第${index % 211}分公司`,
    '企业', `（九）${standard}元/月 × ${months}个月 = ${amount}元`, 44013 + (index % 2000), 46023, 44013 + 31 * (index % 60),
    months, index % 60, standard, paid, (index % 100) / 300, 60 - months,
    { formula: `ROUND(K${line}*M${line},2)`, value: amount },
    { formula: `ROUND(Q${line}-N${line},2)`, value: amount - paid },
    { formula: `MAX(0,60-K${line}-L${line})`, value: Math.max(0, 60 - months - (index % 60)) },
    { formula: `IF(R${line}<0,0,R${line})`, value: Math.max(0, amount - paid) },
  ];
}

async function writeOurs(rows: number, file: string): Promise<void> {
  const workbook: Workbook = {
    title: 'bench', subject: 'bench', names: [],
    sheets: [{
      name: '明细', widths: COLUMNS.map(() => 14), rows: [], validations: [], highlights: [],
      bodies: [{ firstRow: 2, count: rows, styles: STYLES, cells: rowCells }],
      page: { paper: 'A3', orientation: 'landscape', area: { range: `A1:T${rows + 1}` }, footer: {} },
    }],
  };
  const handle = openSync(file, 'w');
  await writeWorkbook(workbook, (chunk) => writeSync(handle, chunk));
  closeSync(handle);
}

/** The fastest way that ExcelJS has: no shared strings, one shared style object a column. */
async function writeExcelJs(rows: number, file: string): Promise<void> {
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: file, useStyles: true, useSharedStrings: false });
  const sheet = book.addWorksheet('明细');
  const formats = STYLES.map(formatOf);
  for (let index = 0; index < rows; index++) {
    const row = sheet.getRow(index + 2);
    row.height = 18;
    rowCells(index).forEach((content, column) => {
      const cell = row.getCell(column + 1);
      cell.value = typeof content === 'object' && content ? { formula: content.formula, result: content.value as number } : content;
      cell.style = formats[column]!;
    });
    row.commit();
  }
  sheet.commit();
  await book.commit();
}

async function measure(writer: Writer, rows: number): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'talent-bench-'));
  const file = join(folder, 'bench.xlsx');
  try {
    const before = process.memoryUsage().rss / 2 ** 20;
    const start = performance.now();
    const startCpu = process.cpuUsage();
    await WRITERS[writer](rows, file);
    const cpu = process.cpuUsage(startCpu);
    return {
      seconds: (performance.now() - start) / 1000,
      cpu: (cpu.user + cpu.system) / 1e6,
      peak: process.resourceUsage().maxRSS / 1024,
      before,
      size: statSync(file).size / 2 ** 20,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function inOwnProcess(writer: Writer, rows: number): Result {
  const output = execFileSync(process.execPath, [...process.execArgv, fileURLToPath(import.meta.url), writer, String(rows)], { encoding: 'utf8' });
  return JSON.parse(output) as Result;
}

function compare(rows: number, rounds: number): void {
  const results: Record<Writer, Result[]> = { ours: [], exceljs: [] };
  for (let round = 0; round < rounds; round++) {
    for (const writer of Object.keys(WRITERS) as Writer[]) results[writer].push(inOwnProcess(writer, rows));
  }
  const best = (writer: Writer) => results[writer].reduce((a, b) => (a.seconds < b.seconds ? a : b));
  console.log(`${rows} rows × ${COLUMNS.length} columns, best of ${rounds}`);
  for (const writer of Object.keys(WRITERS) as Writer[]) {
    const { seconds, cpu, peak, before, size } = best(writer);
    const columns = [`${seconds.toFixed(2)} s`, `${cpu.toFixed(2)} s of cpu`, `${Math.round(rows / seconds)} rows/s`, `peak ${Math.round(peak)} MB`, `${Math.round(before)} MB before`, `file ${size.toFixed(1)} MB`];
    console.log(`${writer.padEnd(8)} ${columns.map((text) => text.padStart(16)).join('')}`);
  }
  const [ours, peer] = [best('ours'), best('exceljs')];
  const ratio = (a: number, b: number) => (a / b).toFixed(2);
  console.log(`exceljs : ours = ${ratio(peer.seconds, ours.seconds)} time, ${ratio(peer.cpu, ours.cpu)} cpu, ${ratio(peer.peak - peer.before, ours.peak - ours.before)} memory taken`);
}

const [first = '100000', second = '3'] = process.argv.slice(2);
if (first in WRITERS) console.log(JSON.stringify(await measure(first as Writer, Number(second))));
else compare(Number(first), Number(second));
