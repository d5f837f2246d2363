/**
 * How many directed senior posts a county is given, article （四）: “按照9个中南部县（区）专业技术岗位数量10%、
 * 其他县5%的比例核增”. Of 沙坡头区 and 中宁县 the listed townships alone count among the nine, so their posts
 * and the others are taken apart: the setting 沙坡头区、中宁县核增.
 */
import type { Ratio } from '../exact/ratio.ts';
import { addRatios, decimalText, overOneDenominator, percentText, ratioOf, timesRatio } from '../exact/ratio.ts';
import { wholeByLargestRemainder } from '../exact/share.ts';
import { FunctionError } from '../functions/errors.ts';
import { count, or, word } from '../functions/rule.ts';
import { PARTIAL_COUNTIES } from '../functions/vocabularies.ts';
import { scopeOf } from '../policy/areas.ts';
import { defaultPolicy } from '../policy/policy.ts';
import type { Policy } from '../policy/policy.ts';
import type { PartialCounty } from '../policy/settings.ts';
import { PARTIAL_COUNTY } from '../policy/settings.ts';
import { exactValue } from '../policy/values.ts';
import type { Words } from '../words.ts';

export const POSTS = count({
  name: { zh: '岗位数', en: 'posts' },
  about: { zh: '全部专业技术岗位数，不只是高级岗位', en: 'All professional posts, not the senior ones alone' },
});

export const LISTED_POSTS = count({
  name: { zh: '片区乡镇岗位数', en: 'listedPosts' },
  about: { zh: '其中片区乡镇的岗位数；只用于沙坡头区、中宁县', en: 'Those of listed townships; for 沙坡头区 and 中宁县 alone' },
});

export const PARTIAL_MODE = or(
  word(PARTIAL_COUNTIES)({
    name: { zh: '片区县方式', en: 'mode' },
    about: { zh: '沙坡头区、中宁县：分片、按其他县或按九县区', en: 'For 沙坡头区 and 中宁县: by township or at one share' },
  }),
  PARTIAL_COUNTY.default,
);

/** Posts at one share. */
export interface AddedTerm {
  readonly posts: bigint;
  readonly share: Ratio;
}

/** The posts of an area. */
export interface AreaPosts {
  readonly area: string;
  readonly posts: bigint;
  /** Those in listed townships; null where nobody has said. */
  readonly listed: bigint | null;
}

/** Whether the listed townships of an area are taken apart. */
export function isTakenApart(area: string, mode: PartialCounty): boolean {
  return scopeOf(area) === '部分乡镇' && mode === '分片';
}

/** What is wrong with the posts of listed townships, where they play a part. */
export function listedError({ area, posts, listed }: AreaPosts, mode: PartialCounty, place: Words): FunctionError | null {
  if (!isTakenApart(area, mode)) return null;
  if (listed === null) {
    return new FunctionError('#N/A', {
      zh: `标准未录入：${place.zh}${LISTED_POSTS.name.zh}。${area}只有片区乡镇（P.TOWNSHIPS）按九县区核增，请按名单统计其岗位数填入`,
      en: `Standard not entered: ${place.en}${LISTED_POSTS.name.en}. Of ${area} the listed townships (P.TOWNSHIPS) alone count among the nine; count their posts by the list and enter them`,
    });
  }
  if (listed <= posts) return null;
  return new FunctionError('#VALUE!', {
    zh: `${place.zh}${LISTED_POSTS.name.zh}：${listed}多于岗位数${posts}，请核对`,
    en: `${place.en}${LISTED_POSTS.name.en}: ${listed} is more than the posts, ${posts}; check both`,
  });
}

/** Posts and share, once or, where townships are taken apart, twice; `listed` must not be wrong. */
export function addedTerms({ area, posts, listed }: AreaPosts, mode: PartialCounty, policy: Policy): readonly AddedTerm[] {
  const share = exactValue(policy, rateOf(area, mode).code);
  if (!isTakenApart(area, mode)) return [{ posts, share }];
  return [
    { posts: listed!, share: exactValue(policy, 'P.TARGET.NINE') },
    { posts: posts - listed!, share },
  ];
}

/** The exact number of posts that terms add. */
export function exactlyAdded(terms: readonly AddedTerm[]): Ratio {
  return terms.reduce(
    (sum, { posts, share }) => addRatios(sum, ratioOf(posts * share.numerator, share.denominator)),
    ratioOf(0),
  );
}

/** The whole posts added: rounded down once. */
export function wholeAdded(exact: Ratio): bigint {
  return timesRatio(1n, exact, 'down');
}

/** What a county is given, and how that is split. */
export interface CountyAdded {
  readonly terms: readonly AddedTerm[];
  /** Of each of its lines: the exact number of posts, and the whole posts. */
  readonly exact: readonly Ratio[];
  readonly added: readonly number[];
}

/** The posts of a county’s 领域 added up, rounded down once and split over them by largest remainder; no line’s `listed` may be wrong. */
export function countyAdded(lines: readonly AreaPosts[], mode: PartialCounty, policy: Policy): CountyAdded {
  const terms = addedTerms(sumOf(lines), mode, policy);
  const exact = lines.map((line) => exactlyAdded(addedTerms(line, mode, policy)));
  const common = overOneDenominator(exact);
  const added = wholeByLargestRemainder(common.numerators, common.denominator, wholeAdded(exactlyAdded(terms)));
  return { terms, exact, added: added.map(Number) };
}

/** The posts of a county's rows together. */
function sumOf(lines: readonly AreaPosts[]): AreaPosts {
  return lines.reduce((sum, line) => ({
    area: sum.area,
    posts: sum.posts + line.posts,
    listed: (sum.listed ?? 0n) + (line.listed ?? 0n),
  }));
}

/** `岗位1234 × 10% = 123.4，取整123`; `片区乡镇岗位309 × 10% + 其余1490 × 5% = 105.4，取整105`. */
export function addedWords(terms: readonly AddedTerm[]): Words {
  const exact = exactlyAdded(terms);
  const zh = terms.length === 1 ? ['岗位'] : ['片区乡镇岗位', '其余'];
  const en = terms.length === 1 ? ['posts '] : ['posts of listed townships ', 'the others '];
  const sum = (names: readonly string[]): string =>
    `${terms.map(({ posts, share }, index) => `${names[index]}${posts} × ${percentText(share)}`).join(' + ')} = ${decimalText(exact, 4)}`;
  return { zh: `${sum(zh)}，取整${wholeAdded(exact)}`, en: `${sum(en)}, rounded down ${wholeAdded(exact)}` };
}

/** Cells of a line of posts, and the ranges of its county's lines. */
export interface AddedCells {
  readonly posts: string;
  readonly listed: string;
  readonly rate: string;
  readonly exact: string;
  readonly whole: string;
  readonly rest: string;
  readonly exactRange: string;
  readonly wholeRange: string;
  readonly restRange: string;
}

/** The parameter of the share at which an area's posts are added, but for those of listed townships that are taken apart. */
export function rateOf(area: string, mode: PartialCounty): { readonly code: string; readonly cellName: string } {
  const scope = scopeOf(area);
  return defaultPolicy.parameter(scope === '九县区' || (scope === '部分乡镇' && mode === '按九县区') ? 'P.TARGET.NINE' : 'P.TARGET.OTHER');
}

/**
 * Native formulas of a line: its exact number of posts, rounded to four places so that no binary fraction decides;
 * the whole posts and what is cut off; and the posts after the split, where those left over of the county's own
 * whole number go to the largest fractions, then the larger number, then the earlier line.
 */
export function addedFormulas(area: string, mode: PartialCounty, cells: AddedCells): { readonly exact: string; readonly whole: string; readonly rest: string; readonly added: string } {
  const { posts, listed, rate, exact, whole, rest, exactRange, wholeRange, restRange } = cells;
  const before = `(${restRange}>${rest})+(${restRange}=${rest})*((${exactRange}>${exact})+(${exactRange}=${exact})*(ROW(${exactRange})<ROW(${exact})))`;
  return {
    exact: isTakenApart(area, mode) ? `ROUND(${listed}*${cellName('P.TARGET.NINE')}+(${posts}-${listed})*${rate},4)` : `ROUND(${posts}*${rate},4)`,
    whole: `INT(${exact})`,
    rest: `ROUND(${exact}-${whole},4)`,
    added: `${whole}+IF(SUMPRODUCT(${before})<INT(ROUND(SUM(${exactRange}),4))-SUM(${wholeRange}),1,0)`,
  };
}

function cellName(code: string): string {
  return defaultPolicy.parameter(code).cellName;
}
