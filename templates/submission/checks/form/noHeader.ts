import { formCheck, onSheet } from '../check.ts';

/** The header row of a table is not there. */
export const noHeader = formCheck<{ headers: string }>({
  code: 'V106',
  severity: 'error',
  blocks: true,
  name: { zh: '没有表头', en: 'No header row' },
  table: null,
  trigger: { zh: '表中找不到表头', en: 'no header row is found on a table’s sheet' },
  marks: { zh: '整张工作表', en: 'the whole sheet' },
  example: { headers: '姓名、性别、身份证号、民族' },
  say: ({ headers }) => ({
    what: { zh: `没有找到表头（${headers}…）`, en: `no header row was found (${headers} …)` },
    remedy: { zh: '请用原表样填写，不要删改表头。', en: 'Fill in the original form and leave its headers as they are.' },
  }),
  *find({ tables }) {
    for (const table of tables) {
      if (table.found !== null) continue;
      const headers = table.spec.columns.filter((column) => column.fill === 'typed').slice(0, 4).map((column) => column.header).join('、');
      yield onSheet(table, null, { headers });
    }
  },
});
