/** What must hold between the dates of a payment, and what is said where the policy does not reach it. */
import { isoDay } from '../exact/calendar.ts';
import type { Day } from '../exact/calendar.ts';
import { FunctionError } from '../functions/errors.ts';
import type { Article } from '../policy/articles.ts';
import { cite } from '../policy/articles.ts';
import type { Policy } from '../policy/policy.ts';
import type { Words } from '../words.ts';
import { policyStart } from './monthlyStandard.ts';

/** A date under the name that its parameter bears. */
interface NamedDay {
  readonly name: Words;
  readonly day: Day | null;
}

/** The later of two dates must not lie before the earlier; an open one is no error. */
export function requireOrder(earlier: NamedDay, later: NamedDay): void {
  if (earlier.day === null || later.day === null || earlier.day <= later.day) return;
  const [first, last] = [isoDay(earlier.day), isoDay(later.day)];
  throw new FunctionError('#VALUE!', {
    zh: `${later.name.zh}（${last}）早于${earlier.name.zh}（${first}）：请核对两个日期`,
    en: `${later.name.en} (${last}) is before ${earlier.name.en} (${first}): check both dates`,
  });
}

/** Why a payment is 0 whose start lies before the policy; null if it does not. */
export function beforePolicyWords(article: Article, start: NamedDay & { readonly day: Day }, policy: Policy): Words | null {
  const since = policyStart(policy);
  if (start.day >= since) return null;
  const [day, first] = [isoDay(start.day), isoDay(since)];
  return {
    zh: `${cite(article)} ${start.name.zh}（${day}）早于政策起始日（${first}），0元`,
    en: `${cite(article)} ${start.name.en} (${day}) is before the first day of the policy (${first}): 0 yuan`,
  };
}
