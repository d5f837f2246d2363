/**
 * Years taken off for excellence, article （三）: “任职期内每有3个年度考核结果为优秀等次的，参评所要求的工作年限可缩短1年”.
 * The years need not be consecutive, and no most is named.
 */
import type { Policy } from '../policy/policy.ts';
import { wholeValue } from '../policy/values.ts';

/** How many ratings take how many years off. */
export interface ReductionRule {
  readonly ratings: number;
  readonly years: number;
}

export function reductionRule(policy: Policy): ReductionRule {
  return { ratings: wholeValue(policy, 'P.EXC3.COUNT'), years: wholeValue(policy, 'P.EXC3.YEARS') };
}

/** Years that `count` excellent ratings take off. */
export function yearsOff(count: number, { ratings, years }: ReductionRule): number {
  return Math.floor(count / ratings) * years;
}
