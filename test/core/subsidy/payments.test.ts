import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, firstDay, lastDay, monthOf, partsOf } from '../../../core/exact/calendar.ts';
import type { Day } from '../../../core/exact/calendar.ts';
import { call } from '../../../core/functions/call.ts';
import { FunctionError } from '../../../core/functions/errors.ts';
import { AWARD_KINDS, PARTIAL_MONTHS } from '../../../core/subsidy/vocabularies.ts';
import { days, periods, POLICY_MONTH } from './rosters.ts';

const many = { numRuns: 1000, seed: 20200715 };
const policyDays = days.filter((day) => day >= firstDay(POLICY_MONTH));
const lengths = fc.oneof(fc.constantFrom(0, 28, 29, 30, 31, 364, 365), fc.nat(2500));
const standards = fc.integer({ min: 0, max: 600000 }).map((fen) => fen / 100);

function amount(id: string, args: readonly unknown[]): number {
  const result = call(id, args);
  if (result instanceof FunctionError) throw result;
  return result as number;
}

/** In fen, so that sums are exact. */
function fen(id: string, args: readonly unknown[]): number {
  return Math.floor(amount(id, args) * 100 + 0.5);
}

describe('SUBSIDY.VENTURE_TOPUP', () => {
  it('pays what the enterprise would where the institution pays nothing', () => {
    fc.assert(
      fc.property(policyDays, lengths, periods, (start, length, { from, to }) => {
        const topup = amount('SUBSIDY.VENTURE_TOPUP', ['硕士', true, true, 0, start, start + length, from, to]);
        expect(topup).toBe(amount('SUBSIDY.DEGREE', ['硕士', true, true, '企业', start, start + length, from, to]));
      }),
      many,
    );
  });

  it('is the difference a month times the months that lie in all four periods', () => {
    fc.assert(
      fc.property(days, lengths, periods, days, standards, (start, length, { from, to }, subsidyStart, standard) => {
        const clock = monthOf(subsidyStart);
        let months = 0;
        for (let month = monthOf(start); month <= monthOf(start + length); month++) {
          const inPeriod = month >= monthOf(from) && month <= monthOf(to);
          if (inPeriod && month >= POLICY_MONTH && month >= clock && month < clock + 60) months++;
        }
        const expected = months * Math.max(0, 500000 - Math.floor(standard * 100 + 0.5));
        expect(fen('SUBSIDY.VENTURE_TOPUP', ['博士', true, null, standard, start, start + length, from, to, subsidyStart])).toBe(expected);
      }),
      many,
    );
  });

  it('adds up when a period is cut in two', () => {
    fc.assert(
      fc.property(days, lengths, periods, standards, fc.nat(), (start, length, { from, to }, standard, cut) => {
        const span = monthOf(to) - monthOf(from);
        fc.pre(span > 0);
        const middle = monthOf(from) + (cut % span);
        const paid = (first: Day, last: Day) => fen('SUBSIDY.VENTURE_TOPUP', ['博士', true, null, standard, start, start + length, first, last]);
        expect(paid(from, lastDay(middle)) + paid(firstDay(middle + 1), to)).toBe(paid(from, to));
      }),
      many,
    );
  });
});

describe('SUBSIDY.FIXED_AWARD', () => {
  it('adds up over counts', () => {
    fc.assert(
      fc.property(fc.constantFrom(...AWARD_KINDS.words), fc.nat(1000), fc.nat(1000), fc.option(standards), (kind, a, b, standard) => {
        const award = (count: number) => fen('SUBSIDY.FIXED_AWARD', [kind, count, standard]);
        expect(award(a) + award(b)).toBe(award(a + b));
      }),
      many,
    );
  });

  it('pays a studio that is raised as much as one that was national at once', () => {
    const [region, raised, national] = ['自治区级技能大师工作室', '技能大师工作室升级', '国家级技能大师工作室'].map((kind) => amount('SUBSIDY.FIXED_AWARD', [kind, 1]));
    expect(region! + raised!).toBe(national);
  });
});

describe('SUBSIDY.PREINTRO_MASTER', () => {
  const students = fc.tuple(policyDays, days, fc.integer({ min: 0, max: 1500 }));

  it('pays by academic year what a walk over the days of study counts', () => {
    fc.assert(
      fc.property(students, ([signed, enrolled, length]) => {
        const graduated = enrolled + length;
        let after = 0;
        let during = 0;
        for (let day = enrolled; day < graduated; day++) {
          if (!isAnniversary(day, enrolled)) continue;
          if (day >= signed) after++;
          else if (addMonths(enrolled, 12 * (partsOf(day).year - partsOf(enrolled).year + 1)) > signed) during++;
        }
        const signedInTime = signed <= graduated;
        expect(amount('SUBSIDY.PREINTRO_MASTER', [signed, enrolled, graduated])).toBe(signedInTime ? 10000 * after : 0);
        expect(amount('SUBSIDY.PREINTRO_MASTER', [signed, enrolled, graduated, null, null, '含签约学年'])).toBe(signedInTime ? 10000 * (after + during) : 0);
      }),
      many,
    );
  });

  it.each(['学年', '含签约学年'])('adds up over calendar years by %s', (basis) => {
    fc.assert(
      fc.property(students, ([signed, enrolled, length]) => {
        const args = [signed, enrolled, enrolled + length];
        let sum = 0;
        for (let year = 2018; year <= 2035; year++) {
          sum += amount('SUBSIDY.PREINTRO_MASTER', [...args, firstDay(year * 12 + 1), lastDay(year * 12 + 12), basis]);
        }
        expect(sum).toBe(amount('SUBSIDY.PREINTRO_MASTER', [...args, null, null, basis]));
      }),
      many,
    );
  });

  it('pays 按月 a twelfth for each month of study since the signing', () => {
    fc.assert(
      fc.property(students, ([signed, enrolled, length]) => {
        fc.pre(signed <= enrolled + length);
        const months = monthOf(enrolled + length) - monthOf(Math.max(signed, enrolled)) + 1;
        const paid = amount('SUBSIDY.PREINTRO_MASTER', [signed, enrolled, enrolled + length, null, null, '按月']);
        expect(Math.abs(paid - (10000 * months) / 12)).toBeLessThanOrEqual(0.005 + 1e-9);
      }),
      many,
    );
  });
});

/** Whether a day is the same day of a year as `first`, or the end of February if there is none. */
function isAnniversary(day: Day, first: Day): boolean {
  const [a, b] = [partsOf(day), partsOf(first)];
  if (a.month !== b.month) return false;
  return a.dayOfMonth === b.dayOfMonth || (b.dayOfMonth === 29 && a.dayOfMonth === 28 && partsOf(day + 1).month === 3);
}

describe('SUBSIDY.SPECIAL_EXPERT', () => {
  const annuals = fc.integer({ min: 3000000, max: 5000000 }).map((fen) => fen / 100);
  const ends = fc.option(lengths, { freq: 3 });

  it('adds up over calendar years by years of the term, to at most three', () => {
    fc.assert(
      fc.property(annuals, days, ends, (annual, start, length) => {
        const end = length === null ? null : start + length;
        const whole = fen('SUBSIDY.SPECIAL_EXPERT', [annual, start, end]);
        let sum = 0;
        for (let year = 2020; year <= 2035; year++) {
          sum += fen('SUBSIDY.SPECIAL_EXPERT', [annual, start, end, firstDay(year * 12 + 1), lastDay(year * 12 + 12)]);
        }
        expect(sum).toBe(whole);
        expect(whole).toBeLessThanOrEqual(3 * Math.floor(annual * 100 + 0.5));
      }),
      many,
    );
  });

  it('pays 按月 a twelfth for each of SUBSIDY.MONTHS with a cap of 36', () => {
    fc.assert(
      fc.property(annuals, policyDays, ends, periods, (annual, start, length, { from, to }) => {
        const end = length === null ? null : start + length;
        const months = amount('SUBSIDY.MONTHS', [start, end, from, to, 36, '当月', '次月']);
        const paid = amount('SUBSIDY.SPECIAL_EXPERT', [annual, start, end, from, to, '按月']);
        expect(Math.abs(paid - (annual * months) / 12)).toBeLessThanOrEqual(0.005 + 1e-6);
      }),
      many,
    );
  });

  it('comes to the same by either basis over a whole term from the first of a month', () => {
    fc.assert(
      fc.property(annuals, fc.integer({ min: POLICY_MONTH, max: POLICY_MONTH + 60 }), (annual, month) => {
        const [byYear, byMonth] = ['聘期年', '按月'].map((basis) => amount('SUBSIDY.SPECIAL_EXPERT', [annual, firstDay(month), null, null, null, basis]));
        expect(byMonth).toBe(byYear);
      }),
      many,
    );
  });
});

describe('SUBSIDY.PRACTICE', () => {
  it('pays so many months to the day on which so many months of service end', () => {
    fc.assert(
      fc.property(policyDays, fc.integer({ min: 1, max: 60 }), fc.constantFrom(...PARTIAL_MONTHS.words), (start, months, partial) => {
        const end = amount('SERVICE.DUE_DATE', [start, months]);
        expect(amount('SUBSIDY.PRACTICE', [start, end, partial])).toBe(2000 * months);
        if (months > 1) expect(amount('SUBSIDY.PRACTICE', [start, end - 1])).toBe(2000 * (months - 1));
      }),
      many,
    );
  });

  it('never pays less for a day more, and orders the ways with days beyond: 舍, then 按日 and 半月, then 进', () => {
    fc.assert(
      fc.property(policyDays, lengths, standards, (start, length, standard) => {
        const pay = (partial: string, end: Day) => fen('SUBSIDY.PRACTICE', [start, end, partial, standard]);
        const end = start + length;
        for (const partial of PARTIAL_MONTHS.words) expect(pay(partial, end)).toBeLessThanOrEqual(pay(partial, end + 1));
        for (const between of ['半月', '按日']) {
          expect(pay('舍', end)).toBeLessThanOrEqual(pay(between, end));
          expect(pay(between, end)).toBeLessThanOrEqual(pay('进', end));
        }
      }),
      many,
    );
  });

  it('adds travel to whatever is paid, and to nothing else', () => {
    fc.assert(
      fc.property(days, lengths, standards, (start, length, travel) => {
        const [without, with_] = [0, travel].map((billed) => fen('SUBSIDY.PRACTICE', [start, start + length, '舍', null, billed]));
        expect(with_).toBe(without === 0 ? 0 : without! + Math.floor(travel * 100 + 0.5));
      }),
      many,
    );
  });
});

describe('PROFIT.SOE_ASSESSED', () => {
  it('lies between profit and profit with the whole cost', () => {
    fc.assert(
      fc.property(fc.integer(), fc.nat(), fc.nat(), (profit, a, b) => {
        const [granted, cost] = [Math.min(a, b), Math.max(a, b)];
        const assessed = amount('PROFIT.SOE_ASSESSED', [profit, cost, granted]);
        expect(assessed).toBe(profit + cost - granted);
        expect(assessed).toBeGreaterThanOrEqual(profit);
      }),
      many,
    );
  });
});
