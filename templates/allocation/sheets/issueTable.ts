import { inYuan, type Fen } from '../../../core/exact/money.ts';
import type { Column } from '../../tables/column.ts';
import { layTable, widthsOf, type TableRecord } from '../../tables/layout.ts';
import type { Unit } from '../../units/index.ts';
import { address, onSheet } from '../../workbook/address.ts';
import type { Sheet } from '../../workbook/model.ts';
import { cell, note, SheetBuilder } from '../../workbook/sheet.ts';
import { linesOf, sumKnown, type AnnualSet } from '../annualSet.ts';
import { amountCell, amountFormula, FOOTER, inWords, laySignatures, layTitle, NOT_ASSESSED, TO_ENTER, totalLabel, upperLabel, yearAndBatch } from '../frame.ts';
import type { FundCells } from '../chapter.ts';
import type { FundLine } from '../funds.ts';
import type { Advance } from '../plan.ts';

export const ISSUE_TABLE = '下达明细表';

/** The money columns that every table of issued funds shows, with what each is made of. */
export const moneyColumns: readonly Column[] = [
  { key: 'assessed', header: '当年核定', english: 'Assessed', kind: 'money', width: 13.5, fill: 'fixed', relation: '①', total: true },
  { key: 'settlement', header: '上年清算', english: 'Settlement', kind: 'money', width: 12.5, fill: 'fixed', relation: '②', total: true },
  { key: 'due', header: '全年应下达', english: 'Due for the year', kind: 'money', width: 13.5, fill: 'formula', relation: '③=①+②', total: true, formula: (at) => `ROUND(${at('assessed')}+${at('settlement')},2)` },
  { key: 'advanced', header: '已提前下达', english: 'Issued in advance', kind: 'money', width: 13.5, fill: 'fixed', relation: '④', total: true },
  { key: 'carry', header: '上年结转', english: 'Carried over', kind: 'money', width: 12.5, fill: 'fixed', relation: '⑤', total: true },
  { key: 'issued', header: '本次下达', english: 'Issued now', kind: 'money', width: 13.5, fill: 'fixed', relation: '⑥', total: true },
  { key: 'soFar', header: '累计下达', english: 'Issued so far', kind: 'money', width: 13.5, fill: 'formula', relation: '⑦=④+⑥', total: true, formula: (at) => `ROUND(${at('advanced')}+${at('issued')},2)` },
  {
    key: 'short', header: '欠拨', english: 'Short', kind: 'money', width: 12.5, fill: 'formula', relation: '⑧=[③-④-⑤]-⑥', total: true,
    formula: (at) => `ROUND(MAX(0,${at('due')}-${at('advanced')}-${at('carry')})-${at('issued')},2)`,
  },
  {
    key: 'over', header: '结转下年', english: 'Carried to next year', kind: 'money', width: 12.5, fill: 'formula', relation: '⑨=[④+⑤-③]', total: true,
    formula: (at) => `ROUND(MAX(0,${at('advanced')}+${at('carry')}-${at('due')}),2)`,
  },
];

/** What the relation row's brackets mean. */
export const BRACKET_NOTE = '栏次中的[ ]表示取不小于0的部分。';

/** The values of the money columns for a unit's line in a fund; formula columns get their values. */
export function moneyRecord(line: FundLine): TableRecord {
  const soFar: Fen | null = line.issued === null ? null : line.advanced + line.issued;
  return {
    assessed: amountCell(line.assessed),
    settlement: inYuan(line.settlement),
    due: amountCell(line.due),
    advanced: inYuan(line.advanced),
    carry: inYuan(line.carry),
    issued: amountCell(line.issued),
    soFar: amountCell(soFar),
    short: amountCell(line.short),
    over: amountCell(line.over),
  };
}

/** The document numbers under which money was issued in advance. */
export function documentNumbers(advances: readonly Advance[]): string {
  return [...new Set(advances.map((advance) => advance.documentNumber ?? TO_ENTER))].join('\n');
}

const columns: readonly Column[] = [
  { key: 'number', header: '序号', english: 'No.', kind: 'centre', width: 5, fill: 'typed' },
  { key: 'fund', header: '项目名称及编码', english: 'Fund', kind: 'wrap', width: 24, fill: 'typed' },
  { key: 'nature', header: '资金性质', english: 'Kind of money', kind: 'wrap', width: 10, fill: 'typed' },
  { key: 'income', header: '收入科目', english: 'Income item', kind: 'wrap', width: 11, fill: 'typed' },
  { key: 'functionItem', header: '支出功能分类科目', english: 'Functional item', kind: 'wrap', width: 11, fill: 'typed' },
  { key: 'economicItem', header: '政府经济分类科目', english: 'Economic item', kind: 'wrap', width: 11, fill: 'typed' },
  ...moneyColumns.slice(0, 4),
  { key: 'documents', header: '提前下达文号', english: 'Documents', kind: 'wrap', width: 20, fill: 'typed' },
  ...moneyColumns.slice(4),
  { key: 'remark', header: '备注', english: 'Remarks', kind: 'wrap', width: 14, fill: 'typed' },
];

/** 下达明细表 and where its amounts stand. */
export interface IssueLaid extends FundCells {
  readonly sheet: Sheet;
  /** Cell of a money column's sum. */
  total(key: string): string;
  /** Cell of 本次下达 in words. */
  readonly words: string;
}

/** 下达明细表 of a unit, a row a 项目. `assessedBy` gives the cell in which a fund's 当年核定 is added up. */
export function issueTable(set: AnnualSet, unit: Unit, annex: string, assessedBy: (line: FundLine) => string | null): IssueLaid {
  const { plan } = set;
  const lines = linesOf(set, unit);
  const sheet = new SheetBuilder({ name: ISSUE_TABLE, widths: widthsOf(columns), tab: 'result' });
  layTitle(sheet, plan, { annex, title: `${yearAndBatch(plan)}人才政策资金下达明细表`, english: 'Funds issued, a row a fund', unit: `${unit.key} ${unit.name}` });
  const laid = layTable(sheet, columns, {
    mode: 'result',
    mixed: true,
    relations: true,
    records: lines.map((line, index) => ({
      number: index + 1,
      fund: `${line.fund.name}\n${line.fund.code}`,
      nature: line.fund.nature ?? TO_ENTER,
      income: line.fund.income ?? TO_ENTER,
      functionItem: line.fund.functionItem ?? TO_ENTER,
      economicItem: line.fund.economicItem ?? TO_ENTER,
      documents: documentNumbers(line.advances),
      remark: remarkOf(line),
      ...moneyRecord(line),
      ...withSource(line, assessedBy(line)),
    })),
    total: { label: totalLabel('合计', lines), labelKey: 'fund', where: 'below' },
  });
  sheet.freeze(3, laid.first);
  sheet.titleRows(laid.headRow, laid.first - 1);
  const issued = sumKnown(lines, 'issued');
  const wordsRow = sheet.row([
    cell(upperLabel(lines), 'head', 'centre', { across: 2 }), null,
    cell(issued === null ? NOT_ASSESSED : inWords(issued), 'fixed', 'text', { across: columns.length - 2, bold: true }),
  ], 24);
  note(sheet, `注：灰底为锁定值：当年核定按方案录入（按实核定的取自花名册合计，因素法的取自“因素法测算”），上年清算、已提前下达、上年结转取自分配方案，本次下达由自治区按资金总额与各单位需求核定。${BRACKET_NOTE}`);
  laySignatures(sheet);
  return {
    sheet: sheet.finish(FOOTER),
    at: (line, key) => onSheet(ISSUE_TABLE, laid.at(key, laid.first + lines.indexOf(line))),
    total: (key) => onSheet(ISSUE_TABLE, laid.at(key, laid.totalRow!)),
    words: onSheet(ISSUE_TABLE, address(3, wordsRow)),
  };
}

function withSource(line: FundLine, source: string | null): TableRecord {
  return source === null ? {} : { assessed: amountFormula(line.assessed, source) };
}

function remarkOf(line: FundLine): string | null {
  const remarks: string[] = [];
  if (line.assessed === null) remarks.push('当年核定未录入');
  else if (line.issued === null) remarks.push('同一项目有单位未测算，资金总额无法分配');
  if (line.short !== null && line.short > 0) {
    remarks.push(`${line.fund.method === '因素法' ? '有单位已提前下达的超过应下达' : '资金总额不足'}，欠拨部分列入以后年度清算`);
  }
  if (line.over !== null && line.over > 0) remarks.push('已下达与结转多于应下达，抵以后年度');
  if (line.fund.remark !== null) remarks.push(line.fund.remark);
  return remarks.length === 0 ? null : remarks.join('；');
}
