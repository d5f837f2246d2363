/** Changes of a part that leave it well-formed, more or less: elements and attributes dropped, doubled, exchanged, changed. */
import type { Random } from '../example/random.ts';

type Change = (xml: string, random: Random) => string;

interface Span {
  readonly from: number;
  readonly to: number;
}

const ELEMENT = /<([\w:]+)[^<>]*>/g;
const ATTRIBUTE = /\s([\w:]+)="([^"]*)"/g;
const TEXT = />([^<>]+)</g;
const ROW = /<row [^>]*>.*?<\/row>/gs;

const NUMBERS = ['', '0', '-1', '1', '2', '3', '99', '2025', '16385', '1048577', '2147483648', '1e999', 'NaN', '0x10', ' 5 ', '+5', '5.', '.5', '1E2', '45000.5', '-0', '１', 'A1', 'XFD1', 'x'];
const TYPES = ['s', 'n', 'b', 'd', 'e', 'str', 'inlineStr', 'z', ''];

const dropElement: Change = (xml, random) => without(xml, element(xml, random));

const doubleElement: Change = (xml, random) => {
  const span = element(xml, random);
  return span === null ? xml : xml.slice(0, span.to) + xml.slice(span.from);
};

const moveElement: Change = (xml, random) => {
  const span = element(xml, random);
  if (span === null) return xml;
  const rest = without(xml, span);
  const target = found(rest, ELEMENT, random);
  return target === null ? xml : rest.slice(0, target.from) + xml.slice(span.from, span.to) + rest.slice(target.from);
};

const exchangeElements: Change = (xml, random) => {
  const [a, b] = [element(xml, random), element(xml, random)].sort((one, other) => (one?.from ?? 0) - (other?.from ?? 0));
  if (!a || !b || a.to > b.from) return xml;
  return xml.slice(0, a.from) + xml.slice(b.from, b.to) + xml.slice(a.to, b.from) + xml.slice(a.from, a.to) + xml.slice(b.to);
};

const renameElement: Change = (xml, random) => {
  const span = element(xml, random);
  if (span === null) return xml;
  const name = random.pick(['c', 'row', 'v', 'f', 'is', 't', 'r', 'rPh', 'si', 'x', 'mc:AlternateContent']);
  const own = xml.slice(span.from, span.to).replace(/^<[\w:]+/, `<${name}`).replace(/<\/[\w:]+>$/, `</${name}>`);
  return xml.slice(0, span.from) + own + xml.slice(span.to);
};

const wrapElement: Change = (xml, random) => {
  const span = element(xml, random);
  if (span === null) return xml;
  const [open, close] = random.pick([['<x>', '</x>'], ['<x:y xmlns:x="urn:x">', '</x:y>'], ['<!--', '-->'], ['<r>', '</r>'], ['<rPh sb="0" eb="1">', '</rPh>']] as const);
  return xml.slice(0, span.from) + open + xml.slice(span.from, span.to) + close + xml.slice(span.to);
};

const dropAttribute: Change = (xml, random) => without(xml, found(xml, ATTRIBUTE, random));

const changeAttribute: Change = (xml, random) => {
  const span = found(xml, ATTRIBUTE, random);
  if (span === null) return xml;
  const other = found(xml, ATTRIBUTE, random)!;
  const text = xml.slice(span.from, span.to);
  const value = random.chance(0.3) ? /"(.*)"/s.exec(xml.slice(other.from, other.to))![1]! : near(/"(.*)"/s.exec(text)![1]!, random);
  return xml.slice(0, span.from) + text.replace(/".*"/s, () => `"${value}"`) + xml.slice(span.to);
};

const changeType: Change = (xml, random) => {
  const span = found(xml, /<c [^>]*>/g, random);
  if (span === null) return xml;
  const open = xml.slice(span.from, span.to);
  const type = ` t="${random.pick(TYPES)}"`;
  return xml.slice(0, span.from) + (open.includes(' t="') ? open.replace(/ t="[^"]*"/, type) : open.replace('<c', `<c${type}`)) + xml.slice(span.to);
};

const changeReference: Change = (xml, random) => {
  const span = found(xml, / r="[A-Z]*\d+"/g, random);
  const other = found(xml, / r="[A-Z]*\d+"/g, random);
  if (span === null || other === null) return xml;
  const to = random.chance(0.5) ? xml.slice(other.from, other.to) : xml.slice(span.from, span.to).replace(/\d+/, (row) => String(Number(row) + random.pick([-1, 1, 100])));
  return xml.slice(0, span.from) + to + xml.slice(span.to);
};

const changeText: Change = (xml, random) => {
  const span = found(xml, TEXT, random);
  if (span === null) return xml;
  const text = xml.slice(span.from + 1, span.to - 1);
  return `${xml.slice(0, span.from + 1)}${near(text, random)}${xml.slice(span.to - 1)}`;
};

const moveRow: Change = (xml, random) => {
  const span = found(xml, ROW, random);
  if (span === null) return xml;
  const by = random.pick([1, -1, 5, 500]);
  const moved = xml.slice(span.from, span.to).replace(/ r="([A-Z]*)(\d+)"/g, (_, column: string, row: string) => ` r="${column}${Number(row) + by}"`);
  return xml.slice(0, span.from) + moved + xml.slice(span.to);
};

const dropReferences: Change = (xml, random) => {
  const span = found(xml, ROW, random);
  if (span === null) return xml;
  return xml.slice(0, span.from) + xml.slice(span.from, span.to).replace(random.chance(0.5) ? /(<c[^>]*?) r="[^"]*"/g : / r="[^"]*"/g, '$1') + xml.slice(span.to);
};

const CHANGES: readonly Change[] = [
  dropElement, dropElement, doubleElement, moveElement, exchangeElements, renameElement, wrapElement,
  dropAttribute, changeAttribute, changeAttribute, changeType, changeType, changeReference, changeReference, changeText, changeText, moveRow, dropReferences,
];

/** A part with one to three changes. */
export function changedMarkup(xml: string, random: Random): string {
  let result = xml;
  for (let left = random.pick([1, 1, 1, 1, 2, 3]); left > 0; left -= 1) result = random.pick(CHANGES)(result, random);
  return result;
}

function near(text: string, random: Random): string {
  const number = Number(text);
  if (text !== '' && Number.isFinite(number) && random.chance(0.5)) return String(number + random.pick([1, -1, 0.01, 10_000]));
  return random.chance(0.7) ? random.pick(NUMBERS) : text.slice(0, random.whole(0, text.length));
}

/** An element with all that stands in it; null where there is none, or its end is not found. */
function element(xml: string, random: Random): Span | null {
  const open = found(xml, ELEMENT, random);
  if (open === null) return null;
  if (xml[open.to - 2] === '/') return open;
  const name = /^<([\w:]+)/.exec(xml.slice(open.from, open.to))![1]!;
  const tags = new RegExp(`<(/?)${name}(?=[\\s/>])[^<>]*>`, 'g');
  tags.lastIndex = open.to;
  let depth = 1;
  for (let tag = tags.exec(xml); tag !== null; tag = tags.exec(xml)) {
    if (tag[1] === '/') depth -= 1;
    else if (!tag[0].endsWith('/>')) depth += 1;
    if (depth === 0) return { from: open.from, to: tag.index + tag[0].length };
  }
  return null;
}

/** The next place from a random one on that a pattern fits, or the first. */
function found(xml: string, pattern: RegExp, random: Random): Span | null {
  const from = new RegExp(pattern);
  from.lastIndex = random.whole(0, xml.length);
  const match = from.exec(xml) ?? new RegExp(pattern).exec(xml);
  return match === null ? null : { from: match.index, to: match.index + match[0].length };
}

function without(xml: string, span: Span | null): string {
  return span === null ? xml : xml.slice(0, span.from) + xml.slice(span.to);
}
