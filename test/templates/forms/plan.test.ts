/** The plan as a form. */
import { describe, expect, it } from 'vitest';
import { formulaFaults } from '../../../scripts/witness/formulas.ts';
import { planWorkbook } from '../../../templates/forms/planWorkbook.ts';
import { readPlan } from '../../../templates/submission/readPlan.ts';
import { units } from '../../../templates/units/index.ts';
import { workbookBytes } from '../../../templates/workbook/write/index.ts';
import { PLAN_NAME, planBook, said, YEAR } from '../fixtures.ts';
import { Grid, gridOf } from '../grid.ts';

const blank = planWorkbook(YEAR);

describe('an empty plan', () => {
  it('has its sheets, and lists every unit: the counties and 宁东 take part', () => {
    expect(blank.sheets.map(({ name }) => name)).toEqual(['基本信息', '参与单位', '资金项目', '分单位金额', '已提前下达', '因素法项目', '因素权重', '因素法单位', '因素数据', '下年提前下达', '任务名额', '任务分单位']);
    const table = gridOf(blank, '参与单位').table('参加*');
    expect(units.map(({ name }) => table.at(name, '参加*'))).toEqual(units.map(({ kind }) => (kind === '县' || kind === '宁东' ? '是' : '否')));
    expect(units.map(({ name }) => table.at(name, '单位代码'))).toEqual(units.map(({ key }) => key));
  });

  it('says what a blank means', () => {
    const amounts = gridOf(blank, '分单位金额').table('单位*').headers;
    expect(amounts).toEqual(['单位*', '项目编码*', '录入金额（空=未测算）', '上年结转（空=0）', '上年清算（补+扣-，空=0）', '备注']);
    expect(gridOf(blank, '资金项目').has(/资金总额留空为据实/)).toBe(true);
    expect(gridOf(blank, '基本信息').has(/留空按“当月”/)).toBe(true);
  });

  it('offers the settings, methods and countings, and the plan’s own units and funds', () => {
    const lists = blank.sheets.flatMap((sheet) => sheet.validations.flatMap(({ rule }) => (rule.type === 'list' ? [`${sheet.name} ${rule.formula}`] : [])));
    expect(lists).toEqual(expect.arrayContaining([
      '基本信息 "全年预计,截至日期"', '基本信息 "当月,次月,十五日"', '基本信息 "次月,当月"', '基本信息 "窗口,累计,中断即止"',
      '参与单位 "是,否"', '资金项目 "按实核定,录入,因素法"', '分单位金额 方案_单位', '分单位金额 方案_项目编码', '已提前下达 方案_单位', '已提前下达 方案_项目编码',
    ]));
    for (const { name, refersTo } of blank.names) {
      const [, sheet, range] = /^'(.+)'!(.+)$/.exec(refersTo)!;
      expect(gridOf(blank, sheet!).range(range!).length, name).toBeGreaterThan(10);
    }
  });

  it('is a plan of the counties and 宁东 by default settings, without funds', async () => {
    const { plan, problems } = readPlan(PLAN_NAME, await workbookBytes(blank), YEAR);
    expect(said(problems)).toEqual([]);
    expect(plan).toMatchObject({ units: { length: 23 }, rules: { startRule: '当月', stopRule: '次月', continuity: '窗口' }, outlook: '全年预计', funds: [] });
  });

  it('has no formula that another program would not calculate', () => {
    for (const sheet of blank.sheets) for (const { formula } of new Grid(sheet).all()) if (formula !== null) expect(formulaFaults(formula)).toEqual([]);
  });
});

describe('a filled plan', () => {
  it('takes no unit in but those that it names', () => {
    const table = gridOf(planBook({ units: ['海原县'] }), '参与单位').table('参加*');
    expect(units.filter(({ name }) => table.at(name, '参加*') === '是').map(({ name }) => name)).toEqual(['海原县']);
  });

  it('has room for more lines of 已提前下达', () => {
    const advances = Array.from({ length: 400 }, () => ({ unit: '海原县', amount: 1 }));
    const body = planBook({ units: ['海原县'], advances }).sheets.find(({ name }) => name === '已提前下达')!.bodies[0]!;
    expect(body.count).toBeGreaterThan(400);
  });
});
