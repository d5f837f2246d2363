import { Zip as ZipWriter, ZipDeflate, type ZipInputFile } from 'fflate';
import { crc32 } from '../reader/crc32.ts';
import type { Limits } from '../reader/limits.ts';
import { partName } from '../reader/parts.ts';
import { openZip, type Packed, type Zip } from '../reader/zip.ts';
import { CannotAnnotate } from './cannotAnnotate.ts';
import { edited, undoing, type Edit } from './edits.ts';
import { decoded, encoded } from './encoding.ts';

/** What was done to a part, so that it can be taken back. */
export interface History {
  readonly encoding: string;
  /** Of the part's bytes as they were. */
  readonly crc: number;
  /** The edits that take back each step, the last step first. */
  readonly steps: readonly (readonly Edit[])[];
}

interface Part {
  /** As it stands in the archive. */
  readonly name: string;
  /** Null once it has been read or written anew. */
  text: string | null;
  encoding: string;
  changed: boolean;
  /** Null where the part was added. */
  history: { encoding: string; crc: number; steps: (readonly Edit[])[] } | null;
}

const DEFLATED = 8;
/** The time of every entry; a zip holds local time, and this is read as local time. */
const ENTRY_TIME = '1980-01-01T12:00:00';
const DECLARED_ENCODING = /^\ufeff?<\?xml[^>]*?encoding\s*=\s*["']([^"']+)["']/;

/**
 * The package of a workbook that is changed part by part. Parts that are left alone are copied as they
 * are packed, in their order. Parts are named as the reader names them: in lower case, from the root.
 */
export class OfficePackage {
  readonly #zip: Zip;
  readonly #parts = new Map<string, Part>();

  constructor(bytes: Uint8Array, limits: Limits) {
    this.#zip = openZip(bytes, limits);
    for (const name of this.#zip.names) {
      if (name.endsWith('/')) continue;
      this.#parts.set(partName(name), { name, text: null, encoding: '', changed: false, history: null });
    }
    this.begin();
  }

  get parts(): readonly string[] {
    return [...this.#parts.keys()];
  }

  has(part: string): boolean {
    return this.#parts.has(part);
  }

  /** A part's name as it stands in the archive. */
  nameOf(part: string): string {
    return this.#part(part).name;
  }

  /** A part's text, as it is now. */
  text(part: string): string {
    const entry = this.#part(part);
    if (entry.text === null) Object.assign(entry, decoded(part, joined(this.#zip.read(entry.name))));
    return entry.text!;
  }

  edit(part: string, edits: readonly Edit[]): void {
    if (edits.length === 0) return;
    const text = this.text(part);
    const entry = this.#part(part);
    const all = entry.encoding === 'utf-8' ? edits : [...edits, ...declaringUtf8(text)];
    if (entry.history !== null) {
      if (entry.history.steps.length === 0) Object.assign(entry.history, { encoding: entry.encoding, crc: this.#crc(entry) });
      entry.history.steps.unshift(undoing(text, all));
    }
    entry.text = edited(text, all);
    entry.encoding = 'utf-8';
    entry.changed = true;
  }

  /** Adds a part under a name that is free. */
  add(name: string, text: string): void {
    this.#parts.set(partName(name), { name, text, encoding: 'utf-8', changed: true, history: null });
  }

  remove(part: string): void {
    this.#parts.delete(part);
  }

  /** `xl/comments2.xml`: the first free name of a kind. */
  freeName(stem: string, extension: string): string {
    for (let number = 1; ; number += 1) {
      if (!this.has(partName(`${stem}${number}${extension}`))) return `${stem}${number}${extension}`;
    }
  }

  /** From here on, what is done is remembered. */
  begin(): void {
    for (const part of this.#parts.values()) part.history = { encoding: '', crc: 0, steps: [] };
  }

  /** What was done since `begin`. */
  history(): { readonly changed: ReadonlyMap<string, History>; readonly added: readonly string[] } {
    const entries = [...this.#parts];
    return {
      changed: new Map(entries.flatMap(([part, { history }]) => (history !== null && history.steps.length > 0 ? [[part, history]] : []))),
      added: entries.filter(([, { history }]) => history === null).map(([part]) => part),
    };
  }

  /** Takes back what a history tells; whether the part is then what it was. */
  takeBack(part: string, { encoding, crc, steps }: History): boolean {
    const entry = this.#parts.get(part);
    if (entry === undefined) return false;
    const text = steps.reduce(edited, this.text(part));
    Object.assign(entry, { text, encoding, changed: true });
    return this.#crc(entry) === crc;
  }

  /** The whole package as a zip archive. */
  bytes(): Uint8Array {
    const chunks: Uint8Array[] = [];
    const zip = new ZipWriter((error, chunk) => {
      if (error) throw error;
      chunks.push(chunk);
    });
    for (const part of this.#parts.values()) {
      const packed = part.changed ? null : this.#zip.packed(part.name);
      if (packed?.method === DEFLATED) addPacked(zip, part.name, packed);
      else {
        const entry = new ZipDeflate(part.name);
        entry.mtime = ENTRY_TIME;
        zip.add(entry);
        entry.push(part.changed ? encoded(part.text!, part.encoding) : joined(this.#zip.read(part.name)), true);
      }
    }
    zip.end();
    return joined(chunks);
  }

  #part(part: string): Part {
    const entry = this.#parts.get(part);
    if (entry === undefined) throw new CannotAnnotate(`${part} missing`);
    return entry;
  }

  #crc({ name, text, encoding, changed }: Part): number {
    return changed ? crc32(0, encoded(text!, encoding)) : this.#zip.packed(name).crc;
  }
}

function declaringUtf8(text: string): readonly Edit[] {
  const found = DECLARED_ENCODING.exec(text);
  if (found === null) return [];
  const end = found[0].length - 1;
  return [{ start: end - found[1]!.length, end, text: 'UTF-8' }];
}

function addPacked(zip: ZipWriter, filename: string, { bytes, method, crc, size }: Packed): void {
  const entry: ZipInputFile = { filename, crc, size, compression: method, mtime: ENTRY_TIME };
  zip.add(entry);
  entry.ondata!(null, new Uint8Array(bytes), true);
}

function joined(chunks: Iterable<Uint8Array>): Uint8Array<ArrayBuffer> {
  const all = [...chunks];
  const bytes = new Uint8Array(all.reduce((length, chunk) => length + chunk.length, 0));
  let at = 0;
  for (const chunk of all) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
