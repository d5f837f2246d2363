import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decimalOfNumber, decimalOfText, fenOfDecimal, fenOfNumber, MONEY_LIMIT, ratioOfDecimal, wholeOfDecimal,
} from '../../../core/exact/decimal.ts';

describe('a number is its shortest decimal, of which 15 digits count', () => {
  it.each([
    [0.35, 35n, -2], [180, 180n, 0], [39922.759999999995, 399227600000000n, -10], [1e21, 1n, 21], [1.5e-7, 15n, -8], [-2.5, -25n, -1],
    [0.1 + 0.2, 300000000000000n, -15], [123456789012345680, 123456789012346n, 3],
  ])('%d', (value, coefficient, exponent) => {
    expect(decimalOfNumber(value)).toEqual({ coefficient, exponent });
  });

  it('is none if it is not finite', () => {
    expect([NaN, Infinity, -Infinity].map(decimalOfNumber)).toEqual([null, null, null]);
  });
});

describe('text', () => {
  it.each([
    ['1,234.5', 12345n, -1], ['35%', 35n, -2], ['-3', -3n, 0], ['+3', 3n, 0], ['.5', 5n, -1], ['5.', 5n, 0], ['1,234,567', 1234567n, 0],
    ['007', 7n, 0], ['12.5%', 125n, -3],
  ])('%s is a number', (text, coefficient, exponent) => {
    expect(decimalOfText(text)).toEqual({ coefficient, exponent });
  });

  it.each(['', '.', '-', '%', '1,23', '1,2345', '12,34,567', '1e5', '0x10', '1 000', '--1', '1.2.3', '5%%', '五', '9'.repeat(65)])('%s is none', (text) => {
    expect(decimalOfText(text)).toBeNull();
  });

  it('is the number that it writes', () => {
    fc.assert(fc.property(fc.integer({ min: -(10 ** 15) + 1, max: 10 ** 15 - 1 }), fc.integer({ min: 0, max: 6 }), (digits, places) => {
      const text = `${digits < 0 ? '-' : ''}${String(Math.abs(digits)).padStart(places + 1, '0')}`;
      const written = places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`;
      expect(ratioOfDecimal(decimalOfText(written)!)).toEqual(ratioOfDecimal(decimalOfNumber(Number(written))!));
    }));
  });
});

describe('fen', () => {
  it.each([
    [1.005, 101], [-1.005, -101], [1.004999, 100], [0.005, 1], [-0.005, -1], [0.0049, 0], [-0.001, 0], [1e-300, 0], [2.675, 268], [-0, 0],
    [39922.759999999995, 3992276],
  ])('%d yuan are %d fen, half up, away from zero', (value, fen) => {
    expect(fenOfNumber(value)).toBe(fen);
  });

  it('end below 10^13 yuan', () => {
    expect(fenOfNumber(1e13)).toBeNull();
    expect(fenOfNumber(-1e300)).toBeNull();
    expect(fenOfNumber(9999999999999.99)).toBe(MONEY_LIMIT - 1);
    expect(fenOfDecimal(decimalOfText('10000000000000')!)).toBeNull();
    expect(fenOfDecimal(decimalOfText('0000000000000000000000')!)).toBe(0);
  });
});

describe('whole numbers', () => {
  it.each([
    ['12', 12], ['12.0', 12], ['12.5', null], ['1200%', 12], ['0', 0], ['-7', -7], ['9007199254740993000', null],
  ])('%s', (text, whole) => {
    expect(wholeOfDecimal(decimalOfText(text)!)).toBe(whole);
  });
});
