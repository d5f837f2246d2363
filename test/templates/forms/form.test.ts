/** The form that a unit gets, blank and filled. */
import { describe, expect, it } from 'vitest';
import { formulaFaults } from '../../../scripts/witness/formulas.ts';
import { enterpriseSubsidy } from '../../../templates/forms/enterpriseSubsidy.ts';
import { formTablesOf } from '../../../templates/forms/tables.ts';
import { formFileName, formWorkbook } from '../../../templates/forms/workbook.ts';
import type { Validation, Workbook } from '../../../templates/workbook/model.ts';
import { units } from '../../../templates/units/index.ts';
import { CONTEXT, day, doctor, form, master, SHEET, unitNamed, YEAR } from '../fixtures.ts';
import { Grid, gridOf } from '../grid.ts';

const NOTES = '填报说明';
const blank = form('兴庆区', [], { rows: 20, blank: true });
const filled = form('兴庆区', [master('甲', '2023-03-01'), doctor('乙', '2020-09-01'), master('丙', '2024-03-01', { firstClass: '否' })], { rows: 20 });
const sheet = (workbook: Workbook) => workbook.sheets.find(({ name }) => name === SHEET)!;
const table = (workbook: Workbook) => gridOf(workbook, SHEET).table('姓名*');

describe('a form', () => {
  it('is called after its unit and year', () => {
    expect(formFileName(unitNamed('兴庆区'), YEAR)).toBe('640104 兴庆区 2025年申报表.xlsx');
    expect(formFileName(unitNamed('宁东能源化工基地'), YEAR)).toBe('NINGDONG 宁东能源化工基地 2025年申报表.xlsx');
  });

  it('has notes and a sheet a table, and says on each whose it is, of which year and version', () => {
    for (const unit of units) {
      const workbook = formWorkbook(unit, CONTEXT, 1);
      const names = workbook.sheets.map(({ name }) => name);
      expect(names).toEqual([NOTES, ...formTablesOf(unit).map((each) => each.sheet)]);
      expect(names).toContain(SHEET);
      for (const name of names) {
        const grid = gridOf(workbook, name);
        expect([grid.beside('填报单位'), grid.beside('年度'), grid.beside('表样版本')], unit.name).toEqual([`${unit.key} ${unit.name}`, YEAR, '1']);
      }
    }
  });

  it('asks for the columns of a 申报表 in practice, and what the policy needs', () => {
    expect(table(blank).headers.map((header) => header.replace('*', ''))).toEqual([
      '序号', '姓名', '性别', '身份证号', '民族', '学历', '学位', '毕业院校', '所学专业', '毕业时间', '是否全日制', '是否一流大学/学科', '工作单位', '统一社会信用代码', '单位性质', '岗位',
      '引进（到岗）时间', '合同起', '合同止', '社保起缴月', '首次享受月', '期初已享受月数', '离岗日期', '离岗原因', '本期月份起', '本期月份止', '本期月数', '月标准', '本期金额', '累计金额',
      '开户行', '银行/社保卡号', '联系电话', '备注', '说明',
    ]);
    const required = ['姓名', '身份证号', '学历', '是否全日制', '工作单位', '单位性质', '引进（到岗）时间', '期初已享受月数'];
    expect(table(blank).headers.filter((header) => header.endsWith('*'))).toEqual(required.map((header) => `${header}*`));
  });

  it('has as many rows as asked for, or as are filled', () => {
    expect(sheet(form('兴庆区', [], { rows: 7, blank: true })).bodies.map(({ count }) => count)).toEqual([7]);
    expect(sheet(form('兴庆区', [master('甲', '2023-03-01'), master('乙', '2023-03-01')], { rows: 1 })).bodies.map(({ count }) => count)).toEqual([2]);
  });

  it('opens to the clerk what is typed, and nothing else', () => {
    const grid = gridOf(blank, SHEET);
    const row = grid.row(sheet(blank).bodies[0]!.firstRow);
    const open = enterpriseSubsidy.columns.filter(({ fill }) => fill === 'typed').length;
    expect(row.filter(({ role }) => role === 'input')).toHaveLength(open);
    expect(row.filter(({ formula }) => formula !== null).every(({ role }) => role === 'formula')).toBe(true);
    expect(grid.cellBeside('本年无此项（零报告）').role).toBe('input');
    expect(gridOf(blank, NOTES).cellBeside('单位说明').role).toBe('input');
  });
});

describe('the settings and the period', () => {
  it('stand in the form, by the names that its formulas use', () => {
    const workbook = formWorkbook(unitNamed('兴庆区'), { ...CONTEXT, period: { from: day('2025-01-01'), to: day('2025-10-31') }, rules: { startRule: '十五日', stopRule: '当月', continuity: '累计' } }, 3);
    const notes = gridOf(workbook, NOTES).table('代码');
    expect(['起发月', '停发月', '连续5年'].map((name) => notes.at(name, '值'))).toEqual(['十五日', '当月', '累计']);
    expect(['本期起日', '本期止日'].map((name) => notes.at(name, '值'))).toEqual([day('2025-01-01'), day('2025-10-31')]);
    const valueOf = (name: string) => {
      const [, on, ref] = /^'(.+)'!(.+)$/.exec(workbook.names.find((each) => each.name === name)!.refersTo)!;
      return gridOf(workbook, on!).value(ref!);
    };
    expect(['口径_起发月', '本期止日', '口径_连续'].map(valueOf)).toEqual(['十五日', day('2025-10-31'), '累计']);
  });

  it('decide what a filled row claims', () => {
    const claimed = (context: typeof CONTEXT) => {
      const row = table(form('兴庆区', [master('甲', '2025-03-10', { end: day('2025-10-20') })], { context }));
      return [row.at('甲', '本期月数'), row.at('甲', '本期金额'), row.at('甲', '本期月份止')];
    };
    expect(claimed(CONTEXT)).toEqual([8, 24000, day('2025-12-31')]);
    expect(claimed({ ...CONTEXT, rules: { ...CONTEXT.rules, startRule: '次月', stopRule: '当月' } })).toEqual([6, 18000, day('2025-12-31')]);
    expect(claimed({ ...CONTEXT, period: { ...CONTEXT.period, to: day('2025-06-30') } })).toEqual([4, 12000, day('2025-06-30')]);
  });
});

describe('formulas', () => {
  it('are those that every program has alike, use names that the form defines, and stay on its sheets', () => {
    for (const grid of [blank, filled].flatMap((workbook) => workbook.sheets.map((each) => new Grid(each)))) {
      for (const { formula, ref } of grid.all()) {
        if (formula === null) continue;
        expect(formulaFaults(formula), `${grid.name} ${ref}`).toEqual([]);
        for (const name of formula.replace(/"[^"]*"/g, '').match(/[\p{Script=Han}_][\p{Script=Han}\w]*/gu) ?? []) expect(blank.names.map((each) => each.name)).toContain(name);
      }
    }
  });

  it('show nothing in a row that nobody filled in, and no 0', () => {
    const { firstRow, count } = sheet(filled).bodies[0]!;
    const values = (row: number) => gridOf(filled, SHEET).row(row).filter(({ formula }) => formula !== null).map(({ value }) => value);
    expect(values(firstRow)).toEqual([1, day('2025-01-01'), day('2025-12-31'), 12, 3000, 36000, 102000]);
    for (let row = firstRow + 3; row < firstRow + count; row += 1) expect(new Set(values(row))).toEqual(new Set(['']));
  });

  it('claim what a row by itself is due', () => {
    const rows = ['甲', '乙', '丙'].map((name) => ['本期月数', '月标准', '本期金额', '累计金额'].map((header) => table(filled).at(name, header)));
    expect(rows).toEqual([[12, 3000, 36000, 102000], [8, 5000, 40000, 300000], [0, 0, 0, 0]]);
  });

  it('add up above the body', () => {
    const { firstRow, count } = sheet(filled).bodies[0]!;
    const total = table(filled).cell('合计', '本期金额');
    expect(total.row).toBe(firstRow - 1);
    const column = total.ref.replace(/\d/g, '');
    expect([total.value, total.formula]).toEqual([76000, `ROUND(SUM(${column}${firstRow}:${column}${firstRow + count - 1}),2)`]);
  });
});

describe('printing', () => {
  it('takes the filled rows: the area is a formula, and the notes say what to do where it is not understood', () => {
    const { area, titleRows, footer } = sheet(filled).page;
    const { firstRow, count } = sheet(filled).bodies[0]!;
    expect(area).toEqual({ formula: expect.stringMatching(new RegExp(`^'${SHEET}'!\\$A\\$1:INDEX\\(.*MAX\\(\\d+,'${SHEET}'!\\$A\\$${firstRow}:\\$A\\$${firstRow + count - 1}\\)`)) });
    expect(titleRows![0]).toBe(table(filled).head);
    expect(footer.left).toMatch(/单位负责人：.*审核人：.*填报人：.*联系电话：.*填报日期：/);
    expect(gridOf(filled, NOTES).has(/LibreOffice 请先选中已填区域/)).toBe(true);
  });
});

describe('input rules', () => {
  const rulesUnder = (header: string): readonly Validation[] => {
    const { firstRow, count } = sheet(blank).bodies[0]!;
    const column = table(blank).place(header).replace(/\d/g, '');
    return sheet(blank).validations.filter(({ range }) => range === `${column}${firstRow}:${column}${firstRow + count - 1}`);
  };

  it('offer the words that are accepted', () => {
    expect(rulesUnder('学历*')).toMatchObject([{ rule: { type: 'list', formula: '"博士,硕士,本科,大专,其他"' }, level: 'stop' }]);
    expect(rulesUnder('是否全日制*')).toMatchObject([{ rule: { type: 'list', formula: '"是,否"' } }]);
    expect(rulesUnder('单位性质*')).toMatchObject([{ rule: { formula: '"企业,事业单位,机关,社会组织,其他"' } }]);
  });

  it('warn of an ID number that is no text of 18 characters, and stop what is no day and no number', () => {
    expect(rulesUnder('身份证号*')).toMatchObject([{ rule: { type: 'custom', formula: expect.stringMatching(/ISTEXT.*18/) }, level: 'warning', prompt: expect.stringContaining('18位') }]);
    expect(rulesUnder('离岗日期')).toMatchObject([{ rule: { type: 'date' }, level: 'stop' }]);
    expect(rulesUnder('期初已享受月数*')).toMatchObject([{ rule: { type: 'whole', from: '0' }, prompt: expect.stringContaining('没有的填0') }]);
  });

  it('stand on no cell that is not typed', () => {
    expect(rulesUnder('本期月数')).toEqual([]);
  });
});

describe('a mark', () => {
  it('stands over every sheet', () => {
    const marked = formWorkbook(unitNamed('兴庆区'), CONTEXT, 1, new Map(), '示例数据');
    for (const each of marked.sheets) expect(new Grid(each).has('示例数据'), each.name).toBe(true);
    expect(blank.sheets.some((each) => new Grid(each).has('示例数据'))).toBe(false);
  });
});
