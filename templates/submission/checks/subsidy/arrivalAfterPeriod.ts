import { isoDay } from '../../../../core/exact/calendar.ts';
import { enterpriseSubsidy } from '../../../forms/enterpriseSubsidy.ts';
import { numberIn } from '../../form.ts';
import { formCheck, inRow } from '../check.ts';
import { ownSettings } from './assessed.ts';
import { subsidyRows } from './rows.ts';

/** Who arrives after the period belongs on a later form. */
export const arrivalAfterPeriod = formCheck<{ start: string; last: string }>({
  code: 'V317',
  severity: 'error',
  name: { zh: '到岗晚于本期', en: 'Arrival after the period' },
  table: enterpriseSubsidy.sheet,
  trigger: { zh: '“引进（到岗）时间”晚于申报表的本期止日', en: '引进（到岗）时间 is after the end of the form’s period' },
  marks: { zh: '“引进（到岗）时间”', en: '引进（到岗）时间' },
  example: { start: '2026-03-01', last: '2025-12-31' },
  say: ({ start, last }) => ({
    what: { zh: `到岗日期（${start}）晚于本期止日（${last}）`, en: `the arrival (${start}) is after the end of the period (${last})` },
    remedy: { zh: '请改正日期；本期尚未到岗的删去本行，到岗后再报。', en: 'Correct the date; who has not arrived yet is left out until then.' },
  }),
  *find(form) {
    const last = ownSettings(form)?.period.to;
    if (last === undefined) return;
    for (const { table, row } of subsidyRows(form)) {
      const start = numberIn(row.entry, 'start');
      if (start !== null && start > last) yield inRow(table, row, 'start', { start: isoDay(start), last: isoDay(last) });
    }
  },
});
