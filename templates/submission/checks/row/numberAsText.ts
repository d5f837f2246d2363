import type { Words } from '../../../../core/words.ts';
import type { Column } from '../../../tables/column.ts';
import { numberIn, type TableRead } from '../../form.ts';
import { formCheck, inRow } from '../check.ts';
import { formulaColumns } from '../form/calculated.ts';
import { rowsText } from '../form/firstFew.ts';
import { shown } from '../form/shown.ts';

const NUMBERS: ReadonlySet<Column['reads']> = new Set(['count', 'money', 'signedMoney', 'average', 'share', 'number']);
const DATES: ReadonlySet<Column['reads']> = new Set(['day', 'month']);

/** A number or a date that stands as text. It is read for what it says, but the form's formulas pass it over. */
export const numberAsText = formCheck<{ header: string; english: string; read: string; rows: Words }>({
  code: 'V204',
  severity: 'hint',
  name: { zh: '数字是文本', en: 'Number as text' },
  table: null,
  trigger: {
    zh: '数量、金额列，或公式用到的日期列填的是文本，意思明确（如“２２”“1,234.5”“2025.3.1”）',
    en: 'a count, an amount or a date that formulas use is a text of clear meaning (２２, 1,234.5, 2025.3.1)',
  },
  marks: { zh: '该列第一个这样的单元格，每列一次', en: 'the first such cell of the column, once a column' },
  example: { header: '期初已享受月数', english: 'Months paid before the period', read: '22', rows: { zh: '第11、12行', en: 'rows 11, 12' } },
  say: ({ header, english, read, rows }) => ({
    what: { zh: `“${header}”是文本（${rows.zh}），本格按${read}读取，表内公式可能不认`, en: `“${english}” is a text (${rows.en}), here read as ${read}; the form’s formulas may pass it over` },
    remedy: { zh: '请把单元格设为数字或日期格式后重新输入。', en: 'Make the cell a number or a date and type it again.' },
  }),
  *find({ tables }) {
    for (const table of tables) {
      for (const { column, place } of numericColumns(table)) {
        const texts = table.rows.filter(({ cells, entry }) => cells.get(place)?.type === 'text' && numberIn(entry, column.key) !== null);
        const [first] = texts;
        if (first === undefined) continue;
        const { key, header, english } = column;
        yield inRow(table, first, key, { header, english, read: shown(column, numberIn(first.entry, key)!), rows: rowsText(texts.map(({ row }) => row)) });
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
