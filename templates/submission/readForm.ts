import { dayOf } from '../../core/exact/calendar.ts';
import { Problem as CellProblem, readCell } from '../../core/functions/read.ts';
import type { Policy } from '../../core/policy/policy.ts';
import type { Words } from '../../core/words.ts';
import { FORM_VERSION } from '../forms/names.ts';
import type { FormTable } from '../forms/table.ts';
import { formTables, formTablesOf } from '../forms/tables.ts';
import { FORM_NOTES, NIL_LABEL, NIL_NOTE, UNIT_LABEL, VERSION_LABEL, YEAR_LABEL } from '../forms/workbook.ts';
import { findUnit, type Unit } from '../units/index.ts';
import { labelled } from './labels.ts';
import type { Problem } from './problems.ts';
import { readWorkbook, UnreadableFile, type SheetRead, type WorkbookRead } from './reader/index.ts';
import { readRecords } from './records.ts';
import type { Submission, SubmittedTable } from './submission.ts';

/** What a file holds, and why it cannot be taken if it cannot. */
export interface FormRead {
  /** What was handed in, wrong cells left out; null where the file is not a form of that year and a known unit. */
  readonly submission: Submission | null;
  /** The unit that the file says it is of, also where something else is wrong. */
  readonly unit: Unit | null;
  readonly problems: readonly Problem[];
}

/**
 * Reads a unit's form: who it is of, then every table.
 * @param file name of the file, for messages
 * @param year the year that is asked for; a form of another year is a problem
 */
export function readForm(file: string, bytes: Uint8Array, year: number, policy: Policy): FormRead {
  let workbook: WorkbookRead;
  try {
    workbook = readWorkbook(bytes);
    return readSheets(file, workbook, year, policy);
  } catch (error) {
    if (error instanceof UnreadableFile) return { submission: null, unit: null, problems: [{ file, sheet: null, cell: null, words: error.words }] };
    throw error;
  }
}

function readSheets(file: string, workbook: WorkbookRead, year: number, policy: Policy): FormRead {
  const problems: Problem[] = [];
  const missing = (sheet: string): Problem => ({
    file, sheet: null, cell: null,
    words: { zh: `缺少工作表“${sheet}”。请用“talent forms”生成的原表样填写，不要删除或改名工作表。`, en: `the sheet “${sheet}” is missing. Fill in the original form; do not delete or rename sheets.` },
  });
  const notes = workbook.sheet(FORM_NOTES);
  if (notes === null) return { submission: null, unit: null, problems: [missing(FORM_NOTES)] };
  const head = readHead(file, notes, year);
  problems.push(...head.problems);

  const tables = new Map<string, SubmittedTable>();
  for (const table of head.unit === null ? formTables : formTablesOf(head.unit)) {
    const sheet = workbook.sheet(table.sheet);
    if (sheet === null) {
      if (table.blankMeans === 'mistake') problems.push(missing(table.sheet));
      continue;
    }
    const read = readTable(file, sheet, table, head, year, policy);
    problems.push(...read.problems);
    if (read.table !== null) tables.set(table.key, read.table);
  }
  const { unit } = head;
  return { submission: unit === null || head.problems.length > 0 ? null : { unit, file, tables }, unit, problems };
}

const HEAD_LABELS: ReadonlySet<string> = new Set([UNIT_LABEL, YEAR_LABEL, VERSION_LABEL]);

interface Head {
  readonly unit: Unit | null;
  readonly problems: readonly Problem[];
}

/** Unit, year and version in a sheet's visible cells. */
function readHead(file: string, sheet: SheetRead, year: number): Head {
  const problems: Problem[] = [];
  const say = (cell: string | null, words: Words): void => void problems.push({ file, sheet: sheet.name, cell, words });
  const text = (label: string): { cell: string | null; value: string } => {
    const found = labelled(sheet, label);
    const value = found === null || found.value === null ? '' : String(found.value.value).normalize('NFKC').trim();
    // Where its cell was emptied, the next label stands to the right.
    return HEAD_LABELS.has(value) ? { cell: found!.label.ref, value: '' } : { cell: (found?.value ?? found?.label)?.ref ?? null, value };
  };

  const named = text(UNIT_LABEL);
  const unit = findUnit(named.value);
  if (unit === null) {
    say(named.cell, {
      zh: `“${UNIT_LABEL}”${named.value === '' ? '是空的' : `“${named.value}”不是已知的单位`}。请用本单位的原表样填写，不要改动此处。`,
      en: `the unit ${named.value === '' ? 'is blank' : `“${named.value}” is not known`}. Use the original form of your unit and leave this cell as it is.`,
    });
  }
  const yearText = text(YEAR_LABEL);
  if (Number.parseInt(yearText.value, 10) !== year) {
    say(yearText.cell, {
      zh: `是${yearText.value === '' ? '未注明年度' : `${yearText.value}年度`}的表，应为${year}年度。请改用${year}年度的表样。`,
      en: `the form is of ${yearText.value === '' ? 'no year' : yearText.value}, not ${year}. Use the form of ${year}.`,
    });
  }
  const version = text(VERSION_LABEL);
  if (version.value !== FORM_VERSION) {
    say(version.cell, {
      zh: `表样版本为“${version.value}”，应为“${FORM_VERSION}”。请用新生成的表样填写。`,
      en: `the form’s version is “${version.value}”, not “${FORM_VERSION}”. Use a newly made form.`,
    });
  }
  return { unit, problems };
}

/** A table's rows; null where its sheet is of another year, version or unit than the form, or 未测算 for being blank. */
function readTable(file: string, sheet: SheetRead, table: FormTable, head: Head, year: number, policy: Policy): { table: SubmittedTable | null; problems: readonly Problem[] } {
  const own = readHead(file, sheet, year);
  const problems: Problem[] = [...own.problems];
  if (own.unit !== null && head.unit !== null && own.unit.key !== head.unit.key) {
    problems.push({
      file, sheet: sheet.name, cell: labelled(sheet, UNIT_LABEL)!.value!.ref,
      words: { zh: `填报单位“${own.unit.name}”与“${FORM_NOTES}”的“${head.unit.name}”不同。请不要从别的单位的表复制工作表。`, en: `the unit ${own.unit.name} differs from ${head.unit.name} on “${FORM_NOTES}”. Do not copy sheets from another unit’s form.` },
    });
  }
  const ofTheForm = problems.length === 0;
  const records = readRecords(file, sheet, table.columns);
  problems.push(...records.problems);
  const nil = readNil(file, sheet, problems);
  const written = records.rows.length > 0 || records.problems.length > 0;
  const nilLabel = labelled(sheet, NIL_LABEL);
  const nilCell = nilLabel?.label.ref ?? null;
  if (nil === true && written) {
    problems.push({ file, sheet: sheet.name, cell: nilLabel!.value!.ref, words: { zh: `“${NIL_LABEL}”选了“是”，但表中有填写的行。请改选“否”，或删去各行。`, en: 'the table is marked as having nothing to report, but rows are filled in. Clear the mark or the rows.' } });
  }
  if (nil !== true && !written) {
    if (table.blankMeans === 'notAssessed') return { table: null, problems };
    problems.push({ file, sheet: sheet.name, cell: nilCell, words: { zh: `没有填写任何行，也没有在“${NIL_LABEL}”选“是”。本年没有的请选“是”，有的请填写。`, en: 'no row is filled in and the table is not marked as having nothing to report. Mark it, or fill in the rows.' } });
  }
  const submitted: SubmittedTable = { key: table.key, sheet: sheet.name, nil: nil === true, rows: records.rows, cellOf: records.cellOf };
  problems.push(...table.check(file, submitted, policy, head.unit));
  return { table: ofTheForm ? submitted : null, problems };
}

/** 是, 否 or blank beside 本年无此项（零报告）. */
function readNil(file: string, sheet: SheetRead, problems: Problem[]): boolean | null {
  const cell = labelled(sheet, NIL_LABEL)?.value ?? null;
  if (cell === null || cell.value === NIL_NOTE) return null;
  const read = readCell({ type: 'yesNo' }, cell.value);
  if (!(read instanceof CellProblem)) return read as boolean;
  problems.push({ file, sheet: sheet.name, cell: cell.ref, words: { zh: `“${NIL_LABEL}”只能填“是”或“否”。`, en: 'only 是 or 否 may stand here.' } });
  return null;
}

/** The days of a year. */
export function yearPeriod(year: number): { from: number; to: number } {
  return { from: dayOf(year, 1, 1)!, to: dayOf(year, 12, 31)! };
}
