import type { Column } from '../../tables/column.ts';
import { layTable, widthsOf, type Laid } from '../../tables/layout.ts';
import type { Unit } from '../../units/index.ts';
import { onSheet } from '../../workbook/address.ts';
import type { Sheet } from '../../workbook/model.ts';
import { note, SheetBuilder } from '../../workbook/sheet.ts';
import type { AnnualSet } from '../annualSet.ts';
import { FOOTER, laySignatures, layTitle, yearAndBatch } from '../frame.ts';
import type { Plan } from '../plan.ts';
import { beforeColumns, claimColumns, clockColumns, payeeColumns, paymentColumns, rosterRecord, whoColumns, whyColumn, type Masking } from './rosterColumns.ts';

export const PAYMENT_ROSTER = '企业引才补贴发放花名册';

/** A unit sees its own people’s numbers in full. */
const IN_FULL: Masking = { identity: (number) => number, tail: (number) => number };

const columnsOf = (plan: Plan): readonly Column[] => [
  ...whoColumns,
  ...beforeColumns,
  ...claimColumns,
  whyColumn,
  ...clockColumns,
  { key: 'reason', header: '依据', english: 'Basis', kind: 'wrap', width: 40, fill: 'fixed' },
  ...paymentColumns(plan),
  ...payeeColumns,
  { key: 'sourceRow', header: '申报表行号', english: 'Row of the form', kind: 'centre', width: 7, fill: 'typed' },
];

/** A unit that reports nobody: its sums are 0 and no formula stands over blanks. */
const NIL_RECORD = { name: '零报告', standard: '—', amount: '—', difference: '—', payment: '—' };

/** 企业引才补贴发放花名册 of a unit: every person in full, claimed against assessed, with the basis in words. */
export function paymentRoster(set: AnnualSet, unit: Unit, annex: string): { sheet: Sheet; laid: Laid; total: string; differing: number } {
  const { plan } = set;
  const lines = set.roster.filter((line) => line.unit.key === unit.key);
  const columns = columnsOf(plan);
  const sheet = new SheetBuilder({ name: PAYMENT_ROSTER, widths: widthsOf(columns), paper: 'A3', tab: 'result' });
  layTitle(sheet, plan, { annex, title: `${yearAndBatch(plan)}${PAYMENT_ROSTER}`, english: 'Enterprise talent subsidy: payment roster', unit: `${unit.key} ${unit.name}` });
  const records = lines.map((line, index) => ({
    ...rosterRecord(line, index + 1, IN_FULL),
    reason: line.reason,
    sourceRow: line.sourceRow,
  }));
  const laid = layTable(sheet, columns, {
    mode: 'result',
    records: records.length > 0 ? records : [NIL_RECORD],
    relations: true,
    filter: records.length > 0,
    total: { label: '合计', labelKey: 'name', where: 'below' },
  });
  sheet.freeze(5, laid.first);
  sheet.titleRows(laid.headRow, laid.first - 1);
  note(sheet, '注：灰底为锁定值。核定月数、累计月数、剩余月数由自治区按本人在全区的全部各行计算（本人各段共用一个享受期，一个月只发一次）；申报月数、申报金额取自申报表。月标准与金额为公式，参数见“参数”。');
  laySignatures(sheet);
  return {
    sheet: sheet.finish(FOOTER),
    laid,
    total: onSheet(PAYMENT_ROSTER, laid.at('amount', laid.totalRow!)),
    differing: lines.filter((line) => line.difference !== '').length,
  };
}
