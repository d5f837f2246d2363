import type { Day } from '../../../../core/exact/calendar.ts';
import { numberIn, type FormRow } from '../../form.ts';

/** 合同止 of a row where it is of use: not where the contract ends before it begins, which is said by itself. */
export function contractEnd({ entry }: FormRow): Day | null {
  const [from, to] = [numberIn(entry, 'contractFrom'), numberIn(entry, 'contractTo')];
  return from !== null && to !== null && from > to ? null : to;
}
