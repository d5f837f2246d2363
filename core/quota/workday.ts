/**
 * DATE.WORKDAY_CN 工作日推算, article （五）: “自审核手续完成15个工作日内与其订立离岗协议”.
 * The day from which a period runs is not counted (Civil Code §201).
 */
import { isoDay } from '../exact/calendar.ts';
import { day, defineRule, positiveCount } from '../functions/rule.ts';
import { cite } from '../policy/articles.ts';
import { CALENDAR_TABLE, exceptions, workCalendar, workdayAfter } from './workCalendar.ts';
import { exceptionWords } from './words.ts';

export const WORKDAY = defineRule({
  id: 'DATE.WORKDAY_CN',
  name: { zh: '工作日推算', en: 'Working day from a day' },
  summary: {
    zh: '某日以后的第几个工作日；当日不计，按国务院放假调休安排',
    en: "The nth working day after a day, which does not count, by the State Council's holidays",
  },
  articles: ['五'],
  parameters: {
    start: day({ name: { zh: '起算日', en: 'start' }, about: { zh: '起算的日期，当日不计，如审核完成日', en: 'The day from which to count, itself not counted' } }),
    days: positiveCount({ name: { zh: '工作日数', en: 'days' }, about: { zh: '第几个工作日；离岗协议见 P.WD', en: 'Which working day; for the leave agreement see P.WD' } }),
    calendar: CALENDAR_TABLE,
  },
  result: { shape: 'scalar', kind: 'day' },
  example: ['2020-09-18', 15],

  compute({ start, days, calendar }, policy) {
    return workdayAfter(workCalendar(calendar), start, days, policy);
  },

  explain({ start, days, calendar }, policy) {
    const work = workCalendar(calendar);
    const end = workdayAfter(work, start, days, policy);
    const { zh, en } = exceptionWords(exceptions(work, start, end));
    return {
      zh: `${cite('五')} ${isoDay(start)}以后（当日不计）的第${days}个工作日是${isoDay(end)}${zh}`,
      en: `${cite('五')} working day ${days} after ${isoDay(start)}, which does not count, is ${isoDay(end)}${en}`,
    };
  },
});
