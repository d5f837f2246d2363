import type { CellValue, Kind } from '../workbook/model.ts';

/**
 * A line of 勾稽校验表: two sides that do not depend on one another. `right` may refer to the line's own
 * locked 控制数, which the program computed and nothing in the workbook recalculates.
 */
export interface CheckLine {
  readonly scope: string;
  readonly what: string;
  readonly left: string;
  readonly right: (control: string) => string;
  readonly control: CellValue;
  /** What both sides calculate to. */
  readonly value: number;
  readonly kind: Kind;
}

/** A line whose first side may not be more than the second; `over` is what it says where it is. */
export interface LimitLine {
  readonly scope: string;
  readonly what: string;
  readonly kind: Kind;
  readonly left: string;
  readonly leftValue: number;
  readonly right: string;
  readonly rightValue: number;
  readonly over: string;
}

/** A line without a value, and why. */
export interface SilentLine {
  readonly scope: string;
  readonly what: string;
  readonly why: string;
}

export type Check = CheckLine | LimitLine | SilentLine;

/** A line that holds a formula against the number that the program computed. */
export function againstControl(scope: string, what: string, kind: Kind, formula: string, value: number): CheckLine {
  return { scope, what, kind, value, control: value, left: formula, right: (control) => control };
}
