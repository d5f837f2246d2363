import { isoDay, isoMonth, monthOf } from '../../../../core/exact/calendar.ts';
import { enterpriseSubsidy } from '../../../forms/enterpriseSubsidy.ts';
import { numberIn } from '../../form.ts';
import { formCheck, inRow } from '../check.ts';
import { ownSettings } from './assessed.ts';
import { subsidyRows } from './rows.ts';

/** Nobody was first paid in a month that is still to come. */
export const firstMonthAfterPeriod = formCheck<{ month: string; last: string }>({
  code: 'V321',
  severity: 'error',
  name: { zh: '首次享受月晚于本期', en: 'First month after the period' },
  table: enterpriseSubsidy.sheet,
  trigger: { zh: '“首次享受月”晚于申报表的本期止日', en: '首次享受月 is after the end of the form’s period' },
  marks: { zh: '“首次享受月”', en: '首次享受月' },
  example: { month: '2026-03', last: '2025-12-31' },
  say: ({ month, last }) => ({
    what: { zh: `“首次享受月”（${month}）晚于本期止日（${last}）`, en: `the first month paid (${month}) is after the end of the period (${last})` },
    remedy: { zh: '请改为首次领取本补贴的月份；尚未享受过的留空。', en: 'Give the month in which this subsidy was first paid; leave it blank if it never was.' },
  }),
  *find(form) {
    const last = ownSettings(form)?.period.to;
    if (last === undefined) return;
    for (const { table, row } of subsidyRows(form)) {
      const first = numberIn(row.entry, 'firstMonth');
      if (first !== null && first > last) yield inRow(table, row, 'firstMonth', { month: isoMonth(monthOf(first)), last: isoDay(last) });
    }
  },
});
