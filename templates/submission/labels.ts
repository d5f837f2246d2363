import type { CellRead, SheetRead } from './reader/index.ts';
import { normalised } from './reader/table.ts';
import { isBlank } from './records.ts';

/** A labelled cell of a form: where the label stands, and what stands to its right. */
export interface Labelled {
  readonly label: CellRead;
  readonly value: CellRead | null;
}

/** The first cell with this label among the first rows of a sheet; null if there is none. */
export function labelled(sheet: SheetRead, label: string, within = 200): Labelled | null {
  const wanted = normalised(label);
  for (const row of sheet.rows) {
    if (row.number > within) break;
    const cells = [...row.cells.values()];
    const index = cells.findIndex((cell) => typeof cell.value === 'string' && normalised(cell.value).replace(/[:：]$/, '') === wanted);
    if (index >= 0) return { label: cells[index]!, value: cells.slice(index + 1).find((cell) => !isBlank(cell)) ?? null };
  }
  return null;
}
