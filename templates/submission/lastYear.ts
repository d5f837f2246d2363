import type { DegreeSpell } from '../../core/subsidy/degreeTable.ts';
import type { FormSettings } from './form.ts';

/** What was allocated the year before, as far as this year's forms are held against it. */
export interface LastYear {
  readonly year: number;
  /** Period and settings that it was computed with; null where its workbooks do not show them any more. */
  readonly settings: FormSettings | null;
  /** Rows of the payment rosters of all units. */
  readonly people: readonly PaidRow[];
  /** 核定金额 of article 九 by unit key, in yuan; only of units whose workbook was there. */
  readonly amounts: ReadonlyMap<string, number>;
  /** 结转下年 by unit and fund, in yuan. */
  readonly carried: readonly Carried[];
}

/** A row of 企业引才补贴发放花名册. */
export interface PaidRow extends DegreeSpell {
  /** Key of the unit. */
  readonly unit: string;
  readonly name: string;
  readonly workplace: string;
  /** 累计月数 on this row. */
  readonly cumulative: number;
  /** 剩余月数, on the person’s last row; null on the others. */
  readonly remaining: number | null;
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
