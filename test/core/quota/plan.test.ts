import fc from 'fast-check';
import { expect, it } from 'vitest';
import { call } from '../../../core/functions/index.ts';

const total = fc.nat(10 ** 9);
const years = fc.integer({ min: 1, max: 30 });

function plan(...args: unknown[]): number[] {
  return [call('QUOTA.PLAN', args)].flat(2) as number[];
}

it('the years of a plan add up to it, and without weights differ by one at most, the larger first', () => {
  fc.assert(fc.property(total, years, (all, count) => {
    const parts = plan(all, count);
    expect(parts).toHaveLength(count);
    expect(parts.reduce((a, b) => a + b, 0)).toBe(all);
    expect(parts).toEqual(parts.toSorted((a, b) => b - a));
    expect(parts[0]! - parts.at(-1)!).toBeLessThanOrEqual(1);
  }));
});

it('the years of a weighted plan add up to it, each less than one from its exact part', () => {
  fc.assert(fc.property(total, fc.array(fc.nat(1000), { minLength: 1, maxLength: 20 }), (all, weights) => {
    const sum = weights.reduce((a, b) => a + b, 0);
    fc.pre(sum > 0);
    const parts = plan(all, weights.length, weights.map((weight) => [weight]));
    expect(parts.reduce((a, b) => a + b, 0)).toBe(all);
    parts.forEach((part, year) => expect(Math.abs(part - (all * weights[year]!) / sum)).toBeLessThan(1));
  }));
});

it('a quota rounded down, half up and up are within one of one another', () => {
  fc.assert(fc.property(fc.nat(10 ** 9), fc.integer({ min: 0, max: 1000 }), (all, mille) => {
    const quota = (rounding: string) => call('QUOTA.RATIO', [all, mille / 1000, rounding]) as number;
    const [down, half, up] = ['向下', '四舍五入', '向上'].map(quota) as [number, number, number];
    expect(down <= half && half <= up && up - down <= 1).toBe(true);
    expect(up - down).toBe((all * mille) % 1000 === 0 ? 0 : 1);
    expect(half === up).toBe(((all * mille) % 1000) * 2 >= 1000 || up === down);
  }));
});

it('those who may be rated excellent never pass the share', () => {
  fc.assert(fc.property(fc.nat(10 ** 9), fc.integer({ min: 25, max: 35 }), (assessed, percent) => {
    const quota = call('QUOTA.EXCELLENT', [assessed, percent / 100]) as number;
    expect(quota * 100 <= assessed * percent && (quota + 1) * 100 > assessed * percent).toBe(true);
  }));
});
