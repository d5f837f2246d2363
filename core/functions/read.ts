/**
 * From a cell to what a rule works with: days, months, fen, ratios, whole numbers, canonical words.
 *
 * A reader gives the value, or a `Problem` that says what is wrong and what to do; nothing is thrown, so
 * a column of a hundred thousand cells is read without an exception.
 */
import type { Day, Month } from '../exact/calendar.ts';
import { dayOf, FIRST_DAY, isoDay, LAST_DAY, monthOf } from '../exact/calendar.ts';
import type { Decimal } from '../exact/decimal.ts';
import {
  decimalOfNumber,
  decimalOfText,
  fenOfDecimal,
  fenOfNumber,
  ratioOfDecimal,
  wholeOfDecimal,
} from '../exact/decimal.ts';
import type { Fen } from '../exact/money.ts';
import { compareRatios, ratioOf, ratioToNumber } from '../exact/ratio.ts';
import type { Ratio } from '../exact/ratio.ts';
import type { Words } from '../words.ts';
import { FunctionError } from './errors.ts';
import type { Kind, Param } from './rule.ts';
import { narrow, quoted, wordKey } from './text.ts';
import type { Vocabulary } from './vocabularies.ts';

/** What is wrong with a cell and what to do, without the name of the parameter. */
export class Problem {
  constructor(readonly words: Words) {}
}

/** A month typed as a number (2020.9) would fall before this day; no entitlement begins before it. */
const EARLIEST_MONTH: Day = dayOf(1949, 10, 1)!;
/** A serial number that reads as one of these years is a year, not a day of 1905. */
const EARLIEST_YEAR = 1949;
const LATEST_YEAR = 2199;
const ONE = ratioOf(1);

/** The error of a wrong cell: where it stands, what is wrong, what to do. */
export function wrongCell(place: Words, problem: Problem): FunctionError {
  return new FunctionError('#VALUE!', {
    zh: `${place.zh}：${problem.words.zh}`,
    en: `${place.en}: ${problem.words.en}`,
  });
}

/** Nothing stands where something is required. */
export function missing(kind: Kind): Problem {
  const { zh, en } = expected(kind);
  return problem(`未填写，请填${zh}`, `is blank; enter ${en}`);
}

/** Reads a cell that is not blank. An error that stands in the cell is handed on. */
export function readCell(kind: Kind, cell: unknown): unknown {
  if (cell instanceof FunctionError) return cell;
  switch (typeof cell) {
    case 'number':
      return readNumber(kind, cell);
    case 'string':
      return readText(kind, cell);
    case 'boolean':
      return kind.type === 'yesNo' || kind.type === 'any' ? cell : booleanInstead(kind, cell);
    default:
      return problem('不是单元格的值，请给出数字、文本或是/否', 'is no value of a cell; give a number, a text or TRUE/FALSE');
  }
}

/** What a scalar parameter gives the rule for a cell: its value, or what is wrong with it. */
export function readArgument(param: Param<unknown>, cell: unknown, blank: boolean): unknown {
  if (!blank) return readCell(param.kind, cell);
  return param.blankable ? param.fallback : missing(param.kind);
}

function readNumber(kind: Kind, value: number): unknown {
  if (!Number.isFinite(value)) return problem('数字超出范围，请核对', 'is a number out of range; check it');
  switch (kind.type) {
    case 'day':
      return dayOfSerial(kind, value);
    case 'month':
      return monthOfDay(dayOfSerial(kind, value));
    case 'money':
      return money(kind, fenOfNumber(value), value < 0);
    case 'count':
      return Number.isSafeInteger(value) ? count(kind, value, value) : count(kind, wholeOfDecimal(decimalOfNumber(value)!), value);
    case 'ratio':
      return ratio(kind, decimalOfNumber(value)!, value);
    case 'yesNo':
      return value === 1 ? true : value === 0 ? false : notA(kind, value);
    case 'text':
      return digitsOf(value);
    case 'word':
      return wordOf(kind.vocabulary, digitsOf(value));
    case 'identity':
      return problem(
        '证号以数字形式给出，末几位可能已经丢失；请把单元格设为文本后重新输入',
        'is given as a number, of which the last digits may be lost; make the cell text and type it again',
      );
    case 'any':
      return value === 0 ? 0 : value;
  }
}

function readText(kind: Kind, cell: string): unknown {
  switch (kind.type) {
    case 'day':
      return dayOfText(kind, cell);
    case 'month':
      return monthOfText(kind, cell);
    case 'money': {
      const decimal = decimalOfText(narrow(cell));
      return decimal ? money(kind, fenOfDecimal(decimal), decimal.coefficient < 0n) : notA(kind, cell);
    }
    case 'count': {
      const decimal = decimalOfText(narrow(cell));
      return decimal ? count(kind, wholeOfDecimal(decimal), cell) : notA(kind, cell);
    }
    case 'ratio': {
      const decimal = decimalOfText(narrow(cell));
      return decimal ? ratio(kind, decimal, cell) : notA(kind, cell);
    }
    case 'yesNo':
      return YES_NO.get(cell) ?? YES_NO.get(wordKey(cell)) ?? notA(kind, cell);
    case 'word':
      return wordOf(kind.vocabulary, cell);
    case 'text':
      return cell.trim();
    case 'identity':
      return wordKey(cell);
    case 'any':
      return cell;
  }
}

// Dates

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DATE = /^(\d{4})(?:([-/.])(\d{1,2})\2(\d{1,2})|年(\d{1,2})月(\d{1,2})日|(\d{2})(\d{2}))$/;
const YEAR_AND_MONTH = /^(\d{4})(?:[-/.](\d{1,2})|年(\d{1,2})月)$/;

function dayOfText(kind: Kind, cell: string): Day | Problem {
  const iso = ISO_DATE.exec(cell);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3])) ?? noSuchDay(cell);
  const text = narrow(cell);
  const match = DATE.exec(text);
  if (match) {
    const [, year, , m1, d1, m2, d2, m3, d3] = match;
    return dayOf(Number(year), Number(m1 ?? m2 ?? m3), Number(d1 ?? d2 ?? d3)) ?? noSuchDay(cell);
  }
  const decimal = decimalOfText(text);
  return decimal ? dayOfSerial(kind, ratioToNumber(ratioOfDecimal(decimal))) : notA(kind, cell);
}

function dayOfSerial(kind: Kind, value: number): Day | Problem {
  const day = Math.floor(value);
  if (day > LAST_DAY) {
    const digits = DATE.exec(String(value));
    return (digits && dayOf(Number(digits[1]), Number(digits[7]), Number(digits[8]))) ?? noSuchDay(value);
  }
  if (day < FIRST_DAY) return notA(kind, value);
  const isYear = day >= EARLIEST_YEAR && day <= LATEST_YEAR;
  return isYear || (kind.type === 'month' && day < EARLIEST_MONTH) ? typedAsNumber(value, day) : day;
}

function typedAsNumber(value: number, day: Day): Problem {
  return problem(
    `数字${quoted(value)}会当作${isoDay(day)}，早于${isoDay(EARLIEST_MONTH)}；如是年月日，请写成2020-09-01的样子`,
    `the number ${quoted(value)} would be ${isoDay(day)}, before ${isoDay(EARLIEST_MONTH)}; write a date as 2020-09-01`,
  );
}

function monthOfText(kind: Kind, cell: string): Month | Problem {
  const match = YEAR_AND_MONTH.exec(narrow(cell));
  if (!match) return monthOfDay(dayOfText(kind, cell));
  const first = dayOf(Number(match[1]), Number(match[2] ?? match[3]), 1);
  return first === null ? noSuchDay(cell) : monthOf(first);
}

function monthOfDay(day: Day | Problem): Month | Problem {
  return typeof day === 'number' ? monthOf(day) : day;
}

function noSuchDay(cell: unknown): Problem {
  return problem(
    `没有“${quoted(cell)}”这一天，请核对年月日`,
    `there is no such day as "${quoted(cell)}"; check year, month and day`,
  );
}

// Numbers

function money(kind: Kind & { type: 'money' }, fen: Fen | null, negative: boolean): Fen | Problem {
  if (fen === null) return problem('金额超出范围，应小于10万亿元', 'is out of range; it must be below 10 trillion yuan');
  if (negative && fen !== 0 && !kind.negative) return problem('金额不能为负', 'must not be negative');
  return fen;
}

function count(kind: Kind & { type: 'count' }, whole: number | null, cell: unknown): number | Problem {
  const minimum = kind.minimum ?? 0;
  if (whole === null) return problem(`“${quoted(cell)}”不是整数，请填整数`, `"${quoted(cell)}" is not a whole number; enter one`);
  if (whole < minimum) {
    return problem(`“${quoted(cell)}”太小，应不小于${minimum}`, `"${quoted(cell)}" is too small; it must be ${minimum} or more`);
  }
  return whole === 0 ? 0 : whole;
}

function ratio(kind: Kind & { type: 'ratio' }, decimal: Decimal, cell: unknown): Ratio | Problem {
  const value = ratioOfDecimal(decimal);
  if (value.numerator < 0n) return problem(`“${quoted(cell)}”为负，应不小于0`, `"${quoted(cell)}" is negative; it must be 0 or more`);
  if (kind.share && compareRatios(value, ONE) > 0) {
    return problem(`“${quoted(cell)}”超过100%，应在0%至100%之间`, `"${quoted(cell)}" is above 100%; it must lie in 0% to 100%`);
  }
  return value;
}

/** A number where a word or code is expected is read as its digits. */
function digitsOf(value: number): string {
  const whole = wholeOfDecimal(decimalOfNumber(value)!);
  return whole === null ? String(value) : String(whole);
}

// Words

const YES_NO = new Map<string, boolean>([
  ...['TRUE', '1', '是', 'Y', 'YES', '√'].map((word) => [word, true] as const),
  ...['FALSE', '0', '否', 'N', 'NO', '×'].map((word) => [word, false] as const),
]);

const lookups = new WeakMap<Vocabulary<string>, ReadonlyMap<string, string>>();

function wordOf(vocabulary: Vocabulary<string>, cell: string): string | Problem {
  const words = lookups.get(vocabulary) ?? lookupOf(vocabulary);
  return words.get(cell) ?? words.get(wordKey(cell)) ?? unknownWord(vocabulary, cell);
}

function lookupOf(vocabulary: Vocabulary<string>): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  for (const word of vocabulary.words) words.set(wordKey(word), word);
  for (const [alias, word] of Object.entries(vocabulary.aliases)) words.set(wordKey(alias), word);
  lookups.set(vocabulary, words);
  return words;
}

function unknownWord(vocabulary: Vocabulary<string>, cell: string): Problem {
  return problem(
    `没有“${quoted(cell)}”这个词，可填：${vocabulary.words.join('、')}`,
    `"${quoted(cell)}" is not known; choose one of ${vocabulary.words.join(', ')}`,
  );
}

// What a kind expects, in words

const EXPECTED: Readonly<Record<Kind['type'], Words>> = {
  day: { zh: '日期，如2020-09-01', en: 'a date such as 2020-09-01' },
  month: { zh: '年月，如2020-09', en: 'a month such as 2020-09' },
  money: { zh: '以元为单位的金额', en: 'an amount in yuan' },
  count: { zh: '整数', en: 'a whole number' },
  ratio: { zh: '数字或百分数', en: 'a number or percentage' },
  yesNo: { zh: '是或否', en: 'yes or no (是/否, TRUE/FALSE)' },
  text: { zh: '文本', en: 'a text' },
  identity: { zh: '文本格式的证号', en: 'an identity number as text' },
  any: { zh: '内容', en: 'a value' },
  word: { zh: '词表中的词', en: 'a word of the list' },
};

function expected(kind: Kind): Words {
  if (kind.type !== 'word') return EXPECTED[kind.type];
  const { words } = kind.vocabulary;
  return { zh: `其中之一：${words.join('、')}`, en: `one of ${words.join(', ')}` };
}

function notA(kind: Kind, cell: unknown): Problem {
  const { zh, en } = expected(kind);
  return problem(`“${quoted(cell)}”不能识别，请填${zh}`, `"${quoted(cell)}" cannot be read; enter ${en}`);
}

function booleanInstead(kind: Kind, cell: unknown): Problem {
  const shown = cell ? 'TRUE' : 'FALSE';
  const { zh, en } = expected(kind);
  return problem(`填的是“${shown}”，请填${zh}`, `is ${shown}; enter ${en}`);
}

function problem(zh: string, en: string): Problem {
  return new Problem({ zh, en });
}
