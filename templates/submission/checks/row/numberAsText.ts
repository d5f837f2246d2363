import type { Column } from '../../../tables/column.ts';
import type { TableRead } from '../../form.ts';
import { numberIn } from '../../form.ts';
import { formCheck, inRow } from '../check.ts';
import { formulaColumns } from '../form/calculated.ts';
import { shown } from '../form/shown.ts';

const NUMBERS: ReadonlySet<Column['reads']> = new Set(['count', 'money', 'signedMoney', 'average', 'share', 'number']);
const DATES: ReadonlySet<Column['reads']> = new Set(['day', 'month']);

/** A number or a date that stands as text. It is read for what it says, but the form's formulas pass it over. */
export const numberAsText = formCheck<{ header: string; english: string; read: string }>({
  code: 'V204',
  severity: 'hint',
  name: { zh: '数字是文本', en: 'Number as text' },
  table: null,
  trigger: {
    zh: '数量、金额列，或公式用到的日期列填的是文本，意思明确（如“２２”“1,234.5”“2025.3.1”）',
    en: 'a count, an amount or a date that formulas use is a text of clear meaning (２２, 1,234.5, 2025.3.1)',
  },
  marks: { zh: '该单元格', en: 'the cell' },
  example: { header: '期初已享受月数', english: 'Months paid before the period', read: '22' },
  say: ({ header, english, read }) => ({
    what: { zh: `“${header}”是文本，按${read}读取，表内公式可能不认`, en: `“${english}” is a text, read as ${read}; the form’s formulas may pass it over` },
    remedy: { zh: '请把单元格设为数字或日期格式后重新输入。', en: 'Make the cell a number or a date and type it again.' },
  }),
  *find({ tables }) {
    for (const table of tables) {
      const columns = numericColumns(table);
      for (const row of table.rows) {
        for (const { column, place } of columns) {
          if (row.cells.get(place)?.type !== 'text') continue;
          const read = numberIn(row.entry, column.key);
          if (read !== null) yield inRow(table, row, column.key, { header: column.header, english: column.english, read: shown(column, read) });
        }
      }
    }
  },
});

function numericColumns(table: TableRead): readonly { readonly column: Column; readonly place: number }[] {
  const used = new Set(formulaColumns(table).flatMap(({ uses }) => [...uses]));
  return table.spec.columns.flatMap((column) => {
    const place = table.columns.get(column.key);
    const numeric = NUMBERS.has(column.reads) || (DATES.has(column.reads) && used.has(column.key));
    return column.fill === 'typed' && numeric && place !== undefined ? [{ column, place }] : [];
  });
}
