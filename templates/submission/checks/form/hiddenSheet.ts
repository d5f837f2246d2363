import { FORM_NOTES } from '../../../forms/workbook.ts';
import { formCheck, onSheet } from '../check.ts';

/** A sheet of the form that nobody sees who opens the file. */
export const hiddenSheet = formCheck({
  code: 'V114',
  severity: 'hint',
  name: { zh: '工作表被隐藏', en: 'Sheet hidden' },
  table: null,
  trigger: { zh: '表样的工作表被隐藏', en: 'a sheet of the form is hidden' },
  marks: { zh: '该工作表', en: 'that sheet' },
  example: {},
  say: () => ({
    what: { zh: '工作表被隐藏，其内容照常读取', en: 'the sheet is hidden; what stands on it counts' },
    remedy: { zh: '请取消隐藏并核对。', en: 'Unhide it and check it.' },
  }),
  *find({ workbook, tables }) {
    const notes = workbook.sheet(FORM_NOTES);
    for (const sheet of [...(notes === null ? [] : [notes]), ...tables.map((table) => table.sheet)]) if (sheet.state !== 'visible') yield onSheet({ sheet }, null, {});
  },
});
