/**
 * The clock of one person: which of the payable months of a period are paid, given what was paid
 * before it. “连续5年” is the limit of months; the setting `continuity` says what a break does to it.
 */
import type { Month } from '../exact/calendar.ts';
import type { Continuity } from '../policy/settings.ts';
import type { MonthRun } from './payableMonths.ts';
import { countedRuns, earliestMonths, monthsOf, runsWithin, unbrokenFrom } from './payableMonths.ts';

/** What the clock is told about a person. */
export interface ClockFacts {
  /** Payable months of all entitled spells, each once, in order. */
  readonly payable: readonly MonthRun[];
  /** 首次享受月; null: the first payable month. */
  readonly firstMonth: Month | null;
  /** 期初已享受月数; null: what the payable months give before the period. */
  readonly paidBefore: number | null;
}

/** Where 中断即止 ends a person's entitlement: in a month of the period, or before it by what was paid. */
export type Break =
  | { readonly month: Month }
  | { readonly first: Month; readonly elapsed: number; readonly paidBefore: number };

export interface DegreeClock {
  /** The month in which the clock starts; where no month is payable at all, it may start after the period. */
  readonly first: Month;
  /** Months paid before the period. */
  readonly before: number;
  /** Months that the payable months give before the period, whatever was told. */
  readonly byRows: number;
  /** The paid months of the period. */
  readonly paid: readonly MonthRun[];
  /** Months paid before and in the period. */
  readonly total: number;
  readonly broken: Break | null;
}

/** Runs a person's clock over the months of a period. `limit` is the most months ever paid. */
export function runClock(facts: ClockFacts, period: MonthRun, limit: number, continuity: Continuity): DegreeClock {
  const first = facts.firstMonth ?? facts.payable[0]?.first ?? period.last + 1;
  const counted = countedRuns(facts.payable, first, limit, continuity);
  const byRows = monthsOf(runsWithin(counted, first, period.first - 1));
  const before = facts.paidBefore ?? byRows;

  const start = Math.max(first, period.first);
  const end = continuity === '窗口' ? Math.min(period.last, first + limit - 1) : period.last;
  const within = runsWithin(facts.payable, start, end);
  let eligible = within;
  let broken: Break | null = null;
  if (continuity === '中断即止') {
    broken = breakOf(within, { first, start, end, before });
    eligible = broken !== null && 'elapsed' in broken ? [] : unbrokenFrom(within, start);
  }
  const paid = earliestMonths(eligible, limit - before);
  return { first, before, byRows, paid, total: before + monthsOf(paid), broken };
}

/**
 * Months that may still be paid after the last month of the period. 累计: what is left of the limit.
 * Else what is left of the window, while the person is in post and nothing is broken.
 */
export function remainingMonths(
  clock: DegreeClock,
  lastMonth: Month,
  inPost: boolean,
  limit: number,
  continuity: Continuity,
): number {
  const left = Math.max(0, limit - clock.total);
  if (continuity === '累计') return left;
  if (!inPost || clock.broken !== null) return 0;
  return Math.max(0, Math.min(left, clock.first + limit - 1 - lastMonth));
}

function breakOf(
  within: readonly MonthRun[],
  { first, start, end, before }: { first: Month; start: Month; end: Month; before: number },
): Break | null {
  const elapsed = start - first;
  if (before !== elapsed) return { first, elapsed, paidBefore: before };
  const month = (unbrokenFrom(within, start)[0]?.last ?? start - 1) + 1;
  return month <= end ? { month } : null;
}
