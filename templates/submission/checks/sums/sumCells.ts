import type { Column } from '../../../tables/column.ts';
import type { SumRow, TableRead } from '../../form.ts';
import type { CellRead } from '../../reader/index.ts';

/** A cell of a sum row, under a column that sum rows add up. */
export interface SumCell {
  readonly column: Column;
  readonly place: number;
  readonly sum: SumRow;
  readonly cell: CellRead;
}

/** Filled sum cells of a table: of the form's own row of 合计 above the body, or of those that clerks added to it. */
export function* sumCells(table: TableRead, whose: 'own' | 'added'): Iterable<SumCell> {
  const first = table.rows[0]?.row ?? Number.POSITIVE_INFINITY;
  const added = table.spec.columns.flatMap((column) => {
    const place = table.columns.get(column.key);
    return column.total && place !== undefined ? [{ column, place }] : [];
  });
  for (const sum of table.sums) {
    if (sum.row < first !== (whose === 'own')) continue;
    for (const { column, place } of added) {
      const cell = sum.cells.get(place);
      if (cell !== undefined && cell.value !== null && cell.value !== '') yield { column, place, sum, cell };
    }
  }
}

/** Sum of the numbers that stand in a column of some rows, as a program adds them up. */
export function sumIn(rows: Iterable<{ readonly cells: ReadonlyMap<number, CellRead> }>, place: number): number {
  let sum = 0;
  for (const { cells } of rows) {
    const value = cells.get(place)?.value;
    if (typeof value === 'number') sum += value;
  }
  return sum;
}

/** Whether an error stands in a column of some rows. */
export function errorIn(rows: Iterable<{ readonly cells: ReadonlyMap<number, CellRead> }>, place: number): boolean {
  for (const { cells } of rows) if (cells.get(place)?.type === 'error') return true;
  return false;
}

/** The rows that a sum formula of the form adds up in its own column; null for any other formula. */
export function summedRows(formula: string): { readonly first: number; readonly last: number } | null {
  const range = /^(?:ROUND\()?SUM\(([A-Z]+)(\d+):\1(\d+)\)(?:,2\))?$/i.exec(formula.replace(/[\s$]/g, ''));
  return range === null ? null : { first: Number(range[2]), last: Number(range[3]) };
}
