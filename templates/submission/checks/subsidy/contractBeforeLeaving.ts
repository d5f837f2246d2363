import { isoDay } from '../../../../core/exact/calendar.ts';
import { enterpriseSubsidy } from '../../../forms/enterpriseSubsidy.ts';
import { numberIn } from '../../form.ts';
import { formCheck, inRow } from '../check.ts';
import { contractEnd } from './contracts.ts';
import { subsidyRows } from './rows.ts';

/** Nobody stays in post beyond the contract. */
export const contractBeforeLeaving = formCheck<{ to: string; end: string }>({
  code: 'V312',
  severity: 'error',
  name: { zh: '合同止早于离岗', en: 'Contract ends before leaving' },
  table: enterpriseSubsidy.sheet,
  trigger: { zh: '“合同止”早于“离岗日期”', en: '合同止 is before 离岗日期' },
  marks: { zh: '“合同止”', en: '合同止' },
  example: { to: '2025-03-31', end: '2025-06-10' },
  say: ({ to, end }) => ({
    what: { zh: `合同止（${to}）早于离岗日期（${end}）`, en: `the contract ends (${to}) before the leaving date (${end})` },
    remedy: { zh: '合同已续签的填续签后的合同止，否则改正离岗日期。', en: 'If the contract was renewed give its new end, else correct the leaving date.' },
  }),
  *find(form) {
    for (const { table, row } of subsidyRows(form)) {
      const [to, end] = [contractEnd(row), numberIn(row.entry, 'end')];
      if (to !== null && end !== null && to < end) yield inRow(table, row, 'contractTo', { to: isoDay(to), end: isoDay(end) });
    }
  },
});
