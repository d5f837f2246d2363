import type { CellValue } from '../workbook/model.ts';
import type { RolledFile } from './rollUp.ts';

export const ACCEPTED = '接收';
export const REJECTED = '退回';
export const UNREADABLE = '无法读取';
export const MISSING = '未报';
export const BLANK = '未填';
export const NIL = '零报告';
export const NONE = '—';

/** What the checks made of a file, in a word. */
export function verdictWord({ verdict: { accepted, unreadable } }: RolledFile): string {
  if (unreadable !== null) return UNREADABLE;
  return accepted ? ACCEPTED : REJECTED;
}

/** A record's value as two programs add it up alike: a claimed number may have been typed with any decimals. */
export function summable(value: CellValue): CellValue {
  return typeof value === 'number' ? Math.round(value * 100) / 100 : value;
}
