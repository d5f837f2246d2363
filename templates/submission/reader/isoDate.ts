import { dayOf } from '../../../core/exact/calendar.ts';

const SECONDS_A_DAY = 86400;
const WRITTEN = /^(?=.)(?:(\d{4})-(\d\d)-(\d\d))?(?:(?:T|^)([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d(?:\.\d{1,9})?))?Z?)?$/;

/** A date cell that is written out: as a serial number, and whether it names a day or a time of day alone. */
export interface WrittenOut {
  readonly serial: number;
  readonly isDate: boolean;
}

/** Reads `2020-09-01`, `2020-09-01T08:30:00Z` and `08:30:00`; null if it is none of them. */
export function writtenOut(text: string): WrittenOut | null {
  const match = WRITTEN.exec(text);
  if (match === null) return null;
  const [year, month, dayOfMonth, hours, minutes, seconds] = match.slice(1).map((part) => (part === undefined ? null : Number(part)));
  const isDate = year !== null;
  const day = isDate ? dayOf(year!, month!, dayOfMonth!) : 0;
  return day === null ? null : { serial: day + ((hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0)) / SECONDS_A_DAY, isDate };
}
