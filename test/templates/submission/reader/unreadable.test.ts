import { readFileSync } from 'node:fs';
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { LIMITS, readWorkbook, UnreadableFile } from '../../../../templates/submission/reader/index.ts';
import { NAMESPACES, relationships, workbookOf, zipOf } from './package.ts';

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
const encrypted = new Uint8Array([...OLE, ...new Uint8Array(2000), ...Buffer.from('EncryptedPackage', 'utf16le'), 0, 0]);

describe('a file that is no workbook', () => {
  it.each<[string, string, Uint8Array]>([
    ['an empty file', 'empty', new Uint8Array()],
    ['an old workbook', 'oldFormat', fixture('libreoffice.xls')],
    ['a workbook with a password', 'encrypted', encrypted],
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
    ['a PDF', 'notAZip', strToU8('%PDF-1.4\n')],
    ['a picture', 'notAZip', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d])],
  ])('%s: %s', (_, reason, bytes) => {
    const { reason: given, words } = refusal(bytes);
    expect(given).toBe(reason);
    expect(words.zh).toMatch(/^文件[^。]*：请[^。]*。$/);
    expect(words.en).toMatch(/^[^.]* file[^:]*: .*\.$/);
  });
});

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
    ['one part twice, in two cases', 'damaged', { 'XL/workbook.xml': '<a/>' }],
    ['a DTD', 'documentType', { 'xl/workbook.xml': `<!DOCTYPE workbook [<!ENTITY a "aaaa">]><workbook ${NAMESPACES}>&a;</workbook>` }],
  ])('with %s', (_, reason, parts) => {
    expect(refusal(workbookOf({ parts })).reason).toBe(reason);
  });
});

describe('limits', () => {
  const bytes = workbookOf({ rows: '<row><c t="s"><v>0</v></c></row>', strings: '<si><t>示例数据</t></si>' });

  it.each([
    { fileBytes: bytes.length - 1 },
    { entries: 6 },
    { partBytes: 300 },
    { totalBytes: 1200 },
    { sharedCharacters: 3 },
    { depth: 4 },
  ])('%o', (narrower) => {
    expect(refusal(bytes, { ...LIMITS, ...narrower }).reason).toBe('tooLarge');
  });

  it('a page of zeros inflates to a refusal', () => {
    const bomb = workbookOf({ parts: { 'xl/worksheets/sheet1.xml': new Uint8Array(4_000_000).fill(0x20) } });
    expect(bomb.length).toBeLessThan(10_000);
    expect(refusal(bomb, { ...LIMITS, partBytes: 1_000_000 }).reason).toBe('tooLarge');
  });
});
