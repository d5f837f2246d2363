/** 因素法: what is shared, who gets how much of it, and how a county can follow it. */
import { describe, expect, it } from 'vitest';
import { regionWorkbook } from '../../../templates/allocation/regionWorkbook.ts';
import { unitWorkbook } from '../../../templates/allocation/unitWorkbook.ts';
import { readPlan } from '../../../templates/submission/readPlan.ts';
import type { Entry } from '../../../templates/tables/column.ts';
import { units } from '../../../templates/units/index.ts';
import { workbookBytes } from '../../../templates/workbook/write/index.ts';
import { annualSet, PLAN_NAME, planBook, said, unitNamed, YEAR, type PlanCase } from '../fixtures.ts';
import { gridOf } from '../grid.ts';

const FUND: Entry = { code: 'F1', name: '县域特色人才项目', article: '八', method: '因素法', pool: 1000 };
const CENSUS: readonly Entry[] = [{ fund: 'F1', factor: '常住人口2020', weight: 1 }];

interface Case {
  readonly units: readonly string[];
  readonly fund?: Entry;
  readonly head?: Entry;
  readonly weights?: readonly Entry[];
  readonly coefficients?: readonly Entry[];
  readonly data?: readonly Entry[];
  readonly amounts?: readonly Entry[];
  readonly advances?: readonly Entry[];
}

const planCase = ({ units: taking, fund = {}, head = {}, weights = CENSUS, coefficients = [], data = [], amounts = [], advances = [] }: Case): PlanCase => ({
  units: taking,
  funds: [{ ...FUND, ...fund }],
  amounts: amounts.map((entry) => ({ fund: 'F1', ...entry })),
  advances: advances.map((entry) => ({ fund: 'F1', ...entry })),
  rows: {
    factorFunds: [{ fund: 'F1', scope: '参与单位', unit: 1, ...head }],
    factorWeights: weights,
    factorUnits: coefficients.map((entry) => ({ fund: 'F1', ...entry })),
    factorData: data,
  },
});

/** Equal factors of two units 60 to 40. */
const SIXTY: Pick<Case, 'units' | 'weights' | 'data'> = {
  units: ['兴庆区', '海原县'],
  weights: [{ fund: 'F1', factor: '甲', weight: 1 }],
  data: [{ factor: '甲', unit: '兴庆区', value: 60 }, { factor: '甲', unit: '海原县', value: 40 }],
};

async function shared(each: Case) {
  const set = await annualSet(planCase(each));
  return { set, result: set.funds[0]!, amounts: set.funds[0]!.lines.map(({ assessed }) => assessed! / 100) };
}

describe('what is shared', () => {
  it('the worked case: 980 shared 588 to 392; what the pool owes of last year and what is carried over come out even', async () => {
    const { result } = await shared({
      ...SIXTY,
      amounts: [{ unit: '兴庆区', settlement: 80 }, { unit: '海原县', settlement: -30, carry: 30 }],
      advances: [{ unit: '兴庆区', amount: 200 }, { unit: '海原县', amount: 100 }],
    });
    expect(result.lines.map(({ assessed, due, issued, short, over }) => [assessed, due, issued, short, over].map((fen) => fen! / 100))).toEqual([
      [588, 668, 468, 0, 0],
      [392, 362, 232, 0, 0],
    ]);
    expect(result.unallocated).toBe(0);
  });

  it('is cut down to whole units, and what is cut stays in the pool', async () => {
    const { result, amounts } = await shared({ ...SIXTY, fund: { pool: 1050.5 }, head: { unit: 100 } });
    expect(amounts).toEqual([600, 400]);
    expect(result.unallocated).toBe(5050);
  });

  it('leaves others short where a unit was advanced more than it is due', async () => {
    const { result } = await shared({ ...SIXTY, advances: [{ unit: '海原县', amount: 500 }] });
    expect(result.lines.map(({ due, issued, short, over }) => [due, issued, short, over].map((fen) => fen! / 100))).toEqual([[600, 500, 100, 0], [400, 0, 0, 100]]);
  });
});

describe('who gets how much', () => {
  it('the example of ALLOC.FACTOR: ten million over the nine counties by three figures of the census, in hundreds', async () => {
    const set = await annualSet(planCase({
      units: units.filter(({ kind }) => kind === '县').map(({ name }) => name),
      fund: { pool: 10_000_000 },
      head: { scope: '九县区', unit: null },
      weights: [['常住人口2020', 0.5], ['乡村人口2020', 0.3], ['5–14岁人口2020', 0.2]].map(([factor, weight]) => ({ fund: 'F1', factor: factor!, weight: weight! })),
    }));
    const table = gridOf(regionWorkbook(set), '因素法测算').table('分配数');
    expect(['红寺堡区', '盐池县', '同心县', '原州区', '西吉县', '隆德县', '泾源县', '彭阳县', '海原县'].map((unit) => table.at(unit, '分配数')))
      .toEqual([945_700, 645_600, 1_536_500, 2_009_800, 1_574_100, 501_200, 406_200, 737_300, 1_643_600]);
    expect(table.at('兴庆区', '分配数')).toBe('—');
    expect(table.at('合计', '分配数')).toBe(10_000_000);
  });

  it('coefficients multiply the score', async () => {
    const { amounts } = await shared({ ...SIXTY, coefficients: [{ unit: '海原县', difficulty: 1.2, performance: 1.25 }] });
    expect(amounts).toEqual([500, 500]);
  });

  it('nobody falls below a part of last year or passes another; the bounds are whole units', async () => {
    const last = [{ unit: '兴庆区', last: 400 }, { unit: '海原县', last: 555 }];
    expect((await shared({ ...SIXTY, head: { floor: 0.9, unit: 100 }, coefficients: last })).amounts).toEqual([500, 500]);
    expect((await shared({ ...SIXTY, head: { floor: 0.9, cap: 1.3 }, coefficients: [{ unit: '兴庆区', last: 400 }, { unit: '海原县', last: 600 }] })).amounts).toEqual([460, 540]);
  });

  it('宁东 takes part once its factors are typed, and else reads —', async () => {
    const all: Pick<Case, 'units'> = { units: ['兴庆区', '宁东能源化工基地'] };
    expect((await shared(all)).amounts).toEqual([1000, 0]);
    const { set, amounts } = await shared({ ...all, data: [{ factor: '常住人口2020', unit: '宁东能源化工基地', value: 808282, source: '示例' }] });
    expect(amounts).toEqual([500, 500]);
    expect(gridOf(regionWorkbook(set), '因素数据').has(/常住人口2020：第七次全国人口普查.*；分配方案录入（示例）/)).toBe(true);
  });
});

describe('figures and checks', () => {
  const LINE = (factor: string): string => `参加单位“${factor}”合计＝控制数`;
  const controls = async (each: PlanCase, what: string) => {
    const table = gridOf(regionWorkbook(await annualSet(each)), '勾稽校验表').table('控制数（锁定）');
    return table.every(what, '控制数（锁定）');
  };

  it('two funds that share by the same factor among different units are each held to their own sum', async () => {
    const one = planCase({ units: ['兴庆区', '海原县'] });
    const both: PlanCase = {
      ...one,
      funds: [...one.funds!, { ...FUND, code: 'F2', name: '另一项目' }],
      rows: {
        ...one.rows,
        factorFunds: [...one.rows!.factorFunds!, { fund: 'F2', scope: '九县区', unit: 1 }],
        factorWeights: [...CENSUS, { fund: 'F2', factor: '常住人口2020', weight: 1 }],
      },
    };
    expect(await controls(both, LINE('常住人口2020'))).toEqual([808_282 + 333_518, 333_518]);
  });

  it('figures and coefficients with decimals are shown and held with theirs', async () => {
    const each = planCase({
      ...SIXTY,
      data: [{ factor: '甲', unit: '兴庆区', value: 0.1 }, { factor: '甲', unit: '海原县', value: 0.2 }],
      coefficients: [{ unit: '海原县', difficulty: 1.005 }],
    });
    expect(await controls(each, LINE('甲'))).toEqual([0.3]);
    expect(await controls(each, '因素法测算系数合计＝控制数')).toEqual([4.005]);
    expect(gridOf(regionWorkbook(await annualSet(each)), '因素法测算').table('分配数').at('兴庆区', '甲')).toBe(0.1);
  });

  it('因素数据 says which unit’s figure was typed over the census’s', async () => {
    const { set } = await shared({ units: ['兴庆区', '海原县'], data: [{ factor: '常住人口2020', unit: '海原县', value: 300_000, source: '统计公报' }] });
    const table = gridOf(regionWorkbook(set), '因素数据').table('备注');
    expect(['兴庆区', '海原县'].map((unit) => table.at(unit, '备注'))).toEqual([null, '常住人口2020：分配方案录入']);
  });
});

describe('a unit follows its own line', () => {
  it('from its figures to its amount, which its 下达明细 refers to', async () => {
    const { set } = await shared(SIXTY);
    const own = unitWorkbook(set, unitNamed('海原县'));
    const grid = gridOf(own, '因素法测算');
    expect(grid.table('占比').at('甲', '占比')).toBe(0.4);
    expect(grid.beside('可分配数')).toBe(1000);
    expect(grid.beside(/^分配数/)).toBe(400);
    expect(gridOf(own, '下达明细表').table('当年核定').cell(/^县域特色人才项目/, '当年核定').formula).toMatch(/^'因素法测算'!/);
  });

  it('a unit that takes no part gets no such sheet', async () => {
    const { set } = await shared({ units: ['兴庆区', '海原县'], head: { scope: '九县区' } });
    expect(unitWorkbook(set, unitNamed('兴庆区')).sheets.map(({ name }) => name)).not.toContain('因素法测算');
  });
});

describe('what is wrong with the plan is said where it stands', () => {
  const two = { units: ['兴庆区', '海原县'] };
  it.each<[string, Case, RegExp]>([
    ['weights of 99%', { ...two, weights: [{ fund: 'F1', factor: '常住人口2020', weight: 0.6 }, { fund: 'F1', factor: '乡村人口2020', weight: 0.39 }] }, /《因素权重》C\d+：项目“县域特色人才项目”的权重合计为99%，应为100%/],
    ['a weight above 100%', { ...two, weights: [{ fund: 'F1', factor: '常住人口2020', weight: 50 }] }, /《因素权重》C\d+：“权重”.*超过100%/],
    ['no pool', { ...two, fund: { pool: null } }, /《因素法项目》A\d+：.*没有填资金总额/],
    ['a negative sum', { ...two, amounts: [{ unit: '兴庆区', settlement: 1000.01 }] }, /资金总额1000元加上年结转0元减上年清算1000.01元为负/],
    ['floors above the total', { ...SIXTY, head: { floor: 1 }, coefficients: [{ unit: '兴庆区', last: 800 }, { unit: '海原县', last: 300 }] }, /保底合计1100元超过总数1000元/],
    ['a cap below the floor', { ...SIXTY, head: { floor: 1, cap: 0.5 }, coefficients: [{ unit: '兴庆区', last: 100 }, { unit: '海原县', last: 300 }] }, /“兴庆区”的封顶50元低于保底100元/],
    ['bounds without 上年核定', { ...SIXTY, head: { floor: 1 }, coefficients: [{ unit: '兴庆区', last: 800 }] }, /《因素法单位》：.*没有海原县的上年核定/],
    ['a county without figures', { ...SIXTY, head: { scope: '全部县' }, data: SIXTY.data!.slice(0, 1) }, /《因素数据》：因素“甲”没有海原县的数值/],
    ['a county of all that take part without figures', { ...SIXTY, data: SIXTY.data!.slice(0, 1) }, /《因素数据》：因素“甲”没有海原县的数值/],
    ['a factor that is 0 everywhere', { ...SIXTY, data: SIXTY.data!.map((entry) => ({ ...entry, value: 0 })) }, /按因素分不下去：参加单位的因素“甲”全为0/],
    ['a factor whose name is mistyped', { ...two, head: { scope: '全部县' }, weights: [{ fund: 'F1', factor: '常驻人口', weight: 1 }] }, /因素“常驻人口”没有兴庆区、海原县的数值/],
    ['nobody', { ...two, head: { scope: '名单' } }, /《因素法项目》B\d+：项目“县域特色人才项目”无人可分/],
    ['no weights', { ...two, weights: [] }, /《因素权重》：项目“县域特色人才项目”（F1）没有因素和权重/],
    ['a unit of 0', { ...two, head: { unit: 0 } }, /取整单位为0/],
    ['a fund of another method', { ...two, fund: { method: '录入' }, weights: [] }, /《因素法项目》A\d+：项目“F1”的分配方法是录入/],
    ['an amount typed beside', { ...two, amounts: [{ unit: '兴庆区', assessed: 5 }] }, /当年核定由因素算出，不能录入/],
    ['a factor twice', { ...two, weights: [...CENSUS, ...CENSUS] }, /因素“常住人口2020”列了两行/],
  ])('%s', async (_, each, message) => {
    const { problems } = readPlan(PLAN_NAME, await workbookBytes(planBook(planCase(each))), YEAR);
    expect(said(problems)).toHaveLength(1);
    expect(said(problems)[0]).toMatch(message);
  });

  it('a fund by factors without a row of its own', async () => {
    const { rows, ...rest } = planCase(two);
    const { problems } = readPlan(PLAN_NAME, await workbookBytes(planBook({ ...rest, rows: { ...rows, factorFunds: [] } })), YEAR);
    expect(said(problems)).toEqual([expect.stringContaining('分配方法是因素法，这里没有它的行')]);
  });
});
