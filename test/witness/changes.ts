import type { Place } from './cells.ts';
import { incomeChanges } from './incomeChanges.ts';
import { postsChanges } from './postsChanges.ts';

/** One number of the region's workbook changed, and the lines of 勾稽 that must say 不符, with their 差额. */
export interface Change {
  readonly at: Place;
  readonly by: number;
  /** By scope: beginning of a line's text → difference. No other line of the workbook may differ. */
  readonly differs: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

const DETAIL = '补贴明细';
const SETTLEMENT = '提前下达与清算';
const ADVANCES = '已提前下达明细';
const SUBSIDY = '企业引才补贴（博士硕士）';
const BASES = '专家服务基地经费补助';
const STUDIOS = '技能大师工作室补助';
const FEATURED = '县域特色人才项目（示例）';

const DUE = '全年应下达＝当年核定＋上年清算＝';
const SPLIT = '当年核定＋上年清算＝已提前下达＋';
const NET = '欠拨－结转下年＝';
const POOL = '资金总额＝';
const SHARES = '本次下达与按需求的份额';
/** Only this year's 核定 is a base of theirs. */
const NEXT_BASE = '下年提前下达测算基数合计＝';
const ALL_NEXT = '下年提前下达各项目合计＝';
const FUND_ISSUED = '本次下达小计＝';
const UNIT_ISSUED = '分配汇总表本次下达＝';

const detail = (unit: string, column: string): Place => ({ sheet: DETAIL, column, row: ['单位', unit] });
const fund = (name: string, unit: string, column: string): Place => ({ sheet: SETTLEMENT, under: `项目：${name}`, column, row: ['单位', unit] });
const pool = (name: string): Place => ({ sheet: SETTLEMENT, under: `项目：${name}`, label: '资金总额' });
const parameter = (code: string): Place => ({ sheet: '参数', column: '值', row: ['代码', code] });

/** Needs change with what a unit is due, so the shares of all 21 units that need anything do. */
const ALL_SHARES = { [SHARES]: 21 };

export const changes: readonly Change[] = [
  ...postsChanges,
  ...incomeChanges,

  // A month of a master is 3000 yuan.
  {
    at: detail('兴庆区', '核定月数'), by: 1,
    differs: {
      兴庆区: { '补贴测算核定金额＝': 3000, [DUE]: 3000, [SPLIT]: 3000, [NET]: 3000 },
      [SUBSIDY]: { [DUE]: 3000, [SPLIT]: 3000, [NET]: 3000, ...ALL_SHARES },
      全区: { [SPLIT]: 3000 },
    },
  },
  {
    at: detail('盐池县', '核定月数'), by: -1,
    differs: {
      盐池县: { '补贴测算核定金额＝': -3000, [DUE]: -3000, [SPLIT]: -3000, [NET]: -3000 },
      [SUBSIDY]: { [DUE]: -3000, [SPLIT]: -3000, [NET]: -3000, ...ALL_SHARES },
      全区: { [SPLIT]: -3000 },
    },
  },
  { at: detail('盐池县', '申报金额'), by: 0.01, differs: { 盐池县: { '补贴测算申报金额＝': 0.01 } } },
  { at: detail('兴庆区', '申报月数'), by: 1, differs: { 全区: { '补贴明细申报月数合计＝': 1 } } },
  { at: detail('兴庆区', '期初已享受月数'), by: -1, differs: { 全区: { '补贴明细期初已享受月数合计＝': -1 } } },
  { at: detail('西夏区', '累计月数'), by: 1, differs: { 全区: { '补贴明细累计月数合计＝': 1 } } },
  { at: detail('金凤区', '剩余月数'), by: 2, differs: { 全区: { '补贴明细剩余月数合计＝': 2 } } },
  { at: detail('兴庆区', '2027年月数'), by: 1, differs: { 全区: { '2027年测算数合计＝': 3000 } } },

  { at: detail('兴庆区', '本次发放月数'), by: 1, differs: { 兴庆区: { '补贴测算本次发放＝': 3000 } } },
  // So many months that they are more than the unit has money for.
  { at: detail('海原县', '本次发放月数'), by: 1000, differs: { 海原县: { '补贴测算本次发放＝': 3_000_000, '本次发放不超过': 2_606_878.35 } } },

  // 当年核定 that somebody typed: a fund without limit, and one with money left.
  {
    at: fund(STUDIOS, '西夏区', '当年核定'), by: 0.01,
    differs: {
      西夏区: { [DUE]: 0.01, [SPLIT]: 0.01, [NET]: 0.01 },
      [STUDIOS]: { [NEXT_BASE]: 0.01, [DUE]: 0.01, [SPLIT]: 0.01, [NET]: 0.01 },
      全区: { [SPLIT]: 0.01 },
    },
  },
  {
    at: fund(BASES, '平罗县', '当年核定'), by: 100,
    differs: {
      平罗县: { [DUE]: 100, [SPLIT]: 100, [NET]: 100 },
      [BASES]: { [NEXT_BASE]: 100, [DUE]: 100, [SPLIT]: 100, [NET]: 100 },
      全区: { [SPLIT]: 100 },
    },
  },

  // 上年清算: what was to be taken back, and of a unit that needs nothing.
  {
    at: fund(SUBSIDY, '青铜峡市', '上年清算'), by: 24_000,
    differs: {
      青铜峡市: { [DUE]: 24_000, [SPLIT]: 24_000, [NET]: 24_000 },
      [SUBSIDY]: { [DUE]: 24_000, [SPLIT]: 24_000, [NET]: 24_000, ...ALL_SHARES },
      全区: { [SPLIT]: 24_000 },
    },
  },
  {
    at: fund(SUBSIDY, '隆德县', '上年清算'), by: 1000,
    differs: {
      隆德县: { [DUE]: 1000, [SPLIT]: 1000, [NET]: 1000 },
      [SUBSIDY]: { [DUE]: 1000, [SPLIT]: 1000, [NET]: 1000 },
      全区: { [SPLIT]: 1000 },
    },
  },

  // A line of 已提前下达 takes from the pool too.
  {
    at: { sheet: ADVANCES, column: '金额', row: ['单位', '隆德县'] }, by: 10_000,
    differs: {
      隆德县: { [SPLIT]: -10_000, [NET]: -10_000 },
      [SUBSIDY]: { [SPLIT]: -10_000, [NET]: -10_000, [POOL]: -10_000, ...ALL_SHARES },
      全区: { [SPLIT]: -10_000 },
    },
  },

  // 上年结转: of a unit that needs money, and of one that has too much.
  {
    at: fund(SUBSIDY, '盐池县', '上年结转'), by: -12_500.5,
    differs: {
      盐池县: { [SPLIT]: 12_500.5, [NET]: 12_500.5 },
      [SUBSIDY]: { [SPLIT]: 12_500.5, [NET]: 12_500.5, ...ALL_SHARES },
      全区: { [SPLIT]: 12_500.5 },
    },
  },
  {
    at: fund(SUBSIDY, '隆德县', '上年结转'), by: -35_000,
    differs: {
      隆德县: { [SPLIT]: 35_000, [NET]: 35_000 },
      [SUBSIDY]: { [SPLIT]: 35_000, [NET]: 35_000 },
      全区: { [SPLIT]: 35_000 },
    },
  },

  // 本次下达 by a single fen, in a fund that is scaled, one with money left and one without limit.
  {
    at: fund(SUBSIDY, '海原县', '本次下达'), by: 0.01,
    differs: {
      海原县: { [SPLIT]: -0.01, [NET]: -0.01, [UNIT_ISSUED]: 0.01 },
      [SUBSIDY]: { [SPLIT]: -0.01, [NET]: -0.01, [FUND_ISSUED]: 0.01, [POOL]: -0.01, [SHARES]: 1 },
      全区: { [SPLIT]: -0.01 },
      九县区: { [FUND_ISSUED]: 0.01 },
    },
  },
  {
    at: fund(BASES, '兴庆区', '本次下达'), by: -0.01,
    differs: {
      兴庆区: { [SPLIT]: 0.01, [NET]: 0.01, [UNIT_ISSUED]: -0.01 },
      [BASES]: { [SPLIT]: 0.01, [NET]: 0.01, [FUND_ISSUED]: -0.01, [POOL]: 0.01 },
      全区: { [SPLIT]: 0.01 },
    },
  },
  {
    at: fund(STUDIOS, '宁东能源化工基地', '本次下达'), by: 0.01,
    differs: {
      宁东能源化工基地: { [SPLIT]: -0.01, [NET]: -0.01, [UNIT_ISSUED]: 0.01 },
      [STUDIOS]: { [SPLIT]: -0.01, [NET]: -0.01, [FUND_ISSUED]: 0.01 },
      全区: { [SPLIT]: -0.01 },
    },
  },

  // Places: a task's number, a weight that formulas share by, a place that the program shared.
  {
    at: { sheet: '名额与任务', column: '数量', row: ['任务', '公费定向师范生'] }, by: 5,
    differs: { 公费定向师范生: { '本年名额＝': 1, '累计目标＝': 5 }, 海原县: { '名额分解表合计（人）＝': 1 } },
  },
  { at: { sheet: '名额测算', under: '任务：农村实用人才专班培训', column: '权数', row: ['单位', '盐池县'] }, by: 1, differs: { 农村实用人才专班培训: { '权数合计＝': 1 } } },
  {
    at: { sheet: '名额测算', under: '任务：千名医师下基层', column: '名额', row: ['单位', '兴庆区'] }, by: 1,
    differs: { 千名医师下基层: { '名额分解表合计＝': 1 }, 兴庆区: { '名额分解表合计（人次）＝': 1 } },
  },
  {
    at: { sheet: '名额测算', under: '任务：专家基层服务行', column: '名额', row: ['单位', '兴庆区'] }, by: -1,
    differs: { 专家基层服务行: { '名额分解表合计＝': -1, '名额与精确份额相差不小于1': 1 }, 兴庆区: { '名额分解表合计（人次）＝': -1 } },
  },

  { at: { sheet: '口径比较', column: '金额', row: ['单位', '兴庆区'] }, by: 3000, differs: { 全区: { '口径比较“起发月：次月”合计＝': 3000 } } },

  // A figure that a fund is shared by, and an amount of it.
  { at: { sheet: '因素数据', column: '常住人口2020', row: ['单位', '红寺堡区'] }, by: 1, differs: { [FEATURED]: { '参加单位“常住人口2020”合计＝': 1 } } },
  {
    at: { sheet: '因素法测算', column: '分配数', row: ['单位', '红寺堡区'] }, by: 100,
    differs: {
      红寺堡区: { [DUE]: 100, [SPLIT]: 100, [NET]: 100 },
      [FEATURED]: { '因素法测算分配数合计＝': 100, '分配数与份额相差不小于取整单位': 1, [NEXT_BASE]: 100, '下年提前下达合计＝': 100, [DUE]: 100, [SPLIT]: 100, [NET]: 100, [SHARES]: 8 },
      全区: { [ALL_NEXT]: 100, [SPLIT]: 100 },
    },
  },

  // Typed over a formula of the tables that sum places, posts and incomes up.
  {
    at: { sheet: '名额分解表', column: '千名医师下基层（十二）', row: ['单位', '海原县'] }, by: 1,
    differs: { 千名医师下基层: { '名额分解表合计＝': 1 }, 海原县: { '名额分解表合计（人次）＝': 1 } },
  },
  {
    at: { sheet: '岗位核增表', column: '核增', row: ['单位', '海原县'] }, by: 1,
    differs: { 海原县: { '岗位核增表核增＝': 1, '岗位核增表余额＝': 1 }, 全区: { '岗位核增表核增合计＝': 1 }, 九县区: { '岗位核增表核增小计＝': 1 } },
  },
  {
    at: { sheet: '收入对照汇总', column: '合计', row: ['单位', '海原县'] }, by: 100,
    differs: {
      海原县: { '收入对照汇总年需资金＝差额': 100, '收入对照汇总年需资金＝控制数': 100 },
      全区: { '收入对照汇总年需资金合计＝': 100 }, 九县区: { '收入对照汇总年需资金小计＝': 100 },
    },
  },

  // Typed over a formula of 下年提前下达测算表: an advance, and a base of a fund that has no share yet.
  { at: { sheet: '下年提前下达测算表', under: `项目：${SUBSIDY}`, column: '提前下达', row: ['单位', '海原县'] }, by: 10_000, differs: { [SUBSIDY]: { '下年提前下达合计＝': 10_000 }, 全区: { [ALL_NEXT]: 10_000 } } },
  { at: { sheet: '下年提前下达测算表', under: `项目：${STUDIOS}`, column: '基数', row: ['单位', '海原县'] }, by: 0.01, differs: { [STUDIOS]: { '下年提前下达测算基数合计＝': 0.01 } } },

  // Typed over a formula of 绩效目标表.
  { at: { sheet: '绩效目标表', under: '项目名称', label: '年度金额' }, by: 0.01, differs: { 全区: { '绩效目标表年度金额合计＝': 0.01 } } },

  // 资金总额: of the fund that is shared out, and of the one with money left.
  { at: pool(SUBSIDY), by: 10_000, differs: { [SUBSIDY]: { [POOL]: 10_000, ...ALL_SHARES } } },
  { at: pool(BASES), by: -0.01, differs: { [BASES]: { [POOL]: -0.01 } } },
];

/** Parameters stand behind every row, so their changes are seen everywhere. */
export const parameterChanges: readonly { readonly at: Place; readonly by: number }[] = [
  { at: parameter('P.DOC'), by: 1 },
  { at: parameter('P.START'), by: 400 },
];
