import { isoDay } from '../../../../core/exact/calendar.ts';
import { enterpriseSubsidy } from '../../../forms/enterpriseSubsidy.ts';
import { numberIn } from '../../form.ts';
import { formCheck, inRow } from '../check.ts';
import { subsidyRows } from './rows.ts';

/** A spell cannot end before it begins. */
export const leftBeforeArrival = formCheck<{ start: string; end: string }>({
  code: 'V303',
  severity: 'error',
  blocks: true,
  name: { zh: '到岗晚于离岗', en: 'Left before arrival' },
  table: enterpriseSubsidy.sheet,
  trigger: { zh: '“引进（到岗）时间”晚于“离岗日期”', en: '引进（到岗）时间 is after 离岗日期' },
  marks: { zh: '“引进（到岗）时间”', en: '引进（到岗）时间' },
  example: { start: '2025-06-11', end: '2025-06-10' },
  say: ({ start, end }) => ({
    what: { zh: `到岗日期（${start}）晚于离岗日期（${end}）`, en: `the arrival (${start}) is after the leaving date (${end})` },
    remedy: { zh: '请改正其中一个。', en: 'Correct one of them.' },
  }),
  *find(form) {
    for (const { table, row } of subsidyRows(form)) {
      const [start, end] = [numberIn(row.entry, 'start'), numberIn(row.entry, 'end')];
      if (start !== null && end !== null && start > end) yield inRow(table, row, 'start', { start: isoDay(start), end: isoDay(end) });
    }
  },
});
