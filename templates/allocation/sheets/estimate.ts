import { inYuan } from '../../../core/exact/money.ts';
import type { Column } from '../../tables/column.ts';
import { layTable, widthsOf, type Laid, type TableRecord } from '../../tables/layout.ts';
import { printedCode, type Unit } from '../../units/index.ts';
import { onSheet } from '../../workbook/address.ts';
import type { BodyCell, Sheet } from '../../workbook/model.ts';
import { note, SheetBuilder } from '../../workbook/sheet.ts';
import type { AnnualSet } from '../annualSet.ts';
import { FOOTER, laySignatures, layTitle, yearAndBatch } from '../frame.ts';
import { handOnOf } from '../handOn.ts';
import { differencesIn, outlookYears, paymentOf, type RosterLine } from '../roster.ts';
import { DETAIL, outlookKey, type DetailLaid } from './detail.ts';

export const ESTIMATE = '补贴测算';

/** Key of the column that holds a coming year's amount. */
export function yearKey(year: number): string {
  return `amount${year}`;
}

export interface EstimateLaid {
  readonly sheet: Sheet;
  readonly laid: Laid;
  /** Address of a unit's cell, on its sheet. */
  at(unitKey: string, key: string): string;
  total(key: string): string;
}

/** 补贴测算: a row a unit, this year and, as 测算数, the years after it. */
export function estimateSheet(set: AnnualSet, detail: DetailLaid, annex: string): EstimateLaid {
  const { plan } = set;
  const years = outlookYears(plan);
  const columns: readonly Column[] = [
    { key: 'number', header: '序号', english: 'No.', kind: 'centre', width: 5, fill: 'typed' },
    { key: 'code', header: '地区编码', english: 'Code', kind: 'centre', width: 9, fill: 'typed' },
    { key: 'unit', header: '单位', english: 'Unit', kind: 'text', width: 17, fill: 'typed' },
    { key: 'people', header: '享受人数', english: 'People paid', kind: 'count', width: 7, fill: 'formula', total: true },
    { key: 'doctorMonths', header: '博士月数', english: 'Months, doctors', group: `${plan.year}年核定`, kind: 'count', width: 8, fill: 'formula', total: true },
    { key: 'masterMonths', header: '硕士月数', english: 'Months, masters', group: `${plan.year}年核定`, kind: 'count', width: 8, fill: 'formula', total: true },
    { key: 'doctorAmount', header: '博士金额', english: 'Amount, doctors', group: `${plan.year}年核定`, kind: 'money', width: 14, fill: 'formula', total: true },
    { key: 'masterAmount', header: '硕士金额', english: 'Amount, masters', group: `${plan.year}年核定`, kind: 'money', width: 14, fill: 'formula', total: true },
    { key: 'amount', header: '金额合计', english: 'Amount', group: `${plan.year}年核定`, kind: 'money', width: 14, fill: 'formula', total: true },
    { key: 'claimed', header: '申报金额', english: 'Amount claimed', kind: 'money', width: 14, fill: 'formula', total: true },
    { key: 'difference', header: '核定减申报', english: 'Assessed less claimed', kind: 'money', width: 13, fill: 'formula', total: true },
    { key: 'differing', header: '与申报不同行数', english: 'Rows that differ', kind: 'count', width: 8, fill: 'formula', total: true },
    ...(handOnOf(plan).payment === null ? [] : [{ key: 'payment', header: '本次发放', english: 'Paid now', kind: 'money', width: 14, fill: 'formula', total: true } satisfies Column]),
    ...years.map((year): Column => ({ key: yearKey(year), header: `${year}年`, english: String(year), group: '以后年度测算数', kind: 'money', width: 14, fill: 'formula', total: true })),
  ];
  const sheet = new SheetBuilder({ name: ESTIMATE, widths: widthsOf(columns), tab: 'result' });
  layTitle(sheet, plan, { annex, title: `${yearAndBatch(plan)}企业引才补贴测算表`, english: 'Enterprise talent subsidy: this year and the five after it', unit: '自治区' });
  const laid = layTable(sheet, columns, {
    mode: 'result', mixed: true,
    records: plan.units.map((unit, index) => ({ number: index + 1, code: printedCode(unit), unit: unit.name, ...unitRecord(set, unit, detail, years) })),
    total: { label: '合计', labelKey: 'unit', where: 'below' },
  });
  sheet.freeze(4, laid.first);
  sheet.titleRows(laid.headRow, laid.first - 1);
  note(sheet, '注1：各数取自“补贴明细”本单位各行。享受人数为本年至少享受一个月的人数；同一人在两个单位都享受的，各计一人。申报表没有计算结果的行没有可比的申报金额，不计入核定减申报。');
  note(sheet, `注2：以后年度为测算数，不作为下达依据。假设：本期止日在岗的人员留到合同期满（没有填合同止日的视为留任），没有新引进人员，标准不变，每人仍受最长月数限制。`);
  laySignatures(sheet);
  const rows = new Map(plan.units.map((unit, index) => [unit.key, laid.first + index]));
  return {
    sheet: sheet.finish(FOOTER),
    laid,
    at: (unitKey, key) => onSheet(ESTIMATE, laid.at(key, rows.get(unitKey)!)),
    total: (key) => onSheet(ESTIMATE, laid.at(key, laid.totalRow!)),
  };
}

function unitRecord(set: AnnualSet, unit: Unit, detail: DetailLaid, years: readonly number[]): TableRecord {
  const lines = set.roster.filter((line) => line.unit.key === unit.key);
  const block = (key: string): string | null => {
    const range = detail.block(unit.key, key);
    return range === null ? null : onSheet(DETAIL, range);
  };
  const formula = (key: string, make: (range: string) => string, value: number): BodyCell => {
    const range = block(key);
    return range === null ? 0 : { formula: make(range), value };
  };
  const ofDegree = (degree: string, key: 'months' | 'amount'): BodyCell => {
    const value = lines.filter((line) => line.spell.degree === degree).reduce((sum, { line }) => sum + line[key], 0);
    const sum = `SUMIF(${block('degree')},"${degree}",${block(key)})`;
    return formula(key, () => (key === 'amount' ? `ROUND(${sum},2)` : sum), key === 'amount' ? inYuan(value) : value);
  };
  const amount = inYuan(lines.reduce((sum, { line }) => sum + line.amount, 0));
  const claimed = inYuan(lines.reduce((sum, line) => sum + (line.claimed.amount ?? 0), 0));
  return {
    people: formula('counted', (range) => `SUM(${range})`, peopleIn(lines)),
    doctorMonths: ofDegree('博士', 'months'),
    masterMonths: ofDegree('硕士', 'months'),
    doctorAmount: ofDegree('博士', 'amount'),
    masterAmount: ofDegree('硕士', 'amount'),
    amount: formula('amount', (range) => `ROUND(SUM(${range}),2)`, amount),
    claimed: formula('claimedAmount', (range) => `ROUND(SUM(${range}),2)`, claimed),
    difference: formula('difference', (range) => `ROUND(SUM(${range}),2)`, inYuan(differencesIn(lines))),
    differing: formula('why', (range) => `SUMPRODUCT((LEN(${range})>0)*1)`, lines.filter((line) => line.difference !== '').length),
    ...(handOnOf(set.plan).payment === null ? {} : { payment: formula('payment', (range) => `ROUND(SUM(${range}),2)`, inYuan(paymentOf(lines))) }),
    ...Object.fromEntries(years.map((year, index) => [
      yearKey(year),
      formula(
        outlookKey(year),
        (range) => `ROUND(SUMPRODUCT(${block('standard')},${range}),2)`,
        inYuan(lines.reduce((sum, { line, outlook }) => sum + line.standard * outlook[index]!, 0)),
      ),
    ])),
  };
}

/** People with at least one paid month among a unit's lines. */
export function peopleIn(lines: readonly RosterLine[]): number {
  return new Set(lines.filter(({ line }) => line.months > 0).map(({ person }) => person)).size;
}
