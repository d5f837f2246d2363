import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apportion } from '../../../core/allocation/apportion.ts';
import type { Apportioned } from '../../../core/allocation/apportion.ts';
import { shareByDivisors } from '../../../core/allocation/divisors.ts';
import { APPORTION_METHODS } from '../../../core/allocation/vocabularies.ts';
import type { ApportionMethod } from '../../../core/policy/settings.ts';
import { anySharing, shuffled, tiedSharing } from './boundedRows.ts';
import type { Sharing } from './boundedRows.ts';
import { plainApportion } from './plainApportion.ts';

const METHODS = APPORTION_METHODS.words;
const DIVISORS = METHODS.filter((method) => method !== '最大余数');

function share({ total, rows }: Sharing, method: ApportionMethod): Apportioned {
  return apportion({
    total,
    method,
    weights: rows.map(({ weight }) => weight),
    floors: rows.map(({ floor }) => Number(floor)),
    caps: rows.map(({ cap }) => (cap === null ? null : Number(cap))),
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}

describe('divisor methods', () => {
  describe.each(DIVISORS)('%s', (method) => {
    it.each([['many ties', tiedSharing], ['any weights', anySharing]] as const)('gives what places given one at a time give, and the same tie: %s', (_name, sharings) => {
      fc.assert(
        fc.property(sharings, (sharing) => {
          const plain = plainApportion(sharing.total, sharing.rows, method);
          const { shares, tie } = shareByDivisors(BigInt(sharing.total), sharing.rows, method);
          expect(shares).toEqual(plain.shares);
          expect(tie ?? { served: [], passed: [] }).toEqual({ served: plain.served, passed: expect.arrayContaining(plain.passed) });
          expect(tie?.passed.length ?? 0).toBe(plain.passed.length);
        }),
        { numRuns: 1500 },
      );
    });

    it('takes no place from anybody where there is one more', () => {
      fc.assert(
        fc.property(anySharing, ({ total, rows }) => {
          const before = share({ total, rows }, method).shares;
          const after = shareOrNull({ total: total + 1, rows }, method);
          after?.forEach((places, row) => expect(places).toBeGreaterThanOrEqual(before[row]!));
        }),
      );
    });
  });

  function shareOrNull(sharing: Sharing, method: ApportionMethod): readonly number[] | null {
    try {
      return share(sharing, method).shares;
    } catch {
      return null;
    }
  }
});

it('最大余数 takes a place away where there is one more: the Alabama paradox', () => {
  const seats = (total: number) => apportion({ total, weights: [6n, 6n, 2n] }).shares;
  expect([seats(10), seats(11)]).toEqual([[4, 4, 2], [5, 5, 1]]);
});

it('最大余数 without floors and caps keeps to the quota', () => {
  fc.assert(
    fc.property(fc.nat(10 ** 9), fc.array(fc.bigInt({ min: 0n, max: 10n ** 12n }), { minLength: 1, maxLength: 30 }), (total, weights) => {
      fc.pre(weights.some((weight) => weight > 0n));
      const all = weights.reduce((a, b) => a + b);
      apportion({ total, weights }).shares.forEach((places, row) => {
        const product = BigInt(total) * weights[row]!;
        expect(BigInt(places) === product / all || BigInt(places) === (product + all - 1n) / all).toBe(true);
      });
    }),
  );
});

describe.each(METHODS)('%s', (method) => {
  it('adds up, and holds floors and caps', () => {
    fc.assert(
      fc.property(anySharing, ({ total, rows }) => {
        const { shares } = share({ total, rows }, method);
        expect(sum(shares)).toBe(total);
        rows.forEach(({ weight, floor, cap }, row) => {
          expect(shares[row]!).toBeGreaterThanOrEqual(Number(floor));
          if (cap !== null) expect(shares[row]!).toBeLessThanOrEqual(Number(cap));
          if (weight === 0n) expect(shares[row]!).toBe(Number(floor));
        });
      }),
    );
  });

  it('does not depend on the order of rows, but for the rows of the tie that it names', () => {
    fc.assert(
      fc.property(shuffled(tiedSharing), ({ total, rows, order }) => {
        const { shares, tie } = share({ total, rows }, method);
        const moved = share({ total, rows: order.map((row) => rows[row]!) }, method);
        const tied = new Set(tie ? [...tie.served, ...tie.passed] : []);
        expect(new Set(moved.tie ? [...moved.tie.served, ...moved.tie.passed].map((row) => order[row]!) : [])).toEqual(tied);
        order.forEach((row, index) => {
          const difference = Math.abs(moved.shares[index]! - shares[row]!);
          expect(difference).toBeLessThanOrEqual(tied.has(row) ? 1 : 0);
        });
      }),
      { numRuns: 500 },
    );
  });

  it('has ties among those rows', () => {
    const ties = fc.sample(tiedSharing, { numRuns: 500, seed: 1 }).filter((sharing) => share(sharing, method).tie !== null);
    expect(ties.length).toBeGreaterThan(10);
  });

  it('gives the larger weight at least as much, where neither has a floor or a cap', () => {
    fc.assert(
      fc.property(anySharing, ({ total, rows }) => {
        const { shares } = share({ total, rows }, method);
        const free = rows.map((row, index) => ({ ...row, places: shares[index]! })).filter(({ floor, cap }) => floor === 0n && cap === null);
        for (const a of free) for (const b of free) if (a.weight > b.weight) expect(a.places).toBeGreaterThanOrEqual(b.places);
      }),
    );
  });

  it('shares units as it shares places', () => {
    fc.assert(
      fc.property(anySharing, fc.integer({ min: 2, max: 50 }), ({ total, rows }, unit) => {
        const times = (number: number): number => number * unit;
        const { shares } = apportion({
          total: times(total),
          weights: rows.map(({ weight }) => weight),
          floors: rows.map(({ floor }) => times(Number(floor))),
          caps: rows.map(({ cap }) => (cap === null ? null : times(Number(cap)))),
          unit,
          method,
        });
        expect(shares).toEqual(share({ total, rows }, method).shares.map(times));
      }),
      { numRuns: 50 },
    );
  });

  it('shares more places than could be given one by one', () => {
    const { shares } = apportion({ total: 9_000_000_000_000_000, weights: [1n, 2n, 3n], caps: [null, null, 10], method });
    expect(shares).toEqual([2_999_999_999_999_997, 5_999_999_999_999_993, 10].map((places) => expect.closeTo(places, -1)));
    expect(sum(shares)).toBe(9_000_000_000_000_000);
  });
});
