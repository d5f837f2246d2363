/** Rows with floors and caps, and a total for which they have room; small numbers, so that ties are many. */
import fc from 'fast-check';
import type { BoundedRow } from '../../../core/exact/clamped.ts';
import { roomOf } from '../../../core/exact/clamped.ts';

export interface Sharing {
  readonly total: number;
  readonly rows: readonly BoundedRow[];
}

const bounds = fc.oneof(
  { weight: 2, arbitrary: fc.constant({ floor: 0, room: null }) },
  { weight: 1, arbitrary: fc.record({ floor: fc.nat(4), room: fc.option(fc.nat(6), { nil: null }) }) },
);

function row(weights: fc.Arbitrary<bigint>): fc.Arbitrary<BoundedRow> {
  return fc.tuple(weights, bounds).map(([weight, { floor, room }]) => ({
    weight,
    floor: BigInt(floor),
    cap: room === null ? null : BigInt(floor + room),
  }));
}

const few = fc.bigInt({ min: 0n, max: 8n });
const any = fc.oneof(few, fc.bigInt({ min: 0n, max: 10n ** 6n }));

function sharing(weights: fc.Arbitrary<bigint>, mostRows: number, mostPlaces: number): fc.Arbitrary<Sharing> {
  return fc
    .tuple(fc.array(row(weights), { minLength: 1, maxLength: mostRows }), fc.nat(mostPlaces))
    .filter(([rows]) => rows.some(({ weight }) => weight > 0n))
    .map(([rows, more]) => {
      const { least, most } = roomOf(rows);
      const room = most === null ? null : Number(most - least);
      return { rows, total: Number(least) + (room === null ? more : more % (room + 1)) };
    });
}

/** Weights up to 8: ties almost everywhere. */
export const tiedSharing = sharing(few, 7, 40);
export const anySharing = sharing(any, 12, 200);

/** Rows in another order, and where each of them stood before. */
export function shuffled(sharing: fc.Arbitrary<Sharing>): fc.Arbitrary<Sharing & { readonly order: readonly number[] }> {
  return sharing.chain(({ total, rows }) =>
    fc.shuffledSubarray(rows.map((_, index) => index), { minLength: rows.length, maxLength: rows.length }).map((order) => ({ total, rows, order })),
  );
}
