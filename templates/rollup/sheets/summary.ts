import type { Column } from '../../tables/column.ts';
import { columnOf, layTable, sumFormula, widthsOf, type TableRecord } from '../../tables/layout.ts';
import { printedCode } from '../../units/index.ts';
import { absolute, address, span } from '../../workbook/address.ts';
import type { BodyCell, Cell, Sheet } from '../../workbook/model.ts';
import { cell, note, SheetBuilder } from '../../workbook/sheet.ts';
import { figureValue, type Figure } from '../figures.ts';
import { FOOTER, layHeading } from '../frame.ts';
import { filledIn, unitsOf, type RollUp, type UnitFiles } from '../rollUp.ts';
import { ACCEPTED, BLANK, LEFT_OUT, MISSING, NIL, NONE, REJECTED, verdictOfUnit } from '../words.ts';
import type { SourcesLaid } from './sources.ts';

export const SUMMARY = '汇总';
const AGREES = '相符';
const DIFFERS = '不符';

const UNIT: readonly Column[] = [
  { key: 'number', header: '序号', english: 'No.', kind: 'centre', width: 6, fill: 'typed' },
  { key: 'unitCode', header: '地区编码', english: 'Code', kind: 'centre', width: 9, fill: 'typed' },
  { key: 'unit', header: '单位', english: 'Unit', kind: 'text', width: 18, fill: 'typed' },
  { key: 'files', header: '文件数', english: 'Files', kind: 'count', width: 7, fill: 'typed' },
  { key: 'verdict', header: '审核结果', english: 'Verdict', kind: 'centre', width: 9, fill: 'typed' },
];

/** 汇总: a row a unit, added up from the tables; its sums are held against the tables and against 来源. */
export function summarySheet(rollUp: RollUp, figures: readonly Figure[], sources: SourcesLaid): Sheet {
  const { year, files, mark } = rollUp;
  const columns = [...UNIT, ...figures.map(({ column }) => column)];
  const rows = unitsOf(rollUp);
  const sheet = new SheetBuilder({ name: SUMMARY, widths: widthsOf(columns), paper: 'A3', tab: 'result' });
  layHeading(sheet, { mark, title: `${year}年度申报情况汇总表`, english: 'What the units submitted', measured: '金额单位：元' });
  const first = sheet.line + 2;
  const unitCell = (index: number): string => address(columnOf(columns, 'unit'), first + index);
  const laid = layTable(sheet, columns, {
    mode: 'result', mixed: true,
    records: rows.map((row, index): TableRecord => ({
      number: index + 1, unitCode: printedCode(row.unit), unit: row.unit.name, files: row.files.length, verdict: verdictOfUnit(row).zh,
      ...Object.fromEntries(figures.map((figure) => [figure.column.key, figureCell(figure, row, unitCell(index))])),
    })),
  });
  if (laid.first !== first) throw new Error('the body begins right under its two header rows');

  const sumRow = (label: string, role: 'total' | 'subtotal', among: (row: UnitFiles) => boolean, formula: (range: string, kind: Column['kind']) => string): number =>
    sheet.row(columns.map((column, index): Cell => {
      if (column.key === 'unit') return cell(label, role, 'text');
      const figure = figures.find((each) => each.column === column);
      const chosen = rows.filter(among);
      if (figure === undefined && column.key !== 'files') return cell(null, role);
      const value = figure === undefined ? chosen.reduce((sum, row) => sum + row.files.length, 0) : figureValue(figure, chosen.flatMap((row) => row.files));
      return cell(value, role, column.kind, { formula: formula(span(index + 1, laid.first, laid.last), column.kind) });
    }), 22);
  const verdicts = laid.range('verdict');
  const total = sumRow('合计', 'total', () => true, (range, kind) => sumFormula([range], kind));
  for (const verdict of [ACCEPTED, REJECTED]) {
    sumRow(`其中：${verdict.zh}`, 'subtotal', (row) => verdictOfUnit(row) === verdict, (range, kind) => rounded(`SUMIFS(${range},${absolute(verdicts)},"${verdict.zh}")`, kind));
  }
  const check = sheet.row(columns.map((column, index): Cell => {
    if (column.key === 'unit') return cell('与明细、来源核对', 'value', 'text');
    const figure = figures.find((each) => each.column === column);
    return figure === undefined ? cell(null, 'value') : cell(AGREES, 'formula', 'centre', { formula: agreement(figure, address(index + 1, total), sources) });
  }), 20);

  const checked = `${address(UNIT.length + 1, check)}:${address(columns.length, check)}`;
  sheet.highlight({ range: checked, formula: `${address(UNIT.length + 1, check)}="${DIFFERS}"`, look: 'bad' });
  sheet.highlight({ range: checked, formula: `${address(UNIT.length + 1, check)}="${AGREES}"`, look: 'good' });
  sheet.highlight({ range: verdicts, formula: `${address(columnOf(columns, 'verdict'), laid.first)}<>"${ACCEPTED.zh}"`, look: 'bad' });
  sheet.freeze(columnOf(columns, 'unit') + 1, laid.first);
  sheet.titleRows(laid.headRow, laid.first - 1);
  note(sheet, `注1：按各单位申报的原数汇总，${REJECTED.zh}的也在内，不作为核定数；${MISSING.zh}、${BLANK}的没有数，不作0。${NONE}为该单位不填此表。`);
  note(sheet, `注2：一个单位有几份文件的，各份都计入，各份都${ACCEPTED.zh}的才算${ACCEPTED.zh}；读不了的、不是本年度申报表的为${LEFT_OUT}。文件、校验值和原因见“来源”。`);
  return sheet.finish(FOOTER);
}

/** The figure over the unit's rows, or in its place why there is none. */
function figureCell(figure: Figure, { unit, files }: UnitFiles, unitCell: string): BodyCell {
  const { table, of, column } = figure;
  if (!table.table.concerns(unit)) return NONE;
  if (files.length === 0) return MISSING.zh;
  const filled = files.map((file) => filledIn(table.table, file));
  if (!filled.includes('rows')) return filled.includes('nil') ? NIL : filled.includes('blank') ? BLANK : LEFT_OUT;
  const whose = `${absolute(table.range('unit'))},${unitCell}`;
  const formula = of === null ? `COUNTIF(${whose})` : rounded(`SUMIFS(${absolute(table.range(of.key))},${whose})`, column.kind);
  return { formula, value: figureValue(figure, files) };
}

function rounded(formula: string, kind: Column['kind']): string {
  return kind === 'money' ? `ROUND(${formula},2)` : formula;
}

/** Whether the units' sum is that of the table's rows and, where 来源 shows it, that of the files. */
function agreement(figure: Figure, total: string, sources: SourcesLaid): string {
  const { table, of } = figure;
  const others = [of === null ? `COUNT(${absolute(table.range('sourceRow'))})` : table.total(of.key), sources.total(figure)].filter((other) => other !== null);
  const same = others.map((other) => `ROUND(${total}-${other},2)=0`);
  return `IF(AND(${same.join(',')}),"${AGREES}","${DIFFERS}")`;
}
