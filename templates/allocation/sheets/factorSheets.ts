import { inYuan, type Fen } from '../../../core/exact/money.ts';
import { ratioToNumber, type Ratio } from '../../../core/exact/ratio.ts';
import type { Column } from '../../tables/column.ts';
import { columnOf, layTable, widthsOf, type Laid, type TableRecord } from '../../tables/layout.ts';
import { CENSUS_FIGURES, CENSUS_SOURCE, type CensusFigure } from '../../units/census.ts';
import { printedCode, type Unit } from '../../units/index.ts';
import { absolute, address, onSheet, span } from '../../workbook/address.ts';
import type { BodyCell, Cell, Sheet } from '../../workbook/model.ts';
import { cell, heading, note, SheetBuilder } from '../../workbook/sheet.ts';
import type { AnnualSet } from '../annualSet.ts';
import { figureOf, type FactorLine, type FactorPlan, type FactorResult } from '../factors.ts';
import { FOOTER, laySignatures, layTitle, yearAndBatch } from '../frame.ts';
import type { Fund } from '../plan.ts';

export const FACTOR_DATA = '因素数据';
export const FACTOR_SHARING = '因素法测算';

/** What stands for a unit that takes no part. */
const NONE = '—';

const ORDER_NOTE = '分配数由程序计算并锁定（灰底）：各单位先得份额中取整单位的整倍数，余下的按余数从大到小各补一个取整单位，余数相同的先给得分大的、再给排在前面的；与份额相差小于取整单位。';

// 因素数据

export interface FactorDataLaid {
  readonly sheet: Sheet;
  /** Cell of a unit's figure. */
  at(unitKey: string, factor: string): string;
  total(factor: string): string;
}

/** 因素数据: the figures that funds are shared by, with where they come from. */
export function factorDataSheet(set: AnnualSet, results: readonly FactorResult[], { data }: FactorPlan, annex: string): FactorDataLaid {
  const { plan } = set;
  const factors = [...new Set(results.flatMap(({ factor }) => factor.weights.map((each) => each.factor)))];
  const columns: readonly Column[] = [
    { key: 'number', header: '序号', english: 'No.', kind: 'centre', width: 6, fill: 'typed' },
    { key: 'code', header: '地区编码', english: 'Code', kind: 'centre', width: 10, fill: 'typed' },
    { key: 'unit', header: '单位', english: 'Unit', kind: 'text', width: 22, fill: 'typed' },
    ...factors.map((factor): Column => ({
      key: factor, header: factor, english: factor, fill: 'fixed', width: 18, total: true,
      kind: kindOf(plan.units.flatMap((unit) => figureOf(factor, unit, data) ?? [])),
    })),
    { key: 'remark', header: '备注', english: 'Remarks', kind: 'wrap', width: 24, fill: 'typed' },
  ];
  const sheet = new SheetBuilder({ name: FACTOR_DATA, widths: widthsOf(columns), tab: 'result' });
  layTitle(sheet, plan, { annex, title: `${yearAndBatch(plan)}因素数据表`, english: 'Figures that funds are shared by', unit: '自治区', measured: '单位：见各因素' });
  const laid = layTable(sheet, columns, {
    mode: 'result', mixed: true,
    records: plan.units.map((unit, index) => ({
      number: index + 1, code: printedCode(unit), unit: unit.name,
      ...Object.fromEntries(factors.map((factor): [string, BodyCell] => {
        const figure = figureOf(factor, unit, data);
        return [factor, figure === null ? NONE : ratioToNumber(figure)];
      })),
      remark: typedText(factors, unit, data),
    })),
    total: { label: '合计', labelKey: 'unit', where: 'below' },
  });
  sheet.freeze(4, laid.first);
  sheet.titleRows(laid.headRow, laid.first - 1);
  factors.forEach((factor, index) => note(sheet, `注${index + 1}：${factor}：${sourceOf(factor, data)}。`));
  laySignatures(sheet);
  const rows = new Map(plan.units.map((unit, index) => [unit.key, laid.first + index]));
  return {
    sheet: sheet.finish(FOOTER),
    at: (unitKey, factor) => onSheet(FACTOR_DATA, laid.at(factor, rows.get(unitKey)!)),
    total: (factor) => onSheet(FACTOR_DATA, laid.at(factor, laid.totalRow!)),
  };
}

/** Figures that are whole for everybody are shown whole. */
function kindOf(figures: readonly Ratio[]): 'count' | 'decimal' {
  return figures.every(({ denominator }) => denominator === 1n) ? 'count' : 'decimal';
}

/** Which of a unit's figures the plan typed over what the census counted, or in its place. */
function typedText(factors: readonly string[], unit: Unit, data: FactorPlan['data']): string | null {
  const typed = factors.filter((factor) => CENSUS_FIGURES.includes(factor as CensusFigure) && data.get(factor)?.has(unit.key));
  return typed.length === 0 ? null : `${typed.join('、')}：分配方案录入`;
}

function sourceOf(factor: string, data: FactorPlan['data']): string {
  const typed = [...(data.get(factor)?.values() ?? [])];
  const sources = [
    ...(CENSUS_FIGURES.includes(factor as CensusFigure) ? [CENSUS_SOURCE] : []),
    ...new Set(typed.map(({ source }) => `分配方案录入（${source ?? '没有写明来源'}）`)),
  ];
  return sources.join('；');
}

// 因素法测算 of the region

const taking: readonly Column[] = [
  { key: 'difficulty', header: '困难系数', english: 'Difficulty', kind: 'decimal', width: 10, fill: 'fixed', relation: '③' },
  { key: 'performance', header: '绩效系数', english: 'Performance', kind: 'decimal', width: 10, fill: 'fixed', relation: '④' },
  { key: 'weighted', header: '加权得分', english: 'Score', kind: 'decimal', width: 12, fill: 'formula', relation: '⑤=②×③×④' },
  { key: 'floor', header: '保底', english: 'Floor', kind: 'money', width: 14, fill: 'fixed' },
  { key: 'cap', header: '封顶', english: 'Cap', kind: 'money', width: 14, fill: 'fixed' },
  { key: 'share', header: '份额', english: 'Exact share', kind: 'money', width: 16, fill: 'fixed', relation: '⑥=可分配数×⑤÷Σ⑤' },
  { key: 'amount', header: '分配数', english: 'Amount', kind: 'money', width: 16, fill: 'fixed', relation: '⑦', total: true },
  { key: 'gap', header: '与份额之差', english: 'Off its share', kind: 'money', width: 11, fill: 'formula', relation: '|⑦-⑥|' },
];

export interface FactorBlock {
  readonly result: FactorResult;
  readonly laid: Laid;
  /** Cells of 可分配数 and 取整单位. */
  readonly shared: string;
  readonly unit: string;
  amountOf(unitKey: string): string | null;
  total(key: string): string;
  range(key: string): string;
}

export interface FactorSharingLaid {
  readonly sheet: Sheet;
  readonly blocks: readonly FactorBlock[];
}

/** 因素法测算: every fund from figures through scores to amounts. */
export function factorSharingSheet(set: AnnualSet, results: readonly FactorResult[], data: FactorDataLaid, annex: string): FactorSharingLaid {
  const { plan } = set;
  const most = Math.max(...results.map(({ factor }) => factor.weights.length));
  const widths = [6, 10, 20, ...Array.from({ length: most }, () => 15), 12, ...widthsOf(taking)];
  const sheet = new SheetBuilder({ name: FACTOR_SHARING, widths, tab: 'result' });
  layTitle(sheet, plan, { annex, title: `${yearAndBatch(plan)}因素法测算表`, english: 'Funds shared by factors', unit: '自治区' });
  const blocks = results.map((result) => layFund(sheet, set, result, data, most));
  note(sheet, '注1：②＝Σ权重×该单位数值÷参加单位合计；—表示不参加分配。可分配数＝资金总额＋上年结转合计－上年清算合计，舍到取整单位，舍去的留作未分配；困难系数、绩效系数、保底、封顶取自分配方案。');
  note(sheet, `注2：${ORDER_NOTE}有保底、封顶的，份额为在保底与封顶之间按同一比例取得的份额，由程序计算。`);
  note(sheet, '注3：已提前下达超过全年应下达的单位，多出部分结转下年；资金总额中少了这一部分，其他单位因此可能有欠拨，列入以后年度清算。');
  laySignatures(sheet);
  return { sheet: sheet.finish(FOOTER), blocks };
}

function layFund(sheet: SheetBuilder, set: AnnualSet, result: FactorResult, data: FactorDataLaid, most: number): FactorBlock {
  const { fund, factor, lines } = result;
  const weights = factor.weights;
  const columns: readonly Column[] = [
    { key: 'number', header: '序号', english: 'No.', kind: 'centre', width: 6, fill: 'typed' },
    { key: 'code', header: '地区编码', english: 'Code', kind: 'centre', width: 10, fill: 'typed' },
    { key: 'unit', header: '单位', english: 'Unit', kind: 'text', width: 20, fill: 'typed' },
    ...weights.map((each, index): Column => ({ key: `value${index}`, header: each.factor, english: each.factor, kind: kindOf(lines.map(({ values }) => values[index]!)), width: 15, fill: 'formula', relation: '①', total: true })),
    ...Array.from({ length: most - weights.length }, (_, index): Column => ({ key: `none${index}`, header: '', english: '', kind: 'text', width: 15, fill: 'typed' })),
    { key: 'score', header: '得分', english: 'Score', kind: 'decimal', width: 12, fill: 'formula', relation: '②' },
    ...taking,
  ];
  const at = (key: string, row: number): string => address(columnOf(columns, key), row);
  sheet.wide(`项目：${fund.name}（${fund.code}，条款${fund.article}，分配范围：${factor.scope}）${tieText(result)}`, 'subtotal', 'text', 22);

  const pairs: readonly (readonly [string, Cell])[] = [
    ['资金总额', cell(inYuan(fund.pool!), 'fixed', 'money')],
    ['上年结转合计', cell(inYuan(result.carry), 'fixed', 'money')],
    ['上年清算合计', cell(inYuan(result.settlement), 'fixed', 'money')],
    ['取整单位', cell(inYuan(factor.unit), 'fixed', 'money')],
  ];
  // Two rows over the table: what is shared, and the weights under their factors.
  const row = sheet.line;
  const places = pairs.map((_, index) => address(4 + index * 2 - 1, row));
  const [pool, carry, settlement, unit] = places as [string, string, string, string];
  const cells: (Cell | null)[] = [cell(null, 'value')];
  pairs.forEach(([label, content]) => cells.push(cell(label, 'head', 'centre'), content));
  const shared = address(cells.length + 2, row);
  cells.push(cell('可分配数', 'head', 'centre'), cell(inYuan(result.shared), 'formula', 'money', { bold: true, formula: `ROUND(INT(ROUND((${pool}+${carry}-${settlement})*100,0)/ROUND(${unit}*100,0))*${unit},2)` }));
  sheet.row(cells, 22);
  const weightRow = sheet.line;
  sheet.row([cell('权重', 'head', 'centre', { across: 3 }), null, null, ...weights.map(({ weight }) => cell(ratioToNumber(weight), 'fixed', 'ratio'))], 20);

  const first = sheet.line + 2;
  const units = set.plan.units;
  const last = first + units.length - 1;
  const range = (key: string): string => span(columnOf(columns, key), first, last);
  const numbers = shownNumbers(result);
  const byUnit = new Map(lines.map((line, index) => [line.unit.key, { line, index }]));
  const bounded = factor.floor !== null || factor.cap !== null;
  const laid = layTable(sheet, columns, {
    mode: 'result', mixed: true, relations: true,
    records: units.map((each, index): TableRecord => {
      const own = byUnit.get(each.key);
      const head = { number: index + 1, code: printedCode(each), unit: each.name };
      if (own === undefined) return { ...head, ...Object.fromEntries(columns.filter(({ key }) => !(key in head) && !key.startsWith('none')).map(({ key }) => [key, NONE])) };
      const on = (key: string): string => at(key, first + index);
      const { line } = own;
      const number = numbers[own.index]!;
      return {
        ...head,
        ...Object.fromEntries(weights.map((factorWeight, k): [string, BodyCell] => [`value${k}`, { formula: data.at(each.key, factorWeight.factor), value: ratioToNumber(line.values[k]!) }])),
        score: { formula: weights.map((_, k) => `${absolute(address(columnOf(columns, `value${k}`), weightRow))}*${on(`value${k}`)}/SUM(${absolute(range(`value${k}`))})`).join('+'), value: number.score },
        difficulty: ratioToNumber(line.difficulty),
        performance: ratioToNumber(line.performance),
        weighted: { formula: `${on('score')}*${on('difficulty')}*${on('performance')}`, value: number.weighted },
        floor: line.floor === null ? NONE : inYuan(line.floor),
        cap: line.cap === null ? NONE : inYuan(line.cap),
        share: bounded ? fenRatio(line.share) : { formula: `${absolute(shared)}*${on('weighted')}/SUM(${absolute(range('weighted'))})`, value: fenRatio(line.share) },
        amount: inYuan(line.amount),
        gap: { formula: `ABS(${on('amount')}-${on('share')})`, value: Math.abs(inYuan(line.amount) - fenRatio(line.share)) },
      };
    }),
    total: { label: '合计', labelKey: 'unit', where: 'below' },
  });
  if (laid.first !== first) throw new Error('the body of 因素法测算 begins under its headers');
  sheet.gap(10);
  const rows = new Map(units.map((each, index) => [each.key, first + index]));
  return {
    result,
    laid,
    shared: onSheet(FACTOR_SHARING, shared),
    unit: onSheet(FACTOR_SHARING, unit),
    amountOf: (unitKey) => (byUnit.has(unitKey) ? onSheet(FACTOR_SHARING, at('amount', rows.get(unitKey)!)) : null),
    total: (key) => onSheet(FACTOR_SHARING, at(key, laid.totalRow!)),
    range: (key) => onSheet(FACTOR_SHARING, range(key)),
  };
}

/** Scores as a spreadsheet calculates them. */
function shownNumbers({ factor, lines }: FactorResult): readonly { score: number; weighted: number }[] {
  const sums = factor.weights.map((_, k) => lines.reduce((sum, { values }) => sum + ratioToNumber(values[k]!), 0));
  return lines.map(({ values, difficulty, performance }) => {
    const score = factor.weights.reduce((sum, { weight }, k) => sum + (ratioToNumber(weight) * ratioToNumber(values[k]!)) / sums[k]!, 0);
    return { score, weighted: score * ratioToNumber(difficulty) * ratioToNumber(performance) };
  });
}

function fenRatio({ numerator, denominator }: Ratio): number {
  return ratioToNumber({ numerator, denominator: denominator * 100n });
}

function tieText({ tie, lines }: FactorResult): string {
  if (tie === null) return '';
  const names = (rows: readonly number[]): string => rows.map((row) => lines[row]!.unit.name).join('、');
  return `；并列：${names(tie.served)}得，${names(tie.passed)}未得`;
}

// 因素法测算 of a unit

export interface UnitFactorsLaid {
  readonly sheet: Sheet;
  /** Cell of the unit's amount in a fund; null where it takes no part. */
  amountOf(fund: Fund): string | null;
}

const unitColumns = (kind: 'count' | 'decimal'): readonly Column[] => [
  { key: 'name', header: '因素', english: 'Factor', kind: 'text', width: 24, fill: 'typed' },
  { key: 'value', header: '本单位数值', english: 'Own figure', kind, width: 20, fill: 'fixed', relation: '①' },
  { key: 'all', header: '参加单位合计', english: 'Sum', kind, width: 24, fill: 'fixed', relation: '②' },
  { key: 'part', header: '占比', english: 'Part', kind: 'ratio', width: 22, fill: 'formula', relation: '③=①÷②' },
  { key: 'weight', header: '权重', english: 'Weight', kind: 'ratio', width: 14, fill: 'fixed', relation: '④' },
  { key: 'score', header: '得分', english: 'Score', kind: 'decimal', width: 16, fill: 'formula', relation: '⑤=③×④' },
];

/** 因素法测算 of a unit: its own line of every fund, step by step; null where it takes part in none. */
export function unitFactorsSheet(set: AnnualSet, results: readonly FactorResult[], unit: Unit, annex: string): UnitFactorsLaid | null {
  const own = results.flatMap((result) => {
    const index = result.lines.findIndex((line) => line.unit.key === unit.key);
    return index < 0 ? [] : [{ result, line: result.lines[index]!, numbers: shownNumbers(result), index }];
  });
  if (own.length === 0) return null;
  const { plan } = set;
  const sheet = new SheetBuilder({ name: FACTOR_SHARING, widths: widthsOf(unitColumns('count')), tab: 'result' });
  layTitle(sheet, plan, { annex, title: `${yearAndBatch(plan)}因素法测算表`, english: 'Funds shared by factors', unit: `${unit.key} ${unit.name}` });
  const amounts = new Map(own.map(({ result, line, numbers, index }) => {
    heading(sheet, `项目：${result.fund.name}（${result.fund.code}）`);
    return [result.fund.code, layOwn(sheet, result, line, numbers, index)];
  }));
  note(sheet, `注：灰底取自自治区分配总表“因素数据”“因素法测算”和分配方案。${ORDER_NOTE}`);
  laySignatures(sheet);
  return { sheet: sheet.finish(FOOTER), amountOf: ({ code }) => amounts.get(code) ?? null };
}

/** Lays a unit's line of a fund; gives the cell of its amount. */
function layOwn(sheet: SheetBuilder, result: FactorResult, line: FactorLine, numbers: readonly { score: number; weighted: number }[], index: number): string {
  const { factor, lines } = result;
  const first = sheet.line + 2;
  const bounded = factor.floor !== null || factor.cap !== null;
  const columns = unitColumns(kindOf(lines.flatMap(({ values }) => values)));
  const laid = layTable(sheet, columns, {
    mode: 'result', mixed: true, relations: true,
    records: factor.weights.map(({ factor: name, weight }, k): TableRecord => {
      const on = (key: string): string => address(columnOf(columns, key), first + k);
      const [value, all] = [ratioToNumber(line.values[k]!), lines.reduce((sum, { values }) => sum + ratioToNumber(values[k]!), 0)];
      return {
        name, value, all, weight: ratioToNumber(weight),
        part: { formula: `${on('value')}/${on('all')}`, value: value / all },
        score: { formula: `${on('part')}*${on('weight')}`, value: (value / all) * ratioToNumber(weight) },
      };
    }),
  });
  if (laid.first !== first) throw new Error('the body of 因素法测算 begins under its headers');
  const layLast = (label: string, content: Cell): string => {
    const row = sheet.row([cell(label, 'head', 'centre', { across: 5 }), null, null, null, null, content], 20);
    return address(6, row);
  };
  const number = numbers[index]!;
  const all = numbers.reduce((sum, { weighted }) => sum + weighted, 0);
  const score = layLast('得分合计', cell(number.score, 'formula', 'decimal', { formula: `SUM(${laid.range('score')})` }));
  const difficulty = layLast('困难系数', cell(ratioToNumber(line.difficulty), 'fixed', 'decimal'));
  const performance = layLast('绩效系数', cell(ratioToNumber(line.performance), 'fixed', 'decimal'));
  const weighted = layLast('加权得分', cell(number.weighted, 'formula', 'decimal', { formula: `${score}*${difficulty}*${performance}` }));
  const sum = layLast('参加单位加权得分合计', cell(all, 'fixed', 'decimal'));
  const shared = layLast('可分配数', cell(inYuan(result.shared), 'fixed', 'money'));
  if (bounded) {
    layLast('保底', line.floor === null ? cell(NONE, 'fixed', 'money') : cell(inYuan(line.floor), 'fixed', 'money'));
    layLast('封顶', line.cap === null ? cell(NONE, 'fixed', 'money') : cell(inYuan(line.cap), 'fixed', 'money'));
  }
  layLast('份额', bounded
    ? cell(fenRatio(line.share), 'fixed', 'money')
    : cell(fenRatio(line.share), 'formula', 'money', { formula: `${shared}*${weighted}/${sum}` }));
  const amount = layLast(`分配数（取整到${inYuan(factor.unit)}元的整倍数）`, cell(inYuan(line.amount), 'fixed', 'money', { bold: true }));
  sheet.gap(10);
  return onSheet(FACTOR_SHARING, amount);
}

/** Sum of a fund's amounts. */
export function sharedIn({ lines }: FactorResult): Fen {
  return lines.reduce((sum, { amount }) => sum + amount, 0);
}
