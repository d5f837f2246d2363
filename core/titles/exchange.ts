/**
 * TITLE.EXCHANGE_CHECK 交流到乡镇参评核查, article （三）: 县级及以上“已取得中级职称…交流聘用到乡镇…工作满1年的”,
 * 不受任职年限和岗位职数限制.
 */
import { explainedCheck, verdict } from '../checks/verdict.ts';
import { MONTHS_IN_YEAR } from '../exact/calendar.ts';
import { count, defineRule, word, yesNo } from '../functions/rule.ts';
import type { TierWord } from '../functions/vocabularies.ts';
import { reaches, TIERS } from '../functions/vocabularies.ts';
import type { Policy } from '../policy/policy.ts';
import { wholeValue } from '../policy/values.ts';
import type { Words } from '../words.ts';

interface Exchange {
  readonly hasMiddleTitle: boolean;
  readonly originLevel: TierWord;
  readonly townshipMonths: number;
}

function check({ hasMiddleTitle, originLevel, townshipMonths }: Exchange, policy: Policy): Words {
  const asked = wholeValue(policy, 'P.EXCHANGE') * MONTHS_IN_YEAR;
  if (!reaches(TIERS, originLevel, '县级')) {
    return verdict('不适用', { zh: `原单位为${originLevel}，须为县级及以上`, en: `the unit of origin is ${originLevel}; it must be 县级 or above` });
  }
  if (!hasMiddleTitle) return verdict('不符合', { zh: '没有中级职称', en: 'no middle title' });
  if (townshipMonths < asked) {
    return verdict('不符合', { zh: `在乡镇工作${townshipMonths}个月，不满${asked}个月`, en: `${townshipMonths} months in a township, short of ${asked}` });
  }
  return verdict('符合', {
    zh: `在乡镇工作${townshipMonths}个月，满${asked}个月，参评不受任职年限、岗位职数限制`,
    en: `${townshipMonths} months in a township, at least ${asked}: free of the years in office and the number of posts`,
  });
}

export const EXCHANGE_CHECK = defineRule({
  id: 'TITLE.EXCHANGE_CHECK',
  name: { zh: '交流到乡镇参评核查', en: 'Appraisal after exchange to a township' },
  summary: {
    zh: '县级及以上有中级职称的，交流到乡镇工作满年限，参评不受任职年限和岗位职数限制',
    en: 'Whether exchange to a township frees somebody of the years in office and the number of posts',
  },
  articles: ['三'],
  parameters: {
    hasMiddleTitle: yesNo({ name: { zh: '中级职称', en: 'hasMiddleTitle' }, about: { zh: '是否已取得中级职称', en: 'Whether a middle title is held' } }),
    originLevel: word(TIERS)({ name: { zh: '原单位层级', en: 'originLevel' }, about: { zh: '交流前所在单位的层级', en: 'Tier of the unit before the exchange' } }),
    townshipMonths: count({ name: { zh: '乡镇月数', en: 'townshipMonths' }, about: { zh: '交流后在乡镇工作的整月数', en: 'Full months in a township since' } }),
  },
  result: { shape: 'scalar', kind: 'text' },
  example: [true, '县级', 12],
  compute: check,
  explain(args, policy) {
    const years = wholeValue(policy, 'P.EXCHANGE');
    const asks = {
      zh: `县级及以上有中级职称的，交流聘用到乡镇工作满${years}年（${years * MONTHS_IN_YEAR}个月）`,
      en: `a middle title held at 县级 or above, then ${years} year (${years * MONTHS_IN_YEAR} months) in a township`,
    };
    return explainedCheck('三', asks, check(args, policy));
  },
});
