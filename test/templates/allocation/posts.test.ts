/** 专业技术岗位 in the annual set: what is computed, how it is shown, and what reads 未测算. */
import { describe, expect, it } from 'vitest';
import { pendingOf, type AnnualSet } from '../../../templates/allocation/annualSet.ts';
import { regionWorkbook } from '../../../templates/allocation/regionWorkbook.ts';
import { unitWorkbook } from '../../../templates/allocation/unitWorkbook.ts';
import type { Entry } from '../../../templates/tables/column.ts';
import { annualSet, postsRow, unitNamed, type PlanCase } from '../fixtures.ts';
import { gridOf, type GridTable } from '../grid.ts';

const APPROVED = '专业技术岗位核定表';
const UNITS = ['兴庆区', '盐池县', '沙坡头区', '中宁县', '宁东能源化工基地'];
/** The example of POST.TARGETED_SENIOR_TABLE for 盐池县, and of POST.TARGETED_SENIOR for 沙坡头区. */
const ROWS: Readonly<Record<string, readonly Entry[]>> = {
  兴庆区: [postsRow('教育', { posts: 9, countyPosts: 9, used: 1 }), postsRow('其他', { posts: 37, countyPosts: 37, used: 0 })],
  盐池县: [postsRow('教育', { posts: 487, countyPosts: 333, used: 20 }), postsRow('卫生', { posts: 256, countyPosts: 20, used: 26 })],
  沙坡头区: [postsRow('教育', { posts: 1799, countyPosts: 0, listed: 309, used: 105 })],
  中宁县: [postsRow('教育', { posts: 1000, countyPosts: 100, listed: 10 }), postsRow('卫生', { posts: 200, countyPosts: 10, listed: null, used: 4 })],
};

const setOf = (rows: Readonly<Record<string, readonly Entry[] | null>> = ROWS, plan: Partial<PlanCase> = {}): Promise<AnnualSet> =>
  annualSet({ units: UNITS, ...plan }, {}, Object.fromEntries(Object.entries(rows).map(([unit, posts]) => [unit, { posts }])));
const unitTable = (set: AnnualSet, unit: string): GridTable => gridOf(unitWorkbook(set, unitNamed(unit)), APPROVED).table('领域');
const regionTable = (set: AnnualSet): GridTable => gridOf(regionWorkbook(set), '岗位核增表').table('地区编码');
const TARGET = ['计算数', '整数', '小数', '核增', '已用', '余额', '状态'];

describe('the unit’s 核定表', () => {
  it('splits county posts by 1∶4.5∶4.5, never above the share, and holds them against who is hired', async () => {
    const grid = gridOf(unitWorkbook(await setOf({ ...ROWS, 兴庆区: [postsRow('其他', { countyPosts: 37, posts: 37, seniorHired: 4, middleHired: 10, juniorHired: 18 })] }), unitNamed('兴庆区')), APPROVED);
    const row = grid.row(grid.find('其他').row).map(({ value }) => value);
    expect(row.slice(2, 14)).toEqual([37, 37, '—', 3, 16, 18, 4, 10, 18, -1, 6, 0]);
  });

  it('adds directed senior posts once a county, and splits them by largest remainder', async () => {
    const table = unitTable(await setOf(), '盐池县');
    expect(TARGET.map((header) => table.at('教育', header))).toEqual([48.7, 48, 0.7, 49, 20, 29, '有余额']);
    expect(TARGET.map((header) => table.at('卫生', header))).toEqual([25.6, 25, 0.6, 25, 26, -1, '超额']);
    expect(TARGET.slice(0, 6).map((header) => table.at('合计', header))).toEqual([74.3, 73, null, 74, 46, 28]);
    // Two fields that round down to nothing each are a post together: 0.45 and 1.85 make 2.3.
    const small = unitTable(await setOf(), '兴庆区');
    expect(TARGET.map((header) => small.at('教育', header))).toEqual([0.45, 0, 0.45, 0, 1, -1, '超额']);
    expect(TARGET.map((header) => small.at('其他', header))).toEqual([1.85, 1, 0.85, 2, 0, 2, '有余额']);
  });

  it('takes listed townships apart in 沙坡头区 and 中宁县 alone', async () => {
    const table = unitTable(await setOf(), '沙坡头区');
    expect(TARGET.map((header) => table.at('教育', header))).toEqual([105.4, 105, 0.4, 105, 105, 0, '用完']);
    expect(table.cell('教育', '计算数').formula).toMatch(/^ROUND\(E\d+\*九县区定向高级核增比例\+\(C\d+-E\d+\)\*O\d+,4\)$/);
    expect(table.cell('教育', '核增比例').formula).toBe('其他县定向高级核增比例');
  });

  it('follows the plan’s settings', async () => {
    const fields = (partialCounty: string, structureRounding: string) => ({ fields: { partialCounty, structureRounding } });
    const nine = await setOf(ROWS, fields('按九县区', '累计'));
    expect([unitTable(nine, '沙坡头区').at('教育', '核增'), unitTable(nine, '中宁县').at('卫生', '核增')]).toEqual([179, 20]);
    const other = await setOf(ROWS, fields('按其他县', '最大余数'));
    expect([unitTable(other, '沙坡头区').at('教育', '核增'), unitTable(other, '中宁县').at('卫生', '核增')]).toEqual([89, 10]);
    const structure = (set: AnnualSet) => gridOf(unitWorkbook(set, unitNamed('兴庆区')), APPROVED).row(unitTable(set, '兴庆区').cell('其他', '领域').row).slice(5, 8);
    expect(structure(nine).map(({ value }) => value)).toEqual([3, 17, 17]);
    // 最大余数 has no short formula: locked values.
    expect(structure(other).map(({ value, formula, role }) => [value, formula, role])).toEqual([[4, null, 'fixed'], [17, null, 'fixed'], [16, null, 'fixed']]);
    const settings = gridOf(unitWorkbook(nine, unitNamed('兴庆区')), '参数').table('代码');
    expect([settings.at('岗位结构取整', '值'), settings.at('沙坡头区、中宁县核增', '值')]).toEqual(['累计', '按九县区']);
  });
});

describe('the region’s 岗位核增表', () => {
  it('has a row a county, in order, and adds up', async () => {
    const table = regionTable(await setOf());
    const headers = ['范围', '县域总数', '其中：片区乡镇', '核增计算数', '核增', '其中：教育', '其中：卫生', '其中：农业', '已用', '余额', '状态'];
    const row = (unit: string) => headers.map((header) => table.at(unit, header));
    expect(row('盐池县')).toEqual(['九县区', 743, '—', 74.3, 74, 49, 25, 0, 46, 28, '有余额']);
    expect(row('沙坡头区')).toEqual(['部分乡镇', 1799, 309, 105.4, 105, 105, 0, 0, 105, 0, '用完']);
    expect(table.at('其中：九县区小计', '核增')).toBe(74);
    expect(table.at(/^合计/, '核增')).toBe(2 + 74 + 105);
  });

  it('stands in 分配汇总表 and on the covers', async () => {
    const set = await setOf();
    const region = regionWorkbook(set);
    const summary = gridOf(region, '分配汇总表').table('地区编码');
    expect(UNITS.map((unit) => summary.at(unit, '定向高级岗位核增'))).toEqual([2, 74, 105, '未测算', '—']);
    expect(gridOf(region, '封面与目录').beside('定向评价高级岗位核增（个）')).toBe(181);
    const over = await setOf({ ...ROWS, 兴庆区: [postsRow('其他', { used: 11 })] });
    expect(gridOf(regionWorkbook(over), '封面与目录').has('不含未测算1个单位；已用超额：兴庆区')).toBe(true);
    expect(gridOf(unitWorkbook(set, unitNamed('盐池县')), '封面与目录').beside('定向评价高级岗位余额（个）')).toBe(28);
  });
});

describe('未测算', () => {
  it('are the directed senior posts of a county that left 片区乡镇 blank in one 领域; its structure is not', async () => {
    const set = await setOf();
    expect(pendingOf(set).map(({ unit, fund, reason }) => [unit.zh, fund, reason.zh])).toEqual([
      ['中宁县', '专业技术岗位申报表', expect.stringMatching(/“其中：片区乡镇”没有填（卫生）。中宁县只有片区乡镇的岗位按九县区比例核增，须由该单位补填（没有的填0）/)],
    ]);
    const table = unitTable(set, '中宁县');
    expect(TARGET.map((header) => table.at('教育', header))).toEqual(['未测算', '未测算', '未测算', '未测算', 0, '未测算', '未测算']);
    expect([table.at('卫生', '其中：片区乡镇'), table.at('教育', '空缺（+）超聘（-）')]).toEqual(['未填', expect.anything()]);
    expect(regionTable(set).at('中宁县', '核增')).toBe('未测算');
    // Of the sum of 已用 it is said what belongs to no 余额.
    expect(gridOf(regionWorkbook(set), '岗位核增表').has(/已用合计中有4个属核增未测算的单位/)).toBe(true);
  });

  it('is a county that left the table out, with its reason on both covers; 零报告 is none', async () => {
    const set = await setOf({ 兴庆区: null, 盐池县: [], 沙坡头区: [], 中宁县: [] });
    const reason = '申报表“专业技术岗位申报表”没有填写，也没有零报告';
    expect(pendingOf(set).map(({ unit, reason: why }) => [unit.zh, why.zh])).toEqual([['兴庆区', reason]]);
    for (const workbook of [regionWorkbook(set), unitWorkbook(set, unitNamed('兴庆区'))]) {
      expect(gridOf(workbook, '封面与目录').table('原因').at('兴庆区', '原因')).toBe(reason);
    }
    expect(['兴庆区', '盐池县'].map((unit) => regionTable(set).at(unit, '核增'))).toEqual(['未测算', 0]);
    expect(regionTable(set).at('盐池县', '状态')).toBe('零报告');
  });

  it('concerns no unit without such posts', async () => {
    const set = await setOf();
    expect(unitWorkbook(set, unitNamed('宁东能源化工基地')).sheets.map(({ name }) => name)).not.toContain(APPROVED);
  });
});
