/**
 * TITLE.PROMOTION_CHECK 凡晋必下核查, article （十五）: 教育、卫生、涉农评聘副高级及以上“须有1年以上基层工作服务经历”.
 * The text does not ask for a year without a break.
 */
import { explainedCheck, verdict } from '../checks/verdict.ts';
import { MONTHS_IN_YEAR } from '../exact/calendar.ts';
import { count, defineRule, word } from '../functions/rule.ts';
import type { FieldWord, TitleWord } from '../functions/vocabularies.ts';
import { FIELDS, reaches, TITLES } from '../functions/vocabularies.ts';
import type { Policy } from '../policy/policy.ts';
import { wholeValue } from '../policy/values.ts';
import type { Words } from '../words.ts';

interface Promotion {
  readonly field: FieldWord;
  readonly level: TitleWord;
  readonly months: number;
}

function check({ field, level, months }: Promotion, policy: Policy): Words {
  const asked = wholeValue(policy, 'P.PROMOTION') * MONTHS_IN_YEAR;
  if (field === '其他') return verdict('不适用', { zh: '只用于教育、卫生、涉农', en: 'for 教育, 卫生 and 涉农 alone' });
  if (!reaches(TITLES, level, '副高')) return verdict('不适用', { zh: `${level}不属副高及以上`, en: `${level} is below 副高` });
  return months >= asked
    ? verdict('符合', { zh: `基层服务${months}个月，满${asked}个月`, en: `${months} months of grassroots service, at least ${asked}` })
    : verdict('不符合', { zh: `基层服务${months}个月，不满${asked}个月`, en: `${months} months of grassroots service, short of ${asked}` });
}

export const PROMOTION_CHECK = defineRule({
  id: 'TITLE.PROMOTION_CHECK',
  name: { zh: '凡晋必下核查', en: 'Grassroots service before promotion' },
  summary: {
    zh: '教育、卫生、涉农评聘副高及以上，基层服务是否满年限；累计即可',
    en: 'Whether grassroots service suffices for 副高 and above in 教育, 卫生 and 涉农; added up',
  },
  articles: ['十五'],
  parameters: {
    field: word(FIELDS)({ name: { zh: '领域', en: 'field' }, about: { zh: '评聘职称的领域', en: 'Field of the title' } }),
    level: word(TITLES)({ name: { zh: '职称级别', en: 'level' }, about: { zh: '拟评聘的级别：正高、副高、中级或初级', en: 'Level of the title applied for' } }),
    months: count({ name: { zh: '基层月数', en: 'months' }, about: { zh: '基层工作服务的整月数，累计', en: 'Full months of grassroots service, added up' } }),
  },
  result: { shape: 'scalar', kind: 'text' },
  example: ['卫生', '副高', 12],
  compute: check,
  explain(args, policy) {
    const years = wholeValue(policy, 'P.PROMOTION');
    const asks = {
      zh: `教育、卫生、涉农评聘副高及以上，须有${years}年（${years * MONTHS_IN_YEAR}个月）以上基层工作服务经历`,
      en: `副高 and above in 教育, 卫生 and 涉农 ask for ${years} year (${years * MONTHS_IN_YEAR} months) of grassroots service`,
    };
    return explainedCheck('十五', asks, check(args, policy));
  },
});
