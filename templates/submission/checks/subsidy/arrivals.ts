import type { Day } from '../../../../core/exact/calendar.ts';
import { numberIn, textIn, type Form } from '../../form.ts';
import { subsidyRows } from './rows.ts';

/** The earliest arrival of each person; none of whom one could not be read. */
export function arrivalsIn(form: Form): ReadonlyMap<string, Day> {
  const arrivals = new Map<string, Day>();
  for (const { row } of subsidyRows(form)) {
    const identity = textIn(row.entry, 'identity');
    if (identity === null) continue;
    const start = numberIn(row.entry, 'start') ?? Number.NEGATIVE_INFINITY;
    arrivals.set(identity, Math.min(arrivals.get(identity) ?? start, start));
  }
  for (const [identity, start] of arrivals) if (start === Number.NEGATIVE_INFINITY) arrivals.delete(identity);
  return arrivals;
}
