import { formTables } from '../../templates/forms/tables.ts';
import type { Examined } from '../../templates/submission/examine.ts';
import { submittedCell, type Submission } from '../../templates/submission/submission.ts';
import type { BaseForm } from './baseForms.ts';
import type { Mutant } from './mutant.ts';
import { cellsOf, changedCells } from './witness.ts';

/** What is wrong with how a mutant was read; null if nothing is. */
export function findingOf(mutant: Mutant, read: Examined): string | null {
  const { form, same } = mutant;
  if (read.unreadable !== null) return same ? `refused: ${read.unreadable.en}` : null;
  if (read.issues.length > 0) return same ? `found fault with: ${read.issues.map(({ code, sheet, cell }) => `${code} ${sheet} ${cell}`).join(', ')}` : null;
  if (read.submission === null) return 'neither read nor refused, and no issue';
  const unclear = mutant.parts === null ? [] : [...cellsOf(mutant.parts).values()].flatMap((cells) => cells.unclear);
  if (unclear.length > 0) return `read without a word, though nobody knows what counts in ${unclear.slice(0, 5).join(', ')}`;
  const changes = differences(form.examined.submission!, read.submission);
  const allowed = same || mutant.parts === null ? null : allowedChanges(form, mutant);
  const silent = changes.filter((change) => allowed === null || !isAllowed(change, allowed.get(change.sheet)!));
  return silent.length === 0 ? null : `changed without a word: ${silent.slice(0, 5).map(({ sheet, cell, was, is }) => `${sheet} ${cell ?? ''} ${was} → ${is}`).join('; ')}`;
}

interface Difference {
  readonly sheet: string;
  /** Null where it stands in no row. */
  readonly cell: string | null;
  /** Whether the form calculates it: what is due is computed from the typed cells, and a form may come without the column. */
  readonly calculated: boolean;
  readonly was: string;
  readonly is: string;
}

const NOTES = '填报说明';

/** Everything that differs between what was read and what is read now. */
export function differences(before: Submission, after: Submission): Difference[] {
  const found: Difference[] = [];
  const compare = (sheet: string, cell: string | null, was: unknown, is: unknown, calculated = false): void => {
    if (JSON.stringify(was) !== JSON.stringify(is)) found.push({ sheet, cell, calculated, was: String(JSON.stringify(was)), is: String(JSON.stringify(is)) });
  };
  compare(NOTES, null, [before.unit.key, before.year, before.remark], [after.unit.key, after.year, after.remark]);
  for (const [key, table] of before.tables) {
    const { columns } = formTables.find((form) => form.key === key)!;
    const isCalculated = (column: string): boolean => columns.find((one) => one.key === column)?.fill === 'formula';
    const other = after.tables.get(key);
    compare(table.sheet, null, table.nil, other?.nil);
    const rows = new Map([...table.rows.map(({ row }) => row), ...(other?.rows ?? []).map(({ row }) => row)].map((row) => [row, true]));
    for (const row of rows.keys()) {
      const [was, is] = [table, other].map((one) => one?.rows.find((each) => each.row === row)?.entry ?? {});
      for (const column of new Set([...Object.keys(was!), ...Object.keys(is!)])) compare(table.sheet, submittedCell(table, column, row), was![column] ?? null, is![column] ?? null, isCalculated(column));
    }
  }
  return found;
}

function isAllowed({ cell, calculated }: Difference, changed: ReadonlySet<string>): boolean {
  if (cell === null) return changed.size > 0;
  if (changed.has(cell)) return true;
  const column = columnOf(cell);
  return calculated && [...changed].some((one) => columnOf(one) === column);
}

function columnOf(cell: string): string {
  return cell.replace(/\d+$/, '');
}

/** Cells that the mutation itself changed, by the name of their sheet. */
function allowedChanges(form: BaseForm, { parts }: Mutant): ReadonlyMap<string, ReadonlySet<string>> {
  const ofPart = changedCells(cellsOf(form.parts), cellsOf(parts!));
  return new Map(form.examined.sheets.map((sheet, index) => [sheet, ofPart.get(`xl/worksheets/sheet${index + 1}.xml`) ?? new Set()]));
}
