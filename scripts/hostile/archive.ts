/** Writes zip archives in which anything may be a lie. */
import { constants, deflateRawSync } from 'node:zlib';
import { crc32 } from '../../templates/submission/reader/crc32.ts';

/** What a header says of an entry. */
export interface Header {
  readonly name: string | Uint8Array;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly extra: Uint8Array;
}

/** An entry: its bytes, and in what its headers differ from the truth. */
export interface Entry {
  readonly name: string;
  readonly data: Uint8Array;
  /** Its bytes as they stand in the archive; deflated if left out. */
  readonly packed?: Uint8Array;
  /** What both headers say, and what each says. */
  readonly header?: Partial<Header>;
  readonly local?: Partial<Header>;
  readonly central?: Partial<Header>;
  /** Behind its bytes, such as a data descriptor. */
  readonly behind?: Uint8Array;
  /** Where the directory says that it begins. */
  readonly at?: number;
  /** Whether it stands in the directory alone, or in the body alone. */
  readonly only?: 'directory' | 'body';
}

/** What the end of the directory says, and what stands around everything. */
export interface Around {
  readonly count?: number;
  readonly directoryAt?: number;
  readonly directorySize?: number;
  readonly before?: Uint8Array;
  readonly beforeDirectory?: Uint8Array;
  readonly behind?: Uint8Array;
  readonly comment?: Uint8Array;
  /** Stands before the end of the directory, where the zip64 end does; given where it stands. */
  readonly end64?: (at: number, directoryAt: number) => Uint8Array;
}

export const DEFLATED = 8;
export const STORED = 0;
const VERSION = 20;

/** The archive of entries. */
export function archive(entries: readonly Entry[], around: Around = {}): Uint8Array {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  const put = (piece: Uint8Array | undefined): void => {
    if (piece === undefined) return;
    pieces.push(piece);
    at += piece.length;
  };
  put(around.before);
  for (const entry of entries) {
    const { name, data, only } = entry;
    const packed = entry.packed ?? modestlyDeflated(data);
    const truth: Header = { name, flags: 0, method: DEFLATED, crc: entry.header?.crc ?? crc32(0, data), packedSize: packed.length, size: data.length, extra: new Uint8Array(), ...entry.header };
    if (only !== 'body') directory.push(centralHeader({ ...truth, ...entry.central }, entry.at ?? at));
    if (only === 'directory') continue;
    put(localHeader({ ...truth, ...entry.local }));
    put(packed);
    put(entry.behind);
  }
  put(around.beforeDirectory);
  const directoryAt = at;
  for (const header of directory) put(header);
  const size = at - directoryAt;
  put(around.end64?.(at, directoryAt));
  const count = around.count ?? directory.length;
  const comment = around.comment ?? new Uint8Array();
  put(bytes([4, 0x06054b50], [2, 0], [2, 0], [2, count & 0xffff], [2, count & 0xffff], [4, around.directorySize ?? size], [4, around.directoryAt ?? directoryAt], [2, comment.length]));
  put(comment);
  put(around.behind);
  return Buffer.concat(pieces);
}

/** Packs 1:160 at most, so that what is tried is not the reader's limit of 1:500. */
export function modestlyDeflated(data: Uint8Array): Uint8Array {
  return deflateRawSync(data, { strategy: constants.Z_FIXED });
}

export function localHeader({ name, flags, method, crc, packedSize, size, extra }: Header): Uint8Array {
  const named = Buffer.from(name);
  return Buffer.concat([
    bytes([4, 0x04034b50], [2, VERSION], [2, flags], [2, method], [4, 0], [4, crc], [4, packedSize], [4, size], [2, named.length], [2, extra.length]),
    named, extra,
  ]);
}

function centralHeader({ name, flags, method, crc, packedSize, size, extra }: Header, at: number): Uint8Array {
  const named = Buffer.from(name);
  return Buffer.concat([
    bytes([4, 0x02014b50], [2, VERSION], [2, VERSION], [2, flags], [2, method], [4, 0], [4, crc], [4, packedSize], [4, size], [2, named.length], [2, extra.length], [2, 0], [2, 0], [2, 0], [4, 0], [4, at]),
    named, extra,
  ]);
}

/** Numbers in so many bytes each, the lowest byte first. */
export function bytes(...numbers: readonly (readonly [length: 2 | 4 | 8, value: number | bigint])[]): Uint8Array {
  return Buffer.concat(numbers.map(([length, value]) => {
    const piece = Buffer.alloc(8);
    piece.writeBigUInt64LE(BigInt.asUintN(64, BigInt(value)));
    return piece.subarray(0, length);
  }));
}
