/**
 * The reader of submitted workbooks: bytes in, rows with cell addresses out.
 *
 * It takes what Excel, WPS, LibreOffice and openpyxl save, reads values, cached values and formula
 * texts and nothing else (it calculates nothing, follows no link), and runs in Node and in a browser.
 * A file that it cannot read is refused with `UnreadableFile`.
 */
import { placeOf } from './address.ts';
import { LIMITS, type Limits } from './limits.ts';
import type { CellRead, HyperlinkRead, RowRead, SheetRead, SheetState, WorkbookRead } from './model.ts';
import { Parts } from './parts.ts';
import { rowOfNumber } from './rows.ts';
import { readSheet, type SheetContent, type SheetContext } from './sheet.ts';
import { refuseOtherFormats } from './sniff.ts';
import { readWorkbookPart, type SheetEntry } from './workbook.ts';
import { openZip } from './zip.ts';

export { LIMITS, type Limits } from './limits.ts';
export type { CellRead, HyperlinkRead, RowRead, SheetRead, SheetState, WorkbookRead } from './model.ts';
export { otherFiles } from './otherFiles.ts';
export { UnreadableFile, type UnreadableReason } from './unreadable.ts';

/** Reads a workbook from the bytes of its file; throws `UnreadableFile`. */
export function readWorkbook(bytes: Uint8Array, limits: Limits = LIMITS): WorkbookRead {
  refuseOtherFormats(bytes, limits);
  const parts = new Parts(openZip(bytes, limits), limits);
  const workbook = readWorkbookPart(parts, limits);
  const sheets = workbook.sheets.map((entry) => new LazySheet(entry, workbook));
  return {
    sheets,
    definedNames: workbook.definedNames,
    externalLinks: workbook.externalLinks,
    holdsMacros: workbook.holdsMacros,
    sheet: (name) => sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase()) ?? null,
  };
}

/** Parts of a sheet that another program runs: ActiveX controls, embedded and linked objects, embedded documents. */
const OBJECTS = new Set(['control', 'oleObject', 'package']);

class LazySheet implements SheetRead {
  readonly name: string;
  readonly state: SheetState;
  readonly #part: string;
  readonly #context: SheetContext;
  #content: SheetContent | null = null;

  constructor(entry: SheetEntry, context: SheetContext) {
    this.name = entry.name;
    this.state = entry.state;
    this.#part = entry.part;
    this.#context = context;
  }

  get rows(): readonly RowRead[] {
    return this.#read().rows;
  }

  get merges(): readonly string[] {
    return this.#read().merges;
  }

  get hyperlinks(): readonly HyperlinkRead[] {
    return this.#read().hyperlinks;
  }

  get embedsObjects(): boolean {
    return this.#context.parts.relationships(this.#part).some(({ type }) => OBJECTS.has(type));
  }

  row(number: number): RowRead | null {
    return rowOfNumber(this.rows, number);
  }

  cell(ref: string): CellRead | null {
    const place = placeOf(ref);
    return place === null ? null : (this.row(place.row)?.cells.get(place.column) ?? null);
  }

  columnHidden(column: number): boolean {
    return this.#read().hiddenColumns[column] === 1;
  }

  #read(): SheetContent {
    this.#content ??= readSheet(this.#part, this.#context);
    return this.#content;
  }
}
