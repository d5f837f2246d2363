import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { largestRemainder, shareByLargestRemainder, wholeByLargestRemainder } from '../../../core/exact/share.ts';

const share = (total: number, weights: number[]) => shareByLargestRemainder(BigInt(total), weights.map(BigInt)).map(Number);

const total = fc.bigInt({ min: 0n, max: 10n ** 16n });
const weights = fc
  .array(fc.bigInt({ min: 0n, max: 10n ** 15n }), { minLength: 1, maxLength: 40 })
  .filter((list) => list.some((weight) => weight > 0n));

describe('sharing by largest remainder', () => {
  it('gives the nine counties 100 places by the census of 2020', () => {
    const population = [197604, 159209, 320801, 471329, 315827, 109451, 85023, 160512, 333518];
    expect(share(100, population)).toEqual([9, 7, 15, 22, 15, 5, 4, 7, 16]);
    expect(share(600, population)).toEqual([55, 44, 89, 131, 88, 31, 24, 45, 93]);
  });

  it('breaks ties by the larger weight, then by the earlier row', () => {
    expect(share(1, [1, 1])).toEqual([1, 0]);
    // Quotas 0.5 and 1.5: one fraction, the larger weight gets the place.
    expect(share(2, [1, 3])).toEqual([0, 2]);
    expect(share(2, [3, 1])).toEqual([2, 0]);
  });

  it('tells the tie at the last unit, and none elsewhere', () => {
    const tie = (total: number, weights: number[]) => {
      const sum = BigInt(weights.reduce((a, b) => a + b));
      return largestRemainder(weights.map((weight) => BigInt(total * weight)), sum, BigInt(total)).tie;
    };
    expect(tie(2, [1, 1, 1])).toEqual({ served: [0, 1], passed: [2] });
    // Quotas 0.5, 1.5, 1: the third has no fraction, the larger weight wins.
    expect(tie(3, [1, 3, 2])).toEqual({ served: [1], passed: [0] });
    expect(tie(3, [1, 1, 1])).toBeNull();
    expect(tie(2, [3, 2, 1])).toBeNull();
    expect(tie(1, [5])).toBeNull();
  });

  it('gives a weight of 0 nothing', () => {
    expect(share(7, [0, 1, 0, 1])).toEqual([0, 4, 0, 3]);
  });

  it('refuses negative weights, no weight at all and a negative total', () => {
    expect(() => share(1, [1, -1])).toThrow(RangeError);
    expect(() => share(1, [2, -1])).toThrow(RangeError);
    expect(() => share(1, [0, 0])).toThrow(RangeError);
    expect(() => share(1, [])).toThrow(RangeError);
    expect(() => share(-1, [1])).toThrow(RangeError);
  });

  it('adds up, and keeps each row within one of its exact quota', () => {
    fc.assert(fc.property(total, weights, (all, list) => {
      const sum = list.reduce((a, b) => a + b);
      const shares = shareByLargestRemainder(all, list);
      expect(shares.reduce((a, b) => a + b)).toBe(all);
      shares.forEach((part, row) => {
        const floor = (all * list[row]!) / sum;
        expect(part === floor || (part === floor + 1n && (all * list[row]!) % sum > 0n)).toBe(true);
      });
    }));
  });

  it('gives what is left to the largest fractions', () => {
    fc.assert(fc.property(total, weights, (all, list) => {
      const sum = list.reduce((a, b) => a + b);
      const shares = shareByLargestRemainder(all, list);
      const rows = list.map((weight, row) => ({ weight, fraction: (all * weight) % sum, raised: shares[row]! > (all * weight) / sum }));
      const raised = rows.filter((row) => row.raised);
      const left = rows.filter((row) => !row.raised);
      for (const high of raised) {
        for (const low of left) {
          expect(high.fraction > low.fraction || (high.fraction === low.fraction && high.weight >= low.weight)).toBe(true);
        }
      }
    }));
  });

  it('does not depend on the order of the rows, but for ties', () => {
    fc.assert(fc.property(total, fc.uniqueArray(fc.bigInt({ min: 0n, max: 10n ** 9n }), { minLength: 2, maxLength: 20 }), (all, list) => {
      const backwards = shareByLargestRemainder(all, [...list].reverse()).reverse();
      expect(shareByLargestRemainder(all, list)).toEqual(backwards);
    }));
  });
});

describe('exact numbers made whole by largest remainder', () => {
  it('keeps each whole part and gives the rest to the largest fractions', () => {
    // 48.7, 25.6 and 0.2 to a total of 74: one is left, for .7.
    expect(wholeByLargestRemainder([487n, 256n, 2n], 10n, 74n)).toEqual([49n, 25n, 0n]);
  });

  it('breaks ties by the larger number, then by the earlier row', () => {
    expect(wholeByLargestRemainder([15n, 25n], 10n, 4n)).toEqual([1n, 3n]);
    expect(wholeByLargestRemainder([5n, 5n], 10n, 1n)).toEqual([1n, 0n]);
  });
});
