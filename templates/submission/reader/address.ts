import { columnNumber } from '../../workbook/address.ts';

export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;

export interface Place {
  readonly row: number;
  readonly column: number;
}

/** Row and column (from 1) of an address such as `C7`; null if there is no such cell on a sheet. */
export function placeOf(ref: string): Place | null {
  const match = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(ref.toUpperCase());
  if (match === null) return null;
  const place = { column: columnNumber(match[1]!), row: Number(match[2]) };
  return place.column <= LAST_COLUMN && place.row <= LAST_ROW ? place : null;
}
