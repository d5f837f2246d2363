import { decimalOfNumber, fenOfNumber, ratioOfDecimal } from '../../core/exact/decimal.ts';
import { addRatios, compareRatios, percentText, ratioOf, type Ratio } from '../../core/exact/ratio.ts';
import { FunctionError } from '../../core/functions/errors.ts';
import { assessFactor, figureOf, takersOf, type FactorFund, type FactorPlan, type FactorUnit, type TypedFigure } from '../allocation/factors.ts';
import type { Fund } from '../allocation/plan.ts';
import { factorsPart, planFactorData, planFactorFunds, planFactorUnits, planFactorWeights, USUAL_UNIT } from '../forms/factorsPlan.ts';
import type { PlanTable } from '../forms/plan.ts';
import type { Scope } from '../forms/scopes.ts';
import type { Entry } from '../tables/column.ts';
import { namesOf } from './names.ts';
import type { PlanContext } from './planParts.ts';
import type { Records } from './records.ts';

const WHOLE = ratioOf(1);
/** Weights are shown as they were typed. */
const PERCENT_DIGITS = 13;

/** Reads how funds are shared by factors; every fund that can be shared is tried. */
export function readFactors(context: PlanContext): FactorPlan {
  const reader = new FactorsReader(context);
  return reader.read();
}

interface Head extends Omit<FactorFund, 'weights' | 'units'> {
  readonly row: number;
}

class FactorsReader {
  constructor(private readonly context: PlanContext) {}

  read(): FactorPlan {
    const heads = this.heads();
    const weights = this.weights();
    const units = this.units();
    const data = this.data();
    const funds = new Map<string, FactorFund>();
    // Nothing follows from a cell that cannot be read but its own message.
    const readable = factorsPart.tables.every(({ key }) => (this.context.records(key)?.problems.length ?? 1) === 0);
    for (const fund of this.context.funds.filter(({ method }) => method === '因素法')) {
      const head = heads?.get(fund.code);
      if (head === undefined) {
        if (heads !== null) {
          this.context.say(planFactorFunds.sheet, null, { zh: `项目“${fund.name}”（${fund.code}）的分配方法是因素法，这里没有它的行。请补填分配范围。`, en: `the fund ${fund.code} is shared by factors, but has no row here. Add it with 分配范围.` });
        }
        continue;
      }
      if (head === null) continue;
      const { row, ...rest } = head;
      const factor: FactorFund = { ...rest, weights: weights?.get(fund.code)?.map(({ factor: name, weight }) => ({ factor: name, weight })) ?? [], units: units.get(fund.code) ?? new Map() };
      funds.set(fund.code, factor);
      if (readable) this.tryFund(fund, factor, data, row, weights?.get(fund.code) ?? null);
    }
    return { funds, data };
  }

  private heads(): ReadonlyMap<string, Head | null> | null {
    const records = this.context.records(planFactorFunds.key);
    if (records === null) return null;
    const heads = new Map<string, Head | null>();
    for (const { row, entry } of records.rows) {
      const code = this.fundOf(planFactorFunds, records, row, entry);
      if (code === null) continue;
      if (heads.has(code)) {
        this.say(planFactorFunds, records, row, 'fund', `项目“${code}”列了两行。请合为一行。`, `the fund ${code} has two rows. Make them one.`);
        continue;
      }
      let unit = entry.unit === null || entry.unit === undefined ? USUAL_UNIT : Number(entry.unit);
      if (unit === 0) {
        this.say(planFactorFunds, records, row, 'unit', '取整单位为0，应至少为0.01元。请改正，或留空按100元。', 'the unit is 0; it must be at least 0.01 yuan. Correct it, or leave it blank for 100 yuan.');
        unit = USUAL_UNIT;
      }
      // Where the scope could not be read, which has been said, the fund is not tried.
      heads.set(code, entry.scope === undefined ? null : { row, scope: entry.scope as Scope, unit: fenOfNumber(unit)!, floor: ratioIn(entry.floor), cap: ratioIn(entry.cap) });
    }
    return heads;
  }

  private weights(): ReadonlyMap<string, readonly { factor: string; weight: Ratio; cell: string }[]> | null {
    const records = this.context.records(planFactorWeights.key);
    if (records === null) return null;
    const weights = new Map<string, { factor: string; weight: Ratio; cell: string }[]>();
    for (const { row, entry } of records.rows) {
      const code = this.fundOf(planFactorWeights, records, row, entry);
      if (code === null || entry.factor === undefined || entry.weight === undefined) continue;
      const rows = weights.get(code) ?? [];
      weights.set(code, rows);
      const factor = String(entry.factor);
      if (rows.some((each) => each.factor === factor)) {
        this.say(planFactorWeights, records, row, 'factor', `项目“${code}”的因素“${factor}”列了两行。请合为一行。`, `the fund ${code} has two rows for “${factor}”. Make them one.`);
        continue;
      }
      rows.push({ factor, weight: ratioIn(entry.weight)!, cell: records.cellOf('weight', row) });
    }
    return weights;
  }

  private units(): ReadonlyMap<string, ReadonlyMap<string, FactorUnit>> {
    const records = this.context.records(planFactorUnits.key);
    const byFund = new Map<string, Map<string, FactorUnit>>();
    for (const { row, entry } of records?.rows ?? []) {
      const code = this.fundOf(planFactorUnits, records!, row, entry);
      const unit = this.context.unitOf(planFactorUnits.sheet, records!, row, entry);
      if (code === null || unit === null) continue;
      const units = byFund.get(code) ?? new Map<string, FactorUnit>();
      byFund.set(code, units);
      if (units.has(unit.key)) {
        this.say(planFactorUnits, records!, row, 'unit', `“${unit.name}”在项目“${code}”中列了两行。请合为一行。`, `${unit.name} has two rows for the fund ${code}. Make them one.`);
        continue;
      }
      units.set(unit.key, { difficulty: ratioIn(entry.difficulty) ?? WHOLE, performance: ratioIn(entry.performance) ?? WHOLE, last: typeof entry.last === 'number' ? fenOfNumber(entry.last) : null });
    }
    return byFund;
  }

  private data(): ReadonlyMap<string, ReadonlyMap<string, TypedFigure>> {
    const records = this.context.records(planFactorData.key);
    const byFactor = new Map<string, Map<string, TypedFigure>>();
    for (const { row, entry } of records?.rows ?? []) {
      const unit = this.context.unitOf(planFactorData.sheet, records!, row, entry);
      if (unit === null || entry.factor === undefined || entry.value === undefined) continue;
      const factor = String(entry.factor);
      const figures = byFactor.get(factor) ?? new Map<string, TypedFigure>();
      byFactor.set(factor, figures);
      if (figures.has(unit.key)) {
        this.say(planFactorData, records!, row, 'unit', `“${unit.name}”的因素“${factor}”列了两行。请合为一行。`, `${unit.name} has two rows for “${factor}”. Make them one.`);
        continue;
      }
      figures.set(unit.key, { value: ratioIn(entry.value)!, source: entry.source === null || entry.source === undefined ? null : String(entry.source) });
    }
    return byFactor;
  }

  /** Says why a fund cannot be shared by its factors. */
  private tryFund(fund: Fund, factor: FactorFund, data: FactorPlan['data'], row: number, weights: readonly { weight: Ratio; cell: string }[] | null): void {
    const records = this.context.records(planFactorFunds.key)!;
    const name = `项目“${fund.name}”`;
    if (weights === null || weights.length === 0) {
      // A missing sheet has its own message.
      if (this.context.records(planFactorWeights.key) !== null) {
        this.context.say(planFactorWeights.sheet, null, { zh: `${name}（${fund.code}）没有因素和权重。请补填。`, en: `the fund ${fund.code} has no factors and weights. Enter them.` });
      }
      return;
    }
    const sum = weights.map(({ weight }) => weight).reduce(addRatios, ratioOf(0));
    if (compareRatios(sum, WHOLE) !== 0) {
      const is = percentText(sum, PERCENT_DIGITS);
      this.context.say(planFactorWeights.sheet, weights[0]!.cell, { zh: `${name}的权重合计为${is}，应为100%。请核对各因素的权重。`, en: `the weights of the fund ${fund.code} add up to ${is}, not 100%. Check them.` });
      return;
    }
    const takers = takersOf(factor, data, this.context.units);
    if (takers.length === 0) {
      this.say(planFactorFunds, records, row, 'scope', `${name}无人可分：“${factor.scope}”中没有参加的单位。请改分配范围。`, `nobody shares the fund ${fund.code}: no unit of ${factor.scope} takes part. Change 分配范围.`);
      return;
    }
    for (const each of factor.weights) {
      const without = takers.filter((unit) => figureOf(each.factor, unit, data) === null);
      if (without.length === 0) continue;
      this.context.say(planFactorData.sheet, null, { zh: `因素“${each.factor}”没有${namesOf(without)}的数值，${name}不能分配。请补填，或在“因素权重”中核对因素名称。`, en: `the factor “${each.factor}” has no figure of ${namesOf(without)}, so the fund ${fund.code} cannot be shared. Enter it, or check the factor's name on “因素权重”.` });
      return;
    }
    const unbounded = factor.floor === null && factor.cap === null;
    const withoutLast = unbounded ? [] : takers.filter(({ key }) => (factor.units.get(key)?.last ?? null) === null);
    if (withoutLast.length > 0) {
      this.context.say(planFactorUnits.sheet, null, { zh: `${name}设了保底或封顶，没有${namesOf(withoutLast)}的上年核定。请补填（上年没有的填0）。`, en: `the fund ${fund.code} has a floor or cap, but no 上年核定 of ${namesOf(withoutLast)}. Enter it, 0 where there was none.` });
      return;
    }
    try {
      assessFactor(fund, factor, data, this.context.units);
    } catch (error) {
      if (!(error instanceof FunctionError)) throw error;
      this.say(planFactorFunds, records, row, 'fund', `${name}按因素分不下去：${error.words.zh}。`, `the fund ${fund.code} cannot be shared by factors: ${error.words.en}.`);
    }
  }

  /** The code of the fund that a row is about; null where it is none of the plan's, or not shared by factors. */
  private fundOf(table: PlanTable, records: Records, row: number, entry: Entry): string | null {
    if (entry.fund === undefined) return null;
    const code = String(entry.fund);
    const fund = this.context.funds.find((each) => each.code === code);
    if (fund === undefined) {
      this.say(table, records, row, 'fund', `项目编码“${code}”不在“资金项目”中。请核对。`, `the fund code “${code}” is not on “资金项目”. Check it.`);
      return null;
    }
    if (fund.method === '因素法') return code;
    this.say(table, records, row, 'fund', `项目“${code}”的分配方法是${fund.method}，不按因素分。请删去本行，或在“资金项目”中改为因素法。`, `the fund ${code} is ${fund.method}, not shared by factors. Delete the row, or choose 因素法 on “资金项目”.`);
    return null;
  }

  private say(table: PlanTable, records: Records, row: number, key: string, zh: string, en: string): void {
    this.context.say(table.sheet, records.cellOf(key, row), { zh, en });
  }
}

function ratioIn(value: Entry[string] | undefined): Ratio | null {
  return typeof value === 'number' ? ratioOfDecimal(decimalOfNumber(value)!) : null;
}
