import type { Column } from '../../tables/column.ts';
import { layTable, widthsOf, type Laid, type TableRecord } from '../../tables/layout.ts';
import { printedCode } from '../../units/index.ts';
import { onSheet, span } from '../../workbook/address.ts';
import type { Sheet } from '../../workbook/model.ts';
import { note, SheetBuilder } from '../../workbook/sheet.ts';
import type { AnnualSet } from '../annualSet.ts';
import { FOOTER, laySignatures, layTitle, yearAndBatch } from '../frame.ts';
import type { CountyIncome } from '../townshipIncome.ts';
import { gradeRecord, incomeColumns, noGrades } from './incomeColumns.ts';

export const INCOME_DETAIL = '收入对照明细';

const columns: readonly Column[] = [
  { key: 'number', header: '序号', english: 'No.', kind: 'centre', width: 5, fill: 'typed' },
  { key: 'code', header: '地区编码', english: 'Code', kind: 'centre', width: 9, fill: 'typed' },
  { key: 'unit', header: '单位', english: 'Unit', kind: 'text', width: 12, fill: 'typed' },
  ...incomeColumns,
];

/** The region's 收入对照明细 and where each county's rows stand in it. */
export interface IncomeDetailLaid {
  readonly sheet: Sheet;
  readonly laid: Laid;
  /** Range of a column over a county's rows, on its sheet; null where the county has none. */
  block(unitKey: string, key: string): string | null;
  /** Range of a column over all rows, on its sheet. */
  range(key: string): string;
}

/** 收入对照明细: a row a county and grade. */
export function incomeDetailSheet(set: AnnualSet, counties: readonly CountyIncome[], annex: string): IncomeDetailLaid {
  const { plan } = set;
  const sheet = new SheetBuilder({ name: INCOME_DETAIL, widths: widthsOf(columns), paper: 'A3', tab: 'result' });
  layTitle(sheet, plan, { annex, title: `${yearAndBatch(plan)}乡镇收入对照明细表`, english: 'Income in townships against county units, a row a county and grade', unit: '自治区' });
  const first = sheet.line + 3;
  const records: TableRecord[] = [];
  const blocks = new Map<string, readonly [first: number, last: number]>();
  for (const county of counties) {
    const { unit, lines } = county;
    const start = first + records.length;
    if (lines.length > 0) blocks.set(unit.key, [start, start + lines.length - 1]);
    const own = lines.length === 0 ? [noGrades(county)] : lines.map((line, index) => gradeRecord(line, columns, start + index));
    for (const record of own) records.push({ number: records.length + 1, code: printedCode(unit), unit: unit.name, ...record });
  }
  const laid = layTable(sheet, columns, {
    mode: 'result', mixed: true, relations: true, filter: true, records,
    total: { label: '合计', labelKey: 'unit', where: 'below' },
  });
  if (laid.first !== first) throw new Error('the body begins right under its headers');
  sheet.freeze(6, laid.first);
  sheet.titleRows(laid.headRow, laid.first - 1);
  note(sheet, '注：人数、收入、口径说明取自各单位申报表；[ ]表示取不小于0的部分。年需资金为测算数，不作为下达依据。');
  laySignatures(sheet);
  return {
    sheet: sheet.finish(FOOTER),
    laid,
    block: (unitKey, key) => {
      const rows = blocks.get(unitKey);
      return rows === undefined ? null : onSheet(INCOME_DETAIL, span(laid.column(key), ...rows));
    },
    range: (key) => onSheet(INCOME_DETAIL, laid.range(key)),
  };
}
