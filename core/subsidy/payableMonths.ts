/**
 * Payable months as the payments of article （九） count them: whole calendar months, from the month
 * in which a spell in post starts to be paid to the last month in which it still is.
 */
import type { Day, Month } from '../exact/calendar.ts';
import { isoMonth, LAST_DAY, monthNumber, monthOf, partsOf } from '../exact/calendar.ts';
import type { Spell } from '../exact/spells.ts';
import { uniteSpells } from '../exact/spells.ts';
import type { Continuity, StartRule, StopRule } from '../policy/settings.ts';
import type { Words } from '../words.ts';

/** Months in a row, both included; `last` before `first` is no month at all. */
export interface MonthRun {
  readonly first: Month;
  readonly last: Month;
}

/** The month from which, and the last to which, somebody wants to count; null is no limit. */
export interface MonthLimits {
  readonly from: Month | null;
  readonly to: Month | null;
}

const LAST_MONTH = monthOf(LAST_DAY);

/** The day that gives the setting 十五日 its name. */
export const MIDDLE_OF_MONTH = 15;

/** The months of a period that may be open at either side. */
export function limitsOf(period: { readonly from: Day | null; readonly to: Day | null }): MonthLimits {
  return {
    from: period.from === null ? null : monthOf(period.from),
    to: period.to === null ? null : monthOf(period.to),
  };
}

/** The first month paid to somebody who arrives on `start`. */
export function firstPayableMonth(start: Day, rule: StartRule): Month {
  const { year, month, dayOfMonth } = partsOf(start);
  const arrival = monthNumber(year, month);
  if (rule === '当月') return arrival;
  if (rule === '次月') return arrival + 1;
  return dayOfMonth <= MIDDLE_OF_MONTH ? arrival : arrival + 1;
}

/** The last month paid to somebody who leaves on `end`; without an end the last month of the calendar. */
export function lastPayableMonth(end: Day | null, rule: StopRule): Month {
  if (end === null) return LAST_MONTH;
  return rule === '次月' ? monthOf(end) : monthOf(end) - 1;
}

/** The last month with a day in post in it. */
export function lastMonthInPost(end: Day | null): Month {
  return end === null ? LAST_MONTH : monthOf(end);
}

/**
 * The payable months of spells, each month once: runs in order, none touching the next.
 * Spells that overlap or touch (one begins the day after another ends) are one spell first.
 */
export function payableRuns(spells: readonly Spell[], startRule: StartRule, stopRule: StopRule): MonthRun[] {
  const runs: { first: Month; last: Month }[] = [];
  for (const united of uniteSpells(spells)) {
    const first = firstPayableMonth(united.start, startRule);
    const last = lastPayableMonth(united.end, stopRule);
    if (last < first) continue;
    const previous = runs.at(-1);
    if (previous !== undefined && first <= previous.last + 1) previous.last = last;
    else runs.push({ first, last });
  }
  return runs;
}

/** Those of `runs` that a clock of `limit` months counts, the clock starting in `first`. */
export function countedRuns(
  runs: readonly MonthRun[],
  first: Month,
  limit: number,
  continuity: Continuity,
): readonly MonthRun[] {
  if (continuity === '累计') return earliestMonths(runsWithin(runs, first, LAST_MONTH), limit);
  const window = runsWithin(runs, first, first + limit - 1);
  return continuity === '窗口' ? window : unbrokenFrom(window, first);
}

/** The run that holds every month from `first` on, as long as it lasts; none if `first` is not among them. */
export function unbrokenFrom(runs: readonly MonthRun[], first: Month): readonly MonthRun[] {
  const run = runs.find((candidate) => candidate.last >= first);
  return run === undefined || run.first > first ? [] : [{ first, last: run.last }];
}

/** The parts of `runs` from month `first` to month `last`. */
export function runsWithin(runs: readonly MonthRun[], first: Month, last: Month): readonly MonthRun[] {
  const inside: MonthRun[] = [];
  for (const run of runs) {
    const part = overlap(run, first, last);
    if (part.first <= part.last) inside.push(part);
  }
  return inside;
}

/** The parts of `runs` within limits that may be open. */
export function runsCut(runs: readonly MonthRun[], limits: MonthLimits): readonly MonthRun[] {
  return runsWithin(runs, limits.from ?? Number.NEGATIVE_INFINITY, limits.to ?? Number.POSITIVE_INFINITY);
}

/** The first `count` months of `runs`. */
export function earliestMonths(runs: readonly MonthRun[], count: number): readonly MonthRun[] {
  const taken: MonthRun[] = [];
  let left = count;
  for (const run of runs) {
    if (left <= 0) break;
    const last = Math.min(run.last, run.first + left - 1);
    taken.push({ first: run.first, last });
    left -= last - run.first + 1;
  }
  return taken;
}

/** How many months a run has. */
export function monthsIn(run: MonthRun): number {
  return Math.max(0, run.last - run.first + 1);
}

/** How many months runs have that do not overlap. */
export function monthsOf(runs: readonly MonthRun[]): number {
  let months = 0;
  for (const run of runs) months += monthsIn(run);
  return months;
}

/** The part of a run from month `first` to month `last`; possibly none. */
export function overlap(run: MonthRun, first: Month, last: Month): MonthRun {
  return { first: Math.max(run.first, first), last: Math.min(run.last, last) };
}

/** `2020-09至2023-03`, or `2020-09` for a single month. */
export function runWords(run: MonthRun): Words {
  const first = isoMonth(run.first);
  if (run.first === run.last) return { zh: first, en: first };
  const last = isoMonth(run.last);
  return { zh: `${first}至${last}`, en: `${first} to ${last}` };
}

/** Several runs, `2020-09至2022-06、2023-01至2025-08`. */
export function runsWords(runs: readonly MonthRun[]): Words {
  const words = runs.map(runWords);
  return { zh: words.map((run) => run.zh).join('、'), en: words.map((run) => run.en).join(', ') };
}
