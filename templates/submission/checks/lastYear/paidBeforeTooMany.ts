import { enterpriseSubsidy } from '../../../forms/enterpriseSubsidy.ts';
import { numberIn, textIn } from '../../form.ts';
import { lastYearCheck } from '../check.ts';
import { atRow, claimRows } from '../claimRows.ts';
import { monthsBefore, paidRowsOf } from './paidRows.ts';

/** More months are said to be paid than last year's set came to. */
export const paidBeforeTooMany = lastYearCheck<{ before: number; last: number; year: number }>({
  code: 'V601',
  severity: 'error',
  name: { zh: '期初多于上年累计', en: 'More months before than last year’s' },
  table: enterpriseSubsidy.sheet,
  trigger: { zh: '“期初已享受月数”大于上年花名册的累计月数', en: '期初已享受月数 is more than 累计月数 of last year’s roster' },
  marks: { zh: '“期初已享受月数”', en: '期初已享受月数' },
  example: { before: 23, last: 22, year: 2024 },
  say: ({ before, last, year }) => ({
    what: { zh: `“期初已享受月数”（${before}）多于${year}年花名册的累计月数（${last}）`, en: `the months paid before (${before}) are more than ${year}’s roster came to (${last})` },
    remedy: { zh: '请按上年花名册改正。', en: 'Correct them from last year’s roster.' },
  }),
  *find(handed, lastYear) {
    for (const each of claimRows(handed)) {
      const [before, last] = [numberIn(each.row.entry, 'paidBefore'), monthsBefore(paidRowsOf(lastYear, textIn(each.row.entry, 'identity')))];
      if (before !== null && last !== null && before > last) yield atRow(each, 'paidBefore', { before, last, year: lastYear.year });
    }
  },
});
