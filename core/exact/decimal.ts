/**
 * Decimals as a person typed them. A cell holds a binary double; what is meant is its shortest decimal,
 * of which a spreadsheet keeps 15 significant digits.
 */
import type { Fen } from './money.ts';
import type { Ratio } from './ratio.ts';
import { ratioOf } from './ratio.ts';
import { roundedQuotient } from './rounding.ts';

/** coefficient × 10 ^ exponent. */
export interface Decimal {
  readonly coefficient: bigint;
  readonly exponent: number;
}

/** Amounts from 10^13 yuan on are refused: sums of such amounts still stand exactly in a double. */
export const MONEY_LIMIT: Fen = 1e15;

const SIGNIFICANT_DIGITS = 15;
const LONGEST_NUMBER = 64;
const NUMBER_TEXT = /^([+-]?)(\d+|\d{1,3}(?:,\d{3})+)?(?:\.(\d*))?(%?)$/;
const NUMBER_REPRESENTATION = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/;

/** The shortest decimal of a double, at most 15 significant digits; null unless it is finite. */
export function decimalOfNumber(value: number): Decimal | null {
  if (!Number.isFinite(value)) return null;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = NUMBER_REPRESENTATION.exec(String(value))!;
  return decimalOf(sign === '-', whole + fraction, Number(exponent) - fraction.length);
}

/** A number written as text: `1,234.5`, `-3`, `35%`; narrow and trimmed. Null if it is none. */
export function decimalOfText(text: string): Decimal | null {
  if (text.length > LONGEST_NUMBER) return null;
  const match = NUMBER_TEXT.exec(text);
  if (!match) return null;
  const [, sign, whole = '', fraction = '', percent] = match;
  const digits = whole.replaceAll(',', '') + fraction;
  if (digits === '') return null;
  return decimalOf(sign === '-', digits, (percent ? -2 : 0) - fraction.length);
}

function decimalOf(negative: boolean, digits: string, exponent: number): Decimal {
  const significant = digits.replace(/^0+/, '');
  let coefficient = BigInt(significant || '0');
  let power = exponent;
  const excess = significant.length - SIGNIFICANT_DIGITS;
  if (excess > 0) {
    coefficient = roundedQuotient(coefficient, 10n ** BigInt(excess), 'halfUp');
    power += excess;
  }
  return { coefficient: negative ? -coefficient : coefficient, exponent: power };
}

/** A decimal as an exact fraction. */
export function ratioOfDecimal({ coefficient, exponent }: Decimal): Ratio {
  const scale = 10n ** BigInt(Math.abs(exponent));
  return exponent < 0 ? ratioOf(coefficient, scale) : ratioOf(coefficient * scale);
}

/** Yuan as whole fen, half up; null from 10^13 yuan on. */
export function fenOfDecimal({ coefficient, exponent }: Decimal): Fen | null {
  const shift = exponent + 2;
  if (shift > SIGNIFICANT_DIGITS && coefficient !== 0n) return null;
  const scale = 10n ** BigInt(Math.abs(shift));
  const fen = Number(shift < 0 ? roundedQuotient(coefficient, scale, 'halfUp') : coefficient * scale);
  return Math.abs(fen) < MONEY_LIMIT ? fen : null;
}

/** Yuan in a double as whole fen; null from 10^13 yuan on, or if it is not finite. */
export function fenOfNumber(value: number): Fen | null {
  const near = Math.floor(value * 100 + 0.5);
  // The double nearest to a decimal of two places is that decimal: nothing to round.
  if (near / 100 === value && Math.abs(near) < MONEY_LIMIT) return near === 0 ? 0 : near;
  const decimal = decimalOfNumber(value);
  return decimal && fenOfDecimal(decimal);
}

/** The whole number that a decimal is; null if it has a fraction or passes what a double counts exactly. */
export function wholeOfDecimal({ coefficient, exponent }: Decimal): number | null {
  if (coefficient === 0n) return 0;
  if (exponent > SIGNIFICANT_DIGITS) return null;
  const scale = 10n ** BigInt(Math.abs(exponent));
  if (exponent < 0 && coefficient % scale !== 0n) return null;
  const whole = Number(exponent < 0 ? coefficient / scale : coefficient * scale);
  return Number.isSafeInteger(whole) ? whole : null;
}
