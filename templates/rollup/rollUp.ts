import { formTables } from '../forms/tables.ts';
import type { FormTable } from '../forms/table.ts';
import type { Submission, SubmittedTable } from '../submission/submission.ts';
import type { FileVerdict } from '../submission/verdict.ts';
import { units, type Unit } from '../units/index.ts';

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

/** Puts files in the order in which tables print their units. */
export function inPrintingOrder(files: readonly RolledFile[]): readonly RolledFile[] {
  const place = ({ verdict: { unit } }: RolledFile): number => (unit === null ? units.length : units.indexOf(unit));
  return [...files].sort((a, b) => place(a) - place(b) || (a.verdict.file < b.verdict.file ? -1 : 1));
}

/** What a file says in a table: rows, that it has none (零报告), nothing, or that the table is not its unit's. */
export type Filled = 'rows' | 'nil' | 'blank' | 'notConcerned';

export function filledIn({ submission }: RolledFile, table: FormTable): Filled {
  const submitted = tableOf(submission, table);
  if (submission !== null && !table.concerns(submission.unit)) return 'notConcerned';
  if (submitted === null) return 'blank';
  if (submitted.rows.length > 0) return 'rows';
  return submitted.nil ? 'nil' : 'blank';
}

export function tableOf(submission: Submission | null, table: FormTable): SubmittedTable | null {
  return submission?.tables.get(table.key) ?? null;
}

/** The tables that are rolled up, in the order of their sheets. */
export const rolledTables: readonly FormTable[] = formTables;
