/** Two plans on the same submissions: what changes for whom, and why. */
import { describe, expect, it } from 'vitest';
import { comparePlans } from '../../../templates/allocation/comparison.ts';
import { comparisonWorkbook } from '../../../templates/allocation/comparisonWorkbook.ts';
import type { Entry } from '../../../templates/tables/column.ts';
import { annualSet, day, doctor, master, SUBSIDY, TYPED, type PlanCase } from '../fixtures.ts';
import { gridOf } from '../grid.ts';

const PEOPLE = { 兴庆区: [master('甲', '2025-03-20')], 海原县: [doctor('乙', '2024-01-01', { end: day('2025-06-10') })] };
const base: PlanCase = { units: ['兴庆区', '海原县'], funds: [SUBSIDY, TYPED], amounts: [{ unit: '兴庆区', fund: 'B1', assessed: 100 }, { unit: '海原县', fund: 'B1', assessed: 200 }] };

async function differences(second: PlanCase, first: PlanCase = base) {
  const { differences: found } = comparePlans(await annualSet(first, PEOPLE), await annualSet(second, PEOPLE));
  return found.map(({ unit, name, first: a, second: b, reasons }) => [unit.name, name, a, b, reasons.map(({ zh }) => zh).join('；')]);
}

describe('what changes', () => {
  it('nothing, where the plans are the same', async () => {
    expect(await differences(base)).toEqual([]);
  });

  it('a setting: who is concerned, by how much alone', async () => {
    expect(await differences({ ...base, fields: { startRule: '次月', stopRule: '当月' } })).toEqual([
      ['兴庆区', '企业引才补贴 全年应下达', 30_000, 27_000, '起发月由“当月”改为“次月”（单独改：-3000元）'],
      ['兴庆区', '企业引才补贴 本次下达', 30_000, 27_000, '起发月由“当月”改为“次月”（单独改：-3000元）'],
      ['海原县', '企业引才补贴 全年应下达', 30_000, 25_000, '停发月由“次月”改为“当月”（单独改：-5000元）'],
      ['海原县', '企业引才补贴 本次下达', 30_000, 25_000, '停发月由“次月”改为“当月”（单独改：-5000元）'],
    ]);
  });

  it('a typed amount, a settlement, an advance', async () => {
    const second = { ...base, amounts: [{ unit: '兴庆区', fund: 'B1', assessed: 150, settlement: 5 }, ...base.amounts!.slice(1)], advances: [{ unit: '海原县', fund: 'B1', amount: 80 }] };
    expect(await differences(second)).toEqual([
      ['兴庆区', '专家服务基地经费 全年应下达', 100, 155, '录入的当年核定不同；上年清算由0元改为5元'],
      ['兴庆区', '专家服务基地经费 本次下达', 100, 155, '录入的当年核定不同；上年清算由0元改为5元'],
      ['海原县', '专家服务基地经费 本次下达', 200, 120, '已提前下达由0元改为80元'],
    ]);
  });

  it('a pool, and through it the others of the fund', async () => {
    const short = { ...base, funds: [SUBSIDY, { ...TYPED, pool: 150 }] };
    expect((await differences(short)).map(([unit, name, , after, why]) => [unit, name, after, why])).toEqual([
      ['兴庆区', '专家服务基地经费 本次下达', 50, '资金总额由据实改为150'],
      ['兴庆区', '专家服务基地经费 欠拨', 50, '资金总额由据实改为150'],
      ['海原县', '专家服务基地经费 本次下达', 100, '资金总额由据实改为150'],
      ['海原县', '专家服务基地经费 欠拨', 100, '资金总额由据实改为150'],
    ]);
    const more = { ...short, amounts: [{ unit: '兴庆区', fund: 'B1', assessed: 400 }, ...base.amounts!.slice(1)] };
    expect((await differences(more, short)).filter(([unit]) => unit === '海原县').map(([, , , , why]) => why)).toEqual(Array(2).fill('同一项目其他单位的需求变了，按需求的份额随之变动'));
  });

  it('an amount that is not entered, a fund and a unit that one plan lacks', async () => {
    expect(await differences({ units: ['兴庆区'], funds: [TYPED] })).toEqual([
      ['兴庆区', '企业引才补贴 全年应下达', 30_000, undefined, '乙方案中没有这个项目'],
      ['兴庆区', '企业引才补贴 本次下达', 30_000, undefined, '乙方案中没有这个项目'],
      ['兴庆区', '企业引才补贴 欠拨', 0, undefined, '乙方案中没有这个项目'],
      ['兴庆区', '专家服务基地经费 全年应下达', 100, null, '录入的当年核定不同'],
      ['兴庆区', '专家服务基地经费 本次下达', 100, null, '录入的当年核定不同'],
      ['兴庆区', '专家服务基地经费 欠拨', 0, null, '录入的当年核定不同'],
      ...['企业引才补贴 全年应下达', '企业引才补贴 本次下达', '企业引才补贴 欠拨', '专家服务基地经费 全年应下达', '专家服务基地经费 本次下达', '专家服务基地经费 欠拨', '定向评价高级岗位核增', '乡镇收入年需资金（测算）']
        .map((name) => ['海原县', name, expect.any(Number) as number, undefined, '乙方案中没有参加']),
    ]);
  });

  it('a task, and factors', async () => {
    const task: Entry = { code: 'T1', article: '十六', name: '研修', number: 3, period: '每年', measure: '人', start: 2020, scope: '全部县', weighting: '均等' };
    const fund = { code: 'F1', name: '特色项目', article: '八', method: '因素法', pool: 1000 };
    const withRows = (tasks: Entry, weights: readonly Entry[]): PlanCase => ({
      ...base, funds: [fund], amounts: [],
      rows: { tasks: [tasks], factorFunds: [{ fund: 'F1', scope: '全部县', unit: 1 }], factorWeights: weights },
    });
    const first = withRows(task, [{ fund: 'F1', factor: '常住人口2020', weight: 1 }]);
    const second = withRows({ ...task, number: 5 }, [{ fund: 'F1', factor: '乡村人口2020', weight: 1 }]);
    expect((await differences(second, first)).filter(([unit]) => unit === '兴庆区').map(([, name, a, b, why]) => [name, a, b, why])).toEqual([
      ['特色项目 全年应下达', 708, 275, '因素和权重不同'],
      ['特色项目 本次下达', 708, 275, '因素和权重不同'],
      ['研修 名额', 2, 3, '方案中的数量、范围、权数或方法不同'],
    ]);
  });
});

it('the workbook says where the plans differ, sums the articles and lists the units', async () => {
  const [first, second] = [await annualSet(base, PEOPLE), await annualSet({ ...base, fields: { startRule: '次月' } }, PEOPLE)];
  const book = comparisonWorkbook(comparePlans(first, second), { year: 2025, first: '甲.xlsx', second: '乙.xlsx' });
  const summary = gridOf(book, '按条款');
  expect(summary.row(summary.find('口径：起发月').row).map(({ value }) => value)).toEqual([1, '口径：起发月', '当月', '次月']);
  expect(summary.table('单位数').at('九', '乙减甲')).toBe(-3000);
  const units = gridOf(book, '按单位').table('乙减甲');
  expect(units.at('兴庆区', '乙减甲')).toBe(-3000);
  expect(units.at('兴庆区', '原因')).toContain('起发月');
});
