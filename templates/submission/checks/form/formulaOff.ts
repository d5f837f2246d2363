import { posts } from '../../../forms/posts.ts';
import type { Entry } from '../../../tables/column.ts';
import { cellAt, type FormRow, type TableRead } from '../../form.ts';
import type { CellRead } from '../../reader/index.ts';
import { isBlank } from '../../records.ts';
import { formCheck, inRow, onSheet } from '../check.ts';
import { errorIn, sumCells, sumIn, summedRows } from '../sums/sumCells.ts';
import { calculating, formulaColumns, type FormulaColumn } from './calculated.ts';
import { same, shown } from './shown.ts';

/** A formula shows other than what the form's calculates to: it was changed, or the program did not calculate it again. */
export const formulaOff = formCheck<{ header: string; english: string; shown: string; calculated: string }>({
  code: 'V118',
  severity: 'error',
  name: { zh: '公式的值不符', en: 'Formula shows another value' },
  table: null,
  trigger: {
    zh: '公式单元格显示的值与表样公式按本行（合计按各行）计算的不同；没有保存计算结果的不算',
    en: 'a cell with a formula shows other than what the form’s formula gives for the row (合计: for the rows); no issue where no value was saved',
  },
  marks: { zh: '该单元格', en: 'the cell' },
  example: { header: '本期月数', english: 'Months in the period', shown: '12', calculated: '6' },
  say: ({ header, english, shown: shows, calculated }) => ({
    what: { zh: `“${header}”显示为${shows}，按表样公式应为${calculated}`, en: `“${english}” shows ${shows}, but the form’s formula gives ${calculated}` },
    remedy: { zh: '请恢复原公式，在 Excel 或 WPS 中按F9重新计算后保存。', en: 'Restore the formula, recalculate (F9) and save.' },
  }),
  *find(form, { policy }) {
    for (const table of form.tables) {
      // Whether 核增比例 is the unit's has a check of its own, whoever or whatever put it there.
      const columns = formulaColumns(table).filter(({ column }) => table.spec.key !== posts.key || column.key !== 'rate');
      const calculate = calculating(form, table, policy);
      for (const row of table.rows) {
        if (!columns.some(({ place }) => isFormula(row.cells.get(place)))) continue;
        const calculated = calculate(row);
        if (calculated === null) continue;
        for (const { column, place } of offIn(row, columns, calculated)) {
          const cell = row.cells.get(place)!;
          yield inRow(table, row, column.key, {
            header: column.header, english: column.english, shown: textOf(column, cell), calculated: numberText(column, calculated[column.key]),
          });
        }
      }
      for (const { column, place, sum, cell } of sumCells(table, 'own')) {
        if (cell.formula === null) continue;
        const rows = summed(table, cell.formula);
        const own = sumIn(rows, place);
        if (typeof cell.value === 'number' ? same(column, cell.value, own) : errorIn(rows, place)) continue;
        yield onSheet(table, cellAt(table, column.key, sum.row), {
          header: `${sum.word}：${column.header}`, english: `total: ${column.english}`, shown: textOf(column, cell), calculated: shown(column, own),
        });
      }
    }
  },
});

/** Formulas of a row that are off by themselves: one that follows from a column that is off itself is not said twice. */
function offIn({ cells }: FormRow, columns: readonly FormulaColumn[], calculated: Entry): readonly FormulaColumn[] {
  const off: FormulaColumn[] = [];
  const unlike = new Set<string>();
  for (const each of columns) {
    const cell = cells.get(each.place);
    if (agrees(each.column, cell, calculated[each.column.key])) continue;
    unlike.add(each.column.key);
    if (isFormula(cell)) off.push(each);
  }
  return off.filter(({ uses }) => ![...uses].some((key) => unlike.has(key)));
}

/** Without a value a cell neither agrees nor can it be off. */
function agrees({ kind }: FormulaColumn['column'], cell: CellRead | undefined, calculated: Entry[string] | undefined): boolean {
  if (cell === undefined || isBlank(cell)) return calculated === '' || calculated === undefined;
  return typeof cell.value === 'number' && typeof calculated === 'number' && same({ kind }, cell.value, calculated);
}

function isFormula(cell: CellRead | undefined): boolean {
  return cell !== undefined && cell.formula !== null && !isBlank(cell);
}

/** The rows that a formula of 合计 adds up: those of its range, or all where it is another formula. */
function summed({ rows, sums }: TableRead, formula: string): readonly { readonly cells: ReadonlyMap<number, CellRead> }[] {
  const range = summedRows(formula);
  return range === null ? rows : [...rows, ...sums].filter(({ row }) => row >= range.first && row <= range.last);
}

function textOf(column: FormulaColumn['column'], { value }: CellRead): string {
  return typeof value === 'number' ? shown(column, value) : String(value);
}

function numberText(column: FormulaColumn['column'], value: Entry[string] | undefined): string {
  return typeof value === 'number' ? shown(column, value) : '—';
}
