/** Archives that lie, hide or burst. */
import { constants, deflateRawSync } from 'node:zlib';
import { crc32 } from '../../templates/submission/reader/crc32.ts';
import { archive, bytes, localHeader, modestlyDeflated, STORED, type Entry } from './archive.ts';
import { entriesOf, formWith, goodForm, SUBSIDY_SHEET } from './goodForm.ts';
import type { HostileFile } from './hostileFile.ts';

const MIB = 1024 * 1024;
const DESCRIPTOR_FLAG = 8;
const DIRECTORY_SIGNATURE = Buffer.from([0x50, 0x4b, 1, 2]);

/** Where the directory of an archive begins. */
function directoryIn(bytes: Uint8Array): number {
  return Buffer.from(bytes).indexOf(DIRECTORY_SIGNATURE);
}

/** The form with one entry lied about. */
function formLying(name: string, lie: Partial<Entry>): Uint8Array {
  return archive(entriesOf().map((entry) => (entry.name === name ? { ...entry, ...lie } : entry)));
}

function sheetLying(lie: Partial<Entry>): Uint8Array {
  return formLying(SUBSIDY_SHEET, lie);
}

function sheetSaying(header: Entry['header']): Uint8Array {
  return sheetLying({ header: header! });
}

/** So many MiB of blanks as they are packed, piece by piece, so that they need not be in memory. */
function packedBlanks(mib: number): Uint8Array {
  const piece = deflateRawSync(Buffer.alloc(MIB, ' '), { finishFlush: constants.Z_FULL_FLUSH });
  const end = deflateRawSync(new Uint8Array());
  return Buffer.concat([...Array.from({ length: mib }, () => piece), end]);
}

/** The form with entries put behind its own. */
function formBeside(...more: readonly Entry[]): Uint8Array {
  return archive([...entriesOf(), ...more]);
}

function manyEntries(count: number): Uint8Array {
  const data = new Uint8Array();
  const packed = new Uint8Array();
  return formBeside(...Array.from({ length: count }, (_, index) => ({ name: `x/${index}`, data, packed, header: { method: STORED } })));
}

/** An archive in an archive in an archive …; the innermost holds zeros. */
function nested(levels: number): Uint8Array {
  let inner: Uint8Array = new Uint8Array(4 * MIB);
  for (let level = 0; level < levels; level += 1) {
    const data = inner;
    inner = archive(Array.from({ length: 16 }, (_, index) => ({ name: `${index}.xlsx`, data })));
  }
  return inner;
}

/** Every entry is a stored block that holds the header of the next one, and then that one's bytes: all share one kernel. */
function quotedOverlap(count: number, kernelBytes: number): Uint8Array {
  const kernel = new Uint8Array(kernelBytes);
  let data: Uint8Array = kernel;
  let packed: Uint8Array = deflateRawSync(kernel);
  let entry: Entry = { name: 'x0', data, packed, header: { crc: crc32(0, data) } };
  let entries = [entry];
  for (let index = 1; index < count; index += 1) {
    const header = localHeader({ name: entry.name, flags: 0, method: 8, crc: entry.header!.crc!, packedSize: packed.length, size: data.length, extra: new Uint8Array() });
    const quote = Buffer.concat([Uint8Array.of(0), bytes([2, header.length], [2, ~header.length & 0xffff]), header]);
    packed = Buffer.concat([quote, packed]);
    data = Buffer.concat([header, data]);
    entry = { name: `x${index}`, data, packed, header: { crc: crc32(0, data) } };
    entries = [entry, ...entries];
  }
  // The outermost holds all the others; in the directory each begins where its header is quoted.
  const own = entriesOf();
  const start = directoryIn(archive(own));
  let at = start;
  return archive([...own, ...entries.map((one, index): Entry => {
    const placed: Entry = index === 0 ? { ...one, at } : { ...one, at, only: 'directory' };
    at += 30 + one.name.length + 5;
    return placed;
  })]);
}

/** A zip64 record of the directory's end with its locator. */
function end64(count: number | bigint, size: number | bigint, directoryAt: number | bigint, at: number | bigint): Uint8Array {
  return bytes([4, 0x06064b50], [8, 44], [2, 45], [2, 45], [4, 0], [4, 0], [8, count], [8, count], [8, size], [8, directoryAt], [4, 0x07064b50], [4, 0], [8, at], [4, 1]);
}

function extra64(...sizes: readonly (number | bigint)[]): Uint8Array {
  return bytes([2, 1], [2, sizes.length * 8], ...sizes.map((size) => [8, size] as const));
}

const sheetData = entriesOf().find(({ name }) => name === SUBSIDY_SHEET)!.data;
const sheetPacked = modestlyDeflated(sheetData);
const sheetCrc = crc32(0, sheetData);
const ENTRIES = entriesOf().length;

const bombs: readonly HostileFile[] = [
  { name: 'bomb: a sheet of 1 GB of blanks', expected: ['refused abnormal', 'refused tooLarge'], quick: true, content: () => sheetLying({ data: new Uint8Array(), packed: packedBlanks(1024), header: { size: 1024 * MIB } }) },
  { name: 'bomb: a sheet of 95 MiB, 1:1000', expected: 'refused abnormal', content: () => sheetLying({ data: new Uint8Array(), packed: packedBlanks(95), header: { size: 95 * MIB } }) },
  { name: 'bomb: a part that nobody reads, of 1 GB', expected: ['accepted', 'refused abnormal', 'refused tooLarge'], content: () => formBeside({ name: 'xl/media/image1.png', data: new Uint8Array(), packed: packedBlanks(1024), header: { size: 1024 * MIB } }) },
  { name: 'bomb: sheets of 60 MiB each', expected: ['refused tooLarge', 'refused abnormal'], content: () => {
    const large = (xml: string): Uint8Array => Buffer.concat([Buffer.from(xml.slice(0, xml.indexOf('</worksheet>'))), Buffer.alloc(60 * MIB, ' \n'), Buffer.from('</worksheet>')]);
    return formWith({ 'xl/worksheets/sheet1.xml': large, 'xl/worksheets/sheet2.xml': large, [SUBSIDY_SHEET]: large, 'xl/worksheets/sheet4.xml': large });
  } },
  { name: 'bomb: 1,900 parts of 1 MB', expected: ['accepted', 'refused tooLarge', 'refused abnormal'], content: () => {
    const data = Buffer.alloc(MIB);
    const packed = deflateRawSync(data);
    return formBeside(...Array.from({ length: 1900 }, (_, index) => ({ name: `x/${index}`, data, packed })));
  } },
  { name: 'bomb: archives in archives, five deep', expected: 'refused noWorkbook', quick: true, content: () => nested(5) },
  { name: 'bomb: the form holds itself again and again', expected: 'accepted', content: () => {
    let whole = goodForm;
    for (let level = 0; level < 20; level += 1) whole = formBeside({ name: 'xl/embeddings/form.xlsx', data: whole });
    return whole;
  } },
  { name: 'bomb: entries that quote one another (Fifield)', expected: 'refused abnormal', quick: true, content: () => quotedOverlap(250, MIB / 8) },
  { name: 'bomb: 1,000 entries on one body', expected: 'refused abnormal', quick: true, content: () => {
    const own = entriesOf();
    const at = directoryIn(archive(own));
    const data = new Uint8Array(4 * MIB);
    const packed = deflateRawSync(data);
    const header = { crc: crc32(0, data) };
    return archive([...own, ...Array.from({ length: 1000 }, (_, index): Entry => ({ name: 'kernel', data, packed, header, at, ...(index === 0 ? {} : { only: 'directory', name: `x${index}` }) }))]);
  } },
  { name: 'bomb: two local headers on one body', expected: 'refused abnormal', quick: true, content: () => {
    const header = localHeader({ name: 'b', flags: 0, method: STORED, crc: sheetCrc, packedSize: sheetData.length, size: sheetData.length, extra: new Uint8Array() });
    const data = Buffer.concat([header, sheetData]);
    const own = entriesOf();
    const at = directoryIn(archive(own));
    return archive([...own, { name: 'a', data, packed: data, header: { method: STORED } }, { name: 'b', data: sheetData, packed: sheetData, header: { method: STORED }, at: at + 31, only: 'directory' }]);
  } },
];

const cut = (share: number): Uint8Array => goodForm.subarray(0, Math.floor(goodForm.length * share));
const directoryAt = directoryIn(goodForm);

const truncations: readonly HostileFile[] = ([
  ['within the first header', goodForm.subarray(0, 20)],
  ['within the first body', goodForm.subarray(0, 200)],
  ['half', cut(0.5)],
  ['before the directory', goodForm.subarray(0, directoryAt)],
  ['within the directory', goodForm.subarray(0, directoryAt + 100)],
  ['before the end of the directory', goodForm.subarray(0, goodForm.length - 22)],
  ['by one byte', goodForm.subarray(0, goodForm.length - 1)],
] as const).map(([name, content]) => ({ name: `cut: ${name}`, expected: 'refused damaged', quick: true, content: () => content }));

const lies: readonly HostileFile[] = [
  { name: 'size: less than there is', expected: 'refused damaged', quick: true, content: () => sheetSaying({ size: 1000 }) },
  { name: 'size: more than there is', expected: 'refused damaged', quick: true, content: () => sheetSaying({ size: 4 * 1024 * MIB - 2 }) },
  { name: 'size: 0', expected: 'refused damaged', content: () => sheetSaying({ size: 0 }) },
  { name: 'packed size: beyond the file', expected: ['refused damaged', 'refused abnormal'], content: () => sheetSaying({ packedSize: 4 * 1024 * MIB - 2 }) },
  { name: 'packed size: into the next entry', expected: ['refused damaged', 'refused abnormal'], quick: true, content: () => sheetSaying({ packedSize: sheetPacked.length + 50 }) },
  { name: 'packed size: less than there is', expected: ['refused damaged', 'refused abnormal'], quick: true, content: () => sheetSaying({ packedSize: sheetPacked.length - 50 }) },
  { name: 'sizes: the local header says others', expected: ['accepted', 'refused abnormal', 'refused damaged'], content: () => sheetLying({ local: { size: 7, packedSize: 9, crc: 1 } }) },
  { name: 'sizes: in a data descriptor, as streams write them', expected: 'accepted', quick: true, content: () => sheetLying({ header: { flags: DESCRIPTOR_FLAG }, local: { size: 0, packedSize: 0, crc: 0 }, behind: bytes([4, 0x08074b50], [4, sheetCrc], [4, sheetPacked.length], [4, sheetData.length]) }) },
  { name: 'sizes: a data descriptor that lies', expected: ['accepted', 'refused abnormal', 'refused damaged'], content: () => sheetLying({ header: { flags: DESCRIPTOR_FLAG }, local: { size: 0, packedSize: 0, crc: 0 }, behind: bytes([4, 0x08074b50], [4, 1], [4, 2], [4, 3]) }) },
  { name: 'checksum: wrong', expected: 'refused damaged', quick: true, content: () => sheetSaying({ crc: sheetCrc ^ 1 }) },
  { name: 'flag: encrypted', expected: 'refused encrypted', quick: true, content: () => sheetSaying({ flags: 1 }) },
  { name: 'method: 99 (AES)', expected: ['refused damaged', 'refused encrypted'], quick: true, content: () => sheetSaying({ method: 99 }) },
  { name: 'method: the local header says stored', expected: ['accepted', 'refused abnormal', 'refused damaged'], content: () => sheetLying({ local: { method: STORED } }) },
  { name: 'deflate: rubbish', expected: 'refused damaged', content: () => sheetLying({ packed: Buffer.alloc(2000, 0xff) }) },
  { name: 'deflate: data behind its end', expected: 'accepted', quick: true, content: () => sheetLying({ packed: Buffer.concat([sheetPacked, Buffer.alloc(500)]) }) },
];

const names: readonly HostileFile[] = [
  { name: 'names: one part twice', expected: 'refused abnormal', quick: true, content: () => formBeside({ name: SUBSIDY_SHEET, data: sheetData }) },
  { name: 'names: one part twice, by case', expected: 'refused abnormal', quick: true, content: () => formBeside({ name: 'XL/Worksheets/Sheet3.XML', data: sheetData }) },
  { name: 'names: one part twice, by slash', expected: 'refused abnormal', quick: true, content: () => formBeside({ name: 'xl\\worksheets\\sheet3.xml', data: sheetData }) },
  { name: 'names: one part twice, by a leading slash', expected: 'refused abnormal', content: () => formBeside({ name: '/xl/worksheets/sheet3.xml', data: sheetData }) },
  { name: 'names: one part twice, by %20', expected: 'refused abnormal', content: () => formBeside({ name: 'xl/worksheets/sheet%33.xml', data: sheetData }) },
  { name: 'names: another in the local header', expected: 'refused abnormal', quick: true, content: () => sheetLying({ local: { name: 'xl/worksheets/sheetX.xml' } }) },
  { name: 'names: ../../../etc/passwd', expected: ['accepted', 'refused abnormal'], content: () => formBeside({ name: '../../../etc/passwd', data: sheetData }) },
  { name: 'names: an absolute path', expected: ['accepted', 'refused abnormal'], content: () => formBeside({ name: 'C:\\Windows\\win.ini', data: sheetData }, { name: '/etc/passwd', data: sheetData }) },
  { name: 'names: of 65,535 characters', expected: ['accepted', 'refused abnormal'], content: () => formBeside({ name: 'x'.repeat(65_535), data: sheetData }) },
  { name: 'names: malformed UTF-8', expected: ['accepted', 'refused abnormal', 'refused damaged'], content: () => formBeside({ name: 'x', data: sheetData, header: { name: Buffer.from([0x78, 0xff, 0xfe]) } }) },
  { name: 'names: empty', expected: ['accepted', 'refused abnormal'], content: () => formBeside({ name: '', data: sheetData }) },
  { name: 'names: __proto__ and constructor', expected: ['accepted', 'refused abnormal'], content: () => formBeside({ name: '__proto__', data: sheetData }, { name: 'constructor', data: sheetData }) },
  { name: 'entries: 65,535', expected: 'refused tooLarge', quick: true, content: () => manyEntries(65_535 - ENTRIES) },
  { name: 'entries: 100,000, said to be 34,464', expected: ['refused tooLarge', 'refused abnormal'], content: () => manyEntries(100_000 - ENTRIES) },
  { name: 'entries: 100,000, counted by zip64', expected: 'refused tooLarge', content: () => {
    const own = entriesOf();
    const data = new Uint8Array();
    const more = Array.from({ length: 100_000 - own.length }, (_, index) => ({ name: `x/${index}`, data, packed: data, header: { method: STORED } }));
    return archive([...own, ...more], { count: 0xffff, directoryAt: 0xffffffff, end64: (at, directory) => end64(100_000, at - directory, directory, at) });
  } },
  { name: 'entries: more than there are', expected: ['refused damaged', 'refused abnormal'], content: () => archive(entriesOf(), { count: ENTRIES + 5 }) },
  { name: 'entries: fewer than there are', expected: 'refused abnormal', quick: true, content: () => archive(entriesOf(), { count: ENTRIES - 1 }) },
  { name: 'entries: none', expected: ['refused noWorkbook', 'refused abnormal'], content: () => archive([]) },
];

const pieces: readonly HostileFile[] = [
  { name: 'data: an entry that the directory does not list', expected: 'refused abnormal', quick: true, content: () => archive([...entriesOf(), { name: 'hidden.xml', data: sheetData, only: 'body' }]) },
  { name: 'data: an entry that only the directory lists', expected: ['refused damaged', 'refused abnormal'], content: () => archive([...entriesOf(), { name: 'ghost.xml', data: sheetData, only: 'directory' }]) },
  { name: 'data: before the archive', expected: ['refused abnormal', 'refused damaged', 'refused plainText', 'refused notAZip'], quick: true, content: () => Buffer.concat([Buffer.from('#!/bin/sh\nexit\n'), goodForm]) },
  { name: 'data: before the archive, counted in', expected: ['refused abnormal', 'refused notAZip', 'refused plainText'], content: () => archive(entriesOf(), { before: Buffer.from('MZ\0\0\0\0') }) },
  { name: 'data: behind the archive', expected: 'refused abnormal', quick: true, content: () => Buffer.concat([goodForm, Buffer.from('<script>alert(1)</script>')]) },
  { name: 'data: a second archive behind the first', expected: ['refused abnormal', 'refused damaged'], quick: true, content: () => Buffer.concat([goodForm, goodForm]) },
  { name: 'data: a second directory in the comment', expected: ['accepted', 'refused abnormal', 'refused damaged'], content: () => archive(entriesOf(), { comment: archive([]) }) },
  { name: 'data: a comment that ends the directory', expected: ['accepted', 'refused abnormal'], content: () => archive(entriesOf(), { comment: Buffer.alloc(65_535, 'x') }) },
  { name: 'data: before the directory', expected: 'refused abnormal', content: () => archive(entriesOf(), { beforeDirectory: Buffer.alloc(5000, 'x') }) },
  { name: 'directory: beyond the end', expected: ['refused damaged', 'refused abnormal'], content: () => archive(entriesOf(), { directoryAt: 0x7fffffff }) },
  { name: 'directory: another size', expected: ['accepted', 'refused abnormal', 'refused damaged'], content: () => archive(entriesOf(), { directorySize: 3 }) },
  { name: 'zip64: a good one', expected: 'accepted', quick: true, content: () => archive(entriesOf(), { count: 0xffff, directoryAt: 0xffffffff, directorySize: 0xffffffff, end64: (at, directory) => end64(ENTRIES, at - directory, directory, at) }) },
  { name: 'zip64: sizes of an entry', expected: 'accepted', content: () => sheetSaying({ size: 0xffffffff, packedSize: 0xffffffff, extra: extra64(sheetData.length, sheetPacked.length) }) },
  { name: 'zip64: sizes of 2^63', expected: ['refused damaged', 'refused abnormal', 'refused tooLarge'], quick: true, content: () => sheetSaying({ size: 0xffffffff, packedSize: 0xffffffff, extra: extra64(2n ** 63n, 2n ** 63n) }) },
  { name: 'zip64: an extra field that is cut short', expected: ['refused damaged', 'refused abnormal'], content: () => sheetSaying({ size: 0xffffffff, packedSize: 0xffffffff, extra: bytes([2, 1], [2, 16]) }) },
  { name: 'zip64: a record beyond the end', expected: ['refused damaged', 'refused abnormal'], content: () => archive(entriesOf(), { end64: (at, directory) => end64(ENTRIES, at - directory, directory, 2n ** 63n) }) },
  { name: 'zip64: 2^64 − 1 entries', expected: ['refused tooLarge', 'refused damaged', 'refused abnormal'], content: () => archive(entriesOf(), { count: 0xffff, end64: (at, directory) => end64(2n ** 64n - 1n, at - directory, directory, at) }) },
  { name: 'zip64: another count than the directory’s end', expected: ['accepted', 'refused damaged', 'refused abnormal'], content: () => archive(entriesOf(), { end64: (at, directory) => end64(3, at - directory, directory, at) }) },
];

export const archives: readonly HostileFile[] = [...bombs, ...truncations, ...lies, ...names, ...pieces];
