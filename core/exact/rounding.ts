/** Named rounding modes of a quotient of integers. */

/** halfUp: 四舍五入, away from zero. down: 向下, to the smaller number. up: 向上, to the larger one. */
export type Rounding = 'halfUp' | 'down' | 'up';

/** `numerator` / `denominator`, rounded to a whole number; the denominator is positive. */
export function roundedQuotient(numerator: bigint, denominator: bigint, rounding: Rounding): bigint {
  const whole = numerator / denominator;
  const rest = numerator % denominator;
  if (rest === 0n) return whole;
  switch (rounding) {
    case 'down':
      return rest < 0n ? whole - 1n : whole;
    case 'up':
      return rest < 0n ? whole : whole + 1n;
    case 'halfUp': {
      const twice = rest < 0n ? -2n * rest : 2n * rest;
      if (twice < denominator) return whole;
      return rest < 0n ? whole - 1n : whole + 1n;
    }
  }
}
