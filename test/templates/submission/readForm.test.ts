/** A form is read by its headers, however it was filled in and by whatever program it was saved. */
import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { identityNumber } from '../../../scripts/example/people.ts';
import { enterpriseSubsidy } from '../../../templates/forms/enterpriseSubsidy.ts';
import type { Examined } from '../../../templates/submission/examine.ts';
import type { Entry } from '../../../templates/tables/column.ts';
import type { CellValue, Workbook } from '../../../templates/workbook/model.ts';
import { cell, SheetBuilder } from '../../../templates/workbook/sheet.ts';
import { workbookBytes } from '../../../templates/workbook/write/index.ts';
import { day, examined, form, formName, identityOf, master, partOf, rejectedFor, SHEET } from '../fixtures.ts';
import { edited, gridOf } from '../grid.ts';
import { repackaged } from '../repackaged.ts';

const NAME = formName('兴庆区');
const read = (bytes: Uint8Array): Examined => examined(NAME, bytes);
const readBook = async (workbook: Workbook): Promise<Examined> => read(await workbookBytes(workbook));

function entriesOf(file: Examined): readonly Entry[] {
  expect(rejectedFor(file)).toEqual([]);
  return file.submission!.tables.get(enterpriseSubsidy.key)!.rows.map(({ entry }) => entry);
}

/** What stands in the typed columns of a row, blanks left out. */
function typedOf(entry: Entry): Entry {
  const typed = new Set(enterpriseSubsidy.columns.filter(({ fill }) => fill === 'typed').map(({ key }) => key));
  return Object.fromEntries(Object.entries(entry).filter(([key, value]) => typed.has(key) && value !== null));
}

/** Every typed header of the form. */
const HEADERS = enterpriseSubsidy.columns.filter(({ fill }) => fill === 'typed').map(({ header }) => header);

type Row = Readonly<Record<string, CellValue>>;

/** A form typed by hand: no more of the original than its labels and headers, in the order and words given; a row is what stands under them. */
function typedByHand(headers: readonly string[], rows: readonly Row[], labels: { unit?: CellValue; year?: CellValue; version?: CellValue } = {}): Workbook {
  const { unit = '640104 兴庆区', year = 2025, version = '1' } = labels;
  const notes = new SheetBuilder({ name: '填报说明', widths: [14, 20] });
  for (const [label, value] of [['填报单位', unit], ['年度', year], ['表样版本', version]] as const) notes.row([cell(label, 'plain'), cell(value, 'plain')]);
  notes.row([cell('单位说明', 'plain'), cell('其他表尚在核对', 'plain')]);
  const table = new SheetBuilder({ name: SHEET, widths: headers.map(() => 12) });
  table.row([cell('填报单位：', 'plain'), cell(unit, 'plain'), cell('年度', 'plain'), cell(year, 'plain'), cell('表样版本', 'plain'), cell(version, 'plain')]);
  table.row([cell('本年无此项（零报告）', 'plain')]);
  table.row(headers.map((header) => cell(header, 'head')));
  for (const row of rows) {
    if (Object.keys(row).length === 0) table.gap();
    else table.row(headers.map((header) => (row[header] === undefined ? null : cell(row[header]!, 'value'))));
  }
  return { title: '', subject: '', names: [], sheets: [notes.finish({}), table.finish({})] };
}

const TYPED = { 姓名: '张三', 身份证号: identityOf('张三'), 学历: '硕士', 是否全日制: '是', '是否一流大学/学科': '是', 工作单位: '甲公司', 单位性质: '企业', '引进（到岗）时间': '2023-03-01', 期初已享受月数: 22 };
const READ = { name: '张三', identity: identityOf('张三'), degree: '硕士', fullTime: '是', firstClass: '是', workplace: '甲公司', employer: '企业', start: day('2023-03-01'), paidBefore: 22 };

describe('columns are found by their headers', () => {
  it('in any order', async () => {
    const backwards = [...HEADERS].reverse();
    expect(entriesOf(await readBook(typedByHand(backwards, [TYPED]))).map(typedOf)).toEqual([READ]);
  });

  it('under other names for them, with asterisks, spaces and （必填）, among columns that nobody asked for', async () => {
    const aliases = new Map([['身份证号', '公民身份号码'], ['是否全日制', '全日制'], ['引进（到岗）时间', '到 岗 日 期 *'], ['离岗日期', '离岗时间'], ['学历', '学历（必填）'], ['银行/社保卡号', '社保卡号']]);
    const headers = ['审核意见', ...HEADERS.map((header) => aliases.get(header) ?? header)];
    const row = Object.fromEntries(Object.entries(TYPED).map(([header, value]) => [aliases.get(header) ?? header, value]));
    expect(entriesOf(await readBook(typedByHand(headers, [{ ...row, 审核意见: '同意' }]))).map(typedOf)).toEqual([READ]);
  });

  it('and a header that stands twice is a mistake', async () => {
    expect(rejectedFor(await readBook(typedByHand([...HEADERS, '学历'], [TYPED])))).toEqual([`《${SHEET}》${gridOf(typedByHand(HEADERS, []), SHEET).find('学历').ref}：“学历”列有两列（V108）。请只留一列。`]);
  });

  it('of several that are missing each is named once', async () => {
    expect(rejectedFor(await readBook(typedByHand(HEADERS.filter((header) => header !== '学历' && header !== '离岗日期'), [TYPED, { ...TYPED, 身份证号: identityOf('李四') }])))).toEqual([expect.stringContaining('缺少“学历”列'), expect.stringContaining('缺少“离岗日期”列')]);
  });

  it('and a sheet without them is said to have none', async () => {
    expect(rejectedFor(await readBook(typedByHand(['甲', '乙', '丙', '丁', '戊', '己'], [])))[0]).toMatch(/没有找到表头（姓名、性别、身份证号、民族…）（V106）。请用原表样填写/);
  });
});

describe('rows', () => {
  const named = (name: string) => ({ ...TYPED, 姓名: name, 身份证号: identityOf(name) });

  it('may have blank ones between them, and a sum row', async () => {
    const rows: Row[] = [{ 姓名: '合计' }, named('甲'), {}, {}, named('乙'), { 姓名: '  ' }, named('丙')];
    const { submission } = await readBook(typedByHand(HEADERS, rows));
    expect(submission!.tables.get(enterpriseSubsidy.key)!.rows.map(({ row, entry }) => [row, entry.name])).toEqual([[5, '甲'], [8, '乙'], [10, '丙']]);
  });

  it('count also where they are hidden', async () => {
    const bytes = await workbookBytes(form('兴庆区', [master('甲', '2023-03-01'), master('乙', '2024-03-01')]));
    const hidden = repackaged(bytes, partOf(form('兴庆区', []), SHEET), (xml) => xml.replaceAll(/<row r="1[0-9]"/g, '$& hidden="1"'));
    expect(entriesOf(read(hidden)).map(({ name }) => name)).toEqual(['甲', '乙']);
  });

  it('may be more than the form was made with', async () => {
    const people = Array.from({ length: 30 }, (_, index) => master(`人${index}`, '2023-03-01'));
    expect(entriesOf(await readBook(form('兴庆区', people, { rows: 5 })))).toHaveLength(30);
  });

  it('typed below the last one have no claim, as no formula stands there', async () => {
    const [entry] = entriesOf(await readBook(typedByHand(HEADERS, [TYPED])));
    expect([entry!.months, entry!.amount]).toEqual([null, null]);
  });
});

describe('cells', () => {
  it('in full width are read as in half width', async () => {
    const wide = (text: string): string => text.replaceAll(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
    const row = { ...TYPED, 身份证号: wide(TYPED.身份证号), 期初已享受月数: '２２', '引进（到岗）时间': '２０２３－０３－０１', 是否全日制: 'Ｙ', 首次享受月: '２０２３．３' };
    expect(entriesOf(await readBook(typedByHand(HEADERS, [row]))).map(typedOf)).toEqual([{ ...READ, firstMonth: day('2023-03-01') }]);
  });

  it.each(['2023-03-01', '2023/3/1', '2023.3.1', '2023年3月1日', '20230301', day('2023-03-01'), 20230301])('give a day typed as %s', async (typed) => {
    const [entry] = entriesOf(await readBook(typedByHand(HEADERS, [{ ...TYPED, '引进（到岗）时间': typed }])));
    expect(entry!.start).toBe(day('2023-03-01'));
  });

  it.each(['2023-03', '2023/3', '2023.3', '2023年3月', day('2023-03-17')])('give a month typed as %s', async (typed) => {
    const [entry] = entriesOf(await readBook(typedByHand(HEADERS, [{ ...TYPED, 首次享受月: typed }])));
    expect(entry!.firstMonth).toBe(day('2023-03-01'));
  });

  it('take other words for the same, and x for X in an ID number', async () => {
    const identity = Array.from({ length: 50 }, (_, index) => identityNumber('640104', day('1990-01-01') + index, true)).find((number) => number.endsWith('X'))!;
    const row = { ...TYPED, 学历: '硕士研究生', 单位性质: ' 企业单位 ', 是否全日制: '√', '是否一流大学/学科': 1, 身份证号: ` ${identity.toLowerCase()} ` };
    const [entry] = entriesOf(await readBook(typedByHand(HEADERS, [row])));
    expect(entry).toMatchObject({ degree: '硕士', employer: '企业', fullTime: '是', firstClass: '是', identity });
  });

  it('that hold an error are mistakes, not blanks', async () => {
    const bytes = await workbookBytes(form('兴庆区', [master('甲', '2023-03-01')]));
    const at = gridOf(form('兴庆区', []), SHEET).table('姓名*').place('学历*');
    const broken = repackaged(bytes, partOf(form('兴庆区', []), SHEET), (xml) => xml.replace(new RegExp(`<c r="${at}"([^>]*) t="inlineStr">.*?</c>`), `<c r="${at}"$1 t="e"><v>#N/A</v></c>`));
    expect(rejectedFor(read(broken))).toEqual([`《${SHEET}》${at}：“学历”单元格是错误值#N/A，请改为正确的内容（V202）。请改正。`]);
  });

  it('that are wrong in one row are all named, with what follows from the others', async () => {
    const row = { ...TYPED, 学历: '博导', 期初已享受月数: 61, 离岗日期: '2023-02-28', 首次享受月: '2020-06', 毕业时间: '2020-13-01' };
    expect(rejectedFor(await readBook(typedByHand(HEADERS, [row])))).toHaveLength(5);
  });
});

describe('a file that another program saved', () => {
  it('gives the same rows', async () => {
    const original = await workbookBytes(form('兴庆区', [master('=甲', '2023-03-01', { end: day('2025-06-10') }), master('乙', '2024-03-01')]));
    // ExcelJS cannot read a printed area that is a formula.
    const readable = repackaged(original, 'xl/workbook.xml', (xml) => xml.replace(/<definedNames>.*<\/definedNames>/s, ''));
    const saved = new ExcelJS.Workbook();
    await saved.xlsx.load(readable.buffer as ArrayBuffer);
    const again = new Uint8Array(await saved.xlsx.writeBuffer() as ArrayBuffer);
    expect(strFromU8(unzipSync(again)['xl/sharedStrings.xml']!)).toContain('=甲');
    expect(entriesOf(read(again))).toEqual(entriesOf(read(original)));
  });
});

describe('the head of a form', () => {
  it('may give year and unit as clerks write them', async () => {
    for (const unit of ['640104', '兴庆区', '640104兴庆区', ' ６４０１０４　兴庆区 ']) expect((await readBook(typedByHand(HEADERS, [TYPED], { unit }))).unit?.name).toBe('兴庆区');
    for (const year of ['2025', '2025年', '２０２５']) expect(rejectedFor(await readBook(typedByHand(HEADERS, [TYPED], { year })))).toEqual([]);
  });

  it('left empty is a mistake in its place, on each sheet', async () => {
    const file = await readBook(typedByHand(HEADERS, [TYPED], { unit: null, year: null }));
    expect(file.unit).toBeNull();
    expect(rejectedFor(file)).toEqual(['填报说明', SHEET].flatMap((sheet) => [
      expect.stringMatching(new RegExp(`《${sheet}》A1：“填报单位”是空的（V102）。请用本单位的原表样填写`)),
      expect.stringMatching(new RegExp(`《${sheet}》[AC]\\d：没有注明年度，应为2025年度（V103）`)),
    ]));
  });

  it('of another year keeps the rows out of what is held against other units', async () => {
    const workbook = form('兴庆区', [master('甲', '2023-03-01')]);
    const of2024 = (name: string): Workbook => edited(workbook, name, { [gridOf(workbook, name).cellBeside('年度').ref]: 2024 });
    expect((await readBook(of2024('填报说明'))).submission).toBeNull();
    expect((await readBook(of2024(SHEET))).submission!.tables.has(enterpriseSubsidy.key)).toBe(false);
  });

  it('must be of one unit on all sheets', async () => {
    const workbook = form('兴庆区', [master('甲', '2023-03-01')]);
    const { ref } = gridOf(workbook, SHEET).cellBeside('填报单位');
    expect(rejectedFor(await readBook(edited(workbook, SHEET, { [ref]: '640105 西夏区' })))).toEqual([`《${SHEET}》${ref}：填报单位“西夏区”与“填报说明”的“兴庆区”不同（V105）。请不要从别的单位的表复制工作表。`]);
  });
});

describe('零报告', () => {
  const at = gridOf(form('兴庆区', [], { blank: true }), SHEET).cellBeside('本年无此项（零报告）').ref;

  it.each(['是', '√', 'Y', 'ｙｅｓ', 1])('%s beside it and no rows is a report of none', async (typed) => {
    const workbook = edited(form('兴庆区', [], { blank: true }), SHEET, { [at]: typed });
    const file = await readBook(workbook);
    expect(rejectedFor(file)).toEqual([]);
    expect(file.submission!.tables.get(enterpriseSubsidy.key)).toMatchObject({ nil: true, rows: [] });
  });

  it('否 with rows is as a blank', async () => {
    const workbook = edited(form('兴庆区', [master('甲', '2023-03-01')]), SHEET, { [at]: '否' });
    expect(entriesOf(await readBook(workbook))).toHaveLength(1);
  });

  it('another word is a mistake', async () => {
    const workbook = edited(form('兴庆区', [master('甲', '2023-03-01')]), SHEET, { [at]: '没有' });
    expect(rejectedFor(await readBook(workbook))).toEqual([`《${SHEET}》${at}：“本年无此项（零报告）”只能填“是”或“否”（V109）。请从下拉列表中选择。`]);
  });
});
