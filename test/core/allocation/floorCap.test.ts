import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdWithin } from '../../../core/allocation/floorCap.ts';
import type { Held, HeldAllocation } from '../../../core/allocation/floorCap.ts';
import { ratioOf } from '../../../core/exact/ratio.ts';
import { FunctionError } from '../../../core/functions/index.ts';

const pct = fc.integer({ min: 0, max: 200 });
const fen = fc.oneof(fc.nat(50), fc.nat(10 ** 9));
const allocation = fc
  .record({
    rows: fc.array(fc.tuple(fen, fen), { minLength: 1, maxLength: 15 }),
    floor: fc.option(pct),
    cap: fc.option(pct),
  })
  .map(({ rows, floor, cap }): HeldAllocation => ({
    alloc: rows.map(([alloc]) => alloc),
    last: rows.map(([, last]) => last),
    floorPct: floor === null ? null : ratioOf(floor, 100),
    capPct: cap === null ? null : ratioOf(cap, 100),
  }));

function heldOrNull(given: HeldAllocation): Held | null {
  try {
    return holdWithin(given);
  } catch (error) {
    expect(error).toBeInstanceOf(FunctionError);
    return null;
  }
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((a, b) => a + b, 0);
}

describe('an allocation held within floor and cap', () => {
  it('keeps its sum, and each row its bounds to the fen', () => {
    fc.assert(
      fc.property(allocation, (given) => {
        const result = heldOrNull(given);
        fc.pre(result !== null);
        expect(sum(result.amounts)).toBe(sum(given.alloc));
        result.amounts.forEach((amount, row) => {
          const last = BigInt(given.last[row]!);
          const { floorPct, capPct } = given;
          if (floorPct) expect(BigInt(amount) * floorPct.denominator).toBeGreaterThanOrEqual(last * floorPct.numerator);
          if (capPct) expect(BigInt(amount) * capPct.denominator).toBeLessThanOrEqual(last * capPct.numerator);
        });
      }),
      { numRuns: 200 },
    );
  });

  it('is refused only where the bounds leave no room', () => {
    fc.assert(
      fc.property(allocation, (given) => {
        if (heldOrNull(given)) return;
        const ceil = (last: number, { numerator, denominator }: { numerator: bigint; denominator: bigint }) =>
          (BigInt(last) * numerator + denominator - 1n) / denominator;
        const floors = given.last.map((last) => (given.floorPct ? ceil(last, given.floorPct) : 0n));
        const caps = given.last.map((last) => (given.capPct ? (BigInt(last) * given.capPct.numerator) / given.capPct.denominator : null));
        const total = BigInt(sum(given.alloc));
        const most = given.alloc.map((alloc, row) => (alloc === 0 ? floors[row]! : (caps[row] ?? total)));
        const crossed = floors.some((floor, row) => caps[row] !== null && floor > caps[row]!);
        const tooMuch = floors.reduce((a, b) => a + b, 0n) > total;
        const tooLittle = most.reduce((a, b) => a + b, 0n) < total;
        expect(crossed || tooMuch || tooLittle || total === 0n).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('leaves alone what already lies within', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 10 ** 9 }), { minLength: 1 }), (alloc) => {
        expect(holdWithin({ alloc, last: alloc, floorPct: ratioOf(9, 10), capPct: ratioOf(11, 10) }).amounts).toEqual(alloc);
        expect(holdWithin({ alloc, last: alloc.map(() => 0), floorPct: null, capPct: null }).amounts).toEqual(alloc);
      }),
    );
  });
});
