import { address } from './address.ts';
import type { Body, BodyCell, Cell, CellValue, Highlight, Kind, Page, Role, Row, Sheet, Style, Validation } from './model.ts';

/** A cell of a role and kind; `more` adds a formula, a merge or a link. */
export function cell(value: CellValue, role: Role, kind: Kind = 'text', more: Partial<Omit<Cell, 'value' | 'style'>> & Partial<Style> = {}): Cell {
  const { bold, align, locked, ...rest } = more;
  const style: Style = {
    role,
    kind,
    ...(bold === undefined ? {} : { bold }),
    ...(align === undefined ? {} : { align }),
    ...(locked === undefined ? {} : { locked }),
  };
  return { value, style, ...rest };
}

export interface SheetOptions {
  readonly name: string;
  readonly widths: readonly number[];
  readonly paper?: Page['paper'];
  readonly orientation?: Page['orientation'];
  readonly tab?: Sheet['tab'];
}

/** Lays a sheet out from the top: rows of cells, then bodies, then rows again. */
export class SheetBuilder {
  readonly name: string;
  readonly columns: number;
  private readonly options: SheetOptions;
  private readonly rows = new Map<number, { cells: Map<number, Cell>; height?: number }>();
  private readonly bodies: Body[] = [];
  private readonly validations: Validation[] = [];
  private readonly highlights: Highlight[] = [];
  private next = 1;
  private titles: readonly [number, number] | undefined;
  private titleColumns: readonly [number, number] | undefined;
  private pagesWide = 1;
  private frozen: string | undefined;
  private filtered: string | undefined;

  constructor(options: SheetOptions) {
    this.options = options;
    this.name = options.name;
    this.columns = options.widths.length;
  }

  /** Number of the row that comes next. */
  get line(): number {
    return this.next;
  }

  /** Width of the whole sheet, in characters. */
  get width(): number {
    return this.options.widths.reduce((sum, width) => sum + width, 0);
  }

  /** Puts the cells from column A on into the next row; null leaves a cell out. Returns the row's number. */
  row(cells: readonly (Cell | null)[], height?: number): number {
    const number = this.next++;
    cells.forEach((each, index) => {
      if (each) this.put(index + 1, number, each);
    });
    this.grow(number, height);
    return number;
  }

  /** One cell over the whole width. */
  wide(value: CellValue, role: Role, kind: Kind = 'text', height?: number, more: Partial<Style> = {}): number {
    return this.row([cell(value, role, kind, { across: this.columns, ...more })], height);
  }

  /** Leaves a row empty. */
  gap(height?: number): number {
    const number = this.next++;
    this.grow(number, height);
    return number;
  }

  /** Puts a cell anywhere, over what stood there. */
  put(column: number, row: number, content: Cell): void {
    let line = this.rows.get(row);
    if (!line) this.rows.set(row, (line = { cells: new Map() }));
    line.cells.set(column, content);
    this.next = Math.max(this.next, row + 1);
  }

  /** Reserves the rows of a table's body; `cells` is asked once a row, when the workbook is written. */
  body(styles: readonly (Style | null)[], count: number, cells: (index: number) => readonly BodyCell[], height?: (index: number) => number): { first: number; last: number } {
    const first = this.next;
    this.bodies.push({ firstRow: first, count, styles, cells, ...(height ? { height } : {}) });
    this.next += count;
    return { first, last: first + count - 1 };
  }

  /** Sets the height of a row that is laid already. */
  height(row: number, points: number): void {
    this.grow(row, points);
  }

  titleRows(first: number, last: number): void {
    this.titles = [first, last];
  }

  /** Prints the sheet several pages wide, the first `columns` columns on each of them. */
  spread(pagesWide: number, columns: number): void {
    this.pagesWide = pagesWide;
    this.titleColumns = [1, columns];
  }

  freeze(column: number, row: number): void {
    this.frozen = address(column, row);
  }

  filter(range: string): void {
    this.filtered = range;
  }

  validate(validation: Validation): void {
    this.validations.push(validation);
  }

  highlight(highlight: Highlight): void {
    this.highlights.push(highlight);
  }

  /** The finished sheet. Left out, the printed area is everything laid out. */
  finish(footer: Page['footer'], area?: Page['area']): Sheet {
    const { name, widths, paper = 'A4', orientation = 'landscape', tab } = this.options;
    const rows: Row[] = [...this.rows]
      .sort(([a], [b]) => a - b)
      .map(([number, { cells, height }]) => ({ number, cells, ...(height === undefined ? {} : { height }) }));
    return {
      name,
      widths,
      rows,
      bodies: this.bodies,
      page: {
        paper,
        orientation,
        area: area ?? { range: `A1:${address(this.columns, Math.max(1, this.next - 1))}` },
        footer,
        ...(this.titles ? { titleRows: this.titles } : {}),
        ...(this.titleColumns ? { titleColumns: this.titleColumns, pagesWide: this.pagesWide } : {}),
      },
      validations: this.validations,
      highlights: this.highlights,
      ...(this.frozen === undefined ? {} : { freeze: this.frozen }),
      ...(this.filtered === undefined ? {} : { filter: this.filtered }),
      ...(tab === undefined ? {} : { tab }),
    };
  }

  private grow(row: number, height: number | undefined): void {
    if (height === undefined) return;
    const line = this.rows.get(row);
    if (line) line.height = height;
    else this.rows.set(row, { cells: new Map(), height });
  }
}

/** A heading over a part of a sheet. */
export function heading(sheet: SheetBuilder, text: string): void {
  sheet.wide(text, 'plain', 'text', 24, { bold: true });
}

/** A note over the whole width, as high as it needs. */
export function note(sheet: SheetBuilder, text: string): void {
  sheet.wide(text, 'note', 'wrap', wrappedHeight([[text, sheet.width]]));
}

/** Width of a text in columns of a spreadsheet: a Chinese character is two. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += character.codePointAt(0)! > 0x2e7f ? 2 : 1;
  return width;
}

/** The highest that a spreadsheet program makes a row, in points. */
const HIGHEST_ROW = 409;

/** Height in points of a row whose wrapped cells have these texts and column widths. */
export function wrappedHeight(cells: readonly (readonly [text: CellValue, width: number])[], line = 14, minimum = 18): number {
  let lines = 1;
  for (const [text, width] of cells) {
    if (typeof text !== 'string') continue;
    const needed = text.split('\n').reduce((sum, part) => sum + Math.max(1, Math.ceil(textWidth(part) / Math.max(1, width - 1))), 0);
    lines = Math.max(lines, needed);
  }
  return Math.min(HIGHEST_ROW, Math.max(minimum, lines * line + 4));
}
