/**
 * Every number of the policy, with its article and the days on which it holds. What the text leaves to
 * other documents stands here too, as 待录入: it has no value until somebody enters it.
 */
import { dayOf } from '../exact/calendar.ts';
import type { Day } from '../exact/calendar.ts';
import { yuan } from '../exact/money.ts';
import type { Words } from '../words.ts';
import type { Basis } from './articles.ts';
import { DOCUMENT } from './articles.ts';
import type { DatedValue, Parameter, Unit } from './register.ts';

/** First day of the policy's first month: the text names no day of effect and is dated 2020-07-15. */
const POLICY_START: Day = dayOf(2020, 7, 1)!;

/** National staffing standard, its city column, which holds for counties and villages too since 2015. */
const STAFFING_STANDARD = '国办发〔2001〕74号（城乡统一标准）';

/** National rules on posts in institutions, which grade professional posts from 1 to 13. */
const POST_GRADES = '事业单位专业技术岗位十三个等级（国家规定，文号待核实）';

type Value = DatedValue['value'];

function fixed(
  code: string,
  article: Basis,
  unit: Unit,
  value: Value,
  cellName: string,
  en: string,
  source: string = DOCUMENT,
): Parameter {
  return {
    code,
    name: { zh: cellName, en },
    unit,
    article,
    cellName,
    status: '已定',
    values: [{ from: POLICY_START, to: null, value, source }],
  };
}

function outside(
  code: string,
  article: Basis,
  unit: Unit,
  cellName: string,
  en: string,
  asks: Words,
): Parameter {
  return { code, name: { zh: cellName, en }, unit, article, cellName, status: '待录入', values: [], asks };
}

export const PARAMETERS: readonly Parameter[] = [
  fixed('P.START', '全部', 'day', POLICY_START, '政策起始日', 'First day of the policy'),

  fixed('P.RATIO.PRIMARY', '一', 'pupils', [19, 1], '小学生师比', 'Pupils a teacher, primary', STAFFING_STANDARD),
  fixed('P.RATIO.JUNIOR', '一', 'pupils', [27, 2], '初中生师比', 'Pupils a teacher, junior secondary', STAFFING_STANDARD),
  fixed('P.RATIO.SENIOR', '一', 'pupils', [25, 2], '高中生师比', 'Pupils a teacher, senior secondary', STAFFING_STANDARD),

  fixed('P.EXCHANGE', '三', 'years', 1, '交流到乡镇最低年限', 'Years in a township after exchange'),
  fixed('P.YEARS.VICE', '三', 'years', 20, '乡镇定向副高年限', 'Township years to directed associate senior'),
  fixed('P.YEARS.FULL', '三', 'years', 30, '乡镇定向正高年限', 'Township years to directed full senior'),
  fixed('P.EXC3.COUNT', '三', 'times', 3, '缩短年限所需优秀次数', 'Excellent ratings that shorten the years'),
  fixed('P.EXC3.YEARS', '三', 'years', 1, '优秀每次缩短年限', 'Years taken off each time'),

  fixed('P.STRUCT.SENIOR', '四', 'ratio', [10, 100], '高级岗位比例', 'Share of senior posts'),
  fixed('P.STRUCT.MIDDLE', '四', 'ratio', [45, 100], '中级岗位比例', 'Share of middle posts'),
  fixed('P.STRUCT.JUNIOR', '四', 'ratio', [45, 100], '初级岗位比例', 'Share of junior posts'),
  fixed('P.GRADE', '四', 'grade', 8, '特设岗位最高等级', 'Highest grade of a special post'),
  fixed('P.GRADE.LAST', '四', 'grade', 13, '专业技术岗位最低等级', 'Lowest grade of a professional post', POST_GRADES),
  fixed('P.TARGET.NINE', '四', 'ratio', [10, 100], '九县区定向高级核增比例', 'Directed senior posts, the nine counties'),
  fixed('P.TARGET.OTHER', '四', 'ratio', [5, 100], '其他县定向高级核增比例', 'Directed senior posts, other counties'),

  fixed('P.WD', '五', 'workdays', 15, '离岗协议签订期限', 'Working days to sign the leave agreement'),

  fixed('P.DOC', '九', 'fen', yuan(5000), '博士月补贴标准', 'Monthly subsidy, doctor'),
  fixed('P.MAS', '九', 'fen', yuan(3000), '硕士月补贴标准', 'Monthly subsidy, master'),
  fixed('P.MONTHS', '九', 'months', 60, '补贴最长月数', 'Most months of subsidy'),
  fixed('P.UP', '九', 'ratio', [30, 100], '安家费科研启动费上浮比例', 'Uplift of settling and research grants'),
  fixed('P.STATION', '九', 'fen', yuan(300000), '博士后科研工作站资助标准', 'Award a postdoctoral station'),

  fixed('P.QUOTA.TEACHERS', '十', 'persons', 1500, '公费定向师范生五年任务', 'Teachers to be trained'),
  fixed('P.QUOTA.MEDICS', '十', 'persons', 450, '农村订单定向医学生五年任务', 'Health workers to be trained'),
  fixed('P.QUOTA.YEARS', '十', 'years', 5, '培养输送任务年数', 'Years of the training task'),
  fixed('P.PREINTRO', '十', 'fen', yuan(10000), '硕士预引进年资助标准', 'Yearly grant, master under pre-introduction'),
  fixed('P.SERVICE', '十', 'years', 5, '预引进硕士最低服务期', 'Least service after pre-introduction'),

  fixed('P.YOUTH', '十二', 'persons', 50, '青年人才援助年度人数', 'Youth assistance, persons a year'),
  fixed('P.YOUTH.MONTHS', '十二', 'months', 6, '青年人才援助服务期', 'Youth assistance, months of service'),
  fixed('P.PARTTIME', '十二', 'persons', 100, '中职兼职教师每次人数', 'Part-time teachers a batch'),
  fixed('P.PARTTIME.YEARS', '十二', 'years', 3, '中职兼职教师聘期', 'Part-time teachers, years of term'),
  fixed('P.ENVOYS', '十二', 'visits', 3000, '科技特派员年度人次', 'Science envoys a year'),
  fixed('P.PHYSICIANS', '十二', 'visits', 1000, '千名医师下基层年度人次', 'Physicians to the grassroots a year'),
  fixed('P.EXPERTS', '十二', 'visits', 500, '专家基层服务行年度人次', 'Experts to the grassroots a year'),
  fixed('P.STUDENTS', '十二', 'visits', 300, '大学生社会实践年度人次', 'Students in practice a year'),
  fixed('P.AGRITECH', '十二', 'visits', 50, '农技推广特聘年度人次', 'Agricultural extension hires a year'),

  fixed('P.EXPERT.MIN', '十三', 'fen', yuan(30000), '特聘专家年资助下限', 'Special expert, least a year'),
  fixed('P.EXPERT.MAX', '十三', 'fen', yuan(50000), '特聘专家年资助上限', 'Special expert, most a year'),
  fixed('P.EXPERT.YEARS', '十三', 'years', 3, '特聘专家聘期', 'Special expert, years of term'),
  fixed('P.BASE', '十三', 'fen', yuan(100000), '专家服务基地年补助标准', 'Yearly grant an expert service base'),

  fixed('P.PRACTICE', '十四', 'fen', yuan(2000), '大学生实践月补助标准', 'Monthly student practice grant'),
  fixed('P.PRACTICE.GATE', '十四', 'months', 1, '大学生实践最低月数', 'Least months of student practice'),
  fixed('P.PARTTIME.MAIN', '十四', 'ratio', [50, 100], '兼职教师自治区分担下限', "Region's share of part-time teachers, to be exceeded"),

  fixed('P.PROMOTION', '十五', 'years', 1, '凡晋必下最低年限', 'Grassroots years before promotion'),

  fixed('P.LIFT', '十六', 'ratio', [10, 100], '青年托举定向县乡比例', 'Youth lift, share for counties and townships'),
  fixed('P.STAR', '十六', 'persons', 100, '基层之星年度名额', 'Grassroots stars a year'),
  fixed('P.ROTATION', '十六', 'years', 5, '职业院校教师轮训周期', 'Years of the training rotation'),
  fixed('P.VISIT', '十六', 'persons', 100, '骨干教师访学年度人数', 'Visiting teachers a year'),
  fixed('P.EDUBASE', '十六', 'sites', 1, '每县继续教育基地数', 'Continuing education sites a county'),
  fixed('P.SKILLBASE', '十六', 'fen', yuan(1000000), '高技能人才培养基地补助标准', 'Grant a skills training base'),
  fixed('P.STUDIO.NATIONAL', '十六', 'fen', yuan(200000), '国家级技能大师工作室补助标准', 'Grant a national master studio'),
  fixed('P.STUDIO.REGION', '十六', 'fen', yuan(100000), '自治区级技能大师工作室补助标准', 'Grant a regional master studio'),

  fixed('P.RURAL', '十七', 'persons', 600, '农村实用人才年度培训人数', 'Rural practical talent trained a year'),

  fixed('P.INCOME', '十八', 'ratio', [20, 100], '乡镇收入高出比例', 'Township pay above county pay'),

  fixed('P.EXC.BASE', '十九', 'ratio', [20, 100], '乡镇优秀比例', 'Excellent ratings in townships'),
  fixed('P.EXC.MIN', '十九', 'ratio', [25, 100], '成绩突出优秀比例下限', 'Excellent ratings, outstanding, least'),
  fixed('P.EXC.MAX', '十九', 'ratio', [35, 100], '成绩突出优秀比例上限', 'Excellent ratings, outstanding, most'),
  fixed('P.RETREAT', '十九', 'persons', 50, '休假疗养年度人数', 'Experts on retreat a year'),
  fixed('P.RETREAT.YEARS', '十九', 'years', 20, '休假疗养连续年限', 'Unbroken years before a retreat'),
  fixed('P.RETREAT.TIMES', '十九', 'times', 1, '市县疗养年度次数', 'Retreats a year, each city and county'),

  outside('P.END', '全部', 'day', '政策终止日', 'Last day of the policy', {
    zh: '原文未写有效期；有废止或接续文件时，按该文件录入',
    en: 'the text names none; enter it from the document that ends or replaces the policy',
  }),
  outside('P.RESERVE', '一', 'ratio', '自然减员空编预留比例', 'Share of vacancies kept for recruitment', {
    zh: '查编办当年文件，填入 STAFF.ATTRITION_RESERVE 的“比例”',
    en: "see the establishment office's notice of the year; give it as pct of STAFF.ATTRITION_RESERVE",
  }),
  outside('P.TOWNSHIPS', '四', 'table', '片区乡镇名单', 'Townships of the western dry belt', {
    zh: '查自治区认定的沙坡头区、中宁县中部干旱带西部片乡镇名单，作为 REGION.SCOPE 的“名单”给出',
    en: "see the region's list for 沙坡头区 and 中宁县; give it as list of REGION.SCOPE",
  }),
  outside('P.HOLIDAYS', '五', 'table', '节假日调休表', 'Holidays and working weekends', {
    zh: '内置日历未收录的年份，查国务院办公厅放假通知，作为 DATE.WORKDAY_CN 的“日历”给出',
    en: "see the State Council's notice for a year that the built-in calendar lacks; give it as calendar of DATE.WORKDAY_CN",
  }),
  outside('P.INST.DOC', '七', 'fen', '事业单位博士月补贴标准', 'Monthly subsidy, doctor in an institution', {
    zh: '查自治区事业单位博士补贴文件，填入 SUBSIDY.VENTURE_TOPUP 的“事业单位标准”',
    en: "see the region's document on institutions; give it as institutionStandard of SUBSIDY.VENTURE_TOPUP",
  }),
  outside('P.INST.MAS', '七', 'fen', '事业单位硕士月补贴标准', 'Monthly subsidy, master in an institution', {
    zh: '查自治区事业单位硕士补贴文件，填入 SUBSIDY.VENTURE_TOPUP 的“事业单位标准”',
    en: "see the region's document on institutions; give it as institutionStandard of SUBSIDY.VENTURE_TOPUP",
  }),
  outside('P.ELITE', '九', 'table', '双一流名单', 'Elite universities and disciplines', {
    zh: '查教育部、财政部、国家发展改革委公布的“双一流”建设名单，据此填写“一流”栏',
    en: "see the ministry's list of elite universities and disciplines; fill the column 一流 from it",
  }),
  outside('P.SETTLING', '九', 'fen', '安家费基准', 'Settling-in grant, base', {
    zh: '查自治区安家费文件，填入 SUBSIDY.DOCTOR_ONEOFF 的“基准”',
    en: "see the region's document on settling-in grants; give it as base of SUBSIDY.DOCTOR_ONEOFF",
  }),
  outside('P.RESEARCH', '九', 'fen', '科研启动费基准', 'Research start-up grant, base', {
    zh: '查自治区科研启动费文件，填入 SUBSIDY.DOCTOR_ONEOFF 的“基准”',
    en: "see the region's document on research start-up grants; give it as base of SUBSIDY.DOCTOR_ONEOFF",
  }),
  outside('P.BREACH', '十', 'table', '违约返还规则', 'Repayment on breach of service', {
    zh: '原文未写；按预引进协议的违约条款办理',
    en: 'the text is silent; see the breach clause of the pre-introduction agreement',
  }),
  outside('P.MEALS', '十四', 'fen', '驻村伙食日标准', 'Meals a day', {
    zh: '查自治区驻村扶贫工作队经费文件，填入 ALLOWANCE.SECONDMENT 的“标准”',
    en: "see the region's document on village teams; give it in standards of ALLOWANCE.SECONDMENT",
  }),
  outside('P.LOCALTRANSPORT', '十四', 'fen', '驻村市内交通日标准', 'Local transport a day', {
    zh: '查自治区驻村扶贫工作队经费文件，填入 ALLOWANCE.SECONDMENT 的“标准”',
    en: "see the region's document on village teams; give it in standards of ALLOWANCE.SECONDMENT",
  }),
  outside('P.HARDSHIP', '十四', 'table', '艰苦边远地区津贴表', 'Hardship allowance table', {
    zh: '查国家和自治区艰苦边远地区津贴文件，作为 ALLOWANCE.HARDSHIP 的“标准表”给出',
    en: 'see the national and regional documents; give it as table of ALLOWANCE.HARDSHIP',
  }),
  outside('P.HARDSHIP.CLASS', '十四', 'table', '各县艰苦边远类别', 'Hardship class of each county', {
    zh: '查艰苦边远地区类别划分文件，填入 ALLOWANCE.HARDSHIP 的“类别”',
    en: 'see the classification document; give it as class of ALLOWANCE.HARDSHIP',
  }),
  outside('P.SHARE.REGION', '十四', 'ratio', '自治区分担比例', "Region's share", {
    zh: '查当年资金管理办法，填入 FUND.SHARE 的“分担比例”',
    en: "see the year's rules for the fund; give it in shares of FUND.SHARE",
  }),
  outside('P.SHARE.CITY', '十四', 'ratio', '市级分担比例', "City's share", {
    zh: '查当年资金管理办法，填入 FUND.SHARE 的“分担比例”',
    en: "see the year's rules for the fund; give it in shares of FUND.SHARE",
  }),
  outside('P.SHARE.COUNTY', '十四', 'ratio', '县级分担比例', "County's share", {
    zh: '查当年资金管理办法，填入 FUND.SHARE 的“分担比例”',
    en: "see the year's rules for the fund; give it in shares of FUND.SHARE",
  }),
  outside('P.TOWNSHIP', '十八', 'table', '乡镇工作补贴分档表', 'Township work allowance scale', {
    zh: '查自治区《关于调整乡镇机关事业单位工作人员乡镇工作补贴标准的意见》，作为 ALLOWANCE.TOWNSHIP_WORK 的“标准表”给出',
    en: "see the region's opinion on township work allowances; give it as table of ALLOWANCE.TOWNSHIP_WORK",
  }),
  outside('P.FACTORS', '年度分配', 'table', '因素与权重', 'Factors and weights', {
    zh: '查当年资金分配办法，作为 ALLOC.FACTOR 的“因素”“权重”给出',
    en: "see the year's allocation rules; give them as factors and weights of ALLOC.FACTOR",
  }),
  outside('P.DIFFICULTY', '年度分配', 'table', '财政困难系数', 'Fiscal difficulty coefficients', {
    zh: '查财政厅当年核定的系数，作为 ALLOC.FACTOR 的“困难系数”给出',
    en: "see the finance department's figures of the year; give them as difficulty of ALLOC.FACTOR",
  }),
  outside('P.PERFORMANCE', '年度分配', 'table', '绩效系数', 'Performance coefficients', {
    zh: '查当年绩效评价结果，作为 ALLOC.FACTOR 的“绩效系数”给出',
    en: "see the year's performance review; give them as performance of ALLOC.FACTOR",
  }),
  outside('P.ADVANCE', '年度分配', 'ratio', '提前下达比例', 'Share issued in advance', {
    zh: '查财政厅提前下达通知，填入 ALLOC.ADVANCE 的“比例”',
    en: "see the finance department's notice; give it as pct of ALLOC.ADVANCE",
  }),
];
