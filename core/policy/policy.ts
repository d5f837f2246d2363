import type { Day } from '../exact/calendar.ts';
import { FunctionError } from '../functions/errors.ts';
import { PARAMETERS } from './parameters.ts';
import type { DatedValue, Parameter } from './register.ts';

/** The parameters as a rule reads them: by code and day, never as a number in the rule. */
export interface Policy {
  /** Every parameter, in the order of the register. */
  readonly parameters: readonly Parameter[];
  /** The parameter of a code; an unknown code is a mistake of the program. */
  parameter(code: string): Parameter;
  /** The value in force on a day (null: the newest); null before the first value. Throws FunctionError #N/A while 待录入. */
  on(code: string, day: Day | null): DatedValue | null;
}

/** A policy over a register: the one of the text, or one in which somebody has entered more. */
export function policyOf(parameters: readonly Parameter[]): Policy {
  const byCode = new Map(parameters.map((parameter) => [parameter.code, parameter]));

  function parameterOf(code: string): Parameter {
    const found = byCode.get(code);
    if (!found) throw new Error(`no parameter ${code}`);
    return found;
  }

  return {
    parameters,
    parameter: parameterOf,
    on(code, day) {
      const parameter = parameterOf(code);
      if (parameter.values.length === 0) throw notEntered(parameter);
      if (day === null) return parameter.values.at(-1)!;
      return parameter.values.find((value) => value.from <= day && (value.to === null || day <= value.to)) ?? null;
    },
  };
}

/** The policy as the text gives it. */
export const defaultPolicy: Policy = policyOf(PARAMETERS);

/** #N/A for a standard that another document sets and nobody has entered. */
export function notEntered(parameter: Parameter): FunctionError {
  const { name, code, asks } = parameter;
  return new FunctionError('#N/A', {
    zh: `标准未录入：${name.zh}（${code}）。${asks!.zh}。`,
    en: `Standard not entered: ${name.en} (${code}). Please ${asks!.en}.`,
  });
}
