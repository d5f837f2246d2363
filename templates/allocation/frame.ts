import { isoDay } from '../../core/exact/calendar.ts';
import { upper } from '../../core/money/upper.ts';
import type { Fen } from '../../core/exact/money.ts';
import { inYuan } from '../../core/exact/money.ts';
import type { BodyCell, CellValue, Page } from '../workbook/model.ts';
import { cell, type SheetBuilder } from '../workbook/sheet.ts';
import type { FundLine } from './funds.ts';
import type { Plan } from './plan.ts';

/** What stands where an amount cannot be computed: it is never 0. */
export const NOT_ASSESSED = '未测算';
/** What stands where the plan leaves a 科目 or 文号 blank. */
export const TO_ENTER = '待录入';

export const FOOTER: Page['footer'] = { left: '宁党办〔2020〕48号', right: '第&P页 共&N页' };

const SIGNATURES = ['单位负责人：', '审核人：', '填报人：', '联系电话：', '填报日期：　　年　月　日'] as const;

/** Title block of a table that is issued: annex, title, English name, unit, document, what its numbers count (yuan unless said). */
export function layTitle(sheet: SheetBuilder, plan: Plan, options: { annex?: string; title: string; english: string; unit: string; measured?: string }): void {
  if (plan.mark !== null) sheet.wide(plan.mark, 'warning');
  if (options.annex !== undefined) sheet.wide(options.annex, 'plain', 'text', 16);
  sheet.wide(options.title, 'title', 'text', 34);
  sheet.wide(options.english, 'subtitle', 'text', 16);
  const third = Math.max(1, Math.floor(sheet.columns / 3));
  const row = sheet.row([cell(`单位：${options.unit}`, 'plain', 'text', { across: third })], 20);
  sheet.put(third + 1, row, cell(documentLine(plan), 'plain', 'text', { across: Math.max(1, sheet.columns - 2 * third), align: 'center' }));
  sheet.put(sheet.columns - third + 1, row, cell(options.measured ?? '金额单位：元', 'plain', 'text', { across: third, align: 'right' }));
}

/** `文号：…　印发日期：…`, with 待录入 where the plan says nothing. */
export function documentLine(plan: Plan): string {
  return `文号：${plan.documentNumber ?? TO_ENTER}　印发日期：${plan.issuedOn === null ? TO_ENTER : isoDay(plan.issuedOn)}`;
}

/** `2025年` or `2025年第二批`: what a title begins with. */
export function yearAndBatch(plan: Plan): string {
  return `${plan.year}年${plan.batch ?? ''}`;
}

/** Sign-off row under a table. */
export function laySignatures(sheet: SheetBuilder): void {
  sheet.gap(10);
  const step = Math.max(1, Math.floor(sheet.columns / SIGNATURES.length));
  const row = sheet.line;
  SIGNATURES.forEach((text, index) => {
    const column = 1 + index * step;
    const across = index === SIGNATURES.length - 1 ? sheet.columns - column + 1 : step;
    sheet.put(column, row, cell(text, 'plain', 'text', { across }));
  });
}

/** Heads 本次下达 in words. */
export function upperLabel(lines: readonly FundLine[]): string {
  const count = unknownIn(lines, 'issued');
  return count === 0 ? '本次下达合计（大写）' : `本次下达合计（大写，不含${NOT_ASSESSED}${count}项）`;
}

/** An amount in words: 大写. */
export function inWords(fen: Fen): string {
  return upper(fen);
}

/** An amount as a cell: yuan, or 未测算. */
export function amountCell(fen: Fen | null): CellValue {
  return fen === null ? NOT_ASSESSED : inYuan(fen);
}

/** A formula for an amount, or the text 未测算 where it is not known. */
export function amountFormula(fen: Fen | null, formula: string): BodyCell {
  return fen === null ? NOT_ASSESSED : { formula, value: inYuan(fen) };
}

/** `合计`, or `合计（不含未测算2项）` over lines of which some are 未测算. */
export function totalLabel(label: string, lines: readonly FundLine[]): string {
  const without = leftOut(lines);
  return without === null ? label : `${label}（${without}）`;
}

/**
 * What sums over lines leave out: `不含未测算2项`. Where a pool waits for one unit's 当年核定, every unit's
 * 本次下达 is 未测算, and the two counts differ. Null if nothing is left out.
 */
export function leftOut(lines: readonly FundLine[]): string | null {
  const [assessed, issued] = [unknownIn(lines, 'assessed'), unknownIn(lines, 'issued')];
  if (issued === 0) return null;
  if (assessed === issued) return `不含${NOT_ASSESSED}${issued}项`;
  return `不含${NOT_ASSESSED}：${assessed === 0 ? '' : `核定${assessed}项、`}本次下达${issued}项`;
}

/** The remark beside a sum of one column: `不含未测算2项`, or none. */
export function withoutRemark(lines: readonly FundLine[], key: 'assessed' | 'issued'): { readonly remark: string } | Record<never, never> {
  const count = unknownIn(lines, key);
  return count === 0 ? {} : { remark: `不含${NOT_ASSESSED}${count}项` };
}

function unknownIn(lines: readonly FundLine[], key: 'assessed' | 'issued'): number {
  return lines.filter((line) => line[key] === null).length;
}
