/** Text as it stands in the XML of a workbook. */

/** What XML 1.0 cannot carry. Halves of surrogate pairs are left to the encoding into UTF-8, which makes � of them. */
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g;
/** What a spreadsheet reads as an escaped character in a cell's own text, though not in a cached result: `_x0041_` would show as A. */
const LOOKS_ESCAPED = /_(?=x[0-9A-Fa-f]{4}_)/g;
const MARKUP = /[&<>]/g;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

const NEEDS_CARE = /[\u0000-\u001f\u007f&<>\ufffe\uffff]/;
const NEEDS_SPACE = /^\s|\s$|\n|  /;

/** A text with every character that would break the file shown as �, and line ends as a spreadsheet has them. */
export function cleanText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(UNPRINTABLE, '\ufffd');
}

/** Text between tags; most texts need no care and are returned as they are. Quotes stand as they are: formulas are full of them. */
export function escapeText(text: string): string {
  return NEEDS_CARE.test(text) ? cleanText(text).replace(MARKUP, (character) => ENTITIES[character]!) : text;
}

/** Text in an attribute: line ends would otherwise be read as blanks. */
export function escapeAttribute(text: string): string {
  return escapeText(text).replace(/"/g, '&quot;').replace(/\n/g, '&#10;').replace(/\t/g, '&#9;');
}

/** The text of a cell. */
export function escapeCellText(text: string): string {
  const escaped = escapeText(text);
  return text.includes('_') ? escaped.replace(LOOKS_ESCAPED, '_x005F_') : escaped;
}

/** The `xml:space` that keeps leading, trailing and repeated blanks, where there are any. */
export function spaceAttribute(text: string): string {
  return NEEDS_SPACE.test(text) ? ' xml:space="preserve"' : '';
}
