import { formCheck, onSheet } from '../check.ts';
import { placeOf } from '../../reader/address.ts';

/** Merged cells among the rows: what they cover is blank, and the rows can no longer be sorted. */
export const mergedBody = formCheck<{ range: string }>({
  code: 'V119',
  severity: 'hint',
  name: { zh: '表中有合并单元格', en: 'Merged cells in the body' },
  table: null,
  trigger: { zh: '填写的行之间有合并单元格', en: 'cells are merged among the filled rows' },
  marks: { zh: '合并区域的左上角', en: 'the top left cell of the range' },
  example: { range: 'M11:M13' },
  say: ({ range }) => ({
    what: { zh: `${range}被合并，只有左上角的内容算数，其余各格视为空白`, en: `${range} is merged: its top left cell alone counts, the others are blank` },
    remedy: { zh: '请取消合并，各行分别填写。', en: 'Unmerge it and fill in each row.' },
  }),
  *find({ tables }) {
    for (const table of tables) {
      const [first, last] = [table.rows[0]?.row, table.rows.at(-1)?.row];
      if (first === undefined || last === undefined) continue;
      const lastColumn = Math.max(...table.columns.values());
      for (const range of table.sheet.merges) {
        const [from, to] = range.split(':').map(placeOf);
        if (from && to && from.row <= last && to.row >= first && from.column <= lastColumn) yield onSheet(table, range.split(':')[0]!, { range });
      }
    }
  },
});
