/** Every rule, in the order of the function catalogue, and how one is found by its id. */
import { ADVANCE } from '../allocation/advance.ts';
import { APPORTION } from '../allocation/apportion.ts';
import { BASE_ROLLING } from '../allocation/baseRolling.ts';
import { FACTOR } from '../allocation/factor.ts';
import { FLOOR_CAP } from '../allocation/floorCap.ts';
import { SETTLE } from '../allocation/settle.ts';
import { FUND_SHARE } from '../allowance/fundShare.ts';
import { HARDSHIP } from '../allowance/hardship.ts';
import { INCOME_GAP } from '../allowance/incomeGap.ts';
import { INCOME_GAP_TABLE } from '../allowance/incomeGapTable.ts';
import { SECONDMENT } from '../allowance/secondment.ts';
import { TOWNSHIP_WORK } from '../allowance/townshipWork.ts';
import { DIRECT_HIRE_CHECK } from '../checks/directHire.ts';
import { ID_CARD } from '../checks/idCard.ts';
import { SCOPE } from '../checks/regionScope.ts';
import { UPPER } from '../money/upper.ts';
import { POLICY_CITE, POLICY_VALUE } from '../policy/functions.ts';
import { ATTRITION_RESERVE } from '../posts/attritionReserve.ts';
import { OVERPOST_CHECK } from '../posts/overpost.ts';
import { POOL_BALANCE } from '../posts/poolBalance.ts';
import { SPECIAL_GRADE_CHECK } from '../posts/specialGrade.ts';
import { STRUCTURE } from '../posts/structure.ts';
import { TARGETED_SENIOR } from '../posts/targetedSenior.ts';
import { TARGETED_SENIOR_TABLE } from '../posts/targetedSeniorTable.ts';
import { TEACHER_STANDARD } from '../posts/teacherStandard.ts';
import { TRANSFER_PLAN } from '../posts/transferPlan.ts';
import { SOE_ASSESSED } from '../profit/soeAssessed.ts';
import { DUE_DATE } from '../service/dueDate.ts';
import { COVERAGE } from '../quota/coverage.ts';
import { EXCELLENT } from '../quota/excellent.ts';
import { PLAN } from '../quota/plan.ts';
import { PROGRESS } from '../quota/progress.ts';
import { RATIO } from '../quota/ratio.ts';
import { WORKDAY } from '../quota/workday.ts';
import { WORKDAYS } from '../quota/workdays.ts';
import { RETREAT_CHECK } from '../service/retreat.ts';
import { YEARS } from '../service/years.ts';
import { DEGREE } from '../subsidy/degree.ts';
import { DEGREE_BY_YEAR } from '../subsidy/degreeByYear.ts';
import { DEGREE_TABLE } from '../subsidy/degreeTable.ts';
import { DOCTOR_ONEOFF } from '../subsidy/doctorOneoff.ts';
import { FIXED_AWARD } from '../subsidy/fixedAward.ts';
import { MONTHLY_STANDARD } from '../subsidy/monthlyStandard.ts';
import { MONTHS } from '../subsidy/months.ts';
import { MONTHS_SPELLS } from '../subsidy/monthsSpells.ts';
import { PRACTICE } from '../subsidy/practice.ts';
import { PREINTRO_MASTER } from '../subsidy/preintroMaster.ts';
import { SPECIAL_EXPERT } from '../subsidy/specialExpert.ts';
import { VENTURE_TOPUP } from '../subsidy/ventureTopup.ts';
import { DIRECTED_CHECK } from '../titles/directed.ts';
import { EXCELLENT_REDUCTION_YEARS } from '../titles/excellentReduction.ts';
import { EXCHANGE_CHECK } from '../titles/exchange.ts';
import { PROMOTION_CHECK } from '../titles/promotion.ts';
import { TOWNSHIP_CHANNEL } from '../titles/townshipChannel.ts';
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
  VENTURE_TOPUP,
  DOCTOR_ONEOFF,
  FIXED_AWARD,
  PREINTRO_MASTER,
  SPECIAL_EXPERT,
  PRACTICE,
  DUE_DATE,
  SOE_ASSESSED,
  SECONDMENT,
  TOWNSHIP_WORK,
  HARDSHIP,
  INCOME_GAP,
  INCOME_GAP_TABLE,
  FUND_SHARE,
  STRUCTURE,
  TARGETED_SENIOR,
  TARGETED_SENIOR_TABLE,
  SPECIAL_GRADE_CHECK,
  TEACHER_STANDARD,
  ATTRITION_RESERVE,
  TRANSFER_PLAN,
  POOL_BALANCE,
  OVERPOST_CHECK,
  YEARS,
  EXCELLENT_REDUCTION_YEARS,
  TOWNSHIP_CHANNEL,
  EXCHANGE_CHECK,
  DIRECTED_CHECK,
  RETREAT_CHECK,
  PROMOTION_CHECK,
  DIRECT_HIRE_CHECK,
  RATIO,
  EXCELLENT,
  PLAN,
  PROGRESS,
  COVERAGE,
  WORKDAY,
  WORKDAYS,
  FACTOR,
  APPORTION,
  BASE_ROLLING,
  FLOOR_CAP,
  ADVANCE,
  SETTLE,
  ID_CARD,
  SCOPE,
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
