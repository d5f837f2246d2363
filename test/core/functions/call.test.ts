import { describe, expect, it } from 'vitest';
import { call, callRule, FunctionError } from '../../../core/functions/index.ts';
import { blankable, count, defineRule, month, ratio, share, signedMoney } from '../../../core/functions/rule.ts';
import type { Output, Param, ResultKind } from '../../../core/functions/rule.ts';
import { PARAMETERS } from '../../../core/policy/parameters.ts';
import { policyOf } from '../../../core/policy/policy.ts';

const NAME = { zh: '数', en: 'value' };

/** A rule of one parameter that gives back what it gets. */
function echo<T extends Output>(param: Param<T>, kind: ResultKind) {
  return defineRule({
    id: 'TEST.ECHO',
    name: NAME,
    summary: NAME,
    articles: '全部',
    parameters: { value: param },
    result: { shape: 'scalar', kind },
    example: [1],
    compute: ({ value }) => value,
    explain: () => NAME,
  });
}

describe('an error that stands in a cell', () => {
  const notEntered = new FunctionError('#N/A', { zh: '标准未录入', en: 'Standard not entered' });

  it('is handed on', () => {
    expect(call('MONEY.UPPER', [notEntered])).toBe(notEntered);
    expect(call('MONEY.UPPER', [[[1], [notEntered]]])).toEqual([['壹元整'], [notEntered]]);
  });

  it('gives way to a #VALUE! of a later argument, not to a #N/A', () => {
    const later = new FunctionError('#N/A', { zh: '别的', en: 'another' });
    expect(call('SUBSIDY.MONTHS', [notEntered, later])).toBe(notEntered);
    expect(call('SUBSIDY.MONTHS', [notEntered, '火星'])).toMatchObject({ code: '#VALUE!' });
  });

  it('in a table is the table’s', () => {
    expect(call('ALLOC.SETTLE', [[[1], [2]], [[1], [notEntered]]])).toBe(notEntered);
  });
});

describe('a day', () => {
  it('is a serial number for a spreadsheet, ISO text where asked for', () => {
    expect(call('POLICY.VALUE', ['P.START'])).toBe(44013);
    expect(call('POLICY.VALUE', ['P.START'], { dates: 'iso' })).toBe('2020-07-01');
  });

  it('of a month result is its first', () => {
    expect(callRule(echo(month({ name: NAME }), 'month'), ['2020-09'], { dates: 'iso' })).toBe('2020-09-01');
  });

  it('beyond the last is an error', () => {
    expect(callRule(echo(count({ name: NAME }), 'day'), [2958466])).toMatchObject({ code: '#VALUE!' });
  });
});

describe('a result', () => {
  it('in money is yuan, and an error beyond what a cell holds exactly', () => {
    expect(callRule(echo(count({ name: NAME }), 'money'), [9524])).toBe(95.24);
    const tooLarge = defineRule({ ...echo(count({ name: NAME }), 'money'), compute: () => 2 ** 53 });
    expect(callRule(tooLarge, [1])).toMatchObject({ code: '#VALUE!' });
  });

  it('is never -0, NaN or Infinity', () => {
    const gives = (value: number) => callRule(defineRule({ ...echo(count({ name: NAME }), 'any'), compute: () => value }), [1]);
    expect(Object.is(gives(-0), 0)).toBe(true);
    expect(gives(NaN)).toMatchObject({ code: '#VALUE!' });
    expect(gives(Infinity)).toMatchObject({ code: '#VALUE!' });
    expect(Object.is(callRule(echo(signedMoney({ name: NAME }), 'money'), [-0.001]), 0)).toBe(true);
  });
});

describe('a result of one row', () => {
  const twice = defineRule({
    ...echo(count({ name: NAME }), 'count'),
    result: { shape: 'row', columns: [{ name: NAME, kind: 'count' }, { name: NAME, kind: 'money' }] },
    compute: ({ value }) => [value, value],
  });

  it('is a row', () => {
    expect(callRule(twice, [250])).toEqual([[250, 2.5]]);
    expect(callRule(twice, [[[250]]])).toEqual([[250, 2.5]]);
  });

  it('of a column is a row for each cell, blank or the error where it is', () => {
    const error = expect.objectContaining({ code: '#VALUE!' });
    expect(callRule(twice, [[[100], [null], ['x'], [300]]])).toEqual([[100, 1], [null, null], [error, error], [300, 3]]);
  });

  it('takes no row and no block', () => {
    expect(callRule(twice, [[[1, 2]]])).toMatchObject({ code: '#VALUE!' });
    expect(callRule(twice, [[[1, 2], [3, 4]]])).toMatchObject({ code: '#VALUE!' });
  });

  it('of a blank is a blank, of an error the error', () => {
    expect(callRule(twice, [null])).toBeNull();
    expect(callRule(twice, ['x'])).toMatchObject({ code: '#VALUE!' });
  });
});

describe('parameters', () => {
  it('that are shares lie in 0% to 100%; other numbers may pass it', () => {
    expect(callRule(echo(share({ name: NAME }), 'ratio'), [[['35%', 1, 0, '１００％']]])).toEqual([[0.35, 1, 0, 1]]);
    expect(callRule(echo(share({ name: NAME }), 'ratio'), ['100.1%'])).toMatchObject({ code: '#VALUE!' });
    expect(callRule(echo(ratio({ name: NAME }), 'ratio'), ['120%'])).toBe(1.2);
    expect(callRule(echo(ratio({ name: NAME }), 'ratio'), [-0.1])).toMatchObject({ code: '#VALUE!' });
  });

  it('that may be blank still count as filled or blank for the row', () => {
    const rule = defineRule({ ...echo(blankable(count({ name: NAME })), 'count'), compute: ({ value }) => value ?? -1 });
    expect(callRule(rule, [null])).toBeNull();
    expect(callRule(rule, [[[1], [null]]])).toEqual([[1], [null]]);
  });
});

it('reads the policy that it is given', () => {
  const raised = PARAMETERS.map((parameter) =>
    parameter.code === 'P.DOC'
      ? { ...parameter, values: parameter.values.map((value) => ({ ...value, value: 600000 })) }
      : parameter,
  );
  const policy = policyOf(raised);
  expect(call('SUBSIDY.MONTHLY_STANDARD', ['博士', true, null, '企业'], { policy })).toBe(6000);
  expect(call('POLICY.VALUE', ['P.DOC'], { policy })).toBe(6000);
});

it('computes a column of 3,000 rows as it does each row', () => {
  const start = Array.from({ length: 3000 }, (_, row) => [44013 + row]);
  const column = call('SUBSIDY.DEGREE', ['博士', true, null, '企业', start, null, '2024-01-01', '2024-12-31']);
  expect(column).toEqual(start.map((day) => [call('SUBSIDY.DEGREE', ['博士', true, null, '企业', day[0], null, '2024-01-01', '2024-12-31'])]));
});
