import { cellAt } from '../../form.ts';
import { formCheck, onSheet } from '../check.ts';

/** A column stands twice, so that nobody knows which one counts. */
export const columnTwice = formCheck<{ header: string; english: string }>({
  code: 'V108',
  severity: 'error',
  blocks: true,
  name: { zh: '列重复', en: 'Column twice' },
  table: null,
  trigger: { zh: '同一列有两列', en: 'the same column stands twice' },
  marks: { zh: '左边那列的表头', en: 'the header of the left one' },
  example: { header: '学历', english: 'Education' },
  say: ({ header, english }) => ({
    what: { zh: `“${header}”列有两列`, en: `there are two columns “${english}”` },
    remedy: { zh: '请只留一列。', en: 'Keep one of them.' },
  }),
  *find({ tables }) {
    for (const table of tables) {
      for (const key of table.found?.repeated ?? []) {
        const { header, english } = table.spec.columns.find((column) => column.key === key)!;
        yield onSheet(table, cellAt(table, key, table.found!.headerRow), { header, english });
      }
    }
  },
});
