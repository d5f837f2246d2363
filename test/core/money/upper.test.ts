/** Amounts in words, held against the rules for bills (票据填写规范) written down a second time. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { upper } from '../../../core/money/upper.ts';

const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const UNITS = ['仟', '佰', '拾', ''];
const SECTIONS = [[10 ** 8, '亿'], [10 ** 4, '万'], [1, '']] as const;

/** Four digits: one 零 for the zeros between two digits, none at either end. */
function section(number: number): string {
  const digits = String(number).padStart(4, '0');
  return [...digits]
    .map((digit, place) => (digit === '0' ? '零' : DIGITS[Number(digit)]! + UNITS[place]!))
    .join('')
    .replace(/零+/g, '零')
    .replace(/^零|零$/g, '');
}

/** Every way in which the rules allow an amount to be written; 零 is free after a 0 that ends a section. */
function allowed(fen: number): string[] {
  const yuan = Math.floor(Math.abs(fen) / 100);
  const [jiao, cent] = [Math.floor(Math.abs(fen) / 10) % 10, Math.abs(fen) % 10];
  let ways = [''];
  let previous: number | null = null;
  let skipped = false;
  for (const [size, name] of SECTIONS) {
    const number = Math.floor(yuan / size) % 10 ** 4;
    if (number === 0) {
      skipped = previous !== null;
      continue;
    }
    const written = section(number) + name;
    const zero = previous !== null && (skipped || number < 1000);
    const free = previous !== null && !zero && previous % 10 === 0;
    ways = ways.flatMap((way) => (zero ? [`${way}零${written}`] : free ? [way + written, `${way}零${written}`] : [way + written]));
    [previous, skipped] = [number, false];
  }
  if (previous !== null) ways = ways.map((way) => `${way}元`);
  const sign = fen < 0 ? '-' : '';
  const rest = (jiao ? `${DIGITS[jiao]}角` : '') + (cent ? `${DIGITS[cent]}分` : '') + (cent ? '' : '整');
  const zeros = previous === null || (!jiao && !cent) ? [''] : !jiao ? ['零'] : yuan % 10 === 0 ? ['', '零'] : [''];
  return ways.flatMap((way) => zeros.map((zero) => (sign ? '负' : '') + (way === '' && !jiao && !cent ? '零元' : way) + zero + rest));
}

const fen = fc.oneof(
  fc.integer({ min: -(10 ** 14) + 1, max: 10 ** 14 - 1 }),
  // Amounts full of zeros, where the rules are.
  fc.array(fc.constantFrom(0, 0, 0, 0, 1, 5), { minLength: 1, maxLength: 14 }).map((digits) => Number(digits.join(''))),
);

describe('an amount in words', () => {
  it('is one that the rules for bills allow', () => {
    fc.assert(fc.property(fen, (amount) => {
      expect(allowed(amount)).toContain(upper(amount));
    }), { numRuns: 5000 });
  });

  it.each([
    [0, '零元整'], [5, '伍分'], [50, '伍角整'], [105, '壹元零伍分'], [-1000, '负壹拾元整'], [10050000, '壹拾万零伍佰元整'],
    [32504, '叁佰贰拾伍元零肆分'], [1e12, '壹佰亿元整'], [100000000000, '壹拾亿元整'],
  ])('%d fen are %s', (amount, words) => {
    expect(upper(amount)).toBe(words);
  });

  it('ends below 10^12 yuan', () => {
    expect(() => upper(1e14)).toThrow('1万亿');
    expect(upper(1e14 - 1)).toMatch(/^玖仟玖佰玖拾玖亿/);
  });
});
