import type { Day } from '../../core/exact/calendar.ts';
import type { Article } from '../../core/policy/register.ts';
import type { Policy } from '../../core/policy/policy.ts';
import type { DegreeRules } from '../../core/subsidy/degreeTable.ts';
import type { Column, Entry } from '../tables/column.ts';

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
  /** Notes under the title, numbered when printed. */
  readonly notes: readonly string[];
  /** Values of the formula columns for a filled row, as the sheet would calculate them. */
  computed(entry: Entry, context: FormContext): Entry;
}
