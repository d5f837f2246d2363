import { strFromU8 } from 'fflate';
import { SaxesParser } from 'saxes';

export interface Tag {
  /** Name without its namespace prefix. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

export interface XmlHandler {
  open?(tag: Tag): void;
  /** `text` is everything between the tag's start and its end, child elements left out. */
  close?(name: string, text: string): void;
}

/** Reads a part of a package from end to end; malformed XML throws. */
export function readXml(part: Uint8Array, handler: XmlHandler): void {
  const parser = new SaxesParser();
  const texts: string[] = [];
  const collect = (chunk: string) => {
    if (texts.length > 0) texts[texts.length - 1] += chunk;
  };
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    texts.push('');
    handler.open?.({ name: localName(tag.name), attributes: tag.attributes });
  });
  parser.on('text', collect);
  parser.on('cdata', collect);
  parser.on('closetag', (tag) => {
    handler.close?.(localName(tag.name), texts.pop() ?? '');
  });
  parser.write(strFromU8(part)).close();
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
