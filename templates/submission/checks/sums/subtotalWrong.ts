import { cellAt, type TableRead } from '../../form.ts';
import { formCheck, onSheet } from '../check.ts';
import { same, shown } from '../form/shown.ts';
import { sumCells } from './sumCells.ts';

/** A row of sums that a clerk put among the rows. It is no record, but what it says must hold. */
export const subtotalWrong = formCheck<{ word: string; header: string; english: string; typed: string; sum: string }>({
  code: 'V502',
  severity: 'error',
  name: { zh: '小计不等于各行之和', en: 'Subtotal is not the sum' },
  table: null,
  trigger: {
    zh: '自加的“小计”行不等于它与上一个小计之间各行之和；自加的“合计”行也不等于以上各行之和',
    en: 'a row of 小计 that a clerk added is not the sum of the rows since the last one; a row of 合计 is not that of all rows above it either',
  },
  marks: { zh: '该行的该单元格', en: 'the cell of that row' },
  example: { word: '小计', header: '本期金额', english: 'Amount', typed: '96000', sum: '90000' },
  say: ({ word, header, english, typed, sum }) => ({
    what: { zh: `“${header}”${word}为${typed}，以上各行之和为${sum}`, en: `the subtotal of “${english}” is ${typed}, the sum of the rows above ${sum}` },
    remedy: { zh: '请改正或删去该行，表样已有合计。', en: 'Correct the row or delete it: the form has a total already.' },
  }),
  *find({ tables }) {
    for (const table of tables) {
      const rowsAbove = sumsAbove(table);
      for (const { column, place, sum: { row, word }, cell } of sumCells(table, 'added')) {
        if (typeof cell.value !== 'number') continue;
        const { sinceLast, all } = rowsAbove(place, row);
        const expected = word.endsWith('小计') ? [sinceLast] : [all, sinceLast];
        if (expected.some((sum) => same(column, sum, cell.value as number))) continue;
        yield onSheet(table, cellAt(table, column.key, row), { word, header: column.header, english: column.english, typed: shown(column, cell.value), sum: shown(column, expected[0]!) });
      }
    }
  },
});

type Above = { readonly sinceLast: number; readonly all: number };

/** Sums of a column over the rows above a row of sums; each column is added up once. */
function sumsAbove({ rows, sums }: TableRead): (place: number, row: number) => Above {
  const known = new Map<number, ReadonlyMap<number, Above>>();
  const addUp = (place: number): ReadonlyMap<number, Above> => {
    const above = new Map<number, Above>();
    let [next, all, before] = [0, 0, 0];
    for (const { row } of sums) {
      for (; next < rows.length && rows[next]!.row < row; next += 1) {
        const value = rows[next]!.cells.get(place)?.value;
        if (typeof value === 'number') all += value;
      }
      above.set(row, { all, sinceLast: all - before });
      before = all;
    }
    return above;
  };
  return (place, row) => {
    const above = known.get(place) ?? addUp(place);
    known.set(place, above);
    return above.get(row)!;
  };
}
