import { isoMonth, monthOf } from '../../../../core/exact/calendar.ts';
import { mostMonths } from '../../../../core/subsidy/months.ts';
import { enterpriseSubsidy } from '../../../forms/enterpriseSubsidy.ts';
import { numberIn, textIn } from '../../form.ts';
import { formCheck, inRow } from '../check.ts';
import { arrivalsIn } from './arrivals.ts';
import { ownSettings } from './assessed.ts';
import { subsidyRows } from './rows.ts';

/** Who was paid for more months than since the arrival was paid elsewhere first: from that month the clock runs. */
export const firstMonthMissing = formCheck<{ before: number; arrived: string; most: number }>({
  code: 'V322',
  severity: 'error',
  name: { zh: '期初月数早于到岗而未填首次享受月', en: 'First month missing' },
  table: enterpriseSubsidy.sheet,
  trigger: { zh: '本人各行都没有填“首次享受月”，“期初已享受月数”多于自到岗月至本期之前的月数', en: 'no row of the person gives 首次享受月, and 期初已享受月数 is more than the months from arrival to the period' },
  marks: { zh: '“期初已享受月数”', en: '期初已享受月数' },
  example: { before: 28, arrived: '2025-06', most: 0 },
  say: ({ before, arrived, most }) => ({
    what: { zh: `“期初已享受月数”为${before}，自到岗月${arrived}至本期之前至多${most}个月，又没有填“首次享受月”`, en: `${before} months were paid before, but from the arrival (${arrived}) to the period there are at most ${most}, and no first month is given` },
    remedy: { zh: '此前在其他单位享受过的，填首次享受月；否则改正期初月数。', en: 'Give the first month if the person was paid in another unit before; else correct the months.' },
  }),
  *find(form, { policy }) {
    const from = ownSettings(form)?.period.from;
    if (from === undefined) return;
    const limit = mostMonths(policy);
    const arrivals = arrivalsIn(form);
    // A first month that could not be read may be given all the same.
    const given = new Set(Array.from(subsidyRows(form)).filter(({ row }) => row.entry.firstMonth !== null).map(({ row }) => textIn(row.entry, 'identity')));
    for (const { table, row } of subsidyRows(form)) {
      const [before, identity] = [numberIn(row.entry, 'paidBefore') ?? 0, textIn(row.entry, 'identity')];
      const arrival = identity === null ? undefined : arrivals.get(identity);
      if (arrival === undefined || given.has(identity) || before > limit) continue;
      const most = Math.max(0, monthOf(from) - monthOf(arrival));
      if (before > most) yield inRow(table, row, 'paidBefore', { before, most, arrived: isoMonth(monthOf(arrival)) });
    }
  },
});
