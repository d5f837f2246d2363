/** `talent allocate` after the checks: what they reject is named; somebody may let it through, and 说明 records that. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readWorkbook } from '../../templates/submission/reader/index.ts';
import { form, formName, master, planBook, SHEET } from '../templates/fixtures.ts';
import { edited, gridOf } from '../templates/grid.ts';
import { Office } from './office.ts';

const office = new Office();
const FILE = formName('兴庆区');
const good = (unit: string) => form(unit, [master('甲', '2023-03-01')]);
const place = (header: string): string => gridOf(good('兴庆区'), SHEET).table('姓名*').place(header);

/** Texts of 说明与依据 in a workbook of the set. */
function basisOf(name: string): string {
  const sheet = readWorkbook(readFileSync(join(office.out, name))).sheet('说明与依据')!;
  return sheet.rows.flatMap(({ cells }) => [...cells.values()].map(({ value }) => String(value))).join('\n');
}

beforeAll(async () => {
  await office.setPlan(planBook({ units: ['兴庆区', '海原县'] }));
  await office.hand(FILE, edited(good('兴庆区'), SHEET, { [place('首次享受月')]: '2020-06' }));
  await office.hand(formName('海原县'), form('海原县', [], { others: { posts: null } }));
});

afterAll(() => office.close());

describe('a form that a check rejects', () => {
  it('is named with its cell, and nothing is written', async () => {
    const { code, err } = await office.allocate();
    expect(code).toBe(1);
    expect(err).toContain(`${FILE}《${SHEET}》${place('首次享受月')}：“首次享受月”（2020-06）早于政策起始月（2020-07）（V302）。`);
    expect(office.files()).not.toContain('2025');
  });

  it('is let through by its file and code, and 说明 of the region and of its unit records it', async () => {
    expect((await office.allocate('--accept', `${FILE}:V302`)).code).toBe(0);
    for (const name of ['自治区 2025年分配总表.xlsx', '640104 兴庆区 2025年下达附表.xlsx']) {
      expect(basisOf(name)).toContain('放行：兴庆区 V302');
      expect(basisOf(name)).toContain('未与上年结果比较（V6）');
    }
    expect(basisOf('640522 海原县 2025年下达附表.xlsx')).not.toContain('兴庆区');
  });

  it('that was explained is accepted, and 说明 says how', async () => {
    expect((await office.allocate('--accept', `${FILE}:v302`)).code).toBe(0);
    expect(basisOf('自治区 2025年分配总表.xlsx')).toMatch(/核实：海原县 V112\n岗位、收入表未填，1处，单位已说明：尚在核对/);
  });
});

describe('what cannot be let through', () => {
  it.each([
    ['a file that nobody handed in', '某县.xlsx:V302', '没有这个文件'],
    ['a code that does not exist', `${FILE}:V999`, '没有代码“V999”'],
    ['what the file is not rejected for', `${FILE}:V201`, '该文件没有因此退回'],
    ['a text without a code', FILE, '应写为 文件名:代码'],
  ])('%s is said, and nothing is computed', async (_, accept, words) => {
    const { code, err } = await office.allocate('--accept', accept);
    expect(code).toBe(2);
    expect(err).toContain(words);
  });

  it('is what nothing can be computed with', async () => {
    await office.hand(FILE, edited(good('兴庆区'), SHEET, { [place('学历*')]: null }));
    const { code, err } = await office.allocate('--accept', `${FILE}:V201`);
    expect([code, err.includes('“必填项未填”不能放行，因为无法据此计算')]).toEqual([2, true]);
  });
});
