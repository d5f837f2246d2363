/** Each code is triggered by the smallest change to a good form, and by nothing else. */
import { describe, expect, it } from 'vitest';
import { allChecks } from '../../../../templates/submission/checks/all.ts';
import { messageOf } from '../../../../templates/submission/checks/index.ts';
import { GOOD, goodForm, validated, type CheckCase, type Said } from './checkCase.ts';
import { acrossCases } from './cases/across.ts';
import { formCases } from './cases/form.ts';
import { incomeCases } from './cases/income.ts';
import { lastYearCases } from './cases/lastYear.ts';
import { postsCases } from './cases/posts.ts';
import { rowCases } from './cases/row.ts';
import { sumCases } from './cases/sums.ts';
import { subsidyCases } from './cases/subsidy.ts';

const CASES: readonly CheckCase[] = [...formCases, ...rowCases, ...subsidyCases, ...postsCases, ...incomeCases, ...sumCases, ...lastYearCases, ...acrossCases];

it('nothing is said of a good form', async () => {
  const { files, whole } = await validated({ files: { [GOOD]: goodForm() } });
  expect([...files[0]!.issues.map((issue) => messageOf(issue).zh), ...whole]).toEqual([]);
  expect(files[0]!.accepted).toBe(true);
});

describe.each(CASES)('$code: $change', (each) => {
  it('is said in its place, and nothing else is said', async () => {
    const { files, whole } = await validated(each);
    const said: Said[] = [
      ...files.flatMap(({ file, issues }) => issues.map(({ code, sheet, cell }) => ({ code, file, sheet, cell }))),
      ...whole.map(({ code, sheet, cell }) => ({ code, file: null, sheet, cell })),
    ];
    const besides = new Set(each.besides);
    expect(said.filter(({ code }) => !besides.has(code))).toEqual(each.at.map(([file, sheet, cell]): Said => ({ code: each.code, file, sheet, cell })));
    const messages = [...files.flatMap(({ issues }) => issues), ...whole].filter(({ code }) => !besides.has(code)).map(messageOf);
    for (const { zh, en } of messages) {
      expect(zh).toContain(each.says ?? `（${each.code}）。`);
      expect(zh + en).not.toMatch(/undefined|NaN|\[object|null/);
    }
  });
});

describe('the register', () => {
  it('has each code once, of its group', () => {
    const codes = allChecks.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of codes) expect(code).toMatch(/^V[1-7]\d\d$/);
  });

  it('has a case of each code', () => {
    const shown = new Set(CASES.map(({ code }) => code));
    expect(allChecks.map(({ code }) => code).filter((code) => !shown.has(code))).toEqual([]);
  });

  it.each(allChecks.map((check) => [check.code, check] as const))('%s says its example in both languages', (_, { say, example, blocks, severity }) => {
    const { what, remedy } = say(example);
    expect(JSON.stringify([what, remedy])).not.toMatch(/undefined|NaN|\[object|null/);
    expect(what.zh).not.toMatch(/[。.]$/);
    expect(what.en).not.toMatch(/[。.]$/);
    expect(remedy.zh).toMatch(/。$/);
    expect(remedy.en).toMatch(/\.$/);
    if (severity === 'hint') expect(blocks).toBeUndefined();
  });
});
