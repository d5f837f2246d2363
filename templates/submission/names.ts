import type { Unit } from '../units/index.ts';

/** Names of units in a message: the first three, and how many there are. */
export function namesOf(units: readonly Unit[]): string {
  const shown = units.slice(0, 3).map((unit) => unit.name).join('、');
  return units.length > 3 ? `${shown}等${units.length}个单位` : shown;
}
