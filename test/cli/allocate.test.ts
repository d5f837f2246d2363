/** `talent allocate` over a small region: what it writes, what it says, and how it ends where it cannot run. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { form, formName, master, PLAN_NAME, planBook, SUBSIDY, TYPED } from '../templates/fixtures.ts';
import { workbookBytes } from '../../templates/workbook/write/index.ts';
import { Office } from './office.ts';
import { talent } from './talent.ts';

const XINGQING = '640104 兴庆区 2025年下达附表.xlsx';
const HAIYUAN = '640522 海原县 2025年下达附表.xlsx';
const REGION = '自治区 2025年分配总表.xlsx';

const office = new Office();
const bytesOf = (name: string): Buffer => readFileSync(join(office.out, name));

beforeAll(async () => {
  await office.setPlan(planBook({
    units: ['兴庆区', '海原县'],
    funds: [{ ...SUBSIDY, pool: 50_000 }, TYPED],
    amounts: [{ unit: '海原县', fund: TYPED.code!, assessed: 1234.5 }],
    advances: [{ unit: '兴庆区', amount: 6000 }],
  }));
  await office.hand(formName('兴庆区'), form('兴庆区', [master('甲', '2023-03-01')]));
  await office.hand(formName('海原县'), form('海原县', []));
  // What programs and people leave beside the forms is not looked at.
  await office.hand(`~$${formName('兴庆区')}`, 'owner');
  await office.hand('说明.docx', 'not a workbook');
});

afterAll(() => office.close());

describe('the annual set', () => {
  it('is a workbook for each unit and one for the region, with a summary of each unit', async () => {
    const { code, out, err } = await office.allocate();
    expect(code).toBe(0);
    expect(office.files(office.out)).toEqual([XINGQING, HAIYUAN, REGION]);
    const row = (name: string): readonly string[] => out.split('\n').find((line) => line.includes(name))!.split('│').map((cell) => cell.trim()).slice(1, -1);
    expect(row('人数')).toEqual(['单位', '人数', '全年应下达', '已提前下达', '本次下达', '欠拨', '未测算']);
    expect(row('兴庆区')).toEqual(['兴庆区', '1', '36,000.00', '6,000.00', '30,000.00', '0.00', '1']);
    expect(row('海原县')).toEqual(['海原县', '0', '1,234.50', '0.00', '1,234.50', '0.00', '']);
    expect(row('合计')).toEqual(['合计（不含未测算1项）', '1', '37,234.50', '6,000.00', '31,234.50', '0.00', '1']);
    expect(out).toContain('未测算：兴庆区 专家服务基地经费，方案“分单位金额”中没有录入当年核定金额\n');
    expect(out).toMatch(/已生成3个工作簿：.*2025\n$/);
    expect(err).toContain('读取申报表（2）…');
  });

  it('is the same to the byte whenever the inputs are the same', async () => {
    const first = [XINGQING, HAIYUAN, REGION].map(bytesOf);
    expect((await office.allocate()).code).toBe(0);
    for (const [index, name] of [XINGQING, HAIYUAN, REGION].entries()) expect(bytesOf(name).equals(first[index]!)).toBe(true);
  });

  it('takes the place of the old one: no workbook of a unit that left it stays, and no other file goes', async () => {
    const former = '640105 西夏区 2025年下达附表.xlsx';
    writeFileSync(join(office.out, former), 'old');
    writeFileSync(join(office.out, '会议纪要.docx'), 'minutes');
    expect((await office.allocate()).code).toBe(0);
    expect(office.files(office.out)).toEqual([XINGQING, HAIYUAN, '会议纪要.docx', REGION]);
  });

  it('may be summed up for a program', async () => {
    const { out } = await office.allocate('--json');
    expect(JSON.parse(out)).toMatchObject({
      year: 2025,
      units: [{ key: '640104', name: '兴庆区', people: 1, due: 36000, advanced: 6000, issued: 30000, short: 0, notAssessed: 1 }, { key: '640522', people: 0, due: 1234.5 }],
      total: { people: 1, due: 37234.5, issued: 31234.5, notAssessed: 1 },
    });
  });

  it('may be made from a folder in which the plan lies among the forms', async () => {
    const shared = join(office.submissions, PLAN_NAME);
    writeFileSync(shared, readFileSync(office.plan));
    expect((await office.allocate('--plan', shared)).code).toBe(0);
    rmSync(shared);
  });

  it('stands as it was where the next run is refused', async () => {
    const before = bytesOf(REGION);
    const stray = '640105 西夏区 2025年申报表.xlsx';
    await office.hand(stray, form('西夏区', []));
    const { code, out } = await office.allocate();
    rmSync(join(office.submissions, stray));
    expect([code, out]).toEqual([1, '']);
    expect(bytesOf(REGION).equals(before)).toBe(true);
  });
});

describe('a plan without funds', () => {
  it('is refused', async () => {
    const plan = join(office.root, '没有项目.xlsx');
    writeFileSync(plan, await workbookBytes(planBook({ units: ['兴庆区', '海原县'], funds: [], amounts: [], advances: [] })));
    const { code, err } = await office.allocate('--plan', plan);
    rmSync(plan);
    expect(code).toBe(1);
    expect(err).toContain('有1处问题，没有生成任何文件：\n  没有项目.xlsx《资金项目》：没有填写资金项目。请至少填一个。');
  });
});

describe('what cannot run ends with 2, says why, and writes nothing', () => {
  const nowhere = join(office.root, '没有');

  it.each<[string, readonly string[], string]>([
    ['no folder of submissions', ['--submissions', nowhere], `找不到文件或文件夹: ${nowhere}`],
    ['a file as folder of submissions', ['--submissions', office.plan], `${office.plan} 不是文件夹。请用 --submissions 指定放申报表的文件夹。`],
    ['no plan', ['--plan', nowhere], `找不到文件或文件夹: ${nowhere}`],
    ['a folder as plan', ['--plan', office.submissions], `${office.submissions} 是文件夹。请用 --plan 指定分配方案文件。`],
    ['a file as --out', ['--out', office.plan], `${office.plan} 是一个文件，不是文件夹。请用 --out 指定一个文件夹，再运行一次。`],
    ['a year that is none', ['--year', '99'], '应为2020至2100的整数'],
  ])('%s', async (_, options, words) => {
    const before = office.files();
    const { code, out, err } = await office.allocate(...options);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(words);
    expect(err).not.toContain('内部错误');
    expect(office.files()).toEqual(before);
  });

  it('is told in English too', async () => {
    expect((await office.allocate('--out', office.plan, '--lang', 'en')).err).toContain(`${office.plan} is a file, not a folder. Give a folder with --out, and run again.`);
    expect((await office.allocate('--submissions', nowhere, '--lang', 'en')).err).toContain(`no such file or folder: ${nowhere}`);
  });
});

describe('the program', () => {
  const run = (out: string, ...options: readonly string[]) =>
    talent(['allocate', '--year', '2025', '--submissions', office.submissions, '--plan', office.plan, '--out', join(office.root, out), ...options]);

  it('ends with 0, 1 and 2 as the command does', () => {
    expect(run('a')).toMatchObject({ code: 0 });
    expect(run('b', '--year', '2024')).toMatchObject({ code: 1, out: '' });
    expect(run('c', '--out', office.plan)).toMatchObject({ code: 2, out: '' });
    expect(office.files()).toContain('a');
    expect(office.files()).not.toContain('b');
  });
});
