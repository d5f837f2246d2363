import { address } from '../../../workbook/address.ts';
import { formCheck, onSheet } from '../check.ts';
import { firstFew } from './firstFew.ts';

/** Filled rows that nobody sees, hidden by hand or by a filter. They count like the others. */
export const hiddenRows = formCheck<{ rows: string; count: number }>({
  code: 'V115',
  severity: 'hint',
  name: { zh: '有内容的行被隐藏', en: 'Filled rows hidden' },
  table: null,
  trigger: { zh: '填写的行被隐藏或被筛选掉', en: 'filled rows are hidden, by hand or by a filter' },
  marks: { zh: '第一个这样的行，每表一次', en: 'the first of them, once a table' },
  example: { rows: '13、15', count: 2 },
  say: ({ rows, count }) => ({
    what: { zh: `有${count}个填写的行被隐藏（第${rows}行），照常读取`, en: `${count} filled rows are hidden (${rows}); they count` },
    remedy: { zh: '请取消隐藏或清除筛选，核对是否要报。', en: 'Unhide them or clear the filter, and check whether they are meant.' },
  }),
  *find({ tables }) {
    for (const table of tables) {
      const hidden = table.rows.filter((row) => row.hidden).map(({ row }) => row);
      if (hidden.length > 0) yield onSheet(table, address(1, hidden[0]!), { rows: firstFew(hidden), count: hidden.length });
    }
  },
});
