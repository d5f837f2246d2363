import { isoDay } from '../../../../core/exact/calendar.ts';
import { enterpriseSubsidy } from '../../../forms/enterpriseSubsidy.ts';
import { numberIn } from '../../form.ts';
import { formCheck, inRow } from '../check.ts';
import { ownSettings } from './assessed.ts';
import { subsidyRows } from './rows.ts';

/** Who arrives first and graduates later is asked how that was full-time. */
export const graduatedAfterArrival = formCheck<{ graduated: string; start: string }>({
  code: 'V316',
  severity: 'verify',
  name: { zh: '毕业晚于到岗', en: 'Graduated after arrival' },
  table: enterpriseSubsidy.sheet,
  trigger: { zh: '“毕业时间”晚于“引进（到岗）时间”', en: '毕业时间 is after 引进（到岗）时间' },
  marks: { zh: '“毕业时间”', en: '毕业时间' },
  example: { graduated: '2023-06-30', start: '2023-03-01' },
  say: ({ graduated, start }) => ({
    what: { zh: `毕业时间（${graduated}）晚于到岗日期（${start}）`, en: `graduation (${graduated}) is after the arrival (${start})` },
    remedy: { zh: '请改正其中一个；先到岗后毕业的，在本行“说明”中写明。', en: 'Correct one of them; if the person arrived before graduating, say so in the row’s 说明.' },
  }),
  *find(form) {
    const to = ownSettings(form)?.period.to ?? Number.POSITIVE_INFINITY;
    for (const { table, row } of subsidyRows(form)) {
      const [graduated, start] = [numberIn(row.entry, 'graduated'), numberIn(row.entry, 'start')];
      const last = Math.min(numberIn(row.entry, 'end') ?? to, to);
      if (graduated !== null && start !== null && graduated > start && graduated <= last) yield inRow(table, row, 'graduated', { graduated: isoDay(graduated), start: isoDay(start) });
    }
  },
});
