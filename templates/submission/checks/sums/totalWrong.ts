import { cellAt, type TableRead } from '../../form.ts';
import { formCheck, onSheet } from '../check.ts';
import { same, shown } from '../form/shown.ts';
import { sumCells, sumIn, summedRows, type SumCell } from './sumCells.ts';

/** 合计 is not the sum of its rows: typed over the formula, or a formula that adds up sums as well. */
export const totalWrong = formCheck<{ header: string; english: string; typed: string; sum: string }>({
  code: 'V501',
  severity: 'error',
  name: { zh: '合计不等于各行之和', en: 'Total is not the sum' },
  table: null,
  trigger: { zh: '合计行填的数不等于各行之和，或合计公式把小计行也加了进去', en: 'a value typed into 合计 is not the sum of the rows, or its formula adds up 小计 as well' },
  marks: { zh: '合计行的该单元格', en: 'the cell of 合计' },
  example: { header: '本期金额', english: 'Amount', typed: '96000', sum: '90000' },
  say: ({ header, english, typed, sum }) => ({
    what: { zh: `“${header}”合计为${typed}，各行之和为${sum}`, en: `the total of “${english}” is ${typed}, the sum of the rows ${sum}` },
    remedy: { zh: '请恢复合计公式（不含小计行），或核对各行。', en: 'Restore the formula (without rows of 小计), or check the rows.' },
  }),
  *find({ tables }) {
    for (const table of tables) {
      for (const each of sumCells(table, 'own')) {
        const { column, place, sum: { row }, cell } = each;
        if (typeof cell.value !== 'number') continue;
        const sum = sumIn(table.rows, place);
        if (same(column, cell.value, sum) || (cell.formula !== null && !addsUpSums(table, each))) continue;
        yield onSheet(table, cellAt(table, column.key, row), { header: column.header, english: column.english, typed: shown(column, cell.value), sum: shown(column, sum) });
      }
    }
  },
});

function addsUpSums({ sums }: TableRead, { cell, place }: SumCell): boolean {
  const range = summedRows(cell.formula!);
  return range !== null && sums.some(({ row, cells }) => row >= range.first && row <= range.last && typeof cells.get(place)?.value === 'number');
}
