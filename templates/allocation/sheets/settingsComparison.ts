import { inYuan, type Fen } from '../../../core/exact/money.ts';
import { DEGREE_SETTINGS } from '../../../core/policy/settings.ts';
import type { DegreeRules } from '../../../core/subsidy/degreeTable.ts';
import type { Column } from '../../tables/column.ts';
import { columnOf, layTable, widthsOf } from '../../tables/layout.ts';
import { printedCode } from '../../units/index.ts';
import { address, onSheet } from '../../workbook/address.ts';
import type { BodyCell, Sheet } from '../../workbook/model.ts';
import { note, SheetBuilder } from '../../workbook/sheet.ts';
import type { AnnualSet } from '../annualSet.ts';
import { FOOTER, laySignatures, layTitle, yearAndBatch } from '../frame.ts';
import { amountsUnder } from '../roster.ts';
import type { EstimateLaid } from './estimate.ts';

export const SETTINGS_COMPARISON = '口径比较';

/** What the units would get if one setting were chosen otherwise. */
export interface Alternative {
  readonly setting: string;
  readonly word: string;
  readonly effect: string;
  /** 当年核定 by unit key. */
  readonly amounts: ReadonlyMap<string, Fen>;
}

/** Every choice of every setting that the plan did not make, one changed at a time. */
export function alternativesOf(set: AnnualSet): readonly Alternative[] {
  const { plan } = set;
  return DEGREE_SETTINGS.flatMap((setting) =>
    setting.choices
      .filter(({ word }) => word !== (plan.rules as unknown as Record<string, string>)[setting.id])
      .map(({ word, effect }): Alternative => {
        const paid = amountsUnder(set, { ...plan.rules, [setting.id]: word } as DegreeRules);
        const amounts = new Map(plan.units.map(({ key }): [string, Fen] => [key, paid.get(key) ?? 0]));
        return { setting: setting.name.zh, word, effect: effect.zh, amounts };
      }),
  );
}

export interface ComparisonLaid {
  readonly sheet: Sheet;
  readonly alternatives: readonly Alternative[];
  /** Cell of the sum of an alternative's amounts. */
  total(index: number): string;
}

/** 口径比较: each unit's 当年核定 under every other choice of the settings, beside the plan's. */
export function settingsComparison(set: AnnualSet, estimate: EstimateLaid, annex: string): ComparisonLaid {
  const { plan } = set;
  const alternatives = alternativesOf(set);
  const columns: readonly Column[] = [
    { key: 'number', header: '序号', english: 'No.', kind: 'centre', width: 5, fill: 'typed' },
    { key: 'code', header: '地区编码', english: 'Code', kind: 'centre', width: 9, fill: 'typed' },
    { key: 'unit', header: '单位', english: 'Unit', kind: 'text', width: 17, fill: 'typed' },
    { key: 'current', header: '本方案', english: 'This plan', kind: 'money', width: 15, fill: 'formula', total: true },
    ...alternatives.flatMap(({ setting, word }, index): Column[] => [
      { key: `amount${index}`, header: '金额', english: 'Amount', group: `${setting}：${word}`, kind: 'money', width: 15, fill: 'fixed', total: true },
      { key: `difference${index}`, header: '比本方案', english: 'Difference', group: `${setting}：${word}`, kind: 'money', width: 13, fill: 'formula', total: true },
    ]),
  ];
  const sheet = new SheetBuilder({ name: SETTINGS_COMPARISON, widths: widthsOf(columns), tab: 'result' });
  layTitle(sheet, plan, { annex, title: `${yearAndBatch(plan)}企业引才补贴口径比较表`, english: 'The subsidy of the year under each choice of the settings', unit: '自治区' });
  const first = sheet.line + 2;
  const paid = new Map(plan.units.map((unit): [string, Fen] => [unit.key, 0]));
  for (const { unit, line } of set.roster) paid.set(unit.key, paid.get(unit.key)! + line.amount);
  const laid = layTable(sheet, columns, {
    mode: 'result', mixed: true,
    records: plan.units.map((unit, index) => {
      const at = (key: string): string => address(columnOf(columns, key), first + index);
      const current = paid.get(unit.key)!;
      return {
        number: index + 1, code: printedCode(unit), unit: unit.name,
        current: { formula: estimate.at(unit.key, 'amount'), value: inYuan(current) },
        ...Object.fromEntries(alternatives.flatMap(({ amounts }, i): [string, BodyCell][] => {
          const amount = amounts.get(unit.key)!;
          return [
            [`amount${i}`, inYuan(amount)],
            [`difference${i}`, { formula: `ROUND(${at(`amount${i}`)}-${at('current')},2)`, value: inYuan(amount - current) }],
          ];
        })),
      };
    }),
    total: { label: '合计', labelKey: 'unit', where: 'below' },
  });
  if (laid.first !== first) throw new Error('the body of 口径比较 begins under its headers');
  sheet.freeze(5, laid.first);
  sheet.titleRows(laid.headRow, laid.first - 1);
  const chosen = DEGREE_SETTINGS.map((setting) => `${setting.name.zh}：${(plan.rules as unknown as Record<string, string>)[setting.id]}`).join('；');
  note(sheet, `注1：本方案口径：${chosen}。每次只改一项口径，其余同本方案；灰底由程序按全部人员重新计算。`);
  alternatives.forEach(({ setting, word, effect }, index) => note(sheet, `注${index + 2}：${setting}“${word}”：${effect}。`));
  note(sheet, '各数为当年核定，供选定口径时比较，不作为下达依据；改口径须改方案后重新生成。');
  laySignatures(sheet);
  return { sheet: sheet.finish(FOOTER), alternatives, total: (index) => onSheet(SETTINGS_COMPARISON, laid.at(`amount${index}`, laid.totalRow!)) };
}
