import type { Day, Month } from '../../core/exact/calendar.ts';
import type { Plan } from './plan.ts';

/** What the plan says of the public notice and of the payment to people; null is 待录入. */
export interface HandOn {
  /** 公示起始日. */
  readonly noticeFrom: Day | null;
  /** Working days in which objections are taken. */
  readonly noticeDays: number | null;
  /** 发放期间, both months included. */
  readonly payment: { readonly first: Month; readonly last: Month } | null;
}

export const HAND_ON = 'handOn';

const NOTHING: HandOn = { noticeFrom: null, noticeDays: null, payment: null };

export function handOnOf(plan: Plan): HandOn {
  return (plan.parts.get(HAND_ON) as HandOn | undefined) ?? NOTHING;
}
