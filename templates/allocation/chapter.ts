import type { Article } from '../../core/policy/articles.ts';
import type { Policy } from '../../core/policy/policy.ts';
import type { Submission } from '../submission/submission.ts';
import type { Column } from '../tables/column.ts';
import type { ChosenSetting } from '../tables/parameters.ts';
import type { Unit } from '../units/index.ts';
import type { BodyCell, Sheet } from '../workbook/model.ts';
import type { AnnualSet, Pending } from './annualSet.ts';
import type { Check } from './check.ts';
import type { ComparedFigure } from './comparison.ts';
import type { FundLine } from './funds.ts';
import type { Fund, Plan } from './plan.ts';
import type { Figure } from './sheets/cover.ts';
import type { NextYear } from './sheets/nextAdvances.ts';
import type { Target } from './sheets/performance.ts';
import type { FundBlock } from './sheets/settlement.ts';

/** A sheet of an annual workbook with its line in the contents. */
export interface LaidSheet {
  readonly sheet: Sheet;
  readonly english: string;
  readonly what: string;
}

/** Where a kind of locked value comes from, for 说明与依据. */
export type Source = readonly [what: string, where: string];

/** 缺项: what somebody still has to give, and what waits for it. */
export interface Missing {
  readonly who: string;
  readonly what: string;
  readonly holdsUp: string;
}

/** Where the funds stand in a workbook, for what a chapter lays beside them. */
export interface FundCells {
  /** Cell of a money column (see `moneyColumns`) on the line of a unit in a fund. */
  at(line: FundLine, key: string): string;
}

/** What a chapter adds to a workbook. */
export interface Part {
  /** In the order of the workbook; they are 附件 in that order. */
  readonly sheets: readonly LaidSheet[];
  readonly figures: readonly Figure[];
  readonly sources: readonly Source[];
  readonly remarks: readonly string[];
  /** What 绩效目标表 sets as targets. */
  readonly targets?: readonly Target[];
  readonly missing?: readonly Missing[];
}

/** A column that a chapter adds to 分配汇总表. */
export interface SummaryColumn {
  readonly column: Column;
  /** The unit's cell: a formula into the chapter's sheets, or a text such as 未测算. */
  cellOf(unit: Unit): BodyCell;
}

export interface UnitPart extends Part {
  /** Cell of the unit's 当年核定 in a fund that the chapter assesses. */
  readonly assessed: ((fund: Fund) => string | null) | null;
  /** Sheets that the unit hands on to others: they are no annexes, and are laid once the funds stand. */
  readonly handsOn?: (funds: FundCells) => readonly LaidSheet[];
}

export interface RegionPart extends Part {
  /** Cell of a unit's 当年核定, as above. */
  assessed(unit: Unit, fund: Fund): string | null;
  readonly summary: readonly SummaryColumn[];
  readonly checks: readonly Check[];
  /** What it holds against a fund's block of 提前下达与清算. */
  readonly fundChecks?: (block: FundBlock) => readonly Check[];
  /** 测算数 of the year after, for funds that it assesses. */
  readonly nextYear?: NextYear;
}

/** Number of an annex by its position among the chapter's own sheets: 附件2 … */
export type Annex = (position: number) => string;

/** What a chapter computed; what is pending reads 未测算. */
export interface Assessed<State> {
  readonly state: State;
  readonly pending: readonly Pending[];
}

/**
 * A family of tables of the annual set: what it reads, computes, and shows to the units and the region.
 * The workbooks are made of the chapters in their list; adding one changes nothing else.
 */
export interface Chapter<State = unknown> {
  readonly key: string;
  /** Whether it gives a fund its 当年核定; null where it pays nothing. */
  readonly assesses: ((fund: Fund) => boolean) | null;
  /** Codes of the parameters that its formulas refer to by name. */
  readonly parameters: readonly string[];
  /** The settings (口径) that its numbers rest on, as the plan chose them. */
  readonly settings?: (plan: Plan) => readonly ChosenSetting[];
  /** How its numbers follow from its articles, for 说明与依据; left out where its funds alone are named. */
  readonly basis?: readonly (readonly [article: Article, text: string])[];
  /** Computes the chapter once for all units. */
  assess(plan: Plan, submissions: readonly Submission[], policy: Policy): Assessed<State>;
  /** Null where the chapter does not concern the unit. */
  unit(state: State, set: AnnualSet, unit: Unit, annex: Annex): UnitPart | null;
  region(state: State, set: AnnualSet, annex: Annex): RegionPart;
  /** A unit's figures beside its money, for the comparison of two plans. */
  compared?(state: State, set: AnnualSet, unit: Unit): readonly ComparedFigure[];
}

/** Keeps the type of a chapter's state inside the chapter. */
export function defineChapter<State>(chapter: Chapter<State>): Chapter {
  return chapter as unknown as Chapter;
}
