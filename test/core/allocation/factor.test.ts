import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareByFactors } from '../../../core/allocation/factor.ts';
import type { FactorShares } from '../../../core/allocation/factor.ts';
import { ratioOf } from '../../../core/exact/ratio.ts';
import { call } from '../../../core/functions/index.ts';

/** All people, rural people and those of 5 to 14 years in the nine counties. */
const NINE = [
  [197604, 118406, 37749], [159209, 71193, 19490], [320801, 180724, 66877], [471329, 203519, 79865], [315827, 219051, 58424],
  [109451, 67707, 15621], [85023, 55020, 14226], [160512, 98939, 23499], [333518, 216056, 65237],
];

const plan = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 12 }))
  .chain(([columns, rows]) =>
    fc.record({
      units: fc.nat(10 ** 9),
      unit: fc.constantFrom(1, 100, 10000),
      factors: fc.array(fc.array(fc.nat(500000), { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
      cuts: fc.array(fc.nat(100), { minLength: columns - 1, maxLength: columns - 1 }),
      coefficients: fc.array(fc.array(fc.integer({ min: 80, max: 120 }), { minLength: rows, maxLength: rows }), { maxLength: 2 }),
    }),
  )
  .filter(({ factors }) => factors[0]!.every((_, column) => factors.some((row) => row[column]! > 0)))
  .map(({ units, unit, factors, cuts, coefficients }): FactorShares => {
    const points = [0, ...cuts.toSorted((a, b) => a - b), 100];
    return {
      total: units * unit,
      unit,
      factors: factors.map((row) => row.map((value) => ratioOf(value))),
      weights: points.slice(1).map((point, index) => ratioOf(point - points[index]!, 100)),
      coefficients: coefficients.map((column) => column.map((value) => ratioOf(value, 100))),
    };
  });

describe('allocation by factors', () => {
  it('adds up to the total, in whole units', () => {
    fc.assert(fc.property(plan, (shares) => {
      const { amounts } = shareByFactors(shares);
      expect(amounts.reduce((a, b) => a + b, 0)).toBe(shares.total);
      expect(amounts.every((amount) => amount >= 0 && amount % shares.unit! === 0)).toBe(true);
    }));
  });

  it('is what the formula gives, less than a unit away', () => {
    fc.assert(fc.property(plan, (shares) => {
      const value = ({ numerator, denominator }: { numerator: bigint; denominator: bigint }) => Number(numerator) / Number(denominator);
      const sums = shares.weights.map((_, column) => shares.factors.reduce((sum, row) => sum + value(row[column]!), 0));
      const scores = shares.factors.map((row, index) => {
        const score = row.reduce((sum, x, column) => sum + (value(shares.weights[column]!) * value(x)) / sums[column]!, 0);
        return shares.coefficients!.reduce((product, column) => product * value(column[index]!), score);
      });
      const all = scores.reduce((a, b) => a + b, 0);
      shareByFactors(shares).amounts.forEach((amount, row) => {
        const exact = (shares.total * scores[row]!) / all;
        expect(Math.abs(amount - exact)).toBeLessThan(shares.unit! + 1e-6 * exact + 1);
      });
    }));
  });

  it('does not depend on the order of rows, but for the rows of the tie that it names', () => {
    const shuffledPlan = plan.chain((shares) => {
      const rows = shares.factors.map((_, row) => row);
      return fc.tuple(fc.constant(shares), fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length }));
    });
    fc.assert(fc.property(shuffledPlan, ([shares, order]) => {
      const moved = <T>(list: readonly T[]): T[] => order.map((row) => list[row]!);
      const { amounts, tie } = shareByFactors(shares);
      const again = shareByFactors({ ...shares, factors: moved(shares.factors), coefficients: shares.coefficients!.map(moved) }).amounts;
      const tied = new Set(tie ? [...tie.served, ...tie.passed] : []);
      order.forEach((row, index) => {
        if (!tied.has(row)) expect(again[index]).toBe(amounts[row]);
      });
    }));
  });

  it('does not depend on the unit in which a factor is counted', () => {
    fc.assert(fc.property(plan, fc.integer({ min: 2, max: 10000 }), (shares, scale) => {
      const scaled = shares.factors.map(([first, ...others]) => [ratioOf(first!.numerator, first!.denominator * BigInt(scale)), ...others]);
      expect(shareByFactors({ ...shares, factors: scaled }).amounts).toEqual(shareByFactors(shares).amounts);
    }));
  });

  it('leaves equal coefficients without effect', () => {
    const total = 10_000_000;
    const weights = [[0.5, 0.3, 0.2]];
    const plain = call('ALLOC.FACTOR', [total, NINE, weights, null, null, 100]);
    expect(call('ALLOC.FACTOR', [total, NINE, weights, NINE.map(() => [1.07]), NINE.map(() => [0.93]), 100])).toEqual(plain);
  });
});
