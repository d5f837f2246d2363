import type { LastYear, PaidRow } from '../../lastYear.ts';

const byIdentity = new WeakMap<LastYear, ReadonlyMap<string, readonly PaidRow[]>>();

/** Last year's rows of a person; none where nobody of this number was in it. */
export function paidRowsOf(lastYear: LastYear, identity: string | null): readonly PaidRow[] {
  let people = byIdentity.get(lastYear);
  if (people === undefined) {
    const made = new Map<string, PaidRow[]>();
    for (const row of lastYear.people) made.set(row.identity, [...(made.get(row.identity) ?? []), row]);
    byIdentity.set(lastYear, (people = made));
  }
  return identity === null ? [] : (people.get(identity) ?? []);
}

/** 累计月数 of a person at the end of last year; null where nobody of this number was in it. */
export function monthsBefore(rows: readonly PaidRow[]): number | null {
  return rows.length === 0 ? null : Math.max(...rows.map(({ cumulative }) => cumulative));
}

/** A name without spaces, in half width. */
export function bare(name: string): string {
  return name.normalize('NFKC').replace(/\s/g, '');
}
