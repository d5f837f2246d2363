import { describe, expect, it } from 'vitest';
import { dayOf, isoDay } from '../../../core/exact/calendar.ts';
import { FunctionError } from '../../../core/functions/errors.ts';
import { ARTICLES, cite, DOCUMENT } from '../../../core/policy/articles.ts';
import { PARAMETERS } from '../../../core/policy/parameters.ts';
import { defaultPolicy, policyOf } from '../../../core/policy/policy.ts';
import { UNITS } from '../../../core/policy/register.ts';
import type { Parameter } from '../../../core/policy/register.ts';
import { SETTINGS } from '../../../core/policy/settings.ts';

/** A defined name that Excel, WPS and LibreOffice accept and that cannot be taken for a cell. */
const DEFINED_NAME = /^[\p{Script=Han}_][\p{Script=Han}\d_]*$/u;
const OTHER_BASES = ['年度分配', '校验', '表尾', '全部'];

describe.each(PARAMETERS.map((parameter) => [parameter.code, parameter] as const))('%s', (_code, parameter) => {
  it('has a code, words in both languages, an article and a unit', () => {
    expect(parameter.code).toMatch(/^P(\.[A-Z][A-Z0-9]*)+$/);
    expect(parameter.name.zh).not.toBe('');
    expect(parameter.name.en).not.toBe('');
    expect([...Object.keys(ARTICLES), ...OTHER_BASES]).toContain(parameter.article);
    expect(Object.keys(UNITS)).toContain(parameter.unit);
  });

  it('has a name that a cell may bear', () => {
    expect(parameter.cellName).toMatch(DEFINED_NAME);
  });

  it('cites a document for each value, without gap or overlap; or says where to look', () => {
    if (parameter.status === '待录入') {
      expect(parameter.values).toEqual([]);
      expect(parameter.asks!.zh).not.toBe('');
      expect(parameter.asks!.en).not.toBe('');
      return;
    }
    expect(parameter.values.length).toBeGreaterThan(0);
    parameter.values.forEach(({ from, source, value }, index) => {
      // A source that nobody has confirmed by its number says so.
      expect(source).toMatch(/〔\d{4}〕\d+号|文号待核实/);
      expect([value].flat().every(Number.isSafeInteger)).toBe(true);
      if (index > 0) expect(from).toBe(parameter.values[index - 1]!.to! + 1);
    });
    expect(parameter.values.at(-1)!.to).toBeNull();
  });
});

describe('the register', () => {
  it('names each parameter and each cell once', () => {
    const cells = [...PARAMETERS, ...SETTINGS].map(({ cellName }) => cellName);
    expect(new Set(cells).size).toBe(cells.length);
    expect(new Set(PARAMETERS.map(({ code }) => code)).size).toBe(PARAMETERS.length);
  });

  it('holds the numbers of the text', () => {
    const numbers = Object.fromEntries(
      PARAMETERS.filter(({ status }) => status === '已定').map(({ code, unit, values }) => {
        const { value } = values[0]!;
        const number = typeof value === 'number' ? value : value[0] / value[1];
        return [code, unit === 'fen' ? number / 100 : unit === 'day' ? isoDay(number) : number];
      }),
    );
    expect(numbers).toEqual({
      'P.START': '2020-07-01',
      'P.RATIO.PRIMARY': 19, 'P.RATIO.JUNIOR': 13.5, 'P.RATIO.SENIOR': 12.5,
      'P.EXCHANGE': 1, 'P.YEARS.VICE': 20, 'P.YEARS.FULL': 30, 'P.EXC3.COUNT': 3, 'P.EXC3.YEARS': 1,
      'P.STRUCT.SENIOR': 0.1, 'P.STRUCT.MIDDLE': 0.45, 'P.STRUCT.JUNIOR': 0.45, 'P.GRADE': 8, 'P.GRADE.LAST': 13,
      'P.TARGET.NINE': 0.1, 'P.TARGET.OTHER': 0.05, 'P.WD': 15,
      'P.DOC': 5000, 'P.MAS': 3000, 'P.MONTHS': 60, 'P.UP': 0.3, 'P.STATION': 300000,
      'P.QUOTA.TEACHERS': 1500, 'P.QUOTA.MEDICS': 450, 'P.QUOTA.YEARS': 5, 'P.PREINTRO': 10000, 'P.SERVICE': 5,
      'P.YOUTH': 50, 'P.YOUTH.MONTHS': 6, 'P.PARTTIME': 100, 'P.PARTTIME.YEARS': 3,
      'P.ENVOYS': 3000, 'P.PHYSICIANS': 1000, 'P.EXPERTS': 500, 'P.STUDENTS': 300, 'P.AGRITECH': 50,
      'P.EXPERT.MIN': 30000, 'P.EXPERT.MAX': 50000, 'P.EXPERT.YEARS': 3, 'P.BASE': 100000,
      'P.PRACTICE': 2000, 'P.PRACTICE.GATE': 1, 'P.PARTTIME.MAIN': 0.5, 'P.PROMOTION': 1,
      'P.LIFT': 0.1, 'P.STAR': 100, 'P.ROTATION': 5, 'P.VISIT': 100, 'P.EDUBASE': 1, 'P.SKILLBASE': 1000000,
      'P.STUDIO.NATIONAL': 200000, 'P.STUDIO.REGION': 100000, 'P.RURAL': 600, 'P.INCOME': 0.2,
      'P.EXC.BASE': 0.2, 'P.EXC.MIN': 0.25, 'P.EXC.MAX': 0.35, 'P.RETREAT': 50, 'P.RETREAT.YEARS': 20, 'P.RETREAT.TIMES': 1,
    });
  });
});

describe('a policy', () => {
  const raised: Parameter = {
    ...defaultPolicy.parameter('P.DOC'),
    values: [
      { from: dayOf(2020, 7, 1)!, to: dayOf(2024, 12, 31), value: 500000, source: DOCUMENT },
      { from: dayOf(2025, 1, 1)!, to: null, value: 600000, source: '宁党办〔2024〕99号' },
    ],
  };
  const policy = policyOf([raised]);

  it('gives the value in force on a day, the newest without one, none before the first', () => {
    const on = (day: number | null) => policy.on('P.DOC', day)?.value ?? null;
    expect(on(dayOf(2020, 6, 30))).toBeNull();
    expect(on(dayOf(2020, 7, 1))).toBe(500000);
    expect(on(dayOf(2024, 12, 31))).toBe(500000);
    expect(on(dayOf(2025, 1, 1))).toBe(600000);
    expect(on(null)).toBe(600000);
  });

  it('has no value for what nobody entered, and says where to look', () => {
    try {
      defaultPolicy.on('P.SETTLING', null);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(FunctionError);
      expect((error as FunctionError).code).toBe('#N/A');
      expect((error as FunctionError).words.zh).toMatch(/^标准未录入：安家费基准/);
      expect((error as FunctionError).words.en).toMatch(/^Standard not entered: Settling-in grant/);
    }
  });

  it('does not guess at a code that is not in the register', () => {
    expect(() => defaultPolicy.on('P.NONE', null)).toThrow('P.NONE');
  });
});

describe.each(SETTINGS.map((setting) => [setting.id, setting] as const))('setting %s', (_id, setting) => {
  it('has a default among its choices, words and a cell name', () => {
    expect(setting.choices.map(({ word }) => word)).toContain(setting.default);
    expect(setting.cellName).toMatch(DEFINED_NAME);
    for (const { effect } of setting.choices) expect([effect.zh, effect.en]).not.toContain('');
  });
});

it('cites articles as an explanation begins', () => {
  expect(cite('九')).toBe('(九)');
  expect(cite('七', '九')).toBe('(七)(九)');
  expect(Object.keys(ARTICLES)).toHaveLength(19);
});
