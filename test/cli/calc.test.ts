import { describe, expect, it } from 'vitest';
import { talent } from './talent.ts';

describe('calc', () => {
  it('computes one function and ends with 0', () => {
    const { code, out, err } = talent(['calc', 'SUBSIDY.DEGREE', '["博士",true,null,"企业","2020-09-01","2023-03-15"]']);
    expect({ code, out, err }).toEqual({ code: 0, out: '{"value":155000}\n', err: '' });
  });

  it('ends with 1 where the result is an error, in the language asked for', () => {
    const { code, out } = talent(['calc', '--lang', 'en', 'MONEY.UPPER', '["Mars"]']);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toEqual({
      error: { code: '#VALUE!', message: 'amount: "Mars" cannot be read; enter an amount in yuan' },
    });
  });

  it('ends with 1 for arguments that are no JSON array', () => {
    const { code, out } = talent(['calc', 'MONEY.UPPER', '100']);
    expect(code).toBe(1);
    expect(JSON.parse(out).error.message).toContain('JSON 数组');
  });

  it('says how to call it without a function and ends with 2', () => {
    const { code, out, err } = talent(['calc']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain("talent calc MONEY.UPPER '[100500]'");
  });
});

describe('calc --stdin', () => {
  const answers = (input: string) =>
    talent(['calc', '--stdin'], input).out.split('\n').slice(0, -1).map((line) => JSON.parse(line));

  it('answers what is no call with an error line and goes on', () => {
    const lines = [
      '{"id":"MONEY.UPPER","args":[1]}',
      'no JSON',
      '',
      '[]',
      'null',
      '3',
      '{"id":5,"args":[]}',
      '{"id":"MONEY.UPPER","args":{"0":1}}',
      '{"id":"MONEY.LOWER","args":[1]}',
      '{"id":"MONEY.UPPER","args":[[1,2]]}',
      '{"id":"__proto__"}',
      '{"id":"MONEY.UPPER","args":[2]}',
    ];
    const result = answers(`${lines.join('\n')}\n`);
    expect(result.map(({ value, error }) => value ?? error.code)).toEqual([
      '壹元整', ...Array(10).fill('#VALUE!'), '贰元整',
    ]);
    for (const { error } of result.slice(1, 11)) expect(error.message).not.toBe('');
  });

  it('answers a last line without a line end, a byte order mark and Windows line ends', () => {
    expect(answers('\uFEFF{"id":"MONEY.UPPER","args":[1]}\r\n{"id":"MONEY.UPPER","args":[2]}')).toEqual([
      { value: '壹元整' },
      { value: '贰元整' },
    ]);
  });

  it('gives blanks as null, errors in their cells, days as ISO text', () => {
    expect(answers('{"id":"MONEY.UPPER","args":[[[1],[null],["x"]]]}\n{"id":"POLICY.VALUE","args":["P.START"]}\n')).toEqual([
      { value: [['壹元整'], [null], [{ error: { code: '#VALUE!', message: expect.stringContaining('金额') } }]] },
      { value: '2020-07-01' },
    ]);
  });

  it('keeps a character whole that two chunks share', () => {
    const line = '{"id":"MONEY.UPPER","args":["元"]}\n';
    const result = answers(line.repeat(20_000));
    expect(result).toHaveLength(20_000);
    expect(new Set(result.map(({ error }) => error.message)).size).toBe(1);
  });
});
