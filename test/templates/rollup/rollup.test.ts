/** What all units submitted, in one workbook: nothing left out, nothing added, nobody's number shown. */
import { describe, expect, it } from 'vitest';
import { formulaFaults } from '../../../scripts/witness/formulas.ts';
import type { RolledFile, RollUp } from '../../../templates/rollup/rollUp.ts';
import { rollUpWorkbook } from '../../../templates/rollup/workbook.ts';
import type { FileVerdict } from '../../../templates/submission/verdict.ts';
import type { Entry } from '../../../templates/tables/column.ts';
import { workbookBytes } from '../../../templates/workbook/write/index.ts';
import { doctor, formName, gradeRow, identityOf, master, postsRow, SHEET, submission, unitNamed, YEAR, type OtherRows } from '../fixtures.ts';
import { gridOf, gridsOf, type Grid } from '../grid.ts';
import { issue, UNREADABLE, verdict } from '../submission/report/sample.ts';

function handedIn(unit: string, entries: readonly Entry[], more: { others?: OtherRows; claimed?: Record<string, string | number | null>; verdict?: Partial<FileVerdict> } = {}): RolledFile {
  const { others = {}, claimed = {} } = more;
  return { verdict: verdict(unit, [], more.verdict), submission: submission(unit, entries, claimed, others) };
}

const REJECTED = { accepted: false, issues: [issue('V303'), issue('V405', { severity: 'verify', explanation: '已核' })] } as const;

const xingqing = handedIn('兴庆区', [master('甲', '2025-03-20'), doctor('乙', '2025-01-05')], { others: { posts: [postsRow('教育'), postsRow('卫生')], townshipIncome: [gradeRow('四级主任科员')] } });
const haiyuan = handedIn('海原县', [master('丙', '2025-07-01')], { verdict: REJECTED, others: { posts: null, townshipIncome: null } });
const ningdong = handedIn('宁东能源化工基地', []);
const locked: RolledFile = { verdict: verdict('西夏区', [], { unit: null, accepted: false, unreadable: UNREADABLE }), submission: null };

const rolled: RollUp = { year: YEAR, files: [ningdong, locked, haiyuan, xingqing], missing: [unitNamed('平罗县')], mark: null };
const grid = (sheet: string, rollUp: RollUp = rolled): Grid => gridOf(rollUpWorkbook(rollUp), sheet);

describe('a table', () => {
  const claims = grid(SHEET).table('姓名');

  it('has the form’s columns between whose row it is and where it comes from', () => {
    expect(claims.headers.slice(0, 6)).toEqual(['序号', '地区编码', '单位', '审核结果', '姓名', '性别']);
    expect(claims.headers.slice(-4)).toEqual(['说明', '来源文件', '来源工作表', '来源行']);
    expect(claims.headers).toContain('本期金额');
  });

  it('has every row of every file, in the order of the units, each with its source', () => {
    const row = (name: string): unknown[] => ['序号', '地区编码', '单位', '审核结果', '本期月数', '本期金额', '来源文件', '来源工作表', '来源行'].map((header) => claims.at(name, header));
    expect(row('甲')).toEqual([1, '640104', '兴庆区', '接收', 10, 30000, formName('兴庆区'), SHEET, 12]);
    expect(row('乙')).toEqual([2, '640104', '兴庆区', '接收', 12, 60000, formName('兴庆区'), SHEET, 13]);
    expect(row('丙')).toEqual([3, '640522', '海原县', '退回', 6, 18000, formName('海原县'), SHEET, 12]);
    expect(claims.at('合计', '本期金额')).toBe(108000);
    expect(claims.cell('合计', '本期金额').formula).toMatch(/^ROUND\(SUM\(/);
  });

  it('shows what was claimed, not what it should have been', () => {
    const claimed = grid(SHEET, { ...rolled, files: [handedIn('兴庆区', [master('甲', '2025-03-20')], { claimed: { months: 12, amount: 36000.006 } })] }).table('姓名');
    expect([claimed.at('甲', '本期月数'), claimed.at('甲', '本期金额'), claimed.at('合计', '本期金额')]).toEqual([12, 36000.01, 36000.01]);
  });

  it('that nobody filled in says so', () => {
    const empty = grid('乡镇收入申报表', { ...rolled, files: [ningdong] });
    expect(empty.has('没有填报')).toBe(true);
    expect(empty.table('职级').at('合计', '乡镇人数')).toBe(0);
  });
});

describe('numbers that are a person’s', () => {
  const person = { account: '6222000012345678901', phone: '13900001234', creditCode: '91640100227680000X', remark: '另一电话13900005678', explanation: `身份证${identityOf('甲')}` };
  const claims = grid(SHEET, { ...rolled, files: [handedIn('兴庆区', [master('甲', '2025-03-20', person), master('乙', '2025-03-20', { creditCode: identityOf('乙') })])] }).table('姓名');

  it('are masked in their columns', () => {
    expect(claims.at('甲', '身份证号')).toBe(`${identityOf('甲').slice(0, 6)}********${identityOf('甲').slice(-4)}`);
    expect([claims.at('甲', '银行/社保卡号'), claims.at('甲', '联系电话')]).toEqual(['***************8901', '*******1234']);
  });

  it('and wherever else somebody typed them; an employer’s code stays', () => {
    expect(claims.at('甲', '备注')).toBe('另一电话*******5678');
    expect(claims.at('甲', '说明')).toBe(`身份证${identityOf('甲').slice(0, 6)}********${identityOf('甲').slice(-4)}`);
    expect(claims.at('甲', '统一社会信用代码')).toBe('91640100227680000X');
    expect(claims.at('乙', '统一社会信用代码')).toBe(`${identityOf('乙').slice(0, 6)}********${identityOf('乙').slice(-4)}`);
  });
});

describe('来源', () => {
  const sources = grid('来源').table('SHA-256');
  const row = (file: string): unknown[] => ['SHA-256', '单位', '审核结果', '错误', '核实', '已说明', '专业技术岗位申报表行数', '本期金额', '备注'].map((header) => sources.at(file, header));

  it('has every file with its SHA-256, what the checks made of it, and what stands in the tables', () => {
    expect(row(formName('兴庆区'))).toEqual(['ab'.repeat(32), '兴庆区', '接收', 0, 0, 0, 2, 90000, null]);
    expect(row(formName('海原县'))).toEqual(['ab'.repeat(32), '海原县', '退回', 1, 1, 1, '未填', 18000, null]);
    expect(row(formName('宁东能源化工基地')).slice(6, 8)).toEqual(['—', '零报告']);
  });

  it('names a file that cannot be read, and why', () => {
    expect(row(formName('西夏区'))).toEqual(['ab'.repeat(32), '—', '无法读取', 0, 0, 0, '未汇总', '未汇总', UNREADABLE.zh]);
  });

  it('adds up', () => {
    expect([sources.at('合计', '专业技术岗位申报表行数'), sources.at('合计', '本期金额')]).toEqual([2, 108000]);
  });
});

describe('汇总', () => {
  const summary = grid('汇总');
  const table = summary.table('单位');
  const row = (unit: string): unknown[] => ['文件数', '审核结果', '县域专业技术岗位总数', '本期月数', '本期金额', '乡镇人数'].map((header) => table.at(unit, header));

  it('has a row for every unit that handed in or should have, and never a 0 for what nobody said', () => {
    expect(row('兴庆区')).toEqual([1, '接收', 400, 22, 90000, 10]);
    expect(row('海原县')).toEqual([1, '退回', '未填', 6, 18000, '未填']);
    expect(row('宁东能源化工基地')).toEqual([1, '接收', '—', '零报告', '零报告', '—']);
    expect(row('平罗县')).toEqual([0, '未报', '未报', '未报', '未报', '未报']);
    expect(summary.has('西夏区')).toBe(false);
  });

  it('adds up all, and what is accepted and what is rejected apart', () => {
    expect(row('合计')).toEqual([3, null, 400, 28, 108000, 10]);
    expect(row('其中：接收')).toEqual([2, null, 400, 22, 90000, 10]);
    expect(row('其中：退回')).toEqual([1, null, 0, 6, 18000, 0]);
  });

  it('is held against the rows and the files, by formulas', () => {
    const checks = summary.row(summary.find('与明细、来源核对').row).filter(({ formula }) => formula !== null);
    expect(checks.length).toBe(15);
    for (const { value, formula } of checks) {
      expect(value).toBe('相符');
      expect(formula).toMatch(/^IF\(AND\(ROUND\(.*"相符","不符"\)$/);
    }
  });

  it('counts both files of a unit that handed in two, and says so', () => {
    const again = handedIn('兴庆区', [master('丁', '2025-11-01')], { verdict: { ...REJECTED, file: '兴庆区（2）.xlsx' } });
    const twice = { ...rolled, files: [xingqing, again] };
    const both = grid('汇总', twice).table('单位');
    expect(['文件数', '审核结果', '本期金额'].map((header) => both.at('兴庆区', header))).toEqual([2, '退回', 96000]);
    expect(grid('来源', twice).table('SHA-256').at('兴庆区（2）.xlsx', '备注')).toBe('兴庆区有2份申报表，各份都计入合计，请只留一份。');
  });
});

describe('the workbook', () => {
  it('calls what every program has alike, and refers to cells that are there', () => {
    const grids = gridsOf(rollUpWorkbook(rolled));
    for (const each of grids.values()) {
      for (const { formula, ref } of each.all()) {
        if (formula === null) continue;
        expect(formulaFaults(formula), `${each.name} ${ref}`).toEqual([]);
        for (const [, sheet, range] of formula.replace(/"[^"]*"/g, '""').matchAll(/(?:'([^']+)'!)?(\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?)/g)) {
          const on = sheet === undefined ? each : grids.get(sheet)!;
          for (const end of range!.split(':')) expect(on.at(end), `${each.name} ${ref}: ${range}`).not.toBeNull();
        }
      }
    }
  });

  it('is the same whatever order the files come in', async () => {
    expect(await workbookBytes(rollUpWorkbook({ ...rolled, files: [...rolled.files].reverse() }))).toEqual(await workbookBytes(rollUpWorkbook(rolled)));
  });

  it('carries the mark of a made-up year over every title', () => {
    for (const each of gridsOf(rollUpWorkbook({ ...rolled, mark: '示例数据' })).values()) expect(each.has('示例数据')).toBe(true);
  });
});
