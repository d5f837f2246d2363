/** `talent forms`: blank forms and an empty plan, and nothing that somebody may have filled in is lost. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { formTablesOf } from '../../templates/forms/tables.ts';
import { readWorkbook, type SheetRead } from '../../templates/submission/reader/index.ts';
import { units } from '../../templates/units/index.ts';
import { day, examined, formName, PLAN_NAME, planBook, SHEET, SUBSIDY } from '../templates/fixtures.ts';
import { Office } from './office.ts';

let office: Office;
const bytes = (name: string): Uint8Array => readFileSync(join(office.out, name));
const sheetOf = (name: string, sheet: string): SheetRead => readWorkbook(bytes(name)).sheet(sheet)!;

describe('without a plan', () => {
  beforeAll(() => {
    office = new Office();
  });
  afterAll(() => office.close());

  it('there is a form for every unit, and an empty plan', async () => {
    const { code, out } = await office.forms('--rows', '3');
    expect([code, out]).toEqual([0, `已生成30个文件：${office.out}\n`]);
    expect(new Set(office.files(office.out))).toEqual(new Set([...units.map(({ name }) => formName(name)), PLAN_NAME]));
  });

  it('each form is its unit’s, and holds nothing yet', () => {
    for (const unit of units) {
      const read = examined(formName(unit.name), bytes(formName(unit.name)));
      expect(read.unit).toBe(unit);
      expect(read.issues.map(({ code }) => code).sort()).toEqual(formTablesOf(unit).map(({ blankMeans }) => (blankMeans === 'mistake' ? 'V111' : 'V112')).sort());
    }
  });

  it('has as many rows as asked for', () => {
    const rows = sheetOf(formName('兴庆区'), SHEET).rows.filter(({ cells }) => (cells.get(1)?.formula ?? null) !== null);
    expect(rows).toHaveLength(3);
  });

  it('forms may be made from the plan as soon as it says who takes part', async () => {
    const own = join(office.root, '第二次');
    expect(await office.forms('--plan', join(office.out, PLAN_NAME), '--out', own, '--rows', '1')).toMatchObject({ code: 0, out: `已生成24个文件：${own}\n` });
  });

  it('a form that stands there is never replaced, nor are the others written beside it', async () => {
    const filled = join(office.out, formName('兴庆区'));
    writeFileSync(filled, 'filled in');
    const before = office.files(office.out);
    const { code, out, err } = await office.forms('--rows', '3');
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(`${office.out} 中已有29个同名文件（`);
    expect(err).toContain('可能已经填写，不会覆盖。请换一个文件夹，或先移走它们。');
    expect((await office.forms('--rows', '3', '--lang', 'en')).err).toContain('they may be filled in and are not overwritten. Choose another folder, or move them first.');
    expect(readFileSync(filled, 'utf8')).toBe('filled in');
    expect(office.files(office.out)).toEqual(before);
  });
});

describe('with a plan', () => {
  beforeAll(async () => {
    office = new Office();
    await office.setPlan(planBook({ units: ['兴庆区', '海原县', '宁东能源化工基地'], fields: { startRule: '十五日', outlook: '截至日期', cutoff: day('2025-10-31') } }));
  });
  afterAll(() => office.close());

  it('there are forms for those that take part, with its settings and period, and an empty plan', async () => {
    expect((await office.forms('--plan', office.plan, '--rows', '2')).code).toBe(0);
    expect(office.files(office.out)).toEqual([formName('兴庆区'), formName('海原县'), formName('宁东能源化工基地'), PLAN_NAME]);
    const notes = sheetOf(formName('海原县'), '填报说明');
    const valueOf = (name: string): unknown => {
      const row = notes.rows.find(({ cells }) => [...cells.values()].some(({ value }) => value === name))!;
      return row.cells.get(3)!.value;
    };
    expect(['起发月', '停发月', '本期止日'].map(valueOf)).toEqual(['十五日', '次月', day('2025-10-31')]);
  });

  it('may be written beside the plan, which stays', async () => {
    const plan = readFileSync(office.plan);
    expect((await office.forms('--plan', office.plan, '--out', office.root, '--rows', '2')).code).toBe(0);
    expect(office.files()).toContain(formName('海原县'));
    expect(readFileSync(office.plan).equals(plan)).toBe(true);
  });
});

describe('what cannot be', () => {
  beforeAll(() => {
    office = new Office();
  });
  afterEach(() => expect(office.files()).not.toContain('2025'));
  afterAll(() => office.close());

  it('a plan with mistakes is refused with all of them', async () => {
    await office.setPlan(planBook({ units: ['兴庆区'], funds: [{ ...SUBSIDY, method: '均分' }], advances: [{ unit: '西夏区', amount: -1 }] }));
    const { code, err } = await office.forms('--plan', office.plan);
    expect(code).toBe(1);
    expect(err).toContain('有3处问题，没有生成任何文件：');
    expect(err).not.toContain('内部错误');
  });

  it.each<[string, readonly string[], string]>([
    ['no rows', ['--rows', '0'], '应为1至100000的整数'],
    ['a year that is none', ['--year', '99'], '应为2020至2100的整数'],
  ])('%s', async (_, options, words) => {
    const { code, err } = await office.forms(...options);
    expect(code).toBe(2);
    expect(err).toContain(words);
  });

  it('a plan that is not there, and a file as folder', async () => {
    const nowhere = join(office.root, '没有.xlsx');
    expect(await office.forms('--plan', nowhere)).toMatchObject({ code: 2, err: `找不到文件或文件夹: ${nowhere}\n` });
    writeFileSync(nowhere, '');
    expect(await office.forms('--rows', '1', '--out', nowhere)).toMatchObject({ code: 2, err: expect.stringContaining(`${nowhere} 是一个文件，不是文件夹。`) });
  });
});
