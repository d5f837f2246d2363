import { above, reached } from '../../../core/allowance/incomeGap.ts';
import { inYuan, type Fen } from '../../../core/exact/money.ts';
import { ratioToNumber } from '../../../core/exact/ratio.ts';
import { ESTABLISHMENTS, type Establishment } from '../../forms/townshipIncome.ts';
import type { Column } from '../../tables/column.ts';
import { columnOf, layTable, sumFormula, sumOf, valueOf, widthsOf, type TableRecord } from '../../tables/layout.ts';
import { printedCode } from '../../units/index.ts';
import { address, onSheet } from '../../workbook/address.ts';
import type { BodyCell, Sheet } from '../../workbook/model.ts';
import { cell, note, SheetBuilder } from '../../workbook/sheet.ts';
import type { AnnualSet } from '../annualSet.ts';
import { FOOTER, laySignatures, layTitle, NOT_ASSESSED, yearAndBatch } from '../frame.ts';
import type { Comparison, CountyIncome, GradeLine } from '../townshipIncome.ts';
import { withoutComparison } from './incomeColumns.ts';
import type { IncomeDetailLaid } from './incomeDetail.ts';

export const INCOME_SUMMARY = '收入对照汇总';

const [YES, NO] = [reached({ gap: 0 }).zh, reached({ gap: 1 }).zh];

const count = (key: string, header: string, english: string, group: string): Column =>
  ({ key, header, english, group, kind: 'count', width: 9, fill: 'formula', total: true });

const columns: readonly Column[] = [
  { key: 'number', header: '序号', english: 'No.', kind: 'centre', width: 5, fill: 'typed' },
  { key: 'code', header: '地区编码', english: 'Code', kind: 'centre', width: 9, fill: 'typed' },
  { key: 'unit', header: '单位', english: 'Unit', kind: 'wrap', width: 16, fill: 'typed' },
  count('grades', '职级数', 'Grades', '职级'),
  count('reached', '达标', 'Reached', '职级'),
  count('short', '未达标', 'Not reached', '职级'),
  count('without', '无可比收入', 'Nobody to compare', '职级'),
  count('people', '乡镇人数', 'People in townships', '人员'),
  count('shortPeople', '未达标人数', 'of which not reached', '人员'),
  { key: 'least', header: '最低高出比例', english: 'Least above', kind: 'ratio', width: 11, fill: 'formula' },
  ...ESTABLISHMENTS.words.map((word): Column => ({ key: needKey(word), header: word, english: word, group: '年需资金（测算）', kind: 'money', width: 16, fill: 'formula', total: true })),
  { key: 'need', header: '合计', english: 'Need', group: '年需资金（测算）', kind: 'money', width: 17, fill: 'formula', total: true },
  { key: 'remark', header: '备注', english: 'Remarks', kind: 'wrap', width: 24, fill: 'typed' },
];

function needKey(word: Establishment): string {
  return `need${word}`;
}

export interface IncomeSummaryLaid {
  readonly sheet: Sheet;
  /** Cell of a county on its sheet, of the 合计 and of the 九县区小计. */
  at(unitKey: string, key: string): string;
  total(key: string): string;
  nine(key: string): string;
}

/** 收入对照汇总: a row a county, its numbers counted and added up from 收入对照明细. */
export function incomeSummarySheet(set: AnnualSet, counties: readonly CountyIncome[], detail: IncomeDetailLaid, annex: string): IncomeSummaryLaid {
  const { plan } = set;
  const sheet = new SheetBuilder({ name: INCOME_SUMMARY, widths: widthsOf(columns), tab: 'result' });
  layTitle(sheet, plan, { annex, title: `${yearAndBatch(plan)}乡镇收入对照汇总表`, english: 'Income in townships against county units, by county', unit: '自治区' });
  const first = sheet.line + 2;
  const records = counties.map((county, index): TableRecord => ({
    number: index + 1, code: printedCode(county.unit), unit: county.unit.name,
    ...countyCells(county, detail, (key) => address(columnOf(columns, key), first + index)),
  }));
  const leftOut = counties.filter(({ lines, nil }) => lines.length === 0 && !nil).length;
  const laid = layTable(sheet, columns, {
    mode: 'result', mixed: true, records,
    total: { label: leftOut === 0 ? '合计' : `合计（不含${NOT_ASSESSED}${leftOut}个单位）`, labelKey: 'unit', where: 'below' },
  });
  if (laid.first !== first) throw new Error('the body begins right under its headers');
  const nineRow = layNine(sheet, counties, records, first);
  sheet.freeze(4, laid.first);
  sheet.titleRows(laid.headRow, laid.first - 1);
  note(sheet, `注1：各数由“收入对照明细”相加。年需资金＝差额×乡镇人数×12个月，为测算数，不作为下达依据；县直没有同职级人员的没有可比收入，${NOT_ASSESSED}，不计入。`);
  note(sheet, '注2：九县区小计为文件（四）所列九个整县（区）。职级数按单位性质分别计。');
  laySignatures(sheet);
  const on = (key: string, row: number): string => onSheet(INCOME_SUMMARY, laid.at(key, row));
  const rows = new Map(counties.map(({ unit }, index) => [unit.key, first + index]));
  return { sheet: sheet.finish(FOOTER), at: (unitKey, key) => on(key, rows.get(unitKey)!), total: (key) => on(key, laid.totalRow!), nine: (key) => on(key, nineRow) };
}

function countyCells(county: CountyIncome, detail: IncomeDetailLaid, at: (key: string) => string): TableRecord {
  const { lines, nil, unit } = county;
  if (lines.length === 0) {
    const blank = nil ? 0 : NOT_ASSESSED;
    return { ...Object.fromEntries(columns.filter(({ total }) => total).map(({ key }) => [key, blank])), least: '—', remark: nil ? '零报告' : '未报送' };
  }
  const block = (key: string): string => detail.block(unit.key, key)!;
  const compared = lines.flatMap((line) => (line.comparison.kind === 'compared' ? [{ line, comparison: line.comparison }] : []));
  const is = (word: string): typeof compared => compared.filter(({ comparison }) => comparison.reached === word);
  const without = withoutComparison(lines);
  return {
    grades: { formula: `ROWS(${block('grade')})`, value: lines.length },
    reached: { formula: `COUNTIF(${block('reached')},"${YES}")`, value: is(YES).length },
    short: { formula: `COUNTIF(${block('reached')},"${NO}")`, value: is(NO).length },
    without: { formula: `COUNTIF(${block('reached')},"${NOT_ASSESSED}")`, value: without },
    people: { formula: `SUM(${block('townshipPeople')})`, value: sum(lines, (line) => line.townshipPeople) },
    shortPeople: { formula: `SUMIF(${block('reached')},"${NO}",${block('townshipPeople')})`, value: sum(is(NO), ({ line }) => line.townshipPeople) },
    least: compared.length === 0 ? '—' : { formula: `MIN(${block('above')})`, value: Math.min(...compared.map(({ comparison }) => ratioToNumber(above(comparison)))) },
    ...Object.fromEntries(ESTABLISHMENTS.words.map((word): [string, BodyCell] => [needKey(word), {
      formula: `ROUND(SUMIF(${block('employer')},"${word}",${block('need')}),2)`,
      value: inYuan(needOf(compared.filter(({ line }) => line.employer === word))),
    }])),
    need: { formula: `ROUND(${ESTABLISHMENTS.words.map((word) => at(needKey(word))).join('+')},2)`, value: inYuan(needOf(compared)) },
    remark: without === 0 ? null : `${without}个职级县直无可比收入`,
  };
}

function sum<T>(of: readonly T[], number: (each: T) => number): number {
  return of.reduce((total, each) => total + number(each), 0);
}

function needOf(compared: readonly { readonly line: GradeLine; readonly comparison: Extract<Comparison, { kind: 'compared' }> }[]): Fen {
  return sum(compared, ({ comparison }) => comparison.need);
}

/** 其中：九县区小计, under the 合计. */
function layNine(sheet: SheetBuilder, counties: readonly CountyIncome[], records: readonly TableRecord[], first: number): number {
  const nine = counties.flatMap(({ unit }, index) => (unit.scope === '九县区' ? [{ row: first + index, record: records[index]! }] : []));
  return sheet.row(columns.map((column) => {
    if (column.key === 'unit') return cell('其中：九县区小计', 'subtotal', 'wrap', { align: 'center' });
    if (!column.total) return cell(null, 'subtotal');
    const value = sumOf(nine.map(({ record }) => valueOf(record[column.key] ?? null)));
    return nine.length === 0
      ? cell(0, 'subtotal', column.kind)
      : cell(value, 'subtotal', column.kind, { formula: sumFormula(nine.map(({ row }) => address(columnOf(columns, column.key), row)), column.kind) });
  }), 22);
}
