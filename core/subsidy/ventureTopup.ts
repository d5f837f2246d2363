/**
 * SUBSIDY.VENTURE_TOPUP 创业期补贴上浮差额, article （七）: “经批准在区内在职或离岗创办企业期间，博士、硕士
 * 补贴上浮到企业标准”. The institution's standard is another document's; the 60 months of article （九） run on.
 */
import type { Day } from '../exact/calendar.ts';
import { LAST_DAY, monthOf } from '../exact/calendar.ts';
import type { Fen } from '../exact/money.ts';
import { yuanText } from '../exact/money.ts';
import { blankable, day, defineRule, money, optional } from '../functions/rule.ts';
import type { DegreeWord } from '../functions/vocabularies.ts';
import { cite } from '../policy/articles.ts';
import { notEntered } from '../policy/policy.ts';
import type { Policy } from '../policy/policy.ts';
import type { Words } from '../words.ts';
import { DEGREE, FIRST_CLASS, FROM, FULL_TIME, requireFirstClass, requirePeriod, TO } from './inputs.ts';
import { policyStart, standardCode, unmetConditions, unmetListWords } from './monthlyStandard.ts';
import { mostMonths } from './months.ts';
import type { MonthRun } from './payableMonths.ts';
import { limitsOf, monthsIn, overlap, runsCut, runWords } from './payableMonths.ts';
import { requireOrder } from './periods.ts';
import type { StandardStep } from './standardSteps.ts';
import { amountOf, standardSteps } from './standardSteps.ts';

const START = { zh: '创办起', en: 'start' };
const END = { zh: '创办止', en: 'end' };

export interface VentureCase {
  readonly degree: DegreeWord;
  readonly fullTime: boolean;
  readonly firstClass: boolean | null;
  /** Fen a month that an institution pays; null: what somebody has entered for the policy. */
  readonly institutionStandard: Fen | null;
  readonly start: Day;
  readonly end: Day;
  readonly from: Day | null;
  readonly to: Day | null;
  /** When the person's months of subsidy began; null: with the venture. */
  readonly subsidyStart: Day | null;
}

/** Months at one difference between the two standards. */
interface TopupStep extends StandardStep {
  readonly enterprise: Fen;
  readonly institution: Fen;
}

/** The months of the venture that are paid; null if there is none. */
function ventureMonths({ start, end, from, to, subsidyStart }: VentureCase, policy: Policy): MonthRun | null {
  const clock = monthOf(subsidyStart ?? start);
  const window = overlap({ first: monthOf(start), last: monthOf(end) }, clock, clock + mostMonths(policy) - 1);
  const covered = overlap(window, monthOf(policyStart(policy)), window.last);
  return runsCut([covered], limitsOf({ from, to }))[0] ?? null;
}

/** The differences in turn; none for whom the enterprise's standard is 0. Throws #N/A without the institution's. */
function topupSteps(person: VentureCase, run: MonthRun | null, policy: Policy): readonly TopupStep[] {
  const institution = institutionSteps(person, run, policy);
  const code = standardCode({ ...person, employer: '企业' });
  if (code === null) return [];
  return standardSteps(code, policy).flatMap((paid) =>
    institution.flatMap((other) => {
      const months = overlap(paid, other.first, other.last);
      if (monthsIn(months) === 0) return [];
      const standard = Math.max(0, paid.standard - other.standard);
      return [{ ...months, standard, enterprise: paid.standard, institution: other.standard }];
    }),
  );
}

function institutionSteps(
  { degree, institutionStandard }: VentureCase,
  run: MonthRun | null,
  policy: Policy,
): readonly StandardStep[] {
  if (institutionStandard !== null) return [{ first: 0, last: monthOf(LAST_DAY), standard: institutionStandard }];
  const code = degree === '博士' ? 'P.INST.DOC' : 'P.INST.MAS';
  const steps = standardSteps(code, policy);
  const covers = steps.length > 0 && (run === null || (steps[0]!.first <= run.first && steps.at(-1)!.last >= run.last));
  if (!covers) throw notEntered(policy.parameter(code));
  return steps;
}

function requireVenture({ degree, firstClass, start, end, from, to }: VentureCase): void {
  requireFirstClass(degree, firstClass);
  requireOrder({ name: START, day: start }, { name: END, day: end });
  requirePeriod(from, to);
}

export const VENTURE_TOPUP = defineRule({
  id: 'SUBSIDY.VENTURE_TOPUP',
  name: { zh: '创业期补贴上浮差额', en: 'Top-up of the degree subsidy during a venture' },
  summary: {
    zh: '事业单位博士、硕士经批准创办企业期间，补贴上浮到企业标准的差额',
    en: "What lifts an institution's doctor or master to the enterprise standard while running an approved venture",
  },
  articles: ['七'],
  parameters: {
    degree: DEGREE,
    fullTime: FULL_TIME,
    firstClass: FIRST_CLASS,
    institutionStandard: blankable(
      money({
        name: { zh: '事业单位标准', en: 'institutionStandard' },
        about: { zh: '事业单位月补贴标准，元（P.INST.DOC、P.INST.MAS）', en: 'Monthly subsidy in an institution, yuan (P.INST.DOC, P.INST.MAS)' },
      }),
    ),
    start: day({ name: START, about: { zh: '经批准创办企业的起始日期', en: 'First day of the approved venture' } }),
    end: day({ name: END, about: { zh: '创办企业的截止日期', en: 'Last day of the approved venture' } }),
    from: optional(FROM),
    to: optional(TO),
    subsidyStart: optional(
      day({
        name: { zh: '补贴起始日', en: 'subsidyStart' },
        about: { zh: '本人开始享受补贴的日期，自此计补贴最长月数；留空为创办起', en: 'When the months of subsidy began; blank: with the venture' },
      }),
    ),
  },
  result: { shape: 'scalar', kind: 'money' },
  example: ['博士', true, null, 1500, '2021-03-01', '2022-02-28'],

  compute(person, policy) {
    requireVenture(person);
    const run = ventureMonths(person, policy);
    const steps = topupSteps(person, run, policy);
    return run ? amountOf(run, steps) : 0;
  },

  explain(person, policy) {
    requireVenture(person);
    const run = ventureMonths(person, policy);
    const steps = topupSteps(person, run, policy);
    const sum = topupWords(person, run, steps, policy);
    return { zh: `${cite('七')} ${sum.zh}`, en: `${cite('七')} ${sum.en}` };
  },
});

function topupWords(person: VentureCase, run: MonthRun | null, steps: readonly TopupStep[], policy: Policy): Words {
  const unmet = unmetConditions({ ...person, employer: '企业', start: null }, policy);
  if (unmet.length > 0) {
    const reasons = unmetListWords(unmet);
    return { zh: `不享受企业标准，差额0元：${reasons.zh}`, en: `the enterprise standard does not apply, 0 yuan: ${reasons.en}` };
  }
  if (run === null) {
    const most = mostMonths(policy);
    return {
      zh: `创办期间没有应发月份（自补贴起始月起至多${most}个月，政策起始日以前和所截时段以外不计），0元`,
      en: `no month of the venture is payable (at most ${most} from the first month of subsidy, none before the policy or out of the period): 0 yuan`,
    };
  }
  const terms = steps.flatMap((step) => {
    const part = overlap(run, step.first, step.last);
    return monthsIn(part) === 0 ? [] : [termWords(step, part)];
  });
  const amount = yuanText(amountOf(run, steps));
  return {
    zh: `企业标准 − 事业单位标准：${terms.map(({ zh }) => zh).join(' + ')}= ${amount}元`,
    en: `enterprise less institution standard: ${terms.map(({ en }) => en).join(' + ')} = ${amount} yuan`,
  };
}

function termWords({ standard, enterprise, institution }: TopupStep, months: MonthRun): Words {
  const [paid, other] = [yuanText(enterprise), yuanText(institution)];
  const when = runWords(months);
  const count = monthsIn(months);
  if (standard > 0) {
    return {
      zh: `(${paid} − ${other})元/月 × ${count}个月（${when.zh}）`,
      en: `(${paid} − ${other}) yuan/month × ${count} months (${when.en})`,
    };
  }
  return {
    zh: `${paid}元/月不高于${other}元/月，0元/月 × ${count}个月（${when.zh}）`,
    en: `${paid} is not above ${other} yuan/month, 0 × ${count} months (${when.en})`,
  };
}
