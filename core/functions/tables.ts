/**
 * Table arguments: rows of a fixed width, read column by column.
 *
 * A wholly blank row takes no part. Of tables that stand side by side (a column each), a row is blank
 * only if it is blank in all of them.
 */
import type { Words } from '../words.ts';
import { FunctionError, graver } from './errors.ts';
import { Problem, readArgument, wrongCell } from './read.ts';
import type { Param, Params, Rule, TableRow } from './rule.ts';
import { isMatrix, isSingleCell, noRange } from './shapes.ts';
import type { Matrix } from './shapes.ts';
import { isBlank } from './text.ts';

type Row = Readonly<Record<string, unknown>>;

/** A table argument as the rule gets it (or its error), and whether nothing stands in it. */
export interface ReadTable {
  readonly value: unknown;
  readonly blank: boolean;
}

interface TableArgument {
  readonly param: Param<unknown>;
  readonly cells: Matrix;
  readonly blankRows: readonly boolean[];
}

/** Reads a rule's table arguments by key; an error here is one of shape and the whole call's. */
export function readTables(rule: Rule, args: readonly unknown[]): ReadonlyMap<string, ReadTable> | FunctionError {
  const given = new Map<string, TableArgument>();
  for (const [index, [key, param]] of Object.entries(rule.parameters).entries()) {
    if (param.shape !== 'table') continue;
    const argument = args[index];
    const cells = Array.isArray(argument) ? argument : [[argument]];
    if (!isMatrix(cells)) return noRange(param.name);
    const leftOut = isSingleCell(cells) && isBlank(cells[0]![0]);
    const width = cells[0]!.length;
    if (!leftOut && param.columns && width !== widthOf(param)) return wrongWidth(param, width);
    given.set(key, { param, cells, blankRows: leftOut ? [] : cells.map((row) => row.every(isBlank)) });
  }

  const beside = (rule.sideBySide ?? []).map((key) => given.get(key)!).filter(({ blankRows }) => blankRows.length > 0);
  for (const table of beside) {
    if (table.cells.length !== beside[0]!.cells.length) return unequalRows(beside[0]!, table);
  }
  const blankBeside = beside[0]?.blankRows.map((_, row) => beside.every(({ blankRows }) => blankRows[row]));

  const read = new Map<string, ReadTable>();
  for (const [key, table] of given) {
    const blank = table.blankRows.every(Boolean);
    const blankRows = rule.sideBySide?.includes(key) && blankBeside && table.blankRows.length > 0 ? blankBeside : table.blankRows;
    read.set(key, { blank, value: valueOf({ ...table, blankRows }, blank) });
  }
  return read;
}

function valueOf(table: TableArgument, blank: boolean): unknown {
  const { param, blankRows } = table;
  if (blank && param.blankable) return param.fallback;
  if (blankRows.every(Boolean)) return missingTable(param);
  if (param.cellAt) return cellsOf(table, param.cellAt);
  return param.spoils === 'rows' ? checkedRows(table) : rowsOf(table);
}

/** The cells of a table of any width, of which one wrong cell spoils the call: the first one's error. */
function cellsOf(
  { param, cells, blankRows }: TableArgument,
  cellAt: (row: number, column: number) => Param<unknown>,
): readonly (readonly unknown[] | null)[] | FunctionError {
  let error: FunctionError | null = null;
  let filled = 0;
  const rows = cells.map((row, index) => {
    if (blankRows[index]) return null;
    const position = filled++;
    return row.map((cell, column) => {
      let value = readArgument(cellAt(position, column), cell, isBlank(cell));
      if (value instanceof Problem) value = wrongCell(cellPlace(param, index, column), value);
      if (value instanceof FunctionError) error = graver(error, value);
      return value;
    });
  });
  return error ?? rows;
}

/** The rows of a table of which one wrong cell spoils the call: the first one's error. */
function rowsOf({ param, cells, blankRows }: TableArgument): readonly (Row | null)[] | FunctionError {
  const rows: (Row | null)[] = [];
  let error: FunctionError | null = null;
  cells.forEach((row, index) => {
    if (blankRows[index]) {
      rows.push(null);
      return;
    }
    const read = readRow(param, row, index);
    if (read.error) error = graver(error, read.error);
    rows.push(read.cells);
  });
  return error ?? rows;
}

/** The rows of a table of which a wrong cell spoils what the rule decides. */
function checkedRows({ param, cells, blankRows }: TableArgument): readonly TableRow<Row>[] {
  return cells.map((row, index) =>
    blankRows[index] ? { blank: true, cells: {}, error: null } : { blank: false, ...readRow(param, row, index) },
  );
}

function readRow(table: Param<unknown>, row: readonly unknown[], index: number): { cells: Row; error: FunctionError | null } {
  const cells: Record<string, unknown> = {};
  let error: FunctionError | null = null;
  let position = 0;
  for (const [key, column] of Object.entries(table.columns as Params)) {
    const cell = row[position++];
    let value = readArgument(column, cell, isBlank(cell));
    if (value instanceof Problem) value = wrongCell(placeOf(table, index, column), value);
    if (value instanceof FunctionError) error = graver(error, value);
    else cells[key] = value;
  }
  return { cells, error };
}

/** `标准表第3行第2列`. */
function cellPlace(table: Param<unknown>, row: number, column: number): Words {
  return { zh: `${table.name.zh}第${row + 1}行第${column + 1}列`, en: `${table.name.en}, row ${row + 1}, column ${column + 1}` };
}

/** `名册第3行 到岗`. */
function placeOf(table: Param<unknown>, row: number, column: Param<unknown>): Words {
  const alone = widthOf(table) === 1;
  return {
    zh: `${table.name.zh}第${row + 1}行${alone ? '' : ` ${column.name.zh}`}`,
    en: `${table.name.en}, row ${row + 1}${alone ? '' : `, ${column.name.en}`}`,
  };
}

function widthOf(table: Param<unknown>): number {
  return Object.keys(table.columns as Params).length;
}

function columnNames(table: Param<unknown>): Words {
  const columns = Object.values(table.columns as Params);
  return { zh: columns.map(({ name }) => name.zh).join('、'), en: columns.map(({ name }) => name.en).join(', ') };
}

function missingTable(param: Param<unknown>): FunctionError {
  if (!param.columns) return wrongCell(param.name, new Problem({ zh: '未填写，请给出区域', en: 'is blank; give a range' }));
  const names = columnNames(param);
  return wrongCell(param.name, new Problem({
    zh: `未填写，请给出区域（${names.zh}）`,
    en: `is blank; give a range (${names.en})`,
  }));
}

function wrongWidth(param: Param<unknown>, given: number): FunctionError {
  const names = columnNames(param);
  return wrongCell(param.name, new Problem({
    zh: `应为${widthOf(param)}列（${names.zh}），给出的是${given}列`,
    en: `must have ${widthOf(param)} columns (${names.en}), not ${given}`,
  }));
}

function unequalRows(first: TableArgument, second: TableArgument): FunctionError {
  return wrongCell(second.param.name, new Problem({
    zh: `${second.cells.length}行，与“${first.param.name.zh}”的${first.cells.length}行不同；并列的各栏行数应相同`,
    en: `has ${second.cells.length} rows, ${first.param.name.en} ${first.cells.length}; columns side by side need as many rows`,
  }));
}
