import type { Words } from '../../../../core/words.ts';
import { enterpriseSubsidy } from '../../../forms/enterpriseSubsidy.ts';
import { posts } from '../../../forms/posts.ts';
import { townshipIncome } from '../../../forms/townshipIncome.ts';
import type { Column, Entry } from '../../../tables/column.ts';
import { cellAt, type TableRead } from '../../form.ts';
import { isBlank } from '../../records.ts';
import type { CellRead } from '../../reader/index.ts';
import { formCheck, onSheet } from '../check.ts';
import { sumCells, sumIn } from '../sums/sumCells.ts';
import { calculating, formulaColumns, type FormulaColumn } from './calculated.ts';
import { rowsText } from './firstFew.ts';
import { same } from './shown.ts';

/** Columns of which another check says that a typed value is not what it must be. */
const HELD: ReadonlySet<string> = new Set([
  ...['months', 'standard', 'amount', 'cumulative'].map((key) => `${enterpriseSubsidy.key} ${key}`),
  `${posts.key} rate`,
  `${townshipIncome.key} above`,
]);

/** A value was typed over a formula of the form. What is claimed is computed anew and never paid as typed. */
export const formulaOverwritten = formCheck<{ header: string; english: string; rows: Words }>({
  code: 'V117',
  severity: 'hint',
  name: { zh: '公式被覆盖', en: 'Formula overwritten' },
  table: null,
  trigger: {
    zh: '公式列（序号除外）或合计行的公式被改为数值；数值不对的另有审核项目',
    en: 'a value stands where the form has a formula (序号 aside), in its rows or in 合计; what is wrong with the value has codes of its own',
  },
  marks: { zh: '该列第一个这样的单元格，每列一次', en: 'the first such cell of the column, once a column' },
  example: { header: '本期金额', english: 'Amount', rows: { zh: '第11、12行', en: 'rows 11, 12' } },
  say: ({ header, english, rows }) => ({
    what: { zh: `“${header}”的公式被改为数值（${rows.zh}）`, en: `the formula of “${english}” was overwritten by a value (${rows.en})` },
    remedy: { zh: '核定以自治区计算为准；请尽量保留原公式。', en: 'What is paid is computed by the region; please keep the formula.' },
  }),
  *find(form, { policy }) {
    for (const table of form.tables) {
      const overwritten = new Map<Column, number[]>();
      const note = (column: Column, row: number): void => {
        const rows = overwritten.get(column);
        if (rows === undefined) overwritten.set(column, [row]);
        else rows.push(row);
      };
      for (const { column, place, sum, cell } of sumCells(table, 'own')) {
        if (cell.formula === null && (typeof cell.value !== 'number' || same(column, cell.value, sumIn(table.rows, place)))) note(column, sum.row);
      }
      const columns = formulaColumns(table);
      const calculate = calculating(form, table, policy);
      for (const row of table.rows) {
        const typed = columns.filter(({ place }) => isTyped(row.cells.get(place)));
        if (typed.length === 0) continue;
        const calculated = calculate(row);
        for (const each of typed) if (!saidElsewhere(table, each, row.cells.get(each.place)!, calculated)) note(each.column, row.row);
      }
      for (const [{ key, header, english }, rows] of overwritten) yield onSheet(table, cellAt(table, key, rows[0]!), { header, english, rows: rowsText(rows) });
    }
  },
});

function isTyped(cell: CellRead | undefined): boolean {
  return cell !== undefined && cell.formula === null && !isBlank(cell);
}

function saidElsewhere({ spec }: TableRead, { column }: FormulaColumn, { value }: CellRead, calculated: Entry | null): boolean {
  if (!HELD.has(`${spec.key} ${column.key}`) || typeof value !== 'number' || calculated === null) return false;
  const own = calculated[column.key];
  return typeof own !== 'number' || !same(column, value, own);
}
