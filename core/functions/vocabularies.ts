import type { Words } from '../words.ts';

/** A closed list of words, in the order in which an error names them, with what is also read as them. */
export interface Vocabulary<W extends string> {
  readonly name: Words;
  readonly words: readonly W[];
  readonly aliases: Readonly<Record<string, W>>;
}
