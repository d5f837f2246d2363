/** Floors and caps that leave room for a total; what is wrong where they do not. */
import type { BoundedRow } from '../exact/clamped.ts';
import { roomOf } from '../exact/clamped.ts';
import { FunctionError } from '../functions/errors.ts';
import type { Words } from '../words.ts';

/** How errors speak of the rows. */
export interface Terms {
  /** What the rows share by. */
  readonly weights: Words;
  /** A number: places, or fen in yuan. */
  readonly said: (amount: bigint) => Words;
}

/**
 * Throws FunctionError #VALUE! where a row's cap is below its floor, where no row has a weight, or where floors,
 * caps and rows without a weight leave no room for the total. `rowNumbers` are those of the sheet.
 */
export function requireRoom(total: bigint, rows: readonly BoundedRow[], rowNumbers: readonly number[], { weights, said }: Terms): void {
  rows.forEach(({ floor, cap }, index) => {
    if (cap === null || cap >= floor) return;
    const row = rowNumbers[index]!;
    throw new FunctionError('#VALUE!', {
      zh: `第${row}行：封顶${said(cap).zh}低于保底${said(floor).zh}，请核对`,
      en: `row ${row}: its cap, ${said(cap).en}, is below its floor, ${said(floor).en}; check both`,
    });
  });
  if (rows.every(({ weight }) => weight === 0n)) {
    throw new FunctionError('#VALUE!', {
      zh: `${weights.zh}：各行全为0，至少一行应大于0`,
      en: `${weights.en}: 0 in every row; at least one must be above 0`,
    });
  }
  const { least, most } = roomOf(rows);
  if (total < least) {
    throw new FunctionError('#VALUE!', {
      zh: `保底合计${said(least).zh}超过总数${said(total).zh}，请降低保底或增加总数`,
      en: `floors add up to ${said(least).en}, more than the total, ${said(total).en}; lower them or raise the total`,
    });
  }
  if (most !== null && total > most) {
    throw new FunctionError('#VALUE!', {
      zh: `封顶合计${said(most).zh}不足总数${said(total).zh}（${weights.zh}为0的行只得保底），请提高封顶或减少总数`,
      en: `caps add up to ${said(most).en}, less than the total, ${said(total).en} (a row whose ${weights.en} is 0 gets its floor); raise them or lower the total`,
    });
  }
}
