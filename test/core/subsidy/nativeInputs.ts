/**
 * Single rows of a roster, a few thousand and always the same, with what DEGREE_TABLE gives for each: what
 * the native formulas of the rule are held to in a spreadsheet program.
 */
import fc from 'fast-check';
import { firstDay, lastDay, monthNumber, monthOf, yearOfMonth } from '../../../core/exact/calendar.ts';
import type { Fen } from '../../../core/exact/money.ts';
import { DEGREES, EMPLOYERS } from '../../../core/functions/vocabularies.ts';
import { defaultPolicy } from '../../../core/policy/policy.ts';
import { degreeTable } from '../../../core/subsidy/degreeTable.ts';
import type { DegreePeriod, DegreeRules, DegreeSpell } from '../../../core/subsidy/degreeTable.ts';
import { firstPayableMonth } from '../../../core/subsidy/payableMonths.ts';
import { days, periods, POLICY_MONTH, rules } from './rosters.ts';

const MOST_MONTHS = 60;

export interface NativeRow {
  readonly spell: DegreeSpell;
  readonly period: DegreePeriod;
  readonly rules: DegreeRules;
  /** What `standardFormula` must give, in fen. */
  readonly standard: Fen;
  /** What `claimedMonthsFormula` must give. */
  readonly months: number;
}

const holders = fc.oneof(
  { weight: 5, arbitrary: fc.constant({ degree: '博士', fullTime: true, firstClass: null, employer: '企业' } as const) },
  { weight: 3, arbitrary: fc.constant({ degree: '硕士', fullTime: true, firstClass: true, employer: '企业' } as const) },
  {
    weight: 2,
    arbitrary: fc.record({
      degree: fc.constantFrom(...DEGREES.words),
      fullTime: fc.boolean(),
      firstClass: fc.constantFrom(true, false, null),
      employer: fc.constantFrom(...EMPLOYERS.words),
    }),
  },
);

/** Months from the first payable month to 首次享受月. */
const firstMonthShift = fc.oneof(fc.integer({ min: -1, max: 2 }), fc.integer({ min: -30, max: 30 }));

/** 期初: blank, what an unbroken past gives, one month off it, or anything. */
const openings = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('blank', 'blank', 'fits', 'fits', 'fits', 'short', 'over') },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: MOST_MONTHS }) },
);

/** The calendar year some years after the arrival, or any period. */
const periodOf = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 5 }) },
  { weight: 1, arbitrary: periods },
);

const rows = fc
  .record({
    holder: holders,
    start: days,
    length: fc.option(fc.oneof(fc.integer({ min: 0, max: 62 }), fc.integer({ min: 0, max: 2600 })), { freq: 3 }),
    shift: fc.option(firstMonthShift, { freq: 2 }),
    opening: openings,
    when: periodOf,
    settings: rules,
  })
  .map(({ holder, start, length, shift, opening, when, settings }): NativeRow => {
    const period = typeof when === 'number' ? calendarYear(yearOfMonth(monthOf(start)) + when) : when;
    const payable = firstPayableMonth(start, settings.startRule);
    const firstMonth = shift === null ? null : Math.max(POLICY_MONTH, payable + shift);
    const elapsed = Math.max(0, monthOf(period.from) - (firstMonth ?? payable));
    const spell: DegreeSpell = {
      identity: '640104199003079991',
      ...holder,
      start,
      end: length === null ? null : start + length,
      firstMonth,
      paidBefore: openingOf(opening, elapsed),
    };
    const [line] = degreeTable([spell], period, settings, defaultPolicy);
    return { spell, period, rules: settings, standard: line!.standard, months: line!.months };
  });

function openingOf(opening: string | number, elapsed: number): number | null {
  if (typeof opening === 'number') return opening;
  if (opening === 'blank') return null;
  const off = { fits: 0, short: -1, over: 1 }[opening]!;
  return Math.min(MOST_MONTHS, Math.max(0, elapsed + off));
}

function calendarYear(year: number): DegreePeriod {
  return { from: firstDay(monthNumber(year, 1)), to: lastDay(monthNumber(year, 12)) };
}

/** The rows, the same on every machine. */
export function nativeRows(count = 4000): readonly NativeRow[] {
  return fc.sample(rows, { numRuns: count, seed: 20200715 });
}
