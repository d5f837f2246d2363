/** What is within the rules of posts, and what the plan's settings make of it. */
import { expect, it } from 'vitest';
import type { AskedOfPlan } from '../../../../templates/submission/checks/check.ts';
import type { Entry } from '../../../../templates/tables/column.ts';
import { CONTEXT, formName, postsRow } from '../../fixtures.ts';
import { validated } from './checkCase.ts';
import { withPosts } from './cases/posts.ts';

const planOf = (posts: AskedOfPlan['posts']): AskedOfPlan => ({ period: CONTEXT.period, rules: CONTEXT.rules, ...(posts === undefined ? {} : { posts }) });

async function codesOf(unit: string, rows: readonly Entry[], plan: AskedOfPlan | null = null): Promise<readonly string[]> {
  const { files } = await validated({ files: { [formName(unit)]: withPosts(unit, rows) }, asked: { plan } });
  return files[0]!.issues.map(({ code }) => code);
}

it.each<[string, string, Entry]>([
  ['posts of seniors may stand for middle and junior people', '兴庆区', postsRow('教育', { seniorHired: 4, middleHired: 51, juniorHired: 45 })],
  ['all directed senior posts may be used', '兴庆区', postsRow('教育', { used: 10 })],
  ['one of the nine is given a tenth', '盐池县', postsRow('教育', { used: 20 })],
  ['listed townships are given a tenth', '沙坡头区', postsRow('教育', { listed: 100, used: 15 })],
])('%s', async (_, unit, row) => {
  expect(await codesOf(unit, [row])).toEqual([]);
});

it('the plan says how the structure is rounded', async () => {
  const rows = [postsRow('教育', { countyPosts: 37, seniorHired: 4 })];
  expect(await codesOf('兴庆区', rows)).toEqual(['V405']);
  expect(await codesOf('兴庆区', rows, planOf({ structureRounding: '最大余数', partialCounty: '分片' }))).toEqual([]);
});

it('the plan says whether listed townships are taken apart', async () => {
  const rows = [postsRow('教育', { used: 11 })];
  expect(await codesOf('中宁县', rows)).toEqual(['V408']);
  expect(await codesOf('中宁县', rows, planOf({ structureRounding: '向下', partialCounty: '按其他县' }))).toEqual(['V406']);
  expect(await codesOf('中宁县', rows, planOf({ structureRounding: '向下', partialCounty: '按九县区' }))).toEqual([]);
});

it('the county is rounded down once, whatever its fields would come to by themselves', async () => {
  const nine = (field: string, used: number): Entry => postsRow(field, { posts: 19, countyPosts: 9, used });
  // 38 × 5% = 1.9.
  expect(await codesOf('兴庆区', [nine('教育', 1), nine('卫生', 0)])).toEqual([]);
  expect(await codesOf('兴庆区', [nine('教育', 0), nine('卫生', 1)])).toEqual(['V407']);
  expect(await codesOf('兴庆区', [nine('教育', 1), nine('卫生', 1)])).toEqual(['V406']);
});
