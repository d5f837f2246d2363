import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addMonths, dayOf, daysInMonth, FIRST_DAY, firstDay, fullMonths, isoDay, isoMonth, isLeapYear, LAST_DAY, lastDay, monthNumber, monthOf,
  monthOfYear, partsOf, yearOfMonth,
} from '../../../core/exact/calendar.ts';

const MILLISECONDS = 86_400_000;
const anyDay = fc.integer({ min: FIRST_DAY, max: LAST_DAY });

describe('days', () => {
  it('are the serial numbers of a spreadsheet', () => {
    expect(dayOf(1900, 3, 1)).toBe(61);
    expect(dayOf(2020, 7, 1)).toBe(44013);
    expect(dayOf(9999, 12, 31)).toBe(2958465);
  });

  it('agree with the calendar of the machine on every day', () => {
    fc.assert(fc.property(anyDay, (day) => {
      const date = new Date(Date.UTC(1970, 0, 1) + (day - 25569) * MILLISECONDS);
      expect(isoDay(day)).toBe(date.toISOString().slice(0, 10));
      expect(partsOf(day)).toEqual({ year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, dayOfMonth: date.getUTCDate() });
      expect(dayOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())).toBe(day);
    }));
  });

  it.each([
    [2021, 2, 29], [2021, 6, 31], [2021, 13, 1], [2021, 0, 1], [2021, 1, 0], [1900, 2, 29], [1900, 2, 28], [10000, 1, 1], [2021.5, 1, 1],
  ])('there is none for %d-%d-%d', (year, month, dayOfMonth) => {
    expect(dayOf(year, month, dayOfMonth)).toBeNull();
  });

  it('know leap years', () => {
    expect([1900, 2000, 2020, 2021, 2100].map(isLeapYear)).toEqual([false, true, true, false, false]);
    expect(daysInMonth(2024, 2)).toBe(29);
  });
});

describe('months', () => {
  it('are year × 12 + month', () => {
    expect(monthNumber(2020, 7)).toBe(24247);
    expect(isoMonth(24247)).toBe('2020-07');
    expect([yearOfMonth(24252), monthOfYear(24252)]).toEqual([2020, 12]);
  });

  it('begin the day after the one before ends', () => {
    fc.assert(fc.property(anyDay, (day) => {
      const month = monthOf(day);
      expect(firstDay(month)).toBeLessThanOrEqual(day);
      expect(lastDay(month)).toBeGreaterThanOrEqual(day);
      expect(firstDay(month + 1)).toBe(lastDay(month) + 1);
    }));
  });
});

describe('addMonths', () => {
  it.each([
    ['2021-01-31', 1, '2021-02-28'], ['2024-01-31', 1, '2024-02-29'], ['2024-02-29', 12, '2025-02-28'], ['2024-02-29', 48, '2028-02-29'],
    ['2020-09-01', 60, '2025-09-01'], ['2021-03-31', -1, '2021-02-28'],
  ])('%s and %d months is %s', (from, months, to) => {
    expect(isoDay(addMonths(iso(from), months))).toBe(to);
  });
});

describe('fullMonths', () => {
  it.each([
    ['2020-07-01', '2020-07-31', 1, 0],
    ['2020-07-10', '2020-08-09', 1, 0],
    ['2020-07-10', '2020-08-08', 0, 30],
    ['2020-07-01', '2020-07-29', 0, 29],
    ['2021-02-01', '2021-02-28', 1, 0],
    ['2021-01-31', '2021-02-27', 1, 0],
    ['2021-01-31', '2021-02-28', 1, 1],
    ['2020-02-29', '2021-02-27', 12, 0],
    ['2020-07-15', '2020-07-15', 0, 1],
  ])('%s to %s: %i months, %i days', (start, end, months, days) => {
    expect(fullMonths(iso(start), iso(end))).toEqual({ months, days });
  });

  it('are the most months that fit, and the days from there on', () => {
    fc.assert(fc.property(anyDay, fc.nat(20_000), (start, length) => {
      const end = Math.min(start + length, LAST_DAY - 40);
      fc.pre(end >= start);
      const { months, days } = fullMonths(start, end);
      expect(addMonths(start, months) + days).toBe(end + 1);
      expect(days).toBeGreaterThanOrEqual(0);
      expect(addMonths(start, months + 1)).toBeGreaterThan(end + 1);
    }));
  });
});

function iso(text: string): number {
  const [year, month, dayOfMonth] = text.split('-').map(Number);
  return dayOf(year!, month!, dayOfMonth!)!;
}
