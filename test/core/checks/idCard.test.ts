import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkIdCard, idCheckDigit } from '../../../core/checks/idCard.ts';
import { dayOf, isoDay, LAST_DAY } from '../../../core/exact/calendar.ts';

const birth = fc.integer({ min: 61, max: LAST_DAY }).map((day) => ({ day, text: isoDay(day).replaceAll('-', '') }));
const sequence = fc.integer({ min: 0, max: 999 }).map((number) => String(number).padStart(3, '0'));
const numbers = fc.tuple(birth, sequence).map(([{ day, text }, order]) => {
  const digits = `640104${text}${order}`;
  return { day, number: digits + idCheckDigit(digits) };
});

describe('an identity number', () => {
  it('with its check digit is valid, from the day of birth on', () => {
    fc.assert(fc.property(numbers, ({ day, number }) => {
      expect(checkIdCard(number, null)).toBe('valid');
      expect(checkIdCard(number, day)).toBe('valid');
      if (day > 62) expect(checkIdCard(number, day - 1)).toBe('bornLater');
    }));
  });

  it('with one digit changed, or two neighbours swapped, is never valid', () => {
    fc.assert(fc.property(numbers, fc.nat(17), fc.nat(9), ({ number }, position, digit) => {
      const changed = number.slice(0, position) + digit + number.slice(position + 1);
      if (changed !== number) expect(checkIdCard(changed, null)).not.toBe('valid');
      const swapped = number.slice(0, position) + (number[position + 1] ?? '') + number[position] + number.slice(position + 2);
      if (swapped !== number) expect(checkIdCard(swapped, null)).not.toBe('valid');
    }));
  });

  it.each(['11', '15', '21', '37', '46', '50', '54', '65', '71', '81', '82'])('of province %s has a known region', (province) => {
    const digits = `${province}010119900307123`;
    expect(checkIdCard(digits + idCheckDigit(digits), null)).toBe('valid');
  });

  it.each(['10', '16', '20', '24', '38', '47', '55', '66', '70', '83', '91', '00'])('of %s has not', (province) => {
    const digits = `${province}010119900307123`;
    expect(checkIdCard(digits + idCheckDigit(digits), null)).toBe('unknownRegion');
  });

  it('may be as old as 1900, before the first day of a spreadsheet', () => {
    const digits = '64010419000101123';
    expect(checkIdCard(digits + idCheckDigit(digits), dayOf(2024, 1, 1))).toBe('valid');
  });

  it('is held to its shape before its contents', () => {
    expect(checkIdCard('', null)).toBe('length');
    expect(checkIdCard('64010419900230123X', dayOf(1980, 1, 1))).toBe('date');
    expect(checkIdCard('640104900307123', null)).toBe('old');
  });
});
