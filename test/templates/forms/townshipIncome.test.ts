/** 乡镇收入申报表: monthly averages by grade, and what tells a year's income from a month's. */
import { describe, expect, it } from 'vitest';
import { townshipIncome } from '../../../templates/forms/townshipIncome.ts';
import type { Entry } from '../../../templates/tables/column.ts';
import { units } from '../../../templates/units/index.ts';
import type { CellValue, Workbook } from '../../../templates/workbook/model.ts';
import { workbookBytes } from '../../../templates/workbook/write/index.ts';
import { examined, form, formName, gradeRow, rejectedFor, saidOf } from '../fixtures.ts';
import { edited, gridOf } from '../grid.ts';

const UNIT = '兴庆区';
const { sheet } = townshipIncome;
const filled = (rows: readonly Entry[]): Workbook => form(UNIT, [], { others: { townshipIncome: rows } });
const read = async (workbook: Workbook) => examined(formName(UNIT), await workbookBytes(workbook));
const place = (header: string): string => gridOf(filled([gradeRow('副科')]), sheet).table('职级*').place(header);

/** What is said of a form in whose first row somebody typed something else. */
async function saidWhere(changes: Readonly<Record<string, CellValue>>): Promise<readonly string[]> {
  const cells = Object.fromEntries(Object.entries(changes).map(([header, value]) => [place(header), value]));
  return rejectedFor(await read(edited(filled([gradeRow('副科')]), sheet, cells)));
}

const at = (header: string): string => `《${sheet}》${place(header)}：`;

it('is filled in by the 22 counties, and by nobody else', () => {
  expect(units.filter((unit) => townshipIncome.concerns(unit))).toEqual(units.filter(({ kind }) => kind === '县'));
});

it('gives back every typed cell; an average is rounded half up to the fen', async () => {
  const rows = [gradeRow('副科', { composition: '基本工资、津贴' }), gradeRow('副科', { employer: '事业', townshipPeople: 0, township: null })];
  const file = await read(filled(rows));
  expect(saidOf(file)).toEqual([]);
  expect(file.submission!.tables.get('townshipIncome')!.rows.map(({ entry }) => entry)).toEqual(rows.map((row) => expect.objectContaining(row)));
  const averages = await read(edited(filled([gradeRow('副科')]), sheet, { [place('乡镇人均月收入')]: 9750.125, [place('县直人均月收入')]: '８，５００.１２４' }));
  expect(averages.submission!.tables.get('townshipIncome')!.rows[0]!.entry).toMatchObject({ township: 9750.13, county: 8500.12 });
});

it('shows how far above the townships lie, and nothing where there is nobody', () => {
  const shown = (row: Entry): CellValue => gridOf(filled([row]), sheet).value(place('高出比例'));
  expect(shown(gradeRow('副科'))).toBeCloseTo(9750 / 8500 - 1, 12);
  expect(shown(gradeRow('副科', { countyPeople: 0, county: null }))).toBe('');
});

describe('income by the year where the month is asked', () => {
  it('on one side, does not compare with the other', async () => {
    expect(await saidWhere({ 乡镇人均月收入: 117_000 })).toEqual([
      `${at('乡镇人均月收入')}“乡镇人均月收入”（117000元）是另一方（8500元）的13.8倍，不可比，像是把全年收入填在月收入里（V414）。请改填月收入（除以12为9750元），或核对另一方。`,
    ]);
    // No explanation makes them compare.
    expect(await saidWhere({ 县直人均月收入: 102_000, 说明: '核对无误' })).toEqual([expect.stringContaining('“县直人均月收入”（102000元）是另一方（9750元）的10.5倍')]);
  });

  it('on both sides, is asked about until the row explains it', async () => {
    const both = { 乡镇人均月收入: 117_000, 县直人均月收入: 102_000 };
    expect(await saidWhere(both)).toEqual([
      `${at('乡镇人均月收入')}“乡镇人均月收入”117000元像是全年收入，本表要填月收入（V415）。请改填月收入（除以12为9750元）；确为月收入的，在本行“说明”中写明。`,
      `${at('县直人均月收入')}“县直人均月收入”102000元像是全年收入，本表要填月收入（V415）。请改填月收入（除以12为8500元）；确为月收入的，在本行“说明”中写明。`,
    ]);
    expect(await saidWhere({ ...both, 说明: '驻外人员，确为月收入' })).toEqual([]);
    expect(await saidWhere({ 乡镇人均月收入: 1_200_000, 县直人均月收入: 1_100_000, 说明: '核对无误' })).toHaveLength(2);
  });

  it('is not seen in what a month may be', async () => {
    expect(await saidWhere({ 乡镇人均月收入: 40_000, 县直人均月收入: 8000 })).toEqual([]);
    expect(await saidWhere({ 乡镇人均月收入: 40_000.01, 县直人均月收入: 8000 })).toHaveLength(1);
  });
});

describe('rows that do not fit together', () => {
  it.each([
    [{ '乡镇人数*': 0 }, '乡镇人均月收入', '“乡镇人数”为0，却填了人均月收入（V412）。没有此职级人员的请清空收入，有的请填人数。'],
    [{ 县直人均月收入: null }, '县直人均月收入', '“县直人数”为5，“县直人均月收入”没有填（V413）。请填写月收入。'],
    [{ 县直人均月收入: 0 }, '县直人均月收入', '“县直人数”为5，“县直人均月收入”没有填（V413）。请填写月收入。'],
    [{ 乡镇人均月收入: -1 }, '乡镇人均月收入', '“乡镇人均月收入”'],
    [{ '县直人数*': 1_000_001 }, '县直人数*', '“县直人数”不得大于1000000，请核对（V202）。'],
    [{ '单位性质*': '企业' }, '单位性质*', '“单位性质”没有“企业”这个词，可填：机关、事业（V202）。'],
  ] as const)('%j', async (changes, header, words) => {
    expect(await saidWhere(changes as Record<string, CellValue>)).toEqual([expect.stringContaining(`${at(header)}${words}`)]);
  });

  it('a grade in two rows of one kind of employer', async () => {
    expect(saidOf(await read(filled([gradeRow('副 科'), gradeRow('副科')])))).toEqual([expect.stringMatching(/机关“副科”已在第\d+行填过（V411）。请合为一行/)]);
    expect(saidOf(await read(filled([gradeRow('副科'), gradeRow('副科', { employer: '事业' })])))).toEqual([]);
  });

  it('a wrong cell has its own message and no other', async () => {
    expect(await saidWhere({ 乡镇人均月收入: '约九千' })).toHaveLength(1);
    expect(await saidWhere({ '乡镇人数*': '十' })).toHaveLength(1);
  });
});
