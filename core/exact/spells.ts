/** Times with both days included: in post, in a township. */
import type { Day } from './calendar.ts';

/** Both days included; `end` null means that it still goes on. */
export interface Spell {
  readonly start: Day;
  readonly end: Day | null;
}

/** Spells in order; those that overlap or touch (one begins the day after another ends) are one. */
export function uniteSpells(spells: readonly Spell[]): readonly Spell[] {
  if (spells.length < 2) return spells;
  const united: { start: Day; end: Day | null }[] = [];
  for (const spell of spells.toSorted((a, b) => a.start - b.start)) {
    const previous = united.at(-1);
    if (previous === undefined || (previous.end !== null && spell.start > previous.end + 1)) {
      united.push({ start: spell.start, end: spell.end });
    } else if (previous.end !== null && (spell.end === null || spell.end > previous.end)) {
      previous.end = spell.end;
    }
  }
  return united;
}
