import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readWorkbook } from './readWorkbook.ts';

/** What stands in the place of every cached number; no table of ours comes to it. */
export const wrongNumber = 987654.321;
/** What stands in the place of every cached text. */
export const wrongText = '×';

export interface Overwritten {
  readonly bytes: Uint8Array;
  /** How many cached values were overwritten. */
  readonly count: number;
}

/**
 * A copy of an xlsx file in which every formula cell caches something wrong, so that a program which
 * shows the right value has calculated it. Values that are no formula's stay as they are.
 */
export function overwriteCachedValues(bytes: Uint8Array): Overwritten {
  const parts = unzipSync(bytes);
  let count = 0;
  for (const [path, part] of Object.entries(parts)) {
    if (!/^xl\/worksheets\/[^/]+\.xml$/.test(path)) continue;
    const xml = strFromU8(part).replace(cellWithFormula, (cell: string, type: string | undefined) =>
      cell.replace(cachedValue, (_, cached: string | undefined) => {
        count += 1;
        return `<v>${wrongValue(type, cached)}</v>`;
      }),
    );
    parts[path] = strToU8(xml);
  }
  return { bytes: zipSync(parts, { level: 1 }), count };
}

/**
 * A copy of an xlsx file in which one cell holds another number and nothing else is changed: what a
 * wrong amount, or one typed over a formula, would look like. Other formulas keep what they cached until
 * somebody recalculates.
 */
export function changeNumber(bytes: Uint8Array, sheetName: string, address: string, value: number): Uint8Array {
  const path = readWorkbook(bytes).sheets.find(({ name }) => name === sheetName)?.part ?? '';
  const parts = unzipSync(bytes);
  const number = new RegExp(`(<c r="${address}"(?![^>]*\\st="(?!n"))[^>]*>)(?:<f>[^<]*</f>)?<v>[^<]*(</v></c>)`);
  const xml = strFromU8(parts[path] ?? new Uint8Array());
  if (!number.test(xml)) throw new Error(`${sheetName}!${address} 不是数值单元格 is no cell with a number`);
  parts[path] = strToU8(xml.replace(number, (_, before: string, after: string) => `${before}<v>${value}${after}`));
  return zipSync(parts, { level: 1 });
}

/** `<c …><f …>`, its type caught; a cell that is empty (`<c …/>`) or has no formula does not match. */
const cellWithFormula = /<c(?=\s)(?:[^>]*?\st="(\w+)")?[^>]*(?<!\/)><f[\s\S]*?<\/c>/g;
const cachedValue = /<v\s*\/>|<v(?:\s[^>]*)?>([^<]*)<\/v>/;

function wrongValue(type: string | undefined, cached: string | undefined): string {
  switch (type) {
    case 'str':
      return wrongText;
    case 'b':
      return cached === '1' ? '0' : '1';
    case 'e':
      return '#N/A';
    default:
      return String(wrongNumber);
  }
}
