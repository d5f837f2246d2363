/** Standards that an office enters: dated, with a source; what is wrong with a file of them. */
import { describe, expect, it } from 'vitest';
import { dayOf, isoDay } from '../../../core/exact/calendar.ts';
import { citation } from '../../../core/policy/functions.ts';
import { policyWith, PolicyFileError } from '../../../core/policy/entered.ts';
import { defaultPolicy } from '../../../core/policy/policy.ts';

type Line = Readonly<Record<string, unknown>>;

const SOURCE = '宁党办〔2024〕1号';
const line = (code: string, from: string, value: unknown, more: Line = {}): Line => ({ code, from, value, source: SOURCE, ...more });
const entered = (...parameters: readonly Line[]) => policyWith(defaultPolicy, { parameters });

/** `2020-07-01~2023-12-31: 500000`, a value a line. */
function valuesOf(code: string, ...lines: readonly Line[]): string[] {
  return entered(...lines).parameter(code).values.map(({ from, to, value }) => `${isoDay(from)}~${to === null ? '' : isoDay(to)}: ${value}`);
}

describe('a standard that is entered', () => {
  it.each([
    ['a new value ends the one of the text', 'P.DOC', [line('P.DOC', '2024-01-01', 6000)], ['2020-07-01~2023-12-31: 500000', '2024-01-01~: 600000']],
    ['a value from the first day on takes the place of the text’s', 'P.DOC', [line('P.DOC', '2020-07-01', 6000)], ['2020-07-01~: 600000']],
    ['values may stand in any order', 'P.DOC', [line('P.DOC', '2025-01-01', 7000), line('P.DOC', '2024-01-01', 6000)], ['2020-07-01~2023-12-31: 500000', '2024-01-01~2024-12-31: 600000', '2025-01-01~: 700000']],
    ['a value may say its last day, if the next begins the day after', 'P.DOC', [line('P.DOC', '2024-01-01', 6000, { to: '2024-12-31' }), line('P.DOC', '2025-01-01', 7000, { to: null })], ['2020-07-01~2023-12-31: 500000', '2024-01-01~2024-12-31: 600000', '2025-01-01~: 700000']],
    ['a value may hold for one day', 'P.DOC', [line('P.DOC', '2024-01-01', 6000, { to: '2024-01-01' })], ['2020-07-01~2023-12-31: 500000', '2024-01-01~2024-01-01: 600000']],
    ['a standard of another document becomes known', 'P.SETTLING', [line('P.SETTLING', '2021-01-01', 150000)], ['2021-01-01~: 15000000']],
    ['a code knows neither letter case nor spaces around it', 'P.DOC', [line(' p.doc ', '2020-07-01', 6000)], ['2020-07-01~: 600000']],
    ['an amount may be a text', 'P.DOC', [line('P.DOC', '2020-07-01', '6,000.50')], ['2020-07-01~: 600050']],
    ['0 is a value', 'P.DOC', [line('P.DOC', '2020-07-01', 0)], ['2020-07-01~: 0']],
    ['a ratio is two whole numbers', 'P.UP', [line('P.UP', '2020-07-01', '35%')], ['2020-07-01~: 7,20']],
    ['months are whole', 'P.MONTHS', [line('P.MONTHS', '2020-07-01', 48)], ['2020-07-01~: 48']],
    ['a date is a day', 'P.START', [line('P.START', '2020-07-01', '2021-01-01')], [`2020-07-01~: ${dayOf(2021, 1, 1)}`]],
  ] as const)('%s', (_says, code, lines, values) => {
    expect(valuesOf(code, ...lines)).toEqual(values);
    expect(entered(...lines).parameter(code).status).toBe('已定');
  });

  it('may come from several files, one after the other', () => {
    const first = entered(line('P.DOC', '2024-01-01', 6000), line('P.DOC', '2025-01-01', 7000));
    const values = (from: string) => policyWith(first, { parameters: [line('P.DOC', from, 8000)] }).parameter('P.DOC').values.map(({ from: day, to, value }) => [isoDay(day), to && isoDay(to), value]);
    expect(values('2026-01-01')).toEqual([['2020-07-01', '2023-12-31', 500000], ['2024-01-01', '2024-12-31', 600000], ['2025-01-01', '2025-12-31', 700000], ['2026-01-01', null, 800000]]);
    expect(values('2024-07-01')).toEqual([['2020-07-01', '2023-12-31', 500000], ['2024-01-01', '2024-06-30', 600000], ['2024-07-01', null, 800000]]);
    expect(values('2024-12-31')).toEqual([['2020-07-01', '2023-12-31', 500000], ['2024-01-01', '2024-12-30', 600000], ['2024-12-31', null, 800000]]);
  });

  it('leaves every other parameter as it is', () => {
    const policy = entered(line('P.DOC', '2024-01-01', 6000));
    for (const { code } of defaultPolicy.parameters) if (code !== 'P.DOC') expect(policy.parameter(code)).toBe(defaultPolicy.parameter(code));
  });

  it('is cited with its document and its days', () => {
    const { zh, en } = citation(entered(line('P.DOC', '2024-01-01', 6000)).parameter('P.DOC'));
    expect(zh).toBe('宁党办〔2020〕48号 (九) 博士月补贴标准 5000元，2020-07-01至2023-12-31；宁党办〔2024〕1号 (九) 博士月补贴标准 6000元，2024-01-01起');
    expect(en).toContain(' 5000 yuan, 2020-07-01 to 2023-12-31; 宁党办〔2024〕1号 (九) ');
  });
});

describe('a file that is wrong', () => {
  it.each([
    ['an unknown code', [line('P.NONE', '2024-01-01', 1)], '“P.NONE”', 'talent policy'],
    ['a table', [line('P.HARDSHIP', '2024-01-01', 1)], 'P.HARDSHIP', '是一张表'],
    ['an end before the beginning', [line('P.DOC', '2024-01-01', 1, { to: '2023-12-31' })], 'P.DOC', '2024-01-01起的值在生效之前就终止了'],
    ['two values from one day', [line('P.DOC', '2024-01-01', 1), line('P.DOC', '2024-01-01', 2)], 'P.DOC', '2024-01-01起有两个值'],
    ['a gap', [line('P.DOC', '2024-01-01', 1, { to: '2024-06-30' }), line('P.DOC', '2024-07-02', 2)], 'P.DOC', '2024-06-30与2024-07-02之间有空档或重叠'],
    ['an overlap', [line('P.DOC', '2024-01-01', 1, { to: '2024-06-30' }), line('P.DOC', '2024-06-30', 2)], 'P.DOC', '2024-06-30与2024-06-30之间有空档或重叠'],
    ['a word for an amount', [line('P.DOC', '2024-01-01', '六千')], 'P.DOC', '的值“六千”不是不小于0的数'],
    ['an amount below 0', [line('P.DOC', '2024-01-01', -1)], 'P.DOC', '的值“-1”不是不小于0的数'],
    ['an amount out of range', [line('P.DOC', '2024-01-01', 1e13)], 'P.DOC', '的值“10000000000000”不合适'],
    ['an amount beyond all ranges', [line('P.DOC', '2024-01-01', 1e21)], 'P.DOC', '的值“1e+21”不合适'],
    ['half a month', [line('P.MONTHS', '2024-01-01', 0.5)], 'P.MONTHS', '的值“0.5”不合适'],
    ['a number for a date', [line('P.START', '2024-01-01', 45000)], 'P.START', '的值“45000”不是日期'],
    ['a day that is none', [line('P.DOC', '2024-02-30', 1)], 'parameters.0.from', '2021-01-01'],
    ['a date with something before it', [line('P.DOC', 'x2024-02-01', 1)], 'parameters.0.from', '2021-01-01'],
    ['a date with a time', [line('P.DOC', '2024-02-01T00:00', 1)], 'parameters.0.from', '2021-01-01'],
    ['a blank code', [line('', '2024-02-01', 1)], 'parameters.0.code', '"P.SETTLING"'],
    ['a source of spaces', [line('P.DOC', '2024-02-01', 1, { source: ' ' })], 'parameters.0.source', '文号'],
    ['a key too many', [line('P.DOC', '2024-02-01', 1, { till: '2024-03-01' })], 'parameters.0', '文号'],
  ] as const)('%s', (_says, lines, place, says) => {
    let thrown: unknown;
    try {
      entered(...lines);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(PolicyFileError);
    const { words } = thrown as PolicyFileError;
    expect(words.zh).toContain(place);
    expect(words.zh).toContain(says);
    expect(words.en).toContain(place);
    const dates = (text: string): string[] => text.match(/\d{4}-\d{2}-\d{2}/g) ?? [];
    expect(dates(words.en)).toEqual(dates(words.zh));
    expect(words.en).not.toMatch(/[ :]\.?$/);
  });

  it('that is no list of parameters says so', () => {
    expect(() => policyWith(defaultPolicy, [])).toThrow(/^parameters of the policy file is wrong/);
    expect(() => policyWith(defaultPolicy, { parameters: [], and: 1 })).toThrow(PolicyFileError);
    expect(policyWith(defaultPolicy, { parameters: [] }).parameters).toEqual(defaultPolicy.parameters);
  });
});
