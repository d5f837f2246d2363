/** STAFF.OVERPOST_CHECK 先进后出核查, article （二）: “没有空编的可采取先进后出”. */
import { explainedCheck, verdict } from '../checks/verdict.ts';
import { count, defineRule, word } from '../functions/rule.ts';
import type { OverpostGroup } from '../functions/vocabularies.ts';
import { OVERPOST_GROUPS } from '../functions/vocabularies.ts';
import type { Words } from '../words.ts';

function check({ group, vacancies }: { readonly group: OverpostGroup; readonly vacancies: number }): Words {
  if (vacancies > 0) {
    return {
      zh: `不符合（先用空编）：还有空编${vacancies}个`,
      en: `不符合 (does not fit; use vacancies first): ${vacancies} vacancies left`,
    };
  }
  if (group === '其他') {
    return verdict('不符合', { zh: '空编0个，但人员不在可先进后出的四类之内', en: '0 vacancies, but the person is in none of the four groups' });
  }
  const both: Words = group === '硕士及以上' ? { zh: '，学历和学位都须为硕士及以上', en: '; both degree and diploma must be master or above' } : { zh: '', en: '' };
  return verdict('符合', { zh: `空编0个，${group}可先进后出${both.zh}`, en: `0 vacancies, and ${group} may come first${both.en}` });
}

export const OVERPOST_CHECK = defineRule({
  id: 'STAFF.OVERPOST_CHECK',
  name: { zh: '先进后出核查', en: 'Recruiting above establishment' },
  summary: {
    zh: '没有空编时，四类人员可先进后出；有空编的先用空编',
    en: 'Whether somebody may be recruited before a post falls vacant: four groups, only without vacancies',
  },
  articles: ['二'],
  parameters: {
    group: word(OVERPOST_GROUPS)({
      name: { zh: '人员类别', en: 'group' },
      about: { zh: '硕士及以上（学历学位）、公费定向师范生、农村订单定向医学生、急需紧缺人才或其他', en: 'Group of the person, as a word of the list' },
    }),
    vacancies: count({ name: { zh: '空编数', en: 'vacancies' }, about: { zh: '单位现有空编数', en: 'Vacant posts of the unit' } }),
  },
  result: { shape: 'scalar', kind: 'text' },
  example: ['公费定向师范生', 0],
  compute: check,
  explain(args) {
    const asks = {
      zh: '没有空编的，硕士及以上、公费定向师范生、农村订单定向医学生、急需紧缺人才可先进后出',
      en: 'without vacancies 硕士及以上, 公费定向师范生, 农村订单定向医学生 and 急需紧缺人才 may come first',
    };
    return explainedCheck('二', asks, check(args));
  },
});
