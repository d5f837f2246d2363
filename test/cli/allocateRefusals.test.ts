/** What is wrong with submissions and plan is said all at once, with its place and the remedy; nothing is written. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formTablesOf } from '../../templates/forms/tables.ts';
import type { CellValue, Workbook } from '../../templates/workbook/model.ts';
import { CONTEXT, day, form, formName, identityOf, master, planBook, SHEET, SUBSIDY, unitNamed } from '../templates/fixtures.ts';
import { edited, gridOf, without } from '../templates/grid.ts';
import { Office } from './office.ts';
import type { Run } from './talent.ts';

const NOTES = '填报说明';
const XLS = readFileSync(join(import.meta.dirname, '../templates/submission/reader/fixtures/libreoffice.xls'));

interface Mistake {
  readonly what: string;
  readonly file: Workbook | Uint8Array | string;
  /** Sheet and cell that the message names. */
  readonly sheet?: string;
  readonly cell?: string;
  readonly zh: string;
  readonly en: string;
}

/** A form of one good row. */
const good = (unit: string): Workbook => form(unit, [master(`${unit}甲`, '2023-03-01')]);

/** Address of a header's cell in a form's first row. */
const place = (header: string): string => gridOf(good('兴庆区'), SHEET).table('姓名*').place(header);

/** A good form in whose first row somebody typed something else. */
const typed = (unit: string, header: string, value: CellValue): Pick<Mistake, 'file' | 'sheet' | 'cell'> => {
  const cell = place(header);
  return { file: edited(good(unit), SHEET, { [cell]: value }), sheet: SHEET, cell };
};

/** A good form with another value beside a label. */
const labelled = (unit: string, sheet: string, label: string, value: CellValue): Pick<Mistake, 'file' | 'sheet' | 'cell'> => {
  const workbook = good(unit);
  const cell = gridOf(workbook, sheet).cellBeside(label).ref;
  return { file: edited(workbook, sheet, { [cell]: value }), sheet, cell };
};

const head = gridOf(good('兴庆区'), SHEET).table('姓名*');
const NIL = gridOf(good('兴庆区'), SHEET).find('本年无此项（零报告）');

/** By unit: one mistake each, and all in one run. */
const MISTAKES: Readonly<Record<string, Mistake>> = {
  兴庆区: {
    what: 'a missing column', sheet: SHEET, file: edited(good('兴庆区'), SHEET, { [`${head.place('学历*').replace(/\d+/, '')}${head.head}`]: null }),
    zh: `表头（第${head.head}行）缺少“学历”列（V107）。请用原表样填写`, en: `the header (row ${head.head}) lacks the column “Education”`,
  },
  西夏区: { what: 'a wrong word', ...typed('西夏区', '学历*', '博导'), zh: '“学历”没有“博导”这个词，可填：博士、硕士、本科、大专、其他', en: '“Education” "博导" is not known; choose one of' },
  金凤区: {
    what: 'an ID number typed as a number', ...typed('金凤区', '身份证号*', 640104199003079990), zh: '末几位可能已经丢失；请把单元格设为文本后重新输入', en: 'make the cell text and type it again',
  },
  永宁县: { what: 'an ID number with a wrong check digit', ...typed('永宁县', '身份证号*', '640104199003079999'), zh: '“身份证号”校验码不对（末位），请逐位核对', en: 'wrong check digit' },
  贺兰县: { what: '31 June', ...typed('贺兰县', '离岗日期', '2025-06-31'), zh: '没有“2025-06-31”这一天，请核对年月日', en: 'there is no such day as "2025-06-31"' },
  平罗县: { what: 'a form of another version', ...labelled('平罗县', NOTES, '表样版本', '0'), zh: '表样版本为“0”，应为“1”（V104）。请用新下发的表样填写', en: 'version is “0”, not “1” (V104). Use the form that was handed out last' },
  利通区: { what: 'a missing sheet', file: without(good('利通区'), SHEET), zh: `缺少工作表“${SHEET}”（V101）。请用本年度的原表样填写`, en: `the sheet “${SHEET}” is missing` },
  红寺堡区: { what: '零报告 with rows', ...labelled('红寺堡区', SHEET, NIL.value as string, '是'), zh: '选了“是”，但表中填了1行（V110）。请改选“否”，或删去各行', en: 'but 1 rows are filled in (V110). Clear the mark or the rows' },
  盐池县: {
    what: 'neither rows nor 零报告', file: form('盐池县', [], { blank: true }), sheet: SHEET, cell: NIL.ref,
    zh: '没有填写任何行，也没有在“本年无此项（零报告）”选“是”（V111）。本年没有的请选“是”', en: 'no row is filled in and the table is not marked as having nothing to report',
  },
  同心县: {
    what: 'leaving before arrival', ...typed('同心县', '离岗日期', '2022-12-31'), cell: place('引进（到岗）时间*'),
    zh: '到岗日期（2023-03-01）晚于离岗日期（2022-12-31）（V303）。请改正其中一个', en: 'the arrival (2023-03-01) is after the leaving date (2022-12-31)',
  },
  青铜峡市: { what: 'a master without 一流', ...typed('青铜峡市', '是否一流大学/学科', null), zh: '硕士必须填写“是否一流大学/学科”', en: 'for a master it must be said' },
  原州区: { what: '首次享受月 before the policy', ...typed('原州区', '首次享受月', '2020-06'), zh: '“首次享受月”（2020-06）早于政策起始月（2020-07）（V302）。请改为首次领取本补贴的月份', en: 'before the policy’s first month (2020-07)' },
  西吉县: { what: '期初 left blank', ...typed('西吉县', '期初已享受月数*', null), zh: '“期初已享受月数”必填，不能留空（V201）', en: 'must be filled in' },
  隆德县: { what: '期初 above 60', ...typed('隆德县', '期初已享受月数*', 61), zh: '“期初已享受月数”（61）超过60个月（V304）。请核对后改正', en: 'the months paid before (61) are more than 60' },
  泾源县: { what: 'an .xls renamed to .xlsx', file: XLS, zh: '文件是旧格式（.xls 或 .et）：请在 Excel 或 WPS 中打开，另存为', en: 'The file has an old format' },
  彭阳县: { what: 'a .csv renamed to .xlsx', file: '姓名,身份证号\n张三,640104199003079991\n', zh: '文件其实是文本（如 CSV）', en: 'The file is plain text' },
  灵武市: {
    what: 'a form of another year', ...labelled('灵武市', NOTES, '年度', null), // What it says of 中宁县甲 is of last year, and is held against nobody's row.
    file: form('灵武市', [master('中宁县甲', '2023-03-01')], { context: { ...CONTEXT, year: 2024 } }),
    zh: '是2024年度的表，应为2025年度（V103）。请改用2025年度的表样', en: 'the form is of 2024, not 2025 (V103). Use the form of 2025',
  },
  沙坡头区: {
    what: 'one person in two rows of a unit on the same day', sheet: SHEET, cell: place('引进（到岗）时间*').replace(/\d+/, (row) => String(Number(row) + 1)),
    file: form('沙坡头区', [master('双岗', '2023-03-01', { end: day('2025-06-10') }), master('双岗', '2025-06-10')]),
    zh: `本人与第${place('引进（到岗）时间*').replace(/\D/g, '')}行在同一天都在岗（V205）。请核对两行的到岗、离岗日期`, en: `the same day as in row ${place('引进（到岗）时间*').replace(/\D/g, '')}`,
  },
  海原县: {
    what: 'one person in two units on the same day', sheet: SHEET, cell: place('引进（到岗）时间*'), file: form('海原县', [master('中宁县甲', '2025-06-11')]),
    zh: '本人同一天还在其他单位的申报表中在岗（V701）', en: 'this person is in post in another unit’s form too',
  },
  宁东能源化工基地: { what: 'a unit that nobody knows', ...labelled('宁东能源化工基地', NOTES, '填报单位', '某县'), zh: '“填报单位”填的“某县”不是已知的单位（V102）。请用本单位的原表样填写', en: 'the unit “某县” is not known' },
  银川市本级: { what: 'a unit that does not take part', file: good('银川市本级'), zh: `“银川市本级”在方案中没有参加（V704）。请移走此文件，或在方案《参与单位》`, en: '银川市本级 does not take part in the plan' },
};

const WITHOUT_MISTAKE = ['石嘴山市本级'];
const TAKING = [...Object.keys(MISTAKES).filter((unit) => unit !== '银川市本级'), ...WITHOUT_MISTAKE, '中宁县', '大武口区', '惠农区'];
const POOL_BELOW_ADVANCED = planBook({
  units: TAKING, funds: [{ ...SUBSIDY, pool: 1000 }], advances: [{ unit: '中宁县', amount: 600 }, { unit: '海原县', amount: 400.01 }],
});

const office = new Office();
let zh: Run;
let en: Run;

beforeAll(async () => {
  await office.setPlan(POOL_BELOW_ADVANCED);
  for (const [unit, { file }] of Object.entries(MISTAKES)) await office.hand(formName(unit), file);
  await office.hand(formName('中宁县'), good('中宁县'));
  // Left on 10 June, came back on the 11th: the days touch and do not overlap.
  await office.hand(formName('石嘴山市本级'), form('石嘴山市本级', [master('接续', '2023-03-01', { end: day('2025-06-10') }), master('接续', '2025-06-11')]));
  await office.hand(formName('大武口区'), good('大武口区'));
  await office.hand('大武口区 再报.xlsx', good('大武口区'));
  zh = await office.allocate();
  en = await office.allocate('--lang', 'en');
});

afterAll(() => office.close());

const lines = (run: Run): readonly string[] => run.err.split('\n').filter((line) => line.startsWith('  '));
const linesOf = (run: Run, file: string): readonly string[] => lines(run).filter((line) => line.startsWith(`  ${file}`));

describe('a run over submissions and a plan in which much is wrong', () => {
  it('ends with 1 and writes nothing', () => {
    expect([zh.code, en.code]).toEqual([1, 1]);
    expect(zh.out).toBe('');
    expect(office.files()).toEqual(['分配方案.xlsx', '申报表']);
  });

  it('says everything at once, each mistake once', () => {
    // The form of another year says so on each of its sheets; a person in two units is said in both files; of 大武口区 there are two files, of 惠农区 none.
    const count = Object.keys(MISTAKES).length + 4 + formTablesOf(unitNamed('灵武市')).length;
    expect(lines(zh)).toHaveLength(count);
    expect(zh.err).toContain(`有${count}处问题，没有生成任何文件：`);
    expect(en.err).toContain(`${count} problems; nothing was written:`);
  });

  it.each(Object.entries(MISTAKES))('names place and remedy, in %s', (unit, { sheet, cell, zh: chinese, en: english }) => {
    const [line] = linesOf(zh, formName(unit));
    expect(line).toContain(`${formName(unit)}${sheet === undefined ? '' : `《${sheet}》`}${cell ?? ''}：`);
    expect(line).toContain(chinese);
    const [translated] = linesOf(en, formName(unit));
    expect(translated).toContain(`${formName(unit)}${sheet === undefined ? '' : ` [${sheet}]${cell === undefined ? '' : ` ${cell}`}`}: `);
    expect(translated).toContain(english);
  });

  it('names both files of one unit', () => {
    expect(linesOf(zh, '大武口区 再报.xlsx')).toEqual([`  大武口区 再报.xlsx：与“${formName('大武口区')}”都是“大武口区”的申报表（V702）。请只留一份。`]);
    expect(linesOf(en, '大武口区 再报.xlsx')[0]).toContain(`both this file and “${formName('大武口区')}” are of 大武口区`);
  });

  it('names the cell of the plan that takes out a unit without a submission', () => {
    const cell = gridOf(POOL_BELOW_ADVANCED, '参与单位').table('参加*').cell('惠农区', '参加*').ref;
    expect(lines(zh)).toContain(`  没有“惠农区”的申报表（V703）。请补交，或在方案《参与单位》${cell}填“否”不参加。`);
    expect(lines(en)).toContain(`  there is no submission of 惠农区 (V703). Hand it in, or put 否 into [参与单位] ${cell} of the plan to take the unit out.`);
  });

  it('names the pool that is below what was advanced', () => {
    const cell = gridOf(POOL_BELOW_ADVANCED, '资金项目').table('资金总额').place('资金总额');
    expect(lines(zh)).toContain(`  分配方案.xlsx《资金项目》${cell}：资金总额1000元小于已提前下达合计1000.01元。请核对资金总额，或核对“已提前下达”各笔。`);
    expect(en.err).toContain(`分配方案.xlsx [资金项目] ${cell}: the pool of 1000 yuan is below the 1000.01 yuan issued in advance.`);
  });

  it.each(WITHOUT_MISTAKE)('says nothing of %s, which did everything right', (unit) => {
    expect(linesOf(zh, formName(unit))).toEqual([]);
  });

  it('shows no stack trace and no number that is none', () => {
    expect(zh.err + en.err).not.toMatch(/^\s+at |undefined|NaN|\[object/m);
  });

  it('shows no ID number', () => {
    expect(zh.err + en.err).not.toContain(identityOf('双岗'));
  });
});
