import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { call } from '../../../core/functions/index.ts';
import { PARAMETERS } from '../../../core/policy/parameters.ts';
import { policyOf } from '../../../core/policy/policy.ts';

const many = { numRuns: 500, seed: 20200715 };
const RANK = ['无', '副高', '正高'];
const months = fc.nat(420);
const excellent = fc.nat(40);

describe('TITLE.TOWNSHIP_CHANNEL', () => {
  const rank = (...args: unknown[]) => RANK.indexOf(call('TITLE.TOWNSHIP_CHANNEL', args) as string);

  it('never falls with more months, with more ratings, nor with the reduction', () => {
    fc.assert(fc.property(months, excellent, (time, count) => {
      const now = rank(time, count, true);
      expect(rank(time + 1, count, true)).toBeGreaterThanOrEqual(now);
      expect(rank(time, count + 1, true)).toBeGreaterThanOrEqual(now);
      expect(rank(time, count, true, false)).toBeLessThanOrEqual(now);
      expect(rank(time, count, false)).toBe(0);
    }), many);
  });

  it('counts a reduced year as twelve months served, until nothing is asked for', () => {
    fc.assert(fc.property(months, excellent, (time, count) => {
      const off = call('TITLE.EXCELLENT_REDUCTION', [count]) as number;
      expect(rank(time, count, true)).toBe(rank(time + 12 * off, 0, true));
    }), many);
  });
});

it('years and ratings are those of the register', () => {
  const changed = policyOf(PARAMETERS.map((parameter) => {
    const value = { 'P.YEARS.VICE': 10, 'P.EXC3.COUNT': 2, 'P.PROMOTION': 2, 'P.EXCHANGE': 3, 'P.RETREAT.YEARS': 5 }[parameter.code];
    return value === undefined ? parameter : { ...parameter, values: [{ ...parameter.values[0]!, value }] };
  }));
  const at = (id: string, ...args: unknown[]) => String(call(id, args, { policy: changed }));
  expect(at('TITLE.EXCELLENT_REDUCTION', 7)).toBe('3');
  expect(at('TITLE.TOWNSHIP_CHANNEL', 96, 4, true)).toBe('副高');
  expect(at('TITLE.PROMOTION_CHECK', '教育', '副高', 23)).toMatch(/^不符合.*24个月/);
  expect(at('TITLE.EXCHANGE_CHECK', true, '县级', 36)).toMatch(/^符合.*36个月/);
  expect(at('SERVICE.RETREAT_CHECK', [['2015-01-01', null]], '2019-12-31', true)).toMatch(/^符合.*60个月/);
});
