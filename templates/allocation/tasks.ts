import { apportion } from '../../core/allocation/apportion.ts';
import type { Ratio } from '../../core/exact/ratio.ts';
import { shareByLargestRemainder, type Tie } from '../../core/exact/share.ts';
import type { Article } from '../../core/policy/articles.ts';
import type { ApportionMethod } from '../../core/policy/settings.ts';
import type { Scope } from '../forms/scopes.ts';
import type { TaskMeasure, TaskPeriod, TaskWeighting } from '../forms/tasksPlan.ts';
import { censusOf } from '../units/census.ts';
import type { Unit } from '../units/index.ts';
import { unitsIn } from './scopes.ts';

/** What the plan says of a unit in a task; null is not said. */
export interface TaskUnit {
  readonly weight: number | null;
  readonly floor: number;
  readonly cap: number | null;
}

/** A task of the plan: how many, since when, shared among whom by what. */
export interface Task {
  readonly code: string;
  readonly name: string;
  readonly article: Article;
  readonly number: number | null;
  readonly period: TaskPeriod;
  readonly measure: TaskMeasure;
  /** Its first year. */
  readonly start: number | null;
  /** How many years it runs; null: no end. */
  readonly years: number | null;
  /** Batches in the plan's year, where the number is of each batch. */
  readonly batches: number | null;
  readonly scope: Scope | null;
  readonly weighting: TaskWeighting | null;
  readonly method: ApportionMethod;
  readonly remark: string | null;
  /** By unit key. */
  readonly units: ReadonlyMap<string, TaskUnit>;
}

export type TaskState = '未测算' | '未开始' | '进行中' | '任务期已满';

/** A unit's line in a task that runs. */
export interface TaskLine extends TaskUnit {
  readonly unit: Unit;
  readonly weight: number;
  /** Its share before rounding; null under the divisor methods. */
  readonly quota: Ratio | null;
  readonly places: number;
}

/** What a task comes to in a year. */
export interface TaskResult {
  readonly task: Task;
  readonly state: TaskState;
  /** Headers of 任务名额 that are blank, for 未测算. */
  readonly missing: readonly string[];
  /** Which of its years this is, from 1; after its end the last. Null where it has not begun or is 未测算. */
  readonly nth: number | null;
  /** Places of the year; null but while it runs. */
  readonly places: number | null;
  /** Places since its first year; null where they are not known: of batches the plan knows this year's alone. */
  readonly cumulative: number | null;
  readonly lines: readonly TaskLine[];
  readonly tie: Tie | null;
}

/**
 * What a task comes to in a year, and each unit's part of it.
 * @param taking the units that take part in the plan, in printing order
 * @throws FunctionError #VALUE! where floors, caps and weights do not fit the year's places, or nobody shares them
 */
export function assessTask(task: Task, year: number, taking: readonly Unit[]): TaskResult {
  const nothing = { task, missing: [], nth: null, places: null, cumulative: null, lines: [], tie: null };
  const missing = blanksOf(task);
  if (missing.length > 0) return { ...nothing, state: '未测算', missing };
  const years = yearsOf(task as Complete, year);
  if (years.nth < 1) return { ...nothing, state: '未开始' };
  if (years.over) return { ...nothing, state: '任务期已满', nth: task.years, cumulative: cumulativeOf(task as Complete, task.years!) };
  const places = placesOf(task as Complete, years.nth);
  return { ...nothing, state: '进行中', nth: years.nth, places, cumulative: cumulativeOf(task as Complete, years.nth), ...shared(task as Complete, places, sharersOf(task, taking)) };
}

/** A task of which all that is needed is said. */
type Complete = Task & { readonly number: number; readonly start: number; readonly scope: Scope; readonly weighting: TaskWeighting };

function blanksOf({ number, period, start, years, batches, scope, weighting }: Task): readonly string[] {
  const needed: readonly (readonly [string, unknown])[] = [
    ['数量', number], ['起始年', start], ['年数', period === '期内合计' ? years : 0], ['本年批数', period === '每批' ? batches : 0], ['分配范围', scope], ['权数', weighting],
  ];
  return needed.filter(([, value]) => value === null).map(([header]) => header);
}

function yearsOf({ start, years }: Complete, year: number): { nth: number; over: boolean } {
  const nth = year - start + 1;
  return { nth, over: years !== null && nth > years };
}

function placesOf({ number, period, years, batches }: Complete, nth: number): number {
  if (period === '每年') return number;
  if (period === '每批') return number * batches!;
  return yearlyParts(number, years!)[nth - 1]!;
}

function cumulativeOf({ number, period, years }: Complete, nth: number): number | null {
  if (period === '每年') return number * nth;
  if (period === '每批') return null;
  return yearlyParts(number, years!).slice(0, nth).reduce((sum, part) => sum + part, 0);
}

/** QUOTA.PLAN with equal years. */
function yearlyParts(number: number, years: number): readonly number[] {
  return shareByLargestRemainder(BigInt(number), Array.from({ length: years }, () => 1n)).map(Number);
}

/** The units among whom a task is shared, in printing order. */
export function sharersOf({ scope, units }: Pick<Task, 'scope' | 'units'>, taking: readonly Unit[]): readonly Unit[] {
  return scope === null ? [] : unitsIn(scope, ({ key }) => units.has(key), taking);
}

/** A unit's weight in a task; null where neither the census nor the plan has one. */
export function weightOf({ weighting, units }: Pick<Task, 'weighting' | 'units'>, unit: Unit): number | null {
  if (weighting === null || weighting === '录入') return units.get(unit.key)?.weight ?? null;
  return weighting === '均等' ? 1 : censusOf(unit, weighting);
}

function shared(task: Complete, places: number, sharers: readonly Unit[]): Pick<TaskResult, 'lines' | 'tie'> {
  const rows = sharers.map((unit): Omit<TaskLine, 'quota' | 'places'> => {
    const { floor = 0, cap = null } = task.units.get(unit.key) ?? {};
    return { unit, weight: weightOf(task, unit) ?? 0, floor, cap };
  });
  const { shares, tie, quotas } = apportion({
    total: places, method: task.method,
    weights: rows.map(({ weight }) => BigInt(weight)), floors: rows.map(({ floor }) => floor), caps: rows.map(({ cap }) => cap),
  });
  return {
    tie,
    lines: rows.map((row, index) => ({
      ...row,
      quota: quotas === null ? null : { numerator: quotas.numerators[index]!, denominator: quotas.denominator },
      places: shares[index]!,
    })),
  };
}

/** Whether a cell formula can follow the sharing: by largest remainder, unbounded, in numbers that a double holds. */
export function followsInCells({ task, places, lines }: TaskResult): boolean {
  const most = lines.reduce((sum, { weight }) => sum + weight, 0) * (places ?? 0);
  return task.method === '最大余数' && most < Number.MAX_SAFE_INTEGER && lines.every(({ floor, cap }) => floor === 0 && cap === null);
}
