import { address, columnLetters } from '../../../workbook/address.ts';
import type { TableRead } from '../../form.ts';
import { isBlank } from '../../records.ts';
import { formCheck, onSheet } from '../check.ts';
import { firstFew } from './firstFew.ts';

/** Filled columns that nobody sees. They count like the others. */
export const hiddenColumns = formCheck<{ columns: string; count: number }>({
  code: 'V116',
  severity: 'hint',
  name: { zh: '有内容的列被隐藏', en: 'Filled columns hidden' },
  table: null,
  trigger: { zh: '填写的行在隐藏的列中有内容', en: 'filled rows have content in hidden columns' },
  marks: { zh: '第一个这样的列的表头，每表一次', en: 'the header of the first, once a table' },
  example: { columns: 'E、W', count: 2 },
  say: ({ columns, count }) => ({
    what: { zh: `有内容的${count}列被隐藏（${columns}列），照常读取`, en: `${count} columns with content are hidden (${columns}); they count` },
    remedy: { zh: '请取消隐藏并核对。', en: 'Unhide and check them.' },
  }),
  *find({ tables }) {
    for (const table of tables) {
      const hidden = hiddenPlaces(table);
      if (hidden.length > 0) yield onSheet(table, address(hidden[0]!, table.found!.headerRow), { columns: firstFew(hidden.map(columnLetters)), count: hidden.length });
    }
  },
});

function hiddenPlaces({ sheet, rows }: TableRead): readonly number[] {
  const filled = new Set<number>();
  for (const { cells } of rows) {
    for (const place of cells.keys()) if (!filled.has(place) && sheet.columnHidden(place) && !isBlank(cells.get(place)!)) filled.add(place);
  }
  return [...filled].sort((a, b) => a - b);
}
