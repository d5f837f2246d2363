import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clampedQuotas } from '../../../core/exact/clamped.ts';
import type { BoundedRow } from '../../../core/exact/clamped.ts';
import { largestRemainder } from '../../../core/exact/share.ts';
import { anySharing, tiedSharing } from '../allocation/boundedRows.ts';

const row = (weight: number, floor = 0, cap: number | null = null): BoundedRow => ({
  weight: BigInt(weight),
  floor: BigInt(floor),
  cap: cap === null ? null : BigInt(cap),
});

function quotas(total: number, rows: readonly BoundedRow[]): number[] {
  const { numerators, denominator } = clampedQuotas(BigInt(total), rows);
  return numerators.map((numerator) => Number(numerator) / Number(denominator));
}

describe('quotas within floors and caps', () => {
  it('are in proportion where nothing holds them', () => {
    expect(quotas(12, [row(1), row(2), row(3)])).toEqual([2, 4, 6]);
  });

  it('share among the others what a floor takes and a cap leaves', () => {
    expect(quotas(12, [row(1, 3), row(2), row(4)])).toEqual([3, 3, 6]);
    expect(quotas(12, [row(1), row(2), row(3, 0, 3)])).toEqual([3, 6, 3]);
    // The floor of the first pushes λ down until it is the cap of the third that no longer holds.
    expect(quotas(12, [row(1, 6), row(2), row(3, 0, 5)])).toEqual([6, 2.4, 3.6]);
  });

  it('are the floors for the least total, the caps for the most', () => {
    const rows = [row(1, 1, 4), row(5, 2, 3), row(0, 2, 9)];
    expect(quotas(5, rows)).toEqual([1, 2, 2]);
    expect(quotas(9, rows)).toEqual([4, 3, 2]);
    expect(() => quotas(4, rows)).toThrow(RangeError);
    expect(() => quotas(10, rows)).toThrow(RangeError);
  });

  it('stay where floor and cap are one number', () => {
    expect(quotas(9, [row(3, 2, 2), row(1), row(1)])).toEqual([2, 3.5, 3.5]);
    expect(quotas(2, [row(3, 2, 2)])).toEqual([2]);
  });

  it.each([['ties', tiedSharing], ['any weights', anySharing]] as const)('belong to one λ and add up to the total: %s', (_name, sharings) => {
    fc.assert(
      fc.property(sharings, ({ total, rows }) => {
        const { numerators, denominator } = clampedQuotas(BigInt(total), rows);
        expect(denominator).toBeGreaterThan(0n);
        expect(numerators.reduce((a, b) => a + b, 0n)).toBe(BigInt(total) * denominator);
        const least: [bigint, bigint][] = [];
        const most: [bigint, bigint][] = [];
        rows.forEach(({ weight, floor, cap }, index) => {
          const quota = numerators[index]!;
          expect(quota).toBeGreaterThanOrEqual(floor * denominator);
          if (cap !== null) expect(quota).toBeLessThanOrEqual(cap * denominator);
          if (weight === 0n) expect(quota).toBe(floor * denominator);
          else {
            // λ is quota / weight, or less at a floor, or more at a cap.
            if (quota > floor * denominator) least.push([quota, weight]);
            if (cap === null || quota < cap * denominator) most.push([quota, weight]);
          }
        });
        for (const [a, b] of least) for (const [c, d] of most) expect(a * d).toBeLessThanOrEqual(c * b);
      }),
      { numRuns: 500 },
    );
  });

  it('become whole numbers that never pass a cap', () => {
    fc.assert(
      fc.property(anySharing, ({ total, rows }) => {
        const { numerators, denominator } = clampedQuotas(BigInt(total), rows);
        const { shares } = largestRemainder(numerators, denominator, BigInt(total));
        expect(shares.reduce((a, b) => a + b, 0n)).toBe(BigInt(total));
        rows.forEach(({ floor, cap }, index) => {
          expect(shares[index]! >= floor && (cap === null || shares[index]! <= cap)).toBe(true);
          const difference = shares[index]! * denominator - numerators[index]!;
          expect(difference < denominator && difference > -denominator).toBe(true);
        });
      }),
    );
  });
});
