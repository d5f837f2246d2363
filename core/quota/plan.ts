/**
 * QUOTA.PLAN 任务分年, articles （十） and （十六）: “5年内向基层培养输送”, “5年一周期的全员轮训”.
 * The text sets a total and its years, not the years' parts: they are equal, or as the weights say.
 */
import type { Ratio } from '../exact/ratio.ts';
import { overOneDenominator, ratioOf } from '../exact/ratio.ts';
import { shareByLargestRemainder } from '../exact/share.ts';
import { FunctionError } from '../functions/errors.ts';
import { count, defineRule, optional, positiveCount, ratio, table } from '../functions/rule.ts';
import type { Table } from '../functions/rule.ts';
import { cite } from '../policy/articles.ts';

/** Years that a calendar has; nobody plans further, and a sheet has rows for no more than a million. */
const MOST_YEARS = 9999;

const YEARS = { zh: '年数', en: 'years' };
const WEIGHTS = { zh: '权数', en: 'weights' };
const WEIGHT = { weight: ratio({ name: WEIGHTS }) };
const EQUAL = ratioOf(1);

interface PlanCase {
  readonly total: number;
  readonly years: number;
  readonly weights: Table<typeof WEIGHT> | null;
}

/** What falls on each year; null for a year whose row of weights is blank. */
function partsOf({ total, years, weights }: PlanCase): readonly (number | null)[] {
  if (years > MOST_YEARS) throw wrong(YEARS, `${years}太多，应不超过${MOST_YEARS}`, `${years} is too many; at most ${MOST_YEARS}`);
  const given = weights?.map((row) => row?.weight ?? null) ?? Array.from({ length: years }, () => EQUAL);
  if (given.length !== years) {
    throw wrong(WEIGHTS, `有${given.length}行，应为每年一行，共${years}行`, `has ${given.length} rows; one for each of the ${years} years is needed`);
  }
  const filled = given.filter((weight): weight is Ratio => weight !== null);
  if (filled.every(({ numerator }) => numerator === 0n)) throw wrong(WEIGHTS, '全为0，至少一年应大于0', 'are all 0; at least one must be above 0');
  const shares = shareByLargestRemainder(BigInt(total), overOneDenominator(filled).numerators).values();
  return given.map((weight) => (weight === null ? null : Number(shares.next().value)));
}

function wrong(name: { zh: string; en: string }, zh: string, en: string): FunctionError {
  return new FunctionError('#VALUE!', { zh: `${name.zh}：${zh}`, en: `${name.en}: ${en}` });
}

export const PLAN = defineRule({
  id: 'QUOTA.PLAN',
  name: { zh: '任务分年', en: 'Task by year' },
  summary: {
    zh: '任务总数分到各年，各年相加等于总数；不整除的按最大余数',
    en: 'A task split over its years by largest remainder; the years add up to it',
  },
  articles: ['十', '十六'],
  parameters: {
    total: count({ name: { zh: '任务总数', en: 'total' }, about: { zh: '全部年份合计的人数', en: 'Persons over all years' } }),
    years: positiveCount({ name: YEARS, about: { zh: '分几年完成', en: 'In how many years' } }),
    weights: optional(
      table({
        name: WEIGHTS,
        about: { zh: '一列：每年一行的权数；留空各年相等', en: 'A column with a row a year; left out: all years alike' },
        columns: WEIGHT,
      }),
    ),
  },
  result: { shape: 'table', columns: [{ name: { zh: '年度任务', en: 'task of the year' }, kind: 'count' }] },
  example: [1501, 5],

  compute(plan) {
    return partsOf(plan).map((part) => [part]);
  },

  explain(plan) {
    const parts = partsOf(plan).flatMap((part, year) => (part === null ? [] : [{ year: year + 1, part }]));
    const how = plan.weights === null ? { zh: '各年相等', en: 'all years alike' } : { zh: '按权数', en: 'by weight' };
    return {
      zh: `${cite('十', '十六')} ${plan.total}分${plan.years}年，${how.zh}，按最大余数：${parts.map(({ year, part }) => `第${year}年${part}`).join('，')}`,
      en: `${cite('十', '十六')} ${plan.total} over ${plan.years} years, ${how.en}, by largest remainder: ${parts.map(({ year, part }) => `year ${year}: ${part}`).join(', ')}`,
    };
  },
});
