import { LAST_DAY, monthOf } from '../../../../core/exact/calendar.ts';
import type { Policy } from '../../../../core/policy/policy.ts';
import type { Column, Entry } from '../../../tables/column.ts';
import { numberIn, type Form, type FormRow, type TableRead } from '../../form.ts';
import type { CellRead } from '../../reader/index.ts';

/** A formula column of the form that stands on the sheet. */
export interface FormulaColumn {
  readonly column: Column;
  /** Column number. */
  readonly place: number;
  /** Keys of the columns that its formula refers to. */
  readonly uses: ReadonlySet<string>;
}

/** The formula columns of a table but for 序号, which says nothing of its row. */
export function formulaColumns({ spec, columns }: TableRead): readonly FormulaColumn[] {
  return spec.columns.flatMap((column) => {
    const place = columns.get(column.key);
    if (column.fill !== 'formula' || column.key === 'number' || place === undefined) return [];
    const uses = new Set<string>();
    column.formula!((key) => (uses.add(key), 'A1'), 1);
    return [{ column, place, uses }];
  });
}

/**
 * What the form's own formulas calculate to in a row, by their keys, with the settings that stand in the
 * form. Null where a program may calculate something else: the form does not show its settings any more, or
 * a cell that the formulas refer to holds other than what the form asks for, such as a date typed as text.
 */
export function calculating(form: Form, table: TableRead, policy: Policy): (row: FormRow) => Entry | null {
  const { unit, year, settings } = form;
  if (unit === null || year === null || settings === null) return () => null;
  const context = { year, policy, ...settings };
  const used = new Set(formulaColumns(table).flatMap(({ uses }) => [...uses]));
  const typed = table.spec.columns.filter(({ key, fill }) => fill === 'typed' && used.has(key));
  return ({ entry, cells }) => {
    const asItStands: Record<string, Entry[string]> = { ...entry };
    for (const column of typed) {
      const place = table.columns.get(column.key);
      const cell = place === undefined ? null : (cells.get(place) ?? null);
      if (!standsAsRead(column, cell, entry[column.key])) return null;
      // The formulas do not round an average to the fen.
      if (column.reads === 'average') asItStands[column.key] = cell?.value ?? null;
    }
    const [start, end] = [numberIn(entry, 'start'), numberIn(entry, 'end')];
    if (start !== null && end !== null && end < start) return null;
    return table.spec.computed(asItStands, context, unit);
  };
}

/** Whether a formula takes a cell for what the reader took it for. */
function standsAsRead({ reads }: Column, cell: CellRead | null, read: Entry[string] | undefined): boolean {
  if (read === undefined) return false;
  if (cell === null || cell.value === null) return true;
  const { value } = cell;
  switch (reads) {
    case 'day':
      return typeof value === 'number' && Math.floor(value) === read;
    case 'month':
      return typeof value === 'number' && value <= LAST_DAY && monthOf(value) === monthOf(read as number);
    case 'average':
      return typeof value === 'number';
    case 'text':
    case 'identity':
      return true;
    default:
      return value === read;
  }
}
