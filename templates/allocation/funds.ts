import { issueFromPool } from '../../core/allocation/pool.ts';
import type { Fen } from '../../core/exact/money.ts';
import type { Unit } from '../units/index.ts';
import { assessFactors, type FactorResult } from './factors.ts';
import { advancesOf, amountsOf, type Advance, type Fund, type Plan } from './plan.ts';
import type { RosterLine } from './roster.ts';

/** One unit's money in one fund; null is 未测算. */
export interface FundLine {
  readonly unit: Unit;
  readonly fund: Fund;
  /** 当年核定 */
  readonly assessed: Fen | null;
  /** 上年清算 */
  readonly settlement: Fen;
  /** 全年应下达 */
  readonly due: Fen | null;
  readonly advances: readonly Advance[];
  /** 已提前下达 */
  readonly advanced: Fen;
  /** 上年结转 */
  readonly carry: Fen;
  readonly need: Fen | null;
  /** 本次下达 */
  readonly issued: Fen | null;
  /** 欠拨 */
  readonly short: Fen | null;
  /** 结转下年 */
  readonly over: Fen | null;
}

export interface FundResult {
  readonly fund: Fund;
  readonly lines: readonly FundLine[];
  /** What the pool still holds for this issue; null for 据实 or while something is 未测算. */
  readonly rest: Fen | null;
  /** 未分配; null for 据实 or while something is 未测算. */
  readonly unallocated: Fen | null;
  /** Whether the pool is smaller than the needs. */
  readonly scaled: boolean;
  /** Number of units whose 当年核定 is 未测算. */
  readonly pending: number;
}

/** Shares every fund of the plan out to its units. */
export function allocateFunds(plan: Plan, roster: readonly RosterLine[]): readonly FundResult[] {
  const paid = new Map<string, Fen>();
  for (const { unit, line } of roster) paid.set(unit.key, (paid.get(unit.key) ?? 0) + line.amount);
  const factors = assessFactors(plan);
  return plan.funds.map((fund) => allocateFund(plan, fund, paid, factors.get(fund.code) ?? null));
}

function allocateFund(plan: Plan, fund: Fund, paid: ReadonlyMap<string, Fen>, byFactors: FactorResult | null): FundResult {
  const shared = byFactors && new Map(byFactors.lines.map(({ unit, amount }) => [unit.key, amount]));
  const known = plan.units.map((unit) => {
    const { assessed: typed, carry, settlement } = amountsOf(fund, unit);
    const assessed = shared ? (shared.get(unit.key) ?? 0) : fund.method === '按实核定' ? (paid.get(unit.key) ?? 0) : typed;
    const advances = advancesOf(fund, unit);
    const advanced = advances.reduce((sum, advance) => sum + advance.amount, 0);
    return { unit, fund, assessed, settlement, carry, advances, advanced, due: assessed === null ? null : assessed + settlement };
  });
  const issued = issueFromPool(known, fund.pool);
  const lines = known.map((line, index): FundLine => ({ ...line, ...issued.lines[index]! }));
  return {
    fund,
    lines,
    rest: issued.rest,
    unallocated: issued.unallocated,
    scaled: lines.some((line) => line.short !== null && line.short > 0),
    pending: lines.filter((line) => line.assessed === null).length,
  };
}
