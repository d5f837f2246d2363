/**
 * QUOTA.EXCELLENT 年度考核优秀名额, article （十九）: “年度考核优秀等次比例提高到20%，工作成绩突出的可提高到25%—35%”.
 * The share is a ceiling, so persons are rounded down; those whose grade is not set (on probation) are no part of the base.
 */
import type { Ratio } from '../exact/ratio.ts';
import { compareRatios, decimalText, percentText, timesRatio } from '../exact/ratio.ts';
import { FunctionError } from '../functions/errors.ts';
import { count, defineRule, ratio } from '../functions/rule.ts';
import { cite } from '../policy/articles.ts';
import type { Policy } from '../policy/policy.ts';
import { exactValue } from '../policy/values.ts';
import { SHARE_DIGITS } from './words.ts';

const RATIO = { zh: '优秀比例', en: 'ratio' };

function requireAllowed(given: Ratio, policy: Policy): void {
  const base = exactValue(policy, 'P.EXC.BASE');
  const least = exactValue(policy, 'P.EXC.MIN');
  const most = exactValue(policy, 'P.EXC.MAX');
  if (compareRatios(given, base) === 0) return;
  if (compareRatios(given, least) >= 0 && compareRatios(given, most) <= 0) return;
  const [is, one, from, to] = [given, base, least, most].map((value) => percentText(value, SHARE_DIGITS));
  throw new FunctionError('#VALUE!', {
    zh: `${RATIO.zh}：不能为${is}，应为${one}，成绩突出的为${from}至${to}`,
    en: `${RATIO.en}: cannot be ${is}; it must be ${one}, or for outstanding work ${from} to ${to}`,
  });
}

export const EXCELLENT = defineRule({
  id: 'QUOTA.EXCELLENT',
  name: { zh: '年度考核优秀名额', en: 'Excellent ratings' },
  summary: {
    zh: '乡镇年度考核可评优秀的人数，舍去小数',
    en: 'How many of a township may be rated excellent in a year, rounded down',
  },
  articles: ['十九'],
  parameters: {
    assessed: count({
      name: { zh: '考核人数', en: 'assessed' },
      about: { zh: '参加考核并确定等次的人数，不含不定等次的', en: 'Persons assessed and graded, without those left ungraded' },
    }),
    ratio: ratio({
      name: RATIO,
      about: { zh: '一般比例（P.EXC.BASE），或成绩突出的区间内（P.EXC.MIN 至 P.EXC.MAX）', en: 'P.EXC.BASE, or within P.EXC.MIN to P.EXC.MAX for outstanding work' },
    }),
  },
  result: { shape: 'scalar', kind: 'count' },
  example: [48, 0.25],

  compute({ assessed, ratio }, policy) {
    requireAllowed(ratio, policy);
    return Number(timesRatio(assessed, ratio, 'down'));
  },

  explain({ assessed, ratio }, policy) {
    requireAllowed(ratio, policy);
    const exact = { numerator: BigInt(assessed) * ratio.numerator, denominator: ratio.denominator };
    const product = `${cite('十九')} ${assessed} × ${percentText(ratio, SHARE_DIGITS)} = ${decimalText(exact, SHARE_DIGITS)}`;
    const quota = timesRatio(assessed, ratio, 'down');
    return { zh: `${product}，舍去小数为${quota}`, en: `${product}, rounded down: ${quota}` };
  },
});
