/** A cell with a value or a formula. Its value is the cached one, as the program that saved it last showed it. */
export interface CellRead {
  /** `F17`. */
  readonly ref: string;
  readonly row: number;
  readonly column: number;
  readonly type: 'number' | 'text' | 'yesNo' | 'error' | 'blank';
  /** A number as a double (a date as its serial number in the 1900 calendar); an error as it is shown (`#N/A`); null where blank. */
  readonly value: number | string | boolean | null;
  /** Whether the value is a number that the cell shows as a date. */
  readonly isDate: boolean;
  /** Without its equals sign; '' where the cell shares the formula of another cell; null where it has none. */
  readonly formula: string | null;
}

export interface RowRead {
  /** As the user sees it. */
  readonly number: number;
  readonly hidden: boolean;
  /** By column number (A is 1), ascending; only cells with a value or a formula. */
  readonly cells: ReadonlyMap<number, CellRead>;
}

/** A sheet. Its part is read on the first access to what stands on it, which may therefore throw `UnreadableFile`. */
export interface SheetRead {
  readonly name: string;
  readonly hidden: boolean;
  /** Rows that have cells with a value or a formula, ascending. */
  readonly rows: readonly RowRead[];
  /** Merged ranges: `A1:F1`. */
  readonly merges: readonly string[];
  /** The cell at an address such as `F17`; null where it has no value and no formula. */
  cell(ref: string): CellRead | null;
  /** Whether a column (A is 1) is hidden. */
  columnHidden(column: number): boolean;
}

export interface WorkbookRead {
  /** In the order of their tabs. */
  readonly sheets: readonly SheetRead[];
  /** What each name refers to; a name that belongs to one sheet stands as `sheet!name`. */
  readonly definedNames: ReadonlyMap<string, string>;
  /** The sheet of this name, whatever its letter case; null if there is none. */
  sheet(name: string): SheetRead | null;
}
