import { yuanText } from '../../../../core/exact/money.ts';
import { cellAt } from '../../form.ts';
import { formCheck, onSheet } from '../check.ts';
import { same } from '../form/shown.ts';
import { sumCells, sumIn } from './sumCells.ts';

/** Amounts hold more decimals than they show, so that the sum of what is printed is not the printed sum. */
export const displayedSum = formCheck<{ header: string; english: string; printed: string; sum: string }>({
  code: 'V506',
  severity: 'hint',
  name: { zh: '显示数之和不等于合计', en: 'Printed amounts do not add up' },
  table: null,
  trigger: { zh: '金额的小数多于两位，按显示的两位小数相加不等于合计', en: 'amounts hold more than two decimals, and added up as they show they are not the total' },
  marks: { zh: '合计行的该单元格', en: 'the cell of 合计' },
  example: { header: '本期金额', english: 'Amount', printed: '96000', sum: '96000.01' },
  say: ({ header, english, printed, sum }) => ({
    what: { zh: `“${header}”各行显示数之和为${printed}，合计显示${sum}`, en: `the amounts of “${english}” add up to ${printed} as they show, but the total shows ${sum}` },
    remedy: { zh: '请把各行金额四舍五入到分（ROUND）。', en: 'Round each amount to the fen (ROUND).' },
  }),
  *find({ tables }) {
    for (const table of tables) {
      for (const { column, place, sum, cell } of sumCells(table, 'own')) {
        if (column.kind !== 'money' || typeof cell.value !== 'number' || !same(column, cell.value, sumIn(table.rows, place))) continue;
        const printed = table.rows.reduce((fen, { cells }) => fen + fenIn(cells.get(place)?.value), 0);
        if (printed !== fenIn(cell.value)) {
          yield onSheet(table, cellAt(table, column.key, sum.row), { header: column.header, english: column.english, printed: yuanText(printed), sum: yuanText(fenIn(cell.value)) });
        }
      }
    }
  },
});

function fenIn(value: unknown): number {
  return typeof value === 'number' ? Math.round(value * 100) : 0;
}
