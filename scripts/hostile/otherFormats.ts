/** What is no workbook, under the name of one. */
import { strToU8 } from 'fflate';
import { archive } from './archive.ts';
import { entriesOf, formWith, partText, SUBSIDY_SHEET } from './goodForm.ts';
import type { HostileFile, Verdict } from './hostileFile.ts';

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** An OLE file with streams of these names. */
function ole(...streams: readonly string[]): Uint8Array {
  return Buffer.concat([Uint8Array.from(OLE), new Uint8Array(2000), ...streams.map((name) => Buffer.from(name.padEnd(64, '\0'), 'utf16le'))]);
}

function ofType(type: string): Uint8Array {
  return formWith({ '[Content_Types].xml': (xml) => xml.replace('openxmlformats-officedocument.spreadsheetml.sheet', type) });
}

const GB18030 = Uint8Array.from([0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xc9, 0xed, 0xb7, 0xdd, 0xd6, 0xa4, 0x0d, 0x0a]);
const WORD = { '_rels/.rels': '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>', 'word/document.xml': '<w:document xmlns:w="urn:w"/>' };

const kinds: readonly (readonly [name: string, expected: Verdict | readonly Verdict[], bytes: Uint8Array | (() => Uint8Array)])[] = [
  ['an empty file', 'refused empty', new Uint8Array()],
  ['one byte', 'refused plainText', strToU8('x')],
  ['one zero', 'refused notAZip', new Uint8Array(1)],
  ['.xls', 'refused oldFormat', ole('Root Entry', 'Workbook')],
  ['.et', 'refused oldFormat', ole('Root Entry', 'Workbook', 'ETExtData')],
  ['with a password', 'refused encrypted', ole('Root Entry', 'EncryptionInfo', 'EncryptedPackage')],
  ['15 MB of OLE without a stream', 'refused oldFormat', () => Buffer.concat([Uint8Array.from(OLE), Buffer.alloc(15_000_000, 'E\0n\0c\0r\0y\0p\0t\0')])],
  ['.xlsm', 'refused macroWorkbook', () => ofType('ms-excel.sheet.macroEnabled')],
  ['.xltm', 'refused macroWorkbook', () => ofType('ms-excel.template.macroEnabled')],
  ['.xlsb', 'refused binaryWorkbook', () => formWith({ '_rels/.rels': (xml) => xml.replace('xl/workbook.xml', 'xl/workbook.bin'), 'xl/workbook.bin': Uint8Array.of(0x83, 1, 0) })],
  ['.ods', 'refused openDocument', () => archive([{ name: 'mimetype', data: strToU8('application/vnd.oasis.opendocument.spreadsheet') }, { name: 'content.xml', data: strToU8('<x/>') }])],
  ['.docx', 'refused noWorkbook', () => archive(Object.entries(WORD).map(([name, text]) => ({ name, data: strToU8(text) })))],
  ['an archive of forms', 'refused noWorkbook', () => archive([{ name: 'a.xlsx', data: archive(entriesOf()) }])],
  ['CSV', 'refused plainText', strToU8('姓名,身份证号\r\n示例,640104199001011234\r\n')],
  ['CSV in GB 18030', 'refused plainText', GB18030],
  ['CSV in UTF-16', 'refused plainText', Buffer.from('\ufeff姓名\t身份证号', 'utf16le')],
  ['HTML', 'refused webPage', strToU8('<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table><tr><td>姓名')],
  ['HTML that asks for a page', 'refused webPage', strToU8('<!DOCTYPE html><meta http-equiv="refresh" content="0;url=http://127.0.0.1:9/"><table>')],
  ['SpreadsheetML', 'refused xmlSpreadsheet', strToU8('<?xml version="1.0"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">')],
  ['a flat OpenDocument', 'refused notAZip', strToU8('<?xml version="1.0"?><office:document/>')],
  ['a sheet alone', 'refused notAZip', () => strToU8(partText(SUBSIDY_SHEET))],
  ['PDF', 'refused notAZip', strToU8('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n')],
  ['a program', 'refused notAZip', Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0])],
  ['20 MiB and one byte of text', 'refused tooLarge', () => Buffer.alloc(20 * 1024 * 1024 + 1, 'a')],
  ['19 MiB of zeros', 'refused notAZip', () => new Uint8Array(19 * 1024 * 1024)],
  ['an archive’s beginning before 19 MiB of others', 'refused damaged', () => Buffer.alloc(19 * 1024 * 1024, 'PK\x03\x04')],
  ['an archive’s end, again and again', ['refused damaged', 'refused abnormal'], () => Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(19 * 1024 * 1024, 'PK\x05\x06')])],
];

export const otherFormats: readonly HostileFile[] = kinds.map(([name, expected, bytes]) => ({
  name: `other: ${name}`, expected, quick: typeof bytes !== 'function', content: typeof bytes === 'function' ? bytes : () => bytes,
}));
