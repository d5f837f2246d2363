/**
 * What a row of the degree subsidy, article （九）, is paid in some months of its period: payments are made
 * more often than amounts are assessed, half-yearly mostly.
 */
import type { Fen } from '../exact/money.ts';
import type { Policy } from '../policy/policy.ts';
import type { DegreeLine, DegreeSpell } from './degreeTable.ts';
import { payingCode, policyStart } from './monthlyStandard.ts';
import { monthsIn, overlap } from './payableMonths.ts';
import type { MonthRun } from './payableMonths.ts';
import { amountOf, standardSteps } from './standardSteps.ts';

export interface DegreePayment {
  /** The assessed months that are paid; null: none. */
  readonly paid: MonthRun | null;
  readonly months: number;
  readonly amount: Fen;
}

/** The part of a row's assessed months that lies within `months`, and its amount. Months that were not assessed are not paid. */
export function degreePayment(spell: DegreeSpell, line: DegreeLine, months: MonthRun, policy: Policy): DegreePayment {
  const code = line.paid === null ? null : payingCode(spell, policyStart(policy));
  const paid = line.paid === null ? null : overlap(line.paid, months.first, months.last);
  if (code === null || paid === null || monthsIn(paid) === 0) return { paid: null, months: 0, amount: 0 };
  return { paid, months: monthsIn(paid), amount: amountOf(paid, standardSteps(code, policy)) };
}
