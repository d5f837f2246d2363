/**
 * ALLOC.FACTOR 因素法分配: a fund shared by weighted factors, times coefficients of difficulty and performance.
 *
 * Basis: the yearly allocation. A row's score is Σ weight × its share of the factor, times its coefficients; the fund is
 * shared by score, by largest remainder, in whole units.
 */
import type { Fen } from '../exact/money.ts';
import { yuanText } from '../exact/money.ts';
import type { Ratio } from '../exact/ratio.ts';
import { addRatios, compareRatios, decimalText, overOneDenominator, percentText, ratioOf } from '../exact/ratio.ts';
import type { Tie } from '../exact/share.ts';
import { largestRemainder } from '../exact/share.ts';
import type { Matrix, Table } from '../functions/rule.ts';
import { defineRule, matrix, money, optional, or, ratio, share, table } from '../functions/rule.ts';
import { cite } from '../policy/articles.ts';
import type { Words } from '../words.ts';
import { weightRow } from './weightRow.ts';
import { amongBlanks, linesOf, rowNumbersOf, SHARE_DIGITS, tieWords, wrongArgument } from './words.ts';

const TOTAL = { zh: '总额', en: 'total' };
const FACTORS = { zh: '因素', en: 'factors' };
const WEIGHTS = { zh: '权重', en: 'weights' };
const DIFFICULTY = { zh: '困难系数', en: 'difficulty' };
const PERFORMANCE = { zh: '绩效系数', en: 'performance' };
const UNIT = { zh: '单位', en: 'unit' };

const WHOLE = ratioOf(1);
const ONE_FEN: Fen = 1;
const PERCENT_DIGITS = 4;

/** What is shared and by what; every number exact and not negative. */
export interface FactorShares {
  readonly total: Fen;
  /** Rows of as many factors as there are weights. */
  readonly factors: readonly (readonly Ratio[])[];
  /** One a factor; they add up to 100%. */
  readonly weights: readonly Ratio[];
  /** Columns of coefficients, one a row each: difficulty, performance. */
  readonly coefficients?: readonly (readonly Ratio[])[];
  /** The amounts are multiples of it; left out: a fen. */
  readonly unit?: Fen;
}

export interface FactorShared {
  /** One a row; they add up to the total. */
  readonly amounts: readonly Fen[];
  /** A row's part of all scores, coefficients included, as numerators over one denominator. */
  readonly scores: { readonly numerators: readonly bigint[]; readonly denominator: bigint };
  /** The tie that score and order of the rows decided, by rows from 0; null where there was none. */
  readonly tie: Tie | null;
}

/**
 * Shares a fund by factors, exactly. Throws FunctionError #VALUE! where a factor is 0 everywhere, the weights do not
 * add up to 100%, no row has a score, or the total is no multiple of the unit.
 */
export function shareByFactors({ total, factors, weights, coefficients = [], unit = ONE_FEN }: FactorShares): FactorShared {
  requireUnit(total, unit);
  const scores = scoresOf(factors, weights, coefficients);
  const units = BigInt(total / unit);
  const all = scores.reduce((sum, score) => sum + score, 0n);
  if (all === 0n) throw wrongArgument(FACTORS, '乘以系数后各行得分全为0，至少一行应大于0', 'times the coefficients give no row a score; at least one must be above 0');
  const { shares, tie } = largestRemainder(scores.map((score) => units * score), all, units);
  return { amounts: shares.map((share) => Number(share) * unit), scores: { numerators: scores, denominator: all }, tie };
}

function requireUnit(total: Fen, unit: Fen): void {
  if (unit === 0) throw wrongArgument(UNIT, '为0，应至少为0.01元', 'is 0; it must be at least 0.01 yuan');
  if (total % unit === 0) return;
  const [all, one] = [yuanText(total), yuanText(unit)];
  throw wrongArgument(TOTAL, `${all}元不是${UNIT.zh}${one}元的整倍数，请核对`, `${all} yuan is no multiple of the ${UNIT.en}, ${one} yuan; check both`);
}

/** Whole numbers in proportion to the rows' scores. */
function scoresOf(
  factors: readonly (readonly Ratio[])[],
  weights: readonly Ratio[],
  coefficients: readonly (readonly Ratio[])[],
): readonly bigint[] {
  const columns = weights.map((_, column) => wholeColumn(factors, column));
  requireWeights(weights);
  // A row's share of a factor is value / sum; over one denominator, weight / sum is a whole number for each column.
  const { numerators: rates } = overOneDenominator(
    weights.map(({ numerator, denominator }, column) => ratioOf(numerator, denominator * columns[column]!.sum)),
  );
  const scales = coefficients.map((column) => overOneDenominator(column).numerators);
  return factors.map((_, row) => {
    const score = columns.reduce((sum, { values }, column) => sum + rates[column]! * values[row]!, 0n);
    return scales.reduce((product, scale) => product * scale[row]!, score);
  });
}

/** A factor's values as whole numbers on one scale. */
function wholeColumn(factors: readonly (readonly Ratio[])[], column: number): { readonly values: bigint[]; readonly sum: bigint } {
  const values = overOneDenominator(factors.map((row) => row[column]!)).numerators;
  const sum = values.reduce((total, value) => total + value, 0n);
  if (sum === 0n) throw wrongArgument(FACTORS, `第${column + 1}列全为0，请核对该因素`, `column ${column + 1} is 0 in every row; check that factor`);
  return { values, sum };
}

function requireWeights(weights: readonly Ratio[]): void {
  const sum = weights.reduce(addRatios, ratioOf(0));
  if (compareRatios(sum, WHOLE) === 0) return;
  const is = percentText(sum, SHARE_DIGITS);
  throw wrongArgument(WEIGHTS, `合计为${is}，应为100%`, `add up to ${is}; they must add up to 100%`);
}

const COEFFICIENT = { difficulty: { value: ratio({ name: DIFFICULTY }) }, performance: { value: ratio({ name: PERFORMANCE }) } };
type Coefficients = Table<typeof COEFFICIENT.difficulty> | null;

interface Call {
  readonly total: Fen;
  readonly factors: Matrix<Ratio>;
  readonly weights: Matrix<Ratio>;
  readonly difficulty: Coefficients;
  readonly performance: Coefficients;
  readonly unit: Fen;
}

function sharedBy({ total, factors, weights, difficulty, performance, unit }: Call): FactorShared {
  const coefficients = [difficulty, performance].filter((column) => column !== null);
  return shareByFactors({
    total,
    factors: factors.filter((row) => row !== null),
    weights: weightRow(weights, WEIGHTS, factors, FACTORS),
    coefficients: coefficients.map((column) => column.filter((row) => row !== null).map(({ value }) => value)),
    unit,
  });
}

export const FACTOR = defineRule({
  id: 'ALLOC.FACTOR',
  name: { zh: '因素法分配', en: 'Allocation by factors' },
  summary: {
    zh: '总额按各因素占比加权、乘以系数后分到各行，各行相加等于总额',
    en: 'A fund shared by weighted factors, times coefficients; the rows add up to it',
  },
  articles: '年度分配',
  parameters: {
    total: money({ name: TOTAL, about: { zh: '要分配的资金，元', en: 'The fund to share, yuan' } }),
    factors: matrix({
      name: FACTORS,
      about: { zh: '每行一个单位、每列一个因素（P.FACTORS），如人口、乡村人口', en: 'A row a unit, a column a factor (P.FACTORS), such as population' },
      cell: ratio({ name: FACTORS }),
    }),
    weights: matrix({
      name: WEIGHTS,
      about: { zh: '一行：每个因素的权重，合计100%', en: 'One row: the weight of each factor, adding up to 100%' },
      cell: share({ name: WEIGHTS }),
    }),
    difficulty: optional(
      table({ name: DIFFICULTY, about: { zh: '一列：各行困难系数（P.DIFFICULTY）；留空为1', en: 'A column: fiscal difficulty (P.DIFFICULTY); left out: 1' }, columns: COEFFICIENT.difficulty }),
    ),
    performance: optional(
      table({ name: PERFORMANCE, about: { zh: '一列：各行绩效系数（P.PERFORMANCE）；留空为1', en: 'A column: performance (P.PERFORMANCE); left out: 1' }, columns: COEFFICIENT.performance }),
    ),
    unit: or(
      money({ name: UNIT, about: { zh: '分到几元的整倍数；表中以万元为单位、两位小数的为100', en: 'Amounts are multiples of it, yuan; 100 where a table prints 10000 yuan with two decimals' } }),
      ONE_FEN,
    ),
  },
  sideBySide: ['factors', 'difficulty', 'performance'],
  result: { shape: 'table', columns: [{ name: { zh: '分配额', en: 'amount' }, kind: 'money' }] },
  example: [1000000, [[197604, 118406], [159209, 71193], [320801, 180724]], [[0.6, 0.4]], [[1.1], [1], [1.05]], null, 100],

  compute(call) {
    return amongBlanks(call.factors, sharedBy(call).amounts);
  },

  explain(call) {
    const { amounts, scores, tie } = sharedBy(call);
    const rowNumbers = rowNumbersOf(call.factors);
    const [weights] = call.weights.filter((row) => row !== null);
    const sum = weights!.map((weight, column) => ({ column: column + 1, weight: percentText(weight, SHARE_DIGITS) }));
    const coefficients = [
      ...(call.difficulty ? [DIFFICULTY] : []),
      ...(call.performance ? [PERFORMANCE] : []),
    ];
    const total = yuanText(call.total);
    const unit = yuanText(call.unit);
    return linesOf(
      [
        {
          zh: `${cite('年度分配')} 得分 = ${sum.map(({ column, weight }) => `${weight} × 第${column}列占比`).join(' + ')}${coefficients.map(({ zh }) => `，再乘${zh}`).join('')}；${total}元按得分占比分配，以${unit}元为单位，余下的给小数最大的`,
          en: `${cite('年度分配')} score = ${sum.map(({ column, weight }) => `${weight} × share of column ${column}`).join(' + ')}${coefficients.map(({ en }) => `, times ${en}`).join('')}; ${total} yuan by score in units of ${unit} yuan, the rest to the largest fractions`,
        },
        ...tieWords(tie, rowNumbers, { zh: '余数', en: 'remainders' }),
      ],
      amounts.map((amount, row) => lineWords(call, rowNumbers[row]!, scores.numerators[row]!, scores.denominator, amount)),
    );
  },
});

/** `第1行：得分占比31.24%，困难系数1.1，312400元`. */
function lineWords(call: Call, row: number, score: bigint, all: bigint, amount: Fen): Words {
  const part = percentText({ numerator: score, denominator: all }, PERCENT_DIGITS);
  const coefficients = [
    { name: DIFFICULTY, value: call.difficulty?.[row - 1]?.value },
    { name: PERFORMANCE, value: call.performance?.[row - 1]?.value },
  ].flatMap(({ name, value }) => (value ? [{ name, text: decimalText(value, SHARE_DIGITS) }] : []));
  return {
    zh: `第${row}行：${coefficients.map(({ name, text }) => `${name.zh}${text}，`).join('')}得分占比${part}，${yuanText(amount)}元`,
    en: `row ${row}: ${coefficients.map(({ name, text }) => `${name.en} ${text}, `).join('')}${part} of the scores, ${yuanText(amount)} yuan`,
  };
}
