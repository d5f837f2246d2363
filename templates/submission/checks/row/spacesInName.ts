import type { Words } from '../../../../core/words.ts';
import { enterpriseSubsidy } from '../../../forms/enterpriseSubsidy.ts';
import { textIn } from '../../form.ts';
import { formCheck, inRow } from '../check.ts';
import { rowsText } from '../form/firstFew.ts';
import { subsidyRows } from '../subsidy/rows.ts';

const SPREAD = /\p{sc=Han}\s+\p{sc=Han}/u;

/** A name spread out to align with longer ones is another name to whoever looks it up. */
export const spacesInName = formCheck<{ rows: Words }>({
  code: 'V209',
  severity: 'hint',
  name: { zh: '姓名中有空格', en: 'Spaces in a name' },
  table: enterpriseSubsidy.sheet,
  trigger: { zh: '姓名的汉字之间有空格', en: 'spaces between the characters of a name' },
  marks: { zh: '第一个这样的“姓名”，每表一次', en: 'the first such 姓名, once a table' },
  example: { rows: { zh: '第11、12行', en: 'rows 11, 12' } },
  say: ({ rows }) => ({
    what: { zh: `姓名的字间有空格（${rows.zh}）`, en: `there are spaces between the characters of the name (${rows.en})` },
    remedy: { zh: '请删去空格，与身份证一致。', en: 'Delete them, as on the identity card.' },
  }),
  *find(form) {
    const spread = [...subsidyRows(form)].filter(({ row }) => SPREAD.test(textIn(row.entry, 'name') ?? ''));
    const [first] = spread;
    if (first !== undefined) yield inRow(first.table, first.row, 'name', { rows: rowsText(spread.map(({ row }) => row.row)) });
  },
});
