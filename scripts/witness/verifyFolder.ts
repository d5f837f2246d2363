/**
 * Holds every workbook of a folder against two programs that are not ours: Microsoft's validator, and
 * LibreOffice, which gets a copy whose cached values are all wrong and must arrive at ours.
 */
import { readdir, readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { basename, join } from 'node:path';
import type { Fault, FileReport } from './findings.ts';
import { balance, inspect, locate, show } from './inspect.ts';
import { convert } from './libreoffice.ts';
import { overwriteCachedValues, type Overwritten } from './overwrite.ts';
import { readWorkbook, type StoredCell, type StoredWorkbook } from './readWorkbook.ts';
import { sameValue } from './sameValue.ts';
import { validate, type Validation } from './validator.ts';

export interface VerifyOptions {
  /** Told what is being done, as it begins. */
  readonly onProgress?: (message: string) => void;
}

/**
 * Verifies every xlsx file under a folder.
 * @returns a report for each, by path; empty where there is none
 * @throws where the folder cannot be read, or a program cannot be run
 */
export async function verifyFolder(folder: string, options: VerifyOptions = {}): Promise<FileReport[]> {
  const progress = options.onProgress ?? (() => {});
  const files = await workbooksUnder(folder);
  if (files.length === 0) return [];
  const read = (file: string) => readFile(join(folder, file));

  progress(`正在校验结构 Validating ${files.length} …`);
  const validations = await inParallel(files, (file) => validate(join(folder, file)));

  progress(`正在重新计算 Recalculating ${files.length} …`);
  const copies = await inParallel(files, async (file) => overwrite(await read(file)));
  const readable = copies.filter((copy) => copy !== null);
  const answers = await convert(readable.map((copy) => copy.bytes), 'xlsx');

  progress(`正在比对 Comparing ${files.length} …`);
  const reports: FileReport[] = [];
  for (const [index, file] of files.entries()) {
    const copy = copies[index] ?? null;
    const answer = copy === null ? null : (answers[readable.indexOf(copy)] ?? null);
    reports.push(report(file, await read(file), validations[index]!, copy, answer));
  }
  return reports;
}

function report(
  file: string,
  bytes: Uint8Array,
  validation: Validation,
  copy: Overwritten | null,
  answer: Uint8Array | null,
): FileReport {
  const invalid = validation.faults.map((detail): Fault => ({ code: 'VALIDATOR', detail }));
  const none = { file, formulas: 0, compared: 0, knownRemarks: validation.known };
  if (copy === null) return { ...none, faults: [{ code: 'UNREADABLE' }, ...invalid] };

  const original = readWorkbook(bytes);
  const inspected = [...invalid, ...inspect(original)];
  const formulas = count(original, (cell) => cell.formula !== null);
  if (answer === null) {
    return { ...none, formulas, faults: [...inspected, { code: 'UNREADABLE', detail: 'LibreOffice' }] };
  }

  const compared = count(original, (cell) => cell.formula !== null && cell.value !== undefined);
  if (copy.count !== compared) throw new Error(`${file}: 只改写了 overwrote ${copy.count} / ${compared}`);
  const recalculated = readWorkbook(answer);
  const before = new Set(balance(original).map(({ place }) => place));
  const faults = [
    ...inspected,
    ...differences(original, recalculated),
    ...balance(recalculated).filter(({ place }) => !before.has(place)),
  ];
  return { ...none, formulas, compared, faults };
}

/** The formula cells that LibreOffice calculates to something else than we cached. */
function differences(original: StoredWorkbook, recalculated: StoredWorkbook): Fault[] {
  const faults: Fault[] = [];
  for (const sheet of original.sheets) {
    const answers = recalculated.sheets.find(({ name }) => name === sheet.name)?.cells ?? [];
    const values = new Map(answers.map((cell) => [cell.address, cell.value]));
    for (const cell of sheet.cells) {
      if (cell.formula === null || cell.value === undefined) continue;
      const value = values.get(cell.address);
      if (sameValue(cell.value, value, cell.numberFormat)) continue;
      faults.push({ code: 'DIFFERENT', ...locate(sheet, cell), cached: show(cell.value), recalculated: show(value) });
    }
  }
  return faults;
}

function count(workbook: StoredWorkbook, wanted: (cell: StoredCell) => boolean): number {
  return workbook.sheets.reduce((sum, sheet) => sum + sheet.cells.filter(wanted).length, 0);
}

/** The copy for LibreOffice, or null where the file is no workbook. */
function overwrite(bytes: Uint8Array): Overwritten | null {
  try {
    readWorkbook(bytes);
    return overwriteCachedValues(bytes);
  } catch {
    return null;
  }
}

/** Paths of the xlsx files, relative to the folder; the lock files of an open Office are none. */
async function workbooksUnder(folder: string): Promise<string[]> {
  const paths = await readdir(folder, { recursive: true });
  return paths.filter((path) => path.endsWith('.xlsx') && !basename(path).startsWith('~$')).sort();
}

/** Does the work for all items, as many at a time as there are processors; results in their order. */
async function inParallel<Item, Result>(items: readonly Item[], work: (item: Item) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  const queue = [...items.entries()];
  const worker = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) results[next[0]] = await work(next[1]);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  return results;
}
