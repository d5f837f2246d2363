import { expect, it } from 'vitest';
import { call, FunctionError } from '../../../core/functions/index.ts';
import { policyWith } from '../../../core/policy/entered.ts';
import { defaultPolicy } from '../../../core/policy/policy.ts';

const entered = (code: string, value: number | string) => ({ code, from: '2021-01-01', value, source: '宁编办发〔2021〕1号' });
const policy = policyWith(defaultPolicy, {
  parameters: [
    entered('P.RESERVE', '40%'), entered('P.STRUCT.SENIOR', '20%'), entered('P.STRUCT.MIDDLE', '40%'), entered('P.STRUCT.JUNIOR', '40%'),
    entered('P.TARGET.NINE', '12.5%'), entered('P.GRADE', 7), entered('P.RATIO.PRIMARY', '20'),
  ],
});
const at = (id: string, ...args: unknown[]) => call(id, args, { policy });

it('a share of vacancies that is entered holds where none is given', () => {
  expect(at('STAFF.ATTRITION_RESERVE', 10, null)).toEqual([[4, 6]]);
  expect(at('STAFF.ATTRITION_RESERVE', 10, 0.5)).toEqual([[5, 5]]);
  expect(call('STAFF.ATTRITION_RESERVE', [10, null])).toBeInstanceOf(FunctionError);
});

it('shares, grades and pupils a post are those of the register', () => {
  expect(at('POST.STRUCTURE', 13)).toEqual([[2, 5, 6]]);
  expect(at('POST.STRUCTURE', 13, '累计')).toEqual([[2, 5, 6]]);
  expect(at('POST.STRUCTURE', 13, '最大余数')).toEqual([[3, 5, 5]]);
  expect(at('POST.TARGETED_SENIOR', 100, '九县区')).toBe(12);
  expect(at('POST.TARGETED_SENIOR', 100, '中宁县', 40)).toBe(8);
  expect(at('POST.SPECIAL_GRADE_CHECK', '乡镇', 7)).toMatch(/^符合.*7级/);
  expect(at('STAFF.TEACHER_STANDARD', 100, 0, 0)).toEqual([[5, null, null]]);
});
