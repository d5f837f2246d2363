import { cellAt } from '../../form.ts';
import { formCheck, onSheet } from '../check.ts';
import { sumCells, summedRows } from './sumCells.ts';

/** Rows were added below those that the formula of 合计 adds up. They count all the same. */
export const totalTooShort = formCheck<{ header: string; english: string; row: number }>({
  code: 'V503',
  severity: 'hint',
  name: { zh: '合计没有包括所有行', en: 'Total leaves rows out' },
  table: null,
  trigger: { zh: '合计公式的范围之外还有填写的行', en: 'filled rows lie outside the range of the formula of 合计' },
  marks: { zh: '合计行的该单元格', en: 'the cell of 合计' },
  example: { header: '乡镇人数', english: 'People in townships', row: 20 },
  say: ({ header, english, row }) => ({
    what: { zh: `“${header}”合计没有包括第${row}行等范围以外的行，各行照常读取`, en: `the total of “${english}” leaves out row ${row} and others outside its range; the rows count` },
    remedy: { zh: '请核对合计，或把公式的范围扩大到末行。', en: 'Check the total, or let its formula reach the last row.' },
  }),
  *find({ tables }) {
    for (const table of tables) {
      for (const { column, place, sum, cell } of sumCells(table, 'own')) {
        const range = cell.formula === null ? null : summedRows(cell.formula);
        if (range === null) continue;
        const left = table.rows.find(({ row, cells }) => (row < range.first || row > range.last) && typeof cells.get(place)?.value === 'number');
        if (left !== undefined) yield onSheet(table, cellAt(table, column.key, sum.row), { header: column.header, english: column.english, row: left.row });
      }
    }
  },
});
