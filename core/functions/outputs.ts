/** From what a rule computes to what a cell shows. */
import { firstDay, isoDay, LAST_DAY } from '../exact/calendar.ts';
import { inYuan } from '../exact/money.ts';
import { ratioToNumber } from '../exact/ratio.ts';
import type { Language } from '../words.ts';
import { FunctionError } from './errors.ts';
import type { Output, ResultKind } from './rule.ts';

/** A cell of a result: money in yuan, a day as its serial number or ISO text, null for a blank. */
export type Cell = number | string | boolean | null | FunctionError;

export interface Display {
  readonly language: Language;
  /** Days as serial numbers, as a spreadsheet wants them, or as `2020-09-01`. */
  readonly dates: 'serial' | 'iso';
}

export function toCell(output: Output, kind: ResultKind, display: Display): Cell {
  if (output === null || typeof output === 'boolean' || output instanceof FunctionError) return output;
  if (typeof output === 'number') return numberCell(output, kind, display);
  if ('zh' in output) return output[display.language];
  if ('text' in output) return output.text;
  if ('kind' in output) return toCell(output.value, output.kind, display);
  return finite(ratioToNumber(output));
}

function numberCell(value: number, kind: ResultKind, display: Display): Cell {
  switch (kind) {
    case 'money':
      return Number.isSafeInteger(value) ? positiveZero(inYuan(value)) : outOfRange();
    case 'count':
      return Number.isSafeInteger(value) ? positiveZero(value) : outOfRange();
    case 'day':
      return dayCell(value, display);
    case 'month':
      return dayCell(firstDay(value), display);
    default:
      return finite(value);
  }
}

function dayCell(day: number, { dates }: Display): Cell {
  if (!(day <= LAST_DAY)) return outOfRange();
  return dates === 'iso' ? isoDay(day) : day;
}

function finite(value: number): Cell {
  return Number.isFinite(value) ? positiveZero(value) : outOfRange();
}

function positiveZero(value: number): number {
  return value === 0 ? 0 : value;
}

/** What a cell cannot hold exactly. */
export function outOfRange(): FunctionError {
  return new FunctionError('#VALUE!', {
    zh: '结果超出单元格能准确表示的范围，请核对参数',
    en: 'the result is beyond what a cell can hold exactly; check the arguments',
  });
}
