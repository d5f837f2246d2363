/**
 * Calendar days and months as integers.
 *
 * A `Day` is the serial number that a spreadsheet shows for a date (2020-07-01 is 44013), so a day
 * in a rule, in a cell and in a native formula is one number. A `Month` is year × 12 + month
 * (2020-07 is 24247), the same integer that the native formulas compute with YEAR()*12+MONTH().
 */
export type Day = number;
export type Month = number;

/** 1900-03-01: the first serial number on which every spreadsheet program agrees. */
export const FIRST_DAY: Day = 61;
/** 9999-12-31, the last date of a spreadsheet. */
export const LAST_DAY: Day = 2958465;

export const MONTHS_IN_YEAR = 12;

const UNIX_EPOCH_SERIAL = 25569;
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Whether a year has a 29 February. */
export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Days in a month; `month` is 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : MONTH_LENGTHS[month - 1]!;
}

/** The day of a year, month (1–12) and day of month; null where there is no such date (31 June). */
export function dayOf(year: number, month: number, dayOfMonth: number): Day | null {
  if (!Number.isInteger(year) || !Number.isInteger(month) || !Number.isInteger(dayOfMonth)) return null;
  if (month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > daysInMonth(year, month)) return null;
  const day = daysFromCivil(year, month, dayOfMonth) + UNIX_EPOCH_SERIAL;
  return day < FIRST_DAY || day > LAST_DAY ? null : day;
}

/** Year, month (1–12) and day of month of a day. */
export function partsOf(day: Day): { year: number; month: number; dayOfMonth: number } {
  // Days are counted from 1 March of year 0, so that the leap day is the last of its year.
  const z = day - UNIX_EPOCH_SERIAL + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    dayOfMonth: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}

/** The month in which a day lies. */
export function monthOf(day: Day): Month {
  const { year, month } = partsOf(day);
  return monthNumber(year, month);
}

/** The month number of a year and a month (1–12). */
export function monthNumber(year: number, month: number): Month {
  return year * 12 + month;
}

/** Calendar year of a month. */
export function yearOfMonth(month: Month): number {
  return Math.floor((month - 1) / 12);
}

/** Month of the year, 1 to 12. */
export function monthOfYear(month: Month): number {
  return month - yearOfMonth(month) * 12;
}

/** First day of a month. */
export function firstDay(month: Month): Day {
  return daysFromCivil(yearOfMonth(month), monthOfYear(month), 1) + UNIX_EPOCH_SERIAL;
}

/** Last day of a month. */
export function lastDay(month: Month): Day {
  return firstDay(month + 1) - 1;
}

/** The same day `months` months on, or the month's last day where there is none (X2 of the catalogue; Civil Code §202). */
export function addMonths(day: Day, months: number): Day {
  const { dayOfMonth } = partsOf(day);
  const target = monthOf(day) + months;
  return Math.min(firstDay(target) + dayOfMonth - 1, lastDay(target));
}

/**
 * The full months from `start` to `end`, both days included, and the days beyond them (X3 of the catalogue):
 * 1 July to 31 July is a month, 10 July to 9 August too.
 */
export function fullMonths(start: Day, end: Day): { readonly months: number; readonly days: number } {
  const after = end + 1;
  const most = monthOf(after) - monthOf(start);
  const months = addMonths(start, most) > after ? most - 1 : most;
  return { months, days: after - addMonths(start, months) };
}

/** `2020-09-01`. */
export function isoDay(day: Day): string {
  const { year, month, dayOfMonth } = partsOf(day);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}`;
}

/** `2020-09`. */
export function isoMonth(month: Month): string {
  return `${pad(yearOfMonth(month), 4)}-${pad(monthOfYear(month), 2)}`;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

function daysFromCivil(year: number, month: number, dayOfMonth: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOfMonth - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}
