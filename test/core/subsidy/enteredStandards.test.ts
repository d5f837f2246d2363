/** Payments under standards that an office has entered: outside ones, and numbers of the text that change. */
import { describe, expect, it } from 'vitest';
import { call } from '../../../core/functions/call.ts';
import { FunctionError } from '../../../core/functions/errors.ts';
import { policyWith } from '../../../core/policy/entered.ts';
import { defaultPolicy } from '../../../core/policy/policy.ts';

const SOURCE = '宁党办〔2022〕1号';

function entered(...parameters: readonly (readonly [code: string, from: string, value: number | string])[]) {
  return policyWith(defaultPolicy, { parameters: parameters.map(([code, from, value]) => ({ code, from, value, source: SOURCE })) });
}

function explained(policy: typeof defaultPolicy, id: string, ...args: readonly unknown[]): string {
  return call('EXPLAIN', [id, ...args], { policy }) as string;
}

describe('SUBSIDY.VENTURE_TOPUP', () => {
  const venture: readonly unknown[] = ['博士', true, null, null, '2021-07-01', '2022-06-30'];

  it('takes the institution’s standard from the register once it is entered', () => {
    const policy = entered(['P.INST.DOC', '2020-07-01', 1500]);
    expect(call('SUBSIDY.VENTURE_TOPUP', venture, { policy })).toBe(42000);
    expect(call('SUBSIDY.VENTURE_TOPUP', venture.with(3, 4000), { policy })).toBe(12000);
  });

  it('still misses the other degree’s', () => {
    const policy = entered(['P.INST.DOC', '2020-07-01', 1500]);
    const result = call('SUBSIDY.VENTURE_TOPUP', ['硕士', true, true, null, '2021-07-01', '2022-06-30'], { policy });
    expect((result as FunctionError).code).toBe('#N/A');
    expect((result as FunctionError).words.zh).toContain('P.INST.MAS');
  });

  it('misses a standard that holds only from a later month on', () => {
    const policy = entered(['P.INST.DOC', '2021-08-01', 1500]);
    expect((call('SUBSIDY.VENTURE_TOPUP', venture, { policy }) as FunctionError).code).toBe('#N/A');
    expect(call('SUBSIDY.VENTURE_TOPUP', venture.with(4, '2021-08-01'), { policy })).toBe(11 * 3500);
  });

  it('needs it for no month if no month is paid', () => {
    const policy = entered(['P.INST.DOC', '2021-08-01', 1500]);
    expect(call('SUBSIDY.VENTURE_TOPUP', ['博士', true, null, null, '2019-07-01', '2020-06-30'], { policy })).toBe(0);
  });

  it('pays the months before and after a change of either standard at their own difference', () => {
    const policy = entered(['P.INST.DOC', '2020-07-01', 1500], ['P.INST.DOC', '2022-04-01', 2000], ['P.DOC', '2022-01-01', 6000]);
    expect(call('SUBSIDY.VENTURE_TOPUP', venture, { policy })).toBe(6 * 3500 + 3 * 4500 + 3 * 4000);
    expect(explained(policy, 'SUBSIDY.VENTURE_TOPUP', ...venture)).toContain(
      '(5000 − 1500)元/月 × 6个月（2021-07至2021-12） + (6000 − 1500)元/月 × 3个月（2022-01至2022-03） + (6000 − 2000)元/月 × 3个月（2022-04至2022-06）= 46500元',
    );
  });
});

describe('a standard that changes', () => {
  it('is paid to academic years by the day on which they begin', () => {
    const policy = entered(['P.PREINTRO', '2021-09-02', 12000]);
    expect(call('SUBSIDY.PREINTRO_MASTER', ['2020-08-20', '2020-09-01', '2023-06-30'], { policy })).toBe(10000 + 10000 + 12000);
    expect(explained(policy, 'SUBSIDY.PREINTRO_MASTER', '2020-08-20', '2020-09-01', '2023-06-30')).toContain(
      '10000元 × 2个学年（首日2020-09-01至2021-09-01） + 12000元 × 1个学年（首日2022-09-01）= 32000元',
    );
  });

  it('is paid to the academic year of signing by the day of signing', () => {
    const policy = entered(['P.PREINTRO', '2021-01-01', 12000]);
    expect(call('SUBSIDY.PREINTRO_MASTER', ['2021-01-01', '2020-09-01', '2021-06-30', null, null, '含签约学年'], { policy })).toBe(12000);
  });

  it('is paid 按月 by the month', () => {
    const policy = entered(['P.PREINTRO', '2021-01-01', 12000]);
    const student = ['2020-08-20', '2020-09-01', '2021-06-30', null, null, '按月'];
    expect(call('SUBSIDY.PREINTRO_MASTER', student, { policy })).toBe(9333.33);
    expect(explained(policy, 'SUBSIDY.PREINTRO_MASTER', ...student)).toContain(
      '10000元/年 ÷ 12 × 4个月（2020-09至2020-12） + 12000元/年 ÷ 12 × 6个月（2021-01至2021-06）= 9333.33元',
    );
  });

  it('is paid to months of practice by the day on which they begin, the days beyond among them', () => {
    const policy = entered(['P.PRACTICE', '2021-08-01', 2400]);
    const student = ['2021-07-10', '2021-09-24', '半月'];
    expect(call('SUBSIDY.PRACTICE', student, { policy })).toBe(2000 + 2400 + 1200);
    expect(explained(policy, 'SUBSIDY.PRACTICE', ...student)).toContain(
      '2000元 × 1个月（首日2021-07-10） + 2400元 × 1个月（首日2021-08-10） + 2400元 × 1/2个月（余15天，半月） = 5600元',
    );
    expect(call('SUBSIDY.PRACTICE', [...student, 1000], { policy })).toBe(2500);
  });

  it('limits a special expert’s grant by the day of engagement', () => {
    const policy = entered(['P.EXPERT.MIN', '2022-01-01', 40000], ['P.EXPERT.MAX', '2022-01-01', 80000]);
    expect(call('SUBSIDY.SPECIAL_EXPERT', [30000, '2021-12-31'], { policy })).toBe(90000);
    expect((call('SUBSIDY.SPECIAL_EXPERT', [30000, '2022-01-01'], { policy }) as FunctionError).words.zh).toContain('40000元至80000元');
    expect(call('SUBSIDY.SPECIAL_EXPERT', [80000, '2022-01-01'], { policy })).toBe(240000);
    expect((call('SUBSIDY.SPECIAL_EXPERT', [80000, '2021-12-31'], { policy }) as FunctionError).code).toBe('#VALUE!');
  });
});

describe.each([
  ['P.UP', '40%', 'SUBSIDY.DOCTOR_ONEOFF', [100000, '博士', true, '企业'], 140000],
  ['P.STATION', 350000, 'SUBSIDY.FIXED_AWARD', ['博士后科研工作站', 2], 700000],
  ['P.BASE', 120000, 'SUBSIDY.FIXED_AWARD', ['专家服务基地', 2], 240000],
  ['P.SKILLBASE', 900000, 'SUBSIDY.FIXED_AWARD', ['高技能人才培养基地', 1], 900000],
  ['P.STUDIO.NATIONAL', 250000, 'SUBSIDY.FIXED_AWARD', ['国家级技能大师工作室', 1], 250000],
  ['P.STUDIO.NATIONAL', 250000, 'SUBSIDY.FIXED_AWARD', ['技能大师工作室升级', 1], 150000],
  ['P.STUDIO.REGION', 120000, 'SUBSIDY.FIXED_AWARD', ['自治区级技能大师工作室', 1], 120000],
  ['P.STUDIO.REGION', 120000, 'SUBSIDY.FIXED_AWARD', ['技能大师工作室升级', 1], 80000],
  ['P.EXPERT.YEARS', 4, 'SUBSIDY.SPECIAL_EXPERT', [40000, '2021-03-01'], 160000],
  ['P.EXPERT.YEARS', 4, 'SUBSIDY.SPECIAL_EXPERT', [36000, '2021-03-01', null, null, null, '按月'], 144000],
  ['P.PRACTICE.GATE', 2, 'SUBSIDY.PRACTICE', ['2021-07-01', '2021-08-30'], 0],
  ['P.SERVICE', 3, 'SERVICE.DUE_DATE', ['2022-07-01'], '2025-06-30'],
  ['P.INCOME', 0.25, 'ALLOWANCE.INCOME_GAP', [9750, 8500], 875],
] as const)('%s entered as %s', (code, value, id, args, expected) => {
  it(`changes ${id} and its explanation`, () => {
    const policy = entered([code, '2021-01-01', value]);
    expect(call(id, args, { policy, dates: 'iso' })).toBe(expected);
    expect(call(id, args, { dates: 'iso' })).not.toBe(expected);
    expect(explained(policy, id, ...args)).not.toBe(call('EXPLAIN', [id, ...args]));
  });
});

describe('ALLOWANCE.SECONDMENT', () => {
  it('takes the daily standards from the register once they are entered, those given before them', () => {
    const policy = entered(['P.MEALS', '2021-01-01', 40], ['P.LOCALTRANSPORT', '2021-01-01', 50]);
    const rest = [
      ['乡镇工作补贴月标准', 300],
      ['艰苦边远津贴月标准', 230],
    ];
    expect(call('ALLOWANCE.SECONDMENT', [10, 1, rest], { policy })).toEqual([[400, 0, 500, 300, 230, 1430]]);
    expect(call('ALLOWANCE.SECONDMENT', [10, 1, [...rest, ['伙食日标准', 60]]], { policy })).toEqual([[600, 0, 500, 300, 230, 1630]]);
  });
});

describe('ALLOC.ADVANCE', () => {
  it('takes the share left blank from the register once it is entered, a share given before it', () => {
    const policy = entered(['P.ADVANCE', '2025-11-01', '70%']);
    expect(call('ALLOC.ADVANCE', [[[1000]], null], { policy })).toEqual([[700]]);
    expect(call('ALLOC.ADVANCE', [[[1000]], 0.9], { policy })).toEqual([[900]]);
  });
});
