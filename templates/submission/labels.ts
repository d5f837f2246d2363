import type { CellRead, SheetRead } from './reader/index.ts';
import { normalised } from './reader/table.ts';
import { isBlank } from './records.ts';

/** A labelled cell of a form: where the label stands, and what stands to its right. */
export interface Labelled {
  readonly label: CellRead;
  readonly value: CellRead | null;
}

/** Labels stand in these first rows. */
const WITHIN_ROWS = 200;

/** The first cell with this label; null if there is none. */
export function labelled(sheet: SheetRead, label: string): Labelled | null {
  return find(sheet, label, (cells, wanted) => cells.findIndex((cell) => reads(cell, wanted)));
}

/** The same where labels head their rows, since a value may read like another field's label. */
export function labelledRow(sheet: SheetRead, label: string): Labelled | null {
  return find(sheet, label, ([first], wanted) => (first !== undefined && reads(first, wanted) ? 0 : -1));
}

function find(sheet: SheetRead, label: string, indexIn: (cells: readonly CellRead[], wanted: string) => number): Labelled | null {
  const wanted = normalised(label);
  for (const row of sheet.rows) {
    if (row.number > WITHIN_ROWS) break;
    const cells = [...row.cells.values()].filter((cell) => !isBlank(cell));
    const index = indexIn(cells, wanted);
    if (index >= 0) return { label: cells[index]!, value: cells[index + 1] ?? null };
  }
  return null;
}

function reads({ value }: CellRead, wanted: string): boolean {
  return typeof value === 'string' && normalised(value).replace(/[:：]$/, '') === wanted;
}
