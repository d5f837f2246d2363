/**
 * How fast a long table is written: our writer and ExcelJS's own streaming writer, the same rows and
 * styles. `tsx bench/writer.ts [rows] [rounds]`.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ExcelJS from 'exceljs';
import { formatOf } from '../templates/workbook/styles.ts';
import { rowCells, STYLES, writeLongTable } from './longTable.ts';
import { compare, measure } from './sideBySide.ts';

const WRITERS = { ours: writeLongTable, exceljs: writeExcelJs } as const;

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

async function written(writer: keyof typeof WRITERS, rows: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'talent-bench-'));
  const file = join(folder, 'bench.xlsx');
  try {
    const result = await measure(async () => {
      await WRITERS[writer](rows, file);
      return `file ${(statSync(file).size / 2 ** 20).toFixed(1)} MB`;
    });
    console.log(JSON.stringify(result));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const [first = '100000', second = '3'] = process.argv.slice(2);
if (first in WRITERS) await written(first as keyof typeof WRITERS, Number(second));
else compare(`writing ${first} rows × ${STYLES.length} columns`, Number(first), fileURLToPath(import.meta.url), Object.keys(WRITERS), [first], Number(second));
