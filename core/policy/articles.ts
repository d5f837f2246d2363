/** The document and its nineteen measures, as they are cited. */
import type { Words } from '../words.ts';

/** Numbers of the nineteen articles, as they are cited: 九 is （九）. */
export type Article =
  | '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十'
  | '十一' | '十二' | '十三' | '十四' | '十五' | '十六' | '十七' | '十八' | '十九';

/** What a rule or a parameter rests on: an article, or the yearly work that no single article rules. */
export type Basis = Article | '年度分配' | '校验' | '表尾' | '全部';

/** The document number of the policy. */
export const DOCUMENT = '宁党办〔2020〕48号';

/** Titles of the articles, as the document prints them. */
export const ARTICLES: Readonly<Record<Article, Words>> = {
  一: { zh: '加大编制调剂力度', en: 'Shifting establishment to where it is short' },
  二: { zh: '创新编制管理方式', en: 'New ways of managing establishment' },
  三: { zh: '实行基层专业技术人员定向评价机制', en: 'Directed appraisal of grassroots professionals' },
  四: { zh: '健全基层事业单位岗位管理制度', en: 'Posts in grassroots institutions' },
  五: { zh: '优化事业单位科研人员创新创业审批程序', en: 'Approval of ventures by research staff' },
  六: { zh: '拓宽科技特派员选派范围', en: 'A wider choice of science and technology envoys' },
  七: { zh: '大力扶持事业单位专业技术人员创新创业', en: 'Support for ventures of institution professionals' },
  八: { zh: '搭建人才返乡创业平台', en: 'Platforms for returning entrepreneurs' },
  九: { zh: '支持企业引进人才', en: 'Support for enterprises that bring in talent' },
  十: { zh: '发挥重点人才计划牵引作用', en: 'Key talent programmes' },
  十一: { zh: '改进基层事业单位人员公开招聘方式', en: 'Open recruitment by grassroots institutions' },
  十二: { zh: '实施基层人才帮扶计划', en: 'Assistance programmes for the grassroots' },
  十三: { zh: '搭建人才服务基层平台', en: 'Platforms for serving the grassroots' },
  十四: { zh: '建立人才服务基层保障机制', en: 'Guarantees for those who serve the grassroots' },
  十五: { zh: '强化人才服务基层导向', en: 'Grassroots service as a condition of promotion' },
  十六: { zh: '提升基层专业人才能力素质', en: 'Training of grassroots professionals' },
  十七: { zh: '培育壮大农村实用人才队伍', en: 'Practical talent in the countryside' },
  十八: { zh: '提高基层人才工资薪酬水平', en: 'Pay of grassroots talent' },
  十九: { zh: '完善基层人才激励关怀措施', en: 'Recognition and care of grassroots talent' },
};

/** `(九)`, or `(七)(九)` for several: what an explanation begins with. */
export function cite(...bases: readonly Basis[]): string {
  return bases.map((basis) => `(${basis})`).join('');
}
