import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addRatios, compareRatios, decimalText, overOneDenominator, percentText, ratioOf, ratioToNumber, timesRatio } from '../../../core/exact/ratio.ts';
import { roundedQuotient } from '../../../core/exact/rounding.ts';

const numerator = fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n });
const denominator = fc.bigInt({ min: 1n, max: 10n ** 30n });

describe('a ratio', () => {
  it('is in lowest terms with a positive denominator', () => {
    expect(ratioOf(35, 100)).toEqual({ numerator: 7n, denominator: 20n });
    expect(ratioOf(2, -4)).toEqual({ numerator: -1n, denominator: 2n });
    expect(ratioOf(0, -4)).toEqual({ numerator: 0n, denominator: 1n });
    expect(() => ratioOf(1, 0)).toThrow(RangeError);
  });

  it('keeps 180 × 35% at 63', () => {
    expect(timesRatio(180, ratioOf(35, 100), 'down')).toBe(63n);
  });

  it('compares exactly', () => {
    fc.assert(fc.property(numerator, denominator, numerator, denominator, (a, b, c, d) => {
      expect(Math.sign(Number(a * d - c * b)) + 0).toBe(compareRatios(ratioOf(a, b), ratioOf(c, d)));
    }));
  });

  it('adds exactly', () => {
    expect(addRatios(ratioOf(1, 10), ratioOf(45, 100))).toEqual(ratioOf(55, 100));
    fc.assert(fc.property(numerator, denominator, numerator, denominator, (a, b, c, d) => {
      expect(addRatios(ratioOf(a, b), ratioOf(c, d))).toEqual(ratioOf(a * d + c * b, b * d));
    }));
  });

  it('stands with others over one denominator, the smallest', () => {
    expect(overOneDenominator([ratioOf(1, 4), ratioOf(1, 6), ratioOf(2)])).toEqual({ numerators: [3n, 2n, 24n], denominator: 12n });
    expect(overOneDenominator([])).toEqual({ numerators: [], denominator: 1n });
  });

  it('becomes the nearest double, never -0', () => {
    expect(ratioToNumber(ratioOf(1, 3))).toBe(1 / 3);
    expect(Object.is(ratioToNumber(ratioOf(0, -5)), 0)).toBe(true);
    expect(ratioToNumber(ratioOf(10n ** 40n + 1n, 10n ** 41n))).toBeCloseTo(0.1, 15);
    fc.assert(fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: 1e-9, max: 1e9 }), (value) => {
      const scaled = BigInt(Math.floor(value * 2 ** 60)) ;
      expect(Math.abs(ratioToNumber(ratioOf(scaled, 2n ** 60n)) / value - 1)).toBeLessThan(1e-9);
    }));
  });

  it('is written without an exponent', () => {
    expect([percentText(ratioOf(35, 100)), percentText(ratioOf(1, 3)), percentText(ratioOf(-1, 8))]).toEqual(['35%', '33.33%', '-12.5%']);
    expect([decimalText(ratioOf(27, 2)), decimalText(ratioOf(19)), decimalText(ratioOf(2, 3), 4)]).toEqual(['13.5', '19', '0.6667']);
  });
});

describe('a rounded quotient', () => {
  it.each([
    [5n, 2n, 'halfUp', 3n], [-5n, 2n, 'halfUp', -3n], [4n, 3n, 'halfUp', 1n], [-4n, 3n, 'halfUp', -1n],
    [5n, 2n, 'down', 2n], [-5n, 2n, 'down', -3n], [5n, 2n, 'up', 3n], [-5n, 2n, 'up', -2n], [6n, 2n, 'up', 3n],
  ] as const)('%d / %d %s is %d', (n, d, rounding, result) => {
    expect(roundedQuotient(n, d, rounding)).toBe(result);
  });

  it('lies within one of the exact one, and half up within a half', () => {
    fc.assert(fc.property(numerator, denominator, (n, d) => {
      const halfUp = roundedQuotient(n, d, 'halfUp');
      const doubled = 2n * (n - halfUp * d);
      expect(doubled <= d && -doubled <= d).toBe(true);
      const [down, up] = [roundedQuotient(n, d, 'down'), roundedQuotient(n, d, 'up')];
      expect(down * d <= n && n <= up * d && up - down === (n % d === 0n ? 0n : 1n)).toBe(true);
    }));
  });
});
