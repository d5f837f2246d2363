import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, partsOf } from '../../../core/exact/calendar.ts';
import type { Day } from '../../../core/exact/calendar.ts';
import { FunctionError } from '../../../core/functions/index.ts';
import { defaultPolicy } from '../../../core/policy/policy.ts';
import { BUILT_IN_YEARS, exceptions, workCalendar, workdayAfter, workdaysBetween } from '../../../core/quota/workCalendar.ts';

const FIRST: Day = dayOf(2004, 1, 1)!;
const LAST: Day = dayOf(2026, 12, 31)!;
const builtIn = workCalendar(null);
const some = fc.integer({ min: FIRST, max: LAST });

describe('the built-in calendar', () => {
  it('has the years 2004 to 2026, each with New Year, Spring Festival and National Day', () => {
    expect([...BUILT_IN_YEARS].sort()).toEqual(Array.from({ length: 23 }, (_, index) => 2004 + index));
    for (const year of BUILT_IN_YEARS) {
      expect(builtIn.isWorkday(dayOf(year, 1, 1)!)).toBe(false);
      for (const day of [1, 2, 3]) expect(builtIn.isWorkday(dayOf(year, 10, day)!)).toBe(false);
      const { off } = exceptions(builtIn, dayOf(year, 1, 15)!, dayOf(year, 2, 25)!);
      expect(off.length).toBeGreaterThanOrEqual(3);
    }
  });

  it.each([[2020, 249], [2021, 250], [2022, 249], [2023, 249], [2024, 251], [2025, 248], [2026, 248]])('makes %i a year of %i working days', (year, count) => {
    expect(workdaysBetween(builtIn, dayOf(year - 1, 12, 31)!, dayOf(year, 12, 31)!, defaultPolicy)).toBe(count);
  });

  it('has no data before and after', () => {
    for (const year of [1900, 2003, 2027, 2099, 9999]) expect(builtIn.hasYear(year)).toBe(false);
  });
});

describe('working days', () => {
  it('counted up to the nth working day are n', () => {
    fc.assert(fc.property(some, fc.integer({ min: 1, max: 300 }), (start, count) => {
      fc.pre(start + 2 * count + 60 < LAST);
      const end = workdayAfter(builtIn, start, count, defaultPolicy);
      expect(builtIn.isWorkday(end)).toBe(true);
      expect(workdaysBetween(builtIn, start, end, defaultPolicy)).toBe(count);
      expect(workdaysBetween(builtIn, start, end - 1, defaultPolicy)).toBe(count - 1);
    }));
  });

  it('of two stretches add up', () => {
    fc.assert(fc.property(some, some, some, (...days) => {
      const [start, middle, end] = days.toSorted((a, b) => a - b) as [Day, Day, Day];
      const between = (from: Day, to: Day) => workdaysBetween(builtIn, from, to, defaultPolicy);
      expect(between(start, middle) + between(middle, end)).toBe(between(start, end));
    }));
  });

  it('are the weekdays, less those off, plus the weekends worked', () => {
    fc.assert(fc.property(some, some, (a, b) => {
      const [start, end] = [Math.min(a, b), Math.max(a, b)];
      let weekdays = 0;
      for (let date = start + 1; date <= end; date++) {
        const { year, month, dayOfMonth } = partsOf(date);
        const weekday = new Date(Date.UTC(year, month - 1, dayOfMonth)).getUTCDay();
        if (weekday >= 1 && weekday <= 5) weekdays++;
      }
      const { off, worked } = exceptions(builtIn, start, end);
      expect(workdaysBetween(builtIn, start, end, defaultPolicy)).toBe(weekdays - off.length + worked.length);
    }), { numRuns: 30 });
  });

  it('of a year without data are #N/A, which says which year, never Monday to Friday', () => {
    const missing = (year: number) => (error: unknown) => error instanceof FunctionError && error.code === '#N/A' && error.words.zh.includes(`${year}年`) && error.words.en.includes(`of ${year}`);
    expect(() => workdayAfter(builtIn, LAST, 1, defaultPolicy)).toThrow(expect.toSatisfy(missing(2027)));
    expect(() => workdaysBetween(builtIn, dayOf(2003, 6, 1)!, dayOf(2004, 6, 1)!, defaultPolicy)).toThrow(expect.toSatisfy(missing(2003)));
    expect(workdaysBetween(builtIn, FIRST - 1, FIRST, defaultPolicy)).toBe(0);
    expect(workdaysBetween(builtIn, LAST, LAST, defaultPolicy)).toBe(0);
  });
});
