import { inYuan, type Fen } from '../../../core/exact/money.ts';
import { ratioToNumber } from '../../../core/exact/ratio.ts';
import type { Column } from '../../tables/column.ts';
import { columnOf, layHead, layTable, widthsOf, type TableRecord } from '../../tables/layout.ts';
import { printedCode, type Unit } from '../../units/index.ts';
import { absolute, address, onSheet } from '../../workbook/address.ts';
import type { BodyCell, Cell, Sheet } from '../../workbook/model.ts';
import { cell, note, SheetBuilder } from '../../workbook/sheet.ts';
import type { AnnualSet } from '../annualSet.ts';
import { againstControl, type Check } from '../check.ts';
import { FOOTER, laySignatures, layTitle, NOT_ASSESSED, TO_ENTER } from '../frame.ts';
import { advanceIn, inBasisPoints, nextAdvanceOf } from '../nextAdvances.ts';
import type { Fund } from '../plan.ts';
import type { FundBlock } from './settlement.ts';

export const NEXT_ADVANCES = '下年提前下达测算表';

/** A unit's 测算数 of the year after, where a chapter has one. */
export type NextYear = (unit: Unit, fund: Fund) => { readonly cell: string; readonly amount: Fen } | null;

const columns: readonly Column[] = [
  { key: 'number', header: '序号', english: 'No.', kind: 'centre', width: 6, fill: 'typed' },
  { key: 'code', header: '地区编码', english: 'Code', kind: 'centre', width: 10, fill: 'typed' },
  { key: 'unit', header: '单位', english: 'Unit', kind: 'wrap', width: 26, fill: 'typed' },
  { key: 'base', header: '基数', english: 'Base', kind: 'money', width: 20, fill: 'formula', relation: '①', total: true },
  { key: 'share', header: '提前下达比例', english: 'Share', kind: 'ratio', width: 16, fill: 'formula', relation: '②' },
  { key: 'advance', header: '提前下达', english: 'Issued in advance', kind: 'money', width: 20, fill: 'formula', relation: '③=①×②，舍到取整单位', total: true },
  { key: 'remark', header: '备注', english: 'Remarks', kind: 'wrap', width: 26, fill: 'typed' },
];

/** 下年提前下达测算表: what each fund would issue before next year begins, unit by unit. */
export function nextAdvancesSheet(set: AnnualSet, blocks: readonly FundBlock[], nextYear: NextYear, annex: string): { sheet: Sheet; checks: readonly Check[] } {
  const { plan } = set;
  const sheet = new SheetBuilder({ name: NEXT_ADVANCES, widths: widthsOf(columns), tab: 'result' });
  layTitle(sheet, plan, { annex, title: `${plan.year + 1}年提前下达测算表`, english: `To be issued in advance of ${plan.year + 1}`, unit: '自治区' });
  const head = layHead(sheet, columns, { relations: true });
  sheet.titleRows(head.first, head.last);
  sheet.freeze(4, head.last + 1);
  const laid = blocks.map((block) => layFund(sheet, set, block, nextYear));
  const total = layTotal(sheet, laid);
  note(sheet, `注1：下年测算数取自“补贴测算”${plan.year + 1}年一列（假设见该表注），本年核定取自“提前下达与清算”。比例、取整单位取自分配方案“下年提前下达”；没有比例的项目${TO_ENTER}。`);
  note(sheet, '注2：本表为测算数，不作为下达依据；按规定于10月31日前提前下达。');
  laySignatures(sheet);
  return { sheet: sheet.finish(FOOTER), checks: [...laid.flatMap(({ checks }) => checks), ...total] };
}

interface FundLaid {
  readonly checks: readonly Check[];
  /** What the fund issues in advance, with its cell on this sheet; null: 待录入. */
  readonly advance: { readonly cell: string; readonly fen: Fen } | null;
}

/** What all funds issue in advance; their bases are of two kinds and are not added up. */
function layTotal(sheet: SheetBuilder, laid: readonly FundLaid[]): readonly Check[] {
  const known = laid.flatMap(({ advance }) => advance ?? []);
  const missing = laid.length - known.length;
  const value = inYuan(known.reduce((sum, { fen }) => sum + fen, 0));
  const blank = (): Cell => cell(null, 'total');
  const label = cell(`合计${missing === 0 ? '' : `（不含${TO_ENTER}的${missing}个项目）`}`, 'total', 'centre', { across: 3 });
  const sum = known.length === 0
    ? cell(TO_ENTER, 'total', 'centre')
    : cell(value, 'total', 'money', { formula: `ROUND(SUM(${known.map((each) => each.cell).join(',')}),2)` });
  const row = sheet.row([label, null, null, blank(), blank(), sum, blank()], 24);
  return known.length === 0 ? [] : [againstControl('全区', '下年提前下达各项目合计＝控制数', 'money', onSheet(NEXT_ADVANCES, address(columnOf(columns, 'advance'), row)), value)];
}

function layFund(sheet: SheetBuilder, set: AnnualSet, block: FundBlock, nextYear: NextYear): FundLaid {
  const { fund, lines } = block.result;
  const advance = nextAdvanceOf(set.plan, fund);
  const { share, unit } = advance;
  const at = (key: string, row: number): string => address(columnOf(columns, key), row);
  const titleRow = sheet.line;
  sheet.row([
    cell(`项目：${fund.name}（${fund.code}，基数：${advance.base}）`, 'subtotal', 'wrap', { across: 4 }), null, null, null,
    share === null ? cell(TO_ENTER, 'fixed', 'centre') : cell(ratioToNumber(share), 'fixed', 'ratio'),
    cell(inYuan(unit), 'fixed', 'money'),
    cell('左：比例、取整单位（元）', 'subtotal'),
  ], 24);
  const fixed = (key: string): string => absolute(at(key, titleRow));
  const points = share === null ? null : inBasisPoints(share);
  const first = sheet.line;
  const bases: Fen[] = [];
  const advances: Fen[] = [];
  const laid = layTable(sheet, columns, {
    mode: 'result', mixed: true, continued: true,
    records: lines.map((line, index): TableRecord => {
      const row = first + index;
      const estimate = advance.base === '下年测算数' ? nextYear(line.unit, fund) : null;
      const amount = estimate === null ? line.assessed : estimate.amount;
      const from = estimate === null ? block.at(line.unit.key, 'assessed') : estimate.cell;
      const issued = amount === null ? null : advanceIn(advance, amount);
      if (amount !== null) bases.push(amount);
      if (issued !== null) advances.push(issued);
      return {
        number: index + 1, code: printedCode(line.unit), unit: line.unit.name,
        base: amount === null ? NOT_ASSESSED : { formula: from, value: inYuan(amount) },
        share: share === null ? TO_ENTER : { formula: fixed('share'), value: ratioToNumber(share) },
        advance: advanceCell(amount, issued, points === null ? null : `INT(ROUND(${at('base', row)}*100,0)*ROUND(${at('share', row)}*10000,0)/(10000*ROUND(${fixed('advance')}*100,0)))*${fixed('advance')}`),
      };
    }),
    total: { label: '小计', labelKey: 'unit', where: 'below' },
  });
  sheet.gap(10);
  const total = (key: string): string => laid.at(key, laid.totalRow!);
  const sum = (amounts: readonly Fen[]): Fen => amounts.reduce((all, each) => all + each, 0);
  const baseCheck = againstControl(fund.name, '下年提前下达测算基数合计＝控制数', 'money', onSheet(NEXT_ADVANCES, total('base')), inYuan(sum(bases)));
  if (share === null) {
    // A sum of nothing would read as nothing to be issued.
    sheet.put(columnOf(columns, 'advance'), laid.totalRow!, cell(TO_ENTER, 'total', 'centre'));
    return { checks: [baseCheck, { scope: fund.name, what: '下年提前下达合计＝控制数', why: `提前下达比例${TO_ENTER}` }], advance: null };
  }
  return {
    checks: [baseCheck, againstControl(fund.name, '下年提前下达合计＝控制数', 'money', onSheet(NEXT_ADVANCES, total('advance')), inYuan(sum(advances)))],
    advance: { cell: total('advance'), fen: sum(advances) },
  };
}

function advanceCell(base: Fen | null, advance: Fen | null, formula: string | null): BodyCell {
  if (base === null) return NOT_ASSESSED;
  if (advance === null) return TO_ENTER;
  return formula === null ? inYuan(advance) : { formula: `ROUND(${formula},2)`, value: inYuan(advance) };
}
