import { inYuan, type Fen } from '../../../core/exact/money.ts';
import type { Policy } from '../../../core/policy/policy.ts';
import { fixedAddress, onSheet } from '../../workbook/address.ts';
import type { CellValue, Kind, Sheet } from '../../workbook/model.ts';
import { cell, note, SheetBuilder, wrappedHeight } from '../../workbook/sheet.ts';
import { summarise, type AnnualSet } from '../annualSet.ts';
import { FOOTER, laySignatures, layTitle, NOT_ASSESSED, yearAndBatch } from '../frame.ts';
import type { FundLine } from '../funds.ts';
import { outlookYears, type RosterLine } from '../roster.ts';
import type { AdvancesLaid } from './advances.ts';
import { DETAIL, type DetailLaid } from './detail.ts';
import { yearKey, type EstimateLaid } from './estimate.ts';
import type { FundBlock, SettlementLaid } from './settlement.ts';
import type { SummaryLaid } from './summary.ts';

export const CROSS_CHECK = '勾稽校验表';
export const MATCHES = '相符';
export const DIFFERS = '不符';

/**
 * A line: two sides that do not depend on one another. `right` may refer to the line's own locked
 * 控制数, which the program computed and nothing in the workbook recalculates.
 */
interface Line {
  readonly scope: string;
  readonly what: string;
  readonly left: string;
  readonly right: (control: string) => string;
  readonly control: CellValue;
  /** What both sides calculate to. */
  readonly value: number;
  readonly kind: Kind;
}

/** The sheets that are held against one another. */
interface SheetsLaid {
  readonly detail: DetailLaid;
  readonly estimate: EstimateLaid;
  readonly settlement: SettlementLaid;
  readonly advances: AdvancesLaid;
  readonly summary: SummaryLaid;
}

/** A line without a value, and why. */
interface Silent {
  readonly scope: string;
  readonly what: string;
  readonly why: string;
}

const HEADS = ['序号', '范围', '校验内容', '甲', '乙', '控制数（锁定）', '差额（甲-乙）', '结果', '说明'] as const;
const WIDTHS = [6, 20, 60, 17, 17, 17, 14, 9, 30] as const;

/** 勾稽校验表: live formulas that hold the workbook against itself and against locked numbers. */
export function crossCheckSheet(set: AnnualSet, laid: SheetsLaid, annex: string): { sheet: Sheet; lines: number; differing: string } {
  const lines: (Line | Silent)[] = [
    ...detailLines(set, laid.detail, laid.estimate),
    ...unitLines(set, laid.settlement.blocks, laid.summary),
    ...fundLines(set, laid.settlement),
    ...sumLines(set, laid),
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
  sheet.put(2, summaryRow, cell(`共${lines.length}项`, 'plain', 'text', { bold: true }));
  sheet.put(4, summaryRow, cell(`${DIFFERS}项数`, 'head', 'centre'));
  sheet.put(5, summaryRow, cell(0, 'formula', 'count', { formula: `COUNTIF(${results},"${DIFFERS}")`, bold: true }));
  sheet.highlight({ range: results.replaceAll('$', ''), formula: `$H${first}="${DIFFERS}"`, look: 'bad' });
  sheet.highlight({ range: results.replaceAll('$', ''), formula: `$H${first}="${MATCHES}"`, look: 'good' });
  sheet.highlight({ range: results.replaceAll('$', ''), formula: `$H${first}="不适用"`, look: 'pending' });
  sheet.highlight({ range: differing.replaceAll('$', ''), formula: `${differing}>0`, look: 'bad' });
  sheet.titleRows(head, head);
  sheet.freeze(4, first);
  sheet.filter(`A${head}:I${last}`);
  note(sheet, `注：甲、乙为公式，取自互不依赖的两条路径；控制数由程序计算并锁定，改动本工作簿任何一个金额、月数或标准，相应各行即显示“${DIFFERS}”和差额。涉及${NOT_ASSESSED}的，两边只计有当年核定的单位。`);
  laySignatures(sheet);
  return { sheet: sheet.finish(FOOTER), lines: lines.length, differing: onSheet(CROSS_CHECK, differing) };
}

function layLine(sheet: SheetBuilder, number: number, line: Line | Silent): void {
  const row = sheet.line;
  const height = wrappedHeight([[line.what, WIDTHS[2]], [line.scope, WIDTHS[1]]]);
  const start = [cell(number, 'value', 'centre'), cell(line.scope, 'value', 'wrap'), cell(line.what, 'value', 'wrap')];
  if ('why' in line) {
    sheet.row([...start, ...[0, 1, 2, 3].map(() => cell('—', 'value', 'centre')), cell('不适用', 'value', 'centre'), cell(line.why, 'value', 'wrap')], wrappedHeight([[line.what, WIDTHS[2]], [line.why, WIDTHS[8]]]));
    return;
  }
  sheet.row([
    ...start,
    cell(line.value, 'formula', line.kind, { formula: line.left }),
    cell(line.value, 'formula', line.kind, { formula: line.right(`F${row}`) }),
    line.control === null ? cell('—', 'value', 'centre') : cell(line.control, 'fixed', line.kind),
    cell(0, 'formula', line.kind, { formula: `ROUND(D${row}-E${row},2)` }),
    cell(MATCHES, 'formula', 'centre', { formula: `IF(G${row}=0,"${MATCHES}","${DIFFERS}")` }),
    cell(null, 'value'),
  ], height);
}

/** 明细 against months × parameter, and against what the program assessed. */
function detailLines(set: AnnualSet, detail: DetailLaid, estimate: EstimateLaid): (Line | Silent)[] {
  const doctor = parameterName(set.policy, 'P.DOC');
  const master = parameterName(set.policy, 'P.MAS');
  const summary = new Map(summarise(set).map((each) => [each.unit.key, each]));
  return set.plan.units.flatMap((unit): (Line | Silent)[] => {
    const block = (key: string): string => onSheet(DETAIL, detail.block(unit.key, key)!);
    if (detail.block(unit.key, 'amount') === null) return [{ scope: unit.name, what: '补贴明细核定金额＝月数×标准', why: '零报告，没有明细' }];
    const value = inYuan(set.roster.filter((line) => line.unit.key === unit.key).reduce((sum, { line }) => sum + line.amount, 0));
    const claimed = inYuan(set.roster.filter((line) => line.unit.key === unit.key).reduce((sum, line) => sum + (line.claimed.amount ?? 0), 0));
    const months = (degree: string): string => `SUMIF(${block('degree')},"${degree}",${block('months')})`;
    return [
      {
        scope: unit.name, what: '补贴明细核定金额合计＝博士月数×博士标准＋硕士月数×硕士标准', kind: 'money', value, control: null,
        left: `ROUND(SUM(${block('amount')}),2)`,
        right: () => `ROUND(${months('博士')}*${doctor}+${months('硕士')}*${master},2)`,
      },
      { scope: unit.name, what: '补贴测算核定金额＝控制数', kind: 'money', value, control: value, left: estimate.at(unit.key, 'amount'), right: (control) => control },
      { scope: unit.name, what: '补贴测算申报金额＝控制数', kind: 'money', value: claimed, control: claimed, left: estimate.at(unit.key, 'claimed'), right: (control) => control },
      { scope: unit.name, what: '补贴测算享受人数＝控制数', kind: 'count', value: summary.get(unit.key)!.people, control: summary.get(unit.key)!.people, left: estimate.at(unit.key, 'people'), right: (control) => control },
    ];
  });
}

/** 全年应下达 both ways and 本次下达, unit by unit over the funds that are computed. */
function unitLines(set: AnnualSet, blocks: readonly FundBlock[], summary: SummaryLaid): (Line | Silent)[] {
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
function identities(scope: string, cells: readonly LineCells[], issuedAgainst: { left: string; what: string }): (Line | Silent)[] {
  const known = cells.filter(({ line }) => line.due !== null);
  const issued = cells.filter(({ line }) => line.issued !== null);
  const sum = (some: readonly LineCells[], keys: readonly string[]): string => `SUM(${keys.flatMap((key) => some.map(({ at }) => at(key))).join(',')})`;
  const total = (some: readonly LineCells[], key: 'due' | 'issued' | 'short' | 'over'): Fen => some.reduce((fen, { line }) => fen + line[key]!, 0);
  const first = '全年应下达＝当年核定＋上年清算';
  const second = '当年核定＋上年清算＝已提前下达＋上年结转＋本次下达＋（欠拨－结转下年，控制数）';
  const why = `${NOT_ASSESSED}，没有可比的数`;
  const lines: (Line | Silent)[] = [];
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
function fundLines(set: AnnualSet, { blocks }: SettlementLaid): (Line | Silent)[] {
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
function sumLines(set: AnnualSet, { detail, estimate, settlement, advances, summary }: SheetsLaid): (Line | Silent)[] {
  const scope = '全区';
  const { blocks } = settlement;
  const all = blocks.flatMap((block) => block.result.lines.map((line) => ({ line, at: (key: string): string => block.at(line.unit.key, key) })));
  const lines: (Line | Silent)[] = [];
  const assessed = inYuan(set.roster.reduce((sum, { line }) => sum + line.amount, 0));
  if (set.roster.length > 0) {
    lines.push({ scope, what: '补贴明细合计＝补贴测算合计', kind: 'money', value: assessed, control: null, left: onSheet(DETAIL, detail.laid.at('amount', detail.laid.totalRow!)), right: () => estimate.total('amount') });
    lines.push(...monthLines(set, detail));
  }
  for (const year of outlookYears(set.plan)) {
    const index = year - set.plan.year - 1;
    const value = inYuan(set.roster.reduce((sum, { line, outlook }) => sum + line.standard * outlook[index]!, 0));
    lines.push({ scope, what: `${year}年测算数合计＝控制数`, kind: 'money', value, control: value, left: estimate.total(yearKey(year)), right: (control) => control });
  }
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

/** The months of 补贴明细 that no amount of the year rests on. */
function monthLines(set: AnnualSet, detail: DetailLaid): Line[] {
  const sum = (what: string, key: string, of: (line: RosterLine) => number | null): Line => {
    const value = set.roster.reduce((total, line) => total + (of(line) ?? 0), 0);
    return { scope: '全区', what: `补贴明细${what}合计＝控制数`, kind: 'count', value, control: value, left: `SUM(${onSheet(DETAIL, detail.laid.range(key))})`, right: (control) => control };
  };
  return [
    sum('期初已享受月数', 'paidBefore', ({ spell }) => spell.paidBefore),
    sum('申报月数', 'claimedMonths', ({ claimed }) => claimed.months),
    sum('累计月数', 'cumulative', ({ line }) => line.cumulative),
    sum('剩余月数', 'remaining', ({ line }) => line.remaining),
  ];
}

/** A sum of many cells, in groups that every program accepts as arguments. */
function chunked(cells: readonly string[]): string {
  const groups: string[] = [];
  for (let index = 0; index < cells.length; index += 30) groups.push(`SUM(${cells.slice(index, index + 30).join(',')})`);
  return groups.join('+');
}

function parameterName(policy: Policy, code: string): string {
  return policy.parameter(code).cellName;
}
