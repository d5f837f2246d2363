import { isoDay } from '../../../../core/exact/calendar.ts';
import { enterpriseSubsidy } from '../../../forms/enterpriseSubsidy.ts';
import { numberIn } from '../../form.ts';
import { formCheck, inRow } from '../check.ts';
import { ownSettings } from './assessed.ts';
import { subsidyRows } from './rows.ts';

/** A leaving date that is still to come is more often a wrong year. */
export const leavesAfterPeriod = formCheck<{ end: string; last: string }>({
  code: 'V318',
  severity: 'verify',
  name: { zh: '离岗晚于本期', en: 'Leaves after the period' },
  table: enterpriseSubsidy.sheet,
  trigger: { zh: '“离岗日期”晚于申报表的本期止日', en: '离岗日期 is after the end of the form’s period' },
  marks: { zh: '“离岗日期”', en: '离岗日期' },
  example: { end: '2026-03-15', last: '2025-12-31' },
  say: ({ end, last }) => ({
    what: { zh: `离岗日期（${end}）晚于本期止日（${last}），尚未离岗`, en: `the leaving date (${end}) is after the end of the period (${last})` },
    remedy: { zh: '年份填错的请改正，在岗的留空；已定离岗的，在本行“说明”中写明。', en: 'Correct the year, or leave it blank for who is in post; if the leaving is settled, say so in the row’s 说明.' },
  }),
  *find(form) {
    const last = ownSettings(form)?.period.to;
    if (last === undefined) return;
    for (const { table, row } of subsidyRows(form)) {
      const [start, end] = [numberIn(row.entry, 'start'), numberIn(row.entry, 'end')];
      // Who arrives after the period is told so already.
      if (end !== null && end > last && (start === null || start <= last)) yield inRow(table, row, 'end', { end: isoDay(end), last: isoDay(last) });
    }
  },
});
