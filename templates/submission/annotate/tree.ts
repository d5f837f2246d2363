import { escapeAttribute } from '../../workbook/write/xml.ts';
import { CannotAnnotate } from './cannotAnnotate.ts';
import type { Edit } from './edits.ts';
import { scan, type Tag } from './scan.ts';

/** An element with its place in the text and all that stands in it; for parts that are small. */
export interface Element extends Tag {
  readonly children: Element[];
  /** Where its closing tag begins, and where the whole element ends. */
  closeStart: number;
  closeEnd: number;
}

/** The root of a part as a tree; throws where it is not the element that the part should be. */
export function treeOf(part: string, text: string, rootName: string): Element {
  const path: Element[] = [];
  let root: Element | null = null;
  scan(part, text, {
    open(tag) {
      const element: Element = { ...tag, children: [], closeStart: tag.end, closeEnd: tag.end };
      path.at(-1)?.children.push(element);
      path.push(element);
      root ??= element;
    },
    close(_, start, end) {
      const element = path.pop()!;
      element.closeStart = start;
      element.closeEnd = end;
    },
  });
  const found = root as Element | null;
  if (found?.name !== rootName) throw new CannotAnnotate(`${part}: root ${found?.name}`);
  return found;
}

/** Children of a name, of their parent's namespace. */
export function childrenOf(parent: Element, name: string): readonly Element[] {
  return parent.children.filter((child) => child.name === name && child.namespace === parent.namespace);
}

export function childOf(parent: Element, name: string): Element | null {
  return childrenOf(parent, name)[0] ?? null;
}

/** Puts XML in as an element's last content. */
export function appending(text: string, element: Tag & { readonly closeStart: number }, xml: string): Edit {
  if (!element.selfClosing) return { start: element.closeStart, end: element.closeStart, text: xml };
  const slash = text.lastIndexOf('/', element.end);
  return { start: slash, end: element.end, text: `>${xml}</${element.prefix}${element.name}>` };
}

export function removing({ start, closeEnd }: Element): Edit {
  return { start, end: closeEnd, text: '' };
}

const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"[^"]*"|'[^']*')/g;

/** Gives an opening tag an attribute, in the place of the one of this name if there is one. */
export function settingAttribute(text: string, { start, end, prefix, name }: Tag, attribute: string, value: string): Edit {
  const written = `${attribute}="${escapeAttribute(value)}"`;
  const first = start + 1 + prefix.length + name.length;
  for (const match of text.slice(first, end).matchAll(ATTRIBUTE)) {
    const at = first + match.index;
    if (match[1] === attribute) return { start: at, end: at + match[0].length, text: written };
  }
  return { start: first, end: first, text: ` ${written}` };
}
