/** A binary heap: of many items always the one that goes before all others. */
export class Heap<T> {
  readonly #items: T[];
  readonly #before: (a: T, b: T) => boolean;

  /** `before` is a strict order: whether `a` is taken before `b`. */
  constructor(items: Iterable<T>, before: (a: T, b: T) => boolean) {
    this.#items = [...items];
    this.#before = before;
    for (let index = (this.#items.length >> 1) - 1; index >= 0; index--) this.#sink(index);
  }

  /** The first item, which stays; undefined where none is left. */
  get first(): T | undefined {
    return this.#items[0];
  }

  /** Puts an item in the place of the first one. */
  replaceFirst(item: T): void {
    this.#items[0] = item;
    this.#sink(0);
  }

  /** Takes the first item away. */
  removeFirst(): void {
    const last = this.#items.pop();
    if (last !== undefined && this.#items.length > 0) this.replaceFirst(last);
  }

  #sink(start: number): void {
    const items = this.#items;
    const item = items[start]!;
    let index = start;
    for (;;) {
      let child = 2 * index + 1;
      if (child >= items.length) break;
      if (child + 1 < items.length && this.#before(items[child + 1]!, items[child]!)) child++;
      if (!this.#before(items[child]!, item)) break;
      items[index] = items[child]!;
      index = child;
    }
    items[index] = item;
  }
}
