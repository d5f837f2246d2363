/** Where things stand on a sheet, found by the words that a reader finds them by. */
import { columnLetters, columnNumber } from '../../templates/workbook/address.ts';
import { readWorkbook, type StoredSheet, type StoredValue, type StoredWorkbook } from '../../scripts/witness/readWorkbook.ts';

/** A cell of a table: in a column, on the first row that holds a value in another; or the cell beside a label. */
export type Place = { readonly sheet: string; readonly under?: string } & (
  | { readonly column: string; readonly row: readonly [column: string, value: StoredValue] }
  | { readonly label: string }
);

export interface FoundCell {
  readonly address: string;
  readonly value: StoredValue;
}

/** The cell that a place means; `under` is how a line at or above it begins, where a table has several parts. */
export function find(workbook: StoredWorkbook, place: Place): FoundCell {
  const cells = grid(sheetOf(workbook, place.sheet));
  const top = place.under === undefined ? 1 : first(cells, 1, ({ value }) => String(value).startsWith(place.under!)).row;
  const cell = 'label' in place ? beside(cells, top, place.label) : inTable(cells, top, place);
  return { address: `${cell.column}${cell.row}`, value: cells.find(({ column, row }) => column === cell.column && row === cell.row)?.value };
}

export function sheetOf(workbook: StoredWorkbook, name: string): StoredSheet {
  const sheet = workbook.sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(`there is no sheet ${name}`);
  return sheet;
}

/** A line of 勾稽校验表 as it is read. */
export interface CheckLine {
  readonly scope: string;
  readonly what: string;
  readonly difference: StoredValue;
  readonly result: string;
}

/** Every line of 勾稽校验表. */
export function checkLines(bytes: Uint8Array): CheckLine[] {
  const cells = grid(sheetOf(readWorkbook(bytes), '勾稽校验表'));
  const [scope, what, difference, result] = ['范围', '校验内容', '差额（甲-乙）', '结果'].map((text) => header(cells, text)) as [string, string, string, string];
  const values = new Map(cells.map(({ address, value }) => [address, value]));
  return cells
    .filter((cell) => cell.column === result && /^(相符|不符|超出可用资金|不适用)$/.test(String(cell.value)))
    .map(({ row, value }) => ({
      scope: String(values.get(`${scope}${row}`)),
      what: String(values.get(`${what}${row}`)),
      difference: values.get(`${difference}${row}`),
      result: String(value),
    }));
}

interface GridCell extends FoundCell {
  readonly column: string;
  readonly row: number;
}

function grid(sheet: StoredSheet): readonly GridCell[] {
  return sheet.cells.map(({ address, value }) => {
    const [, column = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
    return { address, value, column, row: Number(row) };
  });
}

function first(cells: readonly GridCell[], top: number, wanted: (cell: GridCell) => boolean): GridCell {
  const found = cells.find((cell) => cell.row >= top && wanted(cell));
  if (!found) throw new Error(`below row ${top} there is no such cell: ${wanted}`);
  return found;
}

function beside(cells: readonly GridCell[], top: number, label: string): Pick<GridCell, 'column' | 'row'> {
  const { column, row } = first(cells, top, ({ value }) => value === label);
  return { column: columnLetters(columnNumber(column) + 1), row };
}

function inTable(cells: readonly GridCell[], top: number, place: Extract<Place, { column: string }>): Pick<GridCell, 'column' | 'row'> {
  const column = header(cells, place.column);
  const [key, value] = place.row;
  const keyColumn = header(cells, key);
  return { column, row: first(cells, top, (cell) => cell.column === keyColumn && cell.value === value).row };
}

function header(cells: readonly GridCell[], text: string): string {
  return first(cells, 1, ({ value }) => value === text).column;
}
