/**
 * POST.STRUCTURE 岗位结构核定, article （四）: “县级事业单位专业技术高级、中级、初级岗位结构比例调整为1∶4.5∶4.5”.
 * The shares are a ceiling, so posts are rounded down; the text does not say how: the setting 岗位结构取整.
 */
import type { Ratio } from '../exact/ratio.ts';
import { addRatios, decimalText, overOneDenominator, percentText, timesRatio } from '../exact/ratio.ts';
import { shareByLargestRemainder } from '../exact/share.ts';
import { count, defineRule, or, word } from '../functions/rule.ts';
import { STRUCTURE_ROUNDINGS } from '../functions/vocabularies.ts';
import { cite } from '../policy/articles.ts';
import { defaultPolicy } from '../policy/policy.ts';
import type { Policy } from '../policy/policy.ts';
import type { StructureRounding } from '../policy/settings.ts';
import { STRUCTURE_ROUNDING } from '../policy/settings.ts';
import { exactValue } from '../policy/values.ts';
import type { Words } from '../words.ts';

/** The shares of senior, middle and junior posts. */
type Shares = readonly [senior: Ratio, middle: Ratio, junior: Ratio];
type Posts = readonly [senior: bigint, middle: bigint, junior: bigint];

function sharesOf(policy: Policy): Shares {
  return [
    exactValue(policy, 'P.STRUCT.SENIOR'),
    exactValue(policy, 'P.STRUCT.MIDDLE'),
    exactValue(policy, 'P.STRUCT.JUNIOR'),
  ];
}

/** Posts of a field in the institutions of a county, by level. */
export function postStructure(total: number, mode: StructureRounding, policy: Policy): { readonly senior: number; readonly middle: number; readonly junior: number } {
  const [senior, middle, junior] = structure(total, sharesOf(policy), mode).map(Number) as [number, number, number];
  return { senior, middle, junior };
}

function structure(total: number, shares: Shares, mode: StructureRounding): Posts {
  const [seniorShare, middleShare] = shares;
  if (mode === '最大余数') {
    const [senior, middle, junior] = shareByLargestRemainder(BigInt(total), overOneDenominator(shares).numerators);
    return [senior!, middle!, junior!];
  }
  const senior = timesRatio(total, seniorShare, 'down');
  const middle =
    mode === '向下'
      ? timesRatio(total, middleShare, 'down')
      : timesRatio(total, addRatios(seniorShare, middleShare), 'down') - senior;
  return [senior, middle, BigInt(total) - senior - middle];
}

export const STRUCTURE = defineRule({
  id: 'POST.STRUCTURE',
  name: { zh: '岗位结构核定', en: 'Post structure' },
  summary: {
    zh: '县级事业单位专业技术岗位按结构比例分为高级、中级、初级；乡镇不适用',
    en: 'Professional posts of county-level institutions as senior, middle and junior; not for townships',
  },
  articles: ['四'],
  parameters: {
    total: count({
      name: { zh: '岗位总量', en: 'total' },
      about: { zh: '县域内某领域的专业技术岗位数', en: "Professional posts of a field in the county" },
    }),
    mode: or(
      word(STRUCTURE_ROUNDINGS)({
        name: { zh: '取整', en: 'mode' },
        about: { zh: '向下、累计或最大余数', en: 'How shares that are not whole posts are rounded' },
      }),
      STRUCTURE_ROUNDING.default,
    ),
  },
  result: {
    shape: 'row',
    columns: [
      { name: { zh: '高级', en: 'senior' }, kind: 'count' },
      { name: { zh: '中级', en: 'middle' }, kind: 'count' },
      { name: { zh: '初级', en: 'junior' }, kind: 'count' },
    ],
  },
  example: [37],

  compute({ total, mode }, policy) {
    return structure(total, sharesOf(policy), mode).map(Number);
  },

  explain({ total, mode }, policy) {
    const shares = sharesOf(policy);
    const posts = structure(total, shares, mode);
    const how = howWords(total, shares, posts, mode);
    const [senior, middle, junior] = posts;
    return {
      zh: `${cite('四')} 岗位总量${total}（${mode}）：${how.zh}；高级${senior}，中级${middle}，初级${junior}`,
      en: `${cite('四')} ${total} posts (${mode}): ${how.en}; senior ${senior}, middle ${middle}, junior ${junior}`,
    };
  },
});

function howWords(total: number, shares: Shares, [senior, middle]: Posts, mode: StructureRounding): Words {
  const product = (share: Ratio): string => `${total} × ${percentText(share)}`;
  const [seniorShare, middleShare] = shares;
  switch (mode) {
    case '向下':
      return {
        zh: `高级⌊${product(seniorShare)}⌋ = ${senior}，中级⌊${product(middleShare)}⌋ = ${middle}，其余为初级`,
        en: `senior ⌊${product(seniorShare)}⌋ = ${senior}, middle ⌊${product(middleShare)}⌋ = ${middle}, the rest junior`,
      };
    case '累计': {
      const both = product(addRatios(seniorShare, middleShare));
      return {
        zh: `高级⌊${product(seniorShare)}⌋ = ${senior}，高级、中级合计⌊${both}⌋ = ${senior + middle}，其余为初级`,
        en: `senior ⌊${product(seniorShare)}⌋ = ${senior}, senior and middle ⌊${both}⌋ = ${senior + middle}, the rest junior`,
      };
    }
    case '最大余数': {
      const quotas = shares.map((share) => {
        const quota = { numerator: BigInt(total) * share.numerator, denominator: share.denominator };
        return `${product(share)} = ${decimalText(quota)}`;
      });
      return {
        zh: `${quotas.join('，')}，各取整数，余下的给小数最大的`,
        en: `${quotas.join(', ')}, the whole part each, the rest to the largest fractions`,
      };
    }
  }
}

/**
 * Native formulas of the three levels, from the addresses of their cells and of the total's; null for 最大余数,
 * which no short formula gives. A product is rounded to four places first: it is exact there, and a binary
 * fraction decides nothing.
 */
export function structureFormulas(
  cells: { readonly total: string; readonly senior: string; readonly middle: string },
  mode: StructureRounding,
): { readonly senior: string; readonly middle: string; readonly junior: string } | null {
  if (mode === '最大余数') return null;
  const { total, senior, middle } = cells;
  const [seniorShare, middleShare] = ['P.STRUCT.SENIOR', 'P.STRUCT.MIDDLE'].map((code) => defaultPolicy.parameter(code).cellName);
  const whole = (share: string): string => `INT(ROUND(${total}*${share},4))`;
  return {
    senior: whole(seniorShare!),
    middle: mode === '向下' ? whole(middleShare!) : `${whole(`(${seniorShare}+${middleShare})`)}-${senior}`,
    junior: `${total}-${senior}-${middle}`,
  };
}
