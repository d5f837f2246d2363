import { SaxesParser } from 'saxes';
import { CannotAnnotate } from './cannotAnnotate.ts';

/** The opening tag of an element, and where it stands in the text. */
export interface Tag {
  /** Without its prefix. */
  readonly name: string;
  /** With its colon; '' where the name has none. */
  readonly prefix: string;
  readonly namespace: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Of its `<`, and after its `>`. */
  readonly start: number;
  readonly end: number;
  readonly selfClosing: boolean;
  /** 1 for the root. */
  readonly depth: number;
}

export interface Visitor {
  open(tag: Tag): void;
  /** `start` and `end` of the closing tag; both the end of the opening one where that closes itself. */
  close(tag: Tag, start: number, end: number): void;
}

/** Tells of every element of a part where it stands, so that the text can be changed in place. */
export function scan(part: string, text: string, { open, close }: Visitor): void {
  const parser = new SaxesParser({ xmlns: false, position: true });
  const path: Tag[] = [];
  const scopes: { readonly depth: number; readonly namespaces: ReadonlyMap<string, string> }[] = [{ depth: 0, namespaces: new Map([['', '']]) }];
  let declares = false;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    throw new Error('document type');
  });
  parser.on('attribute', ({ name }) => {
    if (name.startsWith('xmlns')) declares = true;
  });
  parser.on('opentag', ({ name, attributes, isSelfClosing }) => {
    const depth = path.length + 1;
    if (declares) scopes.push({ depth, namespaces: withDeclared(scopes.at(-1)!.namespaces, attributes) });
    declares = false;
    const prefix = name.slice(0, name.indexOf(':') + 1);
    const end = parser.position;
    const tag: Tag = {
      name: name.slice(prefix.length), prefix, namespace: scopes.at(-1)!.namespaces.get(prefix) ?? '', attributes,
      // No `<` can stand inside a tag.
      start: text.lastIndexOf('<', end - 1), end, selfClosing: isSelfClosing, depth,
    };
    path.push(tag);
    open(tag);
  });
  parser.on('closetag', () => {
    const tag = path.pop()!;
    if (scopes.at(-1)!.depth === tag.depth) scopes.pop();
    const end = parser.position;
    close(tag, tag.selfClosing ? end : text.lastIndexOf('<', end - 1), end);
  });
  try {
    parser.write(text).close();
  } catch (error) {
    throw error instanceof CannotAnnotate ? error : new CannotAnnotate(`${part}: ${String(error)}`);
  }
}

const DECLARATION = /^xmlns(?::(.*))?$/;

/** Prefixes, each with its colon, and what they stand for. */
function withDeclared(outer: ReadonlyMap<string, string>, attributes: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const inner = new Map(outer);
  for (const [name, uri] of Object.entries(attributes)) {
    const declaration = DECLARATION.exec(name);
    if (declaration !== null) inner.set(declaration[1] === undefined ? '' : `${declaration[1]}:`, uri);
  }
  return inner;
}
