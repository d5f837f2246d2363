import { FORM_NOTES } from '../../../forms/workbook.ts';
import { RETURN_SHEET } from '../../annotate/annotation.ts';
import { formCheck } from '../check.ts';

/** A sheet that is not the form's. 退回单, which a returned workbook carries, is. */
export const extraSheet = formCheck<{ name: string }>({
  code: 'V113',
  severity: 'hint',
  name: { zh: '多出工作表', en: 'Extra sheet' },
  table: null,
  trigger: { zh: `有表样以外的工作表（“${RETURN_SHEET}”不算）`, en: `a sheet that is not the form’s (${RETURN_SHEET} is no issue)` },
  marks: { zh: '该工作表', en: 'that sheet' },
  example: { name: 'Sheet1' },
  say: ({ name }) => ({
    what: { zh: `工作表“${name}”不在表样中，其内容不读取`, en: `the sheet “${name}” is not the form’s and is not read` },
    remedy: { zh: '不需要的请删除；需要说明的写在“说明”栏。', en: 'Delete it if it is not needed; write what is to be explained under 说明.' },
  }),
  *find({ workbook, tables }) {
    const own = new Set([FORM_NOTES, RETURN_SHEET, ...tables.map(({ sheet }) => sheet.name)].map((name) => name.toLowerCase()));
    for (const { name } of workbook.sheets) if (!own.has(name.toLowerCase())) yield { sheet: name, cell: null, params: { name } };
  },
});
