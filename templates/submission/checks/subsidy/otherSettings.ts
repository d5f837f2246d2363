import { DEGREE_SETTINGS } from '../../../../core/policy/settings.ts';
import { monthOf } from '../../../../core/exact/calendar.ts';
import { runWords } from '../../../../core/subsidy/payableMonths.ts';
import type { Words } from '../../../../core/words.ts';
import { enterpriseSubsidy } from '../../../forms/enterpriseSubsidy.ts';
import { formCheck, inRow } from '../check.ts';
import { rowsText } from '../form/firstFew.ts';
import type { Settings } from './assessed.ts';
import { claimWords, lineWords, reasonWords, remarkedRows } from './claims.ts';

/** Claims are right under the form's settings; the plan's give other numbers. Said once a form, since it is so of most of its rows. */
export const otherSettings = formCheck<{ rows: Words; claimed: Words; due: Words; settings: Words; reason: Words }>({
  code: 'V308',
  severity: 'hint',
  name: { zh: '方案口径使核定不同', en: 'The plan’s settings change it' },
  table: enterpriseSubsidy.sheet,
  trigger: { zh: '按申报表的口径计算无误，但方案的本期或口径不同，核定数也不同', en: 'right under the settings of the form, but the period or settings of the plan give another number' },
  marks: { zh: '第一个核定不同的行，本期月数、月标准、本期金额中第一个不同的', en: 'in the first row of which that is so the first of 本期月数, 月标准, 本期金额 that differs' },
  example: {
    rows: { zh: '第11、12行', en: 'rows 11, 12' },
    claimed: { zh: '12个月、36000元', en: '12 months, 36000 yuan' }, due: { zh: '6个月、18000元', en: '6 months, 18000 yuan' },
    settings: { zh: '本期2025-01至2025-06', en: 'period 2025-01 to 2025-06' },
    reason: { zh: '(九) 企业全职引进一流大学或一流学科全日制硕士：3000元/月 × 6个月（2025-01至2025-06）= 18000元', en: '(九) full-time master of a first-class university or discipline recruited by an enterprise: 3000 yuan/month × 6 months (2025-01 to 2025-06) = 18000 yuan' },
  },
  say: ({ rows, claimed, due, settings, reason }) => ({
    what: {
      zh: `按方案口径（${settings.zh}），${rows.zh}核定与申报不同：本行申报${claimed.zh}，核定为${due.zh}（${reason.zh}）`,
      en: `under the plan’s settings (${settings.en}) ${rows.en} come to other than is claimed: this row claims ${claimed.en} and comes to ${due.en} (${reason.en})`,
    },
    remedy: { zh: '不必改。', en: 'Nothing to do.' },
  }),
  *find(form, asked) {
    const differing = remarkedRows(form, asked).flatMap((row) => row.remarks.flatMap((remark) => (remark.kind === 'settings' ? [{ row, remark }] : [])));
    const [first] = differing;
    if (first === undefined) return;
    const { row, remark } = first;
    yield inRow(row.table, row.row, remark.key, {
      rows: rowsText(differing.map((each) => each.row.row.row)), claimed: claimWords(row.claim), due: lineWords(remark.line),
      settings: unlikeWords(row.form.settings, row.plan.settings), reason: reasonWords(row, remark.line, remark.settings, asked.policy),
    });
  },
});

/** What of the plan's settings is not as in the form. */
function unlikeWords(own: Settings, plan: Settings): Words {
  const parts: Words[] = [];
  if (own.period.from !== plan.period.from || own.period.to !== plan.period.to) {
    const months = runWords({ first: monthOf(plan.period.from), last: monthOf(plan.period.to) });
    parts.push({ zh: `本期${months.zh}`, en: `period ${months.en}` });
  }
  for (const { id, name } of DEGREE_SETTINGS) {
    const key = id as keyof Settings['rules'];
    if (own.rules[key] !== plan.rules[key]) parts.push({ zh: `${name.zh}：${plan.rules[key]}`, en: `${name.en}: ${plan.rules[key]}` });
  }
  return { zh: parts.map(({ zh }) => zh).join('，'), en: parts.map(({ en }) => en).join(', ') };
}
