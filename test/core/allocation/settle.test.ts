import fc from 'fast-check';
import { expect, it } from 'vitest';
import { settle } from '../../../core/allocation/settle.ts';

const fen = fc.integer({ min: 0, max: 10 ** 14 });

it('应下达 = 已下达 + 上年结转 + 本次下达 − 结转下年, and only one of the two is above 0', () => {
  fc.assert(fc.property(fc.integer({ min: -(10 ** 14), max: 10 ** 14 }), fen, fen, (due, issued, carry) => {
    const { owed, deducted, paid, carried } = settle(due, issued, carry);
    expect(issued + carry + paid - carried).toBe(due);
    expect([owed, deducted]).toEqual([paid, carried]);
    expect(Math.min(paid, carried)).toBe(0);
  }));
});

it('gives no -0', () => {
  expect(Object.values(settle(5, 5, 0)).every((amount) => Object.is(amount, 0))).toBe(true);
});
