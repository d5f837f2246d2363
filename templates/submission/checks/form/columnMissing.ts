import { formCheck, onSheet } from '../check.ts';

/** A column that clerks fill in is not there. */
export const columnMissing = formCheck<{ header: string; english: string; row: number }>({
  code: 'V107',
  severity: 'error',
  blocks: true,
  name: { zh: '缺少列', en: 'Column missing' },
  table: null,
  trigger: { zh: '表头缺少应填的列', en: 'the header lacks a column that is filled in' },
  marks: { zh: '整张工作表', en: 'the whole sheet' },
  example: { header: '学历', english: 'Education', row: 9 },
  say: ({ header, english, row }) => ({
    what: { zh: `表头（第${row}行）缺少“${header}”列`, en: `the header (row ${row}) lacks the column “${english}”` },
    remedy: { zh: '请用原表样填写，不要删除列或改表头。', en: 'Use the original form; do not delete columns or change headers.' },
  }),
  *find({ tables }) {
    for (const table of tables) {
      for (const key of table.found?.missing ?? []) {
        const { header, english } = table.spec.columns.find((column) => column.key === key)!;
        yield onSheet(table, null, { header, english, row: table.found!.headerRow });
      }
    }
  },
});
