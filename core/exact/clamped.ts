/**
 * Sharing by weight within bounds: a row's quota is λ × its weight, held within its floor and its cap, with
 * the one λ for which the quotas add up to the total.
 */

/** Rows that share, in whole units. */
export interface BoundedRow {
  /** Not negative; a weight of 0 gets its floor. */
  readonly weight: bigint;
  readonly floor: bigint;
  /** Not below the floor; null where there is none. */
  readonly cap: bigint | null;
}

/** Exact quotas: numerators over one denominator. */
export interface Quotas {
  readonly numerators: bigint[];
  readonly denominator: bigint;
}

/** What rows can get together, at least and at most; `most` null where there is no limit. */
export function roomOf(rows: readonly BoundedRow[]): { readonly least: bigint; readonly most: bigint | null } {
  let least = 0n;
  let most: bigint | null = 0n;
  for (const { weight, floor, cap } of rows) {
    least += floor;
    const limit: bigint | null = weight === 0n ? floor : cap;
    most = most === null || limit === null ? null : most + limit;
  }
  return { least, most };
}

/** The quotas that add up to `total`. Throws RangeError if the total lies outside the rows' room. */
export function clampedQuotas(total: bigint, rows: readonly BoundedRow[]): Quotas {
  const { least, most } = roomOf(rows);
  if (total < least || (most !== null && total > most)) throw new RangeError('the total does not fit the floors and caps');
  const [numerator, denominator] = lambdaFor(total, rows);
  const numerators = rows.map(({ weight, floor, cap }) => {
    const quota = numerator * weight;
    if (quota <= floor * denominator) return floor * denominator;
    return cap !== null && quota > cap * denominator ? cap * denominator : quota;
  });
  return { numerators, denominator };
}

/** A value of λ at which a row leaves its floor or reaches its cap: `bound` / `weight`. */
interface Breakpoint {
  readonly bound: bigint;
  readonly weight: bigint;
  readonly leaves: 'floor' | 'cap';
}

/**
 * The least λ for which the quotas add up to `total`, as numerator and denominator. Between two breakpoints
 * they add up to `fixed` + λ × `free`, so each stretch is looked at once, from the least λ on.
 */
function lambdaFor(total: bigint, rows: readonly BoundedRow[]): readonly [numerator: bigint, denominator: bigint] {
  let fixed = 0n;
  let free = 0n;
  const breakpoints: Breakpoint[] = [];
  for (const { weight, floor, cap } of rows) {
    fixed += floor;
    if (weight === 0n) continue;
    if (floor === 0n) free += weight;
    else breakpoints.push({ bound: floor, weight, leaves: 'floor' });
    if (cap !== null) breakpoints.push({ bound: cap, weight, leaves: 'cap' });
  }
  if (fixed === total) return [0n, 1n];

  breakpoints.sort((a, b) => sign(a.bound * b.weight - b.bound * a.weight));
  for (const { bound, weight, leaves } of breakpoints) {
    if (fixed * weight + free * bound >= total * weight) break;
    fixed += leaves === 'floor' ? -bound : bound;
    free += leaves === 'floor' ? weight : -weight;
  }
  return [total - fixed, free];
}

function sign(value: bigint): number {
  return value < 0n ? -1 : value > 0n ? 1 : 0;
}
