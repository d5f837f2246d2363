import type { Form, TableRead } from '../../form.ts';

/** Tables with a header, no row and no 零报告. */
export function blankTables({ tables }: Form, blankMeans: TableRead['spec']['blankMeans']): readonly TableRead[] {
  return tables.filter((table) => table.found !== null && table.spec.blankMeans === blankMeans && table.rows.length === 0 && !table.nil.said);
}
