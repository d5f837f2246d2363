import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fenOfDecimal, fenOfNumber, decimalOfText, MONEY_LIMIT } from '../../../core/exact/decimal.ts';
import { inYuan, yuan, yuanText } from '../../../core/exact/money.ts';

it.each([
  [15500000, '155000'], [9524, '95.24'], [-5, '-0.05'], [0, '0'], [10, '0.10'], [99999999999999, '999999999999.99'],
])('%d fen are %s yuan', (fen, text) => {
  expect(yuanText(fen)).toBe(text);
});

it('are yuan times 100', () => {
  expect(yuan(5000)).toBe(500000);
});

it('come back from a cell and from text as they went', () => {
  fc.assert(fc.property(fc.integer({ min: 1 - MONEY_LIMIT, max: MONEY_LIMIT - 1 }), (fen) => {
    expect(fenOfNumber(inYuan(fen))).toBe(fen === 0 ? 0 : fen);
    expect(fenOfDecimal(decimalOfText(yuanText(fen))!)).toBe(fen === 0 ? 0 : fen);
  }), { numRuns: 2000 });
});
