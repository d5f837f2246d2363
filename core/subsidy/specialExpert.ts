/**
 * SUBSIDY.SPECIAL_EXPERT 特聘专家资助, article （十三）: “在3年聘期内按照每人每年3万元—5万元给予引进单位经费资助”.
 * The text does not say whether a year begun is paid in full: the setting `expertBasis`.
 */
import type { Day } from '../exact/calendar.ts';
import { addMonths, isoDay, LAST_DAY, MONTHS_IN_YEAR, monthOf } from '../exact/calendar.ts';
import type { Fen } from '../exact/money.ts';
import { yuanText } from '../exact/money.ts';
import { FunctionError } from '../functions/errors.ts';
import { day, defineRule, money, optional, or, word } from '../functions/rule.ts';
import { cite } from '../policy/articles.ts';
import type { Policy } from '../policy/policy.ts';
import { EXPERT_BASIS } from '../policy/settings.ts';
import type { ExpertBasis } from '../policy/settings.ts';
import { amountOn, wholeValue } from '../policy/values.ts';
import type { Words } from '../words.ts';
import { requirePeriod } from './inputs.ts';
import { policyStart } from './monthlyStandard.ts';
import { monthlyShare, monthlyShareWords } from './monthlyShare.ts';
import { paidMonths } from './months.ts';
import type { MonthRun } from './payableMonths.ts';
import { beforePolicyWords, requireOrder } from './periods.ts';
import type { Due } from './series.ts';
import { seriesWords, sumOf } from './series.ts';
import { EXPERT_BASES } from './vocabularies.ts';

const ANNUAL = { zh: '年资助', en: 'annual' };
const START = { zh: '聘任', en: 'start' };
const END = { zh: '解聘', en: 'end' };
const YEARS = { zh: '个聘期年', en: 'years of the term' };

/** Paid from the month of engagement to that of its end, both included. */
const MONTH_RULES = { startRule: '当月', stopRule: '次月' } as const;

export interface ExpertCase {
  /** Fen a year. */
  readonly annual: Fen;
  readonly start: Day;
  readonly end: Day | null;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly basis: ExpertBasis;
}

/** The years of the term that are paid, each with its first day. */
function paidYears({ annual, start, end, from, to }: ExpertCase, policy: Policy): readonly Due[] {
  const term = Array.from({ length: wholeValue(policy, 'P.EXPERT.YEARS') }, (_, year) => addMonths(start, year * MONTHS_IN_YEAR));
  return term
    .filter((first) => (end === null || first <= end) && (from === null || from <= first) && (to === null || first <= to))
    .map((first) => ({ day: first, amount: annual }));
}

/** The calendar months that are paid 按月; null if there is none. */
function expertMonths(expert: ExpertCase, policy: Policy): MonthRun | null {
  return paidMonths(expert, expert, wholeValue(policy, 'P.EXPERT.YEARS') * MONTHS_IN_YEAR, MONTH_RULES);
}

/** One standard for the whole term. */
function yearlySteps({ annual }: ExpertCase) {
  return [{ first: 0, last: monthOf(LAST_DAY), standard: annual }];
}

function requireCase({ annual, start, end, from, to }: ExpertCase, policy: Policy): void {
  const inForce = Math.max(start, policyStart(policy));
  const [least, most] = [amountOn(policy, 'P.EXPERT.MIN', inForce), amountOn(policy, 'P.EXPERT.MAX', inForce)];
  if (annual < least || annual > most) {
    const [given, lower, upper] = [yuanText(annual), yuanText(least), yuanText(most)];
    throw new FunctionError('#VALUE!', {
      zh: `年资助：${given}元不在${lower}元至${upper}元之间，请核对`,
      en: `annual: ${given} yuan is not within ${lower} to ${upper} yuan; check it`,
    });
  }
  requireOrder({ name: START, day: start }, { name: END, day: end });
  requirePeriod(from, to);
}

export const SPECIAL_EXPERT = defineRule({
  id: 'SUBSIDY.SPECIAL_EXPERT',
  name: { zh: '特聘专家资助', en: 'Grant for a special expert' },
  summary: {
    zh: '聘期内每年给予引进单位的资助，可截取某一时段',
    en: "Yearly grant to the unit that engages a special expert, within the term, cut to a period",
  },
  articles: ['十三'],
  parameters: {
    annual: money({
      name: ANNUAL,
      about: { zh: '每年资助金额，元，在政策的上下限之内（P.EXPERT.MIN、P.EXPERT.MAX）', en: 'Yuan a year, within the limits of the policy (P.EXPERT.MIN, P.EXPERT.MAX)' },
    }),
    start: day({ name: START, about: { zh: '聘任日期', en: 'Day of engagement' } }),
    end: optional(day({ name: END, about: { zh: '解聘日期，仍在聘的留空', en: 'Last day engaged; blank if still engaged' } })),
    from: optional(
      day({
        name: { zh: '期初日', en: 'from' },
        about: { zh: '聘期年首日不早于此日的计入；按月的自此日所在月份起', en: 'Years of the term that begin on or after it; by the month: from its month' },
      }),
    ),
    to: optional(
      day({
        name: { zh: '期末日', en: 'to' },
        about: { zh: '聘期年首日不晚于此日的计入；按月的至此日所在月份止', en: 'Years of the term that begin on or before it; by the month: to its month' },
      }),
    ),
    basis: or(
      word(EXPERT_BASES)({
        name: { zh: '年度口径', en: 'basis' },
        about: { zh: '聘期年或按月', en: 'By years of the term or by the month' },
      }),
      EXPERT_BASIS.default,
    ),
  },
  result: { shape: 'scalar', kind: 'money' },
  example: [40000, '2021-03-01'],

  compute(expert, policy) {
    requireCase(expert, policy);
    if (expert.start < policyStart(policy)) return 0;
    if (expert.basis === '聘期年') return sumOf(paidYears(expert, policy));
    const run = expertMonths(expert, policy);
    return run ? monthlyShare(run, yearlySteps(expert)) : 0;
  },

  explain(expert, policy) {
    requireCase(expert, policy);
    const early = beforePolicyWords('十三', { name: START, day: expert.start }, policy);
    if (early) return early;
    const sum = grantWords(expert, policy);
    return { zh: `${cite('十三')} ${sum.zh}`, en: `${cite('十三')} ${sum.en}` };
  },
});

function grantWords(expert: ExpertCase, policy: Policy): Words {
  if (expert.basis === '按月') {
    const run = expertMonths(expert, policy);
    if (run === null) return nothingPaid(expert, policy);
    const sum = monthlyShareWords(run, yearlySteps(expert));
    return { zh: `特聘专家按月：${sum.zh}`, en: `special expert by the month: ${sum.en}` };
  }
  const years = paidYears(expert, policy);
  if (years.length === 0) return nothingPaid(expert, policy);
  const terms = seriesWords(years, YEARS);
  const amount = yuanText(sumOf(years));
  return {
    zh: `特聘专家：${terms.map(({ zh }) => zh).join(' + ')}= ${amount}元`,
    en: `special expert: ${terms.map(({ en }) => en).join(' + ')} = ${amount} yuan`,
  };
}

function nothingPaid({ start, basis }: ExpertCase, policy: Policy): Words {
  const [day, years] = [isoDay(start), wholeValue(policy, 'P.EXPERT.YEARS')];
  return {
    zh: `${day}聘任，按“${basis}”所截时段内没有${years}年聘期的资助，0元`,
    en: `engaged on ${day}, by ${basis} nothing of the term of ${years} years is paid in the period: 0 yuan`,
  };
}
