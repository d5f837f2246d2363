import { isoDay } from '../../../../core/exact/calendar.ts';
import { policyStart } from '../../../../core/subsidy/monthlyStandard.ts';
import { enterpriseSubsidy } from '../../../forms/enterpriseSubsidy.ts';
import { numberIn } from '../../form.ts';
import { formCheck, inRow } from '../check.ts';
import { CLAIM } from './claims.ts';
import { subsidyRows } from './rows.ts';

/** Who arrived before the policy is not paid; nothing is claimed either. */
export const arrivedBeforePolicy = formCheck<{ start: string; since: string }>({
  code: 'V310',
  severity: 'hint',
  name: { zh: '到岗早于政策', en: 'Arrived before the policy' },
  table: enterpriseSubsidy.sheet,
  trigger: { zh: '“引进（到岗）时间”早于政策起始日，没有申报金额', en: '引进（到岗）时间 is before the policy’s first day, and nothing is claimed' },
  marks: { zh: '“引进（到岗）时间”', en: '引进（到岗）时间' },
  example: { start: '2020-05-18', since: '2020-07-01' },
  say: ({ start, since }) => ({
    what: { zh: `到岗日期（${start}）早于政策起始日（${since}），本行不发补贴（九）`, en: `the arrival (${start}) is before the policy’s first day (${since}); the row is not paid (article 九)` },
    remedy: { zh: '日期无误的不必改。', en: 'Nothing to do if the date is right.' },
  }),
  *find(form, { policy }) {
    const since = policyStart(policy);
    for (const { table, row } of subsidyRows(form)) {
      const start = numberIn(row.entry, 'start');
      if (start === null || start >= since || CLAIM.some((key) => (numberIn(row.entry, key) ?? 0) > 0)) continue;
      yield inRow(table, row, 'start', { start: isoDay(start), since: isoDay(since) });
    }
  },
});
