import { inYuan, type Fen } from '../../../core/exact/money.ts';
import { fixedAddress, onSheet } from '../../workbook/address.ts';
import type { Sheet } from '../../workbook/model.ts';
import { cell, note, SheetBuilder, wrappedHeight } from '../../workbook/sheet.ts';
import type { AnnualSet } from '../annualSet.ts';
import type { Check, LimitLine } from '../check.ts';
import { FOOTER, laySignatures, layTitle, NOT_ASSESSED, yearAndBatch } from '../frame.ts';
import type { FundLine } from '../funds.ts';
import type { AdvancesLaid } from './advances.ts';
import type { FundBlock, SettlementLaid } from './settlement.ts';
import type { SummaryLaid } from './summary.ts';

export const CROSS_CHECK = '勾稽校验表';
export const MATCHES = '相符';
export const DIFFERS = '不符';

/** The sheets of the funds that are held against one another. */
interface FundSheets {
  readonly settlement: SettlementLaid;
  readonly advances: AdvancesLaid;
  readonly summary: SummaryLaid;
}

const HEADS = ['序号', '范围', '校验内容', '甲', '乙', '控制数（锁定）', '差额（甲-乙）', '结果', '说明'] as const;
const WIDTHS = [6, 20, 60, 17, 17, 17, 14, 9, 30] as const;

/** 勾稽校验表: live formulas that hold the workbook against itself and against locked numbers. `others` are the chapters' own lines. */
export function crossCheckSheet(set: AnnualSet, funds: FundSheets, others: readonly Check[], annex: string): { sheet: Sheet; lines: number; differing: { readonly cell: string; readonly count: number } } {
  const lines: readonly Check[] = [
    ...others,
    ...unitLines(set, funds.settlement.blocks, funds.summary),
    ...fundLines(funds.settlement),
    ...sumLines(funds),
  ];
  const sheet = new SheetBuilder({ name: CROSS_CHECK, widths: WIDTHS, tab: 'check' });
  layTitle(sheet, set.plan, { annex, title: `${yearAndBatch(set.plan)}${CROSS_CHECK}`, english: 'Cross-checks: live formulas', unit: '自治区' });
  const summaryRow = sheet.line;
  sheet.gap(22);
  const head = sheet.row(HEADS.map((text) => cell(text, 'head', 'centre')), 26);
  const first = sheet.line;
  lines.forEach((line, index) => layLine(sheet, index + 1, line));
  const last = sheet.line - 1;
  const results = `${fixedAddress(8, first)}:${fixedAddress(8, last)}`;
  const differing = fixedAddress(5, summaryRow);
  const limits = lines.filter((line) => 'over' in line);
  const over = [...new Set(limits.map((line) => line.over))];
  const count = limits.filter((line) => excessOf(line) > 0).length;
  sheet.put(2, summaryRow, cell(`共${lines.length}项`, 'plain', 'text', { bold: true }));
  sheet.put(4, summaryRow, cell(`${DIFFERS}项数${over.length === 0 ? '' : `（含${over.join('、')}）`}`, 'head', 'centre'));
  sheet.put(5, summaryRow, cell(count, 'formula', 'count', { formula: [DIFFERS, ...over].map((word) => `COUNTIF(${results},"${word}")`).join('+'), bold: true }));
  sheet.highlight({ range: results.replaceAll('$', ''), formula: `OR(${[DIFFERS, ...over].map((word) => `$H${first}="${word}"`).join(',')})`, look: 'bad' });
  sheet.highlight({ range: results.replaceAll('$', ''), formula: `$H${first}="${MATCHES}"`, look: 'good' });
  sheet.highlight({ range: results.replaceAll('$', ''), formula: `$H${first}="不适用"`, look: 'pending' });
  sheet.highlight({ range: differing.replaceAll('$', ''), formula: `${differing}>0`, look: 'bad' });
  sheet.titleRows(head, head);
  sheet.freeze(4, first);
  sheet.filter(`A${head}:I${last}`);
  note(sheet, `注：甲、乙为公式，取自互不依赖的两条路径；控制数由程序计算并锁定，改动本工作簿任何一个金额、月数或标准，相应各行即显示“${DIFFERS}”和差额。涉及${NOT_ASSESSED}的，两边只计有当年核定的单位。`);
  laySignatures(sheet);
  return { sheet: sheet.finish(FOOTER), lines: lines.length, differing: { cell: onSheet(CROSS_CHECK, differing), count } };
}

function layLine(sheet: SheetBuilder, number: number, line: Check): void {
  const row = sheet.line;
  const height = wrappedHeight([[line.what, WIDTHS[2]], [line.scope, WIDTHS[1]]]);
  const start = [cell(number, 'value', 'centre'), cell(line.scope, 'value', 'wrap'), cell(line.what, 'value', 'wrap')];
  if ('why' in line) {
    sheet.row([...start, ...[0, 1, 2, 3].map(() => cell('—', 'value', 'centre')), cell('不适用', 'value', 'centre'), cell(line.why, 'value', 'wrap')], wrappedHeight([[line.what, WIDTHS[2]], [line.why, WIDTHS[8]]]));
    return;
  }
  if ('over' in line) {
    const excess = excessOf(line);
    sheet.row([
      ...start,
      cell(line.leftValue, 'formula', line.kind, { formula: line.left }),
      cell(line.rightValue, 'formula', line.kind, { formula: line.right }),
      cell('—', 'value', 'centre'),
      cell(excess, 'formula', line.kind, { formula: `ROUND(MAX(0,D${row}-E${row}),2)` }),
      cell(excess > 0 ? line.over : MATCHES, 'formula', 'centre', { formula: `IF(G${row}=0,"${MATCHES}","${line.over}")` }),
      cell(null, 'value'),
    ], height);
    return;
  }
  sheet.row([
    ...start,
    cell(line.value, 'formula', line.kind, { formula: line.left }),
    cell(line.value, 'formula', line.kind, { formula: line.right(`F${row}`) }),
    line.control === null ? cell('—', 'value', 'centre') : cell(line.control, 'fixed', line.kind),
    cell(0, 'formula', line.kind, { formula: `ROUND(D${row}-E${row},${line.kind === 'decimal' ? 4 : 2})` }),
    cell(MATCHES, 'formula', 'centre', { formula: `IF(G${row}=0,"${MATCHES}","${DIFFERS}")` }),
    cell(null, 'value'),
  ], height);
}

/** By how much a limit is exceeded. */
function excessOf({ leftValue, rightValue }: LimitLine): number {
  return Math.max(0, Math.round((leftValue - rightValue) * 100)) / 100;
}

/** 全年应下达 both ways and 本次下达, unit by unit over the funds that are computed. */
function unitLines(set: AnnualSet, blocks: readonly FundBlock[], summary: SummaryLaid): Check[] {
  return set.plan.units.flatMap((unit) => {
    const index = set.plan.units.indexOf(unit);
    const cells = blocks.map((block) => ({ line: block.result.lines[index]!, at: (key: string): string => block.at(unit.key, key) }));
    return identities(unit.name, cells, { left: summary.at(unit.key, 'issued'), what: '分配汇总表本次下达＝控制数' });
  });
}

interface LineCells {
  readonly line: FundLine;
  at(key: string): string;
}

/** The identities of issue 全年应下达 = 当年核定 + 上年清算 = 已提前下达 + 上年结转 + 本次下达 + 欠拨 − 结转下年. */
function identities(scope: string, cells: readonly LineCells[], issuedAgainst: { left: string; what: string }): Check[] {
  const known = cells.filter(({ line }) => line.due !== null);
  const issued = cells.filter(({ line }) => line.issued !== null);
  const sum = (some: readonly LineCells[], keys: readonly string[]): string => `SUM(${keys.flatMap((key) => some.map(({ at }) => at(key))).join(',')})`;
  const total = (some: readonly LineCells[], key: 'due' | 'issued' | 'short' | 'over'): Fen => some.reduce((fen, { line }) => fen + line[key]!, 0);
  const first = '全年应下达＝当年核定＋上年清算';
  const second = '当年核定＋上年清算＝已提前下达＋上年结转＋本次下达＋（欠拨－结转下年，控制数）';
  const why = `${NOT_ASSESSED}，没有可比的数`;
  const lines: Check[] = [];
  if (known.length === 0) lines.push({ scope, what: first, why });
  else {
    const value = inYuan(total(known, 'due'));
    lines.push({ scope, what: `${first}＝控制数`, kind: 'money', value, control: value, left: `ROUND(${sum(known, ['due'])},2)`, right: (control) => control });
  }
  if (issued.length === 0) return [...lines, { scope, what: second, why }, { scope, what: issuedAgainst.what, why }];
  const net = inYuan(total(issued, 'short') - total(issued, 'over'));
  lines.push({
    scope, what: second, kind: 'money', value: inYuan(total(issued, 'due')), control: net,
    left: `ROUND(${sum(issued, ['assessed', 'settlement'])},2)`,
    right: (control) => `ROUND(${sum(issued, ['advanced', 'carry', 'issued'])}+${control},2)`,
  });
  lines.push({ scope, what: '欠拨－结转下年＝控制数', kind: 'money', value: net, control: net, left: `ROUND(${sum(issued, ['short'])}-${sum(issued, ['over'])},2)`, right: (control) => control });
  const value = inYuan(total(issued, 'issued'));
  lines.push({ scope, what: issuedAgainst.what, kind: 'money', value, control: value, left: issuedAgainst.left, right: (control) => control });
  return lines;
}

/** The same by fund, and where each pool went. */
function fundLines({ blocks }: SettlementLaid): Check[] {
  return blocks.flatMap((block) => {
    const { result } = block;
    const { fund } = result;
    const scope = fund.name;
    const cells = result.lines.map((line) => ({ line, at: (key: string): string => block.at(line.unit.key, key) }));
    const lines = identities(scope, cells, { left: block.total('issued'), what: '本次下达小计＝控制数' });
    const pool = '资金总额＝已提前下达＋本次下达＋未分配（控制数）';
    if (fund.pool === null) lines.push({ scope, what: pool, why: '据实，没有资金总额' });
    else if (result.unallocated === null) lines.push({ scope, what: pool, why: `有${NOT_ASSESSED}的单位，未分配不能计算` });
    else {
      lines.push({
        scope, what: pool, kind: 'money', value: inYuan(fund.pool), control: inYuan(result.unallocated),
        left: block.pool,
        right: (control) => `ROUND(SUM(${block.range('advanced')})+SUM(${block.range('issued')})+${control},2)`,
      });
    }
    if (result.scaled) {
      lines.push({
        scope, what: '本次下达与按需求的份额相差不小于0.01元的单位数＝0', kind: 'count', value: 0, control: 0,
        left: `SUMPRODUCT((ABS(${block.range('issued')}-${block.range('share')})>=0.01)*1)`,
        right: (control) => control,
      });
    }
    lines.push({
      scope, what: `${NOT_ASSESSED}的单位数＝控制数`, kind: 'count', value: result.pending, control: result.pending,
      left: `COUNTIF(${block.range('assessed')},"${NOT_ASSESSED}")`,
      right: (control) => control,
    });
    return lines;
  });
}

/** Sums over everything, by two ways each. */
function sumLines({ settlement, advances, summary }: FundSheets): Check[] {
  const scope = '全区';
  const { blocks } = settlement;
  const all = blocks.flatMap((block) => block.result.lines.map((line) => ({ line, at: (key: string): string => block.at(line.unit.key, key) })));
  const lines: Check[] = [];
  for (const key of ['due', 'issued', 'short', 'over'] as const) {
    const known = all.filter(({ line }) => line[key] !== null);
    const value = inYuan(known.reduce((sum, { line }) => sum + line[key]!, 0));
    const name = { due: '全年应下达', issued: '本次下达', short: '欠拨', over: '结转下年' }[key];
    lines.push({ scope, what: `${name}：按单位合计＝按项目合计`, kind: 'money', value, control: null, left: summary.total(key), right: () => settlement.fundTotal(key) });
  }
  const issuedCells = all.filter(({ line }) => line.issued !== null);
  if (issuedCells.length > 0) {
    const net = inYuan(issuedCells.reduce((sum, { line }) => sum + line.short! - line.over!, 0));
    const total = (key: string): string => `SUM(${blocks.filter((block) => block.result.lines.some((line) => line.issued !== null)).map((block) => block.range(key)).join(',')})`;
    // Where every unit of a fund is computed its whole columns stand for it; else the cells one by one.
    const whole = blocks.every((block) => block.result.pending === 0);
    lines.push({
      scope, what: '当年核定＋上年清算＝已提前下达＋上年结转＋本次下达＋（欠拨－结转下年，控制数）', kind: 'money', control: net,
      value: inYuan(issuedCells.reduce((sum, { line }) => sum + line.due!, 0)),
      left: whole ? `ROUND(${total('assessed')}+${total('settlement')},2)` : `ROUND(${chunked(issuedCells.flatMap(({ at }) => [at('assessed'), at('settlement')]))},2)`,
      right: (control) => whole
        ? `ROUND(${total('advanced')}+${total('carry')}+${total('issued')}+${control},2)`
        : `ROUND(${chunked(issuedCells.flatMap(({ at }) => [at('advanced'), at('carry'), at('issued')]))}+${control},2)`,
    });
  }
  const advanced = inYuan(all.reduce((sum, { line }) => sum + line.advanced, 0));
  if (advances.all !== null) {
    lines.push({ scope, what: '已提前下达：明细合计＝分配汇总表合计', kind: 'money', value: advanced, control: null, left: `ROUND(SUM(${advances.all}),2)`, right: () => summary.total('advanced') });
  }
  const nine = all.filter(({ line }) => line.unit.scope === '九县区' && line.issued !== null);
  const nineIssued = inYuan(nine.reduce((sum, { line }) => sum + line.issued!, 0));
  lines.push({ scope: '九县区', what: '本次下达小计＝控制数', kind: 'money', value: nineIssued, control: nineIssued, left: summary.nine('issued'), right: (control) => control });
  const pending = blocks.reduce((sum, block) => sum + block.result.pending, 0);
  lines.push({
    scope, what: `${NOT_ASSESSED}的项数＝控制数`, kind: 'count', value: pending, control: pending,
    left: blocks.map((block) => `COUNTIF(${block.range('assessed')},"${NOT_ASSESSED}")`).join('+'),
    right: (control) => control,
  });
  return lines;
}

/** A sum of many cells, in groups that every program accepts as arguments. */
function chunked(cells: readonly string[]): string {
  const groups: string[] = [];
  for (let index = 0; index < cells.length; index += 30) groups.push(`SUM(${cells.slice(index, index + 30).join(',')})`);
  return groups.join('+');
}
