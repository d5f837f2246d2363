import type { Day } from '../exact/calendar.ts';
import type { Words } from '../words.ts';
import type { Basis } from './articles.ts';

export type { Article, Basis } from './articles.ts';

/**
 * What the integer of a parameter counts. What need not be whole (ratio, pupils) is given as two integers. A table (a list, a scale,
 * a set of weights) has no single value: it is handed to its function as a range.
 */
export type Unit =
  | 'fen'
  | 'months'
  | 'years'
  | 'workdays'
  | 'persons'
  | 'visits'
  | 'sites'
  | 'times'
  | 'grade'
  | 'pupils'
  | 'ratio'
  | 'day'
  | 'table';

/** How a unit is said behind its number; money is shown in yuan. */
export const UNITS: Readonly<Record<Unit, Words>> = {
  fen: { zh: '元', en: 'yuan' },
  months: { zh: '个月', en: 'months' },
  years: { zh: '年', en: 'years' },
  workdays: { zh: '个工作日', en: 'working days' },
  persons: { zh: '人', en: 'persons' },
  visits: { zh: '人次', en: 'person-times' },
  sites: { zh: '所', en: 'sites' },
  times: { zh: '次', en: 'times' },
  grade: { zh: '级', en: 'grade' },
  pupils: { zh: '名学生/教职工', en: 'pupils a post' },
  ratio: { zh: '比例', en: 'ratio' },
  day: { zh: '日期', en: 'date' },
  table: { zh: '表', en: 'table' },
};

/** One value of a parameter and the days on which it holds; `to` null means until further notice. */
export interface DatedValue {
  readonly from: Day;
  readonly to: Day | null;
  /** Fen, months, persons, a day; for what need not be whole numerator and denominator. */
  readonly value: number | readonly [numerator: number, denominator: number];
  /** The document that sets the value, as it is cited. */
  readonly source: string;
}

/** A policy parameter: the only place where a number of the policy may stand. */
export interface Parameter {
  readonly code: string;
  readonly name: Words;
  readonly unit: Unit;
  readonly article: Basis;
  /** Defined name of its cell on the sheet 参数 of a workbook; native formulas refer to it. */
  readonly cellName: string;
  /** 已定: the text gives it. 待录入: another document gives it and nobody has entered it yet. */
  readonly status: '已定' | '待录入';
  /** Oldest first, without gap or overlap; empty while 待录入. */
  readonly values: readonly DatedValue[];
  /** For 待录入: which document to look in and where to enter the value. */
  readonly asks?: Words;
}
