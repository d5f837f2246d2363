/**
 * What a rule of the policy looks like to the registry.
 *
 * A rule file has its parts in this order: the article, the inputs (`parameters`), the computation
 * (`compute`), the explanation (`explain`) and, where a workbook shows the number, its native formula.
 * A rule never sees a cell: the registry turns cells into integers and canonical words first.
 */
import type { Day, Month } from '../exact/calendar.ts';
import type { Fen } from '../exact/money.ts';
import type { Ratio } from '../exact/ratio.ts';
import type { Article } from '../policy/register.ts';
import type { Policy } from '../policy/policy.ts';
import type { Words } from '../words.ts';
import type { FunctionError } from './errors.ts';
import type { Vocabulary } from './vocabularies.ts';

/** How a cell is read for a parameter, and what the rule gets. */
export type Kind =
  | { readonly type: 'day' }
  | { readonly type: 'month' }
  | { readonly type: 'money'; readonly negative?: boolean }
  | { readonly type: 'count'; readonly minimum?: number }
  | { readonly type: 'ratio' }
  | { readonly type: 'yesNo' }
  | { readonly type: 'text' }
  | { readonly type: 'identity' }
  | { readonly type: 'any' }
  | { readonly type: 'word'; readonly vocabulary: Vocabulary<string> };

/** A parameter of a rule; `T` is what the rule gets. */
export interface Param<T> {
  readonly name: Words;
  readonly about: Words;
  readonly shape: 'scalar' | 'table';
  readonly kind: Kind;
  readonly required: boolean;
  /** The value of a left-out or blank argument; null where there is none. */
  readonly fallback: T | null;
  /** Columns of a table, in order. */
  readonly columns?: readonly Param<unknown>[];
  /**
   * What a wrong cell of a table spoils: the call, or only what the rule itself decides (a person).
   * With 'rows' the rule gets a `TableRow` with its error instead of the call failing.
   */
  readonly spoils?: 'call' | 'rows';
}

/** A row of a table parameter as a rule gets it; a wholly blank row has `blank`. */
export interface TableRow<T> {
  readonly blank: boolean;
  readonly cells: Partial<T>;
  readonly error: FunctionError | null;
}

/** What a rule may put into a cell of its result; words are said in the user's language later. */
export type Output = number | boolean | null | Words | FunctionError | Ratio | { readonly text: string };

/** Unit of a result cell: how a host shows it. Money is given in fen, a day as its serial number. */
export type ResultKind = 'money' | 'count' | 'ratio' | 'day' | 'month' | 'year' | 'text' | 'any';

export interface ResultColumn {
  readonly name: Words;
  readonly kind: ResultKind;
}

/**
 * scalar: one cell, and ranged arguments spill. row: 1×k, columns of arguments give a row each.
 * table: several rows, arguments are single values and tables alone.
 */
export type ResultShape =
  | { readonly shape: 'scalar'; readonly kind: ResultKind }
  | { readonly shape: 'row'; readonly columns: readonly ResultColumn[] }
  | { readonly shape: 'table'; readonly columns: readonly ResultColumn[] };

export type Params = Readonly<Record<string, Param<unknown>>>;
export type ArgsOf<P extends Params> = { readonly [K in keyof P]: P[K] extends Param<infer T> ? T : never };

export interface Rule<P extends Params = Params> {
  readonly id: string;
  readonly name: Words;
  /** What it gives, in one sentence. */
  readonly summary: Words;
  readonly articles: readonly Article[] | 'all' | 'none';
  readonly parameters: P;
  readonly result: ResultShape;
  /** Arguments of a call that works, for the reference and for tests. */
  readonly example: readonly unknown[];
  /** Table parameters whose rows stand side by side. */
  readonly sideBySide?: readonly string[];
  compute(args: ArgsOf<P>, policy: Policy): Output | readonly Output[] | readonly (readonly Output[])[];
  explain(args: ArgsOf<P>, policy: Policy): Words;
}

/** Declares a rule; the registry collects it. Throwing `FunctionError` inside gives an error cell. */
export function defineRule<const P extends Params>(rule: Rule<P>): Rule<P> {
  return rule;
}

type Named = { readonly name: Words; readonly about?: Words };

function scalar<T>(kind: Kind) {
  return (spec: Named): Param<T> => ({
    name: spec.name,
    about: spec.about ?? spec.name,
    shape: 'scalar',
    kind,
    required: true,
    fallback: null,
  });
}

export const day = scalar<Day>({ type: 'day' });
export const month = scalar<Month>({ type: 'month' });
export const money = scalar<Fen>({ type: 'money' });
export const signedMoney = scalar<Fen>({ type: 'money', negative: true });
export const count = scalar<number>({ type: 'count' });
export const positiveCount = scalar<number>({ type: 'count', minimum: 1 });
export const ratio = scalar<Ratio>({ type: 'ratio' });
export const yesNo = scalar<boolean>({ type: 'yesNo' });
export const text = scalar<string>({ type: 'text' });
/** An identity number: a text of digits and X; given as a number it is an error, since its last digits may be lost. */
export const identity = scalar<string>({ type: 'identity' });
/** A cell as it is. */
export const any = scalar<unknown>({ type: 'any' });

export function word<W extends string>(vocabulary: Vocabulary<W>): (spec: Named) => Param<W> {
  return scalar<W>({ type: 'word', vocabulary: vocabulary as unknown as Vocabulary<string> });
}

/** The argument may be left out or blank; the rule then gets null. */
export function optional<T>(param: Param<T>): Param<T | null> {
  return { ...param, required: false, fallback: null };
}

/** The argument may be left out or blank; it then means `value`. */
export function or<T>(param: Param<T>, value: T): Param<T> {
  return { ...param, required: false, fallback: value };
}
