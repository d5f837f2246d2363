/** Apportionment the slow way: a place at a time, looking at every row. */
import type { BoundedRow } from '../../../core/exact/clamped.ts';
import type { DivisorMethod } from '../../../core/allocation/divisors.ts';

export interface PlainResult {
  readonly shares: bigint[];
  /** Rows that got the last place's quotient, and rows that had the same and did not get it. */
  readonly served: number[];
  readonly passed: number[];
}

/** A quotient as a fraction; squared for 亨廷顿希尔. A denominator of 0 comes before every other. */
function quotient(method: DivisorMethod, weight: bigint, places: bigint): [bigint, bigint] {
  switch (method) {
    case '洪德':
      return [weight, places + 1n];
    case '圣拉古':
      return [2n * weight, 2n * places + 1n];
    case '亚当斯':
      return [weight, places];
    case '亨廷顿希尔':
      return [weight ** 2n, places * places + places];
  }
}

function compare([a, b]: [bigint, bigint], [c, d]: [bigint, bigint]): number {
  if (b === 0n || d === 0n) return Number(b === 0n) - Number(d === 0n);
  return a * d === c * b ? 0 : a * d > c * b ? 1 : -1;
}

export function plainApportion(total: number, rows: readonly BoundedRow[], method: DivisorMethod): PlainResult {
  const shares = rows.map(({ floor }) => floor);
  const open = (row: number): boolean => rows[row]!.weight > 0n && (rows[row]!.cap === null || shares[row]! < rows[row]!.cap!);
  const of = (row: number): [bigint, bigint] => quotient(method, rows[row]!.weight, shares[row]!);
  const given: { row: number; quotient: [bigint, bigint] }[] = [];
  while (shares.reduce((a, b) => a + b, 0n) < BigInt(total)) {
    let best = -1;
    for (let row = 0; row < rows.length; row++) {
      if (!open(row)) continue;
      if (best < 0) {
        best = row;
        continue;
      }
      const order = compare(of(row), of(best));
      if (order > 0 || (order === 0 && rows[row]!.weight > rows[best]!.weight)) best = row;
    }
    if (best < 0) throw new Error('no room');
    given.push({ row: best, quotient: of(best) });
    shares[best]! += 1n;
  }
  const last = given.at(-1);
  if (!last) return { shares, served: [], passed: [] };
  const passed = rows.map((_, row) => row).filter((row) => open(row) && compare(of(row), last.quotient) === 0);
  const served = given.filter((each) => compare(each.quotient, last.quotient) === 0).map(({ row }) => row);
  return { shares, served: passed.length === 0 ? [] : served, passed };
}
