/** XML that is endless, malformed or not what it seems. */
import { before, BELOW_FORM, formWith, moreRows, partText, repeated, SUBSIDY_SHEET, withLong, WORKBOOK, STYLES } from './goodForm.ts';
import type { HostileFile } from './hostileFile.ts';

const MIB = 1024 * 1024;
const END = '</sheetData>';

/** The form whose subsidy sheet is changed. */
function sheetWith(edit: string | Uint8Array | ((xml: string) => string | Uint8Array)): Uint8Array {
  return formWith({ [SUBSIDY_SHEET]: edit });
}

/** A long text put before the end of the subsidy sheet's rows. */
function longSheet(open: string, piece: string, times: number, close: string): Uint8Array {
  return sheetWith(withLong(SUBSIDY_SHEET, END, piece, times, open, close));
}

function afterDeclaration(text: string): (xml: string) => string {
  return (xml) => xml.replace(/^(<\?xml[^>]*\?>\s*)?/, (declaration) => declaration + text);
}

const BILLION_LAUGHS = `<!DOCTYPE lolz [<!ENTITY a0 "ha">${Array.from({ length: 30 }, (_, n) => `<!ENTITY a${n + 1} "&a${n};&a${n};">`).join('')}]>`;

/** Pieces that differ. */
function varied(count: number, piece: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => piece((index * 48271) % 65_521)).join('');
}

const documents: readonly HostileFile[] = [
  { name: 'DTD: billion laughs', expected: 'refused documentType', quick: true, content: () => sheetWith(afterDeclaration(BILLION_LAUGHS)) },
  { name: 'DTD: an external entity', expected: 'refused documentType', quick: true, content: () => sheetWith((xml) => afterDeclaration('<!DOCTYPE x [<!ENTITY secret SYSTEM "file:///etc/passwd">]>')(moreRows(`<row r="${BELOW_FORM}"><c r="A${BELOW_FORM}" t="inlineStr"><is><t>&secret;</t></is></c></row>`)(xml))) },
  { name: 'DTD: an external subset', expected: 'refused documentType', content: () => formWith({ [WORKBOOK]: afterDeclaration('<!DOCTYPE workbook SYSTEM "http://127.0.0.1:9/x.dtd">') }) },
  { name: 'DTD: in UTF-16', expected: 'refused documentType', content: () => formWith({ [WORKBOOK]: (xml) => Buffer.from(`\ufeff${afterDeclaration(BILLION_LAUGHS)(xml.replace('UTF-8', 'UTF-16'))}`, 'utf16le') }) },
  { name: 'DTD: of 90 MB', expected: ['refused documentType', 'refused abnormal', 'refused tooLarge'], content: () => sheetWith(repeated('<?xml version="1.0"?><!DOCTYPE x [', '<!ENTITY a "b">\n', 5_500_000, ']><x/>')) },
  { name: 'entity: that nobody declared', expected: 'refused damaged', content: () => sheetWith(moreRows('&nbsp;')) },
  { name: 'entity: &#0; and &#xD800;', expected: 'refused damaged', content: () => sheetWith(moreRows('&#0;&#xD800;')) },
  { name: 'entity: &#x110000;', expected: 'refused damaged', content: () => sheetWith(moreRows('&#x110000;')) },
  { name: 'entity: of 90 MB', expected: ['refused damaged', 'refused abnormal'], content: () => longSheet('&', 'a', 90 * MIB, ';') },
];

const sizes: readonly HostileFile[] = [
  { name: 'nesting: 1,000,000 elements deep', expected: ['refused damaged', 'refused abnormal'], quick: true, content: () => longSheet('', '<row>', 1_000_000, '') },
  { name: 'nesting: 1,000,000 elements of another namespace', expected: 'refused abnormal', content: () => longSheet('', '<x:y xmlns:x="urn:x">', 1_000_000, '') },
  { name: 'columns: ZZZZZZ1', expected: 'refused damaged', quick: true, content: () => sheetWith(moreRows(`<row r="${BELOW_FORM}"><c r="ZZZZZZ${BELOW_FORM}"><v>1</v></c></row>`)) },
  { name: 'columns: XFE1, one too many', expected: 'refused damaged', quick: true, content: () => sheetWith(moreRows(`<row r="${BELOW_FORM}"><c r="XFE${BELOW_FORM}"><v>1</v></c></row>`)) },
  { name: 'columns: 10,000,000 cells in a row', expected: ['refused damaged', 'refused abnormal'], quick: true, content: () => longSheet(`<row r="${BELOW_FORM}">`, '<c/>', 10_000_000, '</row>') },
  { name: 'columns: 10,000,000 cells with a value', expected: ['refused damaged', 'refused abnormal', 'refused tooLarge'], content: () => longSheet(`<row r="${BELOW_FORM}">`, '<c><v>1</v></c>', 6_000_000, '</row>') },
  { name: 'columns: 1,000,000 <col>, each hiding all', expected: ['accepted', 'rejected', 'refused abnormal', 'refused tooLarge'], content: () => formWith({ [SUBSIDY_SHEET]: (xml) => before('<sheetData>', `<cols>${varied(1_000_000, (n) => `<col min="1" max="16384" hidden="1" width="${n}"/>`)}</cols>`)(xml) }) },
  { name: 'columns: <col> from −1 to 10^9', expected: ['accepted', 'rejected', 'refused damaged'], content: () => sheetWith(before('<sheetData>', '<cols><col min="-1" max="1000000000" hidden="1"/><col min="NaN" max="x" width="0"/></cols>')) },
  { name: 'attribute: of 100 MB', expected: ['refused abnormal', 'refused tooLarge'], quick: true, content: () => longSheet('<row x="', 'abcdefghij', 9.5 * MIB, '"/>') },
  { name: 'attributes: 100,000 of one element', expected: ['refused abnormal', 'refused damaged'], quick: true, content: () => sheetWith(moreRows(`<row ${varied(60_000, (n) => `a${n}="" `)}/>`)) },
  { name: 'attributes: the same twice', expected: ['refused damaged', 'accepted'], content: () => sheetWith(moreRows(`<row r="${BELOW_FORM}" r="${BELOW_FORM + 1}"/>`)) },
  { name: 'attributes: names of 1 MiB', expected: ['refused abnormal', 'refused damaged'], content: () => longSheet('<row ', 'abcdefghij', 9.5 * MIB, '="1"/>') },
  { name: 'text: a node of 90 MB', expected: ['refused abnormal', 'refused tooLarge'], quick: true, content: () => longSheet('<row><c t="inlineStr"><is><t>', 'abcdefghij', 9 * MIB, '</t></is></c></row>') },
  { name: 'text: 90 MB in a cell, cut by comments', expected: ['refused abnormal', 'refused tooLarge'], quick: true, content: () => longSheet('<row><c t="str"><v>', `${'abcdefghij'.repeat(5000)}<!-- -->`, 1800, '</v></c></row>') },
  { name: 'text: 90 MB in a number, cut by comments', expected: ['refused abnormal', 'refused tooLarge', 'rejected'], content: () => longSheet('<row><c><v>', `${'1234567890'.repeat(5000)}<!-- -->`, 1800, '</v></c></row>') },
  { name: 'text: 90 MB in a formula, cut by CDATA', expected: ['refused abnormal', 'refused tooLarge'], content: () => longSheet('<row><c><f>', `<![CDATA[${'A1+A2+A3+'.repeat(5000)}]]>`, 1900, '</f></c></row>') },
  { name: 'text: 90 MB in the runs of a rich text', expected: ['refused abnormal', 'refused tooLarge'], content: () => longSheet('<row><c t="inlineStr"><is>', `<r><t>${'abcdefghij'.repeat(5000)}</t></r>`, 1800, '</is></c></row>') },
  { name: 'text: 90 MB in a name of the workbook', expected: ['refused abnormal', 'refused tooLarge'], content: () => formWith({ [WORKBOOK]: withLong(WORKBOOK, '</definedNames>', `${'abcdefghij'.repeat(5000)}<!-- -->`, 1800, '<definedName name="x">', '</definedName>') }) },
  { name: 'text: 40 MB in 1,000,000 cells', expected: ['refused tooLarge', 'rejected', 'accepted'], content: () => sheetWith(moreRows(Array.from({ length: 60_000 }, (_, row) => `<row r="${row + 200}">${Array.from({ length: 10 }, (_, column) => `<c t="inlineStr"><is><t>${row}abcdefghijklmnopqrstuvwxyzabcdefghij${column * 7}klmnopqrstuvwxyz</t></is></c>`).join('')}</row>`).join(''))) },
  { name: 'comment: of 50 MB', expected: ['refused abnormal', 'refused tooLarge'], quick: true, content: () => longSheet('<!--', 'abcdefghij', 5 * MIB, '-->') },
  { name: 'comments: 5,000,000', expected: ['accepted', 'refused abnormal', 'refused tooLarge'], content: () => longSheet('', '<!--abcdef-->', 5_000_000, '') },
  { name: 'CDATA: of 50 MB', expected: ['refused abnormal', 'refused tooLarge'], content: () => longSheet('<![CDATA[', 'abcdefghij', 5 * MIB, ']]>') },
  { name: 'processing instruction: of 50 MB', expected: ['refused abnormal', 'refused tooLarge'], quick: true, content: () => longSheet('<?php ', 'abcdefghij', 5 * MIB, '?>') },
  { name: 'processing instructions: 3,000,000', expected: ['accepted', 'refused abnormal', 'refused tooLarge'], content: () => longSheet('', '<?php exit ?>', 3_000_000, '') },
  { name: 'element: a name of 50 MB', expected: ['refused abnormal', 'refused tooLarge'], content: () => longSheet('<', 'abcdefghij', 5 * MIB, '/>') },
  { name: 'blanks: 90 MB between two rows', expected: ['refused abnormal', 'refused tooLarge'], content: () => longSheet('', ' \n\t \r\n    ', 9 * MIB, '') },
  { name: 'namespaces: 100,000 declarations in one element', expected: 'refused abnormal', quick: true, content: () => sheetWith(moreRows(`<row ${varied(65_000, (n) => `xmlns:n${n}="urn:${n}" `)}/>`)) },
  { name: 'namespaces: 900 declarations in each of 60 elements', expected: ['accepted', 'rejected', 'refused damaged'], content: () => sheetWith(moreRows(`${Array.from({ length: 50 }, (_, depth) => `<row ${Array.from({ length: 900 }, (_, n) => `xmlns:n${depth}_${n}="urn:${n}"`).join(' ')}>`).join('')}${'</row>'.repeat(50)}`)) },
  { name: 'namespaces: 900 declarations in each of 10,000 rows', expected: ['accepted', 'rejected', 'refused tooLarge'], content: () => longSheet('', `<row ${Array.from({ length: 900 }, (_, n) => `xmlns:n${n}="urn:x"`).join(' ')}/>`, 5_000, '') },
];

const encodings: readonly HostileFile[] = [
  { name: 'UTF-8: a byte that is none', expected: 'refused damaged', quick: true, content: () => sheetWith((xml) => Buffer.concat([Buffer.from(xml.replace(END, '')), Uint8Array.of(0xff), Buffer.from(END)])) },
  { name: 'UTF-8: overlong <', expected: 'refused damaged', content: () => sheetWith(Buffer.concat([Buffer.from(partText(SUBSIDY_SHEET)), Uint8Array.of(0xc0, 0xbc)])) },
  { name: 'UTF-8: a surrogate', expected: 'refused damaged', content: () => sheetWith((xml) => { const at = xml.indexOf('示'); return Buffer.concat([Buffer.from(xml.slice(0, at)), Uint8Array.of(0xed, 0xa0, 0x80), Buffer.from(xml.slice(at + 1))]); }) },
  { name: 'UTF-8: said, GB 18030 it is', expected: 'refused damaged', content: () => sheetWith((xml) => Buffer.from(xml.replace(/[^\0-\x7f]+/g, '\xd0\xd5\xc3\xfb'), 'latin1')) },
  { name: 'encoding: GB 18030, and said to be', expected: ['refused damaged', 'rejected', 'accepted'], content: () => sheetWith((xml) => Buffer.from(xml.replace('UTF-8', 'GB18030').replace(/[^\0-\x7f]+/g, '\xd0\xd5\xc3\xfb'), 'latin1')) },
  { name: 'encoding: UTF-7', expected: ['accepted', 'refused damaged'], content: () => sheetWith((xml) => xml.replace('UTF-8', 'UTF-7')) },
  { name: 'UTF-16: without a mark', expected: 'accepted', quick: true, content: () => sheetWith((xml) => Buffer.from(xml.replace('UTF-8', 'UTF-16'), 'utf16le')) },
  { name: 'UTF-16: big endian, without a mark', expected: 'accepted', content: () => sheetWith((xml) => Buffer.from(xml.replace('UTF-8', 'UTF-16'), 'utf16le').swap16()) },
  { name: 'UTF-16: an odd number of bytes', expected: 'refused damaged', content: () => sheetWith((xml) => Buffer.concat([Buffer.from(`\ufeff${xml}`, 'utf16le'), Uint8Array.of(0)])) },
  { name: 'UTF-32', expected: 'refused damaged', content: () => sheetWith((xml) => Buffer.from([...xml].flatMap((character) => { const code = character.codePointAt(0)!; return [code & 255, (code >> 8) & 255, code >> 16, 0]; }))) },
  { name: 'byte order mark: in the middle', expected: ['accepted', 'refused damaged'], quick: true, content: () => sheetWith(moreRows('\ufeff')) },
  { name: 'byte order mark: twice', expected: ['accepted', 'refused damaged'], content: () => sheetWith((xml) => `\ufeff\ufeff${xml}`) },
  { name: 'zeros: within a part', expected: 'refused damaged', content: () => sheetWith((xml) => Buffer.concat([Buffer.from(xml.replace(END, '')), new Uint8Array(100), Buffer.from(END)])) },
];

const shapes: readonly HostileFile[] = [
  { name: 'XML: a sheet that ends early', expected: 'refused damaged', quick: true, content: () => sheetWith((xml) => xml.slice(0, xml.length / 2)) },
  { name: 'XML: a sheet that does not end', expected: 'refused damaged', content: () => sheetWith((xml) => xml.replace('</worksheet>', '')) },
  { name: 'XML: two roots', expected: 'refused damaged', quick: true, content: () => sheetWith((xml) => xml + xml.slice(xml.indexOf('<worksheet'))) },
  { name: 'XML: ends crossed', expected: 'refused damaged', content: () => sheetWith((xml) => xml.replace('</c></row>', '</row></c>')) },
  { name: 'XML: a sheet that is empty', expected: 'refused damaged', content: () => sheetWith('') },
  { name: 'XML: a sheet that is a picture', expected: 'refused damaged', content: () => sheetWith(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10)) },
  { name: 'XML: version 1.1', expected: ['accepted', 'refused damaged'], content: () => sheetWith((xml) => xml.replace('version="1.0"', 'version="1.1"')) },
  { name: 'namespaces: another one for the sheet', expected: ['rejected', 'refused damaged', 'refused noWorkbook', 'refused abnormal'], quick: true, content: () => sheetWith((xml) => xml.replace('spreadsheetml/2006/main', 'spreadsheetml/2099/main')) },
  { name: 'namespaces: another one for the workbook', expected: ['refused noWorkbook', 'refused damaged'], content: () => formWith({ [WORKBOOK]: (xml) => xml.replace('spreadsheetml/2006/main', 'spreadsheetml/2099/main') }) },
  { name: 'namespaces: a prefix that nobody declared', expected: 'refused damaged', content: () => sheetWith(moreRows('<x:row/>')) },
  { name: 'namespaces: rows in a prefix of another one', expected: 'rejected', content: () => sheetWith((xml) => xml.replaceAll('<row ', '<x:row xmlns:x="urn:x" ').replaceAll('</row>', '</x:row>')) },
  { name: 'XML: a sheet within a sheet', expected: ['accepted', 'rejected', 'refused damaged', 'refused abnormal'], content: () => sheetWith(moreRows(partText(SUBSIDY_SHEET).replace(/^<\?xml[^>]*\?>/, ''))) },
  { name: 'XML: a cell within a cell', expected: ['accepted', 'rejected', 'refused damaged', 'refused abnormal'], content: () => sheetWith(moreRows(`<row r="${BELOW_FORM}"><c r="B${BELOW_FORM}"><v>1</v><c r="C${BELOW_FORM}"><v>2</v></c></c></row>`)) },
  { name: 'XML: __proto__ as element and attribute', expected: ['accepted', 'refused damaged'], content: () => sheetWith(moreRows('<__proto__ __proto__="1" constructor="2" toString="3"/>')) },
  { name: 'styles: a format of 255 open brackets', expected: ['accepted', 'rejected'], content: () => formWith({ [STYLES]: before('<fonts', `<numFmts>${Array.from({ length: 2000 }, (_, n) => `<numFmt numFmtId="${200 + n}" formatCode="${'['.repeat(900)}${'&quot;'.repeat(50)}"/>`).join('')}</numFmts>`) }) },
  { name: 'styles: 1,000,000 formats', expected: ['refused tooLarge'], content: () => formWith({ [STYLES]: withLong(STYLES, '</cellXfs>', '<xf numFmtId="14"/>', 1_000_000) }) },
];

export const markup: readonly HostileFile[] = [...documents, ...sizes, ...encodings, ...shapes];

