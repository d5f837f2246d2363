import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstDay, lastDay, monthOf } from '../../../core/exact/calendar.ts';
import { call } from '../../../core/functions/call.ts';
import { days, people, periods, rules } from './rosters.ts';

const many = { numRuns: 1000, seed: 20200715 };
const caps = fc.integer({ min: 1, max: 80 });
const ends = fc.option(days, { freq: 3 });

const spells = people({ given: false }).map((rows) => rows.map(({ start, end }) => [start, end]));

describe('SUBSIDY.MONTHS', () => {
  it('adds up when a period is cut in two', () => {
    fc.assert(
      fc.property(days, fc.nat(2000), periods, rules, caps, fc.nat(), (start, length, { from, to }, settings, cap, cut) => {
        const span = monthOf(to) - monthOf(from);
        fc.pre(span > 0);
        const middle = monthOf(from) + (cut % span);
        const months = (first: number, last: number) =>
          call('SUBSIDY.MONTHS', [start, start + length, first, last, cap, settings.startRule, settings.stopRule]) as number;
        expect(months(from, lastDay(middle)) + months(firstDay(middle + 1), to)).toBe(months(from, to));
      }),
      many,
    );
  });

  it('never gives a later start more, with one fixed end', () => {
    fc.assert(
      fc.property(days, days, days, caps, rules, (a, b, c, cap, settings) => {
        const [early, late, end] = [a, b, c].toSorted((x, y) => x - y) as [number, number, number];
        const months = (start: number) =>
          call('SUBSIDY.MONTHS', [start, end, null, null, cap, settings.startRule, settings.stopRule]) as number;
        expect(months(late)).toBeLessThanOrEqual(months(early));
      }),
      many,
    );
  });

  it('never passes the cap, and an open spell reaches it', () => {
    fc.assert(
      fc.property(days, ends, caps, rules, (start, end, cap, settings) => {
        fc.pre(end === null || end >= start);
        const months = call('SUBSIDY.MONTHS', [start, end, null, null, cap, settings.startRule, settings.stopRule]);
        expect(months).toBeLessThanOrEqual(cap);
        if (end === null) expect(months).toBe(cap);
      }),
      many,
    );
  });

  it('is MONTHS_SPELLS of a single spell, whatever the continuity', () => {
    fc.assert(
      fc.property(days, ends, caps, rules, periods, (start, end, cap, { startRule, stopRule, continuity }, { from, to }) => {
        fc.pre(end === null || end >= start);
        expect(call('SUBSIDY.MONTHS', [start, end, from, to, cap, startRule, stopRule])).toBe(
          call('SUBSIDY.MONTHS_SPELLS', [[[start, end]], from, to, cap, startRule, stopRule, continuity]),
        );
      }),
      many,
    );
  });
});

describe('SUBSIDY.MONTHS_SPELLS', () => {
  it('adds up when a period is cut in two', () => {
    fc.assert(
      fc.property(spells, periods, rules, caps, fc.nat(), (rows, { from, to }, settings, cap, cut) => {
        const span = monthOf(to) - monthOf(from);
        fc.pre(span > 0);
        const middle = monthOf(from) + (cut % span);
        const { startRule, stopRule, continuity } = settings;
        const months = (first: number, last: number) =>
          call('SUBSIDY.MONTHS_SPELLS', [rows, first, last, cap, startRule, stopRule, continuity]) as number;
        expect(months(from, lastDay(middle)) + months(firstDay(middle + 1), to)).toBe(months(from, to));
      }),
      many,
    );
  });

  it('never gives 窗口 more than 累计, nor 中断即止 more than 窗口', () => {
    fc.assert(
      fc.property(spells, rules, caps, (rows, { startRule, stopRule }, cap) => {
        const [window, total, unbroken] = ['窗口', '累计', '中断即止'].map(
          (continuity) => call('SUBSIDY.MONTHS_SPELLS', [rows, null, null, cap, startRule, stopRule, continuity]) as number,
        );
        expect(window).toBeLessThanOrEqual(total!);
        expect(unbroken).toBeLessThanOrEqual(window!);
        expect(total).toBeLessThanOrEqual(cap);
      }),
      many,
    );
  });

  it('does not mind the order of spells, nor a spell said twice', () => {
    fc.assert(
      fc.property(spells, rules, caps, fc.nat(), (rows, { startRule, stopRule, continuity }, cap, pick) => {
        const again = [...rows.toReversed(), rows[pick % rows.length]!];
        expect(call('SUBSIDY.MONTHS_SPELLS', [again, null, null, cap, startRule, stopRule, continuity])).toBe(
          call('SUBSIDY.MONTHS_SPELLS', [rows, null, null, cap, startRule, stopRule, continuity]),
        );
      }),
      many,
    );
  });
});

describe('SUBSIDY.DEGREE', () => {
  it('is the sum of its years', () => {
    fc.assert(
      fc.property(days, ends, rules, (start, end, { startRule, stopRule }) => {
        fc.pre(end === null || end >= start);
        const years = call('SUBSIDY.DEGREE_BY_YEAR', ['硕士', true, true, '企业', start, end, startRule, stopRule]);
        const whole = call('SUBSIDY.DEGREE', ['硕士', true, true, '企业', start, end, null, null, startRule, stopRule]);
        const rows = years as number[][];
        expect(rows.reduce((sum, [, , amount]) => sum + amount!, 0)).toBe(whole);
        expect(rows.map(([year]) => year)).toEqual(rows.map((_, index) => rows[0]![0]! + index));
        for (const [year, , amount] of rows) {
          const within = [firstDay(year! * 12 + 1), lastDay(year! * 12 + 12)];
          expect(call('SUBSIDY.DEGREE', ['硕士', true, true, '企业', start, end, ...within, startRule, stopRule])).toBe(amount);
        }
      }),
      many,
    );
  });
});
