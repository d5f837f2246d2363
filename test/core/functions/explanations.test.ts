/** What EXPLAIN and an error say in Chinese and in English rests on the same numbers. */
import { expect, it } from 'vitest';
import { call, findRule, FunctionError, RULES } from '../../../core/functions/index.ts';
import { cite } from '../../../core/policy/articles.ts';
import { ownCases } from '../../cases/read.ts';

const FILES = ['posts.ndjson', 'titles.ndjson'];
const cases = FILES.flatMap((file) => ownCases().get(file)!).filter(({ id }) => id !== 'EXPLAIN');

/** The numbers of a text, in order of size; the two languages may say them in another order. */
function numbersIn(text: string): string[] {
  return [...new Set(text.match(/\d+(?:[.-]\d+)*%?/g))].sort();
}

it.each(cases.map((line) => [line.says!, line] as const))('%s', (_says, { id, args }) => {
  const explained = (language: 'zh' | 'en') => [call('EXPLAIN', [id, ...args], { language })].flat(2).map(String);
  const [zh, en] = [explained('zh'), explained('en')];
  expect(en.map(numbersIn)).toEqual(zh.map(numbersIn));
  const { articles } = findRule(id)!;
  for (const text of [...zh, ...en]) if (text !== 'null') expect(text.startsWith(cite(...(articles as []))), text).toBe(true);

  const errors = [call(id, args)].flat(2).filter((cell) => cell instanceof FunctionError);
  for (const { words } of errors) expect(numbersIn(words.en)).toEqual(numbersIn(words.zh));
});

it('has cases of each function of posts and titles', () => {
  const rooms = RULES.filter(({ id }) => /^(POST|STAFF|SERVICE\.(YEARS|RETREAT)|TITLE|HIRE|REGION)/.test(id));
  expect(rooms.map(({ id }) => id).filter((id) => !cases.some((line) => line.id === id))).toEqual([]);
});
