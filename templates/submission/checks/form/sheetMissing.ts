import { FORM_NOTES } from '../../../forms/workbook.ts';
import { formCheck, inFile } from '../check.ts';

/** A sheet of the form is not there; one that may be 未测算 has a check of its own. */
export const sheetMissing = formCheck<{ sheet: string }>({
  code: 'V101',
  severity: 'error',
  blocks: true,
  name: { zh: '缺少工作表', en: 'Sheet missing' },
  table: null,
  trigger: { zh: '没有“填报说明”，或没有应填的补贴申报表', en: 'there is no 填报说明, or no sheet of a payment that the unit claims' },
  marks: { zh: '整个文件', en: 'the whole file' },
  example: { sheet: '企业引才补贴申报表' },
  say: ({ sheet }) => ({
    what: { zh: `缺少工作表“${sheet}”`, en: `the sheet “${sheet}” is missing` },
    remedy: { zh: '请用本年度的原表样填写，不要删除或改名工作表。', en: 'Fill in this year’s original form; do not delete or rename sheets.' },
  }),
  *find({ head, missing }) {
    if (head === null) yield inFile({ sheet: FORM_NOTES });
    for (const table of missing) if (table.blankMeans === 'mistake') yield inFile({ sheet: table.sheet });
  },
});
