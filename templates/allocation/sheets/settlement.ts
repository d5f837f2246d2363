import { inYuan, type Fen } from '../../../core/exact/money.ts';
import type { Column } from '../../tables/column.ts';
import { columnOf, layHead, layTable, sumFormula, sumOf, valueOf, widthsOf, type Laid, type TableRecord } from '../../tables/layout.ts';
import { printedCode } from '../../units/index.ts';
import { absolute, address, onSheet, span } from '../../workbook/address.ts';
import type { Cell, Sheet } from '../../workbook/model.ts';
import { cell, heading, note, SheetBuilder, wrappedHeight } from '../../workbook/sheet.ts';
import { sumKnown, type AnnualSet } from '../annualSet.ts';
import { amountCell, amountFormula, FOOTER, laySignatures, layTitle, NOT_ASSESSED, totalLabel, yearAndBatch } from '../frame.ts';
import type { FundLine, FundResult } from '../funds.ts';
import type { AdvancesLaid } from './advances.ts';
import { BRACKET_NOTE, documentNumbers, moneyColumns, moneyRecord } from './issueTable.ts';

export const SETTLEMENT = '提前下达与清算';

/** Where each fund's rows came to stand, for the sheets that add them up and check them. */
export interface FundBlock {
  readonly result: FundResult;
  readonly laid: Laid;
  /** The fund's own head row, and its cells 资金总额 and 本次可用. */
  readonly titleRow: number;
  readonly pool: string;
  readonly rest: string;
  at(unitKey: string, key: string): string;
  total(key: string): string;
  range(key: string): string;
}

export interface SettlementLaid {
  readonly sheet: Sheet;
  readonly blocks: readonly FundBlock[];
  /** Cell of the sum over the funds. */
  fundTotal(key: string): string;
  /** Sum of what the pools keep; null where no fund has a known 未分配. */
  readonly unallocated: { readonly cell: string; readonly fen: Fen } | null;
}

const [assessed, settlement, due, advanced, carry, issued, soFar, short, over] = moneyColumns as [Column, Column, Column, Column, Column, Column, Column, Column, Column];

const columns: readonly Column[] = [
  { key: 'number', header: '序号', english: 'No.', kind: 'centre', width: 5, fill: 'typed' },
  { key: 'code', header: '地区编码', english: 'Code', kind: 'centre', width: 9, fill: 'typed' },
  { key: 'unit', header: '单位', english: 'Unit', kind: 'wrap', width: 18, fill: 'typed' },
  assessed, settlement, due, advanced,
  { key: 'documents', header: '提前下达文号', english: 'Documents', kind: 'wrap', width: 21, fill: 'typed' },
  carry,
  { key: 'need', header: '需求', english: 'Need', kind: 'money', width: 14, fill: 'formula', relation: '⑩=[③-④-⑤]', total: true, formula: (at) => `ROUND(MAX(0,${at('due')}-${at('advanced')}-${at('carry')}),2)` },
  { key: 'share', header: '按需求的份额', english: 'Exact share', kind: 'money', width: 14, fill: 'formula' },
  issued, soFar,
  { ...short, relation: '⑧=⑩-⑥', formula: (at) => `ROUND(${at('need')}-${at('issued')},2)` },
  over,
];

/** 提前下达与清算: every fund unit by unit, with what was issued before. */
export function settlementSheet(set: AnnualSet, advances: AdvancesLaid, annex: string, assessedBy: (line: FundLine) => string | null): SettlementLaid {
  const { plan, funds } = set;
  const sheet = new SheetBuilder({ name: SETTLEMENT, widths: widthsOf(columns), tab: 'result' });
  layTitle(sheet, plan, { annex, title: `${yearAndBatch(plan)}提前下达与清算表`, english: 'Issued in advance, settlement and this issue', unit: '自治区' });
  heading(sheet, '一、分项目分单位');
  const head = layHead(sheet, columns, { relations: true });
  sheet.titleRows(head.first, head.last);
  sheet.freeze(4, head.last + 1);
  const blocks = funds.map((result) => layFund(sheet, result, advances, assessedBy));
  heading(sheet, '二、资金平衡（按项目）');
  const balance = layBalance(sheet, blocks);
  note(sheet, `注：灰底为锁定值。当年核定按实核定的取自“补贴测算”，因素法的取自“因素法测算”，录入的取自分配方案；资金总额不足的项目，本次下达按需求的份额以最大余数法取到分，与份额相差小于0.01元。${BRACKET_NOTE}`);
  laySignatures(sheet);
  return { sheet: sheet.finish(FOOTER), blocks, ...balance };
}

function layFund(sheet: SheetBuilder, result: FundResult, advances: AdvancesLaid, assessedBy: (line: FundLine) => string | null): FundBlock {
  const { fund, lines } = result;
  const titleRow = sheet.line;
  const first = titleRow + 1;
  const last = first + lines.length - 1;
  const at = (key: string, row: number): string => address(columnOf(columns, key), row);
  const range = (key: string): string => span(columnOf(columns, key), first, last);
  const pool = at('due', titleRow);
  const rest = at('documents', titleRow);
  const advancedTotal = lines.reduce((sum, line) => sum + line.advanced, 0);

  const title = `项目：${fund.name}（${fund.code}，条款${fund.article}，${fund.method}）`;
  sheet.row([
    cell(title, 'subtotal', 'wrap', { across: 4 }), null, null, null,
    cell('资金总额', 'subtotal', 'centre'),
    cell(fund.pool === null ? '据实' : inYuan(fund.pool), 'fixed', 'money', { bold: true }),
    cell('本次可用', 'subtotal', 'centre'),
    fund.pool === null
      ? cell('—', 'value', 'money')
      : cell(inYuan(fund.pool - advancedTotal), 'formula', 'money', { formula: `ROUND(${pool}-SUM(${range('advanced')}),2)` }),
    ...columns.slice(8).map(() => cell(null, 'subtotal')),
  ], wrappedHeight([[title, widthsOf(columns.slice(0, 4)).reduce((sum, width) => sum + width)]], 14, 24));
  const totalNeed = lines.reduce((sum, line) => sum + (line.need ?? 0), 0);
  const laid = layTable(sheet, columns, {
    mode: 'result', mixed: true, continued: true,
    records: lines.map((line, index) => ({
      number: index + 1,
      code: printedCode(line.unit),
      unit: line.unit.name,
      documents: documentNumbers(line.advances),
      need: amountCell(line.need),
      ...moneyRecord(line),
      ...formulas(line, assessedBy(line), advances.of(line)),
      share: result.scaled && result.rest !== null && line.need !== null
        ? { formula: `$${rest.replace(/(\d+)/, '$$$1')}*${at('need', first + index)}/SUM(${absolute(range('need'))})`, value: (inYuan(result.rest) * inYuan(line.need)) / inYuan(totalNeed) }
        : '—',
    })),
    total: { label: totalLabel('小计', lines), labelKey: 'unit', where: 'below' },
  });
  if (laid.first !== first) throw new Error('a fund’s body begins right under its title row');
  sheet.gap(12);
  const rows = new Map(lines.map((line, index) => [line.unit.key, first + index]));
  return {
    result,
    laid,
    titleRow,
    pool: onSheet(SETTLEMENT, pool),
    rest: onSheet(SETTLEMENT, rest),
    at: (unitKey, key) => onSheet(SETTLEMENT, at(key, rows.get(unitKey)!)),
    total: (key) => onSheet(SETTLEMENT, at(key, laid.totalRow!)),
    range: (key) => onSheet(SETTLEMENT, range(key)),
  };
}

/** Columns of the ledger that hold no sums: in the balance they show what the pool held and what it keeps. */
const POOL_KEY = 'documents';
const UNALLOCATED_KEY = 'share';

/** The funds, a row each: their sums from the ledger, 资金总额 and 未分配. */
function layBalance(sheet: SheetBuilder, blocks: readonly FundBlock[]): Pick<SettlementLaid, 'fundTotal' | 'unallocated'> {
  const summed = columns.filter((column) => column.total);
  const title = new Map([[POOL_KEY, '资金总额'], [UNALLOCATED_KEY, '未分配']]);
  const line = (name: Cell, cells: ReadonlyMap<string, Cell>): number =>
    sheet.row([{ ...name, across: 3 }, null, null, ...columns.slice(3).map((column) => cells.get(column.key)!)], 22);
  line(cell('项目', 'head', 'centre'), new Map(columns.map((column) => [column.key, cell(title.get(column.key) ?? column.header, 'head', 'centre')])));
  const first = sheet.line;
  for (const block of blocks) {
    const { fund, lines, unallocated } = block.result;
    const row = sheet.line;
    const at = (key: string): string => address(columnOf(columns, key), row);
    const values = lines.map((each) => ({ ...moneyRecord(each), need: amountCell(each.need) }) as TableRecord);
    const cells = new Map(summed.map((column) => [
      column.key,
      cell(sumOf(values.map((record) => valueOf(record[column.key]!))), 'formula', 'money', { formula: block.laid.at(column.key, block.laid.totalRow!) }),
    ]));
    cells.set(POOL_KEY, fund.pool === null ? cell('据实', 'value', 'money') : cell(inYuan(fund.pool), 'formula', 'money', { formula: block.laid.at('due', block.titleRow) }));
    cells.set(UNALLOCATED_KEY, unallocated === null
      ? cell(fund.pool === null ? '—' : NOT_ASSESSED, 'value', 'money')
      : cell(inYuan(unallocated), 'formula', 'money', { formula: `ROUND(${at(POOL_KEY)}-${at('advanced')}-${at('issued')},2)` }));
    line(cell(totalLabel(fund.name, lines), 'value'), cells);
  }
  const last = sheet.line - 1;
  const known = blocks.map((block) => block.result.unallocated).filter((fen) => fen !== null);
  const fen = known.reduce((sum, each) => sum + each, 0);
  const column = (key: string): string => span(columnOf(columns, key), first, last);
  const total = line(
    cell(totalLabel('合计', blocks.flatMap((block) => block.result.lines)), 'total', 'centre'),
    new Map(columns.map((each) => {
      if (each.key === POOL_KEY) return [each.key, cell(null, 'total')];
      if (each.key === UNALLOCATED_KEY) {
        return [each.key, known.length === 0 ? cell('—', 'total', 'money') : cell(inYuan(fen), 'total', 'money', { formula: `ROUND(SUM(${column(each.key)}),2)` })];
      }
      const values = blocks.flatMap((block) => block.result.lines.map((unitLine) => valueOf(({ ...moneyRecord(unitLine), need: amountCell(unitLine.need) } as TableRecord)[each.key] ?? null)));
      return [each.key, cell(sumOf(values), 'total', 'money', { formula: sumFormula([column(each.key)], 'money') })];
    })),
  );
  const at = (key: string): string => onSheet(SETTLEMENT, address(columnOf(columns, key), total));
  return { fundTotal: at, unallocated: known.length === 0 ? null : { cell: at(UNALLOCATED_KEY), fen } };
}

function formulas(line: FundLine, source: string | null, advances: string | null): TableRecord {
  return {
    ...(source === null ? {} : { assessed: amountFormula(line.assessed, source) }),
    ...(advances === null ? {} : { advanced: amountFormula(line.advanced, `ROUND(SUM(${advances}),2)`) }),
  };
}

/** Sum of a fund's known amounts; null if none is known. */
export function fundTotal(result: FundResult, key: 'assessed' | 'due' | 'issued' | 'short' | 'over'): Fen | null {
  return sumKnown(result.lines, key);
}
