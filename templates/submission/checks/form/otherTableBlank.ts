import { NIL_LABEL, REMARK_LABEL } from '../../../forms/workbook.ts';
import { formCheck, inFile, onSheet } from '../check.ts';
import { blankTables } from './blank.ts';

/** A table of posts or incomes that is not filled in; explained, it is 未测算. */
export const otherTableBlank = formCheck<{ table: string }>({
  code: 'V112',
  severity: 'verify',
  name: { zh: '岗位、收入表未填', en: 'Table of posts or incomes blank' },
  table: null,
  trigger: { zh: '岗位、收入申报表没有填任何行，也没有选零报告，或没有此工作表', en: 'a table of posts or incomes has neither rows nor 零报告, or is not there' },
  marks: { zh: `“${NIL_LABEL}”`, en: 'the cell of 零报告' },
  example: { table: '乡镇收入申报表' },
  say: ({ table }) => ({
    what: { zh: `“${table}”没有填写，也没有选零报告`, en: `“${table}” is neither filled in nor marked as having nothing to report` },
    remedy: {
      zh: `请填写，没有的选“是”；暂时报不出的，在“填报说明”的“${REMARK_LABEL}”写明原因，本表按未测算处理。`,
      en: `Fill it in or mark it; if it cannot be reported yet, say why under “${REMARK_LABEL}”, and the table is not assessed.`,
    },
  }),
  *find(form) {
    for (const table of blankTables(form, 'notAssessed')) yield onSheet(table, table.nil.cell, { table: table.spec.sheet });
    for (const table of form.missing) if (table.blankMeans === 'notAssessed' && form.unit !== null) yield inFile({ table: table.sheet });
  },
});
