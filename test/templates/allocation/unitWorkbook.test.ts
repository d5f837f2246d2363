/** The workbook that a unit gets. */
import { beforeAll, describe, expect, it } from 'vitest';
import { defaultPolicy } from '../../../core/policy/policy.ts';
import type { AnnualSet } from '../../../templates/allocation/annualSet.ts';
import { computeAnnualSet } from '../../../templates/allocation/computeAnnualSet.ts';
import { regionWorkbook } from '../../../templates/allocation/regionWorkbook.ts';
import { unitFileName, unitWorkbook } from '../../../templates/allocation/unitWorkbook.ts';
import { readWorkbook } from '../../../templates/submission/reader/index.ts';
import type { Workbook } from '../../../templates/workbook/model.ts';
import { workbookBytes } from '../../../templates/workbook/write/index.ts';
import { day, examined, form, formName, identityOf, master, planOf, submission, unitNamed, YEAR } from '../fixtures.ts';
import { Grid, gridOf } from '../grid.ts';
import { LEFT, PENDING, richSet, SHORT } from './sets.ts';

const ROSTER = '企业引才补贴发放花名册';
let set: AnnualSet;
const workbookOf = (unit: string): Workbook => unitWorkbook(set, unitNamed(unit));
const sheetOf = (unit: string, sheet: string): Grid => gridOf(workbookOf(unit), sheet);

beforeAll(async () => {
  set = await richSet();
});

describe('the workbook', () => {
  it('is called after its unit and year', () => {
    expect(unitFileName(unitNamed('兴庆区'), YEAR)).toBe('640104 兴庆区 2025年下达附表.xlsx');
    expect(unitFileName(unitNamed('宁东能源化工基地'), YEAR)).toBe('NINGDONG 宁东能源化工基地 2025年下达附表.xlsx');
  });

  it('has its sheets in order, each linked from the cover', () => {
    const sheets = workbookOf('兴庆区').sheets.map(({ name }) => name);
    expect(sheets).toEqual(['封面与目录', '下达通知', '下达明细表', '专业技术岗位核定表', ROSTER, '乡镇收入对照表', '绩效目标表', '公示表', '银行发放表', '参数', '说明与依据']);
    const cover = workbookOf('兴庆区').sheets[0]!;
    const links = cover.rows.flatMap(({ cells }) => [...cells.values()]).flatMap(({ link, value }) => (link === undefined ? [] : [[value, link]]));
    expect(links).toEqual(sheets.slice(1).map((sheet) => [sheet, `'${sheet}'!A1`]));
  });

  it('carries batch, document, date and mark of the plan in its titles', () => {
    for (const sheet of ['下达明细表', ROSTER]) {
      const grid = sheetOf('兴庆区', sheet);
      expect(grid.has(/^2025年第二批/)).toBe(true);
      expect(grid.has('文号：宁财〔2025〕1号　印发日期：2025-11-20')).toBe(true);
      expect(grid.has('金额单位：元')).toBe(true);
    }
    for (const { name } of workbookOf('兴庆区').sheets) expect(sheetOf('兴庆区', name).has('示例数据'), name).toBe(true);
  });
});

describe('下达明细表', () => {
  const row = (unit: string, fund: string, headers: readonly string[]): readonly unknown[] => {
    const table = sheetOf(unit, '下达明细表').table('当年核定');
    return headers.map((header) => table.at(new RegExp(`^${fund}`), header));
  };

  it('has the columns of a 下达 notice, a row a 项目', () => {
    expect(sheetOf('兴庆区', '下达明细表').table('当年核定').headers).toEqual([
      '序号', '项目名称及编码', '资金性质', '收入科目', '支出功能分类科目', '政府经济分类科目', '当年核定', '上年清算', '全年应下达', '已提前下达', '提前下达文号', '上年结转',
      '本次下达', '累计下达', '欠拨', '结转下年', '备注',
    ]);
    expect(sheetOf('兴庆区', '下达明细表').table('当年核定').every(/\n/, '项目名称及编码')).toEqual([`${SHORT}\nA1`, `${PENDING}\nC1`, `${LEFT}\nB1`]);
  });

  it('shows what is due, was issued, and is issued now', () => {
    const [assessed, settlement, due, advanced, carry, issued, soFar, short, over] = row('兴庆区', SHORT, ['当年核定', '上年清算', '全年应下达', '已提前下达', '上年结转', '本次下达', '累计下达', '欠拨', '结转下年']) as number[];
    expect([assessed, settlement, due, advanced, carry, over]).toEqual([54000, 500.5, 54500.5, 30000, 1000.01, 0]);
    expect(soFar).toBeCloseTo(30000 + issued!, 2);
    expect(issued! + short!).toBeCloseTo(54500.5 - 30000 - 1000.01, 2);
    expect(short).toBeGreaterThan(0);
    expect(row('兴庆区', SHORT, ['提前下达文号', '备注'])).toEqual(['宁财〔2024〕9号\n宁财〔2025〕3号', '资金总额不足，欠拨部分列入以后年度清算']);
  });

  it('shows a 扣 as negative and what is over as 结转下年', () => {
    expect(row('原州区', SHORT, ['当年核定', '上年清算', '全年应下达'])).toEqual([48000, -7000, 41000]);
    expect(row('同心县', SHORT, ['全年应下达', '已提前下达', '本次下达', '欠拨', '结转下年'])).toEqual([36000, 90000, 0, 0, 54000]);
  });

  it('adds up what is known, and gives 本次下达 in words', () => {
    const grid = sheetOf('海原县', '下达明细表');
    const table = grid.table('当年核定');
    expect(table.at('合计（不含未测算1项）', '当年核定')).toBe(36100);
    const total = sheetOf('自治区本级', '下达明细表');
    expect(total.table('当年核定').at('合计', '本次下达')).toBe(400.33);
    expect(total.beside('本次下达合计（大写）')).toMatch(/^肆佰元零?叁角叁分$/);
  });

  it('leads from 当年核定 to the people, and from 全年应下达 to its parts', () => {
    const table = sheetOf('兴庆区', '下达明细表').table('当年核定');
    expect(table.cell(new RegExp(`^${SHORT}`), '当年核定').formula).toMatch(new RegExp(`^'${ROSTER}'![A-Z]+\\d+$`));
    expect(table.cell(new RegExp(`^${SHORT}`), '本次下达').formula).toBeNull();
    const due = table.cell(new RegExp(`^${SHORT}`), '全年应下达');
    expect(due.formula).toBe(`ROUND(${table.cell(new RegExp(`^${SHORT}`), '当年核定').ref}+${table.cell(new RegExp(`^${SHORT}`), '上年清算').ref},2)`);
  });
});

describe('发放花名册', () => {
  it('shows claim, assessment, difference and reason of each row, and counts them on the cover', () => {
    const table = sheetOf('西夏区', ROSTER).table('身份证号');
    const row = (name: string) => ['申报月数', '申报金额', '核定月数', '月标准', '核定金额', '差额', '差异原因', '累计月数', '剩余月数'].map((header) => table.at(name, header));
    expect(row('调动')).toEqual([7, 21000, 6, 3000, 18000, -3000, '2025-06已由本人在其他单位的行计发', 40, 20]);
    expect(row('+乙')).toEqual([8, 40000, 8, 5000, 40000, 0, null, 60, 0]);
    const cover = sheetOf('西夏区', '封面与目录');
    expect(cover.at(cover.find('核定与申报不同的行数').ref.replace('B', 'C'))!.value).toBe(1);
    expect(cover.at(cover.find('核定与申报差额（元）').ref.replace('B', 'C'))!.value).toBe(-3000);
  });

  it('gives the basis in words', () => {
    const table = sheetOf('西夏区', ROSTER).table('身份证号');
    expect(table.at('+乙', '依据')).toMatch(/^\(九\) 企业全职引进全日制博士：5000元\/月 × 8个月（2025-01至2025-08）= 40000元；累计60个月/);
    expect(sheetOf('沙坡头区', ROSTER).table('身份证号').at('戊', '依据')).toContain('全日制');
  });

  it('shows the unit its own people’s numbers in full, and nobody else’s', () => {
    const table = sheetOf('兴庆区', ROSTER).table('身份证号');
    expect(['身份证号', '银行/社保卡号', '联系电话'].map((header) => table.at('=1+1', header))).toEqual([identityOf('=1+1'), '6222000012345678', '13900001234']);
    const texts = workbookOf('西夏区').sheets.flatMap((sheet) => new Grid(sheet).all().map(({ value }) => String(value)));
    expect(texts.filter((text) => text.includes('兴庆') || text.includes(identityOf('=1+1')))).toEqual([]);
  });

  it('has standard and amount as formulas on named parameters, and months as locked values', () => {
    const table = sheetOf('兴庆区', ROSTER).table('身份证号');
    expect(table.cell('=1+1', '核定月数').formula).toBeNull();
    expect(table.cell('=1+1', '月标准').formula).toMatch(/博士.*硕士|硕士.*博士/);
    expect(table.cell('=1+1', '核定金额').formula).toBe(`ROUND(${table.cell('=1+1', '核定月数').ref}*${table.cell('=1+1', '月标准').ref},2)`);
  });

  it('compares nothing with a claim that the form does not show', async () => {
    // Rows typed below the form's last formulas have none.
    const typed = [submission('兴庆区', [master('甲', '2023-03-01'), master('乙', '2025-07-01')], { months: null, amount: null })];
    const computed = computeAnnualSet(await planOf({ units: ['兴庆区'] }), typed, defaultPolicy);
    const own = unitWorkbook(computed, unitNamed('兴庆区'));
    const table = gridOf(own, ROSTER).table('身份证号');
    expect(['申报月数', '申报金额', '核定金额', '差额', '差异原因'].map((header) => table.at('甲', header))).toEqual([null, null, 36000, '—', '申报表中没有计算结果，未比较']);
    expect([table.at('合计', '核定金额'), table.at('合计', '差额')]).toEqual([54000, 0]);
    const cover = gridOf(own, '封面与目录');
    expect(['核定与申报不同的行数', '核定与申报差额（元）'].map((label) => cover.at(cover.find(label).ref.replace('B', 'C'))!.value)).toEqual([2, 0]);
    expect(gridOf(regionWorkbook(computed), '补贴测算').table('享受人数').at('兴庆区', '核定减申报')).toBe(0);
  });

  it('of a unit that reports nobody says so and adds up to 0', () => {
    const table = sheetOf('银川市本级', ROSTER).table('身份证号');
    expect(table.at('零报告', '姓名')).toBe('零报告');
    expect(table.at('合计', '核定金额')).toBe(0);
    expect(sheetOf('银川市本级', '下达明细表').table('当年核定').at(new RegExp(`^${SHORT}`), '当年核定')).toBe(0);
  });
});

describe('a text that begins with = + - or @', () => {
  it('stays text, from the form that a clerk filled in to the bytes of the unit’s workbook', async () => {
    const typed = { remark: '@备注', bank: '-示例银行', workplace: '=SUM(A1)公司', explanation: '+1' };
    const read = examined(formName('兴庆区'), await workbookBytes(form('兴庆区', [master('=1+1', '2023-03-01', typed)])));
    const computed = computeAnnualSet(await planOf({ units: ['兴庆区'] }), [read.submission!], defaultPolicy);
    const saved = readWorkbook(await workbookBytes(unitWorkbook(computed, unitNamed('兴庆区'))));
    const cells = saved.sheet(ROSTER)!.rows.flatMap(({ cells }) => [...cells.values()]);
    for (const text of ['=1+1', '-示例银行', '=SUM(A1)公司']) {
      const found = cells.find(({ value }) => value === text);
      expect(found, text).toMatchObject({ type: 'text', formula: null });
    }
  });
});

describe('参数 and 说明与依据', () => {
  it('state the values, settings and period that the workbook computes with', () => {
    const parameters = sheetOf('兴庆区', '参数').table('代码');
    expect(['P.START', 'P.DOC', 'P.MAS', 'P.MONTHS'].map((code) => parameters.at(code, '值'))).toEqual([day('2020-07-01'), 5000, 3000, 60]);
    expect(['起发月', '停发月', '连续5年', '本期起日', '本期止日'].map((name) => parameters.at(name, '值'))).toEqual(['当月', '次月', '窗口', day('2025-01-01'), day('2025-12-31')]);
    const basis = sheetOf('兴庆区', '说明与依据');
    expect(basis.has(/^宁党办〔2020〕48号（九）$/)).toBe(true);
    expect(basis.has(/离岗次月停发/)).toBe(true);
    expect(basis.has(new RegExp(formName('兴庆区')))).toBe(true);
  });
});
