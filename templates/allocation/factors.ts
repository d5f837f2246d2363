import { shareByFactors } from '../../core/allocation/factor.ts';
import { requireRoom } from '../../core/allocation/bounds.ts';
import { clampedQuotas, type BoundedRow } from '../../core/exact/clamped.ts';
import { yuanText, type Fen } from '../../core/exact/money.ts';
import { ratioOf, timesRatio, type Ratio } from '../../core/exact/ratio.ts';
import { largestRemainder, type Tie } from '../../core/exact/share.ts';
import { FunctionError } from '../../core/functions/errors.ts';
import type { Scope } from '../forms/scopes.ts';
import { CENSUS_FIGURES, censusOf, type CensusFigure } from '../units/census.ts';
import type { Unit } from '../units/index.ts';
import { amountsOf, type Fund, type Plan } from './plan.ts';
import { unitsIn } from './scopes.ts';

/** What the plan says of a unit in a fund. */
export interface FactorUnit {
  readonly difficulty: Ratio;
  readonly performance: Ratio;
  /** 上年核定; null where it is not given. */
  readonly last: Fen | null;
}

/** How a fund is shared by factors. */
export interface FactorFund {
  readonly scope: Scope;
  /** 取整单位: the amounts are multiples of it. */
  readonly unit: Fen;
  /** Parts of 上年核定; null where there is no bound. */
  readonly floor: Ratio | null;
  readonly cap: Ratio | null;
  readonly weights: readonly { readonly factor: string; readonly weight: Ratio }[];
  readonly units: ReadonlyMap<string, FactorUnit>;
}

/** A figure that somebody typed, with where it comes from. */
export interface TypedFigure {
  readonly value: Ratio;
  readonly source: string | null;
}

/** What the plan says of factors. */
export interface FactorPlan {
  /** By fund code. */
  readonly funds: ReadonlyMap<string, FactorFund>;
  /** Typed figures by factor and unit key; those of the census need not be typed. */
  readonly data: ReadonlyMap<string, ReadonlyMap<string, TypedFigure>>;
}

/** A unit's line in a fund that is shared by factors. */
export interface FactorLine extends FactorUnit {
  readonly unit: Unit;
  /** Its figures, one a factor. */
  readonly values: readonly Ratio[];
  readonly floor: Fen | null;
  readonly cap: Fen | null;
  /** Its exact share in fen: by score, or held within its bounds. */
  readonly share: Ratio;
  /** 当年核定 */
  readonly amount: Fen;
}

export interface FactorResult {
  readonly fund: Fund;
  readonly factor: FactorFund;
  /** 上年结转 and 上年清算 of all units. */
  readonly carry: Fen;
  readonly settlement: Fen;
  /** What is shared: pool + 上年结转 − 上年清算, cut down to the 取整单位. */
  readonly shared: Fen;
  readonly lines: readonly FactorLine[];
  readonly tie: Tie | null;
}

const ONE = ratioOf(1);
const NO_UNIT: FactorUnit = { difficulty: ONE, performance: ONE, last: null };

/** The factors of the plan; nothing where the plan has none. */
export function factorPlanOf(plan: Plan): FactorPlan {
  return (plan.parts.get('factors') ?? { funds: new Map(), data: new Map() }) as FactorPlan;
}

/** Every fund that is shared by factors, by its code. */
export function assessFactors(plan: Plan): ReadonlyMap<string, FactorResult> {
  const factors = factorPlanOf(plan);
  return new Map(plan.funds.flatMap((fund): [string, FactorResult][] => {
    const factor = factors.funds.get(fund.code);
    return fund.method === '因素法' && factor !== undefined ? [[fund.code, assessFactor(fund, factor, factors.data, plan.units)]] : [];
  }));
}

/** A unit's figure of a factor: typed, else the census's; null where there is neither. */
export function figureOf(factor: string, unit: Unit, data: FactorPlan['data']): Ratio | null {
  const typed = data.get(factor)?.get(unit.key)?.value;
  if (typed !== undefined) return typed;
  const counted = CENSUS_FIGURES.includes(factor as CensusFigure) ? censusOf(unit, factor as CensusFigure) : null;
  return counted === null ? null : ratioOf(counted);
}

/** Who takes part in a fund: of 参与单位 the counties, and others once at least one of their figures is known. */
export function takersOf({ scope, units, weights }: FactorFund, data: FactorPlan['data'], taking: readonly Unit[]): readonly Unit[] {
  const found = unitsIn(scope, ({ key }) => units.has(key), taking);
  return scope === '参与单位' ? found.filter((unit) => unit.kind === '县' || weights.some(({ factor }) => figureOf(factor, unit, data) !== null)) : found;
}

/**
 * Shares a fund by factors. The pool pays what units are still owed of last year (上年清算) and gets what they carry
 * over, so that what every unit is due adds up to what is shared plus 上年清算.
 * @throws FunctionError #VALUE! where pool, weights, figures or bounds do not allow it
 */
export function assessFactor(fund: Fund, factor: FactorFund, data: FactorPlan['data'], taking: readonly Unit[]): FactorResult {
  const [carry, settlement] = (['carry', 'settlement'] as const).map((key) => taking.reduce((sum, unit) => sum + amountsOf(fund, unit)[key], 0)) as [Fen, Fen];
  if (fund.pool === null) throw wrong('没有填资金总额，因素法须填写', 'has no pool; sharing by factors needs one');
  const available = fund.pool + carry - settlement;
  if (available < 0) {
    throw wrong(
      `资金总额${yuanText(fund.pool)}元加上年结转${yuanText(carry)}元减上年清算${yuanText(settlement)}元为负，没有可分的资金。请核对三项`,
      `its pool of ${yuanText(fund.pool)} yuan plus carry-over ${yuanText(carry)} less settlement ${yuanText(settlement)} is negative; check the three`,
    );
  }
  const shared = available - (available % factor.unit);
  const takers = takersOf(factor, data, taking);
  requireFigures(factor, data, takers);
  const rows = takers.map((unit) => ({ unit, ...(factor.units.get(unit.key) ?? NO_UNIT), values: factor.weights.map((each) => figureOf(each.factor, unit, data) ?? ratioOf(0)) }));
  const { amounts, scores, tie } = shareByFactors({
    total: shared,
    factors: rows.map(({ values }) => values),
    weights: factor.weights.map(({ weight }) => weight),
    coefficients: [rows.map(({ difficulty }) => difficulty), rows.map(({ performance }) => performance)],
    unit: factor.unit,
  });
  const head = { fund, factor, carry, settlement, shared };
  if (factor.floor === null && factor.cap === null) {
    return {
      ...head, tie,
      lines: rows.map((row, index) => ({ ...row, floor: null, cap: null, amount: amounts[index]!, share: { numerator: BigInt(shared) * scores.numerators[index]!, denominator: scores.denominator } })),
    };
  }
  return { ...head, ...held(factor, shared, rows, scores.numerators) };
}

/** The core would name a factor without any figure above 0 by its column; the plan knows its name. */
function requireFigures({ weights }: FactorFund, data: FactorPlan['data'], takers: readonly Unit[]): void {
  const empty = weights.find(({ factor }) => takers.every((unit) => (figureOf(factor, unit, data)?.numerator ?? 0n) === 0n));
  if (empty !== undefined) throw wrong(`参加单位的因素“${empty.factor}”全为0，请核对数值`, `the factor “${empty.factor}” is 0 for every unit; check its figures`);
}

/** Within bounds: the clamped sharing of APPORTION in whole units, by the exact scores. */
function held(factor: FactorFund, shared: Fen, rows: readonly Omit<FactorLine, 'floor' | 'cap' | 'share' | 'amount'>[], scores: readonly bigint[]): Pick<FactorResult, 'lines' | 'tie'> {
  const unit = BigInt(factor.unit);
  const inUnits = (last: Fen, part: Ratio, rounding: 'up' | 'down'): bigint =>
    timesRatio(last, { numerator: part.numerator, denominator: part.denominator * unit }, rounding);
  const bounded = rows.map(({ last }, index): BoundedRow => ({
    weight: scores[index]!,
    floor: factor.floor === null ? 0n : inUnits(last!, factor.floor, 'up'),
    cap: factor.cap === null ? null : inUnits(last!, factor.cap, 'down'),
  }));
  const said = (units: bigint): { zh: string; en: string } => ({ zh: `${yuanText(Number(units * unit))}元`, en: `${yuanText(Number(units * unit))} yuan` });
  bounded.forEach(({ floor, cap }, index) => {
    if (cap === null || cap >= floor) return;
    const { name } = rows[index]!.unit;
    throw wrong(`“${name}”的封顶${said(cap).zh}低于保底${said(floor).zh}，请核对两个比例和取整单位`, `the cap of ${name}, ${said(cap).en}, is below its floor, ${said(floor).en}; check both parts and the unit`);
  });
  const total = BigInt(shared) / unit;
  requireRoom(total, bounded, rows.map((_, index) => index + 1), { weights: { zh: '得分', en: 'score' }, said });
  const { numerators, denominator } = clampedQuotas(total, bounded);
  const { shares, tie } = largestRemainder(numerators, denominator, total);
  return {
    tie,
    lines: rows.map((row, index) => ({
      ...row,
      floor: factor.floor === null ? null : Number(bounded[index]!.floor * unit),
      cap: bounded[index]!.cap === null ? null : Number(bounded[index]!.cap! * unit),
      share: { numerator: numerators[index]! * unit, denominator },
      amount: Number(shares[index]! * unit),
    })),
  };
}

function wrong(zh: string, en: string): FunctionError {
  return new FunctionError('#VALUE!', { zh, en });
}
