/** A sheet as its reader sees it: cells by address, tables by their headers. */
import { address, columnNumber } from '../../templates/workbook/address.ts';
import type { BodyCell, CellValue, Role, Row, Sheet, Workbook } from '../../templates/workbook/model.ts';

export interface GridCell {
  readonly ref: string;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly formula: string | null;
  readonly role: Role | null;
}

/** Every cell of a laid out sheet, bodies included. */
export class Grid {
  readonly name: string;
  private readonly cells = new Map<string, GridCell>();
  private readonly byRow = new Map<number, GridCell[]>();

  constructor(readonly sheet: Sheet) {
    this.name = sheet.name;
    for (const { number, cells } of sheet.rows) {
      for (const [column, { value, formula, style }] of cells) this.add(number, column, value, formula ?? null, style.role);
    }
    for (const body of sheet.bodies) {
      for (let index = 0; index < body.count; index += 1) {
        body.cells(index).forEach((content, at) => {
          const role = body.styles[at]?.role ?? null;
          if (typeof content === 'object' && content !== null) this.add(body.firstRow + index, at + 1, content.value, content.formula, role);
          else this.add(body.firstRow + index, at + 1, content, null, role);
        });
      }
    }
  }

  all(): readonly GridCell[] {
    return [...this.cells.values()];
  }

  at(ref: string): GridCell | null {
    return this.cells.get(ref.replaceAll('$', '')) ?? null;
  }

  value(ref: string): CellValue {
    return this.at(ref)?.value ?? null;
  }

  row(number: number): readonly GridCell[] {
    return [...(this.byRow.get(number) ?? [])].sort((a, b) => a.column - b.column);
  }

  /** Values of a column between two rows, both included. */
  range(reference: string): readonly CellValue[] {
    const [from, to = from] = reference.replaceAll('$', '').split(':').map((ref) => /^([A-Z]+)(\d+)$/.exec(ref!)!);
    const values: CellValue[] = [];
    for (let row = Number(from![2]); row <= Number(to![2]); row += 1) {
      for (let column = columnNumber(from![1]!); column <= columnNumber(to![1]!); column += 1) values.push(this.value(address(column, row)));
    }
    return values;
  }

  /** The first cell with this text, or with a text that matches; from a row on. */
  find(text: string | RegExp, from = 1): GridCell {
    const found = this.all()
      .filter(({ value, row }) => row >= from && typeof value === 'string' && (typeof text === 'string' ? value === text : text.test(value)))
      .sort((a, b) => a.row - b.row || a.column - b.column)[0];
    if (!found) throw new Error(`《${this.name}》: no cell reads ${String(text)}`);
    return found;
  }

  has(text: string | RegExp): boolean {
    return this.all().some(({ value }) => typeof value === 'string' && (typeof text === 'string' ? value === text : text.test(value)));
  }

  /** The cell to the right of a label. */
  cellBeside(label: string | RegExp): GridCell {
    const { row, column } = this.find(label);
    return this.row(row).find((cell) => cell.column > column)!;
  }

  beside(label: string | RegExp): CellValue {
    return this.cellBeside(label).value;
  }

  /** The first table whose headers include `header`, from a row on. */
  table(header: string, from = 1): GridTable {
    return new GridTable(this, this.headOf(header, from));
  }

  private headOf(header: string, from: number): number {
    return this.all().filter(({ value, role, row }) => role === 'head' && value === header && row >= from).sort((a, b) => a.row - b.row)[0]?.row
      ?? (() => { throw new Error(`《${this.name}》: no header ${header}`); })();
  }

  private add(row: number, column: number, value: CellValue, formula: string | null, role: Role | null): void {
    const cell: GridCell = { ref: address(column, row), row, column, value, formula, role };
    this.cells.set(cell.ref, cell);
    this.byRow.set(row, [...(this.byRow.get(row) ?? []), cell]);
  }
}

/** A table of a grid: rows by what stands in them, columns by their headers. */
export class GridTable {
  private readonly columns = new Map<string, number>();
  /** The last row of the header. */
  readonly head: number;

  constructor(private readonly grid: Grid, row: number) {
    const headed = (number: number): boolean => grid.row(number).some(({ role }) => role === 'head');
    let top = row;
    while (headed(top - 1)) top -= 1;
    this.head = row;
    while (headed(this.head + 1)) this.head += 1;
    for (let number = top; number <= this.head; number += 1) {
      for (const { value, column, role } of grid.row(number)) if (role === 'head' && typeof value === 'string' && !this.columns.has(value)) this.columns.set(value, column);
    }
  }

  get headers(): readonly string[] {
    return [...this.columns].sort(([, a], [, b]) => a - b).map(([header]) => header);
  }

  column(header: string): number {
    const column = this.columns.get(header);
    if (column === undefined) throw new Error(`《${this.grid.name}》: no column ${header}`);
    return column;
  }

  /** Address of the cell under a header in the nth row below the head (and below the 栏次 and sum rows over the body). */
  place(header: string, nth = 1): string {
    let first = this.head + 1;
    while (this.grid.row(first).some(({ role }) => role === 'relation' || role === 'total')) first += 1;
    return address(this.column(header), first + nth - 1);
  }

  /** The cell under a header in the first row in which a cell reads `label`, below a title if one is given. */
  cell(label: string | RegExp, header: string, below?: string | RegExp): GridCell {
    const { row } = this.grid.find(label, below === undefined ? this.head + 1 : this.grid.find(below).row + 1);
    return this.grid.at(address(this.column(header), row)) ?? { ref: address(this.column(header), row), row, column: this.column(header), value: null, formula: null, role: null };
  }

  at(label: string | RegExp, header: string, below?: string | RegExp): CellValue {
    return this.cell(label, header, below).value;
  }

  /** The values under a header of all rows in which a cell reads `label`. */
  every(label: string | RegExp, header: string): readonly CellValue[] {
    const rows = this.grid.all().filter(({ value, row }) => row > this.head && typeof value === 'string' && (typeof label === 'string' ? value === label : label.test(value)));
    return [...new Set(rows.map(({ row }) => row))].sort((a, b) => a - b).map((row) => this.grid.value(address(this.column(header), row)));
  }
}

/** A workbook's sheets by name. */
export function gridsOf(workbook: Workbook): ReadonlyMap<string, Grid> {
  return new Map(workbook.sheets.map((sheet) => [sheet.name, new Grid(sheet)]));
}

export function gridOf(workbook: Workbook, sheet: string): Grid {
  const found = workbook.sheets.find(({ name }) => name === sheet);
  if (!found) throw new Error(`no sheet ${sheet}`);
  return new Grid(found);
}

/** A change that somebody makes to a cell, by its address. */
export type Edits = Readonly<Record<string, CellValue>>;

/** The workbook after somebody typed over cells of one sheet, in a program that saves no value of the formulas that follow from them. */
export function edited(workbook: Workbook, sheetName: string, edits: Edits): Workbook {
  const grid = gridOf(workbook, sheetName);
  for (const ref of Object.keys(edits)) if (grid.at(ref) === null) throw new Error(`《${sheetName}》: nothing stands at ${ref}`);
  const typed = new Map(Object.entries(edits));
  const rows = new Set([...typed.keys()].map((ref) => Number(ref.replace(/\D+/, ''))));
  return withCells(workbook, sheetName, (ref, { value, formula }, row, total) => {
    if (typed.has(ref)) return { value: typed.get(ref)! };
    return formula !== undefined && (total || rows.has(row)) ? { value: '', formula } : { value, ...(formula === undefined ? {} : { formula }) };
  });
}

/** The workbook with formulas of one sheet that show other values than they calculate to, or with another formula (null: none) that shows them. */
export function showing(workbook: Workbook, sheetName: string, shown: Edits, formula?: string | null): Workbook {
  const values = new Map(Object.entries(shown));
  return withCells(workbook, sheetName, (ref, cell) => {
    if (!values.has(ref)) return cell;
    return { value: values.get(ref)!, ...(formula === null ? {} : { formula: formula ?? cell.formula! }) };
  });
}

interface Content {
  readonly value: CellValue;
  readonly formula?: string;
}

function withCells(workbook: Workbook, sheetName: string, change: (ref: string, cell: Content, row: number, total: boolean) => Content): Workbook {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => (sheet.name !== sheetName ? sheet : {
      ...sheet,
      rows: sheet.rows.map((row) => ({
        ...row,
        cells: new Map([...row.cells].map(([column, { formula, value, ...cell }]) => [
          column, { ...cell, ...change(address(column, row.number), { value, ...(formula === undefined ? {} : { formula }) }, row.number, cell.style.role === 'total') },
        ])),
      })),
      bodies: sheet.bodies.map((body) => ({
        ...body,
        cells: (index: number) => body.cells(index).map((content, at): BodyCell => {
          const row = body.firstRow + index;
          const stands = typeof content === 'object' && content !== null ? { value: content.value, formula: content.formula } : { value: content };
          const { value, formula } = change(address(at + 1, row), stands, row, false);
          if (formula === undefined) return value;
          return value === stands.value && formula === stands.formula ? content : { formula, value };
        }),
      })),
    })),
  };
}

/** The workbook without one of its sheets, and without the links and names that may lead there. */
export function without(workbook: Workbook, sheetName: string): Workbook {
  const unlinked = (row: Row): Row => ({ ...row, cells: new Map([...row.cells].map(([column, { link: _, ...cell }]) => [column, cell])) });
  return {
    ...workbook,
    names: [],
    sheets: workbook.sheets.filter(({ name }) => name !== sheetName).map((sheet) => ({ ...sheet, rows: sheet.rows.map(unlinked) })),
  };
}
