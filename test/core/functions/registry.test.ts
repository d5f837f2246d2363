import { describe, expect, it } from 'vitest';
import { call, findRule, FunctionError, RULES } from '../../../core/functions/index.ts';
import type { Param, Rule } from '../../../core/functions/index.ts';
import { cite } from '../../../core/policy/articles.ts';

/** Excel shows at most so much of a description. */
const LONGEST_DESCRIPTION = 128;

const rules = RULES.map((rule) => [rule.id, rule] as const);

function texts({ name, summary, parameters }: Rule): { zh: string; en: string }[] {
  const params = Object.values(parameters).flatMap((param): Param<unknown>[] => [param, ...Object.values(param.columns ?? {})]);
  return [name, summary, ...params.flatMap((param) => [param.name, param.about])];
}

describe.each(rules)('%s', (id, rule) => {
  it('has an id that Excel accepts and is found in any letter case', () => {
    expect(id).toMatch(/^[a-zA-Z][a-zA-Z0-9._]*$/);
    expect(findRule(` ${id.toLowerCase()} `)).toBe(rule);
  });

  it('has words in both languages, short enough for Excel', () => {
    for (const { zh, en } of texts(rule)) {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).toMatch(/^[\x20-\x7e\p{Script=Han}…“”×、（）]+$/u);
      expect(zh.length).toBeLessThanOrEqual(LONGEST_DESCRIPTION);
      expect(en.length).toBeLessThanOrEqual(LONGEST_DESCRIPTION);
    }
  });

  it('gives a value for its example', () => {
    const result = call(id, rule.example);
    const cells = [result].flat(2);
    expect(cells.filter((cell) => cell instanceof FunctionError)).toEqual([]);
    expect(cells.some((cell) => cell !== null && cell !== '')).toBe(true);
  });

  it.each(['zh', 'en'] as const)('explains its example, beginning with its article (%s)', (language) => {
    const text = call('EXPLAIN', [id, ...rule.example], { language });
    if (id === 'EXPLAIN') return;
    const articles = typeof rule.articles === 'string' ? [rule.articles] : rule.articles;
    if (articles[0] === '全部') expect(text).toMatch(/^\([一二三四五六七八九十]+\) ./);
    else expect(articles.map((article) => cite(article)).some((start) => String(text).startsWith(start))).toBe(true);
  });

  it('has required parameters before those that may be left out', () => {
    const required = Object.values(rule.parameters).map((param) => param.required);
    expect(required).toEqual([...required].sort((a, b) => Number(b) - Number(a)));
  });
});

it('has each function once', () => {
  expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
});
