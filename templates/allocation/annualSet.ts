import type { Fen } from '../../core/exact/money.ts';
import type { Policy } from '../../core/policy/policy.ts';
import type { Words } from '../../core/words.ts';
import type { Unit } from '../units/index.ts';
import type { LetThrough } from '../submission/letThrough.ts';
import type { FileVerdict } from '../submission/verdict.ts';
import type { FundLine, FundResult } from './funds.ts';
import type { Plan } from './plan.ts';
import type { RosterLine } from './roster.ts';

/** Everything that a year's workbooks show, computed once. */
export interface AnnualSet {
  readonly plan: Plan;
  readonly policy: Policy;
  readonly roster: readonly RosterLine[];
  readonly funds: readonly FundResult[];
  /** What each chapter computed, by its key. */
  readonly states: ReadonlyMap<string, unknown>;
  /** What of the chapters' tables is 未测算. */
  readonly pending: readonly Pending[];
  /** Names of the submitted files by unit key, for 说明. */
  readonly files: ReadonlyMap<string, string>;
  readonly examination: Examination;
}

/** How the submissions were checked before anything was computed from them, for 说明. */
export interface Examination {
  /** Whether they were held against last year's set. */
  readonly againstLastYear: boolean;
  /** Files that were accepted, with what their units explained; without what was let through. */
  readonly verdicts: readonly FileVerdict[];
  readonly letThrough: readonly LetThrough[];
}

/** What is 未测算 and why. */
export interface Pending {
  /** The unit, or all others of its fund together. */
  readonly unit: Words;
  /** Key of the unit; null for several together. */
  readonly unitKey: string | null;
  /** The fund or the table. */
  readonly fund: string;
  readonly reason: Words;
}

const NOT_ENTERED: Words = {
  zh: '方案“分单位金额”中没有录入当年核定金额',
  en: 'no amount is entered for it on “分单位金额” of the plan',
};
const POOL_NOT_SHARED: Words = {
  zh: '同一项目有单位的当年核定未测算，资金总额无法分配，本次下达、欠拨未测算',
  en: 'another unit of the fund is not assessed, so the pool cannot be shared out: 本次下达 and 欠拨 are not known',
};

/** What stands 未测算 for a unit, or for all units: there those whose 本次下达 waits for another unit are named together. */
export function pendingOf(set: AnnualSet, unit?: Unit): readonly Pending[] {
  const tables = set.pending.filter(({ unitKey }) => unit === undefined || unitKey === unit.key);
  const funds = set.funds.flatMap(({ fund, lines }): readonly Pending[] => {
    const concerned = lines.filter((line) => unit === undefined || line.unit.key === unit.key);
    const notEntered = concerned.filter((line) => line.assessed === null);
    const waiting = concerned.filter((line) => line.assessed !== null && line.issued === null);
    const of = (named: Unit | Words, reason: Words): Pending => ({ ...('key' in named ? { unit: nameOf(named), unitKey: named.key } : { unit: named, unitKey: null }), fund: fund.name, reason });
    return [
      ...notEntered.map((line) => of(line.unit, NOT_ENTERED)),
      ...(unit === undefined && waiting.length > 0
        ? [of({ zh: `其他${waiting.length}个单位`, en: `${waiting.length} other units` }, POOL_NOT_SHARED)]
        : waiting.map((line) => of(line.unit, POOL_NOT_SHARED))),
    ];
  });
  return [...funds, ...tables];
}

function nameOf(unit: Unit): Words {
  return { zh: unit.name, en: unit.name };
}

/** Sums over a unit's funds, for the summary; a sum leaves out what is 未测算 and says how many that are. */
export interface UnitSummary {
  readonly unit: Unit;
  /** People who are paid at least one month. */
  readonly people: number;
  readonly due: Fen | null;
  readonly advanced: Fen;
  readonly issued: Fen | null;
  readonly short: Fen | null;
  /** Funds and tables of its own in which something is 未测算. */
  readonly pending: number;
}

export function summarise(set: AnnualSet): readonly UnitSummary[] {
  const people = new Map<string, Set<number>>();
  for (const { unit, person, line } of set.roster) {
    if (line.months === 0) continue;
    const counted = people.get(unit.key) ?? new Set<number>();
    people.set(unit.key, counted.add(person));
  }
  return set.plan.units.map((unit) => {
    const lines = linesOf(set, unit);
    return {
      unit,
      people: people.get(unit.key)?.size ?? 0,
      due: sumKnown(lines, 'due'),
      advanced: lines.reduce((sum, line) => sum + line.advanced, 0),
      issued: sumKnown(lines, 'issued'),
      short: sumKnown(lines, 'short'),
      pending: pendingOf(set, unit).length,
    };
  });
}

/** A unit's line in every fund. */
export function linesOf(set: AnnualSet, unit: Unit): readonly FundLine[] {
  const index = set.plan.units.findIndex((each) => each.key === unit.key);
  return set.funds.map((result) => result.lines[index]!);
}

/** Sum of the known amounts; null if none is known. */
export function sumKnown(lines: readonly FundLine[], key: 'assessed' | 'due' | 'issued' | 'short' | 'over'): Fen | null {
  const known = lines.map((line) => line[key]).filter((amount) => amount !== null);
  return known.length === 0 ? null : known.reduce((sum, amount) => sum + amount, 0);
}
