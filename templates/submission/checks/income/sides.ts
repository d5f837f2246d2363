import { MONTHS_IN_YEAR } from '../../../../core/exact/calendar.ts';
import { yuanText } from '../../../../core/exact/money.ts';
import type { Words } from '../../../../core/words.ts';
import { townshipIncome } from '../../../forms/townshipIncome.ts';
import { numberIn, tableOf, type Form, type FormRow, type TableRead } from '../../form.ts';

/** The two sides that article 十八 compares, by the keys of their columns. */
export const SIDES = [
  { people: 'townshipPeople', income: 'township', words: { zh: '乡镇', en: 'townships' } as Words },
  { people: 'countyPeople', income: 'county', words: { zh: '县直', en: 'county units' } as Words },
] as const;

export type Side = (typeof SIDES)[number];

/**
 * What tells a year's income from a month's: no figures of the policy. Averages of a month in the field lie far
 * below the first, those of a year above it; the second no explanation makes a month's income; and between the
 * two sides of one grade no honest pair differs as much as the third.
 */
export const MOST_A_MONTH = 40_000;
export const NEVER_A_MONTH = 1_000_000;
export const MOST_TIMES = 5;

/** The rows of 乡镇收入申报表, with their table. */
export function* incomeRows(form: Form): Iterable<{ readonly table: TableRead; readonly row: FormRow }> {
  const table = tableOf(form, townshipIncome.key);
  for (const row of table?.rows ?? []) yield { table: table!, row };
}

/** The larger side and both incomes, where both are known and differ more than a month's incomes can; null else. */
export function incomparable({ entry }: FormRow): { readonly side: Side; readonly larger: number; readonly smaller: number } | null {
  const [township, county] = [numberIn(entry, 'township') ?? 0, numberIn(entry, 'county') ?? 0];
  const [larger, smaller] = [Math.max(township, county), Math.min(township, county)];
  return smaller > 0 && larger > smaller * MOST_TIMES ? { side: SIDES[township > county ? 0 : 1], larger, smaller } : null;
}

/** Yuan as a clerk would type them. */
export function moneyText(income: number): string {
  return yuanText(Math.round(income * 100));
}

/** A twelfth of them. */
export function twelfthText(income: number): string {
  return yuanText(Math.round((income * 100) / MONTHS_IN_YEAR));
}
