/**
 * Time in post as articles （三） and （十九） count it: 累计 all of it, 连续 the run that still goes on.
 * Spans that overlap or touch are one; a day counts once.
 */
import type { Day } from '../exact/calendar.ts';
import { fullMonths, isoDay, MONTHS_IN_YEAR } from '../exact/calendar.ts';
import { uniteSpells } from '../exact/spells.ts';
import type { Spell } from '../exact/spells.ts';
import { Problem, wrongCell } from '../functions/read.ts';
import type { Table } from '../functions/rule.ts';
import { count, day, optional, or, table } from '../functions/rule.ts';
import type { SpanMode } from '../functions/vocabularies.ts';
import type { Words } from '../words.ts';

const SPANS_NAME = { zh: '任职时段', en: 'spans' };
const AS_OF_NAME = { zh: '截止日', en: 'asOf' };

const SPAN_COLUMNS = {
  start: day({ name: { zh: '起', en: 'start' } }),
  end: optional(day({ name: { zh: '止', en: 'end' } })),
};

export const SPANS = table({
  name: SPANS_NAME,
  about: { zh: '两列：起、止；每行一段，仍在岗的止留空', en: 'Two columns, start and end; a row a span; end blank if it still goes on' },
  columns: SPAN_COLUMNS,
});

export const AS_OF = day({
  name: AS_OF_NAME,
  about: { zh: '算到哪一天；仍在岗的和连续的必填', en: 'The day to count to; required for open spans and for 连续' },
});

export const GAP_DAYS = or(
  count({
    name: { zh: '可间断天数', en: 'gapDays' },
    about: { zh: '连续：不超过这么多天的间断不算中断，间断本身不计时间', en: '连续: gaps of at most so many days do not break the run, nor do they count' },
  }),
  0,
);

/** Time that counts. */
export interface ServiceTime {
  readonly months: number;
  readonly days: number;
  /** The united spans of which it is the sum. */
  readonly spans: readonly ClosedSpan[];
}

interface ClosedSpan {
  readonly start: Day;
  readonly end: Day;
}

/** Days that make a month where months and days of several spans are added. */
const DAYS_IN_MONTH = 30;

/** The time of `rows` up to `asOf` that counts by `mode`. Throws FunctionError where a row or asOf is wrong. */
export function serviceTime(rows: Table<typeof SPAN_COLUMNS>, mode: SpanMode, asOf: Day | null, gapDays: number): ServiceTime {
  const united = unitedUntil(rows, mode, asOf);
  const spans = mode === '累计' ? united : runUntil(united, asOf!, gapDays);
  const lengths = spans.map(({ start, end }) => fullMonths(start, end));
  const months = lengths.reduce((sum, length) => sum + length.months, 0);
  const days = lengths.reduce((sum, length) => sum + length.days, 0);
  if (spans.length === 1) return { months, days, spans };
  return { months: months + Math.floor(days / DAYS_IN_MONTH), days: days % DAYS_IN_MONTH, spans };
}

/** The spans in order, united, cut at `asOf`. */
function unitedUntil(rows: Table<typeof SPAN_COLUMNS>, mode: SpanMode, asOf: Day | null): readonly ClosedSpan[] {
  const spells: Spell[] = [];
  rows.forEach((row, index) => {
    if (row === null) return;
    requireSpan(row, index);
    if (asOf === null && (row.end === null || mode === '连续')) throw asOfMissing(row.end === null ? index : null);
    if (asOf === null || row.start <= asOf) spells.push(row);
  });
  return uniteSpells(spells).map(({ start, end }) => ({ start, end: asOf === null ? end! : Math.min(end ?? asOf, asOf) }));
}

/** The last spans, if they reach `asOf`: back to the first gap of more than `gapDays` days. */
function runUntil(spans: readonly ClosedSpan[], asOf: Day, gapDays: number): readonly ClosedSpan[] {
  if (spans.at(-1)?.end !== asOf) return [];
  const breaks = spans.findLastIndex((span, index) => index > 0 && span.start - spans[index - 1]!.end - 1 > gapDays);
  return spans.slice(Math.max(breaks, 0));
}

function requireSpan({ start, end }: Spell, row: number): void {
  if (end === null || end >= start) return;
  const place = { zh: `${SPANS_NAME.zh}第${row + 1}行`, en: `${SPANS_NAME.en}, row ${row + 1}` };
  throw wrongCell(place, new Problem({
    zh: `止（${isoDay(end)}）早于起（${isoDay(start)}），请核对两个日期`,
    en: `end (${isoDay(end)}) is before start (${isoDay(start)}); check both dates`,
  }));
}

function asOfMissing(openRow: number | null) {
  return wrongCell(AS_OF_NAME, new Problem(
    openRow === null
      ? { zh: '未填写；按“连续”计算须填截止日', en: 'is blank; 连续 needs the day to count to' }
      : { zh: `未填写；第${openRow + 1}行没有止日，须填截止日`, en: `is blank; row ${openRow + 1} has no end, so it needs the day to count to` },
  ));
}

/** `20年0个月13天`. */
export function lengthWords({ months, days }: ServiceTime): Words {
  const years = Math.floor(months / MONTHS_IN_YEAR);
  const rest = months % MONTHS_IN_YEAR;
  return { zh: `${years}年${rest}个月${days}天`, en: `${years} years, ${rest} months, ${days} days` };
}

/** `2003-02-28至2023-02-27、2023-03-29至2024-05-21`; 无 where there are none. */
export function spansWords({ spans }: ServiceTime): Words {
  return {
    zh: spans.map(({ start, end }) => `${isoDay(start)}至${isoDay(end)}`).join('、') || '无',
    en: spans.map(({ start, end }) => `${isoDay(start)} to ${isoDay(end)}`).join(', ') || 'none',
  };
}
