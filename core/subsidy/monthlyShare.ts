/** A yearly amount paid by the month: a twelfth for each calendar month, all of them rounded once. */
import { MONTHS_IN_YEAR } from '../exact/calendar.ts';
import type { Fen } from '../exact/money.ts';
import { yuanText } from '../exact/money.ts';
import { roundedQuotient } from '../exact/rounding.ts';
import type { Words } from '../words.ts';
import type { MonthRun } from './payableMonths.ts';
import { monthsIn, overlap, runWords } from './payableMonths.ts';
import type { StandardStep } from './standardSteps.ts';
import { amountOf } from './standardSteps.ts';

/** What months come to at standards a year. */
export function monthlyShare(run: MonthRun, yearly: readonly StandardStep[]): Fen {
  return Number(roundedQuotient(BigInt(amountOf(run, yearly)), BigInt(MONTHS_IN_YEAR), 'halfUp'));
}

/** `10000元/年 ÷ 12 × 16个月（2022-09至2023-12）= 13333.33元`, with a term for each standard that the run meets. */
export function monthlyShareWords(run: MonthRun, yearly: readonly StandardStep[]): Words {
  const terms: Words[] = [];
  for (const step of yearly) {
    const part = overlap(run, step.first, step.last);
    const months = monthsIn(part);
    if (months === 0) continue;
    const standard = yuanText(step.standard);
    const when = runWords(part);
    terms.push({
      zh: `${standard}元/年 ÷ ${MONTHS_IN_YEAR} × ${months}个月（${when.zh}）`,
      en: `${standard} yuan/year ÷ ${MONTHS_IN_YEAR} × ${months} months (${when.en})`,
    });
  }
  const amount = yuanText(monthlyShare(run, yearly));
  return {
    zh: `${terms.map(({ zh }) => zh).join(' + ')}= ${amount}元`,
    en: `${terms.map(({ en }) => en).join(' + ')} = ${amount} yuan`,
  };
}
