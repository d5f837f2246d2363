import type { Entry } from '../tables/column.ts';
import type { Unit } from '../units/index.ts';
import { address } from '../workbook/address.ts';

/** A row of a submitted table, with the row number that the clerk sees. */
export interface SubmittedRow {
  readonly row: number;
  readonly entry: Entry;
}

export interface SubmittedTable {
  readonly key: string;
  readonly sheet: string;
  /** 零报告: the unit says that it has none. */
  readonly nil: boolean;
  readonly rows: readonly SubmittedRow[];
  /** Column numbers by key. */
  readonly columns: ReadonlyMap<string, number>;
}

/** What one unit handed in for a year; plain data, so that it can be read in another process. */
export interface Submission {
  readonly unit: Unit;
  readonly year: number;
  readonly file: string;
  /** 单位说明; null where blank. */
  readonly remark: string | null;
  readonly tables: ReadonlyMap<string, SubmittedTable>;
}

/** Address of a column's cell in a row; of the row's first cell where the form has no such column. */
export function submittedCell({ columns }: Pick<SubmittedTable, 'columns'>, key: string, row: number): string {
  return address(columns.get(key) ?? 1, row);
}
