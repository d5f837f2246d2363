import { enterpriseSubsidy } from '../../../forms/enterpriseSubsidy.ts';
import { textIn } from '../../form.ts';
import { lastYearCheck } from '../check.ts';
import { atRow, claimRows } from '../claimRows.ts';
import { bare, paidRowsOf } from './paidRows.ts';

/** Another name behind an ID number than last year. */
export const nameChanged = lastYearCheck<{ name: string; last: string; year: number }>({
  code: 'V603',
  severity: 'verify',
  name: { zh: '同一证号姓名不同', en: 'Another name behind an ID number' },
  table: enterpriseSubsidy.sheet,
  trigger: { zh: '同一身份证号的姓名与上年花名册不同', en: 'the name behind an ID number differs from last year’s roster' },
  marks: { zh: '“姓名”', en: '姓名' },
  example: { name: '张三', last: '张山', year: 2024 },
  say: ({ name, last, year }) => ({
    what: { zh: `姓名“${name}”与${year}年花名册中同一身份证号的“${last}”不同`, en: `the name ${name} differs from ${last}, who had this ID number in ${year}` },
    remedy: { zh: '请核对姓名和身份证号；已改名的，在本行“说明”中写明。', en: 'Check name and ID number; if the name was changed, say so in the row’s 说明.' },
  }),
  *find(handed, lastYear) {
    for (const each of claimRows(handed)) {
      const [name, last] = [textIn(each.row.entry, 'name'), paidRowsOf(lastYear, textIn(each.row.entry, 'identity')).at(-1)];
      if (name !== null && last !== undefined && bare(name) !== bare(last.name)) yield atRow(each, 'name', { name, last: last.name, year: lastYear.year });
    }
  },
});
