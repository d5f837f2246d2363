import type { Day } from '../exact/calendar.ts';
import type { Words } from '../words.ts';

/** Numbers of the nineteen articles, as they are cited: 九 is （九）. */
export type Article =
  | '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十'
  | '十一' | '十二' | '十三' | '十四' | '十五' | '十六' | '十七' | '十八' | '十九';

/** What the integer of a parameter counts. A ratio is given as two integers. */
export type Unit = 'fen' | 'months' | 'persons' | 'ratio' | 'day';

/** One value of a parameter and the days on which it holds; `to` null means until further notice. */
export interface DatedValue {
  readonly from: Day;
  readonly to: Day | null;
  /** Fen, months, persons, a day; for a ratio numerator and denominator. */
  readonly value: number | readonly [numerator: number, denominator: number];
  /** The document that sets the value, as it is cited. */
  readonly source: string;
}

/** A policy parameter: the only place where a number of the policy may stand. */
export interface Parameter {
  readonly code: string;
  readonly name: Words;
  readonly unit: Unit;
  readonly article: Article;
  /** Defined name of its cell on the sheet 参数 of a workbook; native formulas refer to it. */
  readonly cellName: string;
  /** 已定: the text gives it. 待录入: another document gives it and nobody has entered it yet. */
  readonly status: '已定' | '待录入';
  /** Oldest first, without gap or overlap; empty while 待录入. */
  readonly values: readonly DatedValue[];
  /** For 待录入: which document to look in and where to enter the value. */
  readonly asks?: Words;
}
