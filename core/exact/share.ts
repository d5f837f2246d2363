/**
 * Largest remainder (Hamilton): a total handed out in whole units by weight. Each row gets the whole part
 * of its exact quota, and the units left go one each to the largest fractions cut off.
 */

/**
 * `total` units over `weights`; the shares add up to the total. Ties go to the larger weight, then to the
 * earlier row. Throws RangeError if the total or a weight is negative, or if all weights are 0.
 */
export function shareByLargestRemainder(total: bigint, weights: readonly bigint[]): bigint[] {
  if (total < 0n) throw new RangeError('the total to share must not be negative');
  let sum = 0n;
  for (const weight of weights) {
    if (weight < 0n) throw new RangeError('weights must not be negative');
    sum += weight;
  }
  if (sum === 0n) throw new RangeError('at least one weight must be positive');

  return wholeByLargestRemainder(weights.map((weight) => total * weight), sum, total);
}

/**
 * Exact numbers, `numerators` over one `denominator`, made whole numbers that add up to `total`: the whole
 * part each, the rest one each to the largest fractions cut off. Ties go to the larger number, then to the
 * earlier row.
 */
export function wholeByLargestRemainder(
  numerators: readonly bigint[],
  denominator: bigint,
  total: bigint,
): bigint[] {
  return largestRemainder(numerators, denominator, total).shares;
}

/** Rows that one unit would have served alike: equal but for their weight or their place. Rows count from 0. */
export interface Tie {
  /** Those that got the unit, in the order in which they got it. */
  readonly served: readonly number[];
  /** Those that did not. */
  readonly passed: readonly number[];
}

/** Shares, and the tie that decided who got the last unit; null where there was none. */
export interface Shared {
  readonly shares: bigint[];
  readonly tie: Tie | null;
}

/** `wholeByLargestRemainder`, with the tie that it broke. */
export function largestRemainder(numerators: readonly bigint[], denominator: bigint, total: bigint): Shared {
  const shares: bigint[] = [];
  const remainders: bigint[] = [];
  let rest = total;
  for (const numerator of numerators) {
    const share = numerator / denominator;
    shares.push(share);
    remainders.push(numerator % denominator);
    rest -= share;
  }
  if (rest === 0n) return { shares, tie: null };
  const rows = byRemainder(remainders, numerators);
  const last = Number(rest);
  for (const row of rows.slice(0, last)) shares[row]! += 1n;
  return { shares, tie: tieAt(rows, last, (row) => remainders[row]!) };
}

/** The tie among rows in order of which the first `served` are served: equal measures on both sides of the cut. */
function tieAt(rows: readonly number[], served: number, measure: (row: number) => bigint): Tie | null {
  if (served >= rows.length) return null;
  const cut = measure(rows[served - 1]!);
  if (measure(rows[served]!) !== cut) return null;
  const equal = (row: number): boolean => measure(row) === cut;
  return { served: rows.slice(0, served).filter(equal), passed: rows.slice(served).filter(equal) };
}

/** Rows in the order in which they get the units left. */
function byRemainder(remainders: readonly bigint[], numbers: readonly bigint[]): number[] {
  return remainders
    .map((_, row) => row)
    .sort((a, b) => descending(remainders[a]!, remainders[b]!) || descending(numbers[a]!, numbers[b]!) || a - b);
}

function descending(a: bigint, b: bigint): number {
  return a < b ? 1 : a > b ? -1 : 0;
}
