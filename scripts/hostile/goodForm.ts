import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { archive, type Entry } from './archive.ts';
import { FORM_NAME } from './hostileFile.ts';

/** A form that is accepted: what is done to it is what is hostile about a file. */
export const goodForm: Uint8Array = readFileSync(new URL(`../../examples/ningxia-2025/submissions/${FORM_NAME}`, import.meta.url));

const parts = unzipSync(goodForm);

export const WORKBOOK = 'xl/workbook.xml';
export const WORKBOOK_RELATIONSHIPS = 'xl/_rels/workbook.xml.rels';
export const STYLES = 'xl/styles.xml';
export const NOTES_SHEET = 'xl/worksheets/sheet1.xml';
/** 企业引才补贴申报表: the table with the most people. */
export const SUBSIDY_SHEET = 'xl/worksheets/sheet3.xml';
/** The row of its first person. */
export const FIRST_PERSON = 12;
/** One row below its last prepared one. */
export const BELOW_FORM = 92;

/** A part in the place of the form's: a text, bytes, what is made of the form's, or none. */
export type Edit = string | Uint8Array | null | ((xml: string) => string | Uint8Array);
export type Edits = Readonly<Record<string, Edit>>;

/** The form's entries with parts changed, put in or left out. */
export function entriesOf(edits: Edits = {}): Entry[] {
  const names = [...new Set([...Object.keys(parts), ...Object.keys(edits)])];
  return names.flatMap((name) => {
    const data = edited(name, edits[name]);
    return data === null ? [] : [{ name, data }];
  });
}

/** The form with parts changed, put in or left out. */
export function formWith(edits: Edits): Uint8Array {
  return archive(entriesOf(edits));
}

function edited(name: string, edit: Edit | undefined): Uint8Array | null {
  if (edit === undefined) return parts[name]!;
  if (edit === null) return null;
  const changed = typeof edit === 'function' ? edit(partText(name)) : edit;
  return typeof changed === 'string' ? strToU8(changed) : changed;
}

/** A part of the form as text. */
export function partText(name: string): string {
  return strFromU8(parts[name]!);
}

/** Puts a text before the first occurrence of another. */
export function before(mark: string, text: string): (xml: string) => string {
  return (xml) => {
    const at = xml.indexOf(mark);
    if (at < 0) throw new Error(`no ${mark} in the form`);
    return xml.slice(0, at) + text + xml.slice(at);
  };
}

/** Rows put below those of a sheet. */
export function moreRows(rows: string): (xml: string) => string {
  return before('</sheetData>', rows);
}

/** A long text: pieces one after another, kept as bytes so that it needs its length once. */
export function repeated(start: string, piece: string, times: number, end: string): Uint8Array {
  return Buffer.concat([Buffer.from(start), Buffer.alloc(Buffer.byteLength(piece) * times, piece), Buffer.from(end)]);
}

/** The part of a form around a mark, with a long text put before it. */
export function withLong(name: string, mark: string, piece: string, times: number, open = '', close = ''): Uint8Array {
  const xml = partText(name);
  const at = xml.indexOf(mark);
  return repeated(xml.slice(0, at) + open, piece, times, close + xml.slice(at));
}
