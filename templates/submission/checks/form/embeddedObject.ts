import { formCheck, onSheet } from '../check.ts';

/** Another program's object on a sheet of the form. */
export const embeddedObject = formCheck({
  code: 'V122',
  severity: 'hint',
  name: { zh: '嵌入对象', en: 'Embedded object' },
  table: null,
  trigger: { zh: '工作表中有控件或嵌入的其他程序对象（图片不算）', en: 'a sheet carries a control or another program’s object (pictures are no issue)' },
  marks: { zh: '该工作表', en: 'that sheet' },
  example: {},
  say: () => ({
    what: { zh: '工作表中有控件或嵌入的对象，其内容不读取', en: 'the sheet carries a control or an embedded object, which is not read' },
    remedy: { zh: '请删除，附件另行报送。', en: 'Delete it and send attachments apart.' },
  }),
  *find({ tables }) {
    for (const table of tables) if (table.sheet.embedsObjects) yield onSheet(table, null, {});
  },
});
