import type { Unit } from '../../../units/index.ts';
import { enterpriseSubsidy } from '../../../forms/enterpriseSubsidy.ts';
import { textIn } from '../../form.ts';
import type { Params } from '../../issue.ts';
import type { LastYear, PaidRow } from '../../lastYear.ts';
import { submittedCell, type Submission, type SubmittedRow, type SubmittedTable } from '../../submission.ts';
import type { FindingIn, Handed } from '../check.ts';

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

const byIdentity = new WeakMap<LastYear, ReadonlyMap<string, readonly PaidRow[]>>();

/** Last year's rows of a person; none where nobody of this number was in it. */
export function paidRowsOf(lastYear: LastYear, identity: string | null): readonly PaidRow[] {
  let people = byIdentity.get(lastYear);
  if (people === undefined) {
    const made = new Map<string, PaidRow[]>();
    for (const row of lastYear.people) made.set(row.identity, [...(made.get(row.identity) ?? []), row]);
    byIdentity.set(lastYear, (people = made));
  }
  return identity === null ? [] : (people.get(identity) ?? []);
}

/** 累计月数 of a person at the end of last year; null where nobody of this number was in it. */
export function monthsBefore(rows: readonly PaidRow[]): number | null {
  return rows.length === 0 ? null : Math.max(...rows.map(({ cumulative }) => cumulative));
}

/** A name without spaces, in half width. */
export function bare(name: string): string {
  return name.normalize('NFKC').replace(/\s/g, '');
}
