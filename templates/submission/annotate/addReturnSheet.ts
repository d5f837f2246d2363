import { strFromU8, unzipSync } from 'fflate';
import { escapeAttribute } from '../../workbook/write/xml.ts';
import { workbookBytes } from '../../workbook/write/index.ts';
import { RETURN_SHEET, type Annotation, type ReturnHeading } from './annotation.ts';
import { openBook, sheetNamed, type Book } from './book.ts';
import type { Edit } from './edits.ts';
import { relationshipAttribute, type Dialect } from './dialect.ts';
import type { OfficePackage } from './package.ts';
import { declareType, relate } from './relationships.ts';
import { returnSheet, type ReturnSheet } from './returnSheet.ts';
import type { StyleSheet } from './styles.ts';
import { appending, childOf, childrenOf, settingAttribute } from './tree.ts';

const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

/** 退回单 made ready for a workbook; it is put into the package last. */
export interface MadeSheet {
  readonly xml: string;
  /** Its names, as elements, without the sheet that they belong to. */
  readonly names: readonly { readonly name: string; readonly refersTo: string }[];
}

/**
 * Makes 退回单 as the writer makes every sheet, in a workbook of its own, and moves it over: its
 * styles go to the end of the county's, and its cells are numbered by them.
 */
export async function makeReturnSheet(annotations: readonly Annotation[], heading: ReturnHeading, book: Book, styles: StyleSheet): Promise<MadeSheet> {
  const laid = returnSheet(annotations, heading, (name) => {
    const found = sheetNamed(book, name);
    return found === null || !found.visible ? null : `'${found.name.replaceAll("'", "''")}'`;
  });
  const parts = unzipSync(await workbookBytes({ title: '', subject: '', sheets: [laid.sheet], names: [] }));
  const part = (name: string): string => strFromU8(parts[name]!);
  const style = styles.takeIn(part('xl/styles.xml'));
  const names = [...part('xl/workbook.xml').matchAll(/<definedName name="([^"]*)" localSheetId="0">([^<]*)</g)];
  return {
    xml: inDialect(restyled(part('xl/worksheets/sheet1.xml'), laid, style, styles), book.dialect),
    names: names.map(([, name, refersTo]) => ({ name: name!, refersTo: refersTo! })),
  };
}

function restyled(xml: string, { links, levels }: ReturnSheet, style: (own: number) => number, styles: StyleSheet): string {
  const hyperlinks = links.map(({ cell, location }) => `<hyperlink ref="${cell}" location="${escapeAttribute(location)}" display="${escapeAttribute(location)}"/>`).join('');
  return xml
    .replace(/(<c r="([A-Z]+\d+)" s=")(\d+)"/g, (_, before: string, ref: string, own: string) => {
      const level = levels.get(ref);
      return `${before}${level === undefined ? style(Number(own)) : styles.marked(style(Number(own)), level)}"`;
    })
    .replace('<sheetView ', '<sheetView tabSelected="1" ')
    // Nothing is typed here that must not be, and the clerk may want to tick off what is done.
    .replace(/<sheetProtection [^>]*\/>/, '')
    .replace('<printOptions', () => `${hyperlinks && `<hyperlinks>${hyperlinks}</hyperlinks>`}<printOptions`);
}

function inDialect(xml: string, { main, relationships }: Dialect): string {
  return xml
    .replace('"http://schemas.openxmlformats.org/spreadsheetml/2006/main"', `"${main}"`)
    .replace('"http://schemas.openxmlformats.org/officeDocument/2006/relationships"', `"${relationships}"`);
}

/** Lists 退回单 as the last sheet, and the one that shows first; the name under which its part must be added. */
export function listReturnSheet(file: OfficePackage, book: Book, { names }: MadeSheet): string {
  const name = file.freeName('xl/worksheets/sheet', '.xml');
  declareType(file, name, SHEET_TYPE);
  const id = relate(file, book.part, `${book.dialect.relationships}/worksheet`, name);
  const { text, root, list, sheets, dialect } = book;
  const { prefix } = root;
  const position = list.children.length;
  const sheetId = Math.max(0, ...sheets.map(({ element }) => Number(element.attributes.sheetId) || 0)) + 1;
  const entry = `<${prefix}sheet name="${RETURN_SHEET}" sheetId="${sheetId}" ${relationshipAttribute(root.attributes, dialect, id)}/>`;
  file.edit(book.part, [appending(text, list, entry), showing(book, position), naming(book, names, position)]);
  return name;
}

/** Has the workbook open on a sheet. */
function showing({ text, root, list }: Book, position: number): Edit {
  const views = childOf(root, 'bookViews');
  const view = views === null ? null : childOf(views, 'workbookView');
  if (view !== null) return settingAttribute(text, view, 'activeTab', String(position));
  const { prefix } = root;
  const xml = `<${prefix}workbookView activeTab="${position}"/>`;
  if (views !== null) return appending(text, views, xml);
  return { start: list.start, end: list.start, text: `<${prefix}bookViews>${xml}</${prefix}bookViews>` };
}

/** What stands between the sheets of a workbook and its names. */
const BEFORE_NAMES = ['sheets', 'functionGroups', 'externalReferences'];

function naming({ text, root }: Book, names: MadeSheet['names'], position: number): Edit {
  const { prefix } = root;
  const xml = names.map(({ name, refersTo }) => `<${prefix}definedName name="${name}" localSheetId="${position}">${refersTo}</${prefix}definedName>`).join('');
  const element = childOf(root, 'definedNames');
  if (element !== null) return appending(text, element, xml);
  const last = BEFORE_NAMES.flatMap((name) => childrenOf(root, name)).reduce((a, b) => (a.closeEnd > b.closeEnd ? a : b));
  return { start: last.closeEnd, end: last.closeEnd, text: `<${prefix}definedNames>${xml}</${prefix}definedNames>` };
}

/** Unselects the tabs of a workbook: two selected tabs would be typed into at once. */
export function unselectTabs(file: OfficePackage): void {
  for (const { part } of openBook(file).sheets) {
    if (part === null || !file.has(part)) continue;
    const text = file.text(part);
    const data = text.search(/<(?:[\w.-]+:)?sheetData[\s/>]/);
    const head = data < 0 ? text : text.slice(0, data);
    const edits = [...head.matchAll(/(<(?:[\w.-]+:)?sheetView\s[^>]*?tabSelected\s*=\s*["'])(?:1|true)["']/g)].map((match) => {
      const at = match.index + match[1]!.length;
      return { start: at, end: match.index + match[0].length - 1, text: '0' };
    });
    file.edit(part, edits);
  }
}
