import type { Words } from '../../core/words.ts';
import type { RolledFile, UnitFiles } from './rollUp.ts';
import { acceptedOf } from './rollUp.ts';

export const ACCEPTED: Words = { zh: '接收', en: 'accepted' };
export const REJECTED: Words = { zh: '退回', en: 'rejected' };
export const UNREADABLE: Words = { zh: '无法读取', en: 'unreadable' };
export const MISSING: Words = { zh: '未报', en: 'missing' };

export const BLANK = '未填';
export const NIL = '零报告';
export const LEFT_OUT = '未汇总';
/** The table is not the unit's. */
export const NONE = '—';

/** What the checks made of a file. */
export function verdictOfFile({ verdict: { accepted, unreadable } }: RolledFile): Words {
  if (unreadable !== null) return UNREADABLE;
  return accepted ? ACCEPTED : REJECTED;
}

/** What they made of a unit: it is accepted if each of its files is. */
export function verdictOfUnit(unit: UnitFiles): Words {
  const accepted = acceptedOf(unit);
  if (accepted === null) return MISSING;
  return accepted ? ACCEPTED : REJECTED;
}
