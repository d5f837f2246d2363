import type { Limits } from './limits.ts';
import { UnreadableFile, type UnreadableReason } from './unreadable.ts';

/** How much is left of something that a file may have so much of. */
export class Allowance {
  #left: number;

  constructor(
    amount: number,
    readonly reason: UnreadableReason = 'tooLarge',
  ) {
    this.#left = amount;
  }

  /** Throws `UnreadableFile` if this is too much; `detail` says of what, and where. */
  take(amount: number, detail: string): void {
    this.#left -= amount;
    if (this.#left < 0) throw new UnreadableFile(this.reason, detail);
  }
}

/** What all parts of a workbook share. */
export interface Allowances {
  /** Of texts kept. */
  readonly characters: Allowance;
  readonly cells: Allowance;
}

export function allowancesOf(limits: Limits): Allowances {
  return { characters: new Allowance(limits.characters), cells: new Allowance(limits.cells) };
}
