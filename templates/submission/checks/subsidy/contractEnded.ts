import { isoDay } from '../../../../core/exact/calendar.ts';
import { enterpriseSubsidy } from '../../../forms/enterpriseSubsidy.ts';
import { numberIn } from '../../form.ts';
import { formCheck, inRow } from '../check.ts';
import { ownSettings } from './assessed.ts';
import { contractEnd } from './contracts.ts';
import { subsidyRows } from './rows.ts';

/** Somebody is in post to the period's end, but the contract is not. */
export const contractEnded = formCheck<{ to: string; last: string }>({
  code: 'V313',
  severity: 'error',
  name: { zh: '在岗而合同已到期', en: 'In post without a contract' },
  table: enterpriseSubsidy.sheet,
  trigger: { zh: '没有填离岗日期，“合同止”早于本期止日（有方案的按方案）', en: 'no leaving date, and 合同止 is before the period’s end (the plan’s, if there is one)' },
  marks: { zh: '“合同止”', en: '合同止' },
  example: { to: '2025-09-30', last: '2025-12-31' },
  say: ({ to, last }) => ({
    what: { zh: `没有填离岗日期，合同止（${to}）早于本期止日（${last}）`, en: `no leaving date is given, but the contract ends (${to}) before the period does (${last})` },
    remedy: { zh: '合同已续签的填续签后的合同止，已离岗的填离岗日期。', en: 'If the contract was renewed give its new end; if the person left, the leaving date.' },
  }),
  *find(form, { plan }) {
    const last = (plan ?? ownSettings(form))?.period.to;
    if (last === undefined) return;
    for (const { table, row } of subsidyRows(form)) {
      const [to, start] = [contractEnd(row), numberIn(row.entry, 'start')];
      if (to === null || start === null || row.entry.end !== null || start > last || to >= last) continue;
      yield inRow(table, row, 'contractTo', { to: isoDay(to), last: isoDay(last) });
    }
  },
});
