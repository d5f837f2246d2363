import { inYuan } from '../../../core/exact/money.ts';
import type { Column } from '../../tables/column.ts';
import { layTable, widthsOf, type TableRecord } from '../../tables/layout.ts';
import { printedCode } from '../../units/index.ts';
import { onSheet, span } from '../../workbook/address.ts';
import type { Sheet } from '../../workbook/model.ts';
import { note, SheetBuilder } from '../../workbook/sheet.ts';
import type { AnnualSet } from '../annualSet.ts';
import { FOOTER, laySignatures, layTitle, TO_ENTER, yearAndBatch } from '../frame.ts';
import type { FundLine } from '../funds.ts';

export const ADVANCES = '已提前下达明细';

const columns: readonly Column[] = [
  { key: 'number', header: '序号', english: 'No.', kind: 'centre', width: 6, fill: 'typed' },
  { key: 'code', header: '地区编码', english: 'Code', kind: 'centre', width: 10, fill: 'typed' },
  { key: 'unit', header: '单位', english: 'Unit', kind: 'wrap', width: 22, fill: 'typed' },
  { key: 'fund', header: '项目', english: 'Fund', kind: 'wrap', width: 34, fill: 'typed' },
  { key: 'batch', header: '批次', english: 'Batch', kind: 'centre', width: 14, fill: 'typed' },
  { key: 'document', header: '文号', english: 'Document', kind: 'wrap', width: 26, fill: 'typed' },
  { key: 'date', header: '下达日期', english: 'Issued on', kind: 'date', width: 13, fill: 'typed' },
  { key: 'amount', header: '金额', english: 'Amount', kind: 'money', width: 18, fill: 'fixed', total: true },
];

/** The region's 已提前下达明细 and where each unit's amounts stand in it. */
export interface AdvancesLaid {
  readonly sheet: Sheet;
  /** Range of the amounts of a unit in a fund; null where there are none. */
  of(line: FundLine): string | null;
  /** Range of all amounts; null where nothing was issued in advance. */
  readonly all: string | null;
}

/** 已提前下达明细: what was issued before, a row a line of the plan. */
export function advancesSheet(set: AnnualSet, annex: string): AdvancesLaid {
  const sheet = new SheetBuilder({ name: ADVANCES, widths: widthsOf(columns), tab: 'result' });
  layTitle(sheet, set.plan, { annex, title: `${yearAndBatch(set.plan)}${ADVANCES}`, english: 'Issued in advance, line by line', unit: '自治区' });
  const records: TableRecord[] = [];
  const places = new Map<FundLine, { from: number; count: number }>();
  for (const line of set.funds.flatMap(({ lines }) => lines)) {
    if (line.advances.length > 0) places.set(line, { from: records.length, count: line.advances.length });
    for (const { batch, documentNumber, date, amount } of line.advances) {
      records.push({
        number: records.length + 1,
        code: printedCode(line.unit),
        unit: line.unit.name,
        fund: line.fund.name,
        batch: batch ?? '—',
        document: documentNumber ?? TO_ENTER,
        date,
        amount: inYuan(amount),
      });
    }
  }
  const none = records.length === 0;
  const laid = layTable(sheet, columns, {
    mode: 'result', filter: !none,
    records: none ? [{ unit: '没有提前下达' }] : records,
    total: { label: '合计', labelKey: 'unit', where: 'below' },
  });
  sheet.freeze(4, laid.first);
  sheet.titleRows(laid.headRow, laid.first - 1);
  note(sheet, '注：上年提前下达的本年资金与本年以前批次，取自分配方案“已提前下达”，一笔一行。');
  laySignatures(sheet);
  return {
    sheet: sheet.finish(FOOTER),
    of: (line) => {
      const place = places.get(line);
      return place ? onSheet(ADVANCES, span(laid.column('amount'), laid.first + place.from, laid.first + place.from + place.count - 1)) : null;
    },
    all: none ? null : onSheet(ADVANCES, laid.range('amount')),
  };
}
