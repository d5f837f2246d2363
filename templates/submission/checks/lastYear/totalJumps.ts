import { enterpriseSubsidy } from '../../../forms/enterpriseSubsidy.ts';
import { REMARK_LABEL } from '../../../forms/workbook.ts';
import { numberIn } from '../../form.ts';
import { lastYearCheck } from '../check.ts';

/** No figure of the policy: what a unit claims rarely doubles or halves within a year. */
const TIMES = 2;

/** A unit claims more than twice, or less than half, of what it was assessed last year. */
export const totalJumps = lastYearCheck<{ total: number; last: number; year: number }>({
  code: 'V608',
  severity: 'verify',
  name: { zh: '合计比上年变动过大', en: 'Total far from last year’s' },
  table: enterpriseSubsidy.sheet,
  trigger: { zh: `本期金额合计超过上年核定金额的${TIMES}倍，或不到一半（不是文件的数字）`, en: `the claims come to more than ${TIMES} times last year’s assessment, or to less than half (no figure of the policy)` },
  marks: { zh: '工作表', en: 'the sheet' },
  example: { total: 900_000, last: 360_000, year: 2024 },
  say: ({ total, last, year }) => ({
    what: { zh: `本期金额合计${total}元，${year}年核定${last}元，变动过大`, en: `the claims come to ${total} yuan; ${year} was assessed at ${last}` },
    remedy: { zh: `请核对；属实的，在“填报说明”的“${REMARK_LABEL}”写明原因。`, en: `Check them; if they are right, say why under “${REMARK_LABEL}”.` },
  }),
  *find({ files }, { amounts: assessed, year }) {
    for (const { file, submission } of files) {
      const table = submission?.tables.get(enterpriseSubsidy.key);
      const last = submission === null ? undefined : assessed.get(submission.unit.key);
      // Where nothing was paid last year there is nothing to compare with.
      if (table === undefined || !last) continue;
      const amounts = table.rows.map(({ entry }) => numberIn(entry, 'amount'));
      // Some programs save a form without what its formulas come to.
      if (amounts.includes(null)) continue;
      const total = amounts.reduce<number>((sum, amount) => sum + Math.round(amount! * 100), 0) / 100;
      if (total > last * TIMES || total * TIMES < last) yield { file, sheet: table.sheet, cell: null, params: { total, last, year }, explanation: submission!.remark };
    }
  },
});
