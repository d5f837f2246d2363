import type { Day } from '../../core/exact/calendar.ts';
import type { DegreeRules } from '../../core/subsidy/degreeTable.ts';
import type { Words } from '../../core/words.ts';
import type { FormTable } from '../forms/table.ts';
import type { Entry } from '../tables/column.ts';
import type { Unit } from '../units/index.ts';
import { address } from '../workbook/address.ts';
import type { CellRead, SheetRead, WorkbookRead } from './reader/index.ts';
import type { FoundTable } from './reader/table.ts';
import type { SubmittedRow } from './submission.ts';

/** A label's value as it stands on a sheet; `cell` is the value's, or the label's where the value is blank. */
export interface Field {
  readonly cell: string | null;
  /** Half width, trimmed; '' where blank. */
  readonly text: string;
}

/** Whose form a sheet is, of which year and version. */
export interface Head {
  readonly unit: Unit | null;
  readonly year: number | null;
  readonly fields: Readonly<Record<'unit' | 'year' | 'version', Field>>;
}

/** Why a typed cell cannot be taken: blank, a text or number that is not what belongs there, or an ID number that can be nobody's. */
export type FaultKind = 'blank' | 'wrong' | 'identity';

/** A typed cell that cannot be taken; its row stands without it. */
export interface Fault {
  readonly kind: FaultKind;
  readonly row: number;
  readonly key: string;
  readonly cell: string;
  readonly header: Words;
  /** What is wrong and what to do, following the header. */
  readonly words: Words;
}

/** A filled row of a table. */
export interface FormRow extends SubmittedRow {
  /** By column number, as they stand. */
  readonly cells: ReadonlyMap<number, CellRead>;
  /** 说明 of the row; null where blank. */
  readonly explanation: string | null;
  readonly hidden: boolean;
}

/** A row of sums, the form's own or one that a clerk added: 合计, 小计 or the like beside nothing but numbers. */
export interface SumRow {
  readonly row: number;
  /** As it heads the row, without spaces. */
  readonly word: string;
  /** By column number, as they stand. */
  readonly cells: ReadonlyMap<number, CellRead>;
}

/** A table of the form on its sheet. */
export interface TableRead {
  readonly spec: FormTable;
  readonly sheet: SheetRead;
  readonly head: Head;
  /** Null where no header row was found. */
  readonly found: FoundTable | null;
  /** Column numbers by key, of the columns that were found. */
  readonly columns: ReadonlyMap<string, number>;
  /** 零报告: whether it is said; `wrong` where something else than 是 or 否 stands there. */
  readonly nil: { readonly cell: string | null; readonly said: boolean; readonly wrong: boolean };
  readonly rows: readonly FormRow[];
  readonly sums: readonly SumRow[];
  readonly faults: readonly Fault[];
}

/** The settings and the period that the form's own formulas compute with. */
export interface FormSettings {
  readonly period: { readonly from: Day; readonly to: Day };
  readonly rules: DegreeRules;
}

/** A form as it was handed in: what stands where, judged by nobody yet. */
export interface Form {
  readonly file: string;
  readonly workbook: WorkbookRead;
  /** Unit and year of 填报说明; null where that sheet is missing. */
  readonly head: Head | null;
  readonly unit: Unit | null;
  readonly year: number | null;
  /** 单位说明 on 填报说明, which answers what has no row; null where blank. */
  readonly remark: string | null;
  readonly settings: FormSettings | null;
  /** Tables whose sheets are there. */
  readonly tables: readonly TableRead[];
  /** Tables of the unit, or of any unit where it is not known, whose sheets are not there. */
  readonly missing: readonly FormTable[];
}

/** The table of a key, where its sheet is there. */
export function tableOf(form: Form, key: string): TableRead | null {
  return form.tables.find((table) => table.spec.key === key) ?? null;
}

/** Address of a column's cell in a row; of the row's first cell where the column was not found. */
export function cellAt({ columns }: Pick<TableRead, 'columns'>, key: string, row: number): string {
  return address(columns.get(key) ?? 1, row);
}

/** A row's value as a number; null where it is blank, no number, or could not be read. */
export function numberIn(entry: Entry, key: string): number | null {
  const value = entry[key];
  return typeof value === 'number' ? value : null;
}

/** A row's value as a text; null where it is blank or could not be read. */
export function textIn(entry: Entry, key: string): string | null {
  const value = entry[key];
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}
