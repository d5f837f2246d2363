/** POST.SPECIAL_GRADE_CHECK 特设岗位等级核查, article （四）: 乡镇特设岗位“所聘岗位等级可放宽至专业技术八级”. */
import { explainedCheck, verdict } from '../checks/verdict.ts';
import { Problem, wrongCell } from '../functions/read.ts';
import { defineRule, positiveCount, word } from '../functions/rule.ts';
import type { TierWord } from '../functions/vocabularies.ts';
import { TIERS } from '../functions/vocabularies.ts';
import type { Policy } from '../policy/policy.ts';
import { wholeValue } from '../policy/values.ts';
import type { Words } from '../words.ts';

const GRADE = { zh: '岗位等级', en: 'grade' };

function check({ level, grade }: { readonly level: TierWord; readonly grade: number }, policy: Policy): Words {
  const last = wholeValue(policy, 'P.GRADE.LAST');
  const highest = wholeValue(policy, 'P.GRADE');
  if (grade > last) {
    throw wrongCell(GRADE, new Problem({
      zh: `没有${grade}级，专业技术岗位为1至${last}级`,
      en: `there is no grade ${grade}; professional posts are graded 1 to ${last}`,
    }));
  }
  if (level !== '乡镇') return verdict('不适用', { zh: `${level}没有此项放宽，只用于乡镇特设岗位`, en: `for special posts of townships, not of ${level}` });
  return grade >= highest
    ? verdict('符合', { zh: `${grade}级，在${highest}级至${last}级之内`, en: `grade ${grade} lies in ${highest} to ${last}` })
    : verdict('不符合', { zh: `${grade}级高于可放宽到的${highest}级`, en: `grade ${grade} is above grade ${highest}, the highest allowed` });
}

export const SPECIAL_GRADE_CHECK = defineRule({
  id: 'POST.SPECIAL_GRADE_CHECK',
  name: { zh: '特设岗位等级核查', en: 'Grade of a special post' },
  summary: {
    zh: '乡镇特设岗位引进的急需紧缺人才，所聘等级是否在放宽的范围内',
    en: 'Whether the grade of a special post in a township lies within what is allowed',
  },
  articles: ['四'],
  parameters: {
    level: word(TIERS)({
      name: { zh: '层级', en: 'level' },
      about: { zh: '岗位所在单位的层级', en: "Tier of the post's unit" },
    }),
    grade: positiveCount({
      name: GRADE,
      about: { zh: '专业技术岗位等级，1为最高', en: 'Grade of the professional post, 1 the highest' },
    }),
  },
  result: { shape: 'scalar', kind: 'text' },
  example: ['乡镇', 8],
  compute: check,
  explain(args, policy) {
    const highest = wholeValue(policy, 'P.GRADE');
    const asks = { zh: `乡镇特设岗位的等级可放宽至${highest}级`, en: `a special post in a township may reach grade ${highest}` };
    return explainedCheck('四', asks, check(args, policy));
  },
});
