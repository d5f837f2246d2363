import { isoMonth, monthOf } from '../../../../core/exact/calendar.ts';
import { policyStart } from '../../../../core/subsidy/monthlyStandard.ts';
import { enterpriseSubsidy } from '../../../forms/enterpriseSubsidy.ts';
import { numberIn } from '../../form.ts';
import { formCheck, inRow } from '../check.ts';
import { ownSettings } from './assessed.ts';
import { subsidyRows } from './rows.ts';

/** Who was first paid before the period was paid for a month at least. */
export const paidBeforeMissing = formCheck<{ first: string; from: string }>({
  code: 'V324',
  severity: 'error',
  name: { zh: '期初月数与首次享受月矛盾', en: 'No months before, but a first month' },
  table: enterpriseSubsidy.sheet,
  trigger: { zh: '“首次享受月”早于本期，“期初已享受月数”为0', en: '首次享受月 is before the period, and 期初已享受月数 is 0' },
  marks: { zh: '“期初已享受月数”', en: '期初已享受月数' },
  example: { first: '2023-03', from: '2025-01' },
  say: ({ first, from }) => ({
    what: { zh: `首次享受月${first}早于本期起月${from}，“期初已享受月数”却为0`, en: `the first month paid, ${first}, is before the period (${from}), but no month is said to be paid before` },
    remedy: { zh: '请填本期之前已享受的月数；没有享受过的，清空首次享受月。', en: 'Give the months paid before the period; if none were, clear the first month.' },
  }),
  *find(form, { policy }) {
    const from = ownSettings(form)?.period.from;
    if (from === undefined) return;
    const since = policyStart(policy);
    for (const { table, row } of subsidyRows(form)) {
      const [first, before] = [numberIn(row.entry, 'firstMonth'), numberIn(row.entry, 'paidBefore')];
      if (first === null || before !== 0 || first < since || first >= from) continue;
      yield inRow(table, row, 'paidBefore', { first: isoMonth(monthOf(first)), from: isoMonth(monthOf(from)) });
    }
  },
});
