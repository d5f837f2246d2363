import { advanceOf } from '../../core/allocation/advance.ts';
import type { Fen } from '../../core/exact/money.ts';
import { ratioOf, type Ratio } from '../../core/exact/ratio.ts';
import type { AdvanceBase } from '../forms/nextAdvancesPlan.ts';
import type { Fund, Plan } from './plan.ts';

/** How a fund is issued before next year begins. */
export interface NextAdvance {
  readonly base: AdvanceBase;
  /** P.ADVANCE of the fund; null: 待录入. */
  readonly share: Ratio | null;
  /** The amounts are multiples of it. */
  readonly unit: Fen;
}

const ONE_FEN: Fen = 1;

/** What the plan says of a fund's advance; what it leaves blank, as a clerk would expect. */
export function nextAdvanceOf(plan: Plan, fund: Fund): NextAdvance {
  const given = (plan.parts.get('nextAdvances') as ReadonlyMap<string, NextAdvance> | undefined)?.get(fund.code);
  return given ?? { base: usualBase(fund), share: null, unit: ONE_FEN };
}

export function usualBase({ method }: Fund): AdvanceBase {
  return method === '按实核定' ? '下年测算数' : '本年核定';
}

/** ALLOC.ADVANCE of one unit, in fen. */
export function advanceIn({ share, unit }: NextAdvance, base: Fen): Fen | null {
  return share === null ? null : advanceOf(base, share, ratioOf(unit, 100));
}

/** Hundredths of a percent: a share that is no whole number of them is not followed in cells. */
export function inBasisPoints(share: Ratio): number | null {
  const points = share.numerator * 10_000n;
  return points % share.denominator === 0n ? Number(points / share.denominator) : null;
}
