import type { FormTable } from '../forms/table.ts';
import type { Submission, SubmittedRow } from '../submission/submission.ts';
import type { FileVerdict } from '../submission/verdict.ts';
import type { Column } from '../tables/column.ts';
import { units, type Unit } from '../units/index.ts';
import { shown } from './shown.ts';

/** A file as it is rolled up: what the checks made of it, and what it holds; null where none of it can be read. */
export interface RolledFile {
  readonly verdict: FileVerdict;
  readonly submission: Submission | null;
}

/** Everything that units handed in for a year, accepted or not. */
export interface RollUp {
  readonly year: number;
  /** In the order of their units, those without one last. */
  readonly files: readonly RolledFile[];
  /** Units that take part and handed in nothing. */
  readonly missing: readonly Unit[];
  /** A line over every title, such as 示例数据; null for real forms. */
  readonly mark: string | null;
}

/** What one unit handed in: no file where it is missing, several where it handed in more than one. */
export interface UnitFiles {
  readonly unit: Unit;
  readonly files: readonly RolledFile[];
}

/** Puts files in the order in which tables print their units. */
export function inPrintingOrder(files: readonly RolledFile[]): readonly RolledFile[] {
  const place = ({ verdict: { unit } }: RolledFile): number => (unit === null ? units.length : units.indexOf(unitOfKey(unit.key)));
  return [...files].sort((a, b) => place(a) - place(b) || (a.verdict.file < b.verdict.file ? -1 : 1));
}

/** Files that another process read name their units by objects of their own. */
function unitOfKey(key: string): Unit {
  return units.find((unit) => unit.key === key)!;
}

/** Every unit that handed in something, or should have. */
export function unitsOf({ files, missing }: RollUp): readonly UnitFiles[] {
  return units.flatMap((unit): UnitFiles[] => {
    const own = files.filter(({ verdict }) => verdict.unit?.key === unit.key);
    return own.length > 0 || missing.some(({ key }) => key === unit.key) ? [{ unit, files: own }] : [];
  });
}

/** Whether everything that a unit handed in is accepted; null where it handed in nothing. */
export function acceptedOf({ files }: UnitFiles): boolean | null {
  return files.length === 0 ? null : files.every(({ verdict: { accepted } }) => accepted);
}

/** What a file says in a table: rows, that it has none (零报告), nothing; or that none of it is rolled up. */
export type Filled = 'rows' | 'nil' | 'blank' | 'leftOut';

export function filledIn(table: FormTable, { submission }: RolledFile): Filled {
  if (submission === null) return 'leftOut';
  const submitted = submission.tables.get(table.key);
  if (submitted === undefined) return 'blank';
  if (submitted.rows.length > 0) return 'rows';
  return submitted.nil ? 'nil' : 'blank';
}

/** A file's rows of a table. */
export function rowsOf(table: FormTable, { submission }: RolledFile): readonly SubmittedRow[] {
  return submission?.tables.get(table.key)?.rows ?? [];
}

/** Sum of a column over a file's rows, as they are shown. */
export function sumOf(table: FormTable, column: Column, file: RolledFile): number {
  return rowsOf(table, file).reduce((sum, { entry }) => {
    const value = shown(column, entry[column.key] ?? null);
    return sum + (typeof value === 'number' ? Math.round(value * 100) : 0);
  }, 0) / 100;
}
