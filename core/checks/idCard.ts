/**
 * CHECK.ID_CARD 身份证校验: whether a citizen identity number can be one (GB 11643).
 *
 * Basis: the checks of submissions. Length, characters, date of birth, check digit; the region is known if
 * its first two digits are a province's (many counties' codes have been revoked since).
 */
import type { Day } from '../exact/calendar.ts';
import { daysInMonth, partsOf } from '../exact/calendar.ts';
import { FunctionError } from '../functions/errors.ts';
import { any, day, defineRule, optional } from '../functions/rule.ts';
import { wordKey } from '../functions/text.ts';
import { cite } from '../policy/articles.ts';
import type { Words } from '../words.ts';

export type IdCardResult =
  | 'valid'
  | 'unknownRegion'
  | 'old'
  | 'number'
  | 'length'
  | 'characters'
  | 'date'
  | 'before1900'
  | 'bornLater'
  | 'checkDigit';

export const ID_CARD_WORDS: Readonly<Record<IdCardResult, Words>> = {
  valid: { zh: '正确', en: 'correct' },
  unknownRegion: { zh: '正确（地区码未知）', en: 'correct (region code not known)' },
  old: { zh: '旧证：15位号码，请改填18位', en: 'old card: 15 digits; enter the 18-digit number' },
  number: {
    zh: '不是文本：以数字形式填写，末几位可能已经丢失；请把单元格设为文本后重新输入',
    en: 'no text: given as a number, of which the last digits may be lost; make the cell text and type it again',
  },
  length: { zh: '位数不对：应为18位', en: 'wrong length: it must have 18 characters' },
  characters: { zh: '含有不允许的字符：前17位应为数字，末位为数字或X', en: 'wrong characters: 17 digits, then a digit or X' },
  date: { zh: '出生日期不存在（第7至14位）', en: 'no such date of birth (characters 7 to 14)' },
  before1900: { zh: '出生日期早于1900年（第7至14位）', en: 'born before 1900 (characters 7 to 14)' },
  bornLater: { zh: '出生日期晚于核对日期（第7至14位）', en: 'born after the day of the check (characters 7 to 14)' },
  checkDigit: { zh: '校验码不对（末位），请逐位核对', en: 'wrong check digit (the last character); compare each digit' },
};

const EIGHTEEN = /^\d{17}[\dX]$/;
const FIFTEEN = /^\d{15}$/;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_DIGITS = '10X98765432';
/** First two digits of the province-level codes of GB/T 2260. */
const PROVINCES = new Set(
  ['11-15', '21-23', '31-37', '41-46', '50-54', '61-65', '71-71', '81-82'].flatMap((range) => {
    const [first = 0, last = 0] = range.split('-').map(Number);
    return Array.from({ length: last - first + 1 }, (_, offset) => String(first + offset));
  }),
);

/** Checks an identity number, on the day `asOf` (null: birth in the future is not asked for). */
export function checkIdCard(id: string, asOf: Day | null): IdCardResult {
  const number = wordKey(id);
  if (FIFTEEN.test(number)) return 'old';
  if (number.length !== 18) return 'length';
  if (!EIGHTEEN.test(number)) return 'characters';
  const year = Number(number.slice(6, 10));
  const month = Number(number.slice(10, 12));
  const dayOfMonth = Number(number.slice(12, 14));
  if (month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > daysInMonth(year, month)) return 'date';
  if (year < 1900) return 'before1900';
  if (asOf !== null && number.slice(6, 14) > compactDate(asOf)) return 'bornLater';
  if (idCheckDigit(number) !== number[17]) return 'checkDigit';
  return PROVINCES.has(number.slice(0, 2)) ? 'valid' : 'unknownRegion';
}

/** The 18th character that belongs to the first 17 digits. */
export function idCheckDigit(digits: string): string {
  const sum = WEIGHTS.reduce((total, weight, position) => total + weight * Number(digits[position]), 0);
  return CHECK_DIGITS[sum % 11]!;
}

function compactDate(day: Day): string {
  const { year, month, dayOfMonth } = partsOf(day);
  return String(year * 10000 + month * 100 + dayOfMonth);
}

function check(id: unknown, asOf: Day | null): IdCardResult {
  if (typeof id === 'string') return checkIdCard(id, asOf);
  if (typeof id === 'number') return 'number';
  throw new FunctionError('#VALUE!', {
    zh: '身份证号：填的是是/否，请填文本格式的身份证号',
    en: 'id: is TRUE or FALSE; enter an identity number as text',
  });
}

export const ID_CARD = defineRule({
  id: 'CHECK.ID_CARD',
  name: { zh: '身份证校验', en: 'Identity number check' },
  summary: {
    zh: '身份证号是否正确；不正确的，说明哪里不对',
    en: 'Whether an identity number can be one, or what is wrong with it',
  },
  articles: '校验',
  parameters: {
    id: any({
      name: { zh: '身份证号', en: 'id' },
      about: { zh: '18位身份证号，文本格式', en: 'The 18 characters, as text' },
    }),
    asOf: optional(
      day({
        name: { zh: '核对日期', en: 'asOf' },
        about: { zh: '给出时，晚于此日出生为错', en: 'If given, born after this day is wrong' },
      }),
    ),
  },
  result: { shape: 'scalar', kind: 'text' },
  example: ['640302199003071234'],
  compute({ id, asOf }) {
    return ID_CARD_WORDS[check(id, asOf)];
  },
  explain({ id, asOf }) {
    const words = ID_CARD_WORDS[check(id, asOf)];
    return {
      zh: `${cite('校验')} GB 11643：18位，第7至14位为出生日期，末位为校验码。结果：${words.zh}`,
      en: `${cite('校验')} GB 11643: 18 characters, 7 to 14 the date of birth, the last a check digit. Result: ${words.en}`,
    };
  },
});
