/**
 * SUBSIDY.MONTHS 补贴月数, articles （九） and （七）: “连续5年每月分别发放”.
 * The text leaves open whether the month of arrival and the month of leaving are paid: settings.
 */
import type { Day } from '../exact/calendar.ts';
import type { Spell } from '../exact/spells.ts';
import { defineRule, optional, positiveCount } from '../functions/rule.ts';
import { cite } from '../policy/articles.ts';
import type { Policy } from '../policy/policy.ts';
import type { StartRule, StopRule } from '../policy/settings.ts';
import type { Words } from '../words.ts';
import { END, FROM, requirePeriod, requireSpell, START, STARTS, STOPS, TO } from './inputs.ts';
import type { MonthRun } from './payableMonths.ts';
import { countedRuns, limitsOf, monthsOf, payableRuns, runsCut, runsWords } from './payableMonths.ts';

export const MOST_MONTHS = optional(
  positiveCount({
    name: { zh: '月数上限', en: 'cap' },
    about: { zh: '最多几个月；留空为补贴最长月数（P.MONTHS）', en: 'Most months; blank: the most months of subsidy (P.MONTHS)' },
  }),
);

/** The most months the policy pays. */
export function mostMonths(policy: Policy): number {
  return policy.on('P.MONTHS', null)!.value as number;
}

/** The paid months of one spell: within `cap` calendar months from the first, then cut to the months of from…to. */
export function paidMonths(
  spell: Spell,
  period: { readonly from: Day | null; readonly to: Day | null },
  cap: number,
  rules: { readonly startRule: StartRule; readonly stopRule: StopRule },
): MonthRun | null {
  const payable = payableRuns([spell], rules.startRule, rules.stopRule);
  const first = payable[0]?.first;
  if (first === undefined) return null;
  return runsCut(countedRuns(payable, first, cap, '窗口'), limitsOf(period))[0] ?? null;
}

export const MONTHS = defineRule({
  id: 'SUBSIDY.MONTHS',
  name: { zh: '补贴月数', en: 'Months of subsidy' },
  summary: {
    zh: '一段在岗时间应发补贴的月数，至多补贴最长月数，可截取某一时段',
    en: 'Payable months of one spell in post, within the most months, cut to a period',
  },
  articles: ['九', '七'],
  parameters: {
    start: START,
    end: END,
    from: optional(FROM),
    to: optional(TO),
    cap: MOST_MONTHS,
    startRule: STARTS,
    stopRule: STOPS,
  },
  result: { shape: 'scalar', kind: 'count' },
  example: ['2020-09-01', '2023-03-15'],

  compute({ start, end, from, to, cap, ...rules }, policy) {
    requireSpell(start, end);
    requirePeriod(from, to);
    const run = paidMonths({ start, end }, { from, to }, cap ?? mostMonths(policy), rules);
    return run === null ? 0 : monthsOf([run]);
  },

  explain({ start, end, from, to, cap, ...rules }, policy) {
    requireSpell(start, end);
    requirePeriod(from, to);
    const most = cap ?? mostMonths(policy);
    const run = paidMonths({ start, end }, { from, to }, most, rules);
    return countWords(run === null ? [] : [run], most, rules);
  },
});

/** `(九)(七) 应发31个月：2020-09至2023-03；至多60个月，起发月：当月，停发月：次月`. */
function countWords(
  runs: readonly MonthRun[],
  most: number,
  rules: { readonly startRule: StartRule; readonly stopRule: StopRule },
): Words {
  const months = monthsOf(runs);
  const when = runsWords(runs);
  const { startRule, stopRule } = rules;
  return {
    zh: `${cite('九', '七')} 应发${months}个月${months > 0 ? `：${when.zh}` : ''}；至多${most}个月，起发月：${startRule}，停发月：${stopRule}`,
    en: `${cite('九', '七')} ${months} payable months${months > 0 ? `: ${when.en}` : ''}; at most ${most}, first month paid: ${startRule}, first month no longer paid: ${stopRule}`,
  };
}
