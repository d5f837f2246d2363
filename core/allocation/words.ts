/** Parts of explanations that allocations share: rows, ties, a line a row. */
import type { Tie } from '../exact/share.ts';
import { FunctionError } from '../functions/errors.ts';
import type { Words } from '../words.ts';

/** Digits behind the point that show a share as it stands in a cell. */
export const SHARE_DIGITS = 13;

/** More rows than these would pass what a cell of a spreadsheet can show. */
const MOST_LINES = 200;

/** The numbers, from 1 on, of the rows that are not blank. */
export function rowNumbersOf(rows: readonly unknown[]): number[] {
  return rows.flatMap((row, index) => (row === null ? [] : [index + 1]));
}

/** Results of the rows that are not blank, put back among the blank ones: an n×1 result. */
export function amongBlanks<T>(rows: readonly unknown[], results: readonly T[]): (T | null)[][] {
  const rest = results.values();
  return rows.map((row) => [row === null ? null : rest.next().value!]);
}

/** Rows as a sheet numbers them, runs of them together: `1、3至7`, `1, 3 to 7`. */
export function rowsWords(numbers: readonly number[]): Words {
  const runs: [first: number, last: number][] = [];
  for (const row of numbers.toSorted((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run && row === run[1] + 1) run[1] = row;
    else runs.push([row, row]);
  }
  const joined = (to: string, and: string): string =>
    runs.map(([first, last]) => (first === last ? `${first}` : `${first}${to}${last}`)).join(and);
  return { zh: joined('至', '、'), en: joined(' to ', ', ') };
}

/** Who won and who lost a tie; nothing where there was none. `what` is what was equal. */
export function tieWords(tie: Tie | null, rowNumbers: readonly number[], what: Words): readonly Words[] {
  if (tie === null) return [];
  const [served, passed] = [tie.served, tie.passed].map((rows) => rowsWords(rows.map((row) => rowNumbers[row]!)));
  return [
    {
      zh: `并列：${what.zh}相同，先给权数大的，再给靠前的行：第${served!.zh}行得，第${passed!.zh}行未得`,
      en: `Tie: equal ${what.en}; the larger weight, then the earlier row comes first: row ${served!.en} served, row ${passed!.en} not`,
    },
  ];
}

/** The head and what follows, a line each; of many lines about rows the first ones. */
export function linesOf(head: readonly Words[], rows: readonly Words[]): Words {
  const shown = rows.slice(0, MOST_LINES);
  const cut = rows.length === shown.length ? [] : [{ zh: `……共${rows.length}行`, en: `… ${rows.length} rows in all` }];
  const lines = [...head, ...shown, ...cut];
  return { zh: lines.map(({ zh }) => zh).join('\n'), en: lines.map(({ en }) => en).join('\n') };
}

/** A wrong argument as a whole. */
export function wrongArgument(name: Words, zh: string, en: string): FunctionError {
  return new FunctionError('#VALUE!', { zh: `${name.zh}：${zh}`, en: `${name.en}: ${en}` });
}
