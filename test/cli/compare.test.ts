/** `talent compare`: two plans, one folder of submissions. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readWorkbook } from '../../templates/submission/reader/index.ts';
import { workbookBytes } from '../../templates/workbook/write/index.ts';
import { form, formName, master, planBook, type PlanCase } from '../templates/fixtures.ts';
import { Office } from './office.ts';

let office: Office;
const plans = (...names: readonly string[]): string[] => names.flatMap((name) => ['--plan', join(office.root, name)]);

async function plan(name: string, planCase: PlanCase): Promise<void> {
  writeFileSync(join(office.root, name), await workbookBytes(planBook(planCase)));
}

beforeEach(async () => {
  office = new Office();
  await office.hand(formName('兴庆区'), form('兴庆区', [master('甲', '2025-03-20')]));
  await office.hand(formName('海原县'), form('海原县', [master('乙', '2025-03-20')]));
  await plan('甲.xlsx', { units: ['兴庆区'] });
  await plan('乙.xlsx', { units: ['兴庆区', '海原县'], fields: { startRule: '次月' } });
});
afterEach(() => office.close());

describe('two plans that can be carried out', () => {
  it('prints what changes for whom, and why', async () => {
    const run = await office.compare(...plans('甲.xlsx', '乙.xlsx'));
    expect(run).toMatchObject({ code: 0 });
    expect(run.out).toContain('甲：甲.xlsx　乙：乙.xlsx');
    expect(run.out).toMatch(/口径：起发月\s+│\s+当月\s+│\s+次月/);
    expect(run.out).toMatch(/兴庆区 │ 九   │ 企业引才补贴 全年应下达\s+│ 30,000.00 │ 27,000.00 │ -3,000.00 │ 起发月由“当月”改为“次月”（单独改：-3000元）/);
    expect(run.out).toMatch(/九   │ 企业引才补贴 全年应下达\s+│ 30,000.00 │ 27,000.00 │ -3,000.00 │      2/);
    expect(run.out).toMatch(/海原县 │ 九   │ 企业引才补贴 全年应下达\s+│\s+— │ 27,000.00 │\s+— │ 甲方案中没有参加/);
  });

  it('writes a workbook that opens, and says where', async () => {
    const out = join(office.root, '比较.xlsx');
    const run = await office.compare(...plans('甲.xlsx', '乙.xlsx'), '--out', out);
    expect(run.out).toContain('比较.xlsx');
    expect(readWorkbook(readFileSync(out)).sheet('按单位')).not.toBeNull();
  });

  it('gives the same as JSON', async () => {
    const run = await office.compare(...plans('甲.xlsx', '乙.xlsx'), '--json');
    expect(JSON.parse(run.out)).toMatchObject({
      plans: [{ what: '口径：起发月', first: '当月', second: '次月' }, { what: '只在本方案参加的单位', first: '—', second: '海原县' }],
      differences: expect.arrayContaining([expect.objectContaining({ key: '640104', first: 30000, second: 27000 })]),
    });
  });

  it('says so where nothing changes', async () => {
    await plan('丙.xlsx', { units: ['兴庆区', '海原县'], fields: { startRule: '次月' } });
    expect((await office.compare(...plans('乙.xlsx', '丙.xlsx'))).out).toContain('两个方案的各项数都相同。');
  });
});

describe('what cannot be compared', () => {
  it('one plan, or three', async () => {
    expect(await office.compare(...plans('甲.xlsx'))).toMatchObject({ code: 2, err: expect.stringContaining('--plan 写了1次，应写两次') });
    expect(await office.compare(...plans('甲.xlsx', '乙.xlsx', '甲.xlsx'))).toMatchObject({ code: 2, err: expect.stringContaining('写了3次') });
  });

  it('an output that is one of the plans, or no workbook', async () => {
    const before = readFileSync(join(office.root, '甲.xlsx'));
    expect(await office.compare(...plans('甲.xlsx', '乙.xlsx'), '--out', join(office.root, '甲.xlsx'))).toMatchObject({ code: 2, err: expect.stringContaining('是同一个文件') });
    expect(readFileSync(join(office.root, '甲.xlsx')).equals(before)).toBe(true);
    expect(await office.compare(...plans('甲.xlsx', '乙.xlsx'), '--out', join(office.root, '比较.csv'))).toMatchObject({ code: 2, err: expect.stringContaining('.xlsx') });
  });

  it('says what is wrong in either plan and in the submissions at once, and writes nothing', async () => {
    await plan('丁.xlsx', { units: ['兴庆区', '平罗县'], funds: [] });
    const out = join(office.root, '比较.xlsx');
    const run = await office.compare(...plans('乙.xlsx', '丁.xlsx'), '--out', out);
    expect(run).toMatchObject({ code: 1, out: '' });
    expect(run.err).toContain('没有填写资金项目');
    expect(run.err).toContain('没有“平罗县”的申报表');
    expect(existsSync(out)).toBe(false);
  });
});
