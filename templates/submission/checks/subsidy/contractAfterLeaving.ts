import { isoDay } from '../../../../core/exact/calendar.ts';
import { enterpriseSubsidy } from '../../../forms/enterpriseSubsidy.ts';
import { numberIn } from '../../form.ts';
import { formCheck, inRow } from '../check.ts';
import { subsidyRows } from './rows.ts';

/** A contract that begins after its person left is another one's. */
export const contractAfterLeaving = formCheck<{ from: string; end: string }>({
  code: 'V314',
  severity: 'error',
  name: { zh: '合同起晚于离岗', en: 'Contract begins after leaving' },
  table: enterpriseSubsidy.sheet,
  trigger: { zh: '“合同起”晚于“离岗日期”', en: '合同起 is after 离岗日期' },
  marks: { zh: '“合同起”', en: '合同起' },
  example: { from: '2025-07-01', end: '2025-06-10' },
  say: ({ from, end }) => ({
    what: { zh: `合同起（${from}）晚于离岗日期（${end}）`, en: `the contract begins (${from}) after the leaving date (${end})` },
    remedy: { zh: '请改正其中一个。', en: 'Correct one of them.' },
  }),
  *find(form) {
    for (const { table, row } of subsidyRows(form)) {
      const [from, end] = [numberIn(row.entry, 'contractFrom'), numberIn(row.entry, 'end')];
      if (from !== null && end !== null && from > end) yield inRow(table, row, 'contractFrom', { from: isoDay(from), end: isoDay(end) });
    }
  },
});
