import { UnreadableFile } from './unreadable.ts';
import type { Attributes, XmlHandler } from './xml.ts';

/** What an element may hold; one that has no rule may hold anything. */
interface Rule {
  /** Where alone it may stand; null where its parent's rule says enough. */
  readonly within: string | null;
  /** With a bit for each. */
  readonly children: ReadonlyMap<string, number>;
  /** Whether each may stand in it once. */
  readonly once: boolean;
  /** Those without a prefix; null where none changes what is read. */
  readonly attributes: ReadonlySet<string> | null;
}

function rule(children: string, { within, once, attributes }: { within?: string; once?: true; attributes?: string } = {}): Rule {
  return { within: within ?? null, children: new Map([...words(children)].map((child, index) => [child, 1 << index])), once: once ?? false, attributes: attributes === undefined ? null : words(attributes) };
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' ').filter((word) => word !== ''));
}

/** The elements on which it depends what stands in which cell. */
const RULES: ReadonlyMap<string, Rule> = new Map([
  ['sheetData', rule('row')],
  ['row', rule('c extLst', { within: 'sheetData', attributes: 'r spans s customFormat ht hidden customHeight outlineLevel collapsed thickTop thickBot ph' })],
  ['c', rule('f v is extLst', { within: 'row', once: true, attributes: 'r s t cm vm ph' })],
  ['f', rule('', { attributes: 't aca ref dt2D dtr del1 del2 r1 r2 ca si bx' })],
  ['v', rule('')],
  ['sst', rule('si extLst')],
  ['si', rule('t r rPh phoneticPr', { within: 'sst' })],
  ['is', rule('t r rPh phoneticPr')],
  ['r', rule('rPr t')],
  ['t', rule('')],
]);

/**
 * Reads a sheet or the shared strings for another handler, and refuses the part as damaged where an
 * element or attribute stands that no program writes: left out in silence, a misspelt one would move
 * the cells or texts behind it, or take one away.
 */
export class Grammar implements XmlHandler {
  readonly #open: { readonly name: string; readonly rule: Rule | undefined; seen: number }[] = [];

  constructor(
    readonly part: string,
    readonly handler: XmlHandler,
  ) {}

  open(name: string, attributes: Attributes): void {
    const parent = this.#open.at(-1);
    const own = RULES.get(name);
    if (parent?.rule !== undefined) {
      const bit = parent.rule.children.get(name);
      if (bit === undefined) throw this.#damaged(`${name} in ${parent.name}`);
      if (parent.rule.once && (parent.seen & bit) !== 0) throw this.#damaged(`${name} twice`);
      parent.seen |= bit;
    }
    if (own?.within && parent?.name !== own.within) throw this.#damaged(`${name} outside ${own.within}`);
    if (own?.attributes) for (const attribute in attributes) if (!isKnown(attribute, own.attributes)) throw this.#damaged(`${attribute} of ${name}`);
    this.#open.push({ name, rule: own, seen: 0 });
    this.handler.open(name, attributes);
  }

  close(name: string): void {
    this.#open.pop();
    this.handler.close(name);
  }

  text(text: string): void {
    this.handler.text(text);
  }

  /** An extension has a prefix; an element without one was meant to be of the part. */
  stranger(name: string, prefixed: boolean): void {
    if (!prefixed && this.#open.at(-1)?.rule !== undefined) throw this.#damaged(`${name} of another namespace`);
  }

  #damaged(detail: string): UnreadableFile {
    return new UnreadableFile('damaged', `${this.part}: ${detail}`);
  }
}

function isKnown(attribute: string, known: ReadonlySet<string>): boolean {
  return known.has(attribute) || attribute.includes(':') || attribute === 'xmlns';
}
