import type { Column } from '../tables/column.ts';
import { layTable, widthsOf, type TableRecord } from '../tables/layout.ts';
import { printedCode } from '../units/index.ts';
import { address, onSheet } from '../workbook/address.ts';
import type { BodyCell, Sheet, Workbook } from '../workbook/model.ts';
import { cell, heading, note, SheetBuilder, wrappedHeight } from '../workbook/sheet.ts';
import { byArticle, type Comparison, type Difference } from './comparison.ts';
import { FOOTER, NOT_ASSESSED } from './frame.ts';

const BY_UNIT = '按单位';
const BY_ARTICLE = '按条款';

/** What is compared, as the sheets name it. */
export interface ComparedPlans {
  readonly year: number;
  /** File names of the plans. */
  readonly first: string;
  readonly second: string;
}

/** The comparison of two plans as a workbook: where the plans differ, sums by article, every unit's figures and why. */
export function comparisonWorkbook(comparison: Comparison, plans: ComparedPlans): Workbook {
  const rows = unitSheet(comparison.differences, plans);
  return {
    title: `${plans.year}年度方案比较`,
    subject: '宁党办〔2020〕48号',
    sheets: [summarySheet(comparison, plans, rows), rows.sheet],
    names: [],
  };
}

const columns: readonly Column[] = [
  { key: 'number', header: '序号', english: 'No.', kind: 'centre', width: 6, fill: 'typed' },
  { key: 'code', header: '地区编码', english: 'Code', kind: 'centre', width: 9, fill: 'typed' },
  { key: 'unit', header: '单位', english: 'Unit', kind: 'text', width: 18, fill: 'typed' },
  { key: 'article', header: '条款', english: 'Article', kind: 'centre', width: 6, fill: 'typed' },
  { key: 'name', header: '项目与指标', english: 'Figure', kind: 'wrap', width: 34, fill: 'typed' },
  { key: 'measure', header: '计量单位', english: 'Measure', kind: 'centre', width: 8, fill: 'typed' },
  { key: 'first', header: '甲', english: 'First plan', kind: 'money', width: 17, fill: 'fixed' },
  { key: 'second', header: '乙', english: 'Second plan', kind: 'money', width: 17, fill: 'fixed' },
  { key: 'difference', header: '乙减甲', english: 'Difference', kind: 'money', width: 16, fill: 'formula' },
  { key: 'reason', header: '原因', english: 'Why', kind: 'wrap', width: 52, fill: 'typed' },
];

interface UnitRows {
  readonly sheet: Sheet;
  /** Range of a column on the sheet; null where nothing differs. */
  range(key: string): string | null;
}

function unitSheet(differences: readonly Difference[], plans: ComparedPlans): UnitRows {
  const sheet = new SheetBuilder({ name: BY_UNIT, widths: widthsOf(columns), tab: 'result' });
  sheet.wide(`${plans.year}年度方案比较：按单位`, 'title', 'text', 34);
  sheet.wide('What changes for each unit, and why', 'subtitle', 'text', 16);
  sheet.wide(`甲：${plans.first}　　乙：${plans.second}`, 'plain', 'text', 20);
  if (differences.length === 0) {
    note(sheet, '两个方案的各项数都相同。');
    return { sheet: sheet.finish(FOOTER), range: () => null };
  }
  const first = sheet.line + 1;
  const laid = layTable(sheet, columns, {
    mode: 'result', mixed: true, filter: true,
    records: differences.map((each, index): TableRecord => ({
      number: index + 1, code: printedCode(each.unit), unit: each.unit.name, article: each.article, name: each.name, measure: each.measure,
      first: shown(each.first), second: shown(each.second),
      difference: differenceCell(each, address(7, first + index), address(8, first + index)),
      reason: each.reasons.map(({ zh }) => zh).join('；'),
    })),
  });
  if (laid.first !== first) throw new Error('the body of 按单位 begins under its header');
  sheet.freeze(4, laid.first);
  sheet.titleRows(laid.headRow, laid.first - 1);
  note(sheet, `注：只列两个方案不同的数；—表示该方案没有这一项。${NOT_ASSESSED}的不算差额。`);
  return { sheet: sheet.finish(FOOTER), range: (key) => onSheet(BY_UNIT, laid.range(key)) };
}

function shown(value: number | null | undefined): number | string {
  return value === undefined ? '—' : (value ?? NOT_ASSESSED);
}

function differenceCell({ first, second }: Difference, a: string, b: string): BodyCell {
  return typeof first === 'number' && typeof second === 'number' ? { formula: `ROUND(${b}-${a},2)`, value: Math.round((second - first) * 100) / 100 } : '—';
}

const WIDTHS = [8, 44, 10, 20, 20, 20, 12] as const;

/** 按条款: where the plans differ, and the sums of what changes. */
function summarySheet({ changes, differences }: Comparison, plans: ComparedPlans, rows: UnitRows): Sheet {
  const sheet = new SheetBuilder({ name: BY_ARTICLE, widths: WIDTHS, tab: 'result' });
  sheet.wide(`${plans.year}年度方案比较`, 'title', 'text', 34);
  sheet.wide('Two plans on the same submissions', 'subtitle', 'text', 16);
  sheet.wide(`甲：${plans.first}　　乙：${plans.second}`, 'plain', 'text', 20);

  heading(sheet, '一、方案的不同');
  sheet.row([cell('序号', 'head', 'centre'), cell('内容', 'head', 'centre'), null, cell('甲', 'head', 'centre'), cell('乙', 'head', 'centre', { across: 3 })].map((each, index) => (index === 1 && each ? { ...each, across: 2 } : each)), 22);
  if (changes.length === 0) note(sheet, '单位、口径、项目、资金总额都相同；不同的是分单位的数、因素或任务。');
  changes.forEach(({ what, first, second }, index) => {
    sheet.row([
      cell(index + 1, 'value', 'centre'), cell(what.zh, 'value', 'wrap', { across: 2 }), null,
      cell(first, 'value', 'wrap'), cell(second, 'value', 'wrap', { across: 3 }),
    ], wrappedHeight([[what.zh, WIDTHS[1] + WIDTHS[2]], [first, WIDTHS[3]], [second, WIDTHS[4] + WIDTHS[5] + WIDTHS[6]]]));
  });

  heading(sheet, '二、按条款合计（只计两个方案都有数、且不同的单位）');
  sheet.row(['条款', '项目与指标', '计量单位', '甲', '乙', '乙减甲', '单位数'].map((head) => cell(head, 'head', 'centre')), 22);
  const sums = byArticle(differences);
  if (sums.length === 0) note(sheet, '两个方案的各项数都相同。');
  for (const { article, name, measure, first, second, units } of sums) {
    const row = sheet.line;
    const sumOf = (key: 'first' | 'second'): string => `ROUND(SUMIFS(${rows.range(key)},${rows.range('name')},${address(2, row)},${rows.range('difference')},"<>—"),2)`;
    sheet.row([
      cell(article, 'value', 'centre'), cell(name, 'value', 'wrap'), cell(measure, 'value', 'centre'),
      cell(first, 'formula', 'money', { formula: sumOf('first') }),
      cell(second, 'formula', 'money', { formula: sumOf('second') }),
      cell(Math.round((second - first) * 100) / 100, 'formula', 'money', { formula: `ROUND(${address(5, row)}-${address(4, row)},2)` }),
      cell(units, 'fixed', 'count'),
    ], wrappedHeight([[name, WIDTHS[1]]], 14, 20));
  }
  note(sheet, '注：逐单位的数与原因见“按单位”。');
  return sheet.finish(FOOTER);
}
