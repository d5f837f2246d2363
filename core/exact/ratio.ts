/**
 * Exact fractions. A rate such as 35% is two integers, so 180 × 35% is 63 and never 62.999….
 */
import { roundedQuotient } from './rounding.ts';
import type { Rounding } from './rounding.ts';

/** An exact fraction; the denominator is positive. */
export interface Ratio {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** A fraction in lowest terms; the denominator must not be 0. */
export function ratioOf(numerator: number | bigint, denominator: number | bigint = 1n): Ratio {
  const n = BigInt(numerator);
  const d = BigInt(denominator);
  if (d === 0n) throw new RangeError('a ratio needs a denominator other than 0');
  const divisor = gcd(n < 0n ? -n : n, d < 0n ? -d : d);
  const signed = d < 0n ? -divisor : divisor;
  return { numerator: n / signed, denominator: d / signed };
}

/** Negative, zero or positive as `a` is below, equal to or above `b`. */
export function compareRatios(a: Ratio, b: Ratio): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The sum of two fractions. */
export function addRatios(a: Ratio, b: Ratio): Ratio {
  return ratioOf(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

/** Fractions as numerators over one denominator. */
export function overOneDenominator(ratios: readonly Ratio[]): { readonly numerators: bigint[]; readonly denominator: bigint } {
  const denominator = ratios.reduce((common, ratio) => (common / gcd(common, ratio.denominator)) * ratio.denominator, 1n);
  return { numerators: ratios.map((ratio) => ratio.numerator * (denominator / ratio.denominator)), denominator };
}

/** `amount` × `ratio`, rounded once to a whole number: a share of fen or of persons. */
export function timesRatio(amount: number | bigint, ratio: Ratio, rounding: Rounding): bigint {
  return roundedQuotient(BigInt(amount) * ratio.numerator, ratio.denominator, rounding);
}

/** The nearest double, for a cell; never -0. */
export function ratioToNumber({ numerator, denominator }: Ratio): number {
  const n = Number(numerator);
  const d = Number(denominator);
  if (n === 0) return 0;
  if (Number.isSafeInteger(n) && Number.isSafeInteger(d)) return n / d;
  const shift = Math.max(0, 64 + bits(denominator) - bits(numerator));
  return Number((numerator << BigInt(shift)) / denominator) / 2 ** shift;
}

/** A ratio in percent, without an exponent: `35%`, `33.33%`. */
export function percentText(ratio: Ratio, digits = 2): string {
  return `${decimalText({ numerator: ratio.numerator * 100n, denominator: ratio.denominator }, digits)}%`;
}

/** A ratio as decimal text with at most `digits` places behind the point, half up: `13.5`. */
export function decimalText(ratio: Ratio, digits = 2): string {
  const scale = 10n ** BigInt(digits);
  const scaled = roundedQuotient(ratio.numerator * scale, ratio.denominator, 'halfUp');
  const absolute = scaled < 0n ? -scaled : scaled;
  const fraction = (absolute % scale).toString().padStart(digits, '0').replace(/0+$/, '');
  return `${scaled < 0n ? '-' : ''}${absolute / scale}${fraction && `.${fraction}`}`;
}

function bits(value: bigint): number {
  return (value < 0n ? -value : value).toString(2).length;
}

function gcd(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a === 0n ? 1n : a;
}
