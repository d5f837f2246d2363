import { address } from '../../workbook/address.ts';
import type { Allowances } from './allowance.ts';
import type { CellRead } from './model.ts';
import { SharedFormulas } from './sharedFormula.ts';
import { Texts } from './texts.ts';

/** What a cell holds: nothing, a number, a text of its own, a shared one by its number, whether it is true, an error as it is shown. */
export type Content =
  | { readonly kind: 'blank'; readonly value: 0 }
  | { readonly kind: 'number' | 'date' | 'sharedText' | 'yesNo'; readonly value: number }
  | { readonly kind: 'text' | 'error'; readonly value: string };

/** The formula of a cell: its text, '' where another cell brings it; `shared` is the file's number of one that several cells share. */
export interface Formula {
  readonly text: string;
  readonly shared: string | null;
}

const KINDS = ['blank', 'number', 'date', 'text', 'sharedText', 'yesNo', 'error'] as const satisfies readonly Content['kind'][];
const NUMBER_OF_KIND = Object.fromEntries(KINDS.map((kind, index) => [kind, index])) as Readonly<Record<Content['kind'], number>>;
const NO_FORMULA = -1;
const FIRST_SHARED_FORMULA = -2;

/**
 * Cells by their number, kept in columns of numbers: as objects the million that a sheet may hold
 * would take hundreds of megabytes. A cell is made anew whenever it is asked for.
 */
export class CellStore {
  readonly #part: string;
  readonly #allowances: Allowances;
  readonly #texts: Texts;
  readonly #sharedStrings: () => readonly string[];
  readonly #sharedFormulas = new SharedFormulas();
  #count = 0;
  #rows = new Uint32Array(256);
  #columns = new Uint16Array(256);
  #kinds = new Uint8Array(256);
  /** The number, or the number of the text. */
  #values = new Float64Array(256);
  #formulas = new Int32Array(256);

  constructor(part: string, sharedStrings: () => readonly string[], allowances: Allowances) {
    this.#part = part;
    this.#allowances = allowances;
    this.#texts = new Texts(part, allowances.characters);
    this.#sharedStrings = sharedStrings;
  }

  get count(): number {
    return this.#count;
  }

  add(row: number, column: number, { kind, value }: Content, formula: Formula | null): void {
    this.#allowances.cells.take(1, `${this.#part}: cells`);
    const index = this.#count;
    if (index === this.#rows.length) this.#grow();
    this.#rows[index] = row;
    this.#columns[index] = column;
    this.#kinds[index] = NUMBER_OF_KIND[kind];
    this.#values[index] = typeof value === 'string' ? this.#texts.keep(value) : value;
    this.#formulas[index] = formula === null ? NO_FORMULA : this.#formulaNumber(formula, row, column);
    this.#count += 1;
  }

  rowOf(index: number): number {
    return this.#rows[index]!;
  }

  columnOf(index: number): number {
    return this.#columns[index]!;
  }

  cell(index: number): CellRead {
    const kind = KINDS[this.#kinds[index]!]!;
    return new StoredCell(this, index, typeOf(kind), this.#value(kind, this.#values[index]!), kind === 'date');
  }

  formulaOf(index: number): string | null {
    const formula = this.#formulas[index]!;
    if (formula === NO_FORMULA) return null;
    if (formula >= 0) return this.#texts.at(formula);
    return this.#sharedFormulas.in(FIRST_SHARED_FORMULA - formula, this.rowOf(index), this.columnOf(index));
  }

  /** No more cells will come: puts them in order, row by row from left to right. Gives the first that stands where another does; null if there is none. */
  close(): CellRead | null {
    this.#texts.close();
    if (this.#isInOrder()) return null;
    const order = Uint32Array.from({ length: this.#count }, (_, index) => index).sort((a, b) => this.#compare(a, b));
    this.#rows = Uint32Array.from(order, (index) => this.#rows[index]!);
    this.#columns = Uint16Array.from(order, (index) => this.#columns[index]!);
    this.#kinds = Uint8Array.from(order, (index) => this.#kinds[index]!);
    this.#values = Float64Array.from(order, (index) => this.#values[index]!);
    this.#formulas = Int32Array.from(order, (index) => this.#formulas[index]!);
    for (let index = 1; index < this.#count; index += 1) if (this.#compare(index - 1, index) === 0) return this.cell(index);
    return null;
  }

  #isInOrder(): boolean {
    for (let index = 1; index < this.#count; index += 1) if (this.#compare(index - 1, index) >= 0) return false;
    return true;
  }

  #compare(a: number, b: number): number {
    return this.#rows[a]! - this.#rows[b]! || this.#columns[a]! - this.#columns[b]!;
  }

  #value(kind: (typeof KINDS)[number], value: number): CellRead['value'] {
    switch (kind) {
      case 'blank':
        return null;
      case 'number':
      case 'date':
        return value;
      case 'text':
      case 'error':
        return this.#texts.at(value);
      case 'sharedText':
        return this.#sharedStrings()[value]!;
      case 'yesNo':
        return value === 1;
    }
  }

  #formulaNumber({ text, shared }: Formula, row: number, column: number): number {
    if (shared === null) return this.#texts.keep(text);
    if (text === '') return FIRST_SHARED_FORMULA - this.#sharedFormulas.use(shared);
    const kept = this.#texts.keep(text);
    this.#sharedFormulas.define(shared, { text: this.#texts.at(kept), row, column });
    return kept;
  }

  #grow(): void {
    const length = this.#rows.length * 2;
    const grown = <Numbers extends { set(from: Numbers): void }>(into: Numbers, from: Numbers): Numbers => (into.set(from), into);
    this.#rows = grown(new Uint32Array(length), this.#rows);
    this.#columns = grown(new Uint16Array(length), this.#columns);
    this.#kinds = grown(new Uint8Array(length), this.#kinds);
    this.#values = grown(new Float64Array(length), this.#values);
    this.#formulas = grown(new Int32Array(length), this.#formulas);
  }
}

class StoredCell implements CellRead {
  readonly #store: CellStore;
  readonly #index: number;

  constructor(
    store: CellStore,
    index: number,
    readonly type: CellRead['type'],
    readonly value: CellRead['value'],
    readonly isDate: boolean,
  ) {
    this.#store = store;
    this.#index = index;
  }

  get row(): number {
    return this.#store.rowOf(this.#index);
  }

  get column(): number {
    return this.#store.columnOf(this.#index);
  }

  get ref(): string {
    return address(this.column, this.row);
  }

  get formula(): string | null {
    return this.#store.formulaOf(this.#index);
  }
}

function typeOf(kind: Content['kind']): CellRead['type'] {
  if (kind === 'date') return 'number';
  return kind === 'sharedText' ? 'text' : kind;
}
