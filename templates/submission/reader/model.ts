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
  /** Without its equals sign; '' where the file keeps it with another cell and does not say how it reads here; null where it has none. */
  readonly formula: string | null;
}

export interface RowRead {
  /** As the user sees it. */
  readonly number: number;
  /** By hand, by a filter, by a closed outline or by a height of 0. */
  readonly hidden: boolean;
  /** By column number (A is 1), ascending; only cells with a value or a formula. */
  readonly cells: ReadonlyMap<number, CellRead>;
}

/** A link from a cell or range to something outside the workbook: a web page, a mail address, another file. */
export interface HyperlinkRead {
  /** `F17`, `A1:C1`. */
  readonly ref: string;
  readonly target: string;
}

/** `veryHidden` shows in no menu: a program or a macro hid the sheet. */
export type SheetState = 'visible' | 'hidden' | 'veryHidden';

/** A sheet. Its part is read on the first access to what stands on it, which may therefore throw `UnreadableFile`. */
export interface SheetRead {
  readonly name: string;
  readonly state: SheetState;
  /** Rows that have cells with a value or a formula, ascending. */
  readonly rows: readonly RowRead[];
  /** Merged ranges: `A1:F1`. */
  readonly merges: readonly string[];
  /** Links that lead outside the workbook, but for those of the function HYPERLINK. */
  readonly hyperlinks: readonly HyperlinkRead[];
  /** Whether it carries an ActiveX control or another program's object (OLE). */
  readonly embedsObjects: boolean;
  /** The row of this number; null if it has no cells with a value or a formula. */
  row(number: number): RowRead | null;
  /** The cell at an address such as `F17`; null where it has no value and no formula. */
  cell(ref: string): CellRead | null;
  /** Whether a column (A is 1) is hidden, also by a width of 0. */
  columnHidden(column: number): boolean;
}

export interface WorkbookRead {
  /** In the order of their tabs. */
  readonly sheets: readonly SheetRead[];
  /** What each name refers to; a name that belongs to one sheet stands as `sheet!name`. */
  readonly definedNames: ReadonlyMap<string, string>;
  /** The other files that formulas and names refer to: `[1]` in a formula is the first; '' where it is not said which. `otherFiles` finds the formulas. */
  readonly externalLinks: readonly string[];
  /** Whether it carries macros, of whatever kind. */
  readonly holdsMacros: boolean;
  /** The sheet of this name, whatever its letter case; null if there is none. */
  sheet(name: string): SheetRead | null;
}
