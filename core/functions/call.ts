/** Calling a function of the registry as a spreadsheet does: cells and ranges in, a cell or rows of cells out. */
import { defaultPolicy } from '../policy/policy.ts';
import type { Policy } from '../policy/policy.ts';
import { prepareCall } from './arguments.ts';
import type { Arguments } from './arguments.ts';
import { FunctionError } from './errors.ts';
import { toCell } from './outputs.ts';
import type { Cell, Display } from './outputs.ts';
import { findRule, unknownFunction } from './registry.ts';
import type { ArgsOf, Output, Params, ResultColumn, ResultKind, ResultShape, Rule } from './rule.ts';

export type { Cell } from './outputs.ts';

export interface CallOptions extends Partial<Display> {
  readonly policy?: Policy;
}

/**
 * Calls a function by id. An argument is a cell (number, text, boolean, null) or a range (rows of cells);
 * dates are serial numbers or texts, amounts yuan. A wrong argument gives an error cell, never an exception.
 * Several cells come back as rows.
 */
export function call(id: string, args: readonly unknown[], options: CallOptions = {}): Cell | Cell[][] {
  const rule = findRule(id);
  return rule ? callRule(rule, args, options) : unknownFunction(id);
}

/** `call` of a rule that is at hand. */
export function callRule(rule: Rule, args: readonly unknown[], options: CallOptions = {}): Cell | Cell[][] {
  const prepared = prepareCall(rule, args);
  if (prepared instanceof FunctionError) return prepared;
  const display: Display = { language: options.language ?? 'zh', dates: options.dates ?? 'serial' };
  const policy = options.policy ?? defaultPolicy;
  const { result } = rule;

  if (!prepared.shape) return wholeResult(result, compute(rule, prepared.at(0, 0), policy), display);
  const rows: Cell[][] = [];
  for (let row = 0; row < prepared.shape.rows; row++) {
    const cells: Cell[] = [];
    for (let column = 0; column < prepared.shape.columns; column++) {
      const computed = compute(rule, prepared.at(row, column), policy);
      if (result.shape === 'row') cells.push(...rowCells(result.columns, computed, display));
      else cells.push(toCell(computed as Output, kindOf(result), display));
    }
    rows.push(cells);
  }
  return rows;
}

type Computed = ReturnType<Rule['compute']>;

/** What the rule computes for one cell's arguments; a blank or an error stands for all of its cells. */
function compute(rule: Rule, args: Arguments | FunctionError | null, policy: Policy): Computed {
  if (args === null || args instanceof FunctionError) return args;
  try {
    return rule.compute(args as ArgsOf<Params>, policy);
  } catch (error) {
    if (error instanceof FunctionError) return error;
    throw error;
  }
}

/** The result of a call without ranges: one cell, or the rows that the rule gives. */
function wholeResult(result: ResultShape, computed: Computed, display: Display): Cell | Cell[][] {
  if (!isList(computed)) return toCell(computed, kindOf(result), display);
  if (result.shape === 'row') return [rowCells(result.columns, computed, display)];
  const columns = result.shape === 'table' ? result.columns : [];
  const rows = (computed as readonly (readonly Output[])[]).map((row) =>
    row.map((output, column) => toCell(output, columns[column]?.kind ?? 'any', display)),
  );
  return rows.length === 0 ? null : rows;
}

function rowCells(columns: readonly ResultColumn[], computed: Computed, display: Display): Cell[] {
  return columns.map(({ kind }, column) => toCell(isList(computed) ? (computed[column] as Output) : computed, kind, display));
}

function kindOf(result: ResultShape): ResultKind {
  return result.shape === 'scalar' ? result.kind : 'any';
}

function isList(computed: Computed): computed is readonly Output[] | readonly (readonly Output[])[] {
  return Array.isArray(computed);
}
