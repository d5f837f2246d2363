/** SUBSIDY.DEGREE 博士硕士补贴, article （九）: “自治区连续5年每月分别发放5000元、3000元补贴”. */
import { isoMonth } from '../exact/calendar.ts';
import type { Day } from '../exact/calendar.ts';
import type { Spell } from '../exact/spells.ts';
import { defineRule, optional } from '../functions/rule.ts';
import { cite } from '../policy/articles.ts';
import type { Policy } from '../policy/policy.ts';
import type { StartRule, StopRule } from '../policy/settings.ts';
import type { Words } from '../words.ts';
import {
  DEGREE as DEGREE_WORD,
  EMPLOYER,
  END,
  FIRST_CLASS,
  FROM,
  FULL_TIME,
  requireFirstClass,
  requirePeriod,
  requireSpell,
  START,
  STARTS,
  STOPS,
  TO,
} from './inputs.ts';
import type { DegreeHolder, StandardCode } from './monthlyStandard.ts';
import { codeWords, notPaidWords, payingCode, policyStart, unmetConditions } from './monthlyStandard.ts';
import { mostMonths, paidMonths } from './months.ts';
import type { MonthRun } from './payableMonths.ts';
import { firstPayableMonth, lastPayableMonth } from './payableMonths.ts';
import type { StandardStep } from './standardSteps.ts';
import { amountOf, amountWords, standardSteps } from './standardSteps.ts';

/** One person's one spell. */
export interface DegreeCase extends DegreeHolder, Spell {
  readonly startRule: StartRule;
  readonly stopRule: StopRule;
}

/** What a spell is paid: the months (null: none) and the standards they are paid at. */
export interface DegreePayment {
  readonly code: StandardCode;
  readonly run: MonthRun | null;
  readonly steps: readonly StandardStep[];
}

/** What somebody is paid in a period; null whom the article does not pay. */
export function degreePayment(
  person: DegreeCase,
  period: { readonly from: Day | null; readonly to: Day | null },
  policy: Policy,
): DegreePayment | null {
  const code = payingCode(person, policyStart(policy));
  if (code === null) return null;
  return { code, run: paidMonths(person, period, mostMonths(policy), person), steps: standardSteps(code, policy) };
}

/** Whatever is wrong between the arguments of a payment. */
export function requireDegreeCase(person: DegreeCase): void {
  requireFirstClass(person.degree, person.firstClass);
  requireSpell(person.start, person.end);
}

export const DEGREE = defineRule({
  id: 'SUBSIDY.DEGREE',
  name: { zh: '博士硕士补贴', en: 'Degree subsidy' },
  summary: {
    zh: '企业全职引进的博士、硕士应发补贴，至多补贴最长月数，可截取某一时段',
    en: 'Subsidy of a doctor or master recruited by an enterprise, cut to a period',
  },
  articles: ['九'],
  parameters: {
    degree: DEGREE_WORD,
    fullTime: FULL_TIME,
    firstClass: FIRST_CLASS,
    employer: EMPLOYER,
    start: START,
    end: END,
    from: optional(FROM),
    to: optional(TO),
    startRule: STARTS,
    stopRule: STOPS,
  },
  result: { shape: 'scalar', kind: 'money' },
  example: ['博士', true, null, '企业', '2020-09-01', '2023-03-15'],

  compute(args, policy) {
    requireDegreeCase(args);
    requirePeriod(args.from, args.to);
    const payment = degreePayment(args, args, policy);
    return payment?.run ? amountOf(payment.run, payment.steps) : 0;
  },

  explain(args, policy) {
    requireDegreeCase(args);
    requirePeriod(args.from, args.to);
    return degreeWords(args, degreePayment(args, args, policy), policy);
  },
});

/** `(九) 企业全职引进全日制博士：5000元/月 × 31个月（2020-09至2023-03）= 155000元`, or why it is 0. */
export function degreeWords(person: DegreeCase, payment: DegreePayment | null, policy: Policy): Words {
  if (payment === null) return notPaidWords(unmetConditions(person, policy));
  const who = codeWords(payment.code);
  const sum = payment.run ? amountWords(payment.run, payment.steps) : noMonthWords(person);
  return { zh: `${cite('九')} ${who.zh}：${sum.zh}`, en: `${cite('九')} ${who.en}: ${sum.en}` };
}

function noMonthWords(person: DegreeCase): Words {
  const first = firstPayableMonth(person.start, person.startRule);
  const last = lastPayableMonth(person.end, person.stopRule);
  if (last < first) {
    return {
      zh: `自${isoMonth(first)}起发，至${isoMonth(last)}止，没有应发月份，0元`,
      en: `payable from ${isoMonth(first)} and to ${isoMonth(last)}, so in no month: 0 yuan`,
    };
  }
  return {
    zh: `自${isoMonth(first)}起发，所截时段内没有应发月份，0元`,
    en: `payable from ${isoMonth(first)}, no payable month in the period: 0 yuan`,
  };
}
