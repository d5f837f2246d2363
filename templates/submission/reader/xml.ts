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
}

/** The namespaces whose elements are read, in the transitional dialect and the strict one. */
const KNOWN = new Set([
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
  'http://schemas.openxmlformats.org/package/2006/relationships',
]);

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
  const namespaces = new Namespaces(part);
  let depth = 0;
  let foreignFrom = Infinity;
  parser.on('doctype', () => {
    throw new UnreadableFile('documentType', part);
  });
  parser.on('attribute', ({ name }) => namespaces.meet(name));
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    if (depth > limits.depth) throw new UnreadableFile('tooLarge', `${part}: nesting`);
    namespaces.open(depth, attributes);
    const colon = name.indexOf(':');
    const uri = namespaces.of(colon < 0 ? '' : name.slice(0, colon));
    if (depth > foreignFrom) return;
    if (!KNOWN.has(uri)) foreignFrom = depth;
    else handler.open(name.slice(colon + 1), attributes);
  });
  parser.on('closetag', ({ name }) => {
    if (depth < foreignFrom) handler.close(name.slice(name.indexOf(':') + 1));
    if (depth === foreignFrom) foreignFrom = Infinity;
    namespaces.close(depth);
    depth -= 1;
  });
  const text = (value: string): void => {
    if (depth < foreignFrom) handler.text(value);
  };
  parser.on('text', text);
  parser.on('cdata', text);
  try {
    for (const piece of decoded(chunks)) parser.write(piece);
    parser.close();
  } catch (error) {
    throw error instanceof UnreadableFile ? error : new UnreadableFile('damaged', `${part}: ${String(error)}`);
  }
}

/** Which namespace a prefix stands for, element by element. */
class Namespaces {
  #uris: ReadonlyMap<string, string> = new Map([['', '']]);
  readonly #outside: { readonly depth: number; readonly uris: ReadonlyMap<string, string> }[] = [];
  #declares = false;

  constructor(readonly part: string) {}

  /** An attribute of the element that is about to open. */
  meet(attribute: string): void {
    if (attribute.startsWith('xmlns')) this.#declares = true;
  }

  open(depth: number, attributes: Attributes): void {
    if (!this.#declares) return;
    this.#declares = false;
    this.#outside.push({ depth, uris: this.#uris });
    const declared = Object.entries(attributes).filter(([name]) => DECLARATION.test(name));
    this.#uris = new Map([...this.#uris, ...declared.map(([name, uri = '']): [string, string] => [name.slice('xmlns:'.length), uri])]);
  }

  of(prefix: string): string {
    const uri = this.#uris.get(prefix);
    if (uri === undefined) throw new UnreadableFile('damaged', `${this.part}: namespace ${prefix}`);
    return uri;
  }

  close(depth: number): void {
    if (this.#outside.at(-1)?.depth === depth) this.#uris = this.#outside.pop()!.uris;
  }
}

const DECLARATION = /^xmlns(?::|$)/;

function* decoded(chunks: Iterable<Uint8Array>): Iterable<string> {
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  for (const chunk of chunks) {
    if (chunk.length === 0) continue;
    decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true });
    yield decoder.decode(chunk, { stream: true });
  }
  if (decoder !== null) yield decoder.decode();
}

/** UTF-16 shows by its mark, or by the zero beside the `<` that begins a part. */
function encodingOf(start: Uint8Array): string {
  const [first, second] = start;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  return 'utf-8';
}
