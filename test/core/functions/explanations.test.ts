/** What EXPLAIN and an error say in Chinese and in English rests on the same numbers. */
import { expect, it } from 'vitest';
import { call, findRule, FunctionError, RULES } from '../../../core/functions/index.ts';
import { ARTICLES } from '../../../core/policy/articles.ts';
import { ownCases } from '../../cases/read.ts';

const cases = [...ownCases().values()].flat().filter(({ id }) => id !== 'EXPLAIN' && findRule(id));

/** The numbers of a text, in order of size; the two languages may say them in another order. */
function numbersIn(text: string): string[] {
  return [...new Set(text.match(/\d+(?:[.-]\d+)*%?/g))].sort();
}

/** The bases that a text begins with: `(九)(七) …`. */
function citedIn(text: string): string[] {
  const [head = ''] = text.match(/^(\([^()]+\))+/) ?? [];
  return head.slice(1, -1).split(')(');
}

it.each(cases.map((line) => [line.says!, line] as const))('%s', (_says, { id, args }) => {
  const explained = (language: 'zh' | 'en') => [call('EXPLAIN', [id, ...args], { language })].flat(2).map(String);
  const [zh, en] = [explained('zh'), explained('en')];
  expect(en.map(numbersIn)).toEqual(zh.map(numbersIn));
  const rests = [findRule(id)!.articles].flat();
  const bases: readonly string[] = rests.includes('全部') ? [...rests, ...Object.keys(ARTICLES)] : rests;
  for (const text of [...zh, ...en]) if (text !== 'null') expect(bases, text).toEqual(expect.arrayContaining(citedIn(text)));

  const errors = [call(id, args)].flat(2).filter((cell) => cell instanceof FunctionError);
  for (const { words } of errors) {
    expect(numbersIn(words.en)).toEqual(numbersIn(words.zh));
    expect([words.zh, words.en], 'names what is wrong, and says it').toEqual([expect.stringMatching(/[^：]$/), expect.stringMatching(/ .*[^: ]$/s)]);
  }
});

it('has cases of each function but EXPLAIN', () => {
  expect(RULES.map(({ id }) => id).filter((id) => !cases.some((line) => line.id === id))).toEqual(['EXPLAIN']);
});
