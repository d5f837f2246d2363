import type { Column } from '../../tables/column.ts';
import { columnOf, layTable, sumFormula, widthsOf, type TableRecord } from '../../tables/layout.ts';
import { printedCode, units, type Unit } from '../../units/index.ts';
import { absolute, address, span } from '../../workbook/address.ts';
import type { BodyCell, Cell, Sheet } from '../../workbook/model.ts';
import { cell, note, SheetBuilder } from '../../workbook/sheet.ts';
import { FOOTER, layHeading } from '../frame.ts';
import { filledIn, type RolledFile, type RollUp } from '../rollUp.ts';
import { counts, valueIn, type Figure } from '../sums.ts';
import { ACCEPTED, BLANK, MISSING, NIL, NONE, REJECTED } from '../words.ts';
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

/** What one unit handed in: its files that can be read; none where it is missing. */
interface UnitFiles {
  readonly unit: Unit;
  readonly files: readonly RolledFile[];
}

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
      number: index + 1, unitCode: printedCode(row.unit), unit: row.unit.name, files: row.files.length, verdict: verdictOf(row),
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
      const value = figure === undefined ? chosen.reduce((sum, row) => sum + row.files.length, 0) : valueIn(figure, chosen.flatMap((row) => row.files));
      return cell(value, role, column.kind, { formula: formula(span(index + 1, laid.first, laid.last), column.kind) });
    }), 22);
  const verdicts = laid.range('verdict');
  const only = (verdict: string) => (range: string, kind: Column['kind']): string => {
    const sum = `SUMIFS(${range},${absolute(verdicts)},"${verdict}")`;
    return kind === 'money' ? `ROUND(${sum},2)` : sum;
  };
  const total = sumRow('合计', 'total', () => true, (range, kind) => sumFormula([range], kind));
  sumRow(`其中：${ACCEPTED}`, 'subtotal', (row) => verdictOf(row) === ACCEPTED, only(ACCEPTED));
  sumRow(`其中：${REJECTED}`, 'subtotal', (row) => verdictOf(row) === REJECTED, only(REJECTED));
  const check = sheet.row(columns.map((column, index): Cell => {
    if (column.key === 'unit') return cell('与明细、来源核对', 'value', 'text');
    const figure = figures.find((each) => each.column === column);
    return figure === undefined ? cell(null, 'value') : cell(AGREES, 'formula', 'centre', { formula: agreement(figure, address(index + 1, total), sources) });
  }), 20);

  const checked = `${address(UNIT.length + 1, check)}:${address(columns.length, check)}`;
  sheet.highlight({ range: checked, formula: `${address(UNIT.length + 1, check)}="${DIFFERS}"`, look: 'bad' });
  sheet.highlight({ range: checked, formula: `${address(UNIT.length + 1, check)}="${AGREES}"`, look: 'good' });
  sheet.highlight({ range: verdicts, formula: `${address(columnOf(columns, 'verdict'), laid.first)}<>"${ACCEPTED}"`, look: 'bad' });
  sheet.freeze(columnOf(columns, 'unit') + 1, laid.first);
  sheet.titleRows(laid.headRow, laid.first - 1);
  note(sheet, `注1：按各单位申报的原数汇总，${REJECTED}的也在内，不作为核定数；${MISSING}、${BLANK}的没有数，不作0。${NONE}为该单位不填此表。`);
  note(sheet, `注2：一个单位有几份文件的，各份都计入；只有各份都${ACCEPTED}的才算${ACCEPTED}。文件与校验值见“来源”${unreadableNote(files)}。`);
  return sheet.finish(FOOTER);
}

/** Every unit that handed in something that can be read, or should have. */
function unitsOf({ files, missing }: RollUp): readonly UnitFiles[] {
  return units.flatMap((unit): UnitFiles[] => {
    const own = files.filter(({ verdict, submission }) => submission !== null && verdict.unit === unit);
    return own.length > 0 || missing.includes(unit) ? [{ unit, files: own }] : [];
  });
}

function verdictOf({ files }: UnitFiles): string {
  if (files.length === 0) return MISSING;
  return files.every(({ verdict: { accepted } }) => accepted) ? ACCEPTED : REJECTED;
}

function figureCell(figure: Figure, { unit, files }: UnitFiles, unitCell: string): BodyCell {
  const { table, of, column } = figure;
  if (!table.table.concerns(unit)) return NONE;
  if (files.length === 0) return MISSING;
  const filled = files.map((file) => filledIn(file, table.table));
  if (!filled.includes('rows')) return filled.includes('nil') ? NIL : BLANK;
  const whose = `${absolute(table.range('unit'))},${unitCell}`;
  const sum = counts(of) ? `COUNTIF(${whose})` : `SUMIFS(${absolute(table.range(of))},${whose})`;
  return { formula: column.kind === 'money' ? `ROUND(${sum},2)` : sum, value: valueIn(figure, files) };
}

/** Whether the units' sum is that of the table's rows and, where 来源 shows it, that of the files. */
function agreement(figure: Figure, total: string, sources: SourcesLaid): string {
  const { table, of } = figure;
  const others = [counts(of) ? `COUNT(${absolute(table.range('sourceRow'))})` : table.total(of), sources.total(figure)].filter((other) => other !== null);
  const same = others.map((other) => `ROUND(${total}-${other},2)=0`);
  return `IF(AND(${same.join(',')}),"${AGREES}","${DIFFERS}")`;
}

function unreadableNote(files: readonly RolledFile[]): string {
  const count = files.filter(({ submission }) => submission === null).length;
  return count === 0 ? '' : `，其中${count}个文件没有汇总在内`;
}
