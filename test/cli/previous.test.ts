/** `--previous`: this year's forms against the set that was written last year. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { monthOf } from '../../core/exact/calendar.ts';
import { unitFileName, unitWorkbook } from '../../templates/allocation/unitWorkbook.ts';
import { readBack } from '../../templates/allocation/readBack.ts';
import { readWorkbook } from '../../templates/submission/reader/index.ts';
import { workbookBytes } from '../../templates/workbook/write/index.ts';
import { annualSet, CONTEXT, day, form, formName, identityOf, master, planBook, SHEET, unitNamed } from '../templates/fixtures.ts';
import { gridOf } from '../templates/grid.ts';
import { Office } from './office.ts';

const office = new Office();
const previous = join(office.root, '上年');
const UNIT = unitNamed('兴庆区');
/** Last year's claims: 甲 stays, 乙 left within the year, 丙 is in post at its end. */
const LAST = [master('甲', '2023-03-01'), master('乙', '2022-05-01', { end: day('2025-03-31') }), master('丙', '2024-07-01')];
const place = (name: string, header: string): string => gridOf(form('兴庆区', THIS), SHEET).table('姓名*').cell(name, header).ref;
const THIS = [master('甲', '2023-03-01', { paidBefore: 35 }), master('丁', '2025-02-01')];

const lastSet = () => annualSet({ units: ['兴庆区'], amounts: [{ unit: '兴庆区', carry: 0.5 }], advances: [{ unit: '兴庆区', amount: 200_000 }] }, { 兴庆区: LAST });

beforeAll(async () => {
  const set = await lastSet();
  // The tests' year is 2025: its set stands for last year's of forms of 2026.
  mkdirSync(previous);
  writeFileSync(join(previous, unitFileName(UNIT, 2025)), await workbookBytes(unitWorkbook(set, UNIT)));
});

afterAll(() => office.close());

it('a set is read back as it was written', async () => {
  const set = await lastSet();
  const last = readBack(2025, [[UNIT, await workbookBytes(unitWorkbook(set, UNIT))]]);
  expect(last).toMatchObject({ year: 2025, settings: { period: { from: day('2025-01-01'), to: day('2025-12-31') }, rules: CONTEXT.rules }, carried: [{ unit: UNIT.key, code: 'A1', fund: '企业引才补贴' }] });
  expect(last.people).toMatchObject([
    { unit: UNIT.key, name: '甲', identity: identityOf('甲'), workplace: '甲公司', start: day('2023-03-01'), end: null, firstMonth: monthOf(day('2023-03-01')), paidBefore: 22, cumulative: 34, remaining: 26, standard: 3000 },
    { unit: UNIT.key, name: '乙', identity: identityOf('乙'), workplace: '甲公司', start: day('2022-05-01'), end: day('2025-03-31'), cumulative: 35, standard: 3000 },
    { unit: UNIT.key, name: '丙', identity: identityOf('丙'), workplace: '甲公司', start: day('2024-07-01'), end: null, cumulative: 18, standard: 3000 },
  ]);
  expect(last.amounts.get(UNIT.key)).toBe(36_000 + 9000 + 36_000);
  expect(last.carried[0]!.amount).toBe(200_000.5 - 81_000);
});

describe('validate --previous', () => {
  const year = 2026;
  const context = { year, period: { from: day('2026-01-01'), to: day('2026-12-31') } };

  beforeAll(async () => {
    await office.hand(formName('兴庆区', year), form('兴庆区', THIS, { context: { ...CONTEXT, ...context } }));
  });

  it('says more months than last year’s, and who vanished, and no more', async () => {
    const { code, out } = await office.run('validate', office.submissions, '--year', '2026', '--previous', previous, '--json');
    const { files, againstLastYear } = JSON.parse(out);
    expect([code, againstLastYear]).toEqual([1, true]);
    const said = files[0].issues.filter((issue: { code: string }) => issue.code.startsWith('V6'));
    expect(said.map(({ code: of, cell }: { code: string; cell: string | null }) => [of, cell])).toEqual([['V605', null], ['V601', place('甲', '期初已享受月数*')]]);
    expect(JSON.stringify(said)).not.toContain(identityOf('丙'));
  });

  it('needs the year of the forms, and last year’s set', async () => {
    const noYear = await office.run('validate', office.submissions, '--previous', previous);
    expect([noYear.code, noYear.err.includes('还要用 --year')]).toEqual([2, true]);
    const none = await office.run('validate', office.submissions, '--year', '2025', '--previous', previous);
    expect([none.code, none.err.includes('没有2024年的下达附表')]).toEqual([2, true]);
    writeFileSync(join(previous, unitFileName(UNIT, 2023)), 'text');
    const broken = await office.run('validate', office.submissions, '--year', '2024', '--previous', previous);
    expect([broken.code, broken.err.includes(`${unitFileName(UNIT, 2023)}：文件其实是文本`)]).toEqual([2, true]);
  });

});

describe('allocate --previous', () => {
  const [set, plan, out] = ['上年', '方案.xlsx', '本年'].map((name) => join(office.root, '再', name)) as [string, string, string];
  const forms = join(office.root, '再', '申报表');
  const allocate = () => office.run('allocate', '--year', '2025', '--submissions', forms, '--plan', plan, '--out', out, '--previous', set);
  /** The plan of 2025, which carries this much over from 2024. */
  const planned = async (carry: number): Promise<void> => writeFileSync(plan, await workbookBytes(planBook({ units: ['兴庆区'], amounts: [{ unit: '兴庆区', carry }] })));

  beforeAll(async () => {
    mkdirSync(set, { recursive: true });
    mkdirSync(forms);
    const last = await annualSet({ units: ['兴庆区'], advances: [{ unit: '兴庆区', amount: 36_000.1 }] }, { 兴庆区: [master('甲', '2023-03-01', { paidBefore: 22 })] });
    // The tests' sets are of 2025: this one is shown as the year before's, when 甲 had 12 months less.
    const of2024 = { ...last, plan: { ...last.plan, year: 2024 }, roster: last.roster.map((line) => ({ ...line, line: { ...line.line, cumulative: 22 } })) };
    writeFileSync(join(set, unitFileName(UNIT, 2024)), await workbookBytes(unitWorkbook(of2024, UNIT)));
    writeFileSync(join(forms, formName('兴庆区')), await workbookBytes(form('兴庆区', [master('甲', '2023-03-01')])));
  });

  it('refuses a plan that carries over other than last year left', async () => {
    await planned(0);
    const { code, err } = await allocate();
    expect(code).toBe(1);
    expect(err).toContain('方案中“兴庆区”的“企业引才补贴”上年结转0元，与2024年的结转下年0.1元不同（V606）');
  });

  it('says on 说明与依据 that the forms were held against last year', async () => {
    await planned(0.1);
    const { code, err } = await allocate();
    expect([code, err]).toEqual([0, expect.not.stringContaining('V6')]);
    const texts = readWorkbook(readFileSync(join(out, '自治区 2025年分配总表.xlsx'))).sheet('说明与依据')!.rows.flatMap(({ cells }) => [...cells.values()].map(({ value }) => String(value))).join('\n');
    expect(texts).toContain('已与上年结果比较（V6）');
  });
});
