import type { Words } from '../../../../core/words.ts';
import { enterpriseSubsidy } from '../../../forms/enterpriseSubsidy.ts';
import { formCheck, inRow } from '../check.ts';
import { claimHeader, type ClaimHeader } from './claimHeader.ts';
import { dueText, reasonWords, remarkedRows, valueText } from './claims.ts';

/** A number typed over a formula of the claim that the row by itself does not give. */
export const claimDiffers = formCheck<ClaimHeader & { claimed: string; due: string; reason: Words }>({
  code: 'V306',
  severity: 'error',
  name: { zh: '申报数与计算不符', en: 'Claim differs' },
  table: enterpriseSubsidy.sheet,
  trigger: { zh: '填在公式列的本期月数、月标准或本期金额，与按本行和申报表口径计算的不同', en: 'months, standard or amount typed over their formulas are not what the row gives under the form’s settings' },
  marks: { zh: '本期月数、月标准、本期金额中第一个不符的', en: 'the first of 本期月数, 月标准, 本期金额 that differs' },
  example: {
    header: '本期月数', english: 'Months in the period', claimed: '12', due: '10',
    reason: { zh: '(九) 企业全职引进全日制博士：5000元/月 × 10个月（2025-03至2025-12）= 50000元', en: '(九) full-time doctor recruited by an enterprise: 5000 yuan/month × 10 months (2025-03 to 2025-12) = 50000 yuan' },
  },
  say: ({ header, english, claimed, due, reason }) => ({
    what: { zh: `“${header}”填为${claimed}，按本行计算为${due}：${reason.zh}`, en: `“${english}” is typed as ${claimed}, but the row gives ${due}: ${reason.en}` },
    remedy: { zh: '请恢复本格公式；日期、学历等有误的一并改正。', en: 'Restore the formula; correct dates or degree if they are wrong.' },
  }),
  *find(form, asked) {
    for (const row of remarkedRows(form, asked)) {
      for (const remark of row.remarks) {
        if (remark.kind !== 'differs') continue;
        const { cell: { key, value }, line, settings } = remark;
        yield inRow(row.table, row.row, key, { ...claimHeader(row.table, key), claimed: valueText(key, value), due: dueText(line, key), reason: reasonWords(row, line, settings, asked.policy) });
      }
    }
  },
});
