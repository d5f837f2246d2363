import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readWorkbook } from '../../scripts/witness/readWorkbook.ts';

/**
 * A copy of an xlsx file as a clerk leaves it who types into empty cells of a sheet: the cells keep their
 * style, and formulas keep what they cached until a program recalculates them.
 * @param typed address → text or number
 */
export function typeInto(bytes: Uint8Array, sheetName: string, typed: ReadonlyMap<string, string | number>): Uint8Array {
  const path = readWorkbook(bytes).sheets.find(({ name }) => name === sheetName)?.part ?? '';
  const parts = unzipSync(bytes);
  const left = new Map(typed);
  const xml = strFromU8(parts[path] ?? new Uint8Array()).replace(/<c r="([A-Z]+\d+)"( s="\d+")?\/>/g, (cell: string, address: string, style = '') => {
    const value = left.get(address);
    if (value === undefined) return cell;
    left.delete(address);
    return typeof value === 'number'
      ? `<c r="${address}"${style}><v>${value}</v></c>`
      : `<c r="${address}"${style} t="inlineStr"><is><t>${escaped(value)}</t></is></c>`;
  });
  if (left.size > 0) throw new Error(`${sheetName}: 不是空单元格 no empty cells: ${[...left.keys()].join(' ')}`);
  parts[path] = strToU8(xml);
  return zipSync(parts, { level: 1 });
}

/** A copy of an xlsx file whose formulas cache nothing, as some programs write them. */
export function withoutCachedValues(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [path, part] of Object.entries(parts)) {
    if (!/^xl\/worksheets\/[^/]+\.xml$/.test(path)) continue;
    parts[path] = strToU8(strFromU8(part).replace(/(<\/f>|<f\b[^>]*\/>)(?:<v>[^<]*<\/v>|<v\/>)/g, '$1'));
  }
  return zipSync(parts, { level: 1 });
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
