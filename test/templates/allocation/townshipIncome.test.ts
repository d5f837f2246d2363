/** 乡镇收入 in the annual set: what is computed, how it is shown, and what reads 未测算. */
import { describe, expect, it } from 'vitest';
import { pendingOf, type AnnualSet } from '../../../templates/allocation/annualSet.ts';
import { regionWorkbook } from '../../../templates/allocation/regionWorkbook.ts';
import { unitWorkbook } from '../../../templates/allocation/unitWorkbook.ts';
import type { Entry } from '../../../templates/tables/column.ts';
import { annualSet, gradeRow, unitNamed } from '../fixtures.ts';
import { gridOf, type GridTable } from '../grid.ts';

const COMPARED = '乡镇收入对照表';
const UNITS = ['兴庆区', '盐池县', '海原县', '宁东能源化工基地'];
const NEED = '乡镇收入年需资金（测算，不下达）';
const ROWS: Readonly<Record<string, readonly Entry[]>> = {
  兴庆区: [
    gradeRow('科员'),
    // Reached to the fen, and short of it by one.
    gradeRow('正科', { township: 10_200 }),
    gradeRow('副科', { employer: '事业', township: 10_199.99, townshipPeople: 3 }),
    gradeRow('七级', { employer: '事业', countyPeople: 0, county: null }),
    gradeRow('八级', { employer: '事业', townshipPeople: 0, township: null }),
  ],
  盐池县: [gradeRow('科员', { township: 10_500.55, county: 8333.33 })],
  海原县: [],
};

const setOf = (rows: Readonly<Record<string, readonly Entry[] | null>> = ROWS): Promise<AnnualSet> =>
  annualSet({ units: UNITS }, {}, Object.fromEntries(Object.entries(rows).map(([unit, townshipIncome]) => [unit, { townshipIncome }])));
const unitTable = (set: AnnualSet, unit: string): GridTable => gridOf(unitWorkbook(set, unitNamed(unit)), COMPARED).table('职级');
const regionTable = (set: AnnualSet): GridTable => gridOf(regionWorkbook(set), '收入对照汇总').table('地区编码');
const COLUMNS = ['应达收入', '差额', '是否达标', '年需资金（测算）'];

describe('the unit’s 对照表', () => {
  it('holds each grade against what is due, and multiplies the gap by people and months', async () => {
    const table = unitTable(await setOf(), '兴庆区');
    const row = (grade: string) => COLUMNS.map((header) => table.at(grade, header));
    // The example of INCOME_GAP: 8500 × 1.2 = 10200.
    expect(row('科员')).toEqual([10_200, 450, '未达标', 54_000]);
    expect(row('正科')).toEqual([10_200, 0, '达标', 0]);
    expect(row('副科')).toEqual([10_200, 0.01, '未达标', 0.36]);
    expect(table.at('科员', '高出比例')).toBeCloseTo(0.14706, 5);
    expect(unitTable(await setOf(), '盐池县').at('科员', '应达收入')).toBe(10_000);
    expect(COLUMNS.slice(0, 2).map((header) => table.cell('科员', header).formula)).toEqual([expect.stringMatching(/^ROUND\(G\d+\*\(1\+乡镇收入高出比例\),2\)$/), expect.stringMatching(/^ROUND\(MAX\(0,/)]);
  });

  it('compares nobody with nobody', async () => {
    const table = unitTable(await setOf(), '兴庆区');
    expect([...COLUMNS, '县直人均月收入', '高出比例', '备注'].map((header) => table.at('七级', header))).toEqual(['未测算', '未测算', '未测算', '未测算', '—', '—', '县直无此职级，没有可比收入']);
    expect([...COLUMNS, '乡镇人均月收入'].map((header) => table.at('八级', header))).toEqual(['—', '—', '乡镇无此职级', 0, '—']);
  });

  it('adds up, and by kind of employer', async () => {
    const table = unitTable(await setOf(), '兴庆区');
    expect([/^合计/, '其中：机关', '其中：事业'].map((label) => [table.at(label, '乡镇人数'), table.at(label, '年需资金（测算）')])).toEqual([[33, 54_000.36], [20, 54_000], [13, 0.36]]);
    expect(gridOf(unitWorkbook(await setOf(), unitNamed('兴庆区')), COMPARED).has('合计（年需资金不含未测算1行）')).toBe(true);
  });

  it('is an estimate, and no line of what is issued', async () => {
    const workbook = unitWorkbook(await setOf(), unitNamed('盐池县'));
    expect(gridOf(workbook, COMPARED).has(/年需资金为测算数，不作为下达依据/)).toBe(true);
    expect(gridOf(workbook, '下达明细表').has(/乡镇收入/)).toBe(false);
  });
});

describe('the region’s 收入对照汇总', () => {
  it('counts grades and people, and adds up', async () => {
    const table = regionTable(await setOf());
    const headers = ['职级数', '达标', '未达标', '无可比收入', '乡镇人数', '未达标人数', '机关', '事业', '备注'];
    expect(headers.map((header) => table.at('兴庆区', header))).toEqual([5, 1, 2, 1, 33, 13, 54_000, 0.36, '1个职级县直无可比收入']);
    expect(headers.map((header) => table.at('盐池县', header))).toEqual([1, 1, 0, 0, 10, 0, 0, 0, null]);
    expect(headers.map((header) => table.at('海原县', header))).toEqual([0, 0, 0, 0, 0, 0, 0, 0, '零报告']);
    expect(table.at('合计', '未达标人数')).toBe(13);
    expect(table.at('其中：九县区小计', '乡镇人数')).toBe(10);
    expect(table.at('盐池县', '最低高出比例')).toBeCloseTo(10_500.55 / 8333.33 - 1, 12);
  });

  it('stands in 分配汇总表 and on the covers', async () => {
    const set = await setOf({ ...ROWS, 海原县: null });
    const region = regionWorkbook(set);
    const summary = gridOf(region, '分配汇总表').table('地区编码');
    expect(UNITS.map((unit) => summary.at(unit, NEED))).toEqual([54_000.36, 0, '未测算', '—']);
    expect(gridOf(region, '封面与目录').beside('乡镇收入年需资金（元）')).toBe(54_000.36);
    expect(gridOf(unitWorkbook(set, unitNamed('兴庆区')), '封面与目录').beside('乡镇收入未达标人数')).toBe(13);
    expect(unitWorkbook(set, unitNamed('宁东能源化工基地')).sheets.map(({ name }) => name)).not.toContain(COMPARED);
  });
});

describe('未测算', () => {
  it('are a grade of which nobody is in county units, and a table left out, each with its reason', async () => {
    const set = await setOf({ ...ROWS, 海原县: null });
    expect(pendingOf(set).map(({ unit, fund, reason }) => [unit.zh, fund, reason.zh])).toEqual([
      ['兴庆区', '乡镇收入申报表', '县直没有事业“七级”的人员，没有可比收入，应达收入、差额、年需资金未测算；其他职级照常计算'],
      ['海原县', '乡镇收入申报表', '申报表“乡镇收入申报表”没有填写，也没有零报告'],
    ]);
    expect(gridOf(unitWorkbook(set, unitNamed('海原县')), '封面与目录').table('原因').at('海原县', '原因')).toBe('申报表“乡镇收入申报表”没有填写，也没有零报告');
    expect([regionTable(set).at('海原县', '合计'), regionTable(set).at('海原县', '最低高出比例')]).toEqual(['未测算', '—']);
    expect(gridOf(regionWorkbook(set), '收入对照汇总').has('合计（不含未测算1个单位）')).toBe(true);
  });

  it('leaves a county with no grade to compare without a least share', async () => {
    const set = await setOf({ 兴庆区: [gradeRow('七级', { countyPeople: 0, county: null })] });
    expect([regionTable(set).at('兴庆区', '最低高出比例'), regionTable(set).at('兴庆区', '合计')]).toEqual(['—', 0]);
  });
});
