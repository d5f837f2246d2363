/** The region's workbook. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { AnnualSet } from '../../../templates/allocation/annualSet.ts';
import { regionFileName, regionWorkbook } from '../../../templates/allocation/regionWorkbook.ts';
import { maskIdentity } from '../../../templates/tables/mask.ts';
import type { Workbook } from '../../../templates/workbook/model.ts';
import { annualSet, identityOf, YEAR } from '../fixtures.ts';
import { Grid, gridOf } from '../grid.ts';
import { LEFT, PENDING, richSet, SHORT } from './sets.ts';

let set: AnnualSet;
let workbook: Workbook;
const sheetOf = (name: string): Grid => gridOf(workbook, name);

beforeAll(async () => {
  set = await richSet();
  workbook = regionWorkbook(set);
});

it('is called after its year', () => {
  expect(regionFileName(YEAR)).toBe('自治区 2025年分配总表.xlsx');
});

it('has its sheets in order, each linked from the cover', () => {
  const sheets = workbook.sheets.map(({ name }) => name);
  const wanted = ['封面与目录', '参数', '分配汇总表', '补贴测算', '补贴明细', '提前下达与清算', '说明与依据', '勾稽校验表'];
  expect(sheets.filter((name) => wanted.includes(name))).toEqual(wanted);
  const links = workbook.sheets[0]!.rows.flatMap(({ cells }) => [...cells.values()]).flatMap(({ link }) => link ?? []);
  expect(links).toEqual(sheets.slice(1).map((sheet) => `'${sheet}'!A1`));
});

describe('分配汇总表', () => {
  const summary = () => sheetOf('分配汇总表').table('单位');
  const names = (): readonly unknown[] => {
    const table = summary();
    const grid = sheetOf('分配汇总表');
    const first = grid.find('自治区本级', table.head + 1).row;
    const last = grid.find(/^其中：九县区小计/).row;
    return Array.from({ length: last - first + 1 }, (_, index) => grid.row(first + index).find(({ column }) => column === table.column('单位'))!.value);
  };

  it('lists 自治区本级, the units under their cities with a 市本级 first, and 宁东 on its own line', () => {
    expect(names()).toEqual([
      '自治区本级',
      '银川市本级', '兴庆区', '西夏区', '银川市小计',
      '红寺堡区', '同心县', '吴忠市小计',
      '原州区', '固原市小计',
      '沙坡头区', '中宁县', '海原县', '中卫市小计（不含未测算1项）',
      '宁东能源化工基地',
      '合计（不含未测算1项）', '其中：九县区小计（不含未测算1项）',
    ]);
  });

  it('prints codes, and — for 宁东, which has none', () => {
    expect(['自治区本级', '银川市本级', '兴庆区', '宁东能源化工基地'].map((unit) => summary().at(unit, '地区编码'))).toEqual(['640000', '640100', '640104', '—']);
  });

  it('adds up each city, the nine whole counties, and everything', () => {
    const table = summary();
    const of = (unit: string): number => table.at(unit, '本次下达') as number;
    const sum = (...units: readonly string[]): number => Math.round(units.reduce((total, unit) => total + of(unit), 0) * 100) / 100;
    expect(of('银川市小计')).toBe(sum('银川市本级', '兴庆区', '西夏区'));
    expect(table.at(/^中卫市小计/, '本次下达')).toBe(sum('沙坡头区', '中宁县', '海原县'));
    // 沙坡头区 and 中宁县 are not among the nine: of them only listed townships would be.
    expect(table.at(/九县区小计/, '本次下达')).toBe(sum('红寺堡区', '同心县', '原州区', '海原县'));
    expect(table.at(/^合计/, '本次下达')).toBe(sum(...set.plan.units.map(({ name }) => name)));
    expect(sheetOf('分配汇总表').has(/九个整县.*沙坡头区、中宁县.*不在其内/)).toBe(true);
  });

  it('shows 本次下达 of each fund beside the sum, and people once', () => {
    const table = summary();
    expect(table.at('海原县', PENDING)).toBe('未测算');
    expect(table.at('海原县', LEFT)).toBe(100);
    const [all, ...funds] = ['本次下达', SHORT, PENDING, LEFT].map((header) => table.at('兴庆区', header) as number);
    expect(funds.reduce((sum, each) => sum + each, 0)).toBeCloseTo(all!, 2);
    expect(['兴庆区', '西夏区', '原州区', '沙坡头区', '自治区本级'].map((unit) => table.at(unit, '享受人数'))).toEqual([2, 2, 1, 0, 0]);
  });

  it('has no subtotal of a city whose units do not take part', () => {
    expect(sheetOf('分配汇总表').has(/^石嘴山市小计/)).toBe(false);
  });
});

describe('补贴明细', () => {
  const detail = () => sheetOf('补贴明细').table('身份证号');

  it('shows an ID as 前6后4, phone and bank numbers as their last four, and the rest as it is', () => {
    const table = detail();
    expect(table.at('=1+1', '身份证号')).toBe(`640104********${identityOf('=1+1').slice(14)}`);
    expect(table.at('=1+1', '银行/社保卡号')).toBe('************5678');
    expect(table.at('=1+1', '联系电话')).toBe('*******1234');
    expect([table.at('=1+1', '姓名'), table.at('=1+1', '工作单位')]).toEqual(['=1+1', '甲公司']);
  });

  it('leaves no ID number in full anywhere in the workbook', () => {
    const texts = workbook.sheets.flatMap((sheet) => new Grid(sheet).all().map(({ value }) => String(value)));
    for (const { spell } of set.roster) expect(texts.some((text) => text.includes(spell.identity))).toBe(false);
    expect(texts).toContain(maskIdentity(set.roster[0]!.spell.identity));
  });

  it('gives a person one number in all units, and counts a person once a unit', () => {
    const table = detail();
    const [first, second] = table.every('调动', '人员编号');
    expect(first).toBe(second);
    expect(table.every('晋', '计享受人数')).toEqual([1, 0]);
  });

  it('has every spell, with its row in the form', () => {
    expect(detail().every('甲公司', '申报表行号')).toHaveLength(set.roster.length);
    expect(detail().every('晋', '申报表行号')).toEqual([12, 13]);
  });
});

describe('补贴测算', () => {
  const estimate = () => sheetOf('补贴测算').table('享受人数');

  it('adds up months and amounts by degree, claims, and the rows that differ', () => {
    const row = (unit: string) => ['享受人数', '博士月数', '硕士月数', '博士金额', '硕士金额', '金额合计', '申报金额', '核定减申报', '与申报不同行数'].map((header) => estimate().at(unit, header));
    expect(row('西夏区')).toEqual([2, 8, 6, 40000, 18000, 58000, 61000, -3000, 1]);
    expect(row('原州区')).toEqual([1, 6, 6, 30000, 18000, 48000, 53000, -5000, 1]);
    expect(row('银川市本级')).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0]);
  });

  it('shows the five years after it, and under which assumptions', () => {
    // In post until 20 May 2027: 12 months and 5.
    expect(['2026年', '2027年', '2028年', '2029年', '2030年'].map((year) => estimate().at('海原县', year))).toEqual([36000, 15000, 0, 0, 0]);
    expect(sheetOf('补贴测算').has(/假设：.*留到合同期满.*没有新引进人员，标准不变.*最长月数/)).toBe(true);
  });
});

describe('提前下达与清算', () => {
  const ledger = (unit: string, header: string, fund: string): unknown => sheetOf('提前下达与清算').table('当年核定').at(unit, header, new RegExp(`^项目：${fund}`));

  it('shows each fund unit by unit: need, share and what is issued', () => {
    expect(['当年核定', '上年清算', '全年应下达', '已提前下达', '上年结转', '需求'].map((header) => ledger('兴庆区', header, SHORT))).toEqual([54000, 500.5, 54500.5, 30000, 1000.01, 23500.49]);
    expect(Math.abs((ledger('兴庆区', '按需求的份额', SHORT) as number) - (ledger('兴庆区', '本次下达', SHORT) as number))).toBeLessThan(0.01);
    expect(ledger('兴庆区', '按需求的份额', LEFT)).toBe('—');
    expect(ledger('海原县', '本次下达', PENDING)).toBe('未测算');
  });

  it('balances each pool: 据实 has no limit and no 未分配, and what is left is shown', () => {
    const balance = sheetOf('提前下达与清算').table('未分配');
    const row = (fund: string) => ['资金总额', '已提前下达', '本次下达', '未分配'].map((header) => balance.at(new RegExp(`^${fund}`), header));
    expect(row(SHORT)).toEqual([250000, 120000, 130000, 0]);
    expect(row(PENDING)).toEqual(['据实', 0, 300.33, '—']);
    expect(row(LEFT)).toEqual([5000, 60, 1040, 3900]);
  });

  it('lists each line that was issued before, with its 文号', () => {
    const grids = workbook.sheets.map((sheet) => new Grid(sheet)).filter((grid) => grid.has('下达日期'));
    expect(grids).toHaveLength(1);
    const table = grids[0]!.table('下达日期');
    expect(table.every('兴庆区', '文号').slice(0, 2)).toEqual(['宁财〔2024〕9号', '宁财〔2025〕3号']);
    expect(table.at('同心县', '文号')).toBe('待录入');
  });
});

describe('勾稽校验表', () => {
  const check = () => sheetOf('勾稽校验表').table('校验内容');

  it('has live formulas on both sides, and says 相符 of each, or 不适用 and why', () => {
    const grid = sheetOf('勾稽校验表');
    const table = check();
    const results = grid.all().filter(({ column, row, role }) => column === table.column('结果') && row > table.head && role !== 'plain' && role !== 'note');
    expect(results.length).toBeGreaterThan(80);
    for (const { row, value, formula } of results) {
      const [left, right, difference, why] = ['甲', '乙', '差额（甲-乙）', '说明'].map((header) => grid.row(row).find(({ column }) => column === table.column(header))!);
      if (value === '不适用') {
        expect(why!.value, `row ${row}`).not.toBeNull();
        continue;
      }
      expect(value, `row ${row}`).toBe('相符');
      for (const cell of [left!, right!, difference!]) expect(cell.formula, `row ${row}`).not.toBeNull();
      expect(left!.formula).not.toBe(right!.formula);
      expect([left!.value, difference!.value]).toEqual([right!.value, 0]);
      expect(formula).toContain('不符');
    }
  });

  it('has a line of each identity by unit, by 项目 and in sum', () => {
    const grid = sheetOf('勾稽校验表');
    const scopesOf = (what: RegExp): readonly unknown[] => check().every(what, '范围').filter((scope) => scope !== null);
    const units = set.plan.units.map(({ name }) => name);
    const funds = [SHORT, PENDING, LEFT];
    expect(scopesOf(/^当年核定＋上年清算＝已提前下达＋上年结转＋本次下达＋/)).toEqual([...units, ...funds, '全区']);
    expect(scopesOf(/^全年应下达＝当年核定＋上年清算/)).toEqual(expect.arrayContaining([...units, ...funds]));
    expect(scopesOf(/^资金总额＝已提前下达＋本次下达＋未分配/)).toEqual(funds);
    expect(check().every(/^资金总额＝/, '结果')).toEqual(['相符', '不适用', '相符']);
    expect(check().every(/^资金总额＝/, '说明')).toEqual([null, '据实，没有资金总额', null]);
    expect(grid.has(/^未测算的项数/)).toBe(true);
    expect(check().at(/^未测算的项数/, '甲')).toBe(1);
  });

  it('holds 明细 against months × parameter, unit by unit', () => {
    const [first] = sheetOf('勾稽校验表').all().filter(({ value }) => typeof value === 'string' && value.startsWith('补贴明细核定金额合计＝博士月数×博士标准'));
    const row = sheetOf('勾稽校验表').row(first!.row);
    expect(row[check().column('甲') - 1]!.formula).toMatch(/^ROUND\(SUM\('补贴明细'!/);
    expect(row[check().column('乙') - 1]!.formula).toMatch(/SUMIF\('补贴明细'!.*"博士".*\)\*.*SUMIF/);
  });
});

describe('a plan without 九县区, or with nothing issued before', () => {
  it('makes a workbook whose sums are 0 and whose checks hold', async () => {
    const bare = regionWorkbook(await annualSet({ units: ['自治区本级', '宁东能源化工基地'] }));
    const summary = gridOf(bare, '分配汇总表').table('单位');
    expect([summary.at('合计', '本次下达'), summary.at('其中：九县区小计', '本次下达')]).toEqual([0, 0]);
    expect(gridOf(bare, '补贴明细').has('零报告')).toBe(true);
    const results = gridOf(bare, '勾稽校验表');
    expect(results.all().filter(({ value }) => value === '不符')).toEqual([]);
  });
});

describe('the cover', () => {
  it('shows the main figures of the whole, and what is 未测算', () => {
    const cover = sheetOf('封面与目录');
    const figure = (label: string): unknown => cover.at(cover.find(label).ref.replace('B', 'C'))!.value;
    const summary = sheetOf('分配汇总表').table('单位');
    expect(figure('本次下达（元）')).toBe(summary.at(/^合计/, '本次下达'));
    expect(figure('欠拨（元）')).toBe(summary.at(/^合计/, '欠拨'));
    expect(figure('未分配（元）')).toBe(3900);
    expect(figure('勾稽不符项数')).toBe(0);
    expect(cover.table('原因').at('海原县', '项目')).toBe(PENDING);
  });
});
