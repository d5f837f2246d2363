/**
 * ALLOC.BASE_ROLLING 基数滚动法: last year's amounts, each times its weighted coefficients, scaled to a total where one is given.
 *
 * Basis: the yearly allocation.
 */
import type { Fen } from '../exact/money.ts';
import { yuanText } from '../exact/money.ts';
import type { Ratio } from '../exact/ratio.ts';
import { addRatios, decimalText, overOneDenominator, ratioOf } from '../exact/ratio.ts';
import { roundedQuotient } from '../exact/rounding.ts';
import type { Tie } from '../exact/share.ts';
import { largestRemainder } from '../exact/share.ts';
import { exactFen } from '../functions/amounts.ts';
import type { Matrix, Table } from '../functions/rule.ts';
import { defineRule, matrix, money, optional, ratio, table } from '../functions/rule.ts';
import { cite } from '../policy/articles.ts';
import type { Words } from '../words.ts';
import { weightRow } from './weightRow.ts';
import { amongBlanks, linesOf, rowNumbersOf, SHARE_DIGITS, tieWords, wrongArgument } from './words.ts';

const LAST_YEAR = { zh: '上年数', en: 'lastYear' };
const COEFS = { zh: '系数', en: 'coefs' };
const WEIGHTS = { zh: '权重', en: 'weights' };
const TOTAL = { zh: '总额', en: 'total' };

const LAST = { amount: money({ name: LAST_YEAR }) };

interface Call {
  readonly lastYear: Table<typeof LAST>;
  readonly coefs: Matrix<Ratio>;
  readonly weights: Matrix<Ratio>;
  readonly total: Fen | null;
}

interface Rolled {
  readonly weights: readonly Ratio[];
  readonly lastYear: readonly Fen[];
  /** Σ weight × coefficient of each row. */
  readonly factors: readonly Ratio[];
  readonly amounts: readonly Fen[];
  readonly tie: Tie | null;
}

function rolledOf(call: Call): Rolled {
  const weights = weightRow(call.weights, WEIGHTS, call.coefs, COEFS);
  const lastYear = call.lastYear.flatMap((row) => (row ? [row.amount] : []));
  const factors = call.coefs.flatMap((row) => (row ? [weighted(row, weights)] : []));
  const { numerators, denominator } = overOneDenominator(factors);
  const rolled = numerators.map((numerator, row) => numerator * BigInt(lastYear[row]!));
  if (call.total === null) {
    const amounts = rolled.map((numerator) => exactFen(roundedQuotient(numerator, denominator, 'halfUp')));
    return { weights, lastYear, factors, amounts, tie: null };
  }
  const all = rolled.reduce((sum, numerator) => sum + numerator, 0n);
  if (all === 0n) throw wrongArgument(LAST_YEAR, '乘以系数后各行全为0，不能按它分配总额', 'times the coefficients is 0 in every row; the total cannot be shared by it');
  const total = BigInt(call.total);
  const { shares, tie } = largestRemainder(rolled.map((numerator) => numerator * total), all, total);
  return { weights, lastYear, factors, amounts: shares.map(Number), tie };
}

function weighted(coefs: readonly Ratio[], weights: readonly Ratio[]): Ratio {
  return coefs.reduce((sum, coef, column) => {
    const weight = weights[column]!;
    return addRatios(sum, ratioOf(coef.numerator * weight.numerator, coef.denominator * weight.denominator));
  }, ratioOf(0));
}

export const BASE_ROLLING = defineRule({
  id: 'ALLOC.BASE_ROLLING',
  name: { zh: '基数滚动法', en: 'Rolling base' },
  summary: {
    zh: '上年数乘以加权系数；给出总额的按比例调到总额',
    en: "Last year's amounts times weighted coefficients, scaled to a total where one is given",
  },
  articles: '年度分配',
  parameters: {
    lastYear: table({ name: LAST_YEAR, about: { zh: '一列：各行上年分配数，元', en: "A column: each row's amount of last year, yuan" }, columns: LAST }),
    coefs: matrix({ name: COEFS, about: { zh: '每行一个单位、每列一个系数，如执行、绩效', en: 'A row a unit, a column a coefficient, such as execution' }, cell: ratio({ name: COEFS }) }),
    weights: matrix({ name: WEIGHTS, about: { zh: '一行：每个系数的权重，合计不必为100%', en: 'One row: the weight of each coefficient; they need not add up to 100%' }, cell: ratio({ name: WEIGHTS }) }),
    total: optional(money({ name: TOTAL, about: { zh: '今年总额，元；留空不调整', en: "This year's total, yuan; left out: nothing is scaled" } })),
  },
  sideBySide: ['lastYear', 'coefs'],
  result: { shape: 'table', columns: [{ name: { zh: '分配额', en: 'amount' }, kind: 'money' }] },
  example: [[[500000], [320000]], [[1.02, 0.95], [0.9, 1.1]], [[0.6, 0.4]], 850000],

  compute(call) {
    return amongBlanks(call.lastYear, rolledOf(call).amounts);
  },

  explain(call) {
    const rolled = rolledOf(call);
    const rowNumbers = rowNumbersOf(call.lastYear);
    const sum = rolled.weights.map((weight, column) => ({ column: column + 1, weight: decimalText(weight, SHARE_DIGITS) }));
    const scaled =
      call.total === null
        ? { zh: '，四舍五入到分', en: ', rounded to the fen' }
        : { zh: `，再按比例调到总额${yuanText(call.total)}元`, en: `, then scaled to the total of ${yuanText(call.total)} yuan` };
    return linesOf(
      [
        {
          zh: `${cite('年度分配')} 上年数 × (${sum.map(({ column, weight }) => `${weight} × 系数${column}`).join(' + ')})${scaled.zh}`,
          en: `${cite('年度分配')} last year × (${sum.map(({ column, weight }) => `${weight} × coefficient ${column}`).join(' + ')})${scaled.en}`,
        },
        ...tieWords(rolled.tie, rowNumbers, { zh: '余数', en: 'remainders' }),
      ],
      rolled.amounts.map((amount, row): Words => {
        const product = `${yuanText(rolled.lastYear[row]!)} × ${decimalText(rolled.factors[row]!, SHARE_DIGITS)}`;
        return { zh: `第${rowNumbers[row]}行：${product}，得${yuanText(amount)}元`, en: `row ${rowNumbers[row]}: ${product}, gets ${yuanText(amount)} yuan` };
      }),
    );
  },
});
