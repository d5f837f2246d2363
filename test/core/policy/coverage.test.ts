import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { call, RULES } from '../../../core/functions/index.ts';
import { ARTICLES, type Article } from '../../../core/policy/articles.ts';
import { NOT_COMPUTED } from '../../../core/policy/coverage.ts';
import { PARAMETERS } from '../../../core/policy/parameters.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const filesIn = (folder: string): { file: string; source: string }[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => ({ file: `${folder}/${name}`, source: readFileSync(join(root, folder, name), 'utf8') }));
const core = filesIn('core');
const rules = core.filter(({ source }) => source.includes('defineRule('));

describe('the nineteen articles', () => {
  it.each(Object.keys(ARTICLES) as Article[])('(%s) is computed, or it is said why it cannot be', (article) => {
    const computed = RULES.some(({ articles }) => typeof articles !== 'string' && articles.includes(article));
    expect(computed).toBe(NOT_COMPUTED[article] === undefined);
    if (!computed) expect([NOT_COMPUTED[article]!.zh, NOT_COMPUTED[article]!.en].every((words) => words.length > 10)).toBe(true);
  });
});

describe('the parameters', () => {
  const others = [...core.filter(({ file }) => file !== 'core/policy/parameters.ts'), ...filesIn('templates')].map(({ source }) => source).join('\n');
  /** Numbers of tasks and deadlines: no rule computes with them, they are read by code and handed to a function. */
  const HANDED = /^P\.(QUOTA|YOUTH|PARTTIME|ENVOYS|PHYSICIANS|EXPERTS|STUDENTS|AGRITECH|LIFT|STAR|ROTATION|VISIT|EDUBASE|RURAL|RETREAT|WD|SERVICE|END)/;

  it.each(PARAMETERS.filter(({ status }) => status === '已定').map(({ code }) => code))('%s is used', (code) => {
    expect(others.includes(`'${code}'`) || HANDED.test(code)).toBe(true);
  });

  it.each(PARAMETERS.filter(({ status }) => status === '待录入').map((parameter) => [parameter.code, parameter] as const))('%s says which function asks for it', (_code, parameter) => {
    const named = RULES.filter(({ id }) => parameter.asks!.zh.includes(id));
    const bySheet = ['P.END', 'P.ELITE', 'P.BREACH'].includes(parameter.code);
    expect(named.length > 0 || bySheet).toBe(true);
  });
});

/** Numbers that are no policy: how a month, a percentage, an identity number is built. */
const STRUCTURAL: Readonly<Record<string, readonly number[]>> = {
  'core/checks/idCard.ts': [15, 17, 18, 14, 1900, 10000],
  'core/subsidy/practice.ts': [15, 30],
  // Digits of a share, the most that can be said in words, the most years of a plan.
  'core/allowance/fundShare.ts': [13],
  'core/money/upper.ts': [1e14],
  'core/quota/plan.ts': [9999],
};

describe('no rule holds a number of the policy', () => {
  it.each(rules.map(({ file, source }) => [file, source] as const))('%s', (file, source) => {
    const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
    const found: number[] = [];
    const walk = (node: ts.Node): void => {
      if (ts.isPropertyAssignment(node) && node.name.getText(tree) === 'example') return;
      if (ts.isNumericLiteral(node) || ts.isBigIntLiteral(node)) found.push(Number(node.getText(tree).replaceAll('_', '').replace('n', '')));
      ts.forEachChild(node, walk);
    };
    walk(tree);
    const allowed = new Set([...Array(13).keys(), 100, ...(STRUCTURAL[file] ?? [])]);
    expect(found.filter((number) => !allowed.has(number))).toEqual([]);
  });
});

// An identity number is not repeated in a text.
describe('an explanation', () => {
  it.each(RULES.filter(({ id }) => !['EXPLAIN', 'CHECK.ID_CARD'].includes(id)).map((rule) => [rule.id, rule] as const))('of %s contains a number of its result or its arguments', (id, rule) => {
    const digits = (value: unknown): string[] => JSON.stringify(value).match(/\d+(?:\.\d+)?/g) ?? [];
    const texts = [call('EXPLAIN', [id, ...rule.example], { dates: 'iso' })].flat(2).map(String).join('\n');
    const numbers = new Set([...digits(call(id, rule.example, { dates: 'iso' })), ...digits(rule.example)]);
    // Checks of words alone have no number to show.
    if (numbers.size === 0) return;
    expect([...numbers].some((number) => texts.includes(number))).toBe(true);
  });
});
