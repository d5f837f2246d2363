import { isoDay } from '../../../../core/exact/calendar.ts';
import { enterpriseSubsidy } from '../../../forms/enterpriseSubsidy.ts';
import { numberIn } from '../../form.ts';
import { formCheck, inRow } from '../check.ts';
import { subsidyRows } from './rows.ts';

/** A contract cannot end before it begins. */
export const contractReversed = formCheck<{ from: string; to: string }>({
  code: 'V311',
  severity: 'error',
  name: { zh: '合同起晚于合同止', en: 'Contract ends before it begins' },
  table: enterpriseSubsidy.sheet,
  trigger: { zh: '“合同起”晚于“合同止”', en: '合同起 is after 合同止' },
  marks: { zh: '“合同止”', en: '合同止' },
  example: { from: '2023-03-01', to: '2022-02-28' },
  say: ({ from, to }) => ({
    what: { zh: `合同起（${from}）晚于合同止（${to}）`, en: `the contract begins (${from}) after it ends (${to})` },
    remedy: { zh: '请对照合同改正。', en: 'Correct it from the contract.' },
  }),
  *find(form) {
    for (const { table, row } of subsidyRows(form)) {
      const [from, to] = [numberIn(row.entry, 'contractFrom'), numberIn(row.entry, 'contractTo')];
      if (from !== null && to !== null && from > to) yield inRow(table, row, 'contractTo', { from: isoDay(from), to: isoDay(to) });
    }
  },
});
