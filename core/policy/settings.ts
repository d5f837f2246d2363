/**
 * The settings (口径): what the text leaves open. Each has a default and is shown wherever a result is
 * shown; those of a workbook stand on its sheet 参数.
 */
import type { Words } from '../words.ts';
import type { Article } from './articles.ts';

export interface SettingChoice<C extends string> {
  readonly word: C;
  /** What follows from choosing it. */
  readonly effect: Words;
}

export interface Setting<C extends string = string> {
  readonly id: string;
  readonly name: Words;
  /** The article that leaves it open, and what it leaves open. */
  readonly article: Article;
  readonly question: Words;
  readonly choices: readonly SettingChoice<C>[];
  readonly default: C;
  /** Defined name of its cell on the sheet 参数. */
  readonly cellName: string;
}

export type StartRule = '当月' | '次月' | '十五日';
export type StopRule = '次月' | '当月';
export type Continuity = '窗口' | '累计' | '中断即止';
export type StructureRounding = '向下' | '累计' | '最大余数';
export type PartialCounty = '分片' | '按其他县' | '按九县区';
export type YesOrNo = '是' | '否';
export type PreintroBasis = '学年' | '含签约学年' | '按月';
export type ExpertBasis = '聘期年' | '按月';
export type PartialMonth = '舍' | '进' | '半月' | '按日';
export type QuotaRounding = '四舍五入' | '向下' | '向上';
export type ApportionMethod = '最大余数' | '洪德' | '圣拉古' | '亚当斯' | '亨廷顿希尔';

export const START_RULE: Setting<StartRule> = {
  id: 'startRule',
  name: { zh: '起发月', en: 'First payable month' },
  article: '九',
  question: { zh: '“每月发放”从哪个月开始', en: 'With which month monthly payment begins' },
  choices: [
    { word: '当月', effect: { zh: '到岗当月起发', en: 'paid from the month of arrival' } },
    { word: '次月', effect: { zh: '到岗次月起发', en: 'paid from the month after arrival' } },
    {
      word: '十五日',
      effect: { zh: '15日及以前到岗当月起发，以后到岗次月起发', en: 'arrival by the 15th: from that month; later: from the next' },
    },
  ],
  default: '当月',
  cellName: '口径_起发月',
};

export const STOP_RULE: Setting<StopRule> = {
  id: 'stopRule',
  name: { zh: '停发月', en: 'First month no longer paid' },
  article: '九',
  question: { zh: '离岗当月是否发放', en: 'Whether the month of leaving is paid' },
  choices: [
    { word: '次月', effect: { zh: '离岗次月停发，离岗当月照发', en: 'stops the month after leaving; the month of leaving is paid' } },
    { word: '当月', effect: { zh: '离岗当月停发', en: 'stops in the month of leaving, which is not paid' } },
  ],
  default: '次月',
  cellName: '口径_停发月',
};

export const CONTINUITY: Setting<Continuity> = {
  id: 'continuity',
  name: { zh: '连续5年', en: 'Five years running' },
  article: '九',
  question: { zh: '中间离岗的月份怎样计入“连续5年”', en: 'How months out of post count towards five years running' },
  choices: [
    {
      word: '窗口',
      effect: { zh: '自首个应发月起按日历月连续计算，中间离岗的月份不补', en: 'calendar months run from the first payable one; months out of post are lost' },
    },
    { word: '累计', effect: { zh: '按实发月数累计，离岗的月份顺延', en: 'paid months are added up; months out of post are made up later' } },
    { word: '中断即止', effect: { zh: '首次离岗中断后不再发放', en: 'the first break ends the entitlement' } },
  ],
  default: '窗口',
  cellName: '口径_连续',
};

export const EXCELLENT_REDUCTION: Setting<YesOrNo> = {
  id: 'excellentReduction',
  name: { zh: '优秀缩短年限', en: 'Years taken off for excellence' },
  article: '三',
  question: {
    zh: '优秀等次缩短的“工作年限”是否包括乡镇定向通道的累计年限',
    en: 'Whether years taken off for excellence also shorten the years in a township of the directed channel',
  },
  choices: [
    { word: '是', effect: { zh: '乡镇累计年限也缩短', en: 'the years in a township are shortened too' } },
    { word: '否', effect: { zh: '只缩短申报系列自身的年限，乡镇累计年限不变', en: "only the title series' own years are shortened" } },
  ],
  default: '是',
  cellName: '口径_优秀缩短年限',
};

export const STRUCTURE_ROUNDING: Setting<StructureRounding> = {
  id: 'structureRounding',
  name: { zh: '岗位结构取整', en: 'Rounding of the post structure' },
  article: '四',
  question: { zh: '按结构比例得出的岗位数不是整数时怎样取整', en: 'How shares that are not whole posts are rounded' },
  choices: [
    { word: '向下', effect: { zh: '高级、中级各自舍去小数，其余为初级', en: 'senior and middle each rounded down, the rest junior' } },
    { word: '累计', effect: { zh: '高级、高中级合计各舍去小数，其余为初级', en: 'senior, then senior and middle together rounded down, the rest junior' } },
    { word: '最大余数', effect: { zh: '余下的岗位给小数最大的级，高级可能超过比例', en: 'posts left go to the largest fractions; senior may pass its share' } },
  ],
  default: '向下',
  cellName: '口径_岗位结构取整',
};

export const PARTIAL_COUNTY: Setting<PartialCounty> = {
  id: 'partialCounty',
  name: { zh: '沙坡头区、中宁县核增', en: 'Added posts of 沙坡头区 and 中宁县' },
  article: '四',
  question: {
    zh: '只有片区乡镇属九县区范围的两个县按什么比例核增',
    en: 'At what share posts are added in the two counties of which only listed townships count',
  },
  choices: [
    { word: '分片', effect: { zh: '片区乡镇的岗位按九县区比例，其余按其他县比例', en: 'posts of listed townships at the share of the nine counties, the others at that of other counties' } },
    { word: '按其他县', effect: { zh: '全县按其他县比例', en: 'the whole county at the share of other counties' } },
    { word: '按九县区', effect: { zh: '全县按九县区比例', en: 'the whole county at the share of the nine counties' } },
  ],
  default: '分片',
  cellName: '口径_片区县核增',
};

export const PREINTRO_BASIS: Setting<PreintroBasis> = {
  id: 'preintroBasis',
  name: { zh: '预引进年度', en: 'Year of pre-introduction' },
  article: '十',
  question: { zh: '“每人每年1万元”的“年”怎样计', en: 'What a year of “10000 yuan a person and year” is' },
  choices: [
    { word: '学年', effect: { zh: '签约以后开始的每个学年发一次', en: 'paid for each academic year that begins on or after signing' } },
    { word: '含签约学年', effect: { zh: '签约时所在的学年也发', en: 'the academic year in which the signing falls is paid too' } },
    { word: '按月', effect: { zh: '自签约、入学较晚的月份起，每月发十二分之一', en: 'a twelfth a month, from the month of signing or enrolment, whichever is later' } },
  ],
  default: '学年',
  cellName: '口径_预引进年度',
};

export const APPORTION_METHOD: Setting<ApportionMethod> = {
  id: 'apportionMethod',
  name: { zh: '名额分配方法', en: 'Method of apportionment' },
  article: '十二',
  question: { zh: '名额按权数（如人口）分到各县，算出的不是整数时怎样分', en: 'How places shared over counties by weight become whole numbers' },
  choices: [
    { word: '最大余数', effect: { zh: '各取配额的整数，余下的给小数最大的', en: 'the whole part of each quota, the rest to the largest fractions (Hamilton)' } },
    { word: '洪德', effect: { zh: '依次除以1、2、3…，偏向大县', en: 'divisors 1, 2, 3 …, in favour of large counties (D’Hondt)' } },
    { word: '圣拉古', effect: { zh: '依次除以1、3、5…，不偏大小', en: 'divisors 1, 3, 5 …, in favour of none (Sainte-Laguë, Webster)' } },
    { word: '亚当斯', effect: { zh: '依次除以0、1、2…，每县先得1个，偏向小县', en: 'divisors 0, 1, 2 …: one for each first, in favour of small counties (Adams)' } },
    { word: '亨廷顿希尔', effect: { zh: '依次除以相邻两数的几何平均，每县先得1个', en: 'geometric means of neighbouring numbers: one for each first (Huntington–Hill)' } },
  ],
  default: '最大余数',
  cellName: '口径_名额分配方法',
};

export const EXPERT_BASIS: Setting<ExpertBasis> = {
  id: 'expertBasis',
  name: { zh: '特聘专家年度', en: 'Year of a special expert' },
  article: '十三',
  question: { zh: '“每人每年3万元—5万元”按聘期年一次发还是按月发', en: 'Whether the yearly 30000 to 50000 yuan are paid once a year of the term or by the month' },
  choices: [
    { word: '聘期年', effect: { zh: '每个聘期年首日仍在聘的，发当年全额', en: 'the full amount on the first day of each year of the term, if still engaged' } },
    { word: '按月', effect: { zh: '每个应发月份发十二分之一', en: 'a twelfth for each payable month' } },
  ],
  default: '聘期年',
  cellName: '口径_特聘专家年度',
};

export const PARTIAL_MONTH: Setting<PartialMonth> = {
  id: 'partialMonth',
  name: { zh: '不足一月', en: 'Part of a month' },
  article: '十四',
  question: { zh: '实践满1个月以后，不足一个月的天数怎样计', en: 'How days beyond full months of practice count' },
  choices: [
    { word: '舍', effect: { zh: '不计', en: 'they do not' } },
    { word: '进', effect: { zh: '计一个月', en: 'as one more month' } },
    { word: '半月', effect: { zh: '满15天计半个月', en: 'as half a month from 15 days on' } },
    { word: '按日', effect: { zh: '每天计三十分之一个月', en: 'as a thirtieth of a month a day' } },
  ],
  default: '舍',
  cellName: '口径_不足一月',
};

export const QUOTA_ROUNDING: Setting<QuotaRounding> = {
  id: 'quotaRounding',
  name: { zh: '名额取整', en: 'Rounding of a quota' },
  article: '十六',
  question: { zh: '“左右”的比例得出的名额不是整数时怎样取整', en: 'How a quota by a share of “about” so much is rounded' },
  choices: [
    { word: '四舍五入', effect: { zh: '小数满0.5进1', en: 'half a person or more counts as one' } },
    { word: '向下', effect: { zh: '舍去小数，不超过比例', en: 'rounded down, never above the share' } },
    { word: '向上', effect: { zh: '有小数就进1，不低于比例', en: 'rounded up, never below the share' } },
  ],
  default: '四舍五入',
  cellName: '口径_名额取整',
};

/** The settings of the degree subsidy, in the order of the sheet 参数. */
export const DEGREE_SETTINGS: readonly Setting[] = [START_RULE, STOP_RULE, CONTINUITY];

/** Every setting, by article. */
export const SETTINGS: readonly Setting[] = [
  EXCELLENT_REDUCTION,
  STRUCTURE_ROUNDING,
  PARTIAL_COUNTY,
  ...DEGREE_SETTINGS,
  PREINTRO_BASIS,
  APPORTION_METHOD,
  EXPERT_BASIS,
  PARTIAL_MONTH,
  QUOTA_ROUNDING,
];
