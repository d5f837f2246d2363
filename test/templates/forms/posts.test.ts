/** 专业技术岗位申报表: what a county reports of its posts, and what it may not choose. */
import { describe, expect, it } from 'vitest';
import { posts } from '../../../templates/forms/posts.ts';
import type { Entry } from '../../../templates/tables/column.ts';
import { units } from '../../../templates/units/index.ts';
import type { CellValue, Workbook } from '../../../templates/workbook/model.ts';
import { workbookBytes } from '../../../templates/workbook/write/index.ts';
import { examined, form, formName, postsRow, rejectedFor, saidOf } from '../fixtures.ts';
import { edited, gridOf } from '../grid.ts';

const filled = (unit: string, rows: readonly Entry[]): Workbook => form(unit, [], { others: { posts: rows } });
const read = async (unit: string, workbook: Workbook) => examined(formName(unit), await workbookBytes(workbook));
const place = (unit: string, header: string): string => gridOf(filled(unit, [postsRow('教育')]), posts.sheet).table('领域*').place(header);

/** What is said of a form in whose first row somebody typed something else. */
async function saidWhere(unit: string, header: string, value: CellValue, row: Readonly<Record<string, number>> = {}): Promise<readonly string[]> {
  const workbook = edited(filled(unit, [postsRow('教育', row)]), posts.sheet, { [place(unit, header)]: value });
  return saidOf(await read(unit, workbook));
}

it('is filled in by the 22 counties, and by nobody else', () => {
  expect(units.filter((unit) => posts.concerns(unit))).toEqual(units.filter(({ kind }) => kind === '县'));
});

it('gives back every typed cell, and no more rows than there are 领域', async () => {
  const rows = [postsRow('教育', { listed: 30, remark: '=备注' }), postsRow('农业', { listed: 0, explanation: '说明' })];
  const file = await read('沙坡头区', filled('沙坡头区', rows));
  expect(saidOf(file)).toEqual([]);
  expect(file.submission!.tables.get('posts')!.rows.map(({ entry }) => entry)).toEqual(rows.map((row) => expect.objectContaining(row)));
  expect(form('兴庆区', [], { rows: 50 }).sheets.find(({ name }) => name === posts.sheet)!.bodies[0]!.count).toBe(4);
});

it('shows the share that follows from the unit', () => {
  const shown = (unit: string): CellValue => gridOf(filled(unit, [postsRow('教育')]), posts.sheet).value(place(unit, '核增比例'));
  expect(['兴庆区', '盐池县', '沙坡头区', '中宁县'].map(shown)).toEqual([0.05, 0.1, 0.05, 0.05]);
});

describe('a county that claims to be one of the nine', () => {
  it('by another share, is told that it cannot choose', async () => {
    expect(await saidWhere('兴庆区', '核增比例', 0.1)).toEqual([
      `《${posts.sheet}》${place('兴庆区', '核增比例')}：“核增比例”被改为10%；是否属九县区随单位确定，不能自选：兴庆区不在（四）所列九县区之内，按5%核增（V404）。请恢复本格公式，或在原表样中重新填写。`,
    ]);
    expect((await saidWhere('盐池县', '核增比例', 0.05))[0]).toContain('盐池县是（四）所列九县区之一，整县按10%核增');
    expect((await saidWhere('中宁县', '核增比例', 0.1))[0]).toContain('中宁县只有片区乡镇的岗位按10%核增，其余按5%');
    expect(await saidWhere('盐池县', '核增比例', 0.1)).toEqual([expect.stringContaining('的公式被改为数值（第12行）（V117）')]);
  });

  it('by posts of listed townships that it does not have, is told so', async () => {
    expect(await saidWhere('永宁县', '其中：片区乡镇', 12)).toEqual([
      `《${posts.sheet}》${place('永宁县', '其中：片区乡镇')}：片区乡镇只在沙坡头区、中宁县，永宁县不在（四）所列九县区之内，按5%核增（V403）。请清空此格。`,
    ]);
    expect(await saidWhere('永宁县', '其中：片区乡镇', 0)).toEqual([]);
  });
});

describe('rows that do not fit together', () => {
  it.each([
    ['其中：县级事业单位*', 201, { listed: 0 }, '“其中：县级事业单位”（201）多于“县域专业技术岗位总数”（200）（V402）。请核对后改正。'],
    ['其中：片区乡镇', 201, { listed: 0 }, '“其中：片区乡镇”（201）多于“县域专业技术岗位总数”（200）（V402）。请核对后改正。'],
    ['其中：片区乡镇', 101, { listed: 0 }, '“县级事业单位与片区乡镇岗位之和”（201）多于“县域专业技术岗位总数”（200）（V402）。请核对后改正。'],
    ['县级现聘高级*', null, { listed: 0 }, '“县级现聘高级”必填，不能留空（V201）。'],
    ['定向高级已用*', -1, { listed: 0 }, '“定向高级已用”'],
    ['领域*', '文化', { listed: 0 }, '“领域”没有“文化”这个词，可填：教育、卫生、农业、其他（V202）。'],
  ] as const)('%s %s', async (header, value, row, words) => {
    expect(await saidWhere('沙坡头区', header, value, row)).toEqual([expect.stringContaining(words)]);
  });

  it('a 领域 in two rows', async () => {
    expect(saidOf(await read('兴庆区', filled('兴庆区', [postsRow('教育'), postsRow('教育')])))).toEqual([expect.stringMatching(/领域“教育”已在第\d+行填过（V401）。请把两行合为一行。$/)]);
  });

  it('other words for a 领域 are read', async () => {
    const workbook = edited(filled('兴庆区', [postsRow('农业')]), posts.sheet, { [place('兴庆区', '领域*')]: ' 涉农 ' });
    expect((await read('兴庆区', workbook)).submission!.tables.get('posts')!.rows[0]!.entry.field).toBe('农业');
  });
});

it('left out and explained is no mistake, and no table', async () => {
  const file = await read('兴庆区', form('兴庆区', [], { others: { posts: null } }));
  expect(rejectedFor(file)).toEqual([]);
  expect(file.submission!.tables.has('posts')).toBe(false);
});
