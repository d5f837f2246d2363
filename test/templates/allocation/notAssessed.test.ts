/** 未测算: what cannot be computed is never 0, and whoever reads a sum or a blank is told what is missing and why. */
import { describe, expect, it } from 'vitest';
import { pendingOf, summarise } from '../../../templates/allocation/annualSet.ts';
import { regionWorkbook } from '../../../templates/allocation/regionWorkbook.ts';
import { unitWorkbook } from '../../../templates/allocation/unitWorkbook.ts';
import { annualSet, master, SUBSIDY, TYPED, unitNamed, type PlanCase } from '../fixtures.ts';
import { gridOf } from '../grid.ts';

const UNITS = ['兴庆区', '西夏区', '海原县'];
const PEOPLE = { 兴庆区: [master('甲', '2023-03-01')] };

/** 海原县's amount is not entered in the second fund. */
const planWith = (pool: number | null): PlanCase => ({
  units: UNITS,
  funds: [SUBSIDY, { ...TYPED, pool }],
  amounts: [{ unit: '兴庆区', fund: 'B1', assessed: 100 }, { unit: '西夏区', fund: 'B1', assessed: 0 }],
});

describe('an amount that nobody entered in a fund without a pool', () => {
  it('is 未测算 for its unit alone, and not 0', async () => {
    const set = await annualSet(planWith(null), PEOPLE);
    const issue = gridOf(unitWorkbook(set, unitNamed('海原县')), '下达明细表').table('当年核定');
    const columns = ['当年核定', '上年清算', '全年应下达', '已提前下达', '上年结转', '本次下达', '累计下达', '欠拨', '结转下年'];
    expect(columns.map((header) => issue.at(/^专家服务基地经费/, header))).toEqual(['未测算', 0, '未测算', 0, 0, '未测算', '未测算', '未测算', '未测算']);
    expect(issue.at(/^专家服务基地经费/, '备注')).toContain('当年核定未录入');
    const other = gridOf(unitWorkbook(set, unitNamed('西夏区')), '下达明细表').table('当年核定');
    expect(other.at(/^专家服务基地经费/, '本次下达')).toBe(0);
    expect(summarise(set).map(({ pending }) => pending)).toEqual([0, 0, 1]);
  });

  it('stands on the cover with its reason, and is left out of the sums, which say so', async () => {
    const set = await annualSet(planWith(null), PEOPLE);
    const region = regionWorkbook(set);
    const cover = gridOf(region, '封面与目录');
    expect(cover.table('原因').at('海原县', '原因')).toBe('方案“分单位金额”中没有录入当年核定金额');
    expect(gridOf(region, '分配汇总表').has('合计（不含未测算1项）')).toBe(true);
    expect(gridOf(region, '分配汇总表').has('中卫市小计（不含未测算1项）')).toBe(true);
    expect(gridOf(region, '分配汇总表').has('银川市小计')).toBe(true);
    expect(gridOf(region, '提前下达与清算').has('小计（不含未测算1项）')).toBe(true);
    const own = unitWorkbook(set, unitNamed('海原县'));
    expect(gridOf(own, '封面与目录').table('原因').at('海原县', '原因')).toBe('方案“分单位金额”中没有录入当年核定金额');
    expect(gridOf(own, '下达明细表').has('合计（不含未测算1项）')).toBe(true);
    expect(gridOf(unitWorkbook(set, unitNamed('兴庆区')), '封面与目录').has('没有未测算的项目。')).toBe(true);
  });
});

describe('an amount that nobody entered in a fund with a pool', () => {
  it('makes every unit’s 本次下达 and 欠拨 未测算, and 未分配; what a unit is due stays', async () => {
    const set = await annualSet(planWith(500), PEOPLE);
    const issue = gridOf(unitWorkbook(set, unitNamed('兴庆区')), '下达明细表').table('当年核定');
    const columns = ['当年核定', '全年应下达', '本次下达', '累计下达', '欠拨', '结转下年'];
    expect(columns.map((header) => issue.at(/^专家服务基地经费/, header))).toEqual([100, 100, '未测算', '未测算', '未测算', 0]);
    expect(gridOf(regionWorkbook(set), '提前下达与清算').table('未分配').at(/^专家服务基地经费/, '未分配')).toBe('未测算');
  });

  it('is told to the units that wait for another', async () => {
    const set = await annualSet(planWith(500), PEOPLE);
    const own = unitWorkbook(set, unitNamed('兴庆区'));
    expect(gridOf(own, '封面与目录').table('原因').at('兴庆区', '原因')).toMatch(/^同一项目有单位的当年核定未测算，资金总额无法分配/);
    expect(gridOf(own, '封面与目录').has('没有未测算的项目。')).toBe(false);
    // The first fund's 36,000 is all that the sum of 本次下达 holds.
    const issue = gridOf(own, '下达明细表');
    expect(issue.table('当年核定').at('合计（不含未测算：本次下达1项）', '本次下达')).toBe(36000);
    expect(issue.beside('本次下达合计（大写，不含未测算1项）')).toBe('叁万陆仟元整');
  });

  it('is counted as it is: one 当年核定, and every 本次下达', async () => {
    const set = await annualSet(planWith(500), PEOPLE);
    const region = regionWorkbook(set);
    expect(gridOf(region, '分配汇总表').has('合计（不含未测算：核定1项、本次下达3项）')).toBe(true);
    expect(gridOf(region, '分配汇总表').table('备注').at('兴庆区', '备注')).toBe('不含未测算：本次下达1项');
    expect(gridOf(region, '分配汇总表').table('备注').at('海原县', '备注')).toBe('不含未测算1项');
    const cover = gridOf(region, '封面与目录');
    expect(cover.at(cover.find('本次下达（元）').ref.replace('B', 'E'))!.value).toBe('不含未测算3项');
    expect(cover.at(cover.find('全年应下达（元）').ref.replace('B', 'E'))!.value).toBe('不含未测算1项');
    expect(pendingOf(set).map(({ unit, fund }) => `${unit.zh} ${fund}`)).toEqual(['海原县 专家服务基地经费', '其他2个单位 专家服务基地经费']);
  });
});

describe('a blank 科目 or 文号', () => {
  it('reads 待录入', async () => {
    const set = await annualSet({ units: UNITS, funds: [{ ...SUBSIDY, income: '1100' }, TYPED], advances: [{ unit: '兴庆区', amount: 5 }] }, PEOPLE);
    const issue = gridOf(unitWorkbook(set, unitNamed('兴庆区')), '下达明细表');
    const headers = ['资金性质', '收入科目', '支出功能分类科目', '政府经济分类科目', '提前下达文号'];
    expect(headers.map((header) => issue.table('当年核定').at(/^企业引才补贴/, header))).toEqual(['待录入', '1100', '待录入', '待录入', '待录入']);
    expect(headers.map((header) => issue.table('当年核定').at(/^专家服务基地经费/, header))).toEqual(['待录入', '待录入', '待录入', '待录入', '']);
    expect(issue.has('文号：待录入　印发日期：待录入')).toBe(true);
  });
});
