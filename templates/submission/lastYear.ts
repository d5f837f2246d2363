import type { Day } from '../../core/exact/calendar.ts';

/** What was allocated the year before, as far as this year's forms are held against it. */
export interface LastYear {
  readonly year: number;
  /** The last day that it was computed for. */
  readonly to: Day;
  /** Rows of the payment rosters of all units. */
  readonly people: readonly PaidRow[];
  /** 核定金额 of article 九 by unit key, in yuan; only of units whose workbook was there. */
  readonly amounts: ReadonlyMap<string, number>;
  /** 结转下年 by unit and fund, in yuan. */
  readonly carried: readonly Carried[];
}

/** A row of 企业引才补贴发放花名册. */
export interface PaidRow {
  /** Key of the unit. */
  readonly unit: string;
  readonly name: string;
  readonly identity: string;
  readonly workplace: string;
  readonly start: Day;
  /** Null: in post at the end of last year. */
  readonly end: Day | null;
  /** 累计月数 on this row. */
  readonly cumulative: number;
  /** 月标准 in yuan; 0 where nothing is paid. */
  readonly standard: number;
}

/** 结转下年 of a unit in a fund; also what a plan enters as 上年结转. */
export interface Carried {
  readonly unit: string;
  readonly code: string;
  readonly fund: string;
  /** Yuan. */
  readonly amount: number;
}
