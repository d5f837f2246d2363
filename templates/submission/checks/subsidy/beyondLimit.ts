import { mostMonths } from '../../../../core/subsidy/months.ts';
import type { Words } from '../../../../core/words.ts';
import { enterpriseSubsidy } from '../../../forms/enterpriseSubsidy.ts';
import { formCheck, inRow } from '../check.ts';
import { reasonWords, remarkedRows } from './claims.ts';

/** Month 61: 期初 and the months claimed are more than the article grants. */
export const beyondLimit = formCheck<{ before: number; months: number; limit: number; due: number; reason: Words }>({
  code: 'V309',
  severity: 'error',
  name: { zh: '超过最长月数', en: 'Beyond the most months' },
  table: enterpriseSubsidy.sheet,
  trigger: { zh: '填写的“本期月数”加“期初已享受月数”超过文件规定的月数', en: 'typed months and the months paid before are together more than the article grants' },
  marks: { zh: '“本期月数”', en: '本期月数' },
  example: {
    before: 52, months: 12, limit: 60, due: 8,
    reason: { zh: '(九) 企业全职引进全日制博士：5000元/月 × 8个月（2025-01至2025-08）= 40000元', en: '(九) full-time doctor recruited by an enterprise: 5000 yuan/month × 8 months (2025-01 to 2025-08) = 40000 yuan' },
  },
  say: ({ before, months, limit, due, reason }) => ({
    what: {
      zh: `期初${before}个月加本期${months}个月为${before + months}个月，超过${limit}个月，本期至多${due}个月：${reason.zh}`,
      en: `${before} months before and ${months} in the period are ${before + months}, more than ${limit}; at most ${due} are due: ${reason.en}`,
    },
    remedy: { zh: '请恢复本格公式。', en: 'Restore the formula.' },
  }),
  *find(form, asked) {
    for (const row of remarkedRows(form, asked)) {
      for (const remark of row.remarks) {
        if (remark.kind !== 'beyondLimit') continue;
        const { cell, line, settings } = remark;
        yield inRow(row.table, row.row, 'months', {
          before: row.spell.paidBefore ?? 0, months: cell.value, limit: mostMonths(asked.policy), due: line.months, reason: reasonWords(row, line, settings, asked.policy),
        });
      }
    }
  },
});
