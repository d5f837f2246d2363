/**
 * How fast a long table is read, every cell of it: our reader, and ExcelJS (its reader of streams does not come
 * to an end on such a file). `tsx bench/reader.ts [rows] [rounds]`.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ExcelJS from 'exceljs';
import { readWorkbook } from '../templates/submission/reader/index.ts';
import { STYLES, writeLongTable } from './longTable.ts';
import { compare, measure } from './sideBySide.ts';

const READERS = { ours: readOurs, exceljs: readExcelJs } as const;

async function readOurs(file: string): Promise<number> {
  let cells = 0;
  for (const sheet of readWorkbook(readFileSync(file)).sheets) {
    for (const row of sheet.rows) for (const { value } of row.cells.values()) if (value !== null) cells += 1;
  }
  return cells;
}

async function readExcelJs(file: string): Promise<number> {
  let cells = 0;
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  workbook.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell(({ value }) => void (value !== null && (cells += 1)))));
  return cells;
}

async function compareReaders(rows: number, rounds: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'talent-bench-'));
  const file = join(folder, 'bench.xlsx');
  try {
    await writeLongTable(rows, file);
    compare(`reading ${rows} rows × ${STYLES.length} columns`, rows, fileURLToPath(import.meta.url), Object.keys(READERS), [file], rounds);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const [first = '50000', second = '3'] = process.argv.slice(2);
if (first in READERS) console.log(JSON.stringify(await measure(async () => `${await READERS[first as keyof typeof READERS](second)} cells`)));
else await compareReaders(Number(first), Number(second));
