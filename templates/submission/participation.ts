import type { Unit } from '../units/index.ts';

/** Who takes part in a year. */
export interface Participation {
  /** Units that take part, in printing order. */
  readonly units: readonly Unit[];
  /** Where the plan says of a unit that it takes part: the cell that takes it out. */
  readonly unitCells: ReadonlyMap<string, string>;
}
