import { readFileSync } from 'node:fs';
import { strToU8, Zip, ZipDeflate } from 'fflate';
import { describe, expect, it } from 'vitest';
import { LIMITS, readWorkbook, UnreadableFile, type Limits } from '../../../../templates/submission/reader/index.ts';
import { readXml } from '../../../../templates/submission/reader/xml.ts';
import { NAMESPACES, partsOfWorkbook, relationships, workbookOf, zipOf, type Made } from './package.ts';

/** The error of reading a file and everything on its sheets. */
function refusal(bytes: Uint8Array, limits = LIMITS): UnreadableFile {
  try {
    for (const sheet of readWorkbook(bytes, limits).sheets) void sheet.rows;
  } catch (error) {
    if (error instanceof UnreadableFile) return error;
    throw error;
  }
  throw new Error('the file was read');
}

const fixture = (name: string): Uint8Array => readFileSync(new URL(`fixtures/${name}`, import.meta.url));
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** An OLE file with streams of these names. */
const ole = (...streams: string[]): Uint8Array =>
  new Uint8Array([...OLE, ...new Uint8Array(2000), ...streams.flatMap((name) => [...Buffer.from(name.padEnd(64, '\0'), 'utf16le')])]);
/** A workbook whose main part is of this type. */
const ofType = (type: string): Uint8Array =>
  workbookOf({
    parts: {
      '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/XL/workbook.xml" ContentType="application/vnd.${type}.main+xml"/></Types>`,
    },
  });

describe('a file that is no workbook', () => {
  it.each<[string, string, Uint8Array]>([
    ['an empty file', 'empty', new Uint8Array()],
    ['an old workbook', 'oldFormat', fixture('libreoffice.xls')],
    ['a workbook of Excel 4', 'oldFormat', new Uint8Array([0x09, 0x04, 0x06, 0x00, 0x00, 0x00])],
    ['an .et workbook', 'oldFormat', ole('Root Entry', 'Workbook', 'ETExtData')],
    ['a Word document of old', 'noWorkbook', ole('Root Entry', 'WordDocument', 'Workbook')],
    ['slides of old', 'noWorkbook', ole('Root Entry', 'PowerPoint Document')],
    ['a workbook with a password', 'encrypted', ole('Root Entry', 'EncryptionInfo', 'EncryptedPackage')],
    ['a workbook for macros', 'macroWorkbook', ofType('ms-excel.sheet.macroEnabled')],
    ['a template for macros', 'macroWorkbook', ofType('ms-excel.template.macroEnabled')],
    ['an OpenDocument spreadsheet', 'openDocument', fixture('libreoffice.ods')],
    ['a binary workbook', 'binaryWorkbook', workbookOf({ parts: { '_rels/.rels': relationships({ a: ['officeDocument', 'xl/workbook.bin'] }), 'xl/workbook.bin': 'x' } })],
    ['a Word document', 'noWorkbook', zipOf({ '_rels/.rels': relationships({ a: ['officeDocument', 'word/document.xml'] }), 'word/document.xml': '<w:document xmlns:w="urn:w"/>' })],
    ['an archive of workbooks', 'noWorkbook', zipOf({ '兴庆区.xlsx': workbookOf() })],
    ['an empty archive', 'noWorkbook', zipOf({})],
    ['CSV', 'plainText', strToU8('姓名,金额\r\n示例,5000\r\n')],
    ['CSV in GBK', 'plainText', new Uint8Array([0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0x31, 0x0d, 0x0a])],
    ['CSV in UTF-16', 'plainText', new Uint8Array(Buffer.from('\ufeff姓名\t金额', 'utf16le'))],
    ['a web page', 'webPage', strToU8('\ufeff\r\n<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table>')],
    ['a table that a system exported', 'webPage', strToU8('<table border=1><tr><td>姓名')],
    ['a single file web page', 'webPage', strToU8('MIME-Version: 1.0\r\nContent-Type: multipart/related')],
    ['an XML spreadsheet', 'xmlSpreadsheet', strToU8('<?xml version="1.0"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">')],
    ['an XML spreadsheet without a declaration', 'xmlSpreadsheet', strToU8('<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">')],
    ['other XML', 'notAZip', strToU8('<?xml version="1.0"?><office:document/>')],
    ['a PDF', 'notAZip', strToU8('%PDF-1.4\n')],
    ['a picture', 'notAZip', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d])],
  ])('%s: %s', (_, reason, bytes) => {
    const { reason: given, words } = refusal(bytes);
    expect(given).toBe(reason);
    expect(words.zh).toMatch(/^文件[^。]*：请[^。]*。$/);
    expect(words.en).toMatch(/^[^.]* file[^:]*: .*\.$/);
  });
});

/** With the first so many occurrences of a name in an archive changed. */
function renamed(bytes: Uint8Array, name: string, to: string, times = Infinity): Uint8Array {
  let left = times;
  const text = Buffer.from(bytes).toString('latin1').replaceAll(name, (found) => (left-- > 0 ? to : found));
  return new Uint8Array(Buffer.from(text, 'latin1'));
}

describe('a damaged workbook', () => {
  const bytes = workbookOf({ rows: '<row r="1"><c r="A1" t="str"><v>示例数据</v></c></row>' });

  it('cut anywhere', () => {
    for (let length = 1; length < bytes.length; length += 97) {
      expect(['damaged', 'notAZip', 'plainText']).toContain(refusal(bytes.subarray(0, length)).reason);
    }
    expect(refusal(bytes.subarray(0, bytes.length - 1)).reason).toBe('damaged');
  });

  it('with one changed byte is never read as something else', () => {
    const plain = readWorkbook(bytes).sheets[0]!.cell('A1')!.value;
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = bytes.slice();
      changed[at]! ^= 0x04;
      try {
        expect(readWorkbook(changed).sheets[0]!.cell('A1')!.value).toBe(plain);
      } catch (error) {
        expect(error).toBeInstanceOf(UnreadableFile);
      }
    }
  });

  it.each<[string, string, Record<string, string | Uint8Array | null>]>([
    ['a part missing', 'damaged', { 'xl/worksheets/sheet1.xml': null }],
    ['a part that ends early', 'damaged', { 'xl/worksheets/sheet1.xml': `<worksheet ${NAMESPACES}><sheetData>` }],
    ['a part that is empty', 'damaged', { 'xl/worksheets/sheet1.xml': '' }],
    ['malformed UTF-8', 'damaged', { 'xl/worksheets/sheet1.xml': new Uint8Array([...strToU8(`<worksheet ${NAMESPACES}>`), 0xff, ...strToU8('</worksheet>')]) }],
    ['one part twice, in two cases', 'abnormal', { 'XL/workbook.xml': '<a/>' }],
    ['a DTD', 'documentType', { 'xl/workbook.xml': `<!DOCTYPE workbook [<!ENTITY a "aaaa">]><workbook ${NAMESPACES}>&a;</workbook>` }],
  ])('with %s', (_, reason, parts) => {
    expect(refusal(workbookOf({ parts })).reason).toBe(reason);
  });
});

it('a workbook and a template are read by what the package says they are', () => {
  for (const type of ['openxmlformats-officedocument.spreadsheetml.sheet', 'openxmlformats-officedocument.spreadsheetml.template']) {
    expect(readWorkbook(ofType(type)).sheets).toHaveLength(1);
  }
});

describe('an archive', () => {
  const bytes = workbookOf({ rows: '<row><c><v>1</v></c></row>' });
  const end = bytes.length - 22;
  const directory = new DataView(bytes.buffer).getUint32(end + 16, true);
  const junk = new Uint8Array(40).fill(1);
  const joined = (...pieces: Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(pieces));
  /** With a number of four bytes changed. */
  const changed = (from: Uint8Array, at: number, by: number): Uint8Array => {
    const copy = from.slice();
    const view = new DataView(copy.buffer);
    view.setUint32(at, view.getUint32(at, true) + by, true);
    return copy;
  };
  const between = joined(bytes.subarray(0, directory), junk, bytes.subarray(directory));

  it.each<[string, Uint8Array]>([
    ['data before the directory', changed(between, between.length - 6, junk.length)],
    ['data behind the directory', joined(bytes.subarray(0, end), junk, bytes.subarray(end))],
    ['data behind the end', joined(bytes, junk)],
    ['an entry that reaches into the next', changed(bytes, directory + 20, 40)],
    ['two entries of one name', renamed(workbookOf({ parts: { 'xl/a.xml': '<a/>', 'xl/b.xml': '<b/>' } }), 'xl/b.xml', 'xl/a.xml')],
    ['an entry that has another name in the directory', renamed(bytes, '_rels/.rels', '_rels/.RELS', 1)],
  ])('with %s', (_, archive) => expect(refusal(archive).reason).toBe('abnormal'));

  it('whose directory is not where it should be', () => expect(refusal(between).reason).toBe('damaged'));

  it('that was written as it was packed is read: lengths stand behind the data', () => {
    const chunks: Uint8Array[] = [];
    const zip = new Zip((_, chunk) => chunks.push(chunk));
    for (const [name, part] of Object.entries(partsOfWorkbook({ rows: '<row><c><v>7</v></c></row>' }))) {
      const file = new ZipDeflate(name);
      zip.add(file);
      file.push(strToU8(String(part)), true);
    }
    zip.end();
    const streamed = joined(...chunks);
    expect(streamed[6]! & 8).toBe(8);
    expect(readWorkbook(streamed).sheets[0]!.cell('A1')!.value).toBe(7);
  });

  it('with a comment is read', () => {
    const archive = joined(bytes, strToU8('ab'));
    archive[end + 20] = 2;
    expect(readWorkbook(archive).sheets[0]!.cell('A1')!.value).toBe(1);
  });
});

describe('limits', () => {
  const bytes = workbookOf({ rows: '<row><c t="s"><v>0</v></c></row>', strings: '<si><t>示例数据</t></si>' });

  it.each([
    { fileBytes: bytes.length - 1 },
    { entries: 6 },
    { partBytes: 300 },
    { totalBytes: 1200 },
    { characters: 3 },
    { sharedStrings: 0 },
    { cells: 0 },
  ])('%o', (narrower) => {
    expect(refusal(bytes, { ...LIMITS, ...narrower }).reason).toBe('tooLarge');
  });

  it.each<[keyof Limits, number, Made, string]>([
    ['entries', 7, {}, 'tooLarge'],
    ['characters', 13, { rows: '<row><c t="str"><f>REPT("甲",2)</f><v>甲甲</v></c><c t="str"><v>甲甲</v></c></row>' }, 'tooLarge'],
    ['sharedStrings', 2, { rows: '<row><c t="s"><v>0</v></c></row>', strings: '<si><t/></si><si/>' }, 'tooLarge'],
    ['cells', 3, { rows: '<row><c><v>1</v></c><c/><c><f>A1</f></c></row><row><c><v>1</v></c></row>' }, 'tooLarge'],
    ['merges', 2, { after: '<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="A2:B2"/></mergeCells>' }, 'tooManyMerges'],
    ['listed', 3, { after: '<hyperlinks><hyperlink ref="A1"/><hyperlink ref="A2"/><hyperlink ref="A3"/></hyperlinks>' }, 'tooLarge'],
    ['listed', 4, { workbookAfter: '<definedNames><definedName name="a"/><definedName name="b"/><definedName name="c"/></definedNames>' }, 'tooLarge'],
    ['listed', 4, { workbookAfter: '<externalReferences><externalReference/><externalReference/><externalReference/></externalReferences>' }, 'tooLarge'],
    ['listed', 4, { styles: '<numFmts><numFmt/><numFmt/></numFmts><cellXfs><xf/><xf/></cellXfs>' }, 'tooLarge'],
    ['listed', 3, {}, 'tooLarge'],
    ['depth', 6, { rows: '<row><c><is><t>甲</t></is></c></row>' }, 'abnormal'],
    ['depth', 5, { after: '<a xmlns="urn:a"><b><c><d/></c></b></a>' }, 'abnormal'],
    ['attributes', 4, { after: '<pageMargins a="1" b="2" c="3" d="4"/>' }, 'abnormal'],
    ['pieceCharacters', 2000, { after: `<x a="${'甲'.repeat(2000)}"/>` }, 'abnormal'],
    ['pieceCharacters', 2000, { after: `<x a="${'甲'.repeat(2000)}" xmlns="urn:a"/>` }, 'abnormal'],
    ['pieceCharacters', 2000, { rows: `<row><c t="str"><v>${'甲'.repeat(2000)}</v></c></row>` }, 'abnormal'],
  ])('%s: %i are read, fewer refused (%#)', (limit, most, made, reason) => {
    const workbook = workbookOf(made);
    const within = readWorkbook(workbook, { ...LIMITS, [limit]: most });
    for (const sheet of within.sheets) void [sheet.rows, sheet.hyperlinks];
    expect(refusal(workbook, { ...LIMITS, [limit]: most - 1 }).reason).toBe(reason);
  });

  it('all parts together: what is read of every sheet counts', () => {
    const rows = `<row><c t="str"><v>${'甲'.repeat(1000)}</v></c></row>`;
    const sheets = (count: number): Uint8Array =>
      workbookOf({
        rows,
        parts: { 'xl/workbook.xml': `<workbook ${NAMESPACES}><sheets>${'<sheet name="表" r:id="rId1"/>'.repeat(count)}</sheets></workbook>` },
      });
    const limits = { ...LIMITS, totalBytes: 10_000, cells: 2 };
    expect(readWorkbook(sheets(2), limits).sheets.map(({ rows }) => rows.length)).toEqual([1, 1]);
    expect(refusal(sheets(3), { ...limits, totalBytes: 20_000 }).reason).toBe('tooLarge');
    expect(refusal(sheets(3), { ...limits, cells: 3 }).reason).toBe('tooLarge');
  });

  it('how far a byte is blown up, in a long part alone', () => {
    const blank = workbookOf({ after: ' '.repeat(100_000) });
    expect(readWorkbook(blank, { ...LIMITS, ratio: 50 }).sheets[0]!.rows).toEqual([]);
    expect(readWorkbook(blank, { ...LIMITS, ratioFromBytes: 50_000 }).sheets[0]!.rows).toEqual([]);
    expect(refusal(blank, { ...LIMITS, ratio: 50, ratioFromBytes: 50_000 }).reason).toBe('abnormal');
  });

  it('3,000 blank rows with a format in every column are within them', () => {
    const cells = Array.from({ length: 60 }, () => '<c s="1"/>').join('');
    const rows = `<row r="1"><c><v>1</v></c></row>${Array.from({ length: 3000 }, () => `<row ht="18" customHeight="1">${cells}</row>`).join('')}`;
    expect(readWorkbook(workbookOf({ rows })).sheets[0]!.rows).toHaveLength(1);
  });

  it.each([
    ['an attribute', '<x a="'],
    ['a text', '<x>'],
    ['a comment', '<!--'],
    ['a CDATA section', '<x><![CDATA['],
    ['a name', '<x'],
    ['an instruction', '<?x '],
    ['a DTD', '<!DOCTYPE x ['],
  ])('%s without end is refused long before all of it is read', (_, start) => {
    let given = 0;
    const piece = strToU8('甲'.repeat(20_000));
    function* chunks(): Iterable<Uint8Array> {
      yield strToU8(start);
      for (; given < 1000; given += 1) yield piece;
    }
    const nothing = (): void => {};
    expect(() => readXml('x', chunks(), LIMITS, { open: nothing, close: nothing, text: nothing })).toThrow(expect.objectContaining({ reason: 'abnormal' }));
    expect(given * 20_000).toBeLessThan(1.1 * LIMITS.pieceCharacters);
  });

  it('a page of zeros inflates to a refusal', () => {
    const bomb = workbookOf({ parts: { 'xl/worksheets/sheet1.xml': new Uint8Array(4_000_000).fill(0x20) } });
    expect(bomb.length).toBeLessThan(10_000);
    expect(refusal(bomb, { ...LIMITS, partBytes: 1_000_000 }).reason).toBe('tooLarge');
  });
});
