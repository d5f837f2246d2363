import type { Day } from '../exact/calendar.ts';
import type { DatedValue, Parameter } from './register.ts';

/** The parameters as a rule reads them: by code and day, never as a number in the rule. */
export interface Policy {
  /** Every parameter, in the order of the register. */
  readonly parameters: readonly Parameter[];
  parameter(code: string): Parameter;
  /** The value in force on a day (null: the newest); null before the first value. Throws FunctionError #N/A while 待录入. */
  on(code: string, day: Day | null): DatedValue | null;
}
