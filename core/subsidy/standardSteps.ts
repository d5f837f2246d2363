/**
 * A monthly standard over time. A month is paid at the value in force on its first day, so an amount
 * over months in which the standard changes is the sum of its parts.
 */
import type { Month } from '../exact/calendar.ts';
import { firstDay, LAST_DAY, monthOf } from '../exact/calendar.ts';
import type { Fen } from '../exact/money.ts';
import { yuanText } from '../exact/money.ts';
import type { Policy } from '../policy/policy.ts';
import type { Words } from '../words.ts';
import type { MonthRun } from './payableMonths.ts';
import { monthsIn, overlap, runWords } from './payableMonths.ts';

/** Months that are paid at one standard, both included. */
export interface StandardStep extends MonthRun {
  /** Fen a month. */
  readonly standard: Fen;
}

/** The values of a parameter in fen a month, oldest first. */
export function standardSteps(code: string, policy: Policy): readonly StandardStep[] {
  return policy.parameter(code).values.map(({ from, to, value }) => {
    const month = monthOf(from);
    return { first: from === firstDay(month) ? month : month + 1, last: monthOf(to ?? LAST_DAY), standard: value as Fen };
  });
}

/** The standard of one month; 0 where there is none. */
export function standardIn(month: Month, steps: readonly StandardStep[]): Fen {
  for (const step of steps) if (step.first <= month && month <= step.last) return step.standard;
  return 0;
}

/** What a run of months comes to. */
export function amountOf(run: MonthRun, steps: readonly StandardStep[]): Fen {
  let amount = 0;
  for (const step of steps) amount += step.standard * monthsIn(overlap(run, step.first, step.last));
  return amount;
}

/** `5000元/月 × 31个月（2020-09至2023-03）= 155000元`, with a term for each standard that the run meets. */
export function amountWords(run: MonthRun, steps: readonly StandardStep[]): Words {
  const terms: Words[] = [];
  for (const step of steps) {
    const part = overlap(run, step.first, step.last);
    const months = monthsIn(part);
    if (months === 0) continue;
    const standard = yuanText(step.standard);
    const when = runWords(part);
    terms.push({
      zh: `${standard}元/月 × ${months}个月（${when.zh}）`,
      en: `${standard} yuan/month × ${months} months (${when.en})`,
    });
  }
  const amount = yuanText(amountOf(run, steps));
  return {
    zh: `${terms.map((term) => term.zh).join(' + ')}= ${amount}元`,
    en: `${terms.map((term) => term.en).join(' + ')} = ${amount} yuan`,
  };
}
