import { placeOf } from '../../reader/address.ts';
import { formCheck, onSheet } from '../check.ts';
import { firstFew } from './firstFew.ts';

/** Merged cells among the rows: what they cover is blank, and the rows can no longer be sorted. */
export const mergedBody = formCheck<{ ranges: string; count: number }>({
  code: 'V119',
  severity: 'hint',
  name: { zh: '表中有合并单元格', en: 'Merged cells in the body' },
  table: null,
  trigger: { zh: '填写的行之间有合并单元格', en: 'cells are merged among the filled rows' },
  marks: { zh: '第一个合并区域的左上角，每表一次', en: 'the top left cell of the first range, once a table' },
  example: { ranges: 'M11:M13', count: 1 },
  say: ({ ranges, count }) => ({
    what: { zh: `有${count}处单元格被合并（${ranges}），只有左上角的内容算数，其余各格视为空白`, en: `cells are merged (${count}: ${ranges}): of each range the top left cell alone counts, the others are blank` },
    remedy: { zh: '请取消合并，各行分别填写。', en: 'Unmerge it and fill in each row.' },
  }),
  *find({ tables }) {
    for (const table of tables) {
      const [first, last] = [table.rows[0]?.row, table.rows.at(-1)?.row];
      if (first === undefined || last === undefined) continue;
      const lastColumn = Math.max(...table.columns.values());
      const merged = table.sheet.merges.filter((range) => {
        const [from, to] = range.split(':').map(placeOf);
        return from && to && from.row <= last && to.row >= first && from.column <= lastColumn;
      });
      if (merged.length > 0) yield onSheet(table, merged[0]!.split(':')[0]!, { ranges: firstFew(merged), count: merged.length });
    }
  },
});
