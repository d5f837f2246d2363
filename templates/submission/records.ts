import { checkIdCard, ID_CARD_WORDS } from '../../core/checks/idCard.ts';
import { firstDay } from '../../core/exact/calendar.ts';
import { decimalOfNumber, decimalOfText } from '../../core/exact/decimal.ts';
import { inYuan } from '../../core/exact/money.ts';
import { ratioToNumber, type Ratio } from '../../core/exact/ratio.ts';
import { Problem as CellProblem, readCell } from '../../core/functions/read.ts';
import type { Kind } from '../../core/functions/rule.ts';
import { narrow } from '../../core/functions/text.ts';
import type { Words } from '../../core/words.ts';
import { MOST_COUNT, type Column, type Entry, type Reads } from '../tables/column.ts';
import { address } from '../workbook/address.ts';
import { textIn, type Fault, type FormRow, type SumRow } from './form.ts';
import type { Problem } from './problems.ts';
import type { CellRead, RowRead, SheetRead } from './reader/index.ts';
import { findTable, type FoundTable } from './reader/table.ts';
import type { SubmittedRow } from './submission.ts';

/** A table's rows as they stand, and the cells that cannot be taken. */
export interface RowsRead {
  /** Null where no header row was found. */
  readonly found: FoundTable | null;
  readonly columns: ReadonlyMap<string, number>;
  readonly rows: readonly FormRow[];
  readonly sums: readonly SumRow[];
  readonly faults: readonly Fault[];
}

/** The rows of a table as they were typed, and everything that is wrong with them in words. */
export interface Records {
  readonly rows: readonly SubmittedRow[];
  readonly problems: readonly Problem[];
  /** Address of a column's cell in a row. */
  cellOf(key: string, row: number): string;
}

type TypedColumn = Pick<Column, 'header' | 'english' | 'reads' | 'vocabulary' | 'required'>;

/** Words that head sum rows, whatever the spaces in them; such a row is no record. */
const SUM_WORDS = new Set(['合计', '小计', '总计', '本页合计', '本页小计']);

/** What stands in the 栏次 row: ①, ③=①×②. */
const RELATION = /^[①-⑳]/;

/**
 * Reads a table's rows from a sheet: columns by their headers, wherever the table begins. Every cell that
 * cannot be taken is a fault of its own; its row stands without it, so that whatever else is wrong there
 * can be said too.
 */
export function readRows(sheet: SheetRead, columns: readonly Column[]): RowsRead {
  const found = findTable(sheet, columns.map(({ key, header, aliases, fill }) => ({ key, header, ...(aliases ? { aliases } : {}), required: fill === 'typed' })));
  const typed = columns.filter((column) => column.fill === 'typed');
  if (found === null || found.columnOf.size < Math.min(3, typed.length)) return { found: null, columns: new Map(), rows: [], sums: [], faults: [] };
  const faults: Fault[] = [];
  const rows: FormRow[] = [];
  const sums: SumRow[] = [];
  const placed = columns.map((column) => ({ column, place: found.columnOf.get(column.key) ?? null }));
  const typedPlaces = placed.flatMap(({ column, place }) => (column.fill === 'typed' && place !== null ? [place] : []));
  for (const row of found.rows) {
    const word = sumWordOf(row, typedPlaces);
    if (word !== null) sums.push({ row: row.number, word, cells: row.cells });
    if (word !== null || isBlankRow(row, typedPlaces)) continue;
    const entry: Record<string, Entry[string]> = {};
    for (const { column, place } of placed) {
      const cell = place === null ? null : (row.cells.get(place) ?? null);
      if (column.fill === 'formula') entry[column.key] = cachedNumber(cell);
      if (column.fill !== 'typed' || place === null) continue;
      const read = readTyped(column, cell);
      if (!(read instanceof CellProblem)) entry[column.key] = read;
      else {
        faults.push({
          kind: isBlank(cell) ? 'blank' : column.reads === 'identity' ? 'identity' : 'wrong',
          row: row.number, key: column.key, cell: address(place, row.number), header: { zh: column.header, en: column.english }, words: read.words,
        });
      }
    }
    rows.push({ row: row.number, entry, cells: row.cells, hidden: row.hidden, explanation: textIn(entry, 'explanation') });
  }
  return { found, columns: found.columnOf, rows, sums, faults };
}

/** The same with everything that is wrong said in words, for a table that the region fills in itself. */
export function readRecords(file: string, sheet: SheetRead, columns: readonly Column[]): Records {
  const { found, columns: places, rows, faults } = readRows(sheet, columns);
  const problem = (cell: string | null, words: Words): Problem => ({ file, sheet: sheet.name, cell, words });
  return {
    rows: rows.map(({ row, entry }) => ({ row, entry })),
    problems: found === null
      ? [problem(null, noHeaders(columns))]
      : [...headerProblems(found, columns, problem), ...faults.map((fault) => problem(fault.cell, named(fault)))],
    cellOf: (key, row) => address(places.get(key) ?? 1, row),
  };
}

function noHeaders(columns: readonly Column[]): Words {
  const typed = columns.filter((column) => column.fill === 'typed').slice(0, 4);
  return {
    zh: `没有找到表头（${typed.map((column) => column.header).join('、')}…）。请用原表样填写，不要删改表头。`,
    en: `no header row was found (${typed.map((column) => column.english).join(', ')} …). Fill in the original form and leave its headers as they are.`,
  };
}

/** Reads one cell for a column; blank gives null, or a problem where it is required. */
export function readTyped(column: TypedColumn, cell: CellRead | null): string | number | null | CellProblem {
  if (isBlank(cell)) {
    return column.required ? new CellProblem({ zh: '必填，不能留空', en: 'must be filled in' }) : null;
  }
  if (cell!.type === 'error') {
    return new CellProblem({ zh: `单元格是错误值${String(cell!.value)}，请改为正确的内容`, en: `holds the error ${String(cell!.value)}; enter what belongs there` });
  }
  const value = readCell(kindOf(column), cell!.value);
  if (value instanceof CellProblem) return value;
  return stored(column.reads, value, cell!);
}

function stored(reads: Reads | undefined, value: unknown, cell: CellRead): string | number | CellProblem {
  switch (reads) {
    case 'month':
      return firstDay(value as number);
    case 'yesNo':
      return value ? '是' : '否';
    case 'money':
    case 'signedMoney':
      return hasFractionOfFen(cell) ? new CellProblem({ zh: '金额不得多于两位小数，请填到分', en: 'has more than two decimals; give it to the fen' }) : inYuan(value as number);
    case 'share':
    case 'number':
      return ratioToNumber(value as Ratio);
    case 'average':
      return inYuan(value as number);
    case 'count':
      return (value as number) > MOST_COUNT ? new CellProblem({ zh: `不得大于${MOST_COUNT}，请核对`, en: `must not be more than ${MOST_COUNT}; check it` }) : (value as number);
    case 'identity': {
      const result = checkIdCard(value as string, null);
      return result === 'valid' || result === 'unknownRegion' ? ownText(value as string) : new CellProblem(ID_CARD_WORDS[result]);
    }
    default:
      return typeof value === 'string' ? ownText(value) : (value as number);
  }
}

/** The text in memory of its own: cut from a file, it would keep the piece of the file alive that it was cut from. */
function ownText(text: string): string {
  return JSON.parse(JSON.stringify(text)) as string;
}

/** A typed amount is money, not an average: a third decimal is a mistake. */
function hasFractionOfFen({ value }: CellRead): boolean {
  const typed = typeof value === 'number' ? decimalOfNumber(value)! : decimalOfText(narrow(String(value)))!;
  return typed.exponent < -2 && typed.coefficient % 10n ** BigInt(-2 - typed.exponent) !== 0n;
}

function kindOf(column: TypedColumn): Kind {
  switch (column.reads) {
    case 'word':
      return { type: 'word', vocabulary: column.vocabulary! };
    case 'signedMoney':
      return { type: 'money', negative: true };
    case 'share':
      return { type: 'ratio', share: true };
    case 'number':
      return { type: 'ratio' };
    case 'average':
      return { type: 'money' };
    case undefined:
      return { type: 'text' };
    default:
      return { type: column.reads };
  }
}

function headerProblems(found: FoundTable, columns: readonly Column[], problem: (cell: string | null, words: Words) => Problem): Problem[] {
  const headerOf = (key: string): string => columns.find((column) => column.key === key)!.header;
  return [
    ...found.missing.map((key) => problem(null, {
      zh: `表头（第${found.headerRow}行）缺少“${headerOf(key)}”列。请用原表样填写，不要删除列或改表头。`,
      en: `the header (row ${found.headerRow}) lacks the column “${headerOf(key)}”. Use the original form; do not delete columns or change headers.`,
    })),
    ...found.repeated.map((key) => problem(address(found.columnOf.get(key)!, found.headerRow), {
      zh: `“${headerOf(key)}”列有两列。请只留一列。`,
      en: `there are two columns “${headerOf(key)}”. Keep one of them.`,
    })),
  ];
}

function named({ header, words }: Fault): Words {
  return { zh: `“${header.zh}”${words.zh}。`, en: `“${header.en}” ${words.en}.` };
}

export function isBlank(cell: CellRead | null): boolean {
  return cell === null || cell.value === null || (typeof cell.value === 'string' && cell.value.trim() === '');
}

/** No typed cell is filled, or it is the form's own row of 栏次. */
function isBlankRow({ cells }: RowRead, typedPlaces: readonly number[]): boolean {
  return typedPlaces.every((place) => {
    const cell = cells.get(place) ?? null;
    return isBlank(cell) || (typeof cell!.value === 'string' && RELATION.test(cell!.value));
  });
}

/** The word that heads a row of sums: in its first cell, or in the first that clerks fill in, beside nothing but numbers. Null for other rows. */
function sumWordOf({ cells }: RowRead, typedPlaces: readonly number[]): string | null {
  const filled = typedPlaces.flatMap((place) => {
    const cell = cells.get(place);
    return cell === undefined || isBlank(cell) ? [] : [cell];
  });
  const heading = [firstFilled(cells), filled[0]].find((cell) => cell !== undefined && SUM_WORDS.has(withoutSpaces(cell.value)));
  if (heading === undefined) return null;
  return filled.every((cell) => cell.column === heading.column || cell.type === 'number') ? withoutSpaces(heading.value) : null;
}

function firstFilled(cells: RowRead['cells']): CellRead | undefined {
  for (const cell of cells.values()) if (!isBlank(cell)) return cell;
  return undefined;
}

function withoutSpaces(value: CellRead['value']): string {
  return typeof value === 'string' ? value.replace(/\s/g, '') : '';
}

function cachedNumber(cell: CellRead | null): number | null {
  return cell !== null && typeof cell.value === 'number' ? cell.value : null;
}
