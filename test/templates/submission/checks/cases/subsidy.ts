import type { Entry } from '../../../../../templates/tables/column.ts';
import type { CellValue, Workbook } from '../../../../../templates/workbook/model.ts';
import { CONTEXT, day, doctor, form, master, SHEET } from '../../../fixtures.ts';
import { edited, gridOf, showing } from '../../../grid.ts';
import { GOOD, goodForm, OTHER_TABLES, type CheckCase } from '../checkCase.ts';

const table = gridOf(goodForm(), SHEET).table('姓名*');
/** Address of a header's cell in the nth row. */
const place = (header: string, nth = 1): string => table.place(header, nth);

const formOf = (...entries: readonly Entry[]): Workbook => form('沙坡头区', entries, { others: OTHER_TABLES });

function one(code: string, change: string, workbook: Workbook, header: string, says: string, nth = 1): CheckCase {
  return { code, change, files: { [GOOD]: workbook }, at: [[GOOD, SHEET, place(header, nth)]], says };
}

/** A form whose first row is of a person like this. */
const row = (code: string, change: string, entry: Entry, header: string, says: string): CheckCase => one(code, change, formOf(entry), header, says);

const KEYS = { 本期月数: 'months', 月标准: 'standard', 本期金额: 'amount' } as const;

/** A form in whose first row numbers of the claim are typed over their formulas; those that follow, and 合计, show what they then calculate to. */
export function claiming(typed: Partial<Record<keyof typeof KEYS, number>>, ...entries: readonly Entry[]): Workbook {
  const book = formOf(...entries);
  const grid = gridOf(book, SHEET).table('姓名*');
  const now = (header: string): number => Number(grid.at('甲', header));
  const claim = { 本期月数: now('本期月数'), 月标准: now('月标准'), ...typed };
  const amount = typed.本期金额 ?? claim.本期月数 * claim.月标准;
  const cumulative = (now('期初已享受月数*') + claim.本期月数) * claim.月标准;
  const rest = (header: string): number => Number(grid.at('合计', header)) - now(header);
  const shown: Record<string, CellValue> = {
    [grid.cell('甲', '累计金额').ref]: cumulative,
    ...(typed.本期金额 === undefined ? { [grid.cell('甲', '本期金额').ref]: amount } : {}),
    [grid.cell('合计', '本期月数').ref]: rest('本期月数') + claim.本期月数,
    [grid.cell('合计', '本期金额').ref]: rest('本期金额') + amount,
    [grid.cell('合计', '累计金额').ref]: rest('累计金额') + cumulative,
  };
  return edited(showing(book, SHEET, shown), SHEET, Object.fromEntries(Object.entries(typed).map(([header, value]) => [grid.cell('甲', header).ref, value!])));
}

const stays = master('甲', '2023-03-01');
const claimCases: readonly CheckCase[] = [
  one('V305', 'an amount typed for somebody of a 事业单位', claiming({ 本期金额: 36000 }, { ...stays, employer: '事业单位' }), '本期金额', '单位性质为事业单位，只补贴企业引进的人才'),
  one('V305', 'months and a standard typed for a bachelor', claiming({ 本期月数: 12, 月标准: 3000 }, { ...stays, degree: '本科' }), '月标准', '学历为本科，只补贴博士和硕士'),
  one('V305', 'an amount typed for a doctor by part-time study', claiming({ 本期金额: 60000 }, doctor('甲', '2023-03-01', { fullTime: '否' })), '本期金额', '不是全日制学历'),
  one('V305', 'an amount typed for a master of another university', claiming({ 本期金额: 36000 }, { ...stays, firstClass: '否' }), '本期金额', '硕士不是一流大学或一流学科毕业'),
  one('V305', 'an amount typed for an arrival before the policy', claiming({ 本期金额: 60000 }, doctor('甲', '2020-05-18', { paidBefore: 0, firstMonth: null })), '本期金额', '早于政策起始日（2020-07-01）'),
  one('V306', 'a month less is typed', claiming({ 本期月数: 11 }, stays), '本期月数', '填为11，按本行计算为12：(九) 企业全职引进一流大学或一流学科全日制硕士：3000元/月 × 12个月（2025-01至2025-12）= 36000元'),
  one('V306', 'the month after leaving is claimed', claiming({ 本期月数: 7 }, { ...stays, end: day('2025-06-10') }), '本期月数', '按本行计算为6'),
  one('V306', 'another standard is typed', claiming({ 月标准: 5000 }, stays), '月标准', '填为5000，按本行计算为3000'),
  one('V306', 'another amount is typed', claiming({ 本期金额: 36000.01 }, stays), '本期金额', '填为36000.01，按本行计算为36000'),
  one('V306', 'months and their amount are typed', claiming({ 本期月数: 10, 本期金额: 30000 }, stays), '本期月数', '填为10，按本行计算为12'),
  one('V309', 'month 61 is claimed', claiming({ 本期月数: 9 }, doctor('甲', '2020-09-01', { paidBefore: 52 })), '本期月数', '期初52个月加本期9个月为61个月，超过60个月，本期至多8个月'),
  one('V306', 'the sixtieth month is claimed after the window closed', claiming({ 本期月数: 9 }, doctor('甲', '2020-09-01', { paidBefore: 51 })), '本期月数', '填为9，按本行计算为8'),
  {
    ...one('V307', 'the sixty months run from the person’s other row', formOf(
      doctor('甲', '2020-09-01', { end: day('2025-04-30') }), doctor('甲', '2025-07-01'),
    ), '本期月数', '本行申报6个月、30000元，按本人全部各行核定为2个月、10000元'),
    at: [[GOOD, SHEET, place('本期月数', 2)]],
  },
  {
    ...one('V308', 'the plan counts to June', formOf(stays, doctor('乙', '2024-05-06')), '本期月数', '按方案口径（本期2025-01至2025-06），第11、12行核定与申报不同：本行申报12个月、36000元，核定为6个月、18000元'),
    asked: { plan: { ...CONTEXT, period: { from: CONTEXT.period.from, to: day('2025-06-30') } } },
  },
  {
    ...one('V308', 'the plan does not pay the month of leaving', formOf({ ...stays, end: day('2025-06-10') }), '本期月数', '按方案口径（停发月：当月），第11行核定与申报不同：本行申报6个月、18000元，核定为5个月、15000元'),
    asked: { plan: { ...CONTEXT, rules: { ...CONTEXT.rules, stopRule: '当月' } } },
  },
];

export const subsidyCases: readonly CheckCase[] = [
  row('V301', 'a master of whom nobody says whether the university is first-class', { ...stays, firstClass: null }, '是否一流大学/学科', '硕士必须填写'),
  row('V302', 'a first month before the policy', master('甲', '2023-03-01', { firstMonth: day('2020-06-01') }), '首次享受月', '（2020-06）早于政策起始月（2020-07）'),
  row('V303', 'a leaving date before the arrival', { ...stays, end: day('2023-02-28') }, '引进（到岗）时间*', '到岗日期（2023-03-01）晚于离岗日期（2023-02-28）'),
  row('V304', '61 months before', { ...stays, paidBefore: 61 }, '期初已享受月数*', '（61）超过60个月'),
  ...claimCases,
  row('V310', 'an arrival before the policy, nothing claimed', doctor('甲', '2020-05-18', { paidBefore: 0, firstMonth: null }), '引进（到岗）时间*', '到岗日期（2020-05-18）早于政策起始日（2020-07-01）'),
  row('V311', 'a contract that ends before it begins', { ...stays, contractFrom: day('2026-03-01'), contractTo: day('2026-02-28') }, '合同止', '合同起（2026-03-01）晚于合同止（2026-02-28）'),
  row('V312', 'a contract that ends the day before leaving', { ...stays, end: day('2025-06-10'), contractTo: day('2025-06-09') }, '合同止', '合同止（2025-06-09）早于离岗日期（2025-06-10）'),
  row('V313', 'in post, with a contract that ends the day before the period', { ...stays, contractTo: day('2025-12-30') }, '合同止', '合同止（2025-12-30）早于本期止日（2025-12-31）'),
  row('V314', 'a contract that begins the day after leaving', { ...stays, end: day('2025-06-10'), contractFrom: day('2025-06-11') }, '合同起', '合同起（2025-06-11）晚于离岗日期（2025-06-10）'),
  row('V315', 'graduation after the period', { ...stays, graduated: day('2026-06-30') }, '毕业时间', '晚于本行最后在岗日（2025-12-31）'),
  row('V315', 'graduation after leaving', { ...stays, end: day('2025-06-10'), graduated: day('2025-06-30') }, '毕业时间', '晚于本行最后在岗日（2025-06-10）'),
  row('V316', 'graduation after arrival', { ...stays, graduated: day('2023-03-02') }, '毕业时间', '毕业时间（2023-03-02）晚于到岗日期（2023-03-01）'),
  row('V317', 'an arrival after the period', master('甲', '2026-01-01', { paidBefore: 0, firstMonth: null }), '引进（到岗）时间*', '晚于本期止日（2025-12-31）'),
  row('V318', 'a leaving date after the period', { ...stays, end: day('2026-01-01') }, '离岗日期', '离岗日期（2026-01-01）晚于本期止日（2025-12-31）'),
  row('V319', 'insurance from two months after the arrival', { ...stays, insuredFrom: day('2023-05-01') }, '社保起缴月', '社保起缴月（2023-05）比到岗月（2023-03）晚一个月以上'),
  row('V320', 'paid before arriving', { ...stays, firstMonth: day('2023-02-01') }, '首次享受月', '首次享受月（2023-02）早于本人到岗月（2023-03）'),
  row('V321', 'a first month after the period', master('甲', '2025-03-01', { firstMonth: day('2026-01-01') }), '首次享受月', '（2026-01）晚于本期止日（2025-12-31）'),
  row('V322', 'a month more before than since the arrival, and no first month', { ...stays, firstMonth: null, paidBefore: 23 }, '期初已享受月数*', '自到岗月2023-03至本期之前至多22个月'),
  row('V323', 'a month more before than since the first month', { ...stays, paidBefore: 23 }, '期初已享受月数*', '自首次享受月2023-03至本期起月2025-01之前至多22个月'),
  row('V324', 'a first month before the period, and no month before', { ...stays, paidBefore: 0 }, '期初已享受月数*', '首次享受月2023-03早于本期起月2025-01'),
];
