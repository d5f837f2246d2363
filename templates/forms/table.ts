import type { Day } from '../../core/exact/calendar.ts';
import type { Article } from '../../core/policy/register.ts';
import type { Policy } from '../../core/policy/policy.ts';
import type { DegreeRules } from '../../core/subsidy/degreeTable.ts';
import type { Column, Entry } from '../tables/column.ts';
import type { NamedValue } from '../tables/parameters.ts';
import type { Unit } from '../units/index.ts';

/** What the formulas of a form compute with; it stands in visible cells of the form. */
export interface FormContext {
  readonly year: number;
  readonly period: { readonly from: Day; readonly to: Day };
  readonly rules: DegreeRules;
  readonly policy: Policy;
}

/** A table that units fill in: a sheet of the form. */
export interface FormTable {
  readonly key: string;
  readonly sheet: string;
  readonly english: string;
  readonly article: Article;
  readonly columns: readonly Column[];
  /** What its numbers are in, as it is printed; money in yuan if left out. */
  readonly measured?: string;
  /** Notes under the title, numbered when printed. */
  readonly notes: readonly string[];
  /** Column that carries the word 合计 on the sum row; a wide form repeats the columns up to it on every page. */
  readonly labelKey: string;
  /** Pages that the form prints wide. */
  readonly pagesWide: 1 | 2;
  /** Rows that a unit can have at most, where the table has a row for each of some words. */
  readonly mostRows?: number;
  /** Codes of the parameters that its formulas refer to by name. */
  readonly parameters: readonly string[];
  /** What of the unit itself its formulas refer to by name. */
  readonly named?: (unit: Unit) => readonly NamedValue[];
  /** What it means where neither a row nor 零报告 is filled in: a mistake, or that the table is 未测算. */
  readonly blankMeans: 'mistake' | 'notAssessed';
  /** Whether a unit fills it in. */
  concerns(unit: Unit): boolean;
  /** Values of the formula columns for a filled row, as the sheet would calculate them. */
  computed(entry: Entry, context: FormContext, unit: Unit): Entry;
}
