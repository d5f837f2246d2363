import { sumFormula } from '../tables/layout.ts';
import type { Column } from '../tables/column.ts';
import type { BodyCell } from '../workbook/model.ts';
import type { RolledFile } from './rollUp.ts';
import type { RolledTable } from './sheets/table.ts';
import { summable } from './words.ts';

/** How many rows a file has in a table, or the sum of one of its columns: a figure that 来源 and 汇总 show. */
export interface Figure {
  readonly table: RolledTable;
  /** Column that is added up; `unit` where rows are counted. */
  readonly of: string;
  readonly column: Column;
}

/** The figures of all tables, those of a table in one group: its rows, then what it adds up. */
export function figuresOf(tables: readonly RolledTable[]): readonly Figure[] {
  return tables.flatMap((table) => {
    const group = table.table.sheet;
    const rows: Column = { key: `${table.table.key}.rows`, header: '行数', english: 'Rows', group, kind: 'count', width: 7, fill: 'formula' };
    return [
      { table, of: 'unit', column: rows },
      ...table.summed.map(({ key, header, english, kind, width }): Figure => ({
        table, of: key,
        column: { key: `${table.table.key}.${key}`, header, english, group, kind: kind === 'centre' ? 'count' : kind, width: kind === 'money' ? 17 : Math.max(width, 9), fill: 'formula' },
      })),
    ];
  });
}

/** A figure of one file, over its own rows; null where it has none. */
export function figureOf({ table, of, column }: Figure, file: RolledFile): BodyCell {
  const rows = table.block(file, of);
  if (rows === null) return null;
  return { formula: counts(of) ? `ROWS(${rows})` : sumFormula([rows], column.kind), value: valueIn({ table, of, column }, [file]) };
}

/** What a figure is over several files. */
export function valueIn({ table, of }: Figure, files: readonly RolledFile[]): number {
  const values = files.map((file) => (counts(of) ? table.rowsOf(file) : table.sumOf(file, of)));
  return summable(values.reduce((sum, value) => sum + Math.round(value * 100), 0) / 100) as number;
}

/** Whether a figure counts rows. */
export function counts(of: string): boolean {
  return of === 'unit';
}
