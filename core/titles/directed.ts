/**
 * TITLE.DIRECTED_CHECK 定向评价条件核查, article （三）: 县乡“可不受申报职称系列对所学专业的限制（医疗卫生专业除外）”;
 * 县级“业绩突出的…不受岗位职数限制”.
 */
import { verdict } from '../checks/verdict.ts';
import { defineRule, word, yesNo } from '../functions/rule.ts';
import type { FieldWord, TierWord } from '../functions/vocabularies.ts';
import { FIELDS, TIERS } from '../functions/vocabularies.ts';
import { cite } from '../policy/articles.ts';
import type { Words } from '../words.ts';

interface Application {
  readonly tier: TierWord;
  readonly field: FieldWord;
  readonly outstanding: boolean;
}

const MAJOR: Words = { zh: '专业限制', en: 'the major studied' };
const NUMBER: Words = { zh: '岗位职数限制', en: 'the number of posts' };

/** What falls away, 不受专业限制、岗位职数限制 or 无; 不适用 at other tiers. */
function check({ tier, field, outstanding }: Application): Words {
  if (tier !== '县级' && tier !== '乡镇') {
    return verdict('不适用', { zh: `${tier}不属县乡`, en: `${tier} is neither county nor township` });
  }
  const freed = [...(field === '卫生' ? [] : [MAJOR]), ...(tier === '县级' && outstanding ? [NUMBER] : [])];
  if (freed.length === 0) return { zh: '无', en: '无 (nothing falls away)' };
  const zh = `不受${freed.map((each) => each.zh).join('、')}`;
  return { zh, en: `${zh} (free of ${freed.map((each) => each.en).join(' and ')})` };
}

export const DIRECTED_CHECK = defineRule({
  id: 'TITLE.DIRECTED_CHECK',
  name: { zh: '定向评价条件核查', en: 'Conditions of directed appraisal' },
  summary: {
    zh: '县乡定向评价不受哪些限制：所学专业（卫生除外）；县级业绩突出的，岗位职数',
    en: 'What falls away in directed appraisal: the major studied, but for 卫生; the number of posts',
  },
  articles: ['三'],
  parameters: {
    tier: word(TIERS)({ name: { zh: '层级', en: 'tier' }, about: { zh: '所在单位的层级：县级或乡镇', en: 'Tier of the unit: 县级 or 乡镇' } }),
    field: word(FIELDS)({ name: { zh: '领域', en: 'field' }, about: { zh: '申报职称的领域', en: 'Field of the title' } }),
    outstanding: yesNo({ name: { zh: '业绩突出', en: 'outstanding' }, about: { zh: '是否认定业绩突出', en: 'Whether the work is recognised as outstanding' } }),
  },
  result: { shape: 'scalar', kind: 'text' },
  example: ['县级', '教育', true],
  compute: check,
  explain(application) {
    const { tier, field, outstanding } = application;
    const answer = check(application);
    return {
      zh: `${cite('三')} 县乡不受所学专业限制，卫生除外；县级业绩突出的不受岗位职数限制。${tier}，${field}，业绩突出：${outstanding ? '是' : '否'}。结果：${answer.zh}`,
      en: `${cite('三')} in counties and townships the major studied does not matter, but for 卫生; at 县级 outstanding work is free of the number of posts. ${tier}, ${field}, outstanding: ${outstanding ? 'yes' : 'no'}. Result: ${answer.en}`,
    };
  },
});
