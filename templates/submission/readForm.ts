import { dayOf } from '../../core/exact/calendar.ts';
import { Problem as CellProblem, readCell } from '../../core/functions/read.ts';
import { DEGREE_SETTINGS } from '../../core/policy/settings.ts';
import type { DegreeRules } from '../../core/subsidy/degreeTable.ts';
import { PERIOD_FROM, PERIOD_TO } from '../forms/names.ts';
import type { FormTable } from '../forms/table.ts';
import { formTables, formTablesOf } from '../forms/tables.ts';
import { FORM_NOTES, NIL_LABEL, NIL_NOTE, REMARK_LABEL, UNIT_LABEL, VERSION_LABEL, YEAR_LABEL } from '../forms/workbook.ts';
import { findUnit } from '../units/index.ts';
import type { Field, Form, FormSettings, Head, TableRead } from './form.ts';
import { labelled } from './labels.ts';
import { readWorkbook, type Limits, type SheetRead } from './reader/index.ts';
import { readRows } from './records.ts';

/**
 * Reads a unit's form: who it is of, then every table, judging nothing.
 * @param file name of the file
 * @throws UnreadableFile where the bytes are no workbook that can be read
 */
export function readForm(file: string, bytes: Uint8Array, limits?: Limits): Form {
  const workbook = readWorkbook(bytes, limits);
  const notes = workbook.sheet(FORM_NOTES);
  const head = notes === null ? null : readHead(notes);
  const tables: TableRead[] = [];
  const missing: FormTable[] = [];
  for (const spec of head?.unit ? formTablesOf(head.unit) : formTables) {
    const sheet = workbook.sheet(spec.sheet);
    if (sheet === null) missing.push(spec);
    else tables.push(readTable(sheet, spec));
  }
  // Without 填报说明 its tables still say whose it is.
  const told = head ?? tables[0]?.head ?? null;
  return {
    file, workbook, head, tables, missing,
    unit: told?.unit ?? null,
    year: told?.year ?? null,
    remark: notes === null ? null : remarkOn(notes),
    settings: notes === null ? null : settingsOn(notes),
  };
}

const HEAD_LABELS: ReadonlySet<string> = new Set([UNIT_LABEL, YEAR_LABEL, VERSION_LABEL]);

/** Unit, year and version in a sheet's visible cells. */
function readHead(sheet: SheetRead): Head {
  const fields = { unit: fieldOf(sheet, UNIT_LABEL), year: fieldOf(sheet, YEAR_LABEL), version: fieldOf(sheet, VERSION_LABEL) };
  const year = Number.parseInt(fields.year.text, 10);
  return { unit: findUnit(fields.unit.text), year: Number.isNaN(year) ? null : year, fields };
}

function fieldOf(sheet: SheetRead, label: string): Field {
  const found = labelled(sheet, label);
  const text = found === null || found.value === null ? '' : String(found.value.value).normalize('NFKC').trim();
  // Where its cell was emptied, the next label stands to the right.
  return HEAD_LABELS.has(text) ? { cell: found!.label.ref, text: '' } : { cell: (found?.value ?? found?.label)?.ref ?? null, text };
}

function remarkOn(notes: SheetRead): string | null {
  const value = labelled(notes, REMARK_LABEL)?.value?.value;
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

/** Period and settings where a sheet shows them beside their names; null where it does not show all of them any more. */
export function settingsOn(notes: SheetRead): FormSettings | null {
  const [from, to] = [PERIOD_FROM, PERIOD_TO].map((name) => labelled(notes, name)?.value?.value);
  if (typeof from !== 'number' || typeof to !== 'number') return null;
  const words = DEGREE_SETTINGS.map((setting) => {
    const word = labelled(notes, setting.name.zh)?.value?.value;
    return setting.choices.some((choice) => choice.word === word) ? [setting.id, word] : null;
  });
  if (words.includes(null)) return null;
  return { period: { from, to }, rules: Object.fromEntries(words as [string, string][]) as unknown as DegreeRules };
}

function readTable(sheet: SheetRead, spec: FormTable): TableRead {
  const { found, columns, rows, sums, faults } = readRows(sheet, spec.columns);
  return { spec, sheet, head: readHead(sheet), found, columns, rows, sums, faults, nil: readNil(sheet) };
}

/** 是, 否 or blank beside 本年无此项（零报告）. */
function readNil(sheet: SheetRead): TableRead['nil'] {
  const label = labelled(sheet, NIL_LABEL);
  const { value } = label ?? { value: null };
  if (value === null || value.value === NIL_NOTE) return { cell: label?.label.ref ?? null, said: false, wrong: false };
  const read = readCell({ type: 'yesNo' }, value.value);
  return { cell: value.ref, said: read === true, wrong: read instanceof CellProblem };
}

/** The days of a year. */
export function yearPeriod(year: number): { from: number; to: number } {
  return { from: dayOf(year, 1, 1)!, to: dayOf(year, 12, 31)! };
}
