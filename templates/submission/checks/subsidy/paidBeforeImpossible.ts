import { isoMonth, monthOf } from '../../../../core/exact/calendar.ts';
import { mostMonths } from '../../../../core/subsidy/months.ts';
import { enterpriseSubsidy } from '../../../forms/enterpriseSubsidy.ts';
import { numberIn } from '../../form.ts';
import { formCheck, inRow } from '../check.ts';
import { ownSettings } from './assessed.ts';
import { subsidyRows } from './rows.ts';

/** From the first month paid to the period there are only so many. */
export const paidBeforeImpossible = formCheck<{ before: number; first: string; from: string; most: number }>({
  code: 'V323',
  severity: 'error',
  name: { zh: '期初月数多于可能', en: 'More months before than there were' },
  table: enterpriseSubsidy.sheet,
  trigger: { zh: '“期初已享受月数”多于自“首次享受月”至本期之前的月数', en: '期初已享受月数 is more than the months from 首次享受月 to the period' },
  marks: { zh: '“期初已享受月数”', en: '期初已享受月数' },
  example: { before: 22, first: '2024-12', from: '2025-01', most: 1 },
  say: ({ before, first, from, most }) => ({
    what: { zh: `“期初已享受月数”为${before}，自首次享受月${first}至本期起月${from}之前至多${most}个月`, en: `${before} months are said to be paid before, but from ${first} to the period (${from}) there are at most ${most}` },
    remedy: { zh: '请核对首次享受月和期初月数。', en: 'Check the first month and the months before.' },
  }),
  *find(form, { policy }) {
    const from = ownSettings(form)?.period.from;
    if (from === undefined) return;
    const limit = mostMonths(policy);
    for (const { table, row } of subsidyRows(form)) {
      const [first, before] = [numberIn(row.entry, 'firstMonth'), numberIn(row.entry, 'paidBefore')];
      // Above the limit it is wrong in any case, which is said by itself.
      if (first === null || before === null || before > limit) continue;
      const most = Math.max(0, monthOf(from) - monthOf(first));
      if (before > most) yield inRow(table, row, 'paidBefore', { before, most, first: isoMonth(monthOf(first)), from: isoMonth(monthOf(from)) });
    }
  },
});
