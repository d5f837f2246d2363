import { columnLetters } from '../address.ts';
import type { Body, Cell, Row, Sheet } from '../model.ts';
import { wrappedHeight } from '../sheet.ts';
import { BODY_SIZE, fontSize, wraps } from '../styles.ts';
import { cellXml, OWN_FORMULA, type FormulaTag } from './cells.ts';
import { problemAt } from './errors.ts';
import type { StyleIds } from './skeleton.ts';

/** Height in points of a row that asks for none. */
export const USUAL_HEIGHT = 18;
/** Height of a line of text, in font sizes. */
const LINE = 1.4;

/** The XML of a sheet's rows from top to bottom, one at a time. */
export function* rowsXml(sheet: Sheet, styleIds: StyleIds): Generator<string> {
  const rows = new Map(sheet.rows.map((row) => [row.number, row]));
  const bodies = new Map(filledBodies(sheet).map((body) => [body.firstRow, body]));
  const starts = new Set([...rows.keys(), ...bodies.keys(), ...styleIds.keys()]);
  const patterns = new Patterns();
  for (const number of [...starts].sort((a, b) => a - b)) {
    const ids = styleIds.get(number) ?? new Map<number, number>();
    const body = bodies.get(number);
    if (body) yield* bodyXml(sheet.name, body, ids, patterns);
    else yield rowXml(sheet, number, rows.get(number), ids);
  }
}

/** The bodies that have a row; an empty one leaves no trace, and its place may be another row's. */
export function filledBodies(sheet: Sheet): readonly Body[] {
  return sheet.bodies.filter(({ count }) => count > 0);
}

function rowXml(sheet: Sheet, number: number, row: Row | undefined, ids: ReadonlyMap<number, number>): string {
  let cells = '';
  for (const [column, id] of ids) {
    const cell = row?.cells.get(column);
    cells += cellXml(sheet.name, cellOpen(column), number, cellStyle(id), cell ? contentOf(cell) : null);
  }
  return `<row r="${number}"${heightXml(row?.height ?? neededHeight(sheet, row))}>${cells}</row>`;
}

function contentOf({ formula, value }: Cell) {
  return formula === undefined ? value : { formula, value };
}

function* bodyXml(sheet: string, body: Body, ids: ReadonlyMap<number, number>, patterns: Patterns): Generator<string> {
  const last = body.firstRow + body.count - 1;
  const columns = body.styles.map((style, index) => ({
    open: cellOpen(index + 1),
    style: style && cellStyle(ids.get(index + 1)!),
    tag: patterns.inColumn(columnLetters(index + 1), last),
  }));
  for (let index = 0; index < body.count; index++) {
    const number = body.firstRow + index;
    const contents = body.cells(index);
    if (contents.length > columns.length) throw unstyled(sheet, columns.length + 1, number);
    let cells = '';
    for (let column = 0; column < columns.length; column++) {
      const { open, style, tag } = columns[column]!;
      const content = contents[column] ?? null;
      if (style !== null) cells += cellXml(sheet, open, number, style, content, tag);
      else if (content !== null) throw unstyled(sheet, column + 1, number);
    }
    yield `<row r="${number}"${heightXml(body.height?.(index) ?? USUAL_HEIGHT)}>${cells}</row>`;
  }
}

/** The formulas of a sheet that are stored once for many rows. */
class Patterns {
  private count = 0;

  /** How the formulas of a column of a body are tagged, from top to bottom; `last` is the body's last row. */
  inColumn(letters: string, last: number): FormulaTag {
    let pattern: object | undefined;
    let index = 0;
    return (content, row) => {
      if (content.pattern === undefined) return OWN_FORMULA;
      if (content.pattern === pattern) return { attributes: ` t="shared" si="${index}"`, follows: true };
      pattern = content.pattern;
      index = this.count++;
      return { attributes: ` t="shared" ref="${letters}${row}:${letters}${last}" si="${index}"`, follows: false };
    };
  }
}

function unstyled(sheet: string, column: number, row: number) {
  return problemAt(sheet, columnLetters(column) + row, {
    zh: '该列没有样式却有内容；请给表体的这一列一个样式。',
    en: 'there is content in a column without a style; give this column of the body a style.',
  });
}

function cellOpen(column: number): string {
  return `<c r="${columnLetters(column)}`;
}

function cellStyle(id: number): string {
  return `" s="${id}"`;
}

function heightXml(height: number): string {
  return ` ht="${height}" customHeight="1"`;
}

/** The height that the texts of a row need in the widths they have: as programs open a file, none of them works it out. */
function neededHeight({ widths }: Sheet, row: Row | undefined): number {
  const heights = [...(row?.cells ?? [])].map(([column, { value, style, across = 1, down = 1 }]) => {
    if (down > 1) return USUAL_HEIGHT;
    const size = fontSize(style);
    const width = widths.slice(column - 1, column - 1 + across).reduce((sum, each) => sum + each, 0);
    return wrappedHeight([[wraps(style) ? value : null, (width * BODY_SIZE) / size]], size * LINE, USUAL_HEIGHT);
  });
  return Math.max(USUAL_HEIGHT, ...heights);
}
