import type { Day } from '../../../core/exact/calendar.ts';
import type { Policy } from '../../../core/policy/policy.ts';
import type { DegreeRules } from '../../../core/subsidy/degreeTable.ts';
import type { Words } from '../../../core/words.ts';
import type { PostRules } from '../../forms/postsPlan.ts';
import { cellAt, type Form, type FormRow, type TableRead } from '../form.ts';
import type { Issue, Params, Sentences, Severity } from '../issue.ts';
import type { Carried, LastYear } from '../lastYear.ts';
import type { Participation } from '../participation.ts';
import type { Submission } from '../submission.ts';
import type { Unit } from '../../units/index.ts';

/** What the checks ask of a plan. */
export interface AskedOfPlan {
  readonly period: { readonly from: Day; readonly to: Day };
  readonly rules: DegreeRules;
  /** What article 四 leaves open; left out, its defaults hold. */
  readonly posts?: PostRules;
  /** 上年结转 by unit and fund; left out where nobody asks. */
  readonly carries?: readonly Carried[];
}

/** What whoever asks for the forms says of them; it comes from the command line and from the plan. */
export interface Asked {
  /** Null: the form's own year counts. */
  readonly year: number | null;
  /** Period and settings of the plan; null without a plan, then the form's own count. */
  readonly plan: AskedOfPlan | null;
  readonly policy: Policy;
}

/** What every check says of itself: docs/checks.md is made from it. */
export interface CheckDescription<P extends Params = Params> {
  /** Stable: V, the group's digit, two digits of its own. */
  readonly code: string;
  readonly severity: Severity;
  /** A few words for lists. */
  readonly name: Words;
  /** Sheet that it looks at; null for the whole file or every table. */
  readonly table: string | null;
  /** What triggers it. */
  readonly trigger: Words;
  /** The cell that it marks. */
  readonly marks: Words;
  /** Whether nothing can be computed with it, so that nobody can let it through. */
  readonly blocks?: boolean;
  /** Params of the message that docs/checks.md shows. */
  readonly example: P;
  /** What is wrong, without a full stop, and what to do about it, with one. */
  say(params: P): Sentences;
}

/** A place that a check marks. `row` is the row whose 说明 can answer it. */
export interface Finding<P extends Params = Params> {
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly params: P;
  readonly row?: FormRow;
}

/** A check of one form by itself. */
export interface FormCheck<P extends Params = Params> extends CheckDescription<P> {
  readonly against: 'itself';
  find(form: Form, asked: Asked): Iterable<Finding<P>>;
}

/** Files that were handed in together, and who was asked to hand in. */
export interface Handed {
  readonly files: readonly HandedFile[];
  /** Null without a plan. */
  readonly participation: Participation | null;
  /** A keyed hash of an ID number: people of different units are matched by it, and nothing leads back from it. */
  personKey(identity: string): string;
}

/** One of them. Of a file that cannot be read, its name alone says whose it is. */
export interface HandedFile {
  readonly file: string;
  readonly unit: Unit | null;
  readonly year: number | null;
  readonly submission: Submission | null;
}

/** A finding in one of several files; `file` is null where it is in none of them. */
export interface FindingIn<P extends Params = Params> extends Omit<Finding<P>, 'row'> {
  readonly file: string | null;
  /** 说明 that answers it; left out where there is none. */
  readonly explanation?: string | null;
}

/** A check of the forms against what was allocated last year. */
export interface LastYearCheck<P extends Params = Params> extends CheckDescription<P> {
  readonly against: 'lastYear';
  find(handed: Handed, lastYear: LastYear, asked: Asked): Iterable<FindingIn<P>>;
}

/** A check of all forms against each other. */
export interface AcrossCheck<P extends Params = Params> extends CheckDescription<P> {
  readonly against: 'others';
  find(handed: Handed, asked: Asked): Iterable<FindingIn<P>>;
}

export type Check = FormCheck | LastYearCheck | AcrossCheck;

type Unlabelled<C> = Omit<C, 'against'>;

/** Declares a check of one form; its find and say share the type of their params. */
export function formCheck<P extends Params>(check: Unlabelled<FormCheck<P>>): FormCheck {
  return { against: 'itself', ...check } as unknown as FormCheck;
}

/** Declares a check against last year. */
export function lastYearCheck<P extends Params>(check: Unlabelled<LastYearCheck<P>>): LastYearCheck {
  return { against: 'lastYear', ...check } as unknown as LastYearCheck;
}

/** Declares a check across files. */
export function acrossCheck<P extends Params>(check: Unlabelled<AcrossCheck<P>>): AcrossCheck {
  return { against: 'others', ...check } as unknown as AcrossCheck;
}

/** Marks a column's cell in a row of a table. */
export function inRow<P extends Params>(table: TableRead, row: FormRow, key: string, params: P): Finding<P> {
  return { sheet: table.sheet.name, cell: cellAt(table, key, row.row), params, row };
}

/** Marks a cell of a table's sheet that belongs to no row, or the sheet. */
export function onSheet<P extends Params>(table: Pick<TableRead, 'sheet'>, cell: string | null, params: P): Finding<P> {
  return { sheet: table.sheet.name, cell, params };
}

/** Marks the whole file. */
export function inFile<P extends Params>(params: P): Finding<P> {
  return { sheet: null, cell: null, params };
}

/** What a check found, as the issue that is kept of it. */
export function issueOf({ code, severity }: CheckDescription, { sheet, cell, params }: Pick<Finding, 'sheet' | 'cell' | 'params'>, explanation: string | null): Issue {
  return { code, severity, sheet, cell, params, explanation: severity === 'verify' ? explanation : null };
}
