import { address } from '../../workbook/address.ts';
import { placeOf } from './address.ts';
import type { RowRead, SheetRead } from './model.ts';

/** A column looked for by its header; `header` and `aliases` may name its group too (`合同 起始日期`). */
export interface WantedColumn<Key extends string = string> {
  readonly key: Key;
  readonly header: string;
  readonly aliases?: readonly string[];
  readonly required: boolean;
}

export interface FoundTable<Key extends string = string> {
  /** The last row of the header. */
  readonly headerRow: number;
  /** Column number (A is 1) of each column found. */
  readonly columnOf: ReadonlyMap<Key, number>;
  /** Required columns that were not found. */
  readonly missing: readonly Key[];
  /** Columns whose header stands over several columns of the sheet; the leftmost was taken. */
  readonly repeated: readonly Key[];
  /** Header cells that no column asked for. */
  readonly unknown: readonly { readonly ref: string; readonly text: string }[];
  /** Rows below the header, to the end of the sheet. */
  readonly rows: readonly RowRead[];
}

/** The header is looked for in these first rows and columns. */
const HEADER_WITHIN_ROWS = 30;
const HEADER_WITHIN_COLUMNS = 1000;
/** A longer text is a note, not a header. */
const LONGEST_HEADER = 500;
/** A header is up to this many rows high: its own row and the groups above it. */
const HEADER_HEIGHT = 3;

/**
 * Finds a table by its header words, wherever it begins: the row among the first 30 that holds the
 * most of them (of several the first). A header may be up to three rows high, with merged groups
 * above it or merged down over them; a column is found by its own words, or by its groups' and its
 * own where several columns have the same. Null where no row holds any of the words.
 */
export function findTable<Key extends string>(
  sheet: SheetRead,
  columns: readonly WantedColumn<Key>[],
): FoundTable<Key> | null {
  const words = new HeaderWords(sheet);
  let best: Matched<Key> | null = null;
  for (const { number: row } of sheet.rows) {
    if (row > HEADER_WITHIN_ROWS) break;
    const matched = match(columns, words.headersOf(row));
    if (matched.found.size > (best?.found.size ?? 0)) best = matched;
  }
  if (best === null) return null;
  const { found, repeated, others } = best;
  const headerRow = Math.max(...[...found.values()].map(({ lastRow }) => lastRow));
  return {
    headerRow,
    columnOf: new Map([...found].map(([key, { column }]) => [key, column])),
    missing: columns.filter(({ key, required }) => required && !found.has(key)).map(({ key }) => key),
    repeated,
    unknown: others.filter(({ ownRow }) => ownRow).map(({ ref, text }) => ({ ref, text })),
    rows: sheet.rows.filter(({ number }) => number > headerRow),
  };
}

/** Header words as they are compared: whatever the width, case, spaces, line breaks, asterisks and （必填）. */
export function normalised(header: string): string {
  return header
    .normalize('NFKC')
    .replace(/[\s\p{Cf}*]/gu, '')
    .replace(/[([【]必填[)\]】]/g, '')
    .toLowerCase();
}

interface Header {
  readonly ref: string;
  readonly column: number;
  readonly lastRow: number;
  /** Whether it stands in the row itself, or above a blank cell of it. */
  readonly ownRow: boolean;
  readonly text: string;
  /** Normalised: its own words, then with those of the groups above it put before them. */
  readonly names: readonly string[];
}

interface Matched<Key> {
  readonly found: ReadonlyMap<Key, Header>;
  readonly repeated: readonly Key[];
  readonly others: readonly Header[];
}

/** Pairs columns and headers, those named with their groups first: what they take is no rival for the others. */
function match<Key extends string>(columns: readonly WantedColumn<Key>[], headers: readonly Header[]): Matched<Key> {
  const found = new Map<Key, Header>();
  const repeated: Key[] = [];
  const free = new Set(headers);
  for (let level = HEADER_HEIGHT - 1; level >= 0; level -= 1) {
    for (const { key, header, aliases = [] } of columns) {
      if (found.has(key)) continue;
      const wanted = new Set([header, ...aliases].map(normalised));
      const [first, ...rest] = [...free].filter(({ names }) => wanted.has(names[level] ?? ''));
      if (first === undefined) continue;
      if (rest.length > 0) repeated.push(key);
      found.set(key, first);
      free.delete(first);
    }
  }
  return { found, repeated, others: [...free] };
}

interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The words of the first rows of a sheet as a reader sees them, merged cells filled. */
class HeaderWords {
  readonly #sheet: SheetRead;
  /** By each row that they reach into, from left to right. */
  readonly #merges = new Map<number, Merge[]>();
  readonly #normalised = new Map<string, string>();

  constructor(sheet: SheetRead) {
    this.#sheet = sheet;
    const merges = sheet.merges.flatMap((range) => mergeOf(range) ?? []).sort((a, b) => a.left - b.left);
    for (const merge of merges) {
      for (let row = merge.top; row <= Math.min(merge.bottom, HEADER_WITHIN_ROWS); row += 1) {
        const inRow = this.#merges.get(row);
        if (inRow === undefined) this.#merges.set(row, [merge]);
        else inRow.push(merge);
      }
    }
  }

  /** The headers that end in a row, from left to right. */
  headersOf(row: number): Header[] {
    const columns = new Set<number>();
    for (let above = row; above > row - HEADER_HEIGHT; above -= 1) {
      for (const column of this.#columnsOf(above)) columns.add(column);
    }
    return [...columns].sort((a, b) => a - b).flatMap((column) => this.#header(row, column) ?? []);
  }

  #header(row: number, column: number): Header | null {
    // Where a header of two rows was unmerged, its words stand above a blank cell.
    for (let own = row; own > row - HEADER_HEIGHT; own -= 1) {
      const merge = this.#mergeAt(own, column);
      const text = this.#textAt(own, column, merge);
      if (text === '') continue;
      if (merge !== null && merge.left !== column) return null;
      const names = [this.#normalise(text)];
      let above = (merge?.top ?? own) - 1;
      for (; above > row - HEADER_HEIGHT; above -= 1) {
        const group = this.#normalise(this.#textAt(above, column, this.#mergeAt(above, column)));
        if (group !== '') names.push(group + names.at(-1)!);
      }
      return {
        ref: address(column, merge?.top ?? own),
        column,
        lastRow: Math.max(row, merge?.bottom ?? own),
        ownRow: own === row,
        text,
        names,
      };
    }
    return null;
  }

  #columnsOf(row: number): number[] {
    const merged = (this.#merges.get(row) ?? []).map(({ left }) => left);
    const filled = this.#sheet.row(row)?.cells.keys() ?? [];
    return [...merged, ...filled].filter((column) => column <= HEADER_WITHIN_COLUMNS);
  }

  #textAt(row: number, column: number, merge: Merge | null): string {
    const value = this.#sheet.row(merge?.top ?? row)?.cells.get(merge?.left ?? column)?.value ?? null;
    const text = value === null ? '' : String(value).trim();
    return text.length > LONGEST_HEADER ? '' : text;
  }

  #normalise(text: string): string {
    const known = this.#normalised.get(text) ?? normalised(text);
    this.#normalised.set(text, known);
    return known;
  }

  #mergeAt(row: number, column: number): Merge | null {
    const merge = this.#merges.get(row)?.findLast(({ left }) => left <= column);
    return merge !== undefined && column <= merge.right ? merge : null;
  }
}

function mergeOf(range: string): Merge | null {
  const [from, to] = range.split(':').map(placeOf);
  if (!from || !to) return null;
  return { top: from.row, left: from.column, bottom: to.row, right: to.column };
}
