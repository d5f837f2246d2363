import type { Entry } from '../tables/column.ts';
import type { Unit } from '../units/index.ts';

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
  /** Address of a column's cell in a row, for messages. */
  cellOf(key: string, row: number): string;
}

/** What one unit handed in for a year. */
export interface Submission {
  readonly unit: Unit;
  readonly file: string;
  readonly tables: ReadonlyMap<string, SubmittedTable>;
}
