import { dayOf } from '../../../core/exact/calendar.ts';

const SECONDS_A_DAY = 86400;

/** The serial number of a date cell that is written out (`2020-09-01`, `2020-09-01T08:30:00Z`); null if it is none. */
export function serialOf(text: string): number | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?Z?)?$/.exec(text);
  if (match === null) return null;
  const [year, month, dayOfMonth, hours, minutes, seconds] = match.slice(1).map((part) => Number(part ?? 0));
  const day = dayOf(year!, month!, dayOfMonth!);
  return day === null ? null : day + (hours! * 3600 + minutes! * 60 + seconds!) / SECONDS_A_DAY;
}
