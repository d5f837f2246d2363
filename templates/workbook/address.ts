/** Column letters of a column number: 1 is A, 27 is AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** Column number of column letters: A is 1. */
export function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

/** `C7`. */
export function address(column: number, row: number): string {
  return `${columnLetters(column)}${row}`;
}

/** `$C$7`. */
export function fixedAddress(column: number, row: number): string {
  return `$${columnLetters(column)}$${row}`;
}

/** A cell or range that stays where it is when a formula is filled: `$C$7:$C$56`. */
export function absolute(reference: string): string {
  return reference.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
}

/** `C7:C56`. */
export function span(column: number, firstRow: number, lastRow: number): string {
  return `${address(column, firstRow)}:${address(column, lastRow)}`;
}

/** A reference into another sheet: `'补贴明细'!C7`. */
export function onSheet(sheet: string, reference: string): string {
  return `'${sheet}'!${reference}`;
}
