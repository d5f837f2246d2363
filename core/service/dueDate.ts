/**
 * SERVICE.DUE_DATE 服务期满日, articles （十） “毕业后服务期不少于5年” and （十二） “服务期6个月”, “聘期3年”: the day
 * before the same day so many months on.
 */
import type { Day } from '../exact/calendar.ts';
import { addMonths, FIRST_DAY, isoDay, LAST_DAY, MONTHS_IN_YEAR } from '../exact/calendar.ts';
import { FunctionError } from '../functions/errors.ts';
import { count, day, defineRule, optional } from '../functions/rule.ts';
import { cite } from '../policy/articles.ts';
import type { Policy } from '../policy/policy.ts';
import { wholeValue } from '../policy/values.ts';

/** The last day of a service of `months` months that begins on `start`. Throws #VALUE! beyond the calendar. */
function dueDate(start: Day, months: number): Day {
  const due = addMonths(start, months) - 1;
  if (due >= FIRST_DAY && due <= LAST_DAY) return due;
  throw new FunctionError('#VALUE!', {
    zh: `月数：自${isoDay(start)}起${months}个月，期满日不在${isoDay(FIRST_DAY)}至${isoDay(LAST_DAY)}之间，请核对`,
    en: `months: ${months} from ${isoDay(start)} do not end between ${isoDay(FIRST_DAY)} and ${isoDay(LAST_DAY)}; check them`,
  });
}

function leastService(policy: Policy): number {
  return wholeValue(policy, 'P.SERVICE') * MONTHS_IN_YEAR;
}

export const DUE_DATE = defineRule({
  id: 'SERVICE.DUE_DATE',
  name: { zh: '服务期满日', en: 'Last day of service' },
  summary: {
    zh: '自某日起服务若干个月的期满日：对应日的前一日',
    en: 'Last day of a service of so many months: the day before the same day of the month',
  },
  articles: ['十', '十二'],
  parameters: {
    start: day({ name: { zh: '上岗', en: 'start' }, about: { zh: '服务开始日期', en: 'First day of service' } }),
    months: optional(
      count({
        name: { zh: '月数', en: 'months' },
        about: { zh: '服务几个月：挂职6，特聘36；留空为最低服务期（P.SERVICE）', en: 'Months of service: secondment 6, special hire 36; blank: the least service (P.SERVICE)' },
      }),
    ),
  },
  result: { shape: 'scalar', kind: 'day' },
  example: ['2022-07-01'],

  compute({ start, months }, policy) {
    return dueDate(start, months ?? leastService(policy));
  },

  explain({ start, months }, policy) {
    const length = months ?? leastService(policy);
    const [first, last] = [isoDay(start), isoDay(dueDate(start, length))];
    return {
      zh: `${cite('十', '十二')} ${first}起服务${length}个月，对应日的前一日${last}期满`,
      en: `${cite('十', '十二')} ${length} months of service from ${first} end on ${last}, the day before the same day of the month`,
    };
  },
});
