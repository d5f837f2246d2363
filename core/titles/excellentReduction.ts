/** TITLE.EXCELLENT_REDUCTION 优秀缩短年限, article （三）. */
import { count, defineRule } from '../functions/rule.ts';
import { cite } from '../policy/articles.ts';
import { reductionRule, yearsOff } from './reduction.ts';

export const EXCELLENT_REDUCTION_YEARS = defineRule({
  id: 'TITLE.EXCELLENT_REDUCTION',
  name: { zh: '优秀缩短年限', en: 'Years taken off for excellence' },
  summary: {
    zh: '任职期内年度考核优秀次数可缩短的参评年限，不要求连续',
    en: 'Years that excellent ratings take off what a title asks for; they need not be consecutive',
  },
  articles: ['三'],
  parameters: {
    count: count({ name: { zh: '优秀次数', en: 'count' }, about: { zh: '现任职期内年度考核优秀的次数', en: 'Excellent yearly ratings in the present appointment' } }),
  },
  result: { shape: 'scalar', kind: 'count' },
  example: [7],

  compute(args, policy) {
    return yearsOff(args.count, reductionRule(policy));
  },

  explain(args, policy) {
    const rule = reductionRule(policy);
    const sum = `⌊${args.count} ÷ ${rule.ratings}⌋ × ${rule.years} = ${yearsOff(args.count, rule)}`;
    return { zh: `${cite('三')} 每${rule.ratings}次优秀缩短${rule.years}年：${sum}年`, en: `${cite('三')} ${rule.ratings} ratings take off ${rule.years}: ${sum} years` };
  },
});
