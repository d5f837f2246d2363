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
import type { Basis, Article } from '../policy/articles.ts';
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
  | { readonly type: 'ratio'; readonly share?: boolean }
  | { readonly type: 'yesNo' }
  | { readonly type: 'text' }
  | { readonly type: 'identity' }
  | { readonly type: 'any' }
  | { readonly type: 'word'; readonly vocabulary: Vocabulary<string> };

/** A parameter of a rule; `T` is what the rule gets. */
export interface Param<T> {
  readonly name: Words;
  readonly about: Words;
  /** scalar: one cell, or a range that repeats the call. table: one range. rest: all arguments that follow. */
  readonly shape: 'scalar' | 'table' | 'rest';
  readonly kind: Kind;
  /** Not in brackets in the contract: a row whose required arguments are all blank gives a blank. */
  readonly required: boolean;
  /** A blank is no error of its own: the rule gets `fallback` and decides. True for all that is not required. */
  readonly blankable: boolean;
  /** The value of a left-out or blank argument; null where there is none. */
  readonly fallback: T | null;
  /** Columns of a table, in order. */
  readonly columns?: Params;
  /** Of a table of any width, in place of columns: what stands in a cell; wholly blank rows are not counted. */
  readonly cellAt?: (row: number, column: number) => Param<unknown>;
  /**
   * What a wrong cell of a table spoils: the call, or only what the rule itself decides (a person).
   * With 'rows' the rule gets a `TableRow` with its error instead of the call failing.
   */
  readonly spoils?: 'call' | 'rows';
}

/** A table as a rule gets it: its rows in order, null for a wholly blank one. */
export type Table<C extends Params> = readonly (ArgsOf<C> | null)[];

/** A row of a table whose wrong cells spoil rows alone; a wholly blank row has `blank`. */
export interface TableRow<T> {
  readonly blank: boolean;
  /** The cells that could be read. */
  readonly cells: Partial<T>;
  /** The first wrong cell's error. */
  readonly error: FunctionError | null;
}

/** A table of any width as a rule gets it: the cells of its rows in order, null for a wholly blank row. */
export type Matrix<T> = readonly (readonly T[] | null)[];

/** What a rule may put into a cell of its result; words are said in the user's language later. */
export type Output = number | boolean | null | Words | FunctionError | Ratio | { readonly text: string } | OfKind;

/** A value that names its own kind, in a column of kind 'any'. */
export interface OfKind {
  readonly kind: ResultKind;
  readonly value: number | Ratio;
}

/** Unit of a result cell: how a host shows it. Money is given in fen, a day as its serial number. */
export type ResultKind = 'money' | 'count' | 'ratio' | 'day' | 'month' | 'year' | 'text' | 'any';

export interface ResultColumn {
  readonly name: Words;
  readonly kind: ResultKind;
}

/**
 * scalar: one cell, and ranged arguments spill. row: 1×k, columns of arguments give a row each.
 * table: several rows, arguments are single values and tables alone. any: one cell or rows, as the rule decides.
 */
export type ResultShape =
  | { readonly shape: 'scalar'; readonly kind: ResultKind }
  | { readonly shape: 'row'; readonly columns: readonly ResultColumn[] }
  | { readonly shape: 'table'; readonly columns: readonly ResultColumn[] }
  | { readonly shape: 'any' };

export type Params = Readonly<Record<string, Param<unknown>>>;
export type ArgsOf<P extends Params> = { readonly [K in keyof P]: P[K] extends Param<infer T> ? T : never };

export interface Rule<P extends Params = Params> {
  readonly id: string;
  readonly name: Words;
  /** What it gives, in one sentence. */
  readonly summary: Words;
  readonly articles: readonly Article[] | Exclude<Basis, Article>;
  readonly parameters: P;
  readonly result: ResultShape;
  /** Arguments of a call that works, for the reference and for tests. */
  readonly example: readonly unknown[];
  /** Table parameters whose rows stand side by side: a row is blank if it is blank in all of them. */
  readonly sideBySide?: readonly string[];
  compute(args: ArgsOf<P>, policy: Policy): Output | readonly Output[] | readonly (readonly Output[])[];
  /** Why the result is what it is; begins with the article, as `cite` writes it: `(九) …`. */
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
    blankable: false,
    fallback: null,
  });
}

export const day = scalar<Day>({ type: 'day' });
export const month = scalar<Month>({ type: 'month' });
export const money = scalar<Fen>({ type: 'money' });
export const signedMoney = scalar<Fen>({ type: 'money', negative: true });
export const count = scalar<number>({ type: 'count' });
export const positiveCount = scalar<number>({ type: 'count', minimum: 1 });
/** A number that is not negative, exact. */
export const ratio = scalar<Ratio>({ type: 'ratio' });
/** A share or percentage: 0% to 100%. */
export const share = scalar<Ratio>({ type: 'ratio', share: true });
export const yesNo = scalar<boolean>({ type: 'yesNo' });
export const text = scalar<string>({ type: 'text' });
/** An identity number: a text of digits and X; given as a number it is an error, since its last digits may be lost. */
export const identity = scalar<string>({ type: 'identity' });
/** A cell as it is. */
export const any = scalar<unknown>({ type: 'any' });

export function word<W extends string>(vocabulary: Vocabulary<W>): (spec: Named) => Param<W> {
  return scalar<W>({ type: 'word', vocabulary: vocabulary as unknown as Vocabulary<string> });
}

/** A table with these columns; a wrong cell spoils the whole call. */
export function table<const C extends Params>(spec: Named & { readonly columns: C }): Param<Table<C>> {
  return { ...tableOf(spec), spoils: 'call' };
}

/** A table with these columns; a wrong cell is handed to the rule, which decides what it spoils. */
export function checkedTable<const C extends Params>(
  spec: Named & { readonly columns: C },
): Param<readonly TableRow<ArgsOf<C>>[]> {
  return { ...tableOf(spec), spoils: 'rows' };
}

/** A table of any width whose cells are of one kind; a wrong cell spoils the whole call. */
export function matrix<T>(spec: Named & { readonly cell: Param<T> }): Param<Matrix<T>> {
  return { ...tableShape(spec), spoils: 'call', cellAt: () => spec.cell };
}

/**
 * A table with labels across its first row and down its first column; the corner may hold anything.
 * A wrong cell spoils the whole call.
 */
export function crossTable<L, T>(spec: Named & { readonly label: Param<L>; readonly cell: Param<T> }): Param<Matrix<L | T>> {
  const corner = optional(any(spec));
  return {
    ...tableShape(spec),
    spoils: 'call',
    cellAt: (row, column) => (row > 0 && column > 0 ? spec.cell : row + column > 0 ? spec.label : corner),
  };
}

/** All arguments that follow, as they are. */
export function rest(spec: Named): Param<readonly unknown[]> {
  return {
    name: spec.name,
    about: spec.about ?? spec.name,
    shape: 'rest',
    kind: { type: 'any' },
    required: false,
    blankable: true,
    fallback: [],
  };
}

function tableOf(spec: Named & { readonly columns: Params }) {
  return { ...tableShape(spec), columns: spec.columns };
}

function tableShape(spec: Named) {
  return {
    name: spec.name,
    about: spec.about ?? spec.name,
    shape: 'table',
    kind: { type: 'any' },
    required: true,
    blankable: false,
    fallback: null,
  } as const;
}

/** The argument may be left out or blank; the rule then gets null. */
export function optional<T>(param: Param<T>): Param<T | null> {
  return { ...param, required: false, blankable: true, fallback: null };
}

/** The argument belongs to every call, but a blank reaches the rule as null: it says `#N/A`, or only some cases need it. */
export function blankable<T>(param: Param<T>): Param<T | null> {
  return { ...param, blankable: true, fallback: null };
}

/** The argument may be left out or blank; it then means `value`. */
export function or<T>(param: Param<T>, value: T): Param<T> {
  return { ...param, required: false, blankable: true, fallback: value };
}
