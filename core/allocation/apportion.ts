/**
 * ALLOC.APPORTION 名额分配, articles （十二）, （十六） and （十七）: places of a programme shared over counties by weight.
 * The text names no method: the setting 名额分配方法.
 */
import type { BoundedRow, Quotas } from '../exact/clamped.ts';
import { clampedQuotas } from '../exact/clamped.ts';
import type { Ratio } from '../exact/ratio.ts';
import { decimalText, overOneDenominator } from '../exact/ratio.ts';
import type { Tie } from '../exact/share.ts';
import { largestRemainder } from '../exact/share.ts';
import type { Table } from '../functions/rule.ts';
import { count, defineRule, optional, or, positiveCount, ratio, table, word } from '../functions/rule.ts';
import { cite } from '../policy/articles.ts';
import { APPORTION_METHOD } from '../policy/settings.ts';
import type { ApportionMethod } from '../policy/settings.ts';
import type { Words } from '../words.ts';
import { requireRoom } from './bounds.ts';
import { shareByDivisors } from './divisors.ts';
import { APPORTION_METHODS } from './vocabularies.ts';
import { amongBlanks, linesOf, rowNumbersOf, SHARE_DIGITS, tieWords, wrongArgument } from './words.ts';

const TOTAL = { zh: '总数', en: 'total' };
const WEIGHTS = { zh: '权数', en: 'weights' };
const FLOORS = { zh: '保底', en: 'floors' };
const CAPS = { zh: '封顶', en: 'caps' };
const UNIT = { zh: '单位', en: 'unit' };

const QUOTA_DIGITS = 4;

/** What is shared and by what. Everything is a whole number, floors and caps multiples of `unit`. */
export interface Places {
  readonly total: number;
  /** One a row, not negative, on any one scale. */
  readonly weights: readonly bigint[];
  /** One a row; left out: 0. */
  readonly floors?: readonly number[];
  /** One a row, null for none; left out: none. */
  readonly caps?: readonly (number | null)[];
  readonly unit?: number;
  readonly method?: ApportionMethod;
}

export interface Apportioned {
  /** One a row; they add up to the total. */
  readonly shares: readonly number[];
  /** The tie that weight and order of the rows decided, by rows from 0; null where there was none. */
  readonly tie: Tie | null;
  /** Under 最大余数 the exact quotas in units; null under the divisor methods, which have none. */
  readonly quotas: Quotas | null;
}

/**
 * Shares places over rows, exactly; ties go to the larger weight, then to the earlier row. `rowNumbers` name the
 * rows in errors; left out, they count from 1. Throws FunctionError #VALUE! where floors, caps, weights or unit do
 * not fit the total.
 */
export function apportion(places: Places, rowNumbers: readonly number[] = places.weights.map((_, row) => row + 1)): Apportioned {
  const unit = places.unit ?? 1;
  const total = inUnits(places.total, unit, TOTAL);
  const rows = places.weights.map((weight, row): BoundedRow => {
    const cap = places.caps?.[row] ?? null;
    return {
      weight,
      floor: inUnits(places.floors?.[row] ?? 0, unit, rowName(FLOORS, rowNumbers[row]!)),
      cap: cap === null ? null : inUnits(cap, unit, rowName(CAPS, rowNumbers[row]!)),
    };
  });
  requireRoom(total, rows, rowNumbers, {
    weights: WEIGHTS,
    said: (units) => ({ zh: `${units * BigInt(unit)}`, en: `${units * BigInt(unit)}` }),
  });
  const method = places.method ?? APPORTION_METHOD.default;
  const quotas = method === '最大余数' ? clampedQuotas(total, rows) : null;
  const { shares, tie } =
    method === '最大余数' ? largestRemainder(quotas!.numerators, quotas!.denominator, total) : shareByDivisors(total, rows, method);
  return { shares: shares.map((units) => Number(units) * unit), tie, quotas };
}

function inUnits(number: number, unit: number, name: Words): bigint {
  if (number % unit === 0) return BigInt(number / unit);
  throw wrongArgument(name, `${number}不是${UNIT.zh}${unit}的整倍数，请核对`, `${number} is no multiple of the ${UNIT.en}, ${unit}; check both`);
}

function rowName(name: Words, row: number): Words {
  return { zh: `${name.zh}第${row}行`, en: `${name.en}, row ${row}` };
}

const WEIGHT = { weight: ratio({ name: WEIGHTS }) };
const FLOOR = { floor: or(count({ name: FLOORS }), 0) };
const CAP = { cap: optional(count({ name: CAPS })) };

interface Call {
  readonly total: number;
  readonly weights: Table<typeof WEIGHT>;
  readonly floors: Table<typeof FLOOR> | null;
  readonly caps: Table<typeof CAP> | null;
  readonly unit: number;
  readonly method: ApportionMethod;
}

/** The rows that are not blank, and their places. */
interface Answer extends Apportioned {
  readonly unit: number;
  readonly rowNumbers: readonly number[];
  readonly weights: readonly Ratio[];
  readonly floors: readonly number[];
  readonly caps: readonly (number | null)[];
}

function answerOf(call: Call): Answer {
  const rowNumbers = rowNumbersOf(call.weights);
  const weights = rowNumbers.map((row) => call.weights[row - 1]!.weight);
  const floors = rowNumbers.map((row) => (call.floors ? call.floors[row - 1]!.floor : 0));
  const caps = rowNumbers.map((row) => (call.caps ? call.caps[row - 1]!.cap : null));
  const { total, unit, method } = call;
  const places = { total, weights: overOneDenominator(weights).numerators, floors, caps, unit, method };
  return { ...apportion(places, rowNumbers), unit, rowNumbers, weights, floors, caps };
}

export const APPORTION = defineRule({
  id: 'ALLOC.APPORTION',
  name: { zh: '名额分配', en: 'Apportionment of places' },
  summary: {
    zh: '名额按权数分到各行，各行相加等于总数，可设保底、封顶',
    en: 'Places shared over rows by weight, adding up to the total; floors and caps may be set',
  },
  articles: ['十二', '十六', '十七'],
  parameters: {
    total: count({ name: TOTAL, about: { zh: '要分的名额总数', en: 'All places to share' } }),
    weights: table({ name: WEIGHTS, about: { zh: '一列：各行权数，如人口', en: 'A column: the weight of each row, such as its population' }, columns: WEIGHT }),
    floors: optional(table({ name: FLOORS, about: { zh: '一列：各行至少得多少；留空为0', en: 'A column: the least each row gets; blank is 0' }, columns: FLOOR })),
    caps: optional(table({ name: CAPS, about: { zh: '一列：各行至多得多少；留空不限', en: 'A column: the most each row gets; blank is no limit' }, columns: CAP })),
    unit: or(positiveCount({ name: UNIT, about: { zh: '每份几个名额；总数、保底、封顶都应是它的整倍数', en: 'Places in a unit, of which total, floors and caps are multiples' } }), 1),
    method: or(
      word(APPORTION_METHODS)({ name: { zh: '方法', en: 'method' }, about: { zh: '最大余数、洪德、圣拉古、亚当斯或亨廷顿希尔', en: 'Largest remainder, or a divisor method' } }),
      APPORTION_METHOD.default,
    ),
  },
  sideBySide: ['weights', 'floors', 'caps'],
  result: { shape: 'table', columns: [{ name: { zh: '名额', en: 'places' }, kind: 'count' }] },
  example: [100, [[197604], [159209], [320801], [471329], [315827], [109451], [85023], [160512], [333518]]],

  compute(call) {
    return amongBlanks(call.weights, answerOf(call).shares);
  },

  explain(call) {
    const { total, unit, method } = call;
    const answer = answerOf(call);
    const { shares, tie, rowNumbers } = answer;
    const effect = APPORTION_METHOD.choices.find(({ word }) => word === method)!.effect;
    const inUnit = unit === 1 ? { zh: '', en: '' } : { zh: `，以${unit}为单位`, en: ` in units of ${unit}` };
    const equal = method === '最大余数' ? { zh: '余数', en: 'remainders' } : { zh: '比较的商', en: 'quotients' };
    const basis = cite('十二', '十六', '十七');
    return linesOf(
      [
        {
          zh: `${basis} ${total}个名额${inUnit.zh}按${method}分给${shares.length}行：${effect.zh}`,
          en: `${basis} ${total} places${inUnit.en} over ${shares.length} rows by ${method}: ${effect.en}`,
        },
        ...tieWords(tie, rowNumbers, equal),
      ],
      shares.map((places, row) => rowWords(answer, row, places)),
    );
  },
});

/** `第1行：权数197604，配额9.1769，得9`. */
function rowWords({ unit, quotas, rowNumbers, weights, floors, caps }: Answer, row: number, places: number): Words {
  const floor = floors[row]!;
  const cap = caps[row]!;
  const weight = decimalText(weights[row]!, SHARE_DIGITS);
  const parts: Words[] = [{ zh: `权数${weight}`, en: `weight ${weight}` }];
  if (floor > 0) parts.push({ zh: `保底${floor}`, en: `floor ${floor}` });
  if (cap !== null) parts.push({ zh: `封顶${cap}`, en: `cap ${cap}` });
  if (quotas) {
    const quota = decimalText({ numerator: quotas.numerators[row]! * BigInt(unit), denominator: quotas.denominator }, QUOTA_DIGITS);
    parts.push({ zh: `配额${quota}`, en: `quota ${quota}` });
  }
  return {
    zh: `第${rowNumbers[row]}行：${parts.map(({ zh }) => zh).join('，')}，得${places}`,
    en: `row ${rowNumbers[row]}: ${parts.map(({ en }) => en).join(', ')}, gets ${places}`,
  };
}
