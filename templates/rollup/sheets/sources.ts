import { outgoing } from '../../submission/outgoing.ts';
import type { Column } from '../../tables/column.ts';
import { columnOf, layTable, sumFormula, widthsOf, type TableRecord } from '../../tables/layout.ts';
import { printedCode } from '../../units/index.ts';
import { address, onSheet, span } from '../../workbook/address.ts';
import type { BodyCell, Sheet } from '../../workbook/model.ts';
import { cell, note, SheetBuilder } from '../../workbook/sheet.ts';
import { figureValue, type Figure } from '../figures.ts';
import { FOOTER, layHeading } from '../frame.ts';
import { filledIn, type RolledFile, type RollUp } from '../rollUp.ts';
import { BLANK, LEFT_OUT, NIL, NONE, REJECTED, UNREADABLE, verdictOfFile } from '../words.ts';

export const SOURCES = '来源';

export interface SourcesLaid {
  readonly sheet: Sheet;
  /** Cell of a figure's sum over all files, on the sheet; null where the sheet does not show it. */
  total(figure: Figure): string | null;
}

const FILE: readonly Column[] = [
  { key: 'number', header: '序号', english: 'No.', kind: 'centre', width: 6, fill: 'typed' },
  { key: 'file', header: '文件', english: 'File', kind: 'wrap', width: 34, fill: 'typed' },
  { key: 'sha256', header: 'SHA-256', english: 'SHA-256', kind: 'wrap', width: 36, fill: 'typed' },
  { key: 'unitCode', header: '地区编码', english: 'Code', kind: 'centre', width: 9, fill: 'typed' },
  { key: 'unit', header: '单位', english: 'Unit', kind: 'text', width: 16, fill: 'typed' },
  { key: 'verdict', header: '审核结果', english: 'Verdict', kind: 'centre', width: 9, fill: 'typed' },
  ...([['error', '错误', 'Errors'], ['verify', '核实', 'To verify'], ['explained', '已说明', 'Explained'], ['hint', '提示', 'Hints']] as const)
    .map(([key, header, english]): Column => ({ key, header, english, group: '审核问题', kind: 'count', width: 7, fill: 'typed' })),
];

const REMARK: Column = { key: 'remark', header: '备注', english: 'Remarks', kind: 'wrap', width: 40, fill: 'typed' };

/** 来源: every file with its SHA-256, what the checks made of it, and how many rows and how much money of it stand in the tables. */
export function sourcesSheet({ year, files, mark }: RollUp, allFigures: readonly Figure[]): SourcesLaid {
  const figures = allFigures.filter(isShown);
  const columns = [...FILE, ...figures.map((figure) => columnFor(figure, figures)), REMARK];
  const sheet = new SheetBuilder({ name: SOURCES, widths: widthsOf(columns), paper: 'A3', tab: 'note' });
  layHeading(sheet, { mark, title: `${year}年度申报表来源`, english: 'The files that were rolled up', measured: '金额单位：元' });
  const laid = layTable(sheet, columns, {
    mode: 'result', mixed: true,
    records: files.map((file, index): TableRecord => ({ number: index + 1, ...fileRecord(file), ...Object.fromEntries(figures.map((figure) => [figure.column.key, figureCell(figure, file)])), remark: remarkOf(file, files) })),
  });
  const counted = ['error', 'verify', 'explained', 'hint'];
  const total = sheet.row(columns.map((column, index) => {
    const figure = figures.find((each) => each.column.key === column.key);
    if (column.key === 'file') return cell('合计', 'total', 'text');
    if (figure === undefined && !counted.includes(column.key)) return cell(null, 'total');
    const value = figure === undefined ? files.reduce((sum, file) => sum + countsOf(file)[column.key as keyof ReturnType<typeof countsOf>], 0) : figureValue(figure, files);
    return cell(value, 'total', column.kind, { formula: sumFormula([span(index + 1, laid.first, laid.last)], column.kind) });
  }), 22);
  const verdict = columnOf(columns, 'verdict');
  for (const word of [REJECTED, UNREADABLE]) sheet.highlight({ range: span(verdict, laid.first, laid.last), formula: `${address(verdict, laid.first)}="${word.zh}"`, look: 'bad' });
  sheet.freeze(3, laid.first);
  sheet.titleRows(laid.headRow, laid.first - 1);
  note(sheet, `注：${NONE}为该单位不填此表。SHA-256 是文件内容的校验值：文件改动一个字，校验值就不同。无法读取的文件没有行汇总在内。`);
  return { sheet: sheet.finish(FOOTER), total: (figure) => (figures.includes(figure) ? onSheet(SOURCES, address(columnOf(columns, figure.column.key), total)) : null) };
}

/** Rows and money; of what is counted in posts and people the sums stand on 汇总. */
function isShown({ of, column }: Figure): boolean {
  return of === null || column.kind === 'money';
}

/** A table of which rows alone are shown needs no group over them. */
function columnFor({ table, column }: Figure, figures: readonly Figure[]): Column {
  if (figures.filter((figure) => figure.table === table).length > 1) return column;
  const { group, ...alone } = column;
  return { ...alone, header: `${group}${column.header}`, width: 13 };
}

function fileRecord(file: RolledFile): TableRecord {
  const { verdict: { file: name, sha256, unit } } = file;
  return { file: outgoing(name), sha256, unitCode: unit === null ? NONE : printedCode(unit), unit: unit?.name ?? NONE, verdict: verdictOfFile(file).zh, ...countsOf(file) };
}

function countsOf({ verdict: { issues } }: RolledFile) {
  const having = (severity: string, explained = false): number => issues.filter((issue) => issue.severity === severity && (!explained || issue.explanation !== null)).length;
  return { error: having('error'), verify: having('verify'), explained: having('verify', true), hint: having('hint') };
}

/** The figure over the file's own rows, or in its place why there is none. */
function figureCell(figure: Figure, file: RolledFile): BodyCell {
  const { table, of, column } = figure;
  const { unit } = file.verdict;
  if (unit !== null && !table.table.concerns(unit)) return NONE;
  const rows = table.block(file, of?.key ?? 'unit');
  if (rows === null) return { rows: 0, nil: NIL, blank: BLANK, leftOut: LEFT_OUT }[filledIn(table.table, file)];
  return { formula: of === null ? `ROWS(${rows})` : sumFormula([rows], column.kind), value: figureValue(figure, [file]) };
}

function remarkOf(file: RolledFile, files: readonly RolledFile[]): string | null {
  const { verdict: { unit, unreadable } } = file;
  if (unreadable !== null) return outgoing(unreadable.zh);
  if (file.submission === null) return '不是本年度已知单位的申报表，没有汇总，见审核报告。';
  const same = files.filter((other) => other.submission?.unit.key === unit!.key).length;
  return same > 1 ? `${unit!.name}有${same}份申报表，各份都计入合计，请只留一份。` : null;
}
