import { NIL_LABEL } from '../../../forms/workbook.ts';
import { formCheck, onSheet } from '../check.ts';
import { blankTables } from './blank.ts';

/** A table of a payment without a row and without 零报告: 漏报. */
export const paymentBlank = formCheck({
  code: 'V111',
  severity: 'error',
  blocks: true,
  name: { zh: '补贴表未填', en: 'Payment table blank' },
  table: null,
  trigger: { zh: '补贴申报表没有填任何行，也没有选零报告', en: 'a table of a payment has neither rows nor 零报告' },
  marks: { zh: `“${NIL_LABEL}”`, en: 'the cell of 零报告' },
  example: {},
  say: () => ({
    what: { zh: `没有填写任何行，也没有在“${NIL_LABEL}”选“是”`, en: 'no row is filled in and the table is not marked as having nothing to report' },
    remedy: { zh: '本年没有的请选“是”，有的请填写。', en: 'Mark it, or fill in the rows.' },
  }),
  *find(form) {
    for (const table of blankTables(form, 'mistake')) yield onSheet(table, table.nil.cell, {});
  },
});
