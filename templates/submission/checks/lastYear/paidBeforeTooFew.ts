import type { Policy } from '../../../../core/policy/policy.ts';
import { degreeTable } from '../../../../core/subsidy/degreeTable.ts';
import { enterpriseSubsidy } from '../../../forms/enterpriseSubsidy.ts';
import { numberIn, textIn } from '../../form.ts';
import type { LastYear, PaidRow } from '../../lastYear.ts';
import { lastYearCheck } from '../check.ts';
import { atRow, claimRows, type ClaimRow } from '../claimRows.ts';
import { monthsBefore, paidRowsOf } from './paidRows.ts';

/**
 * Fewer months are said to be paid than last year's set came to. It is explained where the person was taken to be
 * in post to the end of last year and had left before: computed again with that day, it comes to exactly these months.
 */
export const paidBeforeTooFew = lastYearCheck<{ before: number; last: number; year: number }>({
  code: 'V602',
  severity: 'verify',
  name: { zh: '期初少于上年累计', en: 'Fewer months before than last year’s' },
  table: enterpriseSubsidy.sheet,
  trigger: {
    zh: '“期初已享受月数”小于上年花名册的累计月数，且不能由上年内的离岗日期恰好解释',
    en: '期初已享受月数 is less than 累计月数 of last year’s roster, and leaving within last year does not explain it exactly',
  },
  marks: { zh: '“期初已享受月数”', en: '期初已享受月数' },
  example: { before: 21, last: 22, year: 2024 },
  say: ({ before, last, year }) => ({
    what: { zh: `“期初已享受月数”（${before}）少于${year}年花名册的累计月数（${last}）`, en: `the months paid before (${before}) are fewer than ${year}’s roster came to (${last})` },
    remedy: { zh: '请核对实际发放的月数；确实少发的，在本行“说明”中写明。', en: 'Check the months really paid; if fewer were, say so in the row’s 说明.' },
  }),
  *find(handed, lastYear, { policy }) {
    for (const each of claimRows(handed)) {
      const rows = paidRowsOf(lastYear, textIn(each.row.entry, 'identity'));
      const [before, last] = [numberIn(each.row.entry, 'paidBefore'), monthsBefore(rows)];
      if (before === null || last === null || before >= last) continue;
      if (before !== monthsWithLeaving(each, rows, lastYear, policy)) yield atRow(each, 'paidBefore', { before, last, year: lastYear.year });
    }
  },
});

/** What last year's set would have come to, had it known that the person left when the row says; null where the row says of no such leaving. */
function monthsWithLeaving({ row }: ClaimRow, rows: readonly PaidRow[], { settings }: LastYear, policy: Policy): number | null {
  const [start, end] = [numberIn(row.entry, 'start'), numberIn(row.entry, 'end')];
  const leaves = (paid: PaidRow): boolean => paid.start === start && paid.end === null;
  if (settings === null || end === null || end > settings.period.to || start === null || end < start || !rows.some(leaves)) return null;
  const lines = degreeTable(rows.map((paid) => (leaves(paid) ? { ...paid, end } : paid)), settings.period, settings.rules, policy);
  return Math.max(...lines.map(({ cumulative }) => cumulative));
}
