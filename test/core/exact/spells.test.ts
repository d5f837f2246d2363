import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { uniteSpells } from '../../../core/exact/spells.ts';
import type { Spell } from '../../../core/exact/spells.ts';

const LAST = 130;
const spell = fc
  .tuple(fc.integer({ min: 61, max: 100 }), fc.option(fc.nat(12), { freq: 8 }))
  .map(([start, length]): Spell => ({ start, end: length === null ? null : start + length }));
const spells = fc.array(spell, { minLength: 1, maxLength: 8 });

/** The days that spells hold, an open one to the last day of the test. */
function daysOf(list: readonly Spell[]): number[] {
  const days = new Set<number>();
  for (const { start, end } of list) for (let day = start; day <= (end ?? LAST); day++) days.add(day);
  return [...days].sort((a, b) => a - b);
}

describe('uniteSpells', () => {
  it('keeps every day, and leaves a day or more between two', () => {
    fc.assert(fc.property(spells, (list) => {
      const united = uniteSpells(list);
      expect(daysOf(united)).toEqual(daysOf(list));
      united.slice(1).forEach(({ start }, index) => expect(start).toBeGreaterThan(united[index]!.end! + 1));
    }));
  });

  it('does not mind the order', () => {
    fc.assert(fc.property(spells, (list) => {
      expect(uniteSpells(list.toReversed())).toEqual(uniteSpells(list));
    }));
  });
});
