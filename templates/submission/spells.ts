import type { Day } from '../../core/exact/calendar.ts';

/** Days in post in a row of the subsidy. */
export interface InPost {
  readonly identity: string;
  readonly start: Day;
  /** Null: still in post. */
  readonly end: Day | null;
}

/**
 * Pairs of spells of one person with a day in common, the earlier first; spells that end before they start
 * play no part. Each later spell is paired with the one that reaches furthest before it.
 */
export function overlapping<T extends InPost>(spells: readonly T[]): readonly (readonly [T, T])[] {
  const people = new Map<string, T[]>();
  for (const spell of spells) {
    if (spell.end !== null && spell.end < spell.start) continue;
    const own = people.get(spell.identity);
    if (own) own.push(spell);
    else people.set(spell.identity, [spell]);
  }
  return [...people.values()].flatMap(pairs);
}

function pairs<T extends InPost>(own: readonly T[]): (readonly [T, T])[] {
  if (own.length < 2) return [];
  const [first, ...others] = [...own].sort((a, b) => a.start - b.start);
  const found: (readonly [T, T])[] = [];
  let longest = first!;
  for (const later of others) {
    if (lastDay(longest) >= later.start) found.push([longest, later]);
    if (lastDay(later) > lastDay(longest)) longest = later;
  }
  return found;
}

function lastDay({ end }: InPost): number {
  return end ?? Number.POSITIVE_INFINITY;
}

/** A row's days in post; null where the person or a date could not be read. */
export function inPostOf(entry: Readonly<Record<string, unknown>>): InPost | null {
  const { identity, start, end } = entry;
  if (typeof identity !== 'string' || typeof start !== 'number' || end === undefined) return null;
  return { identity, start, end: typeof end === 'number' ? end : null };
}
