import { checkIdCard } from '../../core/checks/idCard.ts';
import { outgoing } from '../submission/outgoing.ts';
import type { Column } from '../tables/column.ts';
import { maskIdentity, maskTail } from '../tables/mask.ts';
import type { CellValue } from '../workbook/model.ts';

/** A submitted value as it leaves the unit: numbers that are a person's masked, also where they stand in a text. */
export function shown(column: Column, value: CellValue): CellValue {
  // A claimed number may have been typed with any decimals: two programs add up two of them alike.
  if (typeof value === 'number') return column.total ? Math.round(value * 100) / 100 : value;
  if (typeof value !== 'string') return value;
  if (column.reads === 'identity') return maskIdentity(value);
  if (column.personal) return maskTail(value);
  // A code of an employer may look like an ID number, and is none.
  if (column.kind === 'identity' && !isIdentity(value)) return value;
  return outgoing(value);
}

function isIdentity(value: string): boolean {
  const result = checkIdCard(value, null);
  return result === 'valid' || result === 'unknownRegion';
}
