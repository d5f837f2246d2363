/** `talent rollup`: what all units submitted, in one workbook, whatever the verdict. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readWorkbook } from '../../templates/submission/reader/index.ts';
import { form, formName, identityOf, master, planBook, SHEET } from '../templates/fixtures.ts';
import { edited, gridOf } from '../templates/grid.ts';
import { Office } from './office.ts';

const office = new Office();
const OUT = join(office.root, '汇总.xlsx');
const good = (unit: string, name: string) => form(unit, [master(name, '2023-03-01')]);

beforeAll(async () => {
  await office.setPlan(planBook({ units: ['兴庆区', '西夏区', '海原县', '盐池县'] }));
  await office.hand(formName('兴庆区'), good('兴庆区', '甲'));
  const wrong = good('西夏区', '乙');
  await office.hand(formName('西夏区'), edited(wrong, SHEET, { [gridOf(wrong, SHEET).table('姓名*').place('学历*')]: '博导' }));
  await office.hand(formName('海原县'), '姓名,身份证号\n');
});

afterAll(() => office.close());

describe('a roll-up', () => {
  it('holds accepted and rejected files, names what could not be read and who is missing, and ends with 1', async () => {
    const { code, out } = await office.run('rollup', office.submissions, '--out', OUT, '--year', '2025', '--plan', office.plan);
    expect(code).toBe(1);
    const line = (name: string): string => out.split('\n').find((text) => text.includes(` ${name} `))!;
    expect(line('兴庆区')).toContain('接收');
    expect(line('西夏区')).toContain('退回');
    expect(line('海原县')).toContain('无法读取');
    expect(line('盐池县')).toContain('未报');
    const texts = readWorkbook(readFileSync(OUT)).sheets.flatMap(({ rows }) => rows.flatMap(({ cells }) => [...cells.values()].map(({ value }) => String(value)))).join('\n');
    expect(texts).toContain(formName('西夏区'));
    expect(texts).not.toContain(identityOf('甲'));
  });

  it('is the same for programs', async () => {
    const { out } = await office.run('rollup', office.submissions, '--out', OUT, '--json');
    const { year, files, total } = JSON.parse(out);
    expect([year, files.length, total.enterpriseSubsidy]).toEqual([2025, 3, expect.objectContaining({ rows: 2 })]);
  });

  it('is not written among the forms, nor under another ending', async () => {
    for (const [target, words] of [[join(office.submissions, '汇总.xlsx'), '下次会被当作申报表'], [join(office.root, '汇总.csv'), '应是 .xlsx 文件名']] as const) {
      const { code, err } = await office.run('rollup', office.submissions, '--out', target);
      expect([code, err.includes(words)]).toEqual([2, true]);
    }
  });
});
