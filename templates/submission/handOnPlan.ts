import { isoMonth, monthNumber, monthOf, yearOfMonth, type Day } from '../../core/exact/calendar.ts';
import type { Words } from '../../core/words.ts';
import type { HandOn } from '../allocation/handOn.ts';
import { PLAN_BASICS } from '../forms/plan.ts';
import type { PlanContext } from './planParts.ts';

/** Reads 公示 and 发放期间: months within the year, and none that is not assessed. */
export function readHandOn(context: PlanContext): HandOn {
  const { year } = context;
  const say = (key: string, words: Words): void => context.say(PLAN_BASICS, context.fieldCell(key), words);
  const month = (key: string): number | null => {
    const day = context.field(key) as Day | null;
    return day === null ? null : monthOf(day);
  };
  const noticeDays = context.field('noticeDays') as number | null;
  if (noticeDays === 0) say('noticeDays', { zh: '公示工作日数须大于0。请改正，或留空。', en: 'the working days of the notice must be more than 0. Correct them, or leave the cell blank.' });

  const [from, last] = [month('payFrom'), month('payTo')];
  for (const [key, label, value] of [['payFrom', '发放期间起', from], ['payTo', '发放期间止', last]] as const) {
    if (value !== null && yearOfMonth(value) !== year) {
      say(key, { zh: `“${label}”（${isoMonth(value)}）不在${year}年度之内。请改为本年度的月份。`, en: `${isoMonth(value)} is not within ${year}. Give a month of the year.` });
      return { noticeFrom: null, noticeDays, payment: null };
    }
  }
  const first = from ?? monthNumber(year, 1);
  if (last !== null && last < first) {
    say('payTo', { zh: `“发放期间止”（${isoMonth(last)}）早于“发放期间起”（${isoMonth(first)}）。请改正其中一个。`, en: `the last month paid (${isoMonth(last)}) is before the first (${isoMonth(first)}). Correct one of them.` });
  }
  const cutoff = context.field('outlook') === '截至日期' ? (context.field('cutoff') as Day | null) : null;
  if (last !== null && cutoff !== null && last > monthOf(cutoff)) {
    say('payTo', {
      zh: `“发放期间止”（${isoMonth(last)}）晚于截至日期所在月（${isoMonth(monthOf(cutoff))}），以后的月份没有核定，不能发放。请改早发放期间止，或改晚截至日期。`,
      en: `the last month paid (${isoMonth(last)}) is after the month of the cut-off date (${isoMonth(monthOf(cutoff))}), beyond which nothing is assessed. Give an earlier month, or a later cut-off date.`,
    });
  }
  return { noticeFrom: context.field('noticeFrom') as Day | null, noticeDays, payment: last === null ? null : { first, last } };
}
