/** What clerks and their programs do to a form of which nothing is to be said. */
import { describe, expect, it } from 'vitest';
import { unitsInName, yearsInName } from '../../../../templates/submission/checks/form/fileName.ts';
import type { CellValue, Workbook } from '../../../../templates/workbook/model.ts';
import { workbookBytes } from '../../../../templates/workbook/write/index.ts';
import { day, examined, form, formName, gradeRow, identityOf, master, partOf, saidOf, SHEET, YEAR } from '../../fixtures.ts';
import { edited, gridOf, showing } from '../../grid.ts';
import { repackaged } from '../../repackaged.ts';
import { GOOD, goodForm, OTHER_TABLES } from './checkCase.ts';

const good = goodForm();
const table = gridOf(good, SHEET).table('姓名*');
const at = (column: string, nth = 1): string => table.place(column, nth);
const bytes = await workbookBytes(good);

/** A good form in whose row of 甲 somebody typed something else. */
const typed = (column: string, value: CellValue): Workbook => edited(good, SHEET, { [at(column)]: value });
const sheet = (rewrite: (xml: string) => string): Uint8Array => repackaged(bytes, partOf(good, SHEET), rewrite);

const text = (ref: string, value: string): string => `<c r="${ref}" t="inlineStr"><is><t>${value}</t></is></c>`;
const [, lastRow] = /(\d+)$/.exec(gridOf(good, SHEET).all().at(-1)!.ref)!;
const below = Number(lastRow) + 1;
const belowRow = `<row r="${below}">${[
  text(`B${below}`, '丙'), text(`D${below}`, identityOf('丙')), text(`F${below}`, '硕士'), text(`K${below}`, '是'), text(`L${below}`, '是'), text(`M${below}`, '甲公司'),
  text(`O${below}`, '企业'), `<c r="Q${below}"><v>${day('2023-03-01')}</v></c><c r="V${below}"><v>22</v></c>`,
].join('')}</row>`;

const QUIET: Readonly<Record<string, Workbook | Uint8Array>> = {
  'formulas without a value': sheet((xml) => xml.replace(/(<\/f>|<f\b[^>]*\/>)(?:<v>[^<]*<\/v>|<v\/>)/g, '$1')),
  'a formula in a cell that clerks fill in': showing(good, SHEET, { [at('期初已享受月数*')]: 22 }, '20+2'),
  'a row below the form’s last, without formulas': sheet((xml) => xml.replace('</sheetData>', `${belowRow}$&`)),
  'a date as a text that no formula needs': typed('毕业时间', '2019.6.30'),
  'a phone as a number': typed('联系电话', 13900000000),
  'a card as a text with spaces': typed('银行/社保卡号', '6228 4800 0000 0000 018'),
  'a name in two scripts': typed('姓名*', '阿依古丽·买买提 Ayigul'),
  'an ID number with a small x and spaces': typed('身份证号*', ` ${identityOf('甲').toLowerCase()} `),
  'a subtotal that is right': edited(good, SHEET, { [at('姓名*', 3)]: '小计', [at('本期月数', 3)]: 24, [at('本期金额', 3)]: 96000 }),
  'a total under the rows that is right': edited(good, SHEET, { [at('姓名*', 3)]: '合 计', [at('本期金额', 3)]: 96000 }),
  'a hidden blank row': sheet((xml) => xml.replace('<row r="14"', '$& hidden="1"')),
  'a hidden column without content': sheet((xml) => xml.replace('<col min="8" max="8"', '$& hidden="1"')),
  'a hidden column in which a space stands': repackaged(await workbookBytes(edited(good, SHEET, { [at('毕业院校')]: ' ' })), partOf(good, SHEET), (xml) => xml.replace('<col min="8" max="8"', '$& hidden="1"')),
  'merged cells beside the table': sheet((xml) => xml.replace('</mergeCells>', '<mergeCell ref="AK11:AL12"/>$&')),
  'merged cells under the rows': sheet((xml) => xml.replace('</mergeCells>', '<mergeCell ref="B15:H15"/>$&')),
  'a blank formula cell': edited(good, SHEET, { [at('本期金额')]: null }),
  'a person who moved on the first of a month': form('沙坡头区', [
    master('甲', '2023-03-01', { end: day('2025-05-31') }), master('甲', '2025-06-01', { firstMonth: day('2023-03-01'), paidBefore: 22 }),
  ], { others: OTHER_TABLES }),
};

/** What is said where one thing leads to others, by code and cell. */
const ALONE: Readonly<Record<string, readonly [Workbook, readonly (readonly [string, string | null])[]]>> = {
  'a space where the day of leaving would stand, with what a program calculates from it': [showing(edited(good, SHEET, { [at('离岗日期')]: ' ' }), SHEET, { [at('月标准')]: 3000, [at('本期月数')]: 0 }), []],
  'left before arrival, with what a program calculates from it': [
    showing(edited(good, SHEET, { [at('离岗日期')]: day('2023-02-01') }), SHEET, { [at('月标准')]: 3000, [at('本期月数')]: 7 }), [['V303', at('引进（到岗）时间*')]],
  ],
  'a date as a text, with the months typed over their formula': [
    edited(good, SHEET, { [at('引进（到岗）时间*')]: '2023.3.1', [at('本期月数')]: 12 }), [['V204', at('引进（到岗）时间*')], ['V117', at('本期月数')]],
  ],
  'one income in 万元 and one in yuan': [
    form('沙坡头区', [master('甲', '2023-03-01')], { others: { ...OTHER_TABLES, townshipIncome: [gradeRow('科员', { township: 0.98 })] } }), [['V414', 'G12']],
  ],
};

describe('what follows is not said again of', () => {
  it.each(Object.keys(ALONE))('%s', async (what) => {
    const [workbook, said] = ALONE[what]!;
    expect(examined(GOOD, await workbookBytes(workbook)).issues.map(({ code, cell }) => [code, cell])).toEqual(said);
  });
});

describe('nothing is said of', () => {
  it.each(Object.keys(QUIET))('%s', async (what) => {
    const file = QUIET[what]!;
    expect(saidOf(examined(GOOD, file instanceof Uint8Array ? file : await workbookBytes(file)))).toEqual([]);
  });

  it.each([`沙坡头区${YEAR}年.xlsx`, '沙坡头（改）.xlsx', '中卫市沙坡头区申报表 2026年1月5日报.xlsx', '申报表.xlsx', '６４０５０２.xlsx', '20260105.xlsx'])('a file named %s', (name) => {
    expect(saidOf(examined(name, bytes))).toEqual([]);
  });
});

it('a file’s name may name units and years', () => {
  const named = (name: string): readonly string[] => unitsInName(name).map((unit) => unit.name);
  expect(named(formName('沙坡头区'))).toEqual(['沙坡头区']);
  expect(named('宁东能源化工基地.xlsx')).toEqual(['宁东能源化工基地']);
  expect(named('西 夏 区和640106.xlsx')).toEqual(['西夏区', '金凤区']);
  expect(named('1640106.xlsx')).toEqual([]);
  expect(yearsInName('2024年度、２０２５ 年，2026年1月报.xlsx')).toEqual([2024, 2025]);
});

it('of a form of another year only that it is one is said', async () => {
  const wrong = edited(goodForm(), SHEET, { [at('学历*')]: '博导' });
  const file = examined(GOOD, await workbookBytes(wrong), YEAR - 1);
  expect(new Set(file.issues.map(({ code }) => code))).toEqual(new Set(['V103']));
});
