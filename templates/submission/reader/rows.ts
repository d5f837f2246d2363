import type { CellStore } from './cellStore.ts';
import type { CellRead, RowRead } from './model.ts';

/** The rows of a sheet whose cells are in order; `hidden` holds the numbers of the hidden ones. */
export function rowsOf(store: CellStore, hidden: ReadonlySet<number>): RowRead[] {
  const rows: RowRead[] = [];
  for (let first = 0; first < store.count; ) {
    const number = store.rowOf(first);
    let end = first + 1;
    while (end < store.count && store.rowOf(end) === number) end += 1;
    rows.push({ number, hidden: hidden.has(number), cells: new RowCells(store, first, end) });
    first = end;
  }
  return rows;
}

/** The row of this number; null if it has no cells. */
export function rowOfNumber(rows: readonly RowRead[], number: number): RowRead | null {
  const row = rows[lowest(0, rows.length, (index) => rows[index]!.number >= number)];
  return row?.number === number ? row : null;
}

/** The cells of a row by their columns: those of a store from `first` up to, not including, `end`. */
class RowCells implements ReadonlyMap<number, CellRead> {
  constructor(
    private readonly store: CellStore,
    private readonly first: number,
    private readonly end: number,
  ) {}

  get size(): number {
    return this.end - this.first;
  }

  get(column: number): CellRead | undefined {
    const index = this.#indexOf(column);
    return index === null ? undefined : this.store.cell(index);
  }

  has(column: number): boolean {
    return this.#indexOf(column) !== null;
  }

  forEach(callback: (cell: CellRead, column: number, map: ReadonlyMap<number, CellRead>) => void): void {
    for (const [column, cell] of this) callback(cell, column, this);
  }

  *keys(): Generator<number, undefined> {
    for (let index = this.first; index < this.end; index += 1) yield this.store.columnOf(index);
  }

  *values(): Generator<CellRead, undefined> {
    for (let index = this.first; index < this.end; index += 1) yield this.store.cell(index);
  }

  *entries(): Generator<[number, CellRead], undefined> {
    for (let index = this.first; index < this.end; index += 1) yield [this.store.columnOf(index), this.store.cell(index)];
  }

  [Symbol.iterator](): Generator<[number, CellRead], undefined> {
    return this.entries();
  }

  #indexOf(column: number): number | null {
    const index = lowest(this.first, this.end, (at) => this.store.columnOf(at) >= column);
    return index < this.end && this.store.columnOf(index) === column ? index : null;
  }
}

/** The lowest of the numbers from `from` up to `to` for which something holds that holds for all above it; `to` if there is none. */
function lowest(from: number, to: number, holds: (index: number) => boolean): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
