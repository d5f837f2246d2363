import { SaxesParser } from 'saxes';
import type { Limits } from './limits.ts';
import { UnreadableFile } from './unreadable.ts';

/** The attributes of an element by their names as written, prefix included. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/** What is told of the elements of a part, by their names without prefix. */
export interface XmlHandler {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text(text: string): void;
  /** An element of another namespace, which is left out with all that stands inside it. */
  stranger?(name: string, prefixed: boolean): void;
}

/** The namespaces whose elements are read, in the transitional dialect and the strict one. */
const KNOWN = new Set([
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
  'http://schemas.openxmlformats.org/package/2006/relationships',
  'http://schemas.openxmlformats.org/package/2006/content-types',
]);

/** As much of a part as the parser is given at a time. */
const PIECE_BYTES = 64 * 1024;

/** An xsd:boolean attribute; one that is left out is false. */
export function isOn(attribute: string | undefined): boolean {
  return attribute === '1' || attribute === 'true';
}

/** The relationship that an element names, whatever the prefix of its namespace. */
export function relationshipId(attributes: Attributes): string | undefined {
  return Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1];
}

/**
 * Reads an XML part. An element of another namespace is left out with all that stands inside it
 * (extensions of Excel and WPS). Throws `UnreadableFile` where the part is not well-formed XML in
 * UTF-8 or UTF-16, ends early, or holds a document type declaration. `part` is its name in messages.
 */
export function readXml(part: string, chunks: Iterable<Uint8Array>, limits: Limits, handler: XmlHandler): void {
  // Namespaces are resolved here: saxes would make an object of every attribute of a million cells.
  const parser = new SaxesParser({ xmlns: false, position: false });
  const guard = new Guard(part, limits);
  const namespaces = new Namespaces(part);
  let depth = 0;
  let foreignFrom = Infinity;
  // No more handlers than these: with two more V8 keeps the parser as a slow dictionary, and reading takes 2.5 times as long.
  parser.on('doctype', () => {
    throw new UnreadableFile('documentType', part);
  });
  parser.on('attribute', ({ name, value }) => {
    guard.attribute(value);
    namespaces.meet(name);
  });
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    guard.element(depth);
    namespaces.open(depth, attributes);
    const colon = name.indexOf(':');
    const uri = namespaces.of(colon < 0 ? '' : name.slice(0, colon));
    if (depth > foreignFrom) return;
    if (!KNOWN.has(uri)) {
      foreignFrom = depth;
      handler.stranger?.(name, colon >= 0);
    } else handler.open(name.slice(colon + 1), attributes);
  });
  parser.on('closetag', ({ name }) => {
    guard.close();
    if (depth < foreignFrom) handler.close(name.slice(name.indexOf(':') + 1));
    if (depth === foreignFrom) foreignFrom = Infinity;
    namespaces.close(depth);
    depth -= 1;
  });
  const text = (value: string): void => {
    guard.text(value);
    if (depth < foreignFrom) handler.text(value);
  };
  parser.on('text', text);
  parser.on('cdata', text);
  try {
    for (const written of decoded(chunks)) {
      parser.write(written);
      guard.written(written);
    }
    parser.close();
  } catch (error) {
    throw error instanceof UnreadableFile ? error : new UnreadableFile('damaged', `${part}: ${String(error)}`);
  }
}

/** Holds the pieces of a part to the limits, also one of which the parser has not seen the end. */
class Guard {
  /** Characters given to the parser since it last told of anything, and up to a piece more. */
  #silent = 0;
  #attributes = 0;
  /** Characters of text since the last element began or ended, however comments cut it. */
  #text = 0;

  constructor(
    readonly part: string,
    readonly limits: Limits,
  ) {}

  attribute(value: string): void {
    this.piece(value);
    this.#attributes += 1;
    if (this.#attributes > this.limits.attributes) throw this.#abnormal('attributes');
  }

  element(depth: number): void {
    this.#attributes = 0;
    this.close();
    if (depth > this.limits.depth) throw this.#abnormal('nesting');
  }

  close(): void {
    this.#silent = 0;
    this.#text = 0;
  }

  text(text: string): void {
    this.piece(text);
    this.#text += text.length;
    if (this.#text > this.limits.pieceCharacters) throw this.#abnormal('a text without end');
  }

  /** The parser has come to the end of a text, an attribute, a comment … */
  piece(piece: string): void {
    this.#silent = 0;
    if (piece.length > this.limits.pieceCharacters) throw this.#abnormal(`${piece.length} characters in a piece`);
  }

  written(written: string): void {
    this.#silent += written.length;
    if (this.#silent > this.limits.pieceCharacters + PIECE_BYTES) throw this.#abnormal('a piece without end');
  }

  #abnormal(detail: string): UnreadableFile {
    return new UnreadableFile('abnormal', `${this.part}: ${detail}`);
  }
}

/** Which namespace a prefix stands for, element by element. */
class Namespaces {
  readonly #scopes: { readonly depth: number; readonly uris: ReadonlyMap<string, string> }[] = [];
  #declares = false;

  constructor(readonly part: string) {}

  /** An attribute of the element that is about to open. */
  meet(attribute: string): void {
    if (attribute.startsWith('xmlns')) this.#declares = true;
  }

  open(depth: number, attributes: Attributes): void {
    if (!this.#declares) return;
    this.#declares = false;
    const declared = Object.entries(attributes).filter(([name]) => DECLARATION.test(name));
    this.#scopes.push({ depth, uris: new Map(declared.map(([name, uri = '']) => [name.slice('xmlns:'.length), uri])) });
  }

  of(prefix: string): string {
    for (let at = this.#scopes.length - 1; at >= 0; at -= 1) {
      const uri = this.#scopes[at]!.uris.get(prefix);
      if (uri !== undefined) return uri;
    }
    if (prefix === '') return '';
    throw new UnreadableFile('damaged', `${this.part}: namespace ${prefix}`);
  }

  close(depth: number): void {
    if (this.#scopes.at(-1)?.depth === depth) this.#scopes.pop();
  }
}

const DECLARATION = /^xmlns(?::|$)/;

/** The text of a part, piece by piece, so that none is long however far a chunk of it inflated. */
function* decoded(chunks: Iterable<Uint8Array>): Iterable<string> {
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  for (const chunk of chunks) {
    for (let at = 0; at < chunk.length; at += PIECE_BYTES) {
      const piece = chunk.subarray(at, at + PIECE_BYTES);
      decoder ??= new TextDecoder(encodingOf(piece), { fatal: true });
      yield decoder.decode(piece, { stream: true });
    }
  }
  if (decoder !== null) yield decoder.decode();
}

/** UTF-16 shows by its mark, or by the zero beside the `<` that begins a part. */
export function encodingOf(start: Uint8Array): string {
  const [first, second] = start;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  return 'utf-8';
}
