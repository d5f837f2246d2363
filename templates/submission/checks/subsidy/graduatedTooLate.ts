import { isoDay } from '../../../../core/exact/calendar.ts';
import { enterpriseSubsidy } from '../../../forms/enterpriseSubsidy.ts';
import { numberIn } from '../../form.ts';
import { formCheck, inRow } from '../check.ts';
import { ownSettings } from './assessed.ts';
import { subsidyRows } from './rows.ts';

/** Who had not graduated on any day in post had no degree to be paid for. */
export const graduatedTooLate = formCheck<{ graduated: string; last: string }>({
  code: 'V315',
  severity: 'error',
  name: { zh: '在岗期间尚未毕业', en: 'Not graduated while in post' },
  table: enterpriseSubsidy.sheet,
  trigger: { zh: '“毕业时间”晚于离岗日期或本期止日', en: '毕业时间 is after the leaving date or the period’s end' },
  marks: { zh: '“毕业时间”', en: '毕业时间' },
  example: { graduated: '2026-06-30', last: '2025-12-31' },
  say: ({ graduated, last }) => ({
    what: { zh: `毕业时间（${graduated}）晚于本行最后在岗日（${last}）`, en: `graduation (${graduated}) is after the last day in post of the row (${last})` },
    remedy: { zh: '请对照毕业证书改正。', en: 'Correct it from the certificate.' },
  }),
  *find(form) {
    const to = ownSettings(form)?.period.to;
    if (to === undefined) return;
    for (const { table, row } of subsidyRows(form)) {
      const graduated = numberIn(row.entry, 'graduated');
      const last = Math.min(numberIn(row.entry, 'end') ?? to, to);
      if (graduated !== null && graduated > last) yield inRow(table, row, 'graduated', { graduated: isoDay(graduated), last: isoDay(last) });
    }
  },
});
