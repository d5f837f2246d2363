/** What `talent validate` prints: short, whatever comes in. */
import { describe, expect, it } from 'vitest';
import { validationText, type Written } from '../../cli/validationText.ts';
import { reportOf } from '../../templates/submission/report/report.ts';
import type { Validation } from '../../templates/submission/verdict.ts';
import { units } from '../../templates/units/index.ts';
import { textWidth } from '../../templates/workbook/sheet.ts';
import { issue, mixed, unreadableFile, validation, verdict, WORDS } from '../templates/submission/report/sample.ts';

const NOTHING = { report: null, annotate: null };
const printed = (given: Validation, language: 'zh' | 'en' = 'zh', written: Written = NOTHING): string => validationText(reportOf(given, WORDS), written, language);

describe('a few files', () => {
  const text = printed(mixed);

  it('a line a file, the columns one under another', () => {
    expect(text).toMatch(/│ 640106 金凤区 2025年申报表.xlsx │ 金凤区 +│ 退回 +│ +5 │ 2（已说明1） │ +1 │/);
    const table = text.split('\n').filter((line) => /^[┌│├└]/.test(line));
    expect(new Set(table.map(textWidth)).size).toBe(1);
  });

  it('the issues by code, with their first three places', () => {
    expect(text).toContain([
      '错误 V303 日期先后：4处，在1个文件',
      '  640106 金凤区 2025年申报表.xlsx《企业引才补贴申报表》F17：到岗日期晚于离岗日期（V303）。请改正其中一个。',
      '  640106 金凤区 2025年申报表.xlsx《企业引才补贴申报表》F18：到岗日期晚于离岗日期（V303）。请改正其中一个。',
      '  640106 金凤区 2025年申报表.xlsx《企业引才补贴申报表》F19：到岗日期晚于离岗日期（V303）。请改正其中一个。',
      '  …还有1处',
      '',
    ].join('\n'));
    expect(text).toContain('核实 V405 现聘超过结构比例：3处（已说明2处），在2个文件');
    expect(text).toContain('已说明：特设岗位单列。');
    expect(text).toContain('错误 V703 缺少单位：1处\n  缺少“平罗县”的申报表（V703）。');
  });

  it('a file that cannot be read with its sentence', () => {
    expect(text).toContain('  640105 西夏区 2025年申报表.xlsx：文件设有打开密码：请在 Excel 或 WPS 中取消密码，另存为 .xlsx 后再报送。\n');
  });

  it('how it ends, and what to do as far as that was not asked for', () => {
    expect(text).toContain('4个文件：接收2个，退回2个（其中无法读取1个）。没有与上年核对');
    expect(text).toMatch(/--report 报告\.html.*--annotate 文件夹/);
    expect(printed(mixed, 'zh', { report: '报告.html', annotate: null })).toMatch(/已写出报告：报告\.html\n退回各单位：加 --annotate/);
    expect(printed(mixed, 'zh', { report: '报告.html', annotate: '退回' })).toMatch(/已写出标注的申报表：退回\n$/);
    expect(printed(validation([verdict('兴庆区', [])], { againstLastYear: true }))).toMatch(/1个文件：接收1个，退回0个。\n$/);
  });

  it('in English', () => {
    const english = printed(mixed, 'en');
    expect(english).toContain('error V303 order of dates: 4 places, in 1 file\n');
    expect(english).toContain('4 files: 2 accepted, 2 rejected (1 unreadable). Not compared with last year');
  });
});

describe('never a wall', () => {
  it('of 5,000 issues of 40 kinds', () => {
    const issues = Array.from({ length: 5000 }, (_, index) => issue(`V${200 + (index % 40)}`, { cell: `F${index}`, params: { said: { zh: '不对', en: 'wrong' } } }));
    const text = printed(validation(units.slice(0, 5).map((unit) => verdict(unit.name, issues.slice(0, 1000)))));
    expect(text.split('\n').length).toBeLessThan(90);
    expect(text).toContain('…还有122处');
    expect(text).toMatch(/…还有28类问题：V212（125处）、/);
  });

  it('of 300 files: those that are sent back come first, the rest is counted', () => {
    const files = Array.from({ length: 300 }, (_, index) => verdict('兴庆区', index % 10 === 9 ? [issue('V201')] : [], { file: `${index}.xlsx` }));
    const text = printed(validation([...files, ...Array.from({ length: 20 }, () => unreadableFile)]));
    expect(text.split('\n').length).toBeLessThan(80);
    expect(text).toMatch(/┐\n.*\n.*\n│ 9\.xlsx/);
    expect(text).toContain('…还有280个文件没有列出，其中退回10个。');
    expect(text).toContain('  …还有8个文件\n');
  });

  it('of a long name only its ends', () => {
    const text = printed(validation([verdict('兴庆区', [], { file: `${'很长的名字'.repeat(40)}2025年申报表.xlsx` })]));
    expect(text).toMatch(/│ 很长的名字.*…名字2025年申报表\.xlsx │/);
    expect(Math.max(...text.split('\n').map(textWidth))).toBeLessThan(130);
  });
});
