import type { Unit } from '../units/index.ts';
import { enterpriseSubsidy } from './enterpriseSubsidy.ts';
import { posts } from './posts.ts';
import type { FormTable } from './table.ts';
import { townshipIncome } from './townshipIncome.ts';

/** Every table that units fill in, in the order of their sheets. */
export const formTables: readonly FormTable[] = [posts, enterpriseSubsidy, townshipIncome];

/** The tables of a unit's form. */
export function formTablesOf(unit: Unit): readonly FormTable[] {
  return formTables.filter((table) => table.concerns(unit));
}
