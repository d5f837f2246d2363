import { NIL_LABEL } from '../../../forms/workbook.ts';
import { formCheck, onSheet } from '../check.ts';

/** 零报告 and rows at once. */
export const nilWithRows = formCheck<{ rows: number }>({
  code: 'V110',
  severity: 'error',
  blocks: true,
  name: { zh: '零报告却有行', en: 'Nil report with rows' },
  table: null,
  trigger: { zh: `“${NIL_LABEL}”选了“是”，表中又有填写的行`, en: '零报告 is chosen, and rows are filled in' },
  marks: { zh: `“${NIL_LABEL}”右边的单元格`, en: 'the cell beside 零报告' },
  example: { rows: 3 },
  say: ({ rows }) => ({
    what: { zh: `“${NIL_LABEL}”选了“是”，但表中填了${rows}行`, en: `the table is marked as having nothing to report, but ${rows} rows are filled in` },
    remedy: { zh: '请改选“否”，或删去各行。', en: 'Clear the mark or the rows.' },
  }),
  *find({ tables }) {
    for (const table of tables) if (table.nil.said && table.rows.length > 0) yield onSheet(table, table.nil.cell, { rows: table.rows.length });
  },
});
