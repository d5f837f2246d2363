import type { Limits } from './limits.ts';
import { UnreadableFile, type UnreadableReason } from './unreadable.ts';

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP_STARTS = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
];
/** Workbooks of Excel 2 to 4 are a bare stream of records, the first of which is one of these. */
const OLDEST_STARTS = [0x00, 0x02, 0x04].map((version) => [0x09, version]);
const PDF = [0x25, 0x50, 0x44, 0x46];
const HEAD_BYTES = 4096;

/** Refuses bytes that are no zip archive and says what they are instead, and a zip archive that is too large. */
export function refuseOtherFormats(bytes: Uint8Array, limits: Limits): void {
  if (bytes.length === 0) throw new UnreadableFile('empty');
  if (ZIP_STARTS.some((start) => startsWith(bytes, start))) {
    if (bytes.length > limits.fileBytes) throw new UnreadableFile('tooLarge', `${bytes.length} bytes`);
    return;
  }
  if (startsWith(bytes, OLE)) throw new UnreadableFile(kindOfOle(bytes.subarray(0, limits.fileBytes)));
  if (OLDEST_STARTS.some((start) => startsWith(bytes, start))) throw new UnreadableFile('oldFormat');
  const text = textOf(bytes.subarray(0, HEAD_BYTES));
  if (text === null) throw new UnreadableFile('notAZip');
  if (text.includes('urn:schemas-microsoft-com:office:spreadsheet') && text.startsWith('<')) throw new UnreadableFile('xmlSpreadsheet');
  // The second is how Excel saves a "single file web page".
  if (/<(!doctype html|html|head|body|table|meta)\b/.test(text) || text.startsWith('mime-version:')) {
    throw new UnreadableFile('webPage');
  }
  throw new UnreadableFile(text.startsWith('<?xml') ? 'notAZip' : 'plainText');
}

/** What an OLE file is: its streams have names, those of the file itself before those of what is embedded in it. */
function kindOfOle(bytes: Uint8Array): UnreadableReason {
  const first = ['EncryptedPackage', 'Workbook', 'Book', 'WordDocument', 'PowerPoint Document']
    .map((stream) => ({ stream, at: indexOf(bytes, utf16(`${stream}\0`)) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)[0]?.stream;
  if (first === 'EncryptedPackage') return 'encrypted';
  return first === 'WordDocument' || first === 'PowerPoint Document' ? 'noWorkbook' : 'oldFormat';
}

/** The beginning of a text file in lower case, read well enough to know what it is; null for binary data. */
function textOf(head: Uint8Array): string | null {
  if (startsWith(head, [0xff, 0xfe])) return tidy(new TextDecoder('utf-16le').decode(head));
  if (startsWith(head, [0xfe, 0xff])) return tidy(new TextDecoder('utf-16be').decode(head));
  if (startsWith(head, PDF)) return null;
  // Other control characters do not occur in UTF-8 or GB 18030 text.
  if (head.some((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d)) return null;
  return tidy(new TextDecoder('utf-8').decode(head));
}

function tidy(text: string): string {
  return text.trimStart().toLowerCase();
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function utf16(text: string): number[] {
  return [...text].flatMap((character) => [character.charCodeAt(0), 0]);
}

/** -1 where it does not occur. */
function indexOf(bytes: Uint8Array, wanted: readonly number[]): number {
  const first = wanted[0]!;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return at;
  }
  return -1;
}
