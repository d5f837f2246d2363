/** Tasks: which year they are in, what the year gets, who gets how much of it. */
import { describe, expect, it } from 'vitest';
import { regionWorkbook } from '../../../templates/allocation/regionWorkbook.ts';
import { assessTask, type Task } from '../../../templates/allocation/tasks.ts';
import { unitWorkbook } from '../../../templates/allocation/unitWorkbook.ts';
import { planWorkbook } from '../../../templates/forms/planWorkbook.ts';
import { readPlan } from '../../../templates/submission/readPlan.ts';
import { units } from '../../../templates/units/index.ts';
import type { Entry } from '../../../templates/tables/column.ts';
import { workbookBytes } from '../../../templates/workbook/write/index.ts';
import { annualSet, PLAN_NAME, planBook, planOf, said, unitNamed, YEAR, type PlanCase } from '../fixtures.ts';
import { gridOf } from '../grid.ts';

const COUNTIES = units.filter(({ kind }) => kind === '县');
const NINE = COUNTIES.filter(({ scope }) => scope === '九县区').map(({ name }) => name);

const task = (more: Partial<Task>): Task => ({
  code: 'T', name: '任务', article: '十', number: 1500, period: '期内合计', measure: '人', start: 2021, years: 5, batches: null,
  scope: '九县区', weighting: '常住人口2020', method: '最大余数', remark: null, units: new Map(), ...more,
});
const inYear = (year: number, more: Partial<Task>) => {
  const { state, nth, places, cumulative } = assessTask(task(more), year, COUNTIES);
  return { state, nth, places, cumulative };
};

describe('the year’s places', () => {
  it('a total over five years is split evenly, the first years taking what does not divide', () => {
    expect([2020, 2021, 2024, 2025, 2026].map((year) => inYear(year, { number: 1502 }))).toEqual([
      { state: '未开始', nth: null, places: null, cumulative: null },
      { state: '进行中', nth: 1, places: 301, cumulative: 301 },
      { state: '进行中', nth: 4, places: 300, cumulative: 1202 },
      { state: '进行中', nth: 5, places: 300, cumulative: 1502 },
      { state: '任务期已满', nth: 5, places: null, cumulative: 1502 },
    ]);
  });

  it('a yearly number comes every year, with no end unless years are given', () => {
    expect(inYear(2035, { number: 600, period: '每年', years: null })).toEqual({ state: '进行中', nth: 15, places: 600, cumulative: 9000 });
    expect(inYear(2024, { number: 600, period: '每年', years: 3 })).toEqual({ state: '任务期已满', nth: 3, places: null, cumulative: 1800 });
  });

  it('a number of each batch is multiplied by the year’s batches, and what earlier batches got is not known', () => {
    expect(inYear(2025, { number: 100, period: '每批', years: null, batches: 2 })).toEqual({ state: '进行中', nth: 5, places: 200, cumulative: null });
    expect(inYear(2025, { number: 100, period: '每批', years: null, batches: 0 })).toMatchObject({ places: 0 });
  });

  it.each([
    [{ number: null }, ['数量']],
    [{ start: null, scope: null, weighting: null }, ['起始年', '分配范围', '权数']],
    [{ years: null }, ['年数']],
    [{ period: '每批', years: null }, ['本年批数']],
  ] as const)('what is not decided (%j) makes it 未测算', (more, missing) => {
    expect(assessTask(task(more), YEAR, COUNTIES)).toMatchObject({ state: '未测算', missing, places: null, cumulative: null, lines: [] });
  });
});

describe('who gets how much', () => {
  it('the published examples over the nine counties by population: 100, 50 and 600', () => {
    const shares = (number: number) => assessTask(task({ number, period: '每年', years: null }), YEAR, COUNTIES).lines.map(({ places }) => places);
    expect(shares(100)).toEqual([9, 7, 15, 22, 15, 5, 4, 7, 16]);
    expect(shares(50)).toEqual([5, 4, 7, 11, 7, 2, 2, 4, 8]);
    expect(shares(600)).toEqual([55, 44, 89, 131, 88, 31, 24, 45, 93]);
  });

  it('the scope names who shares, among those who take part', () => {
    const sharers = (more: Partial<Task>, taking = units) => assessTask(task({ weighting: '均等', ...more }), YEAR, taking).lines.map(({ unit }) => unit.name);
    expect(sharers({})).toEqual(NINE);
    expect(sharers({ scope: '其他县' })).toHaveLength(13);
    expect(sharers({ scope: '全部县' })).toHaveLength(22);
    expect(sharers({ scope: '参与单位' }, units.slice(0, 3))).toHaveLength(3);
    expect(sharers({ scope: '名单', units: new Map([['640522', { weight: null, floor: 0, cap: null }]]) })).toEqual(['海原县']);
  });
});

// Through the plan and the workbooks

const UNITS = ['兴庆区', '红寺堡区', '盐池县', '宁东能源化工基地'];
const row = (more: Entry): Entry => ({ code: 'T1', article: '十二', name: '青年人才援助', number: 10, period: '每年', measure: '人', start: 2020, scope: '全部县', weighting: '常住人口2020', ...more });
const planWith = (tasks: readonly Entry[], taskUnits: readonly Entry[] = []): PlanCase => ({ units: UNITS, rows: { tasks, taskUnits } });

async function problems(tasks: readonly Entry[], taskUnits: readonly Entry[] = []): Promise<readonly string[]> {
  return said(readPlan(PLAN_NAME, await workbookBytes(planBook(planWith(tasks, taskUnits))), YEAR).problems);
}

describe('a blank plan', () => {
  it('holds the numbers that the text gives, and leaves open what the text leaves open', async () => {
    const table = gridOf(planWorkbook(YEAR), '任务名额').table('数量');
    expect(table.at('公费定向师范生', '数量')).toBe(1500);
    expect(table.at('科技特派员科技创业行动', '数量')).toBe(3000);
    expect(table.at('青年人才托举（县乡）', '数量')).toBe(null);
    const { plan } = readPlan(PLAN_NAME, await workbookBytes(planWorkbook(YEAR)), YEAR);
    const tasks = plan!.parts.get('tasks') as readonly Task[];
    expect(tasks).toHaveLength(14);
    for (const each of tasks) expect(assessTask(each, YEAR, plan!.units).state).toBe('未测算');
  });
});

describe('what is wrong with a task is said at its cell', () => {
  it.each([
    ['nobody shares it', [row({ scope: '名单' })], [], /任务“青年人才援助”无人可分：“任务分单位”中没有列出参加的单位/],
    ['floors above the total', [row({})], [{ code: 'T1', unit: '兴庆区', floor: 11 }], /任务“青年人才援助”2025年度的名额分不下去：保底合计11超过总数10，请降低保底或增加总数。/],
    ['a unit without census figures', [row({ scope: '参与单位' })], [], /宁东能源化工基地没有“常住人口2020”。请把任务“青年人才援助”的权数改为“录入”/],
    ['typed weights that are missing', [row({ weighting: '录入' })], [{ code: 'T1', unit: '兴庆区', weight: 3 }], /没有录入红寺堡区、盐池县的权数/],
    ['weights typed beside the census', [row({})], [{ code: 'T1', unit: '兴庆区', weight: 3 }], /权数是“常住人口2020”，不能录入/],
    ['a unit outside the scope', [row({ scope: '九县区' })], [{ code: 'T1', unit: '兴庆区', cap: 3 }], /“兴庆区”不在任务“T1”的分配范围“九县区”中/],
    ['a cap below the floor', [row({})], [{ code: 'T1', unit: '兴庆区', floor: 5, cap: 3 }], /封顶3低于保底5/],
    ['a task that is not listed', [row({})], [{ code: 'T9', unit: '兴庆区', cap: 3 }], /任务编码“T9”不在“任务名额”中/],
    ['two tasks of one code', [row({}), row({})], [], /任务编码“T1”重复/],
    ['two rows of one unit', [row({})], [{ code: 'T1', unit: '兴庆区', cap: 9 }, { code: 'T1', unit: '兴庆区', cap: 9 }], /“兴庆区”在任务“T1”中列了两行/],
    ['a year that is none', [row({ start: 20 })], [], /起始年20不像年份/],
    ['batches of what has none', [row({ batches: 2 })], [], /不用填本年批数/],
    ['no article', [row({ article: '二十' })], [], /“二十”不是文件的条号/],
  ])('%s', async (_, tasks, taskUnits, message) => {
    const found = await problems(tasks, taskUnits);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^分配方案\.xlsx《(任务名额|任务分单位)》[A-Z]+\d+：/);
    expect(found[0]).toMatch(message);
  });

  it('takes the weights of a list, and the columns that are left blank', async () => {
    const plan = await planOf(planWith([row({ scope: '名单', weighting: '录入', method: '洪德' })], [{ code: 'T1', unit: '宁东能源化工基地', weight: 2, cap: 6 }, { code: 'T1', unit: '盐池县', weight: 1 }]));
    const [each] = plan.parts.get('tasks') as readonly Task[];
    expect(each).toMatchObject({ code: 'T1', article: '十二', number: 10, years: null, method: '洪德' });
    expect(assessTask(each!, YEAR, plan.units).lines.map(({ unit, places }) => [unit.name, places])).toEqual([['盐池县', 4], ['宁东能源化工基地', 6]]);
  });
});

it('the example of ALLOC.APPORTION stands on 名额测算, in formulas: 100 over the nine counties by the census', async () => {
  const set = await annualSet({ units: NINE, rows: { tasks: [row({ number: 100, scope: '九县区' })] } });
  const table = gridOf(regionWorkbook(set), '名额测算').table('余数位次');
  expect(NINE.map((unit) => table.at(unit, '名额'))).toEqual([9, 7, 15, 22, 15, 5, 4, 7, 16]);
  expect(NINE.every((unit) => table.cell(unit, '名额').formula !== null)).toBe(true);
});

describe('the sheets', () => {
  const tasks = [
    row({}),
    row({ code: 'T2', name: '科技特派员', measure: '人次', number: 7, weighting: '均等', scope: '全部县' }),
    row({ code: 'T3', name: '访学', start: 2030 }),
    row({ code: 'T4', name: '托举', number: null }),
    row({ code: 'T5', name: '轮训', scope: '参与单位', weighting: '录入' }),
  ];
  const typed: readonly Entry[] = [{ code: 'T5', unit: '兴庆区', weight: 1 }, { code: 'T5', unit: '红寺堡区', weight: 1 }, { code: 'T5', unit: '盐池县', weight: 0 }, { code: 'T5', unit: '宁东能源化工基地', weight: 1, floor: 8 }];
  const set = annualSet(planWith(tasks, typed));

  it('the region sees every task with its state, and the places of every unit', async () => {
    const region = regionWorkbook(await set);
    const list = gridOf(region, '名额与任务').table('本年名额');
    expect(['青年人才援助', '科技特派员', '访学', '托举', '轮训'].map((name) => list.at(name, '本年名额'))).toEqual([10, 7, '未开始', '未测算', 10]);
    const places = gridOf(region, '名额分解表');
    const table = places.table('地区编码');
    expect(UNITS.map((unit) => places.row(table.cell(unit, '单位').row).map(({ value }) => value).slice(3, 8))).toEqual([
      [7, 1, 8, 3, 3],
      [2, 1, 3, 2, 2],
      [1, 0, 1, 2, 2],
      ['—', 8, 8, '—', 0],
    ]);
    expect(gridOf(region, '名额测算').has(/^任务：科技特派员.*并列：兴庆区得，红寺堡区、盐池县未得/)).toBe(true);
    expect(gridOf(region, '封面与目录').table('原因').at('全区', '原因')).toBe('方案“任务名额”中没有填数量');
  });

  it('a unit sees its own line, persons and person-times apart, and nothing of tasks that are not its own', async () => {
    const own = gridOf(unitWorkbook(await set, unitNamed('宁东能源化工基地')), '名额分解');
    const table = own.table('本单位名额');
    expect(table.at('轮训', '本单位名额')).toBe(8);
    expect(table.at('轮训', '保底—封顶')).toBe('8—不限');
    expect(own.has('科技特派员')).toBe(false);
    expect(own.has('合计（人次）')).toBe(false);
    expect(table.at('合计（人）', '本单位名额')).toBe(8);
  });

  it('a unit without any task gets no sheet of it', async () => {
    const none = await annualSet(planWith([row({ scope: '九县区' })]));
    expect(unitWorkbook(none, unitNamed('兴庆区')).sheets.map(({ name }) => name)).not.toContain('名额分解');
  });
});
