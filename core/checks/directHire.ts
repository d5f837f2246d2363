/**
 * HIRE.DIRECT_CHECK 直接考察招聘核查, article （十一）: 九县区“乡镇…招聘本科及以上…，县级…招聘硕士研究生及以上和…急需紧缺
 * 专业高校毕业生”. The two of 县级 are read as two groups, not as one condition.
 */
import { FunctionError } from '../functions/errors.ts';
import { defineRule, word, yesNo } from '../functions/rule.ts';
import type { DegreeWord, TierWord } from '../functions/vocabularies.ts';
import { DEGREES, reaches, TIERS } from '../functions/vocabularies.ts';
import { AREAS_AND_TOWNSHIPS, LISTED_TOWNSHIP, OTHER_COUNTIES, scopeOf } from '../policy/areas.ts';
import type { Words } from '../words.ts';
import { explainedCheck, verdict } from './verdict.ts';

interface Recruit {
  readonly area: string;
  readonly tier: TierWord;
  readonly degree: DegreeWord;
  readonly shortage: boolean;
}

function check({ area, tier, degree, shortage }: Recruit): Words {
  const scope = scopeOf(area);
  if (scope === '部分乡镇') throw dependsOnTownship(area);
  if (scope === '其他') return verdict('不适用', { zh: `${area}不在九县区范围`, en: `${area} is not among the nine counties` });
  switch (tier) {
    case '乡镇': {
      const fits = reaches(DEGREES, degree, '本科');
      return verdict(fits ? '符合' : '不符合', {
        zh: `乡镇招聘本科及以上，学历为${degree}`,
        en: `townships recruit 本科 and above; the degree is ${degree}`,
      });
    }
    case '县级': {
      const fits = reaches(DEGREES, degree, '硕士') || (shortage && reaches(DEGREES, degree, '大专'));
      return verdict(fits ? '符合' : '不符合', {
        zh: `县级招聘硕士及以上，或大专及以上的急需紧缺专业，学历为${degree}，${shortage ? '是' : '不是'}急需紧缺专业`,
        en: `counties recruit 硕士 and above, or shortage majors from 大专 on; the degree is ${degree}, ${shortage ? '' : 'no '}shortage major`,
      });
    }
    default:
      return verdict('不适用', { zh: `${tier}不属县乡`, en: `${tier} is neither county nor township` });
  }
}

function dependsOnTownship(area: string): FunctionError {
  return new FunctionError('#N/A', {
    zh: `区域：${area}只有片区乡镇属九县区范围，请先用 REGION.SCOPE 判定，再填“${LISTED_TOWNSHIP}”或“${OTHER_COUNTIES}”`,
    en: `area: of ${area} listed townships alone count among the nine; ask REGION.SCOPE and enter ${LISTED_TOWNSHIP} or ${OTHER_COUNTIES}`,
  });
}

export const DIRECT_HIRE_CHECK = defineRule({
  id: 'HIRE.DIRECT_CHECK',
  name: { zh: '直接考察招聘核查', en: 'Recruiting without written examination' },
  summary: {
    zh: '九县区县乡事业单位能否以面试、直接考察的方式招聘某人',
    en: 'Whether county and township institutions of the nine counties may recruit somebody by interview',
  },
  articles: ['十一'],
  parameters: {
    area: word(AREAS_AND_TOWNSHIPS)({
      name: { zh: '区域', en: 'area' },
      about: { zh: '县名或代码，或九县区、片区乡镇、其他（REGION.SCOPE 的结果）', en: "A county's name or code, or what REGION.SCOPE gives" },
    }),
    tier: word(TIERS)({ name: { zh: '层级', en: 'tier' }, about: { zh: '招聘单位的层级：县级或乡镇', en: 'Tier of the unit: 县级 or 乡镇' } }),
    degree: word(DEGREES)({ name: { zh: '学历', en: 'degree' }, about: { zh: '应聘人员的学历', en: 'Degree of the person' } }),
    shortage: yesNo({ name: { zh: '急需紧缺', en: 'shortage' }, about: { zh: '是否急需紧缺专业', en: 'Whether the major is in shortage' } }),
  },
  result: { shape: 'scalar', kind: 'text' },
  example: ['同心县', '乡镇', '本科', false],
  compute: check,
  explain(recruit) {
    const asks = {
      zh: '九县区的乡镇招聘本科及以上，县级招聘硕士及以上和急需紧缺专业，可面试、直接考察',
      en: 'in the nine counties townships recruit 本科 and above, counties 硕士 and above and shortage majors, by interview',
    };
    return explainedCheck('十一', asks, check(recruit));
  },
});
