import type { Words } from '../words.ts';
import type { Article } from './articles.ts';

/** Articles that no function computes, and why. Every other article has at least one. */
export const NOT_COMPUTED: Readonly<Partial<Record<Article, Words>>> = {
  六: {
    zh: '只规定科技特派员的来源和方式，没有可计算的数；选派人次见（十二）',
    en: 'only says who may become a science and technology envoy and how; the number to be sent stands in article 十二',
  },
  八: {
    zh: '“每年支持实施一批”没有数量和标准；资金按方案录入或按因素法分配（ALLOC.FACTOR）',
    en: 'supports “a batch each year” without number or standard; its money is entered in the plan or shared out by ALLOC.FACTOR',
  },
};
