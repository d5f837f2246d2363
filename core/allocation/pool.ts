/**
 * Issuing a fund from its pool: what each unit is issued now, what it is short of and what is carried on.
 *
 * Basis: the yearly allocation. A pool that is too small never touches what a unit is due: it only shares
 * out what it still holds, and the rest is shown as 欠拨.
 */
import type { Fen } from '../exact/money.ts';
import { shareByLargestRemainder } from '../exact/share.ts';

/** A unit's line of a fund: what it is due for the year (null: 未测算), was advanced, and carried over. */
export interface FundLine {
  readonly due: Fen | null;
  readonly advanced: Fen;
  readonly carry: Fen;
}

/** What follows for the unit; null where 未测算. At most one of `short` and `over` is above 0. */
export interface IssuedLine {
  /** What the unit still needs: max(0, due − advanced − carry). */
  readonly need: Fen | null;
  /** 本次下达. */
  readonly issued: Fen | null;
  /** 欠拨. */
  readonly short: Fen | null;
  /** 结转下年. */
  readonly over: Fen | null;
}

export interface IssuedFund {
  readonly lines: readonly IssuedLine[];
  /** What the pool still holds after what was advanced; below 0 the plan is wrong. Null without a limit (据实). */
  readonly rest: Fen | null;
  /** 未分配: left in the pool. Null without a limit or where 未测算. */
  readonly unallocated: Fen | null;
}

/**
 * Issues a fund: `pool` null is 据实, without limit. If the rest of the pool is less than all needs
 * together, it is shared by need (largest remainder, in fen, none above its need). A line that is 未测算
 * makes every line's `issued` and `short` unknown where there is a pool, since its need would change them.
 */
export function issueFromPool(lines: readonly FundLine[], pool: Fen | null): IssuedFund {
  const needs = lines.map(needOf);
  const advanced = lines.reduce((sum, line) => sum + line.advanced, 0);
  const rest = pool === null ? null : pool - advanced;
  const issued = rest === null ? needs : issuedFrom(rest, needs);
  const allKnown = issued.every((amount) => amount !== null);
  return {
    lines: lines.map((line, row) => lineOf(line, needs[row]!, issued[row]!)),
    rest,
    unallocated: rest === null || !allKnown ? null : rest - sumOf(issued),
  };
}

function needOf({ due, advanced, carry }: FundLine): Fen | null {
  return due === null ? null : Math.max(0, due - advanced - carry);
}

function issuedFrom(rest: Fen, needs: readonly (Fen | null)[]): readonly (Fen | null)[] {
  if (needs.some((need) => need === null)) return needs.map(() => null);
  const available = Math.max(0, rest);
  if (sumOf(needs) <= available) return needs;
  return shareByLargestRemainder(BigInt(available), needs.map((need) => BigInt(need!))).map(Number);
}

function lineOf({ due, advanced, carry }: FundLine, need: Fen | null, issued: Fen | null): IssuedLine {
  return {
    need,
    issued,
    short: need === null || issued === null ? null : need - issued,
    over: due === null ? null : Math.max(0, advanced + carry - due),
  };
}

function sumOf(amounts: readonly (Fen | null)[]): Fen {
  return amounts.reduce<Fen>((sum, amount) => sum + (amount ?? 0), 0);
}
