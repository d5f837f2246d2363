/**
 * Money as whole fen in a JavaScript integer: exact up to 90 trillion yuan.
 * Products of two amounts are made in BigInt.
 */
export type Fen = number;

/** Whole fen of a whole number of yuan. */
export function yuan(amount: number): Fen {
  return amount * 100;
}

/** Yuan of whole fen, as the nearest double: the value that a cell holds. */
export function inYuan(fen: Fen): number {
  return fen / 100;
}

/** Fen as plain text in yuan, without an exponent: `155000`, `95.24`, `-0.05`. */
export function yuanText(fen: Fen): string {
  const sign = fen < 0 ? '-' : '';
  const absolute = Math.abs(fen);
  const cents = absolute % 100;
  const whole = (absolute - cents) / 100;
  return cents === 0 ? `${sign}${whole}` : `${sign}${whole}.${String(cents).padStart(2, '0')}`;
}
