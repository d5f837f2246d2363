import type { Allowance } from './allowance.ts';

/** Texts remembered at a time, so that one that occurs again is kept once. */
const MOST_REMEMBERED = 65_536;
/** V8 cuts a longer text from the one it stands in, and keeps that in memory whole. */
const LONGEST_COPIED = 12;

/** Texts by number. Most cells of a column hold one of a few, which is then kept once. */
export class Texts {
  readonly #texts: string[] = [];
  readonly #numbers = new Map<string, number>();

  constructor(
    readonly part: string,
    readonly characters: Allowance,
  ) {}

  /** The number of a text. */
  keep(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    this.characters.take(text.length, `${this.part}: texts`);
    const own = ownText(text);
    const number = this.#texts.push(own) - 1;
    if (this.#numbers.size === MOST_REMEMBERED) this.#numbers.clear();
    this.#numbers.set(own, number);
    return number;
  }

  at(number: number): string {
    return this.#texts[number]!;
  }

  /** No more texts will come. */
  close(): void {
    this.#numbers.clear();
  }
}

/** The text in memory of its own: cut from a file, it would keep the piece of the file alive that it was cut from. */
export function ownText(text: string): string {
  return text.length <= LONGEST_COPIED ? text : (JSON.parse(JSON.stringify(text)) as string);
}
