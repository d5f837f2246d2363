import fc from 'fast-check';
import { expect, it } from 'vitest';
import { call } from '../../../core/functions/index.ts';
import { STRUCTURE_ROUNDINGS } from '../../../core/functions/vocabularies.ts';

const totals = fc.oneof(fc.nat(400), fc.nat({ max: 10 ** 9 }));
const posts = (total: number, mode: string) => (call('POST.STRUCTURE', [total, mode]) as number[][])[0] as [number, number, number];

it.each(STRUCTURE_ROUNDINGS.words)('%s adds up, and keeps each level within one post of its share', (mode) => {
  fc.assert(fc.property(totals, (total) => {
    const [senior, middle, junior] = posts(total, mode);
    expect(senior + middle + junior).toBe(total);
    expect(Math.abs(10 * senior - total)).toBeLessThan(10);
    expect(Math.abs(100 * middle - 45 * total)).toBeLessThan(100);
    expect(Math.min(senior, middle, junior)).toBeGreaterThanOrEqual(0);
  }));
});

it.each(['向下', '累计'])('%s never passes 10% senior, nor 55% senior and middle', (mode) => {
  fc.assert(fc.property(totals, (total) => {
    const [senior, middle] = posts(total, mode);
    expect(10 * senior).toBeLessThanOrEqual(total);
    expect(100 * (senior + middle)).toBeLessThanOrEqual(55 * total);
  }));
});

it.each(['向下', '累计'])('%s: one more post never takes a senior one away', (mode) => {
  fc.assert(fc.property(totals, (total) => {
    expect(posts(total + 1, mode)[0]).toBeGreaterThanOrEqual(posts(total, mode)[0]);
  }));
});
