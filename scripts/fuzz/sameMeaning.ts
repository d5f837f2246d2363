/** Other ways to write the same workbook: each must be read, and as before. */
import { strFromU8, strToU8 } from 'fflate';
import type { Random } from '../example/random.ts';
import { SHEET_PART, type Parts } from './baseForms.ts';

type Rewrite = (parts: Parts, random: Random) => Parts;

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const SHEET_RELATIONSHIPS = 'xl/_rels/workbook.xml.rels';
const DATA = /<sheetData>(.*)<\/sheetData>/s;

function ofSheets(rewrite: (xml: string, random: Random) => string): Rewrite {
  return (parts, random) => mapParts(parts, (name, part) => (SHEET_PART.test(name) ? strToU8(rewrite(strFromU8(part), random)) : part));
}

function mapParts(parts: Parts, map: (name: string, part: Uint8Array) => Uint8Array): Parts {
  return Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, map(name, part)]));
}

function isMarkup(name: string): boolean {
  return name.startsWith('xl/') && /\.(xml|rels)$/.test(name);
}

function shuffled<T>(list: readonly T[], random: Random): T[] {
  return list.map((item) => ({ item, by: random.next() })).sort((a, b) => a.by - b.by).map(({ item }) => item);
}

/** With each of a pattern's finds replaced in one case of so many. */
function some(xml: string, pattern: RegExp, random: Random, replacement: (...found: string[]) => string): string {
  return xml.replace(pattern, (...found: string[]) => (random.chance(0.2) ? replacement(...found) : found[0]!));
}

export const SAME_MEANING: Readonly<Record<string, Rewrite>> = {
  'rows in another order': ofSheets((xml, random) => xml.replace(DATA, (_, rows: string) => `<sheetData>${shuffled(rows.match(/<row .*?(?:<\/row>|\/>)(?=<row |$)/gs) ?? [], random).join('')}</sheetData>`)),
  'cells in another order': ofSheets((xml, random) => xml.replace(/(<row [^>]*[^/]>)(.*?)<\/row>/gs, (_, open: string, cells: string) => `${open}${shuffled(cells.match(/<c [^>]*\/>|<c .*?<\/c>/gs) ?? [], random).join('')}</row>`)),
  'comments in texts': ofSheets((xml, random) => some(xml, /(<[vt](?: [^>]*)?>)([^<&]+)</g, random, (_, open, text) => `${open}${text!.slice(0, 1)}<!-- 9 -->${text!.slice(1)}<`)),
  'texts as CDATA': ofSheets((xml, random) => some(xml, /(<[vt](?: [^>]*)?>)([^<&]+)</g, random, (_, open, text) => `${open}<![CDATA[${text}]]><`)),
  'characters by their numbers': ofSheets((xml, random) => some(xml, /(<[vt](?: [^>]*)?>)([^<&]+)</g, random, (_, open, text) => `${open}${[...text!].map((character) => `&#${character.codePointAt(0)!};`).join('')}<`)),
  'processing instructions between': ofSheets((xml, random) => some(xml, /<c /g, random, () => '<?x y="9"?><c ')),
  'blank cells with a format': ofSheets((xml, random) => xml.replace('</sheetData>', `${Array.from({ length: random.whole(1, 300) }, (_, index) => `<row r="${index + 2000}"><c r="A${index + 2000}" s="1"/></row>`).join('')}</sheetData>`)),
  'rich text with a reading aid': ofSheets((xml, random) => some(xml, /<is><t>([^<]*)<\/t><\/is>/g, random, (_, text) => `<is><r><t xml:space="preserve">${text!.slice(0, 1)}</t></r><r><rPr><b/></rPr><t xml:space="preserve">${text!.slice(1)}</t></r><rPh sb="0" eb="1"><t>9</t></rPh></is>`)),
  'an extension beside the rows': ofSheets((xml) => xml.replace('</worksheet>', '<extLst><ext xmlns:x="urn:x" uri="{0}"><x:row r="12"><x:c r="A12"><x:v>9</x:v></x:c></x:row></ext></extLst></worksheet>')),
  'a prefix for every element': (parts) => mapParts(parts, (name, part) => (isMarkup(name) && !name.endsWith('.rels') && !name.includes('theme') ? strToU8(strFromU8(part).replace(/<(\/?)(?=[A-Za-z])(?![\w.-]+:)/g, '<$1p:').replace(` xmlns="${MAIN}"`, ` xmlns:p="${MAIN}"`)) : part)),
  'UTF-16': (parts, random) => mapParts(parts, (name, part) => {
    if (!isMarkup(name) || random.chance(0.5)) return part;
    const text = Buffer.from(`\ufeff${strFromU8(part).replace('UTF-8', 'UTF-16')}`, 'utf16le');
    return random.chance(0.5) ? text : text.swap16();
  }),
  'part names in another case': (parts) => Object.fromEntries(Object.entries(parts).map(([name, part]) => [SHEET_PART.test(name) ? name.toUpperCase() : name, part])),
  'part names with backslashes': (parts) => Object.fromEntries(Object.entries(parts).map(([name, part]) => [name.startsWith('xl/') ? name.replaceAll('/', '\\') : name, part])),
  'absolute part names': (parts) => mapParts(parts, (name, part) => (name === SHEET_RELATIONSHIPS ? strToU8(strFromU8(part).replaceAll('Target="', 'Target="/xl/')) : part)),
  'parts in another order': (parts, random) => Object.fromEntries(shuffled(Object.entries(parts), random)),
  'the strict dialect': (parts) => mapParts(parts, (name, part) => (isMarkup(name) || name === '_rels/.rels'
    ? strToU8(strFromU8(part).replaceAll(MAIN, 'http://purl.oclc.org/ooxml/spreadsheetml/main').replaceAll('http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'http://purl.oclc.org/ooxml/officeDocument/relationships'))
    : part)),
};
