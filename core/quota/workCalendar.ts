/**
 * Working days of the State Council's calendar: Monday to Friday, but for holidays and the weekends worked in their
 * stead. A year whose notice nobody has read has no working days at all: counting Monday to Friday would be a guess.
 *
 * Of the library only its data are used: its functions guess at years that it lacks, and take a date west of Greenwich
 * for the day before.
 */
import chineseDays from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import type { Day } from '../exact/calendar.ts';
import { dayOf, isoDay, LAST_DAY, partsOf } from '../exact/calendar.ts';
import { FunctionError } from '../functions/errors.ts';
import { outOfRange } from '../functions/outputs.ts';
import { day, optional, table, word } from '../functions/rule.ts';
import type { Table } from '../functions/rule.ts';
import type { Policy } from '../policy/policy.ts';
import { DAY_WORDS } from './vocabularies.ts';
import type { DayWord } from './vocabularies.ts';

const CALENDAR = { zh: '日历', en: 'calendar' };
const DATE = { zh: '日期', en: 'date' };
const COLUMNS = { date: day({ name: DATE }), word: word(DAY_WORDS)({ name: DAY_WORDS.name }) };

/** The parameter by which a user adds a holiday notice, or changes the built-in ones. */
export const CALENDAR_TABLE = optional(
  table({
    name: CALENDAR,
    about: { zh: '两列：日期，休或班；内置日历以外的年份按放假通知给出', en: 'Two columns: date, 休 (off) or 班 (worked); for years that the built-in calendar lacks' },
    columns: COLUMNS,
  }),
);

export interface WorkCalendar {
  /** Whether the year's holidays are known: built in, or the user's lines name a 休 in it. */
  hasYear(year: number): boolean;
  isWorkday(day: Day): boolean;
}

const BUILT_IN: ReadonlyMap<Day, DayWord> = new Map([
  ...Object.keys(chineseDays.holidays).map((date) => [dayOfIso(date), '休'] as const),
  ...Object.keys(chineseDays.workdays).map((date) => [dayOfIso(date), '班'] as const),
]);

/** Years of the built-in calendar. */
export const BUILT_IN_YEARS: ReadonlySet<number> = yearsOff(BUILT_IN);

/** The built-in calendar with the user's lines over it. Throws FunctionError #VALUE! if a day stands in them twice. */
export function workCalendar(lines: Table<typeof COLUMNS> | null): WorkCalendar {
  const given = new Map<Day, DayWord>();
  lines?.forEach((line, row) => {
    if (!line) return;
    if (given.has(line.date)) throw dayTwice(line.date, row);
    given.set(line.date, line.word);
  });
  const givenYears = yearsOff(given);
  return {
    hasYear: (year) => BUILT_IN_YEARS.has(year) || givenYears.has(year),
    isWorkday(date) {
      const said = given.get(date) ?? BUILT_IN.get(date);
      return said === undefined ? !isWeekend(date) : said === '班';
    },
  };
}

/** The `count`th working day after a day, that day itself not counted. Throws as `daysAfter` does. */
export function workdayAfter(calendar: WorkCalendar, start: Day, count: number, policy: Policy): Day {
  let left = count;
  for (const date of daysAfter(calendar, start, LAST_DAY, policy)) {
    if (calendar.isWorkday(date) && --left === 0) return date;
  }
  throw outOfRange();
}

/** Working days after `start` up to `end`, which counts. Throws as `daysAfter` does. */
export function workdaysBetween(calendar: WorkCalendar, start: Day, end: Day, policy: Policy): number {
  let count = 0;
  for (const date of daysAfter(calendar, start, end, policy)) {
    if (calendar.isWorkday(date)) count++;
  }
  return count;
}

/** Weekdays off and weekends worked after `start` up to `end`: what the calendar changes. */
export function exceptions(calendar: WorkCalendar, start: Day, end: Day): { readonly off: Day[]; readonly worked: Day[] } {
  const off: Day[] = [];
  const worked: Day[] = [];
  for (let date = start + 1; date <= end; date++) {
    if (calendar.isWorkday(date) !== isWeekend(date)) continue;
    (isWeekend(date) ? worked : off).push(date);
  }
  return { off, worked };
}

/** The days after `start` up to `end`. Throws FunctionError #N/A at the first day of a year without data. */
function* daysAfter(calendar: WorkCalendar, start: Day, end: Day, policy: Policy): Generator<Day> {
  let known = start;
  for (let date = start + 1; date <= end; date++) {
    if (date > known) {
      const { year } = partsOf(date);
      if (!calendar.hasYear(year)) throw yearMissing(year, policy);
      known = dayOf(year, 12, 31)!;
    }
    yield date;
  }
}

function isWeekend(date: Day): boolean {
  // A serial number is 0 on a Saturday and 1 on a Sunday, in weeks of seven days.
  return date % 7 < 2;
}

function yearsOff(words: ReadonlyMap<Day, DayWord>): Set<number> {
  return new Set([...words].filter(([, said]) => said === '休').map(([date]) => partsOf(date).year));
}

function dayOfIso(date: string): Day {
  const [year, month, dayOfMonth] = date.split('-').map(Number);
  return dayOf(year!, month!, dayOfMonth!)!;
}

function yearMissing(year: number, policy: Policy): FunctionError {
  const { name, code, asks } = policy.parameter('P.HOLIDAYS');
  return new FunctionError('#N/A', {
    zh: `标准未录入：${year}年${name.zh}（${code}）。${asks!.zh}`,
    en: `Standard not entered: ${name.en} of ${year} (${code}). Please ${asks!.en}`,
  });
}

function dayTwice(date: Day, row: number): FunctionError {
  return new FunctionError('#VALUE!', {
    zh: `${CALENDAR.zh}第${row + 1}行：${isoDay(date)}出现两次，请只留一行`,
    en: `${CALENDAR.en}, row ${row + 1}: ${isoDay(date)} stands there twice; keep one line`,
  });
}
