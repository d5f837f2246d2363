import type { Severity } from '../issue.ts';
import { isMarkColour, MARK_COLOURS } from './colours.ts';
import { edited, type Edit } from './edits.ts';
import type { OfficePackage } from './package.ts';
import { appending, childOf, settingAttribute, treeOf, type Element } from './tree.ts';

/** The tables of a style sheet that cells refer to, in the order in which they stand. */
const SECTIONS = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs'] as const;
type Section = (typeof SECTIONS)[number];

/** What a table holds at least: the style of a cell that names none. */
const DEFAULTS: Readonly<Record<Section, readonly string[]>> = {
  numFmts: [],
  fonts: ['<font><sz val="11"/><name val="Calibri"/></font>'],
  fills: ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>'],
  borders: ['<border><left/><right/><top/><bottom/><diagonal/></border>'],
  cellStyleXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'],
};

/** The ids of a workbook's own number formats begin here. */
const FIRST_OWN_FORMAT = 164;

/** The style sheet of a workbook, to which styles are added at the end: those that are there keep their numbers. */
export class StyleSheet {
  readonly #file: OfficePackage;
  readonly #part: string;
  readonly #text: string;
  readonly #root: Element;
  readonly #found = new Map<Section, readonly Element[]>();
  readonly #added = new Map<Section, string[]>(SECTIONS.map((section) => [section, []]));
  readonly #marked = new Map<string, number>();
  readonly #fills = new Map<string, number>();

  constructor(file: OfficePackage, part: string) {
    this.#file = file;
    this.#part = part;
    this.#text = file.text(part);
    this.#root = treeOf(part, this.#text, 'styleSheet');
    for (const section of SECTIONS) {
      const found = childOf(this.#root, section)?.children ?? [];
      this.#found.set(section, found);
      if (found.length === 0) this.#added.get(section)!.push(...DEFAULTS[section].map((xml) => prefixed(xml, this.#root.prefix)));
    }
  }

  /** The style of a cell, with the fill of a mark in place of its own. */
  marked(style: number, severity: Severity): number {
    const key = `${style} ${severity}`;
    let id = this.#marked.get(key);
    if (id === undefined) {
      const base = this.#item('cellXfs', style) ?? this.#item('cellXfs', 0)!;
      const fill = this.#markFill(severity, Number(attribute(base, 'fillId') ?? 0));
      id = this.#add('cellXfs', withAttributes(base, { fillId: String(fill), applyFill: '1' }));
      this.#marked.set(key, id);
    }
    return id;
  }

  /** Takes in the styles of another, plain style sheet; the number here of each of its cell styles. */
  takeIn(text: string): (style: number) => number {
    const root = treeOf('styles', text, 'styleSheet');
    const moved = (section: Section, change: (xml: string) => string = (xml) => xml): number[] =>
      (childOf(root, section)?.children ?? []).map(({ start, closeEnd }) => this.#add(section, change(prefixed(text.slice(start, closeEnd), this.#root.prefix))));
    const ids = { fontId: moved('fonts'), fillId: moved('fills'), borderId: moved('borders') };
    const formats = new Map((childOf(root, 'numFmts')?.children ?? []).map(({ attributes: { numFmtId = '', formatCode = '' } }) => [numFmtId, this.#format(formatCode)]));
    const styles = moved('cellXfs', (xml) => {
      const format = attribute(xml, 'numFmtId') ?? '0';
      const changes = Object.entries(ids).map(([name, numbers]) => [name, String(numbers[Number(attribute(xml, name) ?? 0)] ?? 0)]);
      return withAttributes(xml, { ...Object.fromEntries(changes), numFmtId: formats.get(format) ?? format, xfId: '0' });
    });
    return (style) => styles[style] ?? 0;
  }

  /** Writes what was added. */
  save(): void {
    const edits: Edit[] = [];
    let missing = '';
    for (const section of SECTIONS) {
      const added = this.#added.get(section)!;
      if (added.length === 0) continue;
      const element = childOf(this.#root, section);
      const count = String(this.#found.get(section)!.length + added.length);
      if (element !== null) {
        edits.push(settingAttribute(this.#text, element, 'count', count), appending(this.#text, element, added.join('')));
        continue;
      }
      const name = `${this.#root.prefix}${section}`;
      const xml = `<${name} count="${count}">${added.join('')}</${name}>`;
      const later = this.#root.children.find((child) => !SECTIONS.slice(0, SECTIONS.indexOf(section) + 1).includes(child.name as Section));
      if (later === undefined) missing += xml;
      else edits.push({ start: later.start, end: later.start, text: xml });
    }
    if (missing !== '') edits.push(appending(this.#text, this.#root, missing));
    this.#file.edit(this.#part, edits);
  }

  /** A fill of a mark. The colour that it covers stays in it as its second colour, which a plain fill does not show. */
  #markFill(severity: Severity, covered: number): number {
    const colour = plainColour(this.#item('fills', covered) ?? '') ?? 'indexed="64"';
    const key = `${severity} ${colour}`;
    let id = this.#fills.get(key);
    if (id === undefined) {
      const xml = `<fill><patternFill patternType="solid"><fgColor rgb="${MARK_COLOURS[severity]}"/><bgColor ${colour}/></patternFill></fill>`;
      id = this.#add('fills', prefixed(xml, this.#root.prefix));
      this.#fills.set(key, id);
    }
    return id;
  }

  #format(code: string): string {
    const taken = [...this.#found.get('numFmts')!.map(({ attributes }) => Number(attributes.numFmtId)), FIRST_OWN_FORMAT - 1];
    const id = String(Math.max(...taken) + this.#added.get('numFmts')!.length + 1);
    this.#add('numFmts', withAttributes(`<${this.#root.prefix}numFmt/>`, { formatCode: code, numFmtId: id }));
    return id;
  }

  #item(section: Section, index: number): string | null {
    const found = this.#found.get(section)!;
    const element = found[index];
    return element !== undefined ? this.#text.slice(element.start, element.closeEnd) : (this.#added.get(section)![index - found.length] ?? null);
  }

  #add(section: Section, xml: string): number {
    const added = this.#added.get(section)!;
    added.push(xml);
    return this.#found.get(section)!.length + added.length - 1;
  }
}

/**
 * Gives the styles of marks the fill back that they cover: that of a style which is the same but for
 * its fill. Where several are, the second colour of the mark tells which (LibreOffice sets another there);
 * where it does not, or none is, the cell has no fill.
 */
export function uncoverFills(file: OfficePackage, part: string): void {
  const text = file.text(part);
  const root = treeOf(part, text, 'styleSheet');
  const fills = childOf(root, 'fills')?.children ?? [];
  const coloursOf = (index: number): { first?: string; second?: string } => {
    const pattern = fills[index] && childOf(fills[index], 'patternFill');
    return pattern ? { first: childOf(pattern, 'fgColor')?.attributes.rgb, second: childOf(pattern, 'bgColor')?.attributes.rgb } : {};
  };
  const styles = (childOf(root, 'cellXfs')?.children ?? []).map((xf) => ({
    xf, fill: Number(xf.attributes.fillId ?? 0), besides: withoutFill(text.slice(xf.start, xf.closeEnd)),
  }));
  const marked = styles.filter(({ fill }) => isMarkColour(coloursOf(fill).first));
  file.edit(part, marked.flatMap(({ xf, fill, besides }) => {
    const alike = styles.filter((other) => other.besides === besides && !marked.includes(other)).map((other) => other.fill);
    const { second } = coloursOf(fill);
    const covered = alike.find((each) => second !== undefined && coloursOf(each).first === second);
    const only = new Set(alike).size === 1 ? alike[0] : undefined;
    return [settingAttribute(text, xf, 'fillId', String(covered ?? only ?? 0))];
  }));
}

function withoutFill(xf: string): string {
  return xf.replace(/\s(?:fillId|applyFill)\s*=\s*(?:"[^"]*"|'[^']*')/g, '');
}

/** The colour of a plain fill, as its attributes; null where it has none that is worth copying. */
function plainColour(fill: string): string | null {
  if (!/patternType\s*=\s*["']solid["']/.test(fill)) return null;
  const colour = /fgColor\s+([^<>]*?)\s*\/?>/.exec(fill)?.[1] ?? null;
  return colour !== null && /^(?:rgb="[0-9A-Fa-f]{8}"|theme="\d+"(?: tint="[-\d.Ee]+")?)$/.test(colour) ? colour : null;
}

function attribute(xml: string, name: string): string | null {
  return new RegExp(`^<[^>]*?\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(xml)?.[1] ?? null;
}

/** An element, given as text, with attributes set. */
function withAttributes(xml: string, attributes: Readonly<Record<string, string>>): string {
  const [, prefix = '', name = ''] = /^<([\w.-]+:)?([\w.-]+)/.exec(xml)!;
  return Object.entries(attributes).reduce((text, [attributeName, value]) => {
    const tag = { name, prefix, namespace: '', attributes: {}, start: 0, end: text.indexOf('>') + 1, selfClosing: false, depth: 1 };
    return edited(text, [settingAttribute(text, tag, attributeName, value)]);
  }, xml);
}

function prefixed(xml: string, prefix: string): string {
  return prefix === '' ? xml : xml.replace(/<(\/?)(?=\w)/g, `<$1${prefix}`);
}
