import { checkIdCard } from '../../../core/checks/idCard.ts';
import type { FormTable } from '../../forms/table.ts';
import { outgoing } from '../../submission/report/outgoing.ts';
import type { SubmittedRow } from '../../submission/submission.ts';
import type { Column } from '../../tables/column.ts';
import { columnOf, layTable, widthsOf, type Records, type TableRecord } from '../../tables/layout.ts';
import { maskIdentity, maskTail } from '../../tables/mask.ts';
import { printedCode } from '../../units/index.ts';
import { onSheet, span } from '../../workbook/address.ts';
import type { CellValue, Sheet } from '../../workbook/model.ts';
import { note, SheetBuilder } from '../../workbook/sheet.ts';
import { FOOTER, layHeading } from '../frame.ts';
import { tableOf, type RolledFile, type RollUp } from '../rollUp.ts';
import { summable, verdictWord } from '../words.ts';

/** A table with the rows of every file, and where each file's stand in it. */
export interface RolledTable {
  readonly table: FormTable;
  readonly sheet: Sheet;
  /** Columns that are added up. */
  readonly summed: readonly Column[];
  /** Range of a column over all rows, on its sheet. */
  range(key: string): string;
  /** Range of a column over a file's rows, on its sheet; null where the file has none. */
  block(file: RolledFile, key: string): string | null;
  /** Cell of a column's sum, on its sheet. */
  total(key: string): string;
  rowsOf(file: RolledFile): number;
  /** Sum of a column over a file's rows. */
  sumOf(file: RolledFile, key: string): number;
}

const WHOSE: readonly Column[] = [
  { key: 'number', header: '序号', english: 'No.', kind: 'centre', width: 6, fill: 'typed' },
  { key: 'unitCode', header: '地区编码', english: 'Code', kind: 'centre', width: 9, fill: 'typed' },
  { key: 'unit', header: '单位', english: 'Unit', kind: 'text', width: 16, fill: 'typed' },
  { key: 'verdict', header: '审核结果', english: 'Verdict', kind: 'centre', width: 8, fill: 'typed' },
];

const WHENCE: readonly Column[] = [
  { key: 'sourceFile', header: '来源文件', english: 'Source file', kind: 'wrap', width: 34, fill: 'typed' },
  { key: 'sourceSheet', header: '来源工作表', english: 'Source sheet', kind: 'wrap', width: 20, fill: 'typed' },
  { key: 'sourceRow', header: '来源行', english: 'Source row', kind: 'centre', width: 8, fill: 'typed' },
];

/** Columns that stay in view, and stand on every page where a table prints several pages wide: whose row it is, and of whom or what. */
const KEPT = WHOSE.length + 1;

/** The form's own columns as a result: what was submitted, the results of its formulas too. */
function columnsOf(table: FormTable): readonly Column[] {
  const own = table.columns.filter(({ key }) => key !== 'number').map(({ formula: _, aliases: __, required: ___, prompt: ____, ...column }): Column => ({ ...column, fill: 'typed' }));
  return [...WHOSE, ...own, ...WHENCE];
}

/** One form table of all files, a row a submitted row; thousands of them are laid out only as they are written. */
export function rolledTable(table: FormTable, { year, files, mark }: RollUp): RolledTable {
  const columns = columnsOf(table);
  const summed = columns.filter(({ total }) => total);
  const lines = files.flatMap((file) => rowsIn(table, file).map((row) => ({ file, row })));
  const sheet = new SheetBuilder({ name: table.sheet, widths: widthsOf(columns), paper: 'A3', tab: 'result' });
  layHeading(sheet, { mark, title: `${year}年度${table.sheet}汇总`, english: `${table.english}: what the units submitted`, measured: table.measured ?? '金额单位：元' }, { pages: table.pagesWide, repeated: table.pagesWide === 1 ? 0 : KEPT });
  const records: Records = {
    length: lines.length,
    at: (index) => recordOf(table, columns, lines[index]!.file, lines[index]!.row, index + 1),
  };
  const laid = layTable(sheet, columns, {
    mode: 'result', filter: true,
    records: lines.length > 0 ? records : [{ unit: '没有填报' }],
    total: { label: '合计', labelKey: 'unit', where: 'below' },
  });
  sheet.freeze(KEPT + 1, laid.first);
  sheet.titleRows(laid.headRow, laid.first - 1);
  note(sheet, '注：各行照申报表原样汇总，接收、退回的都在内；公式列为申报表中的计算结果。读不出的单元格留空，见审核报告。身份证号只列前6后4，电话、账号只列后4位。');

  const blocks = new Map<RolledFile, readonly [first: number, last: number]>();
  lines.forEach(({ file }, index) => blocks.set(file, [blocks.get(file)?.[0] ?? laid.first + index, laid.first + index]));
  return {
    table, summed,
    sheet: sheet.finish(FOOTER),
    range: (key) => onSheet(table.sheet, laid.range(key)),
    block: (file, key) => {
      const rows = blocks.get(file);
      return rows === undefined ? null : onSheet(table.sheet, span(laid.column(key), ...rows));
    },
    total: (key) => onSheet(table.sheet, laid.at(key, laid.totalRow!)),
    rowsOf: (file) => rowsIn(table, file).length,
    sumOf: (file, key) => {
      const column = columns[columnOf(columns, key) - 1]!;
      return rowsIn(table, file).reduce((sum, { entry }) => sum + Math.round(numberIn(shown(column, entry[column.key] ?? null)) * 100), 0) / 100;
    },
  };
}

function rowsIn(table: FormTable, { submission }: RolledFile): readonly SubmittedRow[] {
  return tableOf(submission, table)?.rows ?? [];
}

function numberIn(value: CellValue): number {
  return typeof value === 'number' ? value : 0;
}

function recordOf(table: FormTable, columns: readonly Column[], file: RolledFile, { row, entry }: SubmittedRow, number: number): TableRecord {
  const { unit } = file.submission!;
  const record: Record<string, CellValue> = {};
  for (const column of columns) record[column.key] = shown(column, entry[column.key] ?? null);
  return Object.assign(record, {
    number,
    unitCode: printedCode(unit),
    unit: unit.name,
    verdict: verdictWord(file),
    sourceFile: outgoing(file.verdict.file),
    sourceSheet: outgoing(tableOf(file.submission, table)!.sheet),
    sourceRow: row,
  });
}

/** A submitted value as it leaves the unit: numbers that are a person's masked, also where they stand in a text. */
function shown(column: Column, value: CellValue): CellValue {
  if (typeof value === 'number') return column.total ? summable(value) : value;
  if (typeof value !== 'string') return value;
  if (column.reads === 'identity') return maskIdentity(value);
  if (column.personal) return maskTail(value);
  // A code of an employer may look like an ID number, and is none.
  if (column.kind === 'identity' && !isIdentity(value)) return value;
  return outgoing(value);
}

function isIdentity(value: string): boolean {
  const result = checkIdCard(value, null);
  return result === 'valid' || result === 'unknownRegion';
}
