/**
 * DATE.WORKDAYS_CN 工作日天数, article （五）: whether “15个工作日内” was kept.
 * The day from which a period runs is not counted (Civil Code §201), the last one is.
 */
import { isoDay } from '../exact/calendar.ts';
import type { Day } from '../exact/calendar.ts';
import { FunctionError } from '../functions/errors.ts';
import { day, defineRule } from '../functions/rule.ts';
import { cite } from '../policy/articles.ts';
import { CALENDAR_TABLE, exceptions, workCalendar, workdaysBetween } from './workCalendar.ts';
import { exceptionWords } from './words.ts';

const START = { zh: '起算日', en: 'start' };
const END = { zh: '截止日', en: 'end' };

function requireOrder(start: Day, end: Day): void {
  if (end >= start) return;
  throw new FunctionError('#VALUE!', {
    zh: `${END.zh}：${isoDay(end)}早于${START.zh}${isoDay(start)}，请核对`,
    en: `${END.en}: ${isoDay(end)} is before ${START.en}, ${isoDay(start)}; check both`,
  });
}

export const WORKDAYS = defineRule({
  id: 'DATE.WORKDAYS_CN',
  name: { zh: '工作日天数', en: 'Working days between' },
  summary: {
    zh: '起算日以后到截止日（含）的工作日天数，按国务院放假调休安排',
    en: "Working days after the start up to the end, which counts, by the State Council's holidays",
  },
  articles: ['五'],
  parameters: {
    start: day({ name: START, about: { zh: '起算的日期，当日不计', en: 'The day from which to count, itself not counted' } }),
    end: day({ name: END, about: { zh: '最后一天，计入', en: 'The last day, which counts' } }),
    calendar: CALENDAR_TABLE,
  },
  result: { shape: 'scalar', kind: 'count' },
  example: ['2020-09-18', '2020-10-15'],

  compute({ start, end, calendar }, policy) {
    requireOrder(start, end);
    return workdaysBetween(workCalendar(calendar), start, end, policy);
  },

  explain({ start, end, calendar }, policy) {
    requireOrder(start, end);
    const work = workCalendar(calendar);
    const days = workdaysBetween(work, start, end, policy);
    const { zh, en } = exceptionWords(exceptions(work, start, end));
    return {
      zh: `${cite('五')} ${isoDay(start)}以后（当日不计）至${isoDay(end)}，工作日${days}天${zh}`,
      en: `${cite('五')} after ${isoDay(start)}, which does not count, up to ${isoDay(end)}: ${days} working days${en}`,
    };
  },
});
