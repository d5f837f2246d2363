import type { Column } from '../tables/column.ts';
import { rowsOf, sumOf, type RolledFile } from './rollUp.ts';
import type { RolledTable } from './sheets/table.ts';

/** How many rows are in a table, or the sum of one of its columns: what 来源 and 汇总 show of files and units. */
export interface Figure {
  readonly table: RolledTable;
  /** The form's column that is added up; null where rows are counted. */
  readonly of: Column | null;
  /** The column that shows it. */
  readonly column: Column;
}

/** The figures of all tables, those of a table in one group: its rows, then what it adds up. */
export function figuresOf(tables: readonly RolledTable[]): readonly Figure[] {
  return tables.flatMap((table) => {
    const { key: name, sheet: group } = table.table;
    const rows: Column = { key: `${name}.rows`, header: '行数', english: 'Rows', group, kind: 'count', width: 7, fill: 'formula' };
    return [
      { table, of: null, column: rows },
      ...table.summed.map((of): Figure => {
        const { key, header, english, kind, width } = of;
        return {
          table, of,
          column: { key: `${name}.${key}`, header, english, group, kind: kind === 'money' ? 'money' : 'count', width: kind === 'money' ? 17 : Math.max(width, 9), fill: 'formula' },
        };
      }),
    ];
  });
}

/** A figure over some files. */
export function figureValue({ table: { table }, of }: Figure, files: readonly RolledFile[]): number {
  const values = files.map((file) => (of === null ? rowsOf(table, file).length : sumOf(table, of, file)));
  return values.reduce((sum, value) => sum + Math.round(value * 100), 0) / 100;
}
