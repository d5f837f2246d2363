import { address } from '../address.ts';
import type { Sheet, Workbook } from '../model.ts';
import { BODY_SIZE, FONT } from '../styles.ts';
import { checkWorkbook } from './check.ts';
import { linksXml, validationsXml } from './inputs.ts';
import { definedNamesXml } from './names.ts';
import { PackageWriter } from './package.ts';
import { filledBodies, rowsXml } from './rows.ts';
import { makeSkeleton, type SheetSkeleton } from './skeleton.ts';

/**
 * Writes a workbook as .xlsx, in pieces as they come: `sink` gets the bytes in order. ExcelJS makes
 * everything but the rows, which stream from `Body.cells` into the file one by one, so that a body of
 * 100,000 rows takes no more memory than one of ten. The same workbook always gives the same bytes:
 * they hold no clock, no time zone and nothing random. Runs in Node and in a browser.
 *
 * Rejects with a `WorkbookError` that names sheet and cell if the workbook would not open or not hold
 * what it should; what is wrong in a body is found only when its row is reached, and the bytes given
 * so far are then worth nothing.
 */
export async function writeWorkbook(workbook: Workbook, sink: (chunk: Uint8Array) => void): Promise<void> {
  checkWorkbook(workbook);
  const { parts, sheets } = await makeSkeleton(workbook);
  const zip = new PackageWriter(sink);
  for (const [name, xml] of parts) zip.add(name, [finishPart(name, xml, workbook)]);
  workbook.sheets.forEach((sheet, index) => {
    const skeleton = sheets[index]!;
    zip.add(skeleton.part, sheetXml(sheet, skeleton));
  });
  zip.end();
}

/** A whole workbook in memory; errors as `writeWorkbook`. */
export async function workbookBytes(workbook: Workbook): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  await writeWorkbook(workbook, (chunk) => chunks.push(chunk));
  const bytes = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}

function finishPart(name: string, xml: string, workbook: Workbook): string {
  switch (name) {
    case 'xl/workbook.xml':
      return insertBefore('<calcPr', definedNamesXml(workbook), xml.replace(/<definedNames.*?(?:\/>|<\/definedNames>)/s, ''));
    case 'xl/styles.xml':
      return xml.replace(/<font>.*?<\/font>/s, DEFAULT_FONT).replace(/<font>(.*?)<\/font>/gs, (_, font) => `<font>${inFontOrder(font)}</font>`);
    case 'docProps/core.xml':
      return xml.replace(/<dcterms:(created|modified)\b.*?<\/dcterms:\1>/gs, '');
    default:
      return xml;
  }
}

/** The font by which programs measure column widths; it must not depend on who has Calibri. */
const DEFAULT_FONT = `<font><sz val="${BODY_SIZE}"/><color theme="1"/><name val="${FONT}"/><charset val="134"/></font>`;

/** ExcelJS writes the properties of a font by alphabet; Microsoft's validator wants them in the order of the schema. */
const FONT_ORDER = ['b', 'i', 'u', 'sz', 'color', 'name', 'charset'];

function inFontOrder(font: string): string {
  const properties = [...font.matchAll(/<(\w+)[^>]*\/>/g)];
  return properties
    .sort(([, a], [, b]) => FONT_ORDER.indexOf(a!) - FONT_ORDER.indexOf(b!))
    .map(([property]) => property)
    .join('');
}

function* sheetXml(sheet: Sheet, { head, tail, styleIds }: SheetSkeleton): Generator<string> {
  yield head.replace(/<dimension ref="[^"]*"\/>/, `<dimension ref="${usedRange(sheet, styleIds)}"/>`);
  yield '<sheetData>';
  yield* rowsXml(sheet, styleIds);
  yield '</sheetData>';
  yield insertBefore('<printOptions', validationsXml(sheet) + linksXml(sheet), tail);
}

function usedRange(sheet: Sheet, styleIds: SheetSkeleton['styleIds']): string {
  const rows = [...styleIds.keys(), ...filledBodies(sheet).map(({ firstRow, count }) => firstRow + count - 1)];
  const columns = [...styleIds.values()].flatMap((ids) => [...ids.keys()]);
  if (columns.length === 0) return 'A1';
  return `${address(Math.min(...columns), Math.min(...rows))}:${address(Math.max(...columns), Math.max(...rows))}`;
}

function insertBefore(tag: string, addition: string, xml: string): string {
  return xml.replace(tag, () => addition + tag);
}
