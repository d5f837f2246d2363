/** What a test of annotated copies says and looks at. */
import { unzipSync, zipSync } from 'fflate';
import { annotate, RETURN_SHEET, type Annotation } from '../../../../templates/submission/annotate/index.ts';
import type { Severity } from '../../../../templates/submission/issue.ts';
import { readWorkbook } from '../../../../templates/submission/reader/index.ts';
import { all, cellsOf, unpack, type Element } from '../../workbook/unpack.ts';

export const HEADING = { file: '640104 兴庆区 2025年申报表.xlsx', unit: '兴庆区', year: 2025, summary: [{ zh: '退回。', en: 'Returned.' }] };

/** An issue of a cell: `issue('表', 'F17', 'error')`. */
export function issue(sheet: string | null, cell: string | null, severity: Severity = 'error', more: Partial<Annotation> = {}): Annotation {
  return {
    code: 'V303', severity, sheet, cell, explanation: null,
    what: { zh: '到岗日期晚于离岗日期', en: 'arrival is after leaving' },
    remedy: { zh: '请改正其中一个。', en: 'Correct one of them.' },
    ...more,
  };
}

export function annotated(bytes: Uint8Array, ...annotations: readonly Annotation[]): Promise<Uint8Array> {
  return annotate(bytes, annotations, HEADING);
}

/** Names of the parts that are in both packages and differ. */
export function changedParts(before: Uint8Array, after: Uint8Array): readonly string[] {
  const [old, now] = [unzipSync(before), unzipSync(after)];
  return Object.keys(old).filter((name) => now[name] === undefined || !Buffer.from(old[name]!).equals(Buffer.from(now[name]!)));
}

/** The part of a sheet. */
export function sheetPartOf(bytes: Uint8Array, name: string): Element {
  const parts = xmlParts(bytes);
  const book = parts.get('xl/workbook.xml')!;
  const id = all(book, 'sheet').find(({ attributes }) => attributes['name'] === name)!.attributes['r:id'];
  const target = all(parts.get('xl/_rels/workbook.xml.rels')!, 'Relationship').find(({ attributes }) => attributes['Id'] === id)!.attributes['Target']!;
  return parts.get(target.startsWith('/') ? target.slice(1) : `xl/${target}`)!;
}

/** The fill colour of a cell as the file states it; null where it has none. */
export function fillOf(bytes: Uint8Array, sheet: string, cell: string): string | null {
  const styles = xmlParts(bytes).get('xl/styles.xml')!;
  const style = all(all(styles, 'cellXfs')[0]!, 'xf')[cellsOf(sheetPartOf(bytes, sheet)).get(cell)?.style || 0]!;
  const fill = all(all(styles, 'fills')[0]!, 'fill')[Number(style.attributes['fillId'])]!;
  return all(fill, 'fgColor')[0]?.attributes['rgb'] ?? null;
}

/** The notes of a package: cell → text, over all its sheets. */
export function notesOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  const parts = [...xmlParts(bytes)].filter(([name]) => /^xl\/comments\d+\.xml$/.test(name));
  return Object.fromEntries(parts.flatMap(([, part]) => all(part, 'comment').map((comment) => [
    comment.attributes['ref']!,
    all(comment, 't').map(({ text }) => text).join(''),
  ])));
}

/** The cells of 退回单 that have a text, row by row. */
export function returnRows(bytes: Uint8Array): readonly (readonly string[])[] {
  return readWorkbook(bytes).sheet(RETURN_SHEET)!.rows.map(({ cells }) => [...cells.values()].map(({ value }) => String(value)));
}

/** The parts that are XML; drawings of notes need not be. */
export function xmlParts(bytes: Uint8Array): ReadonlyMap<string, Element> {
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => /\.(xml|rels)$/i.test(name));
  return unpack(zipSync(Object.fromEntries(parts)));
}
