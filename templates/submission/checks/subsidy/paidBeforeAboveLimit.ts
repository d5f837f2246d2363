import { mostMonths } from '../../../../core/subsidy/months.ts';
import { enterpriseSubsidy } from '../../../forms/enterpriseSubsidy.ts';
import { numberIn } from '../../form.ts';
import { formCheck, inRow } from '../check.ts';
import { subsidyRows } from './rows.ts';

/** More months cannot have been paid than the article grants. */
export const paidBeforeAboveLimit = formCheck<{ before: number; limit: number }>({
  code: 'V304',
  severity: 'error',
  name: { zh: '期初月数超过上限', en: 'More months before than there are' },
  table: enterpriseSubsidy.sheet,
  trigger: { zh: '“期初已享受月数”超过文件规定的月数', en: '期初已享受月数 is more than the article grants' },
  marks: { zh: '“期初已享受月数”', en: '期初已享受月数' },
  example: { before: 61, limit: 60 },
  say: ({ before, limit }) => ({
    what: { zh: `“期初已享受月数”（${before}）超过${limit}个月`, en: `the months paid before (${before}) are more than ${limit}` },
    remedy: { zh: '请核对后改正。', en: 'Check and correct them.' },
  }),
  *find(form, { policy }) {
    const limit = mostMonths(policy);
    for (const { table, row } of subsidyRows(form)) {
      const before = numberIn(row.entry, 'paidBefore');
      if (before !== null && before > limit) yield inRow(table, row, 'paidBefore', { before, limit });
    }
  },
});
