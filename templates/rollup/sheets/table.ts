import type { FormTable } from '../../forms/table.ts';
import { outgoing } from '../../submission/outgoing.ts';
import type { SubmittedRow } from '../../submission/submission.ts';
import type { Column } from '../../tables/column.ts';
import { layTable, widthsOf, type Records, type TableRecord } from '../../tables/layout.ts';
import { printedCode } from '../../units/index.ts';
import { onSheet, span } from '../../workbook/address.ts';
import type { CellValue, Sheet } from '../../workbook/model.ts';
import { note, SheetBuilder } from '../../workbook/sheet.ts';
import { FOOTER, layHeading } from '../frame.ts';
import { rowsOf, type RolledFile, type RollUp } from '../rollUp.ts';
import { shown } from '../shown.ts';
import { verdictOfFile } from '../words.ts';

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
function ownColumns({ columns }: FormTable): readonly Column[] {
  return columns
    .filter(({ key }) => key !== 'number')
    .map(({ formula: _, required: __, prompt: ___, ...column }): Column => ({ ...column, fill: 'typed' }));
}

/** One form table of all files, a row a submitted row; thousands of them are laid out only as they are written. */
export function rolledTable(table: FormTable, { year, files, mark }: RollUp): RolledTable {
  const own = ownColumns(table);
  const columns = [...WHOSE, ...own, ...WHENCE];
  const lines = files.flatMap((file) => rowsOf(table, file).map((row) => ({ file, row })));
  const sheet = new SheetBuilder({ name: table.sheet, widths: widthsOf(columns), paper: 'A3', tab: 'result' });
  layHeading(
    sheet, { mark, title: `${year}年度${table.sheet}汇总`, english: `${table.english}: what the units submitted`, measured: table.measured ?? '金额单位：元' },
    { pages: table.pagesWide, repeated: table.pagesWide === 1 ? 0 : KEPT },
  );
  const records: Records = {
    length: lines.length,
    at: (index) => recordOf(table, own, lines[index]!.file, lines[index]!.row, index + 1),
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
    table,
    sheet: sheet.finish(FOOTER),
    summed: own.filter(({ total }) => total),
    range: (key) => onSheet(table.sheet, laid.range(key)),
    block: (file, key) => {
      const rows = blocks.get(file);
      return rows === undefined ? null : onSheet(table.sheet, span(laid.column(key), ...rows));
    },
    total: (key) => onSheet(table.sheet, laid.at(key, laid.totalRow!)),
  };
}

function recordOf(table: FormTable, own: readonly Column[], file: RolledFile, { row, entry }: SubmittedRow, number: number): TableRecord {
  const { unit, tables } = file.submission!;
  const record: Record<string, CellValue> = {
    number,
    unitCode: printedCode(unit),
    unit: unit.name,
    verdict: verdictOfFile(file).zh,
    sourceFile: outgoing(file.verdict.file),
    sourceSheet: outgoing(tables.get(table.key)!.sheet),
    sourceRow: row,
  };
  for (const column of own) record[column.key] = shown(column, entry[column.key] ?? null);
  return record;
}
