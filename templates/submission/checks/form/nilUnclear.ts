import { NIL_LABEL } from '../../../forms/workbook.ts';
import { formCheck, onSheet } from '../check.ts';

/** Beside 零报告 stands something else than 是 or 否. */
export const nilUnclear = formCheck({
  code: 'V109',
  severity: 'error',
  blocks: true,
  name: { zh: '零报告填写不清', en: 'Nil report unclear' },
  table: null,
  trigger: { zh: `“${NIL_LABEL}”填的不是“是”或“否”`, en: 'beside 零报告 stands something else than 是 or 否' },
  marks: { zh: `“${NIL_LABEL}”右边的单元格`, en: 'the cell beside 零报告' },
  example: {},
  say: () => ({
    what: { zh: `“${NIL_LABEL}”只能填“是”或“否”`, en: 'only 是 or 否 may stand here' },
    remedy: { zh: '请从下拉列表中选择。', en: 'Choose from the list.' },
  }),
  *find({ tables }) {
    for (const table of tables) if (table.nil.wrong) yield onSheet(table, table.nil.cell, {});
  },
});
