import type { Words } from '../../../../core/words.ts';
import { notPaidWords, unmetConditions } from '../../../../core/subsidy/monthlyStandard.ts';
import { enterpriseSubsidy } from '../../../forms/enterpriseSubsidy.ts';
import { formCheck, inRow } from '../check.ts';
import { claimHeader, type ClaimHeader } from './claimHeader.ts';
import { remarkedRows, valueText } from './claims.ts';

/** Something is claimed for whom the article does not pay. */
export const notEntitled = formCheck<ClaimHeader & { claimed: string; reason: Words }>({
  code: 'V305',
  severity: 'error',
  name: { zh: '不符合条件而申报', en: 'Claim of somebody not entitled' },
  table: enterpriseSubsidy.sheet,
  trigger: { zh: '学历、全日制、一流大学/学科、单位性质或到岗时间不符合（九）的条件，却填了大于0的数', en: 'a number above 0 is typed into the claim of a row whose degree, study, university, employer or arrival article 九 does not pay' },
  marks: { zh: '本期金额、月标准、本期月数中最后一个大于0的', en: 'the last of 本期月数, 月标准, 本期金额 that is above 0' },
  example: {
    header: '本期金额', english: 'Amount', claimed: '36000',
    reason: { zh: '(九) 不符合条件，补贴为0元：单位性质为事业单位，只补贴企业引进的人才', en: '(九) not entitled, 0 yuan: the employer is 事业单位; only those recruited by a 企业 (enterprise) are paid' },
  },
  say: ({ header, english, claimed, reason }) => ({
    what: { zh: `“${header}”填为${claimed}，应为0：${reason.zh}`, en: `“${english}” is typed as ${claimed} but must be 0: ${reason.en}` },
    remedy: { zh: '请恢复公式；条件填错的改正条件。', en: 'Restore the formulas, or correct the condition if it is wrong.' },
  }),
  *find(form, asked) {
    for (const row of remarkedRows(form, asked)) {
      for (const remark of row.remarks) {
        if (remark.kind !== 'notEntitled') continue;
        const { key, value } = remark.cell;
        yield inRow(row.table, row.row, key, { ...claimHeader(row.table, key), claimed: valueText(key, value), reason: notPaidWords(unmetConditions(row.spell, asked.policy)) });
      }
    }
  },
});
