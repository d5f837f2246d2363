import type { Vocabulary } from '../../core/functions/vocabularies.ts';
import type { Kind } from '../workbook/model.ts';

/**
 * How a typed cell of a column is read from a submission. A month is kept as its first day, a yes/no
 * as 是 or 否, an amount in yuan with at most two decimals (an average is rounded half up to the fen), a share as a part of 1.
 */
export type Reads = 'text' | 'identity' | 'day' | 'month' | 'count' | 'money' | 'signedMoney' | 'average' | 'word' | 'yesNo' | 'share' | 'number';

/** The most that a count may be. */
export const MOST_COUNT = 1_000_000;

export const YES_NO = ['是', '否'] as const;

/** A drop-down list of words without aliases. */
export function wordList(zh: string, en: string, words: readonly string[]): Vocabulary<string> {
  return { name: { zh, en }, words, aliases: {} };
}

/** Address of a column's cell in the same row, or `offset` rows further down. */
export type At = (key: string, offset?: number) => string;

/**
 * A column of a standard table, declared once: the blank form, the filled workbook, the reader, the
 * checks and the list of columns in docs/ are made from it.
 */
export interface Column {
  /** Name in code; a record of the table has a field of this name. */
  readonly key: string;
  /** Header as clerks read it; * marks what must be filled in. */
  readonly header: string;
  readonly english: string;
  /** Header over several neighbouring columns. */
  readonly group?: string;
  /** Other headers under which it is accepted. */
  readonly aliases?: readonly string[];
  readonly kind: Kind;
  readonly width: number;
  /** typed: by the clerk. formula: by the sheet. fixed: computed elsewhere, locked and shaded. */
  readonly fill: 'typed' | 'formula' | 'fixed';
  readonly reads?: Reads;
  readonly required?: boolean;
  /** A number that is a person's, of which only the last four characters are shown outside the unit's own copy; an ID number is one without saying so. */
  readonly personal?: boolean;
  /** Words of the drop-down list; they and their aliases are all that is accepted. */
  readonly vocabulary?: Vocabulary<string>;
  /** Defined name of the list in the workbook that the cell is chosen from. */
  readonly chosenFrom?: string;
  /** Native formula without `=`. */
  readonly formula?: (at: At, first: number) => string;
  /** The 栏次 row: how the number comes about, e.g. ③=①×②. */
  readonly relation?: string;
  /** Whether sum rows add it up. */
  readonly total?: boolean;
  /** What the program says when the cell is chosen. */
  readonly prompt?: string;
}

/** A record of a table: what stands in each column, by key. */
export type Entry = Readonly<Record<string, string | number | boolean | null>>;

/** The header as it is printed: required columns carry an asterisk. */
export function printedHeader(column: Column): string {
  return column.required ? `${column.header}*` : column.header;
}

/** Words of a column's drop-down list; none where anything may be typed. */
export function choicesOf(column: Pick<Column, 'reads' | 'vocabulary'>): readonly string[] | null {
  return column.vocabulary?.words ?? (column.reads === 'yesNo' ? YES_NO : null);
}
