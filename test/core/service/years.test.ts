import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, dayOf } from '../../../core/exact/calendar.ts';
import { call } from '../../../core/functions/index.ts';

const many = { numRuns: 500, seed: 20200715 };
const FIRST = dayOf(1999, 12, 20)!;
const AS_OF = dayOf(2003, 3, 1)!;

type Span = readonly [start: number, end: number | null];
/** Spans of some years, thick with those that touch, overlap or leave a day or two between. */
const spans = fc
  .array(fc.tuple(fc.integer({ min: -40, max: 60 }), fc.oneof(fc.nat(70), fc.nat(900)), fc.nat(9)), { minLength: 1, maxLength: 5 })
  .map((list) => {
    let at = FIRST;
    return list.map(([gap, length, open]): Span => {
      const start = Math.max(FIRST, gap > 10 ? at + (gap % 4) : at + gap);
      at = start + length + 1;
      return [start, open === 0 ? null : start + length];
    });
  });
const asOfs = fc.integer({ min: FIRST + 100, max: AS_OF });

const years = (list: readonly Span[], mode: string, asOf: number, gapDays = 0) =>
  (call('SERVICE.YEARS', [list, mode, asOf, gapDays]) as number[][])[0] as [number, number, number, number];

/** The runs of days on which somebody was in post, day by day. */
function runsOf(list: readonly Span[], asOf: number): [number, number][] {
  const runs: [number, number][] = [];
  for (let day = FIRST; day <= asOf; day++) {
    if (!list.some(([start, end]) => start <= day && (end === null || day <= end))) continue;
    const last = runs.at(-1);
    if (last?.[1] === day - 1) last[1] = day;
    else runs.push([day, day]);
  }
  return runs;
}

/** Months counted up one at a time, then days one at a time; several runs added, 30 days a month. */
function slowLength(runs: readonly (readonly [number, number])[]): [number, number] {
  let [months, days] = [0, 0];
  for (const [start, end] of runs) {
    let whole = 0;
    while (addMonths(start, whole + 1) - 1 <= end) whole++;
    months += whole;
    for (let day = addMonths(start, whole); day <= end; day++) days++;
  }
  while (runs.length > 1 && days >= 30) [months, days] = [months + 1, days - 30];
  return [months, days];
}

describe('SERVICE.YEARS', () => {
  it('累计 is what counting day by day gives', () => {
    fc.assert(fc.property(spans, asOfs, (list, asOf) => {
      const [months, days] = slowLength(runsOf(list, asOf));
      expect(years(list, '累计', asOf)).toEqual([Math.floor(months / 12), months % 12, days, months]);
    }), many);
  });

  it('连续 is what walking back from asOf gives', () => {
    fc.assert(fc.property(spans, asOfs, fc.constantFrom(0, 1, 2, 3, 30), (list, asOf, gapDays) => {
      const runs = runsOf(list, asOf);
      const kept: [number, number][] = [];
      let next = asOf + 1;
      for (const run of runs.toReversed()) {
        const gap = next - run[1] - 1;
        if (gap > (kept.length === 0 ? 0 : gapDays)) break;
        kept.unshift(run);
        next = run[0];
      }
      const [months, days] = slowLength(kept);
      expect(years(list, '连续', asOf, gapDays)).toEqual([Math.floor(months / 12), months % 12, days, months]);
    }), many);
  });

  it('does not mind the order of spans, nor a span said twice', () => {
    fc.assert(fc.property(spans, asOfs, fc.constantFrom('累计', '连续'), (list, asOf, mode) => {
      expect(years([...list.toReversed(), list[0]!], mode, asOf)).toEqual(years(list, mode, asOf));
    }), many);
  });

  it('连续 is never more than 累计, and wider gaps never give less', () => {
    fc.assert(fc.property(spans, asOfs, fc.nat(20), (list, asOf, gapDays) => {
      const unbroken = years(list, '连续', asOf, gapDays)[3];
      expect(unbroken).toBeLessThanOrEqual(years(list, '累计', asOf)[3]);
      expect(years(list, '连续', asOf, gapDays + 1)[3]).toBeGreaterThanOrEqual(unbroken);
    }), many);
  });
});

describe('SERVICE.RETREAT_CHECK', () => {
  it('asks for 240 months of 连续 and for outstanding work', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 800 }), fc.boolean(), (beyond, outstanding) => {
      const start = dayOf(2000, 2, 29)!;
      const asOf = addMonths(start, 240) - 400 + beyond;
      const months = years([[start, null]], '连续', asOf)[3];
      const text = call('SERVICE.RETREAT_CHECK', [[[start, null]], asOf, outstanding]) as string;
      expect(text.startsWith('符合')).toBe(months >= 240 && outstanding);
      expect(text).toContain(`${months}个月`);
    }), many);
  });
});
