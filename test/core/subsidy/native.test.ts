import { describe, expect, it } from 'vitest';
import { defaultPolicy } from '../../../core/policy/policy.ts';
import { CONTINUITY, DEGREE_SETTINGS, START_RULE, STOP_RULE } from '../../../core/policy/settings.ts';
import { claimedMonthsFormula } from '../../../core/subsidy/degreeTable.ts';
import { standardFormula } from '../../../core/subsidy/monthlyStandard.ts';
import { allowedFunctions } from '../../../templates/workbook/allowedFunctions.ts';
import { nativeRows } from './nativeInputs.ts';

const formulas = {
  standard: standardFormula({ degree: 'A2', fullTime: 'B2', firstClass: 'C2', employer: 'D2', start: 'E2' }),
  months: claimedMonthsFormula(
    { standard: 'F2', start: 'E2', end: 'G2', firstMonth: 'H2', paidBefore: 'I2' },
    { from: '本期起', to: '本期止' },
  ),
};

describe('the native formulas of the degree subsidy', () => {
  it.each(Object.entries(formulas))('%s: stays with functions that every spreadsheet program has', (_, formula) => {
    expect(formula.startsWith('=')).toBe(false);
    for (const [, name] of formula.matchAll(/([A-Z][A-Z0-9.]*)\(/g)) expect(allowedFunctions).toContain(name);
  });

  it.each(Object.entries(formulas))('%s: names nothing but the given cells, parameters and settings', (_, formula) => {
    const names = formula.replaceAll(/"[^"]*"/g, '').match(/[\p{Script=Han}_]+/gu) ?? [];
    const known = [
      ...defaultPolicy.parameters.map(({ cellName }) => cellName),
      ...DEGREE_SETTINGS.map(({ cellName }) => cellName),
      '本期起',
      '本期止',
    ];
    for (const name of names) expect(known).toContain(name);
  });

  it.each(Object.entries(formulas))('%s: compares with words that a cell may hold', (_, formula) => {
    const words = [START_RULE, STOP_RULE, CONTINUITY].flatMap(({ choices }) => choices.map(({ word }): string => word));
    const known = [...words, '博士', '硕士', '企业', '是', ''];
    for (const [, word] of formula.matchAll(/"([^"]*)"/g)) expect(known).toContain(word);
  });
});

describe('the rows that the formulas are held to', () => {
  it('are the same every time', () => {
    expect(nativeRows(50)).toEqual(nativeRows(50));
  });

  it('are paid something and nothing under every setting, with 期初 and 首次享受月 given and blank', () => {
    const kinds = new Set(
      nativeRows().map(({ spell, rules, months }) =>
        [rules.startRule, rules.stopRule, rules.continuity, spell.paidBefore === null, spell.firstMonth === null, months > 0].join(),
      ),
    );
    expect(kinds.size).toBe(3 * 2 * 3 * 2 * 2 * 2);
  });
});
