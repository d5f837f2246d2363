/** 封面与目录 of the region: the year in ten lines and one table by fund and city. */
import { beforeAll, describe, expect, it } from 'vitest';
import { regionWorkbook } from '../../../templates/allocation/regionWorkbook.ts';
import { unitWorkbook } from '../../../templates/allocation/unitWorkbook.ts';
import { annualSet, master, SUBSIDY, unitNamed } from '../fixtures.ts';
import { gridOf, type Grid } from '../grid.ts';
import { LEFT, PENDING, richSet, SHORT } from './sets.ts';

let cover: Grid;
let summary: Grid;

beforeAll(async () => {
  const workbook = regionWorkbook(await richSet());
  [cover, summary] = [gridOf(workbook, '封面与目录'), gridOf(workbook, '分配汇总表')];
});

describe('the year by fund and city', () => {
  const table = () => cover.table('图示（按占比）');
  const by = (row: string): readonly unknown[] => ['自治区本级', '银川市', '吴忠市', '固原市', '中卫市', '宁东能源化工基地', '合计'].map((area) => table().at(row, area));

  it('has the cities and the units that belong to none, in printing order', () => {
    expect(table().headers).toEqual(['项目', '自治区本级', '银川市', '吴忠市', '固原市', '中卫市', '宁东能源化工基地', '合计', '占比', '图示（按占比）']);
  });

  it('shows what 分配汇总表 adds up by city, fund by fund', () => {
    const city = (row: string | RegExp, column: string): unknown => summary.table('单位').at(row, column);
    for (const fund of [SHORT, LEFT, PENDING]) {
      expect(by(fund)).toEqual([city('自治区本级', fund), city('银川市小计', fund), city('吴忠市小计', fund), city('固原市小计', fund), city(/^中卫市小计/, fund), city('宁东能源化工基地', fund), city(/^合计/, fund)]);
    }
    expect(by('享受人数').at(-1)).toBe(summary.table('单位').at(/^合计/, '享受人数'));
    expect(table().cell(SHORT, '银川市').formula).toMatch(/^'分配汇总表'![A-Z]+\d+$/);
  });

  it('adds up: each fund and each city to 本次下达, shares to the whole', () => {
    const sum = (values: readonly unknown[]): number => values.reduce<number>((total, value) => total + Number(value), 0);
    const [all, ...areas] = [...by('本次下达合计')].reverse();
    expect(sum(areas)).toBeCloseTo(all as number, 2);
    expect(sum([SHORT, LEFT, PENDING].map((fund) => table().at(fund, '合计')))).toBeCloseTo(all as number, 2);
    expect(sum([SHORT, LEFT, PENDING].map((fund) => table().at(fund, '占比')))).toBeCloseTo(1, 9);
    expect(sum(by('各地占比').slice(0, -1))).toBeCloseTo(1, 9);
  });

  it('draws bars as long as the shares: the largest is the longest', () => {
    const length = (fund: string): number => String(table().at(fund, '图示（按占比）')).length;
    expect(length(SHORT)).toBe(14);
    expect(length(LEFT)).toBeLessThan(length(SHORT));
    expect(table().cell(SHORT, '图示（按占比）').formula).toContain('REPT(');
    const bars = by('图示').slice(0, -1).map((bar) => String(bar).length);
    expect(Math.max(...bars)).toBe(5);
  });
});

describe('the year in ten lines', () => {
  it('has at most ten, numbered, and says what is not there yet and what waits for it', () => {
    const { row } = cover.find(/^主要数字/);
    const numbers: unknown[] = [];
    for (let line = row + 1; typeof cover.value(`A${line}`) === 'number'; line += 1) numbers.push(cover.value(`A${line}`));
    expect(numbers.length).toBeLessThanOrEqual(10);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    const { ref } = cover.find('未测算、缺项（项）');
    expect(cover.value(ref.replace('B', 'E'))).toMatch(/^未测算：.*技能大师工作室补助.*；.*“银行发放表”待录入/);
  });

  it('names what the plan leaves blank, and what that holds up', () => {
    const missing = cover.table('缺什么');
    expect(missing.at(LEFT, '缺什么')).toBe('资金性质、收入科目、支出功能分类科目、政府经济分类科目');
    expect(missing.at(SHORT, '缺什么')).toBe('资金性质、支出功能分类科目、政府经济分类科目');
    expect(missing.at(LEFT, '影响')).toBe('“下达明细表”“下达通知”的科目待录入');
  });
});

it('a year in which nothing is issued has bars of no length and no error', async () => {
  const set = await annualSet({ units: ['兴庆区', '海原县'], funds: [{ ...SUBSIDY, pool: 0 }] }, { 兴庆区: [master('甲', '2023-03-01')] });
  const grid = gridOf(regionWorkbook(set), '封面与目录');
  const table = grid.table('图示（按占比）');
  expect(['合计', '占比', '图示（按占比）'].map((header) => table.at(SUBSIDY.name as string, header))).toEqual([0, 0, '']);
  expect(gridOf(unitWorkbook(set, unitNamed('兴庆区')), '封面与目录').table('缺什么').at('分配方案', '缺什么')).toBe('本次文号、印发日期');
});
