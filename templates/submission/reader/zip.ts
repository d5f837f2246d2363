import { Inflate } from 'fflate';
import { Allowance } from './allowance.ts';
import { crc32 } from './crc32.ts';
import type { Limits } from './limits.ts';
import { UnreadableFile } from './unreadable.ts';

/** A zip archive, read by its central directory; nothing is inflated until it is asked for. */
export interface Zip {
  /** Names of all entries, as they stand in the archive. */
  readonly names: readonly string[];
  /**
   * The bytes of an entry, inflated piece by piece. Throws `UnreadableFile` if there is none of this
   * name, and in the middle if its length or checksum is not what the archive promises.
   */
  read(name: string): Iterable<Uint8Array>;
  /** An entry as it is packed, so that it can be moved to another archive. Throws `UnreadableFile` if there is none of this name. */
  packed(name: string): Packed;
}

/** An entry's bytes as they stand in the archive, with what they are once inflated. */
export interface Packed {
  readonly bytes: Uint8Array;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
}

interface Entry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly headerOffset: number;
}

const END_SIGNATURE = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const END64_LOCATOR_SIGNATURE = 0x07064b50;
const END64_LOCATOR_LENGTH = 20;
const END64_SIGNATURE = 0x06064b50;
const DIRECTORY_SIGNATURE = 0x02014b50;
const DIRECTORY_LENGTH = 46;
const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_LENGTH = 30;
const ZIP64_EXTRA = 1;
const IN_ZIP64 = 0xffffffff;
const ENCRYPTED_FLAG = 1;
/** Length and checksum stand behind the data, in a descriptor of one of these lengths. */
const DESCRIPTOR_FLAG = 8;
const DESCRIPTOR_LENGTHS = [12, 16, 20, 24];
const STORED = 0;
const DEFLATED = 8;
/** Deflate packs at most about 1:1032, so a piece of the input stays below 17 MB once inflated. */
const PIECE = 16 * 1024;

/**
 * Opens a zip archive; `bytes` is the whole file. Throws `UnreadableFile` unless it is of one piece:
 * the entries of its directory, one after another, the directory, and nothing else. Programs that
 * look into an archive differ in what they take of any other.
 */
export function openZip(bytes: Uint8Array, limits: Limits): Zip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = new Map<string, Entry>();
  const data = new Map<string, Uint8Array>();
  try {
    const place = directoryPlace(view);
    if (place.count > limits.entries) throw new UnreadableFile('tooLarge', `${place.count} entries`);
    for (const entry of directory(bytes, view, place)) {
      if (entries.has(entry.name)) throw abnormal(`${entry.name} twice`);
      entries.set(entry.name, entry);
    }
    let end = 0;
    let descriptors = [0];
    const expect = (at: number, what: string): void => {
      if (!descriptors.includes(at - end)) throw abnormal(at < end ? `${what} overlaps` : `data before ${what}`);
    };
    for (const entry of [...entries.values()].sort((a, b) => a.headerOffset - b.headerOffset)) {
      expect(entry.headerOffset, entry.name);
      const packed = dataOf(entry, bytes, view);
      data.set(entry.name, packed);
      end = packed.byteOffset - bytes.byteOffset + packed.length;
      descriptors = (entry.flags & DESCRIPTOR_FLAG) === 0 ? [0] : [0, ...DESCRIPTOR_LENGTHS];
    }
    expect(place.offset, 'the directory');
  } catch (error) {
    throw error instanceof RangeError ? damaged('beyond the end') : error;
  }
  const left = new Allowance(limits.totalBytes);
  return {
    names: [...entries.keys()],
    read(name) {
      const entry = entries.get(name);
      if (entry === undefined) throw damaged(`${name} missing`);
      return inflated(entry, data.get(name)!, limits, left);
    },
    packed(name) {
      const entry = entries.get(name);
      if (entry === undefined) throw damaged(`${name} missing`);
      const { method, crc, size } = entry;
      return { bytes: data.get(name)!, method, crc, size };
    },
  };
}

interface DirectoryPlace {
  readonly count: number;
  readonly offset: number;
  readonly end: number;
}

function* directory(bytes: Uint8Array, view: DataView, { count, offset, end }: DirectoryPlace): Iterable<Entry> {
  const decoder = new TextDecoder();
  let at = offset;
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== DIRECTORY_SIGNATURE) throw damaged('directory');
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const extraAt = at + DIRECTORY_LENGTH + nameLength;
    const [size, packedSize, headerOffset] = large(view, extraAt, extraLength, [
      view.getUint32(at + 24, true),
      view.getUint32(at + 20, true),
      view.getUint32(at + 42, true),
    ]);
    yield {
      name: decoder.decode(bytes.subarray(at + DIRECTORY_LENGTH, extraAt)),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packedSize,
      size,
      headerOffset,
    };
    at = extraAt + extraLength + view.getUint16(at + 32, true);
  }
  if (at !== end) throw abnormal('data behind the directory');
}

/** Where the directory stands; its own end is found from the end of the file. */
function directoryPlace(view: DataView): DirectoryPlace {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) !== END_SIGNATURE) continue;
    if (at + END_LENGTH + view.getUint16(at + 20, true) !== view.byteLength) throw abnormal('data behind the end');
    const locator = at - END64_LOCATOR_LENGTH;
    if (locator >= 0 && view.getUint32(locator, true) === END64_LOCATOR_SIGNATURE) {
      const end64 = wide(view, locator + 8);
      if (view.getUint32(end64, true) !== END64_SIGNATURE) throw damaged('directory');
      return { count: wide(view, end64 + 32), offset: wide(view, end64 + 48), end: end64 };
    }
    return { count: view.getUint16(at + 10, true), offset: view.getUint32(at + 16, true), end: at };
  }
  throw damaged('no directory');
}

type Sizes = [size: number, packedSize: number, headerOffset: number];

/** Puts in the values that did not fit in 32 bits and stand, in this order, in the zip64 extra field. */
function large(view: DataView, extraAt: number, extraLength: number, sizes: Sizes): Sizes {
  if (!sizes.includes(IN_ZIP64)) return sizes;
  const end = extraAt + extraLength;
  for (let at = extraAt; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== ZIP64_EXTRA) continue;
    let next = at + 4;
    return sizes.map((value) => {
      if (value !== IN_ZIP64) return value;
      next += 8;
      return wide(view, next - 8);
    }) as Sizes;
  }
  throw damaged('zip64 sizes missing');
}

function wide(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}

/** The packed bytes of an entry, behind its own header. */
function dataOf({ name, headerOffset: at, packedSize }: Entry, bytes: Uint8Array, view: DataView): Uint8Array {
  if (view.getUint32(at, true) !== LOCAL_SIGNATURE) throw damaged(name);
  const nameEnd = at + LOCAL_LENGTH + view.getUint16(at + 26, true);
  if (new TextDecoder().decode(bytes.subarray(at + LOCAL_LENGTH, nameEnd)) !== name) throw abnormal(`${name} under two names`);
  const start = nameEnd + view.getUint16(at + 28, true);
  if (start + packedSize > bytes.length) throw damaged(name);
  return bytes.subarray(start, start + packedSize);
}

function* inflated(
  entry: Entry,
  data: Uint8Array,
  limits: Limits,
  left: Allowance,
): Iterable<Uint8Array> {
  if ((entry.flags & ENCRYPTED_FLAG) !== 0) throw new UnreadableFile('encrypted', entry.name);
  let size = 0;
  let crc = 0;
  for (const chunk of unpacked(entry, data)) {
    size += chunk.length;
    left.take(chunk.length, `${entry.name}: of all parts`);
    if (size > limits.partBytes) throw new UnreadableFile('tooLarge', entry.name);
    if (size > limits.ratioFromBytes && size > limits.ratio * data.length) throw abnormal(`${entry.name}: ${data.length} bytes become ${size} and more`);
    crc = crc32(crc, chunk);
    yield chunk;
  }
  if (size !== entry.size || crc !== entry.crc) throw damaged(entry.name);
}

function* unpacked(entry: Entry, data: Uint8Array): Iterable<Uint8Array> {
  if (entry.method !== STORED && entry.method !== DEFLATED) throw damaged(`${entry.name}: compression ${entry.method}`);
  let ready: Uint8Array[] = [];
  const inflate = new Inflate((chunk) => ready.push(chunk));
  for (let at = 0; at === 0 || at < data.length; at += PIECE) {
    const piece = data.subarray(at, at + PIECE);
    if (entry.method === STORED) {
      yield piece;
      continue;
    }
    try {
      inflate.push(piece, at + PIECE >= data.length);
    } catch {
      throw damaged(entry.name);
    }
    yield* ready;
    ready = [];
  }
}

function abnormal(detail: string): UnreadableFile {
  return new UnreadableFile('abnormal', detail);
}

function damaged(detail: string): UnreadableFile {
  return new UnreadableFile('damaged', detail);
}
