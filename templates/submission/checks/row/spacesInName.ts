import { enterpriseSubsidy } from '../../../forms/enterpriseSubsidy.ts';
import { textIn } from '../../form.ts';
import { formCheck, inRow } from '../check.ts';
import { subsidyRows } from '../subsidy/rows.ts';

/** A name spread out to align with longer ones is another name to whoever looks it up. */
export const spacesInName = formCheck({
  code: 'V209',
  severity: 'hint',
  name: { zh: '姓名中有空格', en: 'Spaces in a name' },
  table: enterpriseSubsidy.sheet,
  trigger: { zh: '姓名的汉字之间有空格', en: 'spaces between the characters of a name' },
  marks: { zh: '“姓名”', en: '姓名' },
  example: {},
  say: () => ({
    what: { zh: '姓名的字间有空格', en: 'there are spaces between the characters of the name' },
    remedy: { zh: '请删去空格，与身份证一致。', en: 'Delete them, as on the identity card.' },
  }),
  *find(form) {
    for (const { table, row } of subsidyRows(form)) if (/\p{sc=Han}\s+\p{sc=Han}/u.test(textIn(row.entry, 'name') ?? '')) yield inRow(table, row, 'name', {});
  },
});
