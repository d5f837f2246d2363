/** A long table of 20 columns with texts, numbers, dates and formulas, for what is measured by the row. */
import { closeSync, openSync, writeSync } from 'node:fs';
import type { BodyCell, Kind, Role, Style, Workbook } from '../templates/workbook/model.ts';
import { writeWorkbook } from '../templates/workbook/write/index.ts';

const COLUMNS: readonly (readonly [Role, Kind])[] = [
  ['value', 'centre'], ['value', 'text'], ['value', 'identity'], ['value', 'text'], ['value', 'text'],
  ['value', 'centre'], ['value', 'wrap'], ['value', 'date'], ['value', 'date'], ['value', 'month'],
  ['fixed', 'count'], ['fixed', 'count'], ['fixed', 'money'], ['fixed', 'money'], ['fixed', 'ratio'], ['fixed', 'count'],
  ['formula', 'money'], ['formula', 'money'], ['formula', 'count'], ['formula', 'money'],
];
export const STYLES: readonly Style[] = COLUMNS.map(([role, kind]) => ({ role, kind }));

/** The cells of a row, counted from 0. */
export function rowCells(index: number): readonly BodyCell[] {
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

/** Writes the table with so many rows into a file. */
export async function writeLongTable(rows: number, file: string): Promise<void> {
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
