import { decimalOfNumber, fenOfNumber, ratioOfDecimal } from '../../core/exact/decimal.ts';
import { usualBase, type NextAdvance } from '../allocation/nextAdvances.ts';
import { planNextAdvances, type AdvanceBase } from '../forms/nextAdvancesPlan.ts';
import type { PlanContext } from './planParts.ts';

/** Reads 下年提前下达, by fund code. */
export function readNextAdvances(context: PlanContext): ReadonlyMap<string, NextAdvance> {
  const advances = new Map<string, NextAdvance>();
  const records = context.records(planNextAdvances.key);
  for (const { row, entry } of records?.rows ?? []) {
    const say = (key: string, zh: string, en: string): void => context.say(planNextAdvances.sheet, records!.cellOf(key, row), { zh, en });
    if (entry.fund === undefined) continue;
    const code = String(entry.fund);
    const fund = context.funds.find((each) => each.code === code);
    if (fund === undefined) {
      say('fund', `项目编码“${code}”不在“资金项目”中。请核对。`, `the fund code “${code}” is not on “资金项目”. Check it.`);
      continue;
    }
    if (advances.has(code)) {
      say('fund', `项目“${code}”列了两行。请合为一行。`, `the fund ${code} has two rows. Make them one.`);
      continue;
    }
    const base = (entry.base ?? usualBase(fund)) as AdvanceBase;
    if (base === '下年测算数' && fund.method !== '按实核定') {
      say('base', `项目“${code}”的分配方法是${fund.method}，没有下年测算数。请改为“本年核定”，或留空。`, `the fund ${code} is ${fund.method} and has no estimate of next year. Choose 本年核定, or leave it blank.`);
    }
    if (entry.unit === 0) say('unit', '取整单位为0，应至少为0.01元。请改正，或留空。', 'the unit is 0; it must be at least 0.01 yuan. Correct it, or leave it blank.');
    advances.set(code, {
      base,
      share: typeof entry.share === 'number' ? ratioOfDecimal(decimalOfNumber(entry.share)!) : null,
      unit: typeof entry.unit === 'number' && entry.unit > 0 ? fenOfNumber(entry.unit)! : 1,
    });
  }
  return advances;
}
