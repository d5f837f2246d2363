/**
 * SUBSIDY.MONTHS_SPELLS 分段补贴月数, article （九）: “连续5年”.
 * The text does not say what a break in post does to the five years: the setting `continuity`.
 */
import type { Spell } from '../exact/spells.ts';
import { defineRule, optional, table } from '../functions/rule.ts';
import { cite } from '../policy/articles.ts';
import type { Continuity } from '../policy/settings.ts';
import { CONTINUES, END, FROM, requirePeriod, requireSpell, START, STARTS, STOPS, TO } from './inputs.ts';
import { MOST_MONTHS, mostMonths } from './months.ts';
import type { MonthLimits, MonthRun } from './payableMonths.ts';
import { countedRuns, limitsOf, monthsOf, payableRuns, runsCut, runsWords } from './payableMonths.ts';

const SPELLS = table({
  name: { zh: '在岗时段', en: 'spells' },
  about: { zh: '两列：到岗、离岗；每行一段，仍在岗的离岗留空', en: 'Two columns, start and end; a row a spell; end blank if still in post' },
  columns: { start: START, end: END },
});

/** The paid months of all spells, each month once, counted by `continuity`, then cut to `limits`. */
function countedMonths(
  payable: readonly MonthRun[],
  cap: number,
  continuity: Continuity,
  limits: MonthLimits,
): readonly MonthRun[] {
  const first = payable[0]?.first;
  if (first === undefined) return [];
  return runsCut(countedRuns(payable, first, cap, continuity), limits);
}

export const MONTHS_SPELLS = defineRule({
  id: 'SUBSIDY.MONTHS_SPELLS',
  name: { zh: '分段补贴月数', en: 'Months of subsidy over several spells' },
  summary: {
    zh: '多段在岗时间合并后应发补贴的月数，同一月份只计一次',
    en: 'Payable months of several spells in post together, each month once',
  },
  articles: ['九'],
  parameters: {
    spells: SPELLS,
    from: optional(FROM),
    to: optional(TO),
    cap: MOST_MONTHS,
    startRule: STARTS,
    stopRule: STOPS,
    continuity: CONTINUES,
  },
  result: { shape: 'scalar', kind: 'count' },
  example: [
    [
      ['2020-09-01', '2022-06-30'],
      ['2023-01-10', null],
    ],
  ],

  compute(args, policy) {
    const spells = checkedSpells(args.spells);
    requirePeriod(args.from, args.to);
    const payable = payableRuns(spells, args.startRule, args.stopRule);
    return monthsOf(countedMonths(payable, args.cap ?? mostMonths(policy), args.continuity, limitsOf(args)));
  },

  explain(args, policy) {
    const spells = checkedSpells(args.spells);
    requirePeriod(args.from, args.to);
    const most = args.cap ?? mostMonths(policy);
    const payable = payableRuns(spells, args.startRule, args.stopRule);
    const counted = countedMonths(payable, most, args.continuity, limitsOf(args));
    const months = monthsOf(counted);
    const [all, paid] = [runsWords(payable), runsWords(counted)];
    return {
      zh: `${cite('九')} 在岗${spells.length}段，应发月份${all.zh || '无'}；按“${args.continuity}”至多${most}个月，计${months}个月${paid.zh && `：${paid.zh}`}`,
      en: `${cite('九')} ${spells.length} spells in post, payable ${all.en || 'in no month'}; by ${args.continuity} at most ${most} months, ${months} counted${paid.en && `: ${paid.en}`}`,
    };
  },
});

function checkedSpells(rows: readonly (Spell | null)[]): readonly Spell[] {
  const spells = rows.filter((row) => row !== null);
  for (const { start, end } of spells) requireSpell(start, end);
  return spells;
}
