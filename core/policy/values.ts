/** Values of parameters as rules calculate with them: of a day, or the newest for what is no matter of a day. */
import type { Day } from '../exact/calendar.ts';
import type { Fen } from '../exact/money.ts';
import type { Ratio } from '../exact/ratio.ts';
import { ratioOf } from '../exact/ratio.ts';
import type { Policy } from './policy.ts';

/** A whole number: years, times, a grade. Throws FunctionError #N/A while 待录入. */
export function wholeValue(policy: Policy, code: string): number {
  return policy.on(code, null)!.value as number;
}

/** A share, or what need not be whole. Throws FunctionError #N/A while 待录入. */
export function exactValue(policy: Policy, code: string): Ratio {
  const { value } = policy.on(code, null)!;
  return typeof value === 'number' ? ratioOf(value) : ratioOf(...value);
}

/** An amount in force on a day (null: the newest), 0 on a day without one. Throws FunctionError #N/A while 待录入. */
export function amountOn(policy: Policy, code: string, day: Day | null): Fen {
  return (policy.on(code, day)?.value as Fen | undefined) ?? 0;
}
