/** POST.TARGETED_SENIOR 定向高级岗位核增, article （四）: “专业技术岗位数量10%、其他县5%的比例核增…定向评价高级专业技术岗位”. */
import { defineRule, optional, word } from '../functions/rule.ts';
import { AREAS } from '../policy/areas.ts';
import { cite } from '../policy/articles.ts';
import type { Policy } from '../policy/policy.ts';
import type { PartialCounty } from '../policy/settings.ts';
import type { AddedTerm } from './targetedPosts.ts';
import { addedTerms, addedWords, exactlyAdded, LISTED_POSTS, listedError, PARTIAL_MODE, POSTS, wholeAdded } from './targetedPosts.ts';

interface TargetedCase {
  readonly posts: number;
  readonly area: string;
  readonly listedPosts: number | null;
  readonly mode: PartialCounty;
}

function termsOf({ posts, area, listedPosts, mode }: TargetedCase, policy: Policy): readonly AddedTerm[] {
  const line = { area, posts: BigInt(posts), listed: listedPosts === null ? null : BigInt(listedPosts) };
  const error = listedError(line, mode, { zh: '', en: '' });
  if (error) throw error;
  return addedTerms(line, mode, policy);
}

export const TARGETED_SENIOR = defineRule({
  id: 'POST.TARGETED_SENIOR',
  name: { zh: '定向高级岗位核增', en: 'Directed senior posts' },
  summary: {
    zh: '按专业技术岗位数核增的定向评价高级岗位，总量控制、舍去小数，不占原有高级职数',
    en: 'Directed senior posts added by the number of professional posts, rounded down once',
  },
  articles: ['四'],
  parameters: {
    posts: POSTS,
    area: word(AREAS)({
      name: { zh: '区域', en: 'area' },
      about: { zh: '县名或代码，或九县区、其他', en: "A county's name or code, or 九县区, 其他" },
    }),
    listedPosts: optional(LISTED_POSTS),
    mode: PARTIAL_MODE,
  },
  result: { shape: 'scalar', kind: 'count' },
  example: [1799, '沙坡头区', 309],

  compute(args, policy) {
    return Number(wholeAdded(exactlyAdded(termsOf(args, policy))));
  },

  explain(args, policy) {
    const sum = addedWords(termsOf(args, policy));
    return { zh: `${cite('四')} ${args.area}核增：${sum.zh}`, en: `${cite('四')} ${args.area}: ${sum.en}` };
  },
});
