/** Shapes of arguments: ranges as arrays of rows, and what is said where a shape does not fit. */
import type { Words } from '../words.ts';
import type { FunctionError } from './errors.ts';
import { Problem, wrongCell } from './read.ts';
import type { Param, Rule } from './rule.ts';

/** A range: rows of equally many cells, at least one. */
export type Matrix = readonly (readonly unknown[])[];

export interface Shape {
  readonly rows: number;
  readonly columns: number;
}

export function shapeOf(range: Matrix): Shape {
  return { rows: range.length, columns: range[0]!.length };
}

/** Whether an argument that is an array is a range. */
export function isMatrix(value: readonly unknown[]): value is Matrix {
  const first = value[0];
  if (!Array.isArray(first) || first.length === 0) return false;
  return value.every((row) => Array.isArray(row) && row.length === first.length);
}

/** A range of one cell is a single value. */
export function isSingleCell(range: Matrix): boolean {
  return range.length === 1 && range[0]!.length === 1;
}

export function noRange(name: Words): FunctionError {
  return wrongCell(name, new Problem({
    zh: '不是区域；区域写作各行的数组，每行单元格数相同，如[[1,2],[3,4]]',
    en: 'is no range; a range is an array of rows of equal length, such as [[1,2],[3,4]]',
  }));
}

/** Why a range may not stand for a scalar parameter of this rule, next to the ranges before it. */
export function misfit(rule: Rule, param: Param<unknown>, range: Shape, before: Shape | null): FunctionError | null {
  if (rule.result.shape === 'table' || rule.result.shape === 'any') {
    return wrongCell(param.name, new Problem({
      zh: '结果为多行，此参数只能是一个值，不能是区域',
      en: 'must be one value, not a range, since the result has several rows',
    }));
  }
  if (rule.result.shape === 'row' && range.columns > 1) {
    return wrongCell(param.name, new Problem({
      zh: '每个结果占一行，此参数只能是一个值或一列',
      en: 'must be one value or a column, since each result takes a row',
    }));
  }
  if (before && (before.rows !== range.rows || before.columns !== range.columns)) {
    return wrongCell(param.name, new Problem({
      zh: `区域为${range.rows}行${range.columns}列，与前面的${before.rows}行${before.columns}列不同；请选同样大小的区域`,
      en: `is ${range.rows}×${range.columns}, the range before it ${before.rows}×${before.columns}; choose ranges of one shape`,
    }));
  }
  return null;
}
