/** `talent validate --report`: a page to print or a file for programs, whole or not at all. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportSchema } from '../../templates/submission/report/schema.ts';
import { form, formName, master, SHEET } from '../templates/fixtures.ts';
import { edited, gridOf } from '../templates/grid.ts';
import { Office } from './office.ts';

const office = new Office();
const at = (name: string): string => join(office.root, name);

beforeAll(async () => {
  await office.hand(formName('兴庆区'), form('兴庆区', [master('甲', '2025-03-20')]));
  const wrong = form('西夏区', [master('乙', '2025-03-20')]);
  await office.hand(formName('西夏区'), edited(wrong, SHEET, { [gridOf(wrong, SHEET).table('姓名*').place('学历*')]: '博导' }));
});

afterAll(() => office.close());

describe('--report', () => {
  it('x.json is what its schema says, and what --json prints', async () => {
    const { code, out } = await office.run('validate', office.submissions, '--report', at('报告.json'), '--json');
    expect(code).toBe(1);
    const written = readFileSync(at('报告.json'), 'utf8');
    expect(reportSchema.parse(JSON.parse(written)).totals).toMatchObject({ files: 2, accepted: 1, rejected: 1 });
    expect(out).toBe(written);
  });

  it('x.html is a page, whatever the case of its ending, and the terminal says where it is', async () => {
    const { out } = await office.run('validate', office.submissions, '--report', at('报告.HTML'));
    expect(readFileSync(at('报告.HTML'), 'utf8')).toMatch(/^<!doctype html>[^]*共2个文件：接收1个，退回1个/);
    expect(out).toContain('已写出报告：');
  });

  it('is refused before anything is read where it is neither, or a file that is read', async () => {
    const input = join(office.submissions, formName('兴庆区'));
    const before = readFileSync(input);
    for (const [file, words] of [[at('报告.pdf'), '应以 .html'], [input, '应以 .html'], [at('报告'), '应以 .html']] as const) {
      expect(await office.run('validate', office.submissions, '--report', file)).toMatchObject({ code: 2, out: '', err: expect.stringContaining(words) });
    }
    expect(existsSync(at('报告.pdf'))).toBe(false);
    expect(readFileSync(input).equals(before)).toBe(true);
  });
});
