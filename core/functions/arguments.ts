/**
 * From the arguments of a call to the arguments of a rule: ranges, single values, blanks, and which of
 * several errors counts.
 *
 * All ranges of a call have one shape and single values repeat, so a prepared call is a grid of cells, and
 * `at` gives the arguments of each: what is single is read once, what is ranged a cell at a time.
 */
import { FunctionError, graver } from './errors.ts';
import { Problem, readArgument, wrongCell } from './read.ts';
import type { Param, Rule } from './rule.ts';
import { isMatrix, isSingleCell, misfit, noRange, shapeOf } from './shapes.ts';
import type { Matrix, Shape } from './shapes.ts';
import { readTables } from './tables.ts';
import { isBlank } from './text.ts';

export type Arguments = Readonly<Record<string, unknown>>;

export interface PreparedCall {
  /** The shape of the ranges; null where all arguments are single values and tables. */
  readonly shape: Shape | null;
  /** Arguments of one cell of the shape: null where it stays blank, the error where one is wrong. */
  at(row: number, column: number): Arguments | FunctionError | null;
}

interface Slot {
  readonly key: string;
  readonly param: Param<unknown>;
  /** The cells of a range; null for a single value or a table. */
  readonly range: Matrix | null;
  /** Of a single value or a table: what the rule gets, or its error. */
  readonly value: unknown;
  readonly blank: boolean;
}

/** Checks the shapes of a call's arguments and reads what does not repeat; an error here is the whole call's. */
export function prepareCall(rule: Rule, args: readonly unknown[]): PreparedCall | FunctionError {
  const entries = Object.entries(rule.parameters);
  const most = entries.at(-1)?.[1].shape === 'rest' ? Infinity : entries.length;
  if (args.length > most) return tooMany(rule, most, args.length);

  const tables = readTables(rule, args);
  if (tables instanceof FunctionError) return tables;

  const slots: Slot[] = [];
  let shape: Shape | null = null;
  for (const [index, [key, param]] of entries.entries()) {
    if (param.shape === 'rest') {
      slots.push({ key, param, range: null, value: args.slice(index), blank: true });
    } else if (param.shape === 'table') {
      slots.push({ key, param, range: null, ...tables.get(key)! });
    } else {
      const slot = scalarSlot(key, param, args[index]);
      if (slot instanceof FunctionError) return slot;
      if (slot.range) {
        const error = misfit(rule, param, shapeOf(slot.range), shape);
        if (error) return error;
        shape = shapeOf(slot.range);
      }
      slots.push(slot);
    }
  }
  return { shape, at: (row, column) => argumentsAt(slots, row, column) };
}

function scalarSlot(key: string, param: Param<unknown>, argument: unknown): Slot | FunctionError {
  let cell = argument;
  if (Array.isArray(argument)) {
    if (!isMatrix(argument)) return noRange(param.name);
    if (!isSingleCell(argument)) return { key, param, range: argument, value: null, blank: false };
    cell = argument[0]![0];
  }
  return { key, param, range: null, value: readScalar(param, cell), blank: isBlank(cell) };
}

function argumentsAt(slots: readonly Slot[], row: number, column: number): Arguments | FunctionError | null {
  if (staysBlank(slots, row, column)) return null;
  const values: Record<string, unknown> = {};
  let error: FunctionError | null = null;
  for (const { key, param, range, value: single } of slots) {
    const value = range ? readScalar(param, range[row]![column]) : single;
    if (value instanceof FunctionError) error = graver(error, value);
    else values[key] = value;
  }
  return error ?? values;
}

function readScalar(param: Param<unknown>, cell: unknown): unknown {
  const value = readArgument(param, cell, isBlank(cell));
  return value instanceof Problem ? wrongCell(param.name, value) : value;
}

/** A row whose ranged required arguments are all blank, or a call whose required arguments are. */
function staysBlank(slots: readonly Slot[], row: number, column: number): boolean {
  let required = false;
  let ranged = false;
  let filled = false;
  for (const slot of slots) {
    if (!slot.param.required) continue;
    required = true;
    if (slot.range) {
      if (!isBlank(slot.range[row]![column])) return false;
      ranged = true;
    } else if (!slot.blank) {
      filled = true;
    }
  }
  return required && (ranged || !filled);
}

function tooMany(rule: Rule, most: number, given: number): FunctionError {
  return new FunctionError('#VALUE!', {
    zh: `${rule.id}：最多${most}个参数，给出了${given}个，请删去多余的`,
    en: `${rule.id}: takes at most ${most} arguments, not ${given}; remove those left over`,
  });
}
