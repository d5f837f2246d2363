/** Opens a written workbook without the library that wrote it: unzip, then a strict XML parser. */
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  /** Text directly inside. */
  text: string;
}

/** Every part of the package as parsed XML; malformed XML throws. */
export function unpack(bytes: Uint8Array): ReadonlyMap<string, Element> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, parse(strFromU8(part))]));
}

function parse(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const path = [root];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes: attributes as Record<string, string>, children: [], text: '' };
    path.at(-1)!.children.push(element);
    path.push(element);
  });
  parser.on('text', (text) => {
    path.at(-1)!.text += text;
  });
  parser.on('closetag', () => path.pop());
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return root.children[0]!;
}

/** All elements of a name below an element, in document order. */
export function all(element: Element, name: string): Element[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}

export function one(element: Element, name: string): Element {
  const found = all(element, name);
  if (found.length !== 1) throw new Error(`${found.length} elements <${name}>`);
  return found[0]!;
}

/** A cell as it stands in the file. */
export interface FileCell {
  readonly style: number;
  readonly type: string | undefined;
  readonly formula: string | undefined;
  /** Text of `<v>`, or of `<t>` with the escapes of a spreadsheet's own undone. */
  readonly value: string | undefined;
  /** The blanks of the text count. */
  readonly keepsBlanks: boolean;
}

/** Address → cell. */
export function cellsOf(sheet: Element): ReadonlyMap<string, FileCell> {
  return new Map(
    all(sheet, 'c').map((c) => {
      const text = all(c, 't')[0];
      const own = text?.text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
      return [
        c.attributes['r']!,
        {
          style: Number(c.attributes['s']),
          type: c.attributes['t'],
          formula: all(c, 'f')[0]?.text,
          value: own ?? all(c, 'v')[0]?.text,
          keepsBlanks: text?.attributes['xml:space'] === 'preserve',
        },
      ];
    }),
  );
}

/** The XML of the workbook's sheet at a position, from 1. */
export function sheetPart(parts: ReadonlyMap<string, Element>, position = 1): Element {
  return parts.get(`xl/worksheets/sheet${position}.xml`)!;
}
