import { describe, expect, it } from 'vitest';
import { maskIdentity, maskNumbers, maskTail } from '../../../templates/tables/mask.ts';

it('an ID number shows its first six and last four', () => {
  expect(maskIdentity('640104199003079991')).toBe('640104********9991');
  expect(maskIdentity('64010419900307999X')).toBe('640104********999X');
});

it('a phone or bank number shows its last four', () => {
  expect(maskTail('13900001234')).toBe('*******1234');
  expect(maskTail('6222000012345678901')).toBe('***************8901');
});

it('a number of four or fewer stays, and what is no ID number shows no more than its last four', () => {
  expect([maskTail('1234'), maskTail(''), maskIdentity('123')]).toEqual(['1234', '', '123']);
  expect(maskIdentity('640104900307999')).toBe('***********7999');
});

describe('a text that somebody typed', () => {
  it.each([
    ['身份证号64010419900307999X，已核对', '身份证号640104********999X，已核对'],
    ['640104 19900307 9991', '640104********9991'],
    ['旧证640104900307999', '旧证***********7999'],
    ['电话13900001234、0951-6011234', '电话*******1234、*******1234'],
    ['139 0000 1234 或 +8613900001234', '*******1234 或 +*********1234'],
    ['卡号6222000012345678901', '卡号***************8901'],
    ['6222 0000 1234 5678 901', '***************8901'],
    ['１３９００００１２３４', '*******１２３４'],
  ])('%s: a person’s numbers are masked', (typed, shown) => {
    expect(maskNumbers(typed)).toBe(shown);
  });

  it.each([
    '2025-03-01至2025-12-31在岗31个月，共155000.00元',
    '2025-03-01 2025-12-31',
    '申报表20251125103000.xlsx',
    '宁党办〔2020〕48号',
    '0.30000000000000004',
    '1,234,567,890.12元',
    '640104********9991',
  ])('%s: amounts, dates, times and what is masked already stay', (typed) => {
    expect(maskNumbers(typed)).toBe(typed);
  });
});
