/**
 * A workbook as data, before any library writes it: sheets of rows with values, native formulas and
 * their cached values. Whoever lays out a table builds this; the writer alone knows ExcelJS and XML.
 */

/** What a cell holds. Text stays text, also where it begins with = + - or @. */
export type CellValue = string | number | boolean | null;

/** How a value is shown: its number format and alignment. */
export type Kind =
  | 'text'
  | 'wrap'
  | 'centre'
  | 'money'
  | 'count'
  | 'ratio'
  | 'decimal'
  | 'date'
  | 'month'
  | 'identity'
  | 'general';

/**
 * What a cell is for, which decides its frame, fill and lock.
 * input: the clerk types here, unlocked. formula: computed in the sheet. fixed: a locked, shaded value
 * computed elsewhere. total: a sum row. head: a column header. relation: the 栏次 row under the headers.
 * plain: text without a frame (titles, notes, sign-off).
 */
export type Role =
  | 'title'
  | 'subtitle'
  | 'plain'
  | 'note'
  | 'head'
  | 'relation'
  | 'value'
  | 'input'
  | 'formula'
  | 'fixed'
  | 'subtotal'
  | 'total'
  | 'link'
  | 'warning';

export interface Style {
  readonly role: Role;
  readonly kind: Kind;
  readonly bold?: boolean;
  readonly align?: 'left' | 'center' | 'right';
  /** Overrides the lock that the role implies. */
  readonly locked?: boolean;
}

export interface Cell {
  readonly value: CellValue;
  /** Native formula without its leading `=`; `value` is then what it calculates to. */
  readonly formula?: string;
  readonly style: Style;
  /** Cells merged to the right, this one included (1 if left out), and downwards. */
  readonly across?: number;
  readonly down?: number;
  /** A place in this workbook, as `'sheet'!A1`. */
  readonly link?: string;
}

/** A row outside a table's body. */
export interface Row {
  readonly number: number;
  /** In points; left out: what its wrapped texts need. */
  readonly height?: number;
  /** Column number (1 is A) → cell. */
  readonly cells: ReadonlyMap<number, Cell>;
}

/** A cell of a body row: a value, or a formula with its value. The style is its column's. */
export type BodyCell = CellValue | BodyFormula;

/**
 * A formula of a body row. Those of a column that differ in nothing but their own row have the same
 * `pattern`: they are stored once, as if they had been filled down, and only the first is asked for its text.
 */
export interface BodyFormula {
  readonly formula: string;
  readonly value: CellValue;
  readonly pattern?: object;
}

/** The rows of a table, from one to hundreds of thousands: they are written one by one. */
export interface Body {
  readonly firstRow: number;
  readonly count: number;
  /** Style of each column from A on; null leaves the column empty. */
  readonly styles: readonly (Style | null)[];
  /** Cells of the row `index` (0 is the first), from column A on. */
  cells(index: number): readonly BodyCell[];
  /** Height in points; left out: the writer's usual height, whatever the texts. */
  height?(index: number): number;
}

export interface Page {
  readonly paper: 'A4' | 'A3';
  readonly orientation: 'landscape' | 'portrait';
  /** Rows printed at the top of every page. */
  readonly titleRows?: readonly [first: number, last: number];
  /** Columns printed at the left of every page, where a table is several pages wide. */
  readonly titleColumns?: readonly [first: number, last: number];
  /** Pages that the width is fitted to; 1 if left out. */
  readonly pagesWide?: number;
  /** Printed range; a formula (without `=`) where it depends on what is filled in. */
  readonly area: { readonly range: string } | { readonly formula: string };
  /** Page footer in three parts; `&P` and `&N` are page and pages. */
  readonly footer: { readonly left?: string; readonly centre?: string; readonly right?: string };
}

/** An input rule over a range, with what the program says to the clerk. */
export interface Validation {
  readonly range: string;
  /** Formulas without `=`; a value lies from one to the other, as `DATE(2020,7,1)`, `0` or a defined name. */
  readonly rule:
    | { readonly type: 'list'; readonly formula: string }
    | { readonly type: 'date'; readonly from: string; readonly to: string }
    | { readonly type: 'whole'; readonly from: string; readonly to: string }
    | { readonly type: 'decimal'; readonly from: string; readonly to: string }
    | { readonly type: 'custom'; readonly formula: string };
  readonly allowBlank: boolean;
  readonly title: string;
  readonly prompt?: string;
  readonly error: string;
  /** warning lets the clerk keep what was typed. */
  readonly level: 'stop' | 'warning';
}

/** A rule that colours cells: red where a check fails. */
export interface Highlight {
  readonly range: string;
  /** Formula for the range's first cell, without `=`. */
  readonly formula: string;
  readonly look: 'bad' | 'good' | 'pending';
}

export interface Sheet {
  readonly name: string;
  /** Of every column that is used, in characters of the body's font. */
  readonly widths: readonly number[];
  readonly rows: readonly Row[];
  readonly bodies: readonly Body[];
  readonly page: Page;
  /** Rows and columns that stay in view: the first cell that scrolls, e.g. C8. */
  readonly freeze?: string;
  /** Range with filter buttons, header row included. */
  readonly filter?: string;
  readonly validations: readonly Validation[];
  readonly highlights: readonly Highlight[];
  readonly tab?: 'form' | 'result' | 'check' | 'note';
}

export interface DefinedName {
  readonly name: string;
  /** A reference or a constant expression, without `=`: `'参数'!$C$5`. */
  readonly refersTo: string;
}

export interface Workbook {
  readonly title: string;
  readonly subject: string;
  readonly sheets: readonly Sheet[];
  readonly names: readonly DefinedName[];
}
