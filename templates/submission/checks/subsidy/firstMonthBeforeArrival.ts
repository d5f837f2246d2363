import { isoMonth, monthOf } from '../../../../core/exact/calendar.ts';
import { policyStart } from '../../../../core/subsidy/monthlyStandard.ts';
import { enterpriseSubsidy } from '../../../forms/enterpriseSubsidy.ts';
import { numberIn, textIn } from '../../form.ts';
import { formCheck, inRow } from '../check.ts';
import { arrivalsIn } from './arrivals.ts';
import { subsidyRows } from './rows.ts';

/** Who was paid before arriving was paid in another unit. */
export const firstMonthBeforeArrival = formCheck<{ month: string; arrived: string }>({
  code: 'V320',
  severity: 'hint',
  name: { zh: '首次享受月早于到岗', en: 'First month before arrival' },
  table: enterpriseSubsidy.sheet,
  trigger: { zh: '“首次享受月”早于本人在本表各行最早的到岗月', en: '首次享受月 is before the earliest month of arrival on the person’s rows of the form' },
  marks: { zh: '“首次享受月”', en: '首次享受月' },
  example: { month: '2022-09', arrived: '2025-06' },
  say: ({ month, arrived }) => ({
    what: { zh: `首次享受月（${month}）早于本人到岗月（${arrived}）`, en: `the first month paid (${month}) is before the person’s arrival (${arrived})` },
    remedy: { zh: '此前在其他单位享受过的不必改，否则请改正。', en: 'Nothing to do if the person was paid in another unit before; else correct it.' },
  }),
  *find(form, { policy }) {
    const since = policyStart(policy);
    const arrivals = arrivalsIn(form);
    for (const { table, row } of subsidyRows(form)) {
      const [first, identity] = [numberIn(row.entry, 'firstMonth'), textIn(row.entry, 'identity')];
      const arrival = identity === null ? undefined : arrivals.get(identity);
      // Before the policy it is wrong in any case, which is said by itself.
      if (first === null || first < since || arrival === undefined || monthOf(first) >= monthOf(arrival)) continue;
      yield inRow(table, row, 'firstMonth', { month: isoMonth(monthOf(first)), arrived: isoMonth(monthOf(arrival)) });
    }
  },
});
