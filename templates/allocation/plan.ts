import type { Day } from '../../core/exact/calendar.ts';
import type { Fen } from '../../core/exact/money.ts';
import type { Article } from '../../core/policy/articles.ts';
import type { DegreeRules } from '../../core/subsidy/degreeTable.ts';
import type { Method, Outlook } from '../forms/plan.ts';
import type { Participation } from '../submission/participation.ts';
import type { Unit } from '../units/index.ts';

/** A line of 已提前下达. */
export interface Advance {
  readonly batch: string | null;
  readonly documentNumber: string | null;
  readonly date: Day | null;
  readonly amount: Fen;
}

/** What the plan says of one unit in one fund. */
export interface UnitAmounts {
  /** The amount typed for a fund of the method 录入; null is 未测算. */
  readonly assessed: Fen | null;
  readonly carry: Fen;
  /** 上年清算: + is owed to the unit, − is taken back. */
  readonly settlement: Fen;
}

/** A 资金项目 of the plan. */
export interface Fund {
  readonly code: string;
  readonly name: string;
  readonly article: Article;
  /** 主管部门 */
  readonly department: string | null;
  readonly nature: string | null;
  readonly income: string | null;
  readonly functionItem: string | null;
  readonly economicItem: string | null;
  /** null: 据实, no limit. */
  readonly pool: Fen | null;
  readonly method: Method;
  readonly remark: string | null;
  readonly amounts: ReadonlyMap<string, UnitAmounts>;
  readonly advances: ReadonlyMap<string, readonly Advance[]>;
}

/** The region's plan for a year. */
export interface Plan extends Participation {
  readonly year: number;
  readonly batch: string | null;
  readonly documentNumber: string | null;
  readonly issuedOn: Day | null;
  /** Printed over every sheet, such as 征求意见稿. */
  readonly mark: string | null;
  readonly outlook: Outlook;
  readonly period: { readonly from: Day; readonly to: Day };
  readonly rules: DegreeRules;
  readonly funds: readonly Fund[];
  /** What the plan says to the chapters, by the key of its part. */
  readonly parts: ReadonlyMap<string, unknown>;
}

/** What units of a fund hold, with the amounts that nobody typed as 0. */
export function amountsOf(fund: Fund, unit: Unit): UnitAmounts {
  return fund.amounts.get(unit.key) ?? { assessed: null, carry: 0, settlement: 0 };
}

export function advancesOf(fund: Fund, unit: Unit): readonly Advance[] {
  return fund.advances.get(unit.key) ?? [];
}
