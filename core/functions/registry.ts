/** Every rule, in the order of the function catalogue, and how one is found by its id. */
import { SETTLE } from '../allocation/settle.ts';
import { ID_CARD } from '../checks/idCard.ts';
import { UPPER } from '../money/upper.ts';
import { POLICY_CITE, POLICY_VALUE } from '../policy/functions.ts';
import { DEGREE } from '../subsidy/degree.ts';
import { DEGREE_BY_YEAR } from '../subsidy/degreeByYear.ts';
import { DEGREE_TABLE } from '../subsidy/degreeTable.ts';
import { MONTHLY_STANDARD } from '../subsidy/monthlyStandard.ts';
import { MONTHS } from '../subsidy/months.ts';
import { MONTHS_SPELLS } from '../subsidy/monthsSpells.ts';
import { FunctionError } from './errors.ts';
import { explainRule } from './explain.ts';
import type { Rule } from './rule.ts';
import { quoted, wordKey } from './text.ts';

export const RULES: readonly Rule[] = [
  MONTHS,
  MONTHS_SPELLS,
  MONTHLY_STANDARD,
  DEGREE,
  DEGREE_BY_YEAR,
  DEGREE_TABLE,
  SETTLE,
  ID_CARD,
  UPPER,
  POLICY_VALUE,
  POLICY_CITE,
  explainRule((id) => findRule(id) ?? unknownFunction(id)),
];

const byKey = new Map(RULES.map((rule) => [wordKey(rule.id), rule]));

/** The rule of an id; letter case, spaces around and full width do not matter. */
export function findRule(id: string): Rule | undefined {
  return byKey.get(wordKey(id));
}

export function unknownFunction(id: string): FunctionError {
  return new FunctionError('#VALUE!', {
    zh: `没有函数“${quoted(id)}”，请核对名称（如 SUBSIDY.DEGREE）`,
    en: `there is no function "${quoted(id)}"; check the name (such as SUBSIDY.DEGREE)`,
  });
}
