/**
 * A second, simple reading of a workbook's cells, by patterns and without the reader: it says which cells a
 * mutation changed. It knows only what the base forms and the mutators write.
 */
import { strFromU8 } from 'fflate';
import { columnLetters, columnNumber } from '../../templates/workbook/address.ts';
import { SHEET_PART, type Parts } from './baseForms.ts';

/** What stands in the cells of a part. */
export interface Cells {
  /** As it is written, by the cell's address. */
  readonly contents: ReadonlyMap<string, string>;
  /** Cells that stand twice, or in another row than their own: nobody knows what counts. */
  readonly unclear: readonly string[];
}

export type CellsOfParts = ReadonlyMap<string, Cells>;

/** Cells by the name of their part. */
export function cellsOf(parts: Parts): CellsOfParts {
  const list = parts['xl/sharedStrings.xml'];
  const strings = list === undefined ? [] : [...shown(list).matchAll(/<si(?:>(.*?)<\/si>|\/>)/gs)].map(([, text]) => text ?? '');
  return new Map(Object.entries(parts).filter(([name]) => SHEET_PART.test(name)).map(([name, part]) => [name, cellsIn(shown(part), strings)]));
}

/** Addresses of the cells that differ between two readings, by part. */
export function changedCells(before: CellsOfParts, after: CellsOfParts): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map([...before].map(([part, { contents: cells }]) => {
    const others = after.get(part)?.contents ?? new Map<string, string>();
    return [part, new Set([...cells.keys(), ...others.keys()].filter((cell) => cells.get(cell) !== others.get(cell)))];
  }));
}

/** A part without what shows nowhere: comments, other namespaces, texts that say how others are read aloud. */
function shown(part: Uint8Array): string {
  return strFromU8(part)
    .replace(/<!--.*?-->|<(x:y)\b.*?<\/\1>/gs, '')
    .replace(/<rPh\b.*?<\/rPh>/gs, (aloud) => aloud.replace(/<t>[^<]*<\/t>/g, ''));
}

function cellsIn(xml: string, strings: readonly string[]): Cells {
  const contents = new Map<string, string>();
  const unclear: string[] = [];
  let row = 0;
  for (const [, rowOpen = '', inner = ''] of xml.matchAll(/<row\b([^>]*?)(?:\/>|>(.*?)<\/row>)/gs)) {
    row = Number(attribute(rowOpen, 'r') ?? row + 1);
    let column = 0;
    for (const [, open = '', content = ''] of inner.matchAll(/<c\b([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
      const ref = attribute(open, 'r')?.toUpperCase() ?? `${columnLetters(column + 1)}${row}`;
      column = columnNumber(/^[A-Z]*/.exec(ref)![0]);
      const text = contentOf(open, content, strings);
      if (text === '') continue;
      if (contents.has(ref) || ref !== `${columnLetters(column)}${row}`) unclear.push(ref);
      contents.set(ref, text);
    }
  }
  return { contents, unclear };
}

function contentOf(open: string, content: string, strings: readonly string[]): string {
  const type = attribute(open, 't') ?? '';
  if (type !== 's') return content === '' ? '' : `${type}:${content}`;
  return `s:${content.replace(/<v>(\d+)<\/v>/, (_, index: string) => strings[Number(index)] ?? '?')}`;
}

function attribute(open: string, name: string): string | null {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(open)?.[1] ?? null;
}
