import { columnLetters, columnNumber } from '../../workbook/address.ts';
import { LAST_COLUMN, LAST_ROW } from './address.ts';

/** A formula that several cells share, as it reads in the first of them. */
export interface SharedFormula {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/** Characters of the longest formula that Excel takes. */
const LONGEST = 8192;

/** The shared formulas of a sheet, by the number that the file gives each. */
export class SharedFormulas {
  readonly #formulas: SharedFormula[] = [];
  readonly #latest = new Map<string, number>();

  /** A cell brings the formula; gives the number it is kept under. */
  define(id: string, formula: SharedFormula): number {
    const awaited = this.#latest.get(id);
    const kept = awaited !== undefined && this.#formulas[awaited]!.text === '' ? awaited : this.#formulas.length;
    this.#formulas[kept] = formula;
    this.#latest.set(id, kept);
    return kept;
  }

  /** Another cell shares it, perhaps before it is brought; gives the number it is kept under. */
  use(id: string): number {
    return this.#latest.get(id) ?? this.define(id, { text: '', row: 1, column: 1 });
  }

  /** The formula as it reads in a cell; '' where no cell brought it, or it is longer than a formula can be. */
  in(kept: number, row: number, column: number): string {
    const formula = this.#formulas[kept]!;
    return formula.text.length > LONGEST ? '' : movedFormula(formula, row, column);
  }
}

/** What is no reference (texts, names of sheets, columns of tables) or is one: to a cell, to whole columns, to whole rows. */
const TOKEN = new RegExp(
  [
    String.raw`"[^"]*"|'[^']*'|\[[^\][]*\]`,
    String.raw`(?<![\p{L}\p{N}_.$])(?:` +
      [
        String.raw`(\$?)([A-Z]{1,3})(\$?)(\d{1,7})`,
        String.raw`(\$?)([A-Z]{1,3}):(\$?)([A-Z]{1,3})`,
        String.raw`(\$?)(\d{1,7}):(\$?)(\d{1,7})`,
      ].join('|') +
      String.raw`)(?![\p{L}\p{N}_.(!])`,
  ].join('|'),
  'giu',
);

/** The formula as it reads in another cell that shares it; a reference that leaves the sheet is #REF!. */
export function movedFormula({ text, row, column }: SharedFormula, toRow: number, toColumn: number): string {
  const rowAt = (fixed: string, written: string): string | null => moved(Number(written), fixed, toRow - row, LAST_ROW)?.toString() ?? null;
  const columnAt = (fixed: string, written: string): string | null => {
    const at = moved(columnNumber(written.toUpperCase()), fixed, toColumn - column, LAST_COLUMN);
    return at === null ? null : columnLetters(at);
  };
  return text.replace(TOKEN, (token: string, ...groups: (string | undefined)[]) => {
    const [c = '', cell, r = '', line, left = '', first, right = '', last, upper = '', top, lower = '', bottom] = groups;
    if (cell !== undefined) return joined([c, columnAt(c, cell), r, rowAt(r, line!)]);
    if (first !== undefined) return joined([left, columnAt(left, first), ':', right, columnAt(right, last!)]);
    if (top !== undefined) return joined([upper, rowAt(upper, top), ':', lower, rowAt(lower, bottom!)]);
    return token;
  });
}

function moved(place: number, fixed: string, by: number, last: number): number | null {
  const at = fixed === '' ? place + by : place;
  return at >= 1 && at <= last ? at : null;
}

function joined(pieces: readonly (string | null)[]): string {
  return pieces.includes(null) ? '#REF!' : pieces.join('');
}
