/** Floors and caps that leave room for a total; what is wrong where they do not. */
import type { BoundedRow } from '../exact/clamped.ts';
import { roomOf } from '../exact/clamped.ts';
import { FunctionError } from '../functions/errors.ts';

/** How a number is said in an error: places, or fen as yuan. */
export type Said = (amount: bigint) => string;

/**
 * Throws FunctionError #VALUE! where a row's cap is below its floor, where no row has a weight, or where floors,
 * caps and rows without a weight leave no room for the total. `rowNumbers` are those of the sheet.
 */
export function requireRoom(total: bigint, rows: readonly BoundedRow[], rowNumbers: readonly number[], said: Said): void {
  rows.forEach(({ floor, cap }, index) => {
    if (cap === null || cap >= floor) return;
    const row = rowNumbers[index]!;
    throw new FunctionError('#VALUE!', {
      zh: `第${row}行：封顶${said(cap)}低于保底${said(floor)}，请核对`,
      en: `row ${row}: its cap, ${said(cap)}, is below its floor, ${said(floor)}; check both`,
    });
  });
  if (rows.every(({ weight }) => weight === 0n)) {
    throw new FunctionError('#VALUE!', {
      zh: '各行权数全为0，至少一行应大于0',
      en: 'the weights of all rows are 0; at least one must be above 0',
    });
  }
  const { least, most } = roomOf(rows);
  if (total < least) {
    throw new FunctionError('#VALUE!', {
      zh: `保底合计${said(least)}超过总数${said(total)}，请降低保底或增加总数`,
      en: `floors add up to ${said(least)}, more than the total, ${said(total)}; lower them or raise the total`,
    });
  }
  if (most !== null && total > most) {
    throw new FunctionError('#VALUE!', {
      zh: `封顶合计${said(most)}不足总数${said(total)}（权数为0的行只得保底），请提高封顶或减少总数`,
      en: `caps add up to ${said(most)}, less than the total, ${said(total)} (a weight of 0 gets its floor); raise them or lower the total`,
    });
  }
}
