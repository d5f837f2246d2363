import type { Form, FormRow, TableRead } from '../../form.ts';
import { numberIn, textIn } from '../../form.ts';
import { subsidyRows } from '../subsidy/rows.ts';

/** A row that stands a second time: the same ID number and the same day of arrival as in an earlier one. */
export interface Repeated {
  readonly table: TableRead;
  readonly row: FormRow;
  readonly earlier: FormRow;
}

/** Rows of the subsidy that stand a second time. */
export function repeatedRows(form: Form): readonly Repeated[] {
  const first = new Map<string, FormRow>();
  const repeated: Repeated[] = [];
  for (const { table, row } of subsidyRows(form)) {
    const [identity, start] = [textIn(row.entry, 'identity'), numberIn(row.entry, 'start')];
    if (identity === null || start === null) continue;
    const key = `${identity} ${start}`;
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, row);
    else repeated.push({ table, row, earlier });
  }
  return repeated;
}
