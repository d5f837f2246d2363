import { address, columnLetters, span } from '../workbook/address.ts';
import type { BodyCell, BodyFormula, Cell, CellValue, Kind, Role, Style } from '../workbook/model.ts';
import { cell, type SheetBuilder, wrappedHeight } from '../workbook/sheet.ts';
import { printedHeader, type At, type Column } from './column.ts';

/** A record of a table as it is laid out: values, or formulas with their values, by column key. */
export type TableRecord = Readonly<Record<string, BodyCell>>;

/** Records by position: an array of them, or as many that are made when they are asked for. */
export interface Records {
  readonly length: number;
  at(index: number): TableRecord | undefined;
}

/** Where a table came to stand on its sheet. */
export interface Laid {
  /** First row of the headers; of a continued table, its own first row. */
  readonly headRow: number;
  readonly first: number;
  readonly last: number;
  readonly totalRow: number | null;
  /** Column number of a key. */
  column(key: string): number;
  /** Address of a key's cell in a row. */
  at(key: string, row: number): string;
  /** Range of a key's cells in the body. */
  range(key: string): string;
}

export interface TableOptions {
  /** form: typed columns are open to the clerk. result: everything is locked. */
  readonly mode: 'form' | 'result';
  /** Records of the body, formula columns with the values that they calculate to. */
  readonly records: Records;
  /** Rows of the body if more than the records: the rest is blank. */
  readonly rows?: number;
  readonly total?: { readonly label: string; readonly labelKey: string; readonly where: 'above' | 'below' };
  /** Whether the 栏次 row stands under the headers. */
  readonly relations?: boolean;
  /** Whether the headers stand above another part of the table already. */
  readonly continued?: boolean;
  /** Whether the headers carry filter buttons. */
  readonly filter?: boolean;
  /**
   * For tables of a few dozen rows: each cell is framed for what it is itself, a formula or a fixed
   * value, and not for what its column is.
   */
  readonly mixed?: boolean;
}

/** Column number of a key among columns. */
export function columnOf(columns: readonly Column[], key: string): number {
  const index = columns.findIndex((column) => column.key === key);
  if (index < 0) throw new Error(`no column ${key}`);
  return index + 1;
}

/** Widths of the columns, for the sheet. */
export function widthsOf(columns: readonly Column[]): number[] {
  return columns.map((column) => column.width);
}

/** Lays headers, the 栏次 row, the sum row and the body of a table from the sheet's next row on. */
export function layTable(sheet: SheetBuilder, columns: readonly Column[], options: TableOptions): Laid {
  const { mode, total } = options;
  const records = rememberingLast(options.records);
  const count = Math.max(1, options.rows ?? 0, records.length);
  const head = options.continued ? { first: sheet.line, last: sheet.line } : layHead(sheet, columns, options);

  const totalAbove = total?.where === 'above' ? sheet.line : null;
  const first = sheet.line + (totalAbove === null ? 0 : 1);
  const last = first + count - 1;
  const at = (key: string, row: number): string => address(columnOf(columns, key), row);
  const totalCells = total ? sumCells(columns, records, first, last, total) : [];
  const totalHeight = total ? wrappedHeight([[total.label, columns[columnOf(columns, total.labelKey) - 1]!.width]], 14, 22) : 0;
  if (totalAbove !== null) sheet.row(totalCells, totalHeight);

  const wrapped = columns.filter((column) => column.kind === 'wrap');
  const formulas = columns.map((column) => column.formula && columnFormula(columns, column.formula, first));
  if (options.mixed) {
    for (let index = 0; index < count; index += 1) {
      const cells = bodyCells(columns, formulas, records.at(index), first + index);
      sheet.row(columns.map((column, i) => mixedCell(column, cells[i] ?? null)), rowHeight(wrapped, records.at(index)));
    }
  } else {
    sheet.body(
      columns.map((column): Style => ({ role: roleOf(column, mode), kind: column.kind })),
      count,
      (index) => bodyCells(columns, formulas, records.at(index), first + index),
      (index) => rowHeight(wrapped, records.at(index)),
    );
  }
  const totalBelow = total?.where === 'below' ? sheet.row(totalCells, totalHeight) : null;

  if (options.filter && count > 0) sheet.filter(`${address(1, head.last)}:${address(columns.length, last)}`);
  return {
    headRow: head.first,
    first,
    last,
    totalRow: totalAbove ?? totalBelow,
    column: (key) => columnOf(columns, key),
    at,
    range: (key) => span(columnOf(columns, key), first, last),
  };
}

/** A row is asked for its cells, then for its height: its record is made once. */
function rememberingLast(records: Records): Records {
  let lastIndex = -1;
  let last: TableRecord | undefined;
  return {
    length: records.length,
    at(index) {
      if (index !== lastIndex) last = index < records.length ? records.at(index) : undefined;
      lastIndex = index;
      return last;
    },
  };
}

/** Lays the headers and, if asked for, the 栏次 row; gives their rows. */
export function layHead(sheet: SheetBuilder, columns: readonly Column[], { relations }: Pick<TableOptions, 'relations'>): { first: number; last: number } {
  const first = layHeaders(sheet, columns);
  if (relations) sheet.row(columns.map((column) => cell(column.relation ?? '', 'relation', 'centre')), 16);
  return { first, last: sheet.line - 1 };
}

/** One row of headers, or two where columns stand in groups. */
function layHeaders(sheet: SheetBuilder, columns: readonly Column[]): number {
  const leaf = (column: Column): string => printedHeader(column);
  const height = wrappedHeight(columns.map((column) => [leaf(column), column.width]), 14, 32);
  if (columns.every((column) => column.group === undefined)) {
    return sheet.row(columns.map((column) => cell(leaf(column), 'head', 'centre')), height);
  }
  const top: (Cell | null)[] = [];
  const below: (Cell | null)[] = [];
  columns.forEach((column, index) => {
    if (column.group === undefined) {
      top.push(cell(leaf(column), 'head', 'centre', { down: 2 }));
      below.push(null);
      return;
    }
    const continues = columns[index - 1]?.group === column.group;
    let across = 1;
    while (columns[index + across]?.group === column.group) across += 1;
    top.push(continues ? null : cell(column.group, 'head', 'centre', { across }));
    below.push(cell(leaf(column), 'head', 'centre'));
  });
  const row = sheet.row(top, 20);
  sheet.row(below, height);
  return row;
}

function roleOf(column: Column, mode: TableOptions['mode']): Role {
  if (column.fill === 'formula') return 'formula';
  if (column.fill === 'fixed') return mode === 'form' ? 'formula' : 'fixed';
  return mode === 'form' ? 'input' : 'value';
}

function mixedCell(column: Column, content: BodyCell): Cell {
  if (isFormula(content)) return cell(content.value, 'formula', column.kind, { formula: content.formula });
  return cell(content, column.fill === 'typed' || content === null ? 'value' : 'fixed', column.kind);
}

/** Text of a column's formula on a row of the sheet. */
type FormulaOn = (row: number) => string;

function columnFormula(columns: readonly Column[], formula: NonNullable<Column['formula']>, first: number): FormulaOn {
  const letters = new Map(columns.map(({ key }, index) => [key, columnLetters(index + 1)]));
  return (row) => {
    const at: At = (key, offset = 0) => {
      const column = letters.get(key);
      if (column === undefined) throw new Error(`no column ${key}`);
      return `${column}${row + offset}`;
    };
    return formula(at, first);
  };
}

/** A column's formula on one row: its text is made only when somebody asks for it. */
class RowFormula implements BodyFormula {
  constructor(
    readonly pattern: FormulaOn,
    private readonly row: number,
    readonly value: CellValue,
  ) {}

  get formula(): string {
    return this.pattern(this.row);
  }
}

function bodyCells(columns: readonly Column[], formulas: readonly (FormulaOn | undefined)[], record: TableRecord | undefined, row: number): readonly BodyCell[] {
  return columns.map((column, index) => {
    const content = record?.[column.key] ?? null;
    const formula = formulas[index];
    if (formula === undefined || isFormula(content) || standsForNumber(content, column.kind)) return content;
    return new RowFormula(formula, row, record ? content : '');
  });
}

/** 未测算 and the like stand as plain text where a number would be computed. */
function standsForNumber(value: CellValue, kind: Kind): boolean {
  return typeof value === 'string' && value !== '' && (kind === 'money' || kind === 'count' || kind === 'ratio' || kind === 'decimal');
}

function rowHeight(wrapped: readonly Column[], record: TableRecord | undefined): number {
  if (!record) return 18;
  return wrappedHeight(wrapped.map((column) => [valueOf(record[column.key] ?? null), column.width]));
}

function sumCells(columns: readonly Column[], records: Records, first: number, last: number, total: NonNullable<TableOptions['total']>): Cell[] {
  const sums = new Map(columns.filter((column) => column.total).map(({ key }) => [key, 0]));
  for (let index = 0; index < records.length; index += 1) {
    const record = records.at(index)!;
    for (const [key, sum] of sums) sums.set(key, sum + hundredthsIn(valueOf(record[key] ?? null)));
  }
  return columns.map((column, index) => {
    if (column.key === total.labelKey) return cell(total.label, 'total', 'wrap', { align: 'center' });
    const sum = sums.get(column.key);
    if (sum === undefined) return cell(null, 'total', column.kind === 'wrap' ? 'wrap' : 'text');
    return cell(sum / 100, 'total', column.kind, { formula: sumFormula([span(index + 1, first, last)], column.kind) });
  });
}

/** Whether a body cell is a formula. */
export function isFormula(content: BodyCell): content is Exclude<BodyCell, CellValue> {
  return typeof content === 'object' && content !== null;
}

/** The value of a body cell, the cached one of a formula. */
export function valueOf(content: BodyCell): CellValue {
  return isFormula(content) ? content.value : content;
}

/** Sum of the numbers among the values, exact to two decimals. */
export function sumOf(values: readonly CellValue[]): number {
  return values.reduce<number>((sum, value) => sum + hundredthsIn(value), 0) / 100;
}

function hundredthsIn(value: CellValue): number {
  return typeof value === 'number' ? Math.round(value * 100) : 0;
}

/** The formula of a sum row: money is rounded to the fen, so that two programs agree to the last bit. */
export function sumFormula(ranges: readonly string[], kind: Column['kind']): string {
  const sum = `SUM(${ranges.join(',')})`;
  return kind === 'money' ? `ROUND(${sum},2)` : sum;
}
