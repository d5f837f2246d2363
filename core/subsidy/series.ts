/** Amounts that fall due on days one after another, and how they are said: those of one size together. */
import type { Day } from '../exact/calendar.ts';
import { isoDay } from '../exact/calendar.ts';
import type { Fen } from '../exact/money.ts';
import { yuanText } from '../exact/money.ts';
import type { Words } from '../words.ts';

/** An amount that falls due with a day, the first of the year or month that it pays. */
export interface Due {
  readonly day: Day;
  readonly amount: Fen;
}

export function sumOf(dues: readonly Due[]): Fen {
  return dues.reduce((sum, { amount }) => sum + amount, 0);
}

/** `10000元 × 3个学年（首日2020-09-01至2022-09-01）`, a term for each amount in turn. */
export function seriesWords(dues: readonly Due[], unit: Words): readonly Words[] {
  const terms: Words[] = [];
  for (let first = 0; first < dues.length; ) {
    let next = first + 1;
    while (next < dues.length && dues[next]!.amount === dues[first]!.amount) next++;
    terms.push(termWords(dues[first]!, dues[next - 1]!, next - first, unit));
    first = next;
  }
  return terms;
}

function termWords(first: Due, last: Due, count: number, unit: Words): Words {
  const amount = yuanText(first.amount);
  const [from, to] = [isoDay(first.day), isoDay(last.day)];
  return {
    zh: `${amount}元 × ${count}${unit.zh}（首日${count === 1 ? from : `${from}至${to}`}）`,
    en: `${amount} yuan × ${count} ${unit.en} (beginning ${count === 1 ? from : `${from} to ${to}`})`,
  };
}
