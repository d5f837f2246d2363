import type { Unit } from '../../units/index.ts';
import { enterpriseSubsidy } from '../../forms/enterpriseSubsidy.ts';
import { textIn } from '../form.ts';
import type { Params } from '../issue.ts';
import { submittedCell, type Submission, type SubmittedRow, type SubmittedTable } from '../submission.ts';
import type { FindingIn, Handed } from './check.ts';

/** A row of 企业引才补贴申报表 in one of the files. */
export interface ClaimRow {
  readonly file: string;
  readonly unit: Unit;
  readonly submission: Submission;
  readonly table: SubmittedTable;
  readonly row: SubmittedRow;
}

/** Every row of article 九 that was handed in. */
export function* claimRows({ files }: Pick<Handed, 'files'>): Iterable<ClaimRow> {
  for (const { file, submission } of files) {
    const table = submission?.tables.get(enterpriseSubsidy.key);
    for (const row of table?.rows ?? []) yield { file, unit: submission!.unit, submission: submission!, table: table!, row };
  }
}

/** Marks a column's cell in a row; the row's 说明 answers it. */
export function atRow<P extends Params>({ file, table, row }: ClaimRow, key: string, params: P): FindingIn<P> {
  return { file, sheet: table.sheet, cell: submittedCell(table, key, row.row), params, explanation: textIn(row.entry, 'explanation') };
}
