import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RETURN_SHEET } from '../../templates/submission/annotate/index.ts';
import { readWorkbook } from '../../templates/submission/reader/index.ts';
import { form, formName, master } from '../templates/fixtures.ts';
import { returnRows } from '../templates/submission/annotate/annotated.ts';
import { Office, talentHere } from './office.ts';

let office: Office;
beforeEach(() => {
  office = new Office();
});
afterEach(() => office.close());

const GOOD = form('金凤区', [master('示例二', '2024-03-01')]);
const BAD = form('兴庆区', [master('示例一', '2023-01-05', { start: null })]);
const [GOOD_NAME, BAD_NAME] = [formName('金凤区'), formName('兴庆区')];

describe('talent validate --annotate DIR', () => {
  const annotate = (folder: string) => talentHere(['validate', office.submissions, '--annotate', folder]);
  const copies = (): string => join(office.root, '退回');

  it('writes a marked copy, under its own name, of a form that something is said of, and of no other', async () => {
    await office.hand(BAD_NAME, BAD);
    await office.hand(GOOD_NAME, GOOD);
    const run = await annotate(copies());
    expect(run.out).toContain(`已写出标注的申报表：${copies()}`);
    expect(office.files(copies())).toEqual([BAD_NAME]);
    const copy = new Uint8Array(readFileSync(join(copies(), BAD_NAME)));
    expect(readWorkbook(copy).sheets.at(-1)!.name).toBe(RETURN_SHEET);
    expect(returnRows(copy).flat()).toContain(`填报单位 Unit：兴庆区　　年度 Year：2025　　文件 File：${BAD_NAME}`);
    expect(returnRows(copy).flat().join()).toContain('审核结果：退回');
  });

  it('finds the same in the copy that comes back, which is no issue itself', async () => {
    await office.hand(BAD_NAME, BAD);
    const first = await talentHere(['validate', office.submissions, '--json']);
    await annotate(copies());
    const again = await talentHere(['validate', copies(), '--json']);
    const issues = (out: string) => JSON.parse(out).files[0].issues;
    expect(issues(again.out)).toEqual(issues(first.out));
  });

  it('removes the copy of a form that is right by now, and leaves other files', async () => {
    await office.hand(BAD_NAME, BAD);
    await annotate(copies());
    writeFileSync(join(copies(), '备忘.txt'), '');
    await office.hand(BAD_NAME, form('兴庆区', [master('示例一', '2023-01-05')]));
    await annotate(copies());
    expect(office.files(copies())).toEqual(['备忘.txt']);
  });

  it('numbers the copies of files that have one name', async () => {
    for (const folder of ['甲', '乙']) {
      mkdirSync(join(office.root, folder));
      await office.hand(BAD_NAME, BAD);
      writeFileSync(join(office.root, folder, BAD_NAME), readFileSync(join(office.submissions, BAD_NAME)));
    }
    await talentHere(['validate', join(office.root, '甲'), join(office.root, '乙'), '--annotate', copies()]);
    expect(office.files(copies())).toEqual([BAD_NAME.replace('.xlsx', ' (2).xlsx'), BAD_NAME]);
  });

  it('never writes over the submissions', async () => {
    await office.hand(BAD_NAME, BAD);
    const run = await annotate(office.submissions);
    expect(run).toMatchObject({ code: 2, err: expect.stringContaining('请另指定一个文件夹') });
  });
});
