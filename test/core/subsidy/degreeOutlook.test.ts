import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, firstDay, lastDay } from '../../../core/exact/calendar.ts';
import type { Day } from '../../../core/exact/calendar.ts';
import { defaultPolicy } from '../../../core/policy/policy.ts';
import { degreeOutlook } from '../../../core/subsidy/degreeOutlook.ts';
import { degreeTable } from '../../../core/subsidy/degreeTable.ts';
import type { DegreePeriod, DegreeRules, DegreeSpell } from '../../../core/subsidy/degreeTable.ts';
import { people, rules } from './rosters.ts';

const YEAR_2025: DegreePeriod = { from: dayOf(2025, 1, 1)!, to: dayOf(2025, 12, 31)! };
const DEFAULTS: DegreeRules = { startRule: '当月', stopRule: '次月', continuity: '窗口' };

function doctor(start: Day, end: Day | null = null, row: Partial<DegreeSpell> = {}): DegreeSpell {
  return {
    identity: '640104199003079991',
    degree: '博士',
    fullTime: true,
    firstClass: null,
    employer: '企业',
    start,
    end,
    firstMonth: null,
    paidBefore: null,
    ...row,
  };
}

function outlook(spells: readonly DegreeSpell[], contractEnds: readonly (Day | null)[], period = YEAR_2025, settings = DEFAULTS) {
  return degreeOutlook(spells, period, contractEnds, 5, settings, defaultPolicy);
}

describe('the outlook of the degree subsidy', () => {
  it('runs to the end of the sixty months where no end is known', () => {
    expect(outlook([doctor(dayOf(2023, 3, 1)!)], [null])).toEqual([[12, 12, 2, 0, 0]]);
  });

  it('stops with the contract, in its last month', () => {
    expect(outlook([doctor(dayOf(2023, 3, 1)!)], [dayOf(2026, 9, 15)!])).toEqual([[9, 0, 0, 0, 0]]);
  });

  it('obeys the setting on the month of leaving', () => {
    const settings = { ...DEFAULTS, stopRule: '当月' } as const;
    expect(outlook([doctor(dayOf(2023, 3, 1)!)], [dayOf(2026, 9, 15)!], YEAR_2025, settings)).toEqual([[8, 0, 0, 0, 0]]);
  });

  it('gives nothing to who left by the last day of the period, nor where the contract ends by it', () => {
    expect(
      outlook(
        [
          doctor(dayOf(2023, 3, 1)!, dayOf(2025, 12, 31)!),
          doctor(dayOf(2023, 3, 1)!, null, { identity: '640104199111050002' }),
        ],
        [dayOf(2027, 1, 1)!, dayOf(2025, 12, 31)!],
      ),
    ).toEqual([
      [0, 0, 0, 0, 0],
      [0, 0, 0, 0, 0],
    ]);
  });

  it('stops at a day of leaving that is known already', () => {
    expect(outlook([doctor(dayOf(2023, 3, 1)!, dayOf(2026, 2, 10)!)], [dayOf(2027, 1, 1)!])).toEqual([[2, 0, 0, 0, 0]]);
  });

  it('counts nobody who arrives after the period', () => {
    expect(outlook([doctor(dayOf(2026, 1, 1)!)], [null])).toEqual([[0, 0, 0, 0, 0]]);
  });

  it('holds to what a later row says of the time before', () => {
    const spells = [doctor(dayOf(2023, 3, 1)!), doctor(dayOf(2026, 5, 1)!, null, { firstMonth: 2021 * 12 + 7, paidBefore: 42 })];
    expect(outlook(spells, [dayOf(2026, 4, 30)!, null])).toEqual([
      [4, 0, 0, 0, 0],
      [0, 0, 0, 0, 0],
    ]);
    expect(outlook(spells, [null, null])).toEqual([
      [6, 0, 0, 0, 0],
      [0, 0, 0, 0, 0],
    ]);
  });

  it('goes on from what was paid, on the row that stays', () => {
    const spells = [
      doctor(dayOf(2022, 1, 1)!, dayOf(2025, 6, 10)!, { firstMonth: 2021 * 12 + 1, paidBefore: 40 }),
      doctor(dayOf(2025, 6, 11)!),
    ];
    expect(outlook(spells, [null, null])).toEqual([
      [0, 0, 0, 0, 0],
      [0, 0, 0, 0, 0],
    ]);
    expect(outlook(spells, [null, null], YEAR_2025, { ...DEFAULTS, continuity: '累计' })).toEqual([
      [0, 0, 0, 0, 0],
      [8, 0, 0, 0, 0],
    ]);
  });

  it('leaves the rest of a year that the period does not reach on the clock and out of the columns', () => {
    const toSeptember = { from: dayOf(2025, 1, 1)!, to: dayOf(2025, 9, 30)! };
    expect(outlook([doctor(dayOf(2021, 3, 1)!)], [null], toSeptember)).toEqual([[2, 0, 0, 0, 0]]);
  });

  it('is what each of the following years gives if the people stay as assumed', () => {
    const contracts = fc.array(fc.option(fc.integer({ min: 1, max: 2500 }), { freq: 2 }), { minLength: 5, maxLength: 5 });
    const years = fc.integer({ min: 2020, max: 2026 });
    fc.assert(
      fc.property(people({ given: false }), years, rules, contracts, (spells, year, settings, contractLengths) => {
        const period = calendarYear(year);
        const contractEnds = contractLengths.map((length) => (length === null ? null : period.to + length));
        const here = spells.filter((spell) => spell.start <= period.to);
        const staying = here.map((spell, row) => {
          const left = spell.end !== null && spell.end <= period.to;
          return left ? spell : { ...spell, end: earlier(spell.end, contractEnds[row]!) };
        });
        const expected = spells.map((_, row) =>
          [1, 2, 3, 4, 5].map((next) =>
            row < here.length ? degreeTable(staying, calendarYear(year + next), settings, defaultPolicy)[row]!.months : 0,
          ),
        );
        expect(outlook(spells, contractEnds, period, settings)).toEqual(expected);
      }),
      { numRuns: 500, seed: 20200715 },
    );
  });
});

function calendarYear(year: number): DegreePeriod {
  return { from: firstDay(year * 12 + 1), to: lastDay(year * 12 + 12) };
}

function earlier(a: Day | null, b: Day | null): Day | null {
  if (a === null) return b;
  return b === null ? a : Math.min(a, b);
}
