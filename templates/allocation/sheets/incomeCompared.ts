import { ESTABLISHMENTS } from '../../forms/townshipIncome.ts';
import type { Column } from '../../tables/column.ts';
import { layTable, sumOf, valueOf, widthsOf, type Laid } from '../../tables/layout.ts';
import { onSheet } from '../../workbook/address.ts';
import type { Sheet } from '../../workbook/model.ts';
import { cell, note, SheetBuilder } from '../../workbook/sheet.ts';
import type { AnnualSet } from '../annualSet.ts';
import { FOOTER, laySignatures, layTitle, NOT_ASSESSED, yearAndBatch } from '../frame.ts';
import type { CountyIncome } from '../townshipIncome.ts';
import { gradeRecord, incomeColumns, noGrades, withoutComparison } from './incomeColumns.ts';

export const INCOME_COMPARED = '乡镇收入对照表';

const columns: readonly Column[] = [{ key: 'number', header: '序号', english: 'No.', kind: 'centre', width: 5, fill: 'typed' }, ...incomeColumns];

/** 乡镇收入对照表 of a unit: each grade’s income in the townships against the one that is due. */
export function incomeComparedSheet(set: AnnualSet, county: CountyIncome, annex: string): { sheet: Sheet; laid: Laid; total(key: string): string; on(key: string): string } {
  const { plan } = set;
  const { unit, lines, pending } = county;
  const sheet = new SheetBuilder({ name: INCOME_COMPARED, widths: widthsOf(columns), tab: 'result' });
  layTitle(sheet, plan, { annex, title: `${yearAndBatch(plan)}${INCOME_COMPARED}`, english: 'Income in townships against county units, grade by grade', unit: `${unit.key} ${unit.name}` });
  // Two rows of headers and the 栏次 row stand above the body.
  const first = sheet.line + 3;
  const records = (lines.length === 0 ? [noGrades(county)] : lines.map((line, index) => gradeRecord(line, columns, first + index)))
    .map((record, index) => ({ number: index + 1, ...record }));
  const without = withoutComparison(lines);
  const laid = layTable(sheet, columns, {
    mode: 'result', mixed: true, relations: true, records,
    total: { label: without === 0 ? '合计' : `合计（年需资金不含${NOT_ASSESSED}${without}行）`, labelKey: 'grade', where: 'below' },
  });
  if (laid.first !== first) throw new Error('the body begins right under its headers');
  if (lines.length > 0) {
    for (const word of ESTABLISHMENTS.words) {
      const own = records.filter((record) => 'employer' in record && record.employer === word);
      sheet.row(columns.map((column) => {
        if (column.key === 'grade') return cell(`其中：${word}`, 'subtotal', 'centre');
        if (!column.total) return cell(null, 'subtotal');
        const sum = `SUMIF(${laid.range('employer')},"${word}",${laid.range(column.key)})`;
        const values = own.map((record) => valueOf((record as Record<string, Parameters<typeof valueOf>[0]>)[column.key] ?? null));
        return cell(sumOf(values), 'subtotal', column.kind, { formula: column.kind === 'money' ? `ROUND(${sum},2)` : sum });
      }), 20);
    }
  }
  sheet.freeze(4, laid.first);
  sheet.titleRows(laid.headRow, laid.first - 1);
  note(sheet, '注1：人数、收入、口径说明取自申报表。应达收入为县直同职级人均月收入加规定比例（见“参数”）；[ ]表示取不小于0的部分；差额为0即达标。');
  note(sheet, '注2：年需资金为测算数，不作为下达依据，不在下达明细表内。平均数以四舍五入到分的数计算。');
  if (pending !== null) note(sheet, `注3：${NOT_ASSESSED}的原因：${pending.zh}。`);
  laySignatures(sheet);
  return {
    sheet: sheet.finish(FOOTER),
    laid,
    total: (key) => onSheet(INCOME_COMPARED, laid.at(key, laid.totalRow!)),
    on: (key) => onSheet(INCOME_COMPARED, laid.range(key)),
  };
}

