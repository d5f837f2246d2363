import { describe, expect, it } from 'vitest';
import { RULES } from '../../core/functions/index.ts';
import { PARAMETERS } from '../../core/policy/parameters.ts';
import { talent } from './talent.ts';

describe('explain', () => {
  it('prints the explanation', () => {
    const { code, out } = talent(['explain', 'SUBSIDY.DEGREE', '["博士",true,null,"企业","2020-09-01","2023-03-15"]']);
    expect(code).toBe(0);
    expect(out).toBe('(九) 企业全职引进全日制博士：5000元/月 × 31个月（2020-09至2023-03）= 155000元\n');
  });

  it('prints a line for each row of a range', () => {
    const { code, out } = talent(['explain', 'MONEY.UPPER', '[[[1],[2]]]']);
    expect(code).toBe(0);
    expect(out).toBe('(表尾) 1元 = 壹元整\n(表尾) 2元 = 贰元整\n');
  });

  it('explains an error by its message and ends with 1', () => {
    const { code, out } = talent(['explain', 'MONEY.UPPER', '["火星"]']);
    expect(code).toBe(1);
    expect(out).toContain('火星');
  });

  it('ends with 1 for an unknown function and with 2 for arguments that are no JSON', () => {
    expect(talent(['explain', 'MONEY.LOWER'])).toMatchObject({ code: 1, out: '' });
    expect(talent(['explain', 'MONEY.UPPER', 'x'])).toMatchObject({ code: 2, out: '' });
  });
});

describe('functions', () => {
  it('lists every function', () => {
    const { code, out } = talent(['functions']);
    expect(code).toBe(0);
    for (const rule of RULES) expect(out).toContain(`│ ${rule.id} `);
  });

  it('lists them for a program, with parameters and words', () => {
    const listed = JSON.parse(talent(['functions', '--json']).out);
    expect(listed.map(({ id }: { id: string }) => id)).toEqual(RULES.map(({ id }) => id));
    const degree = listed.find(({ id }: { id: string }) => id === 'SUBSIDY.DEGREE');
    expect(degree.articles).toEqual(['九']);
    expect(degree.parameters[0]).toMatchObject({ type: 'word', required: true, words: ['博士', '硕士', '本科', '大专', '其他'] });
  });
});

describe('policy', () => {
  it('lists every parameter and setting in columns that line up', () => {
    const { code, out } = talent(['policy']);
    expect(code).toBe(0);
    for (const { code: parameter } of PARAMETERS) expect(out).toContain(`│ ${parameter} `);
    expect(out).toMatch(/P\.DOC .*5000元 .*2020-07-01起 .*\(九\) .*宁党办〔2020〕48号/);
    expect(out).toMatch(/P\.SETTLING .*— .*待录入/);
    expect(out).toContain('次月 离岗次月停发');
  });

  it('lists the values of a day', () => {
    const on = (date: string) => JSON.parse(talent(['policy', '--json', '--on', date]).out);
    const valueOf = (listed: { parameters: { code: string; values: { value: number }[] }[] }) =>
      listed.parameters.find(({ code }) => code === 'P.DOC')!.values.map(({ value }) => value);
    expect(valueOf(on('2024-01-01'))).toEqual([5000]);
    expect(valueOf(on('2020年6月30日'))).toEqual([]);
  });

  it('ends with 2 for a day that is none', () => {
    const { code, err } = talent(['policy', '--on', '2024-02-30']);
    expect(code).toBe(2);
    expect(err).toContain('2024-02-30');
  });
});

describe('the program', () => {
  it('says how it is used, in Chinese first, and ends with 2 where it is misused', () => {
    const { code, err } = talent(['reckon']);
    expect(code).toBe(2);
    expect(err).toMatch(/^命令写法不对/);
    expect(err).toContain("unknown command 'reckon'");
    expect(err).not.toMatch(/^\s+at /m);
  });

  it('shows its usage and ends with 0', () => {
    const { code, out } = talent(['--help']);
    expect(code).toBe(0);
    expect(out).toContain('calc');
  });
});
