export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;

export interface Place {
  readonly row: number;
  readonly column: number;
}

const LONGEST_COLUMN = 3;
const LONGEST_ROW = 7;

/** Row and column (from 1) of an address such as `C7`; null if there is no such cell on a sheet. Asked for every cell read. */
export function placeOf(ref: string): Place | null {
  let at = 0;
  let column = 0;
  for (let letter = letterAt(ref, at); letter > 0; letter = letterAt(ref, ++at)) column = column * 26 + letter;
  const letters = at;
  let row = 0;
  for (let digit = digitAt(ref, at); digit >= 0; digit = digitAt(ref, ++at)) row = row * 10 + digit;
  const digits = at - letters;
  if (at < ref.length || letters < 1 || letters > LONGEST_COLUMN || digits < 1 || digits > LONGEST_ROW) return null;
  return digitAt(ref, letters) > 0 && column <= LAST_COLUMN && row <= LAST_ROW ? { column, row } : null;
}

/** 1 for A or a; 0 for what is no letter. */
function letterAt(text: string, at: number): number {
  const place = (text.charCodeAt(at) | 0x20) - 0x60;
  return place >= 1 && place <= 26 ? place : 0;
}

/** -1 for what is no digit. */
function digitAt(text: string, at: number): number {
  const digit = text.charCodeAt(at) - 0x30;
  return digit >= 0 && digit <= 9 ? digit : -1;
}
