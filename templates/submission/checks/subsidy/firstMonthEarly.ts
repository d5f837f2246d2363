import { isoMonth, monthOf } from '../../../../core/exact/calendar.ts';
import { policyStart } from '../../../../core/subsidy/monthlyStandard.ts';
import { enterpriseSubsidy } from '../../../forms/enterpriseSubsidy.ts';
import { numberIn } from '../../form.ts';
import { formCheck, inRow } from '../check.ts';
import { subsidyRows } from './rows.ts';

/** Nobody was paid before the policy. */
export const firstMonthEarly = formCheck<{ month: string; start: string }>({
  code: 'V302',
  severity: 'error',
  name: { zh: '首次享受月早于政策', en: 'First month before the policy' },
  table: enterpriseSubsidy.sheet,
  trigger: { zh: '“首次享受月”早于政策起始月', en: '首次享受月 before the policy’s first month' },
  marks: { zh: '“首次享受月”', en: '首次享受月' },
  example: { month: '2020-05', start: '2020-07' },
  say: ({ month, start }) => ({
    what: { zh: `“首次享受月”（${month}）早于政策起始月（${start}）`, en: `the first month paid (${month}) is before the policy’s first month (${start})` },
    remedy: { zh: '请改为首次领取本补贴的月份；尚未享受过的留空。', en: 'Give the month in which this subsidy was first paid; leave it blank if it never was.' },
  }),
  *find(form, { policy }) {
    const start = policyStart(policy);
    for (const { table, row } of subsidyRows(form)) {
      const first = numberIn(row.entry, 'firstMonth');
      if (first !== null && first < start) yield inRow(table, row, 'firstMonth', { month: isoMonth(monthOf(first)), start: isoMonth(monthOf(start)) });
    }
  },
});
