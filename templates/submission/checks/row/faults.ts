import type { Words } from '../../../../core/words.ts';
import type { FaultKind, Form } from '../../form.ts';
import { onSheet, type Finding } from '../check.ts';

export type FaultParams = { readonly header: Words; readonly fault: Words };

/** Cells that the reader could not take, of one kind. */
export function* faultsOf({ tables }: Form, kind: FaultKind): Iterable<Finding<FaultParams>> {
  for (const table of tables) {
    for (const fault of table.faults) if (fault.kind === kind) yield onSheet(table, fault.cell, { header: fault.header, fault: fault.words });
  }
}
