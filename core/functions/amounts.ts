/** Amounts that rules compute from counts as large as a cell can hold. */
import type { Fen } from '../exact/money.ts';
import { outOfRange } from './outputs.ts';

/** Whole fen as a number. Throws FunctionError #VALUE! where a cell could not hold the amount exactly. */
export function exactFen(amount: bigint): Fen {
  const fen = Number(amount);
  if (!Number.isSafeInteger(fen)) throw outOfRange();
  return fen;
}

/** An amount so many times. Throws FunctionError #VALUE! where a cell could not hold the product exactly. */
export function timesCount(amount: Fen, count: number): Fen {
  return exactFen(BigInt(amount) * BigInt(count));
}
