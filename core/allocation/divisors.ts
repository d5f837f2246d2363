/**
 * Divisor methods of apportionment: each next place goes to the row with the highest quotient of its weight and
 * the divisor of the places it has; ties to the larger weight, then to the earlier row.
 *
 * A million places are not given one by one: what every row surely gets is given at once, and only the places left,
 * at most two for each row, by quotient.
 */
import type { BoundedRow } from '../exact/clamped.ts';
import { clampedQuotas } from '../exact/clamped.ts';
import { Heap } from '../exact/heap.ts';
import type { Shared } from '../exact/share.ts';
import type { ApportionMethod } from '../policy/settings.ts';

export type DivisorMethod = Exclude<ApportionMethod, '最大余数'>;

/** A quotient, to be compared alone: a fraction whose denominator is 0 where a row without a place comes first. */
interface Quotient {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** The quotients of a weight that has so many places. Those of 亨廷顿希尔 are squared: no roots are needed to compare them. */
export const QUOTIENTS: Readonly<Record<DivisorMethod, (weight: bigint, places: bigint) => Quotient>> = {
  洪德: (weight, places) => ({ numerator: weight, denominator: places + 1n }),
  圣拉古: (weight, places) => ({ numerator: weight, denominator: 2n * places + 1n }),
  亚当斯: (weight, places) => ({ numerator: weight, denominator: places }),
  亨廷顿希尔: (weight, places) => ({ numerator: weight * weight, denominator: places * (places + 1n) }),
};

/** A row that waits for its next place. */
interface Candidate extends Quotient {
  readonly row: number;
  readonly weight: bigint;
}

/** `total` places over rows by a divisor method, starting from their floors. Throws RangeError if they have no room for it. */
export function shareByDivisors(total: bigint, rows: readonly BoundedRow[], method: DivisorMethod): Shared {
  const shares = safeStart(total, rows);
  const candidate = (row: number): Candidate | null => {
    const { weight, cap } = rows[row]!;
    const places = shares[row]!;
    if (weight === 0n || places === cap) return null;
    return { row, weight, ...QUOTIENTS[method](weight, places) };
  };

  const waiting = new Heap(rows.map((_, row) => candidate(row)).filter((each) => each !== null), goesBefore);
  let served: Candidate[] = [];
  for (let left = total - sum(shares); left > 0n; left--) {
    const first = waiting.first!;
    if (served[0] && compareQuotients(served[0], first) !== 0) served = [];
    served.push(first);
    shares[first.row]! += 1n;
    const next = candidate(first.row);
    if (next) waiting.replaceFirst(next);
    else waiting.removeFirst();
  }
  const passed = served[0] ? takeEqual(waiting, served[0]) : [];
  return { shares, tie: passed.length === 0 ? null : { served: rowsOf(served), passed: rowsOf(passed) } };
}

/**
 * Places that every row surely gets, whatever the method. Let 1/λ be the quotient of the last place given. A row's
 * nth place has a quotient of at least weight / n and at most weight / (n − 1), so within its floor and cap a row
 * gets at least the whole part of λ × weight and at most one more than λ × weight. Hence the quotas of λ add up to
 * no less than the total less one place a row, and quotas that add up to just that belong to a smaller λ: their
 * whole parts are not too many. (Under 洪德 a tie may cost a row its last whole place; but there nobody gets more
 * than λ × weight, and the smaller λ is smaller by enough.)
 */
function safeStart(total: bigint, rows: readonly BoundedRow[]): bigint[] {
  const floors = rows.map(({ floor }) => floor);
  const sure = total - BigInt(rows.filter(({ weight }) => weight > 0n).length);
  if (sure <= sum(floors)) return floors;
  const { numerators, denominator } = clampedQuotas(sure, rows);
  return numerators.map((numerator) => numerator / denominator);
}

function goesBefore(a: Candidate, b: Candidate): boolean {
  const order = compareQuotients(a, b);
  if (order !== 0) return order > 0;
  return a.weight === b.weight ? a.row < b.row : a.weight > b.weight;
}

function compareQuotients(a: Quotient, b: Quotient): number {
  const left = a.numerator * b.denominator;
  const right = b.numerator * a.denominator;
  return left > right ? 1 : left < right ? -1 : 0;
}

function takeEqual(waiting: Heap<Candidate>, last: Candidate): Candidate[] {
  const equal: Candidate[] = [];
  for (let first = waiting.first; first && compareQuotients(first, last) === 0; first = waiting.first) {
    equal.push(first);
    waiting.removeFirst();
  }
  return equal;
}

function rowsOf(candidates: readonly Candidate[]): number[] {
  return candidates.map(({ row }) => row);
}

function sum(numbers: readonly bigint[]): bigint {
  return numbers.reduce((total, number) => total + number, 0n);
}
