import { isoDay, isoMonth, monthOf } from '../../../../core/exact/calendar.ts';
import { yuanText } from '../../../../core/exact/money.ts';
import type { Column } from '../../../tables/column.ts';

/** A number as its column shows it. */
export function shown({ kind }: Pick<Column, 'kind'>, value: number): string {
  switch (kind) {
    case 'money':
      return yuanText(Math.round(value * 100));
    case 'ratio':
      return `${Math.round(value * 1e6) / 1e4}%`;
    case 'date':
      return isoDay(value);
    case 'month':
      return isoMonth(monthOf(value));
    default:
      return String(Math.round(value * 1e6) / 1e6);
  }
}

/** Whether two numbers show the same: half a fen of money apart at most, half of 0.01% of a ratio. */
export function same({ kind }: Pick<Column, 'kind'>, a: number, b: number): boolean {
  return Math.abs(a - b) < (kind === 'ratio' ? 0.00005 : 0.005);
}
