import type { Place } from '../reader/address.ts';
import { CannotAnnotate } from './cannotAnnotate.ts';
import type { Edit } from './edits.ts';
import { NOTE_WIDTH } from './noteText.ts';
import type { SheetPlaces } from './sheetPlaces.ts';

/*
 * The boxes of notes, as VML. Programs write parts of it that no XML parser takes (HTML in a text
 * box), so it is read as text.
 */

/** A box for the note of a cell, `height` pixels high. */
export interface Box extends Place {
  readonly height: number;
}

const NAMESPACES: Readonly<Record<string, string>> = {
  v: 'urn:schemas-microsoft-com:vml',
  o: 'urn:schemas-microsoft-com:office:office',
  x: 'urn:schemas-microsoft-com:office:excel',
};
const DECLARED = Object.entries(NAMESPACES).map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`);
const SHAPE_TYPE_ID = '_x0000_t202';
const SHAPE_TYPE = `<v:shapetype id="${SHAPE_TYPE_ID}" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>`;
/** Shapes are numbered in blocks of this size, and each drawing states which blocks are its own. */
const BLOCK = 1024;
const BLOCKS = /(<o:idmap\b[^>]*?\bdata=")([\d,\s]*)(")/;
const SHAPE = /<v:shape\s[\s\S]*?<\/v:shape>/g;

/** A drawing without a shape. */
export const EMPTY_DRAWING = `<xml${DECLARED.join('')}><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data=""/></o:shapelayout></xml>`;

/** The blocks of shape numbers that a drawing calls its own. */
export function blocksOf(drawing: string): readonly number[] {
  return (BLOCKS.exec(drawing)?.[2] ?? '').split(',').filter((block) => block.trim() !== '').map(Number);
}

export function hasShapes(drawing: string): boolean {
  return /<v:shape\s/.test(drawing);
}

/** Adds boxes to a drawing; their numbers begin with a block that no drawing has. */
export function addingBoxes(part: string, drawing: string, boxes: readonly Box[], freeBlock: number, places: SheetPlaces): readonly Edit[] {
  const end = drawing.lastIndexOf('</xml>');
  if (end < 0) throw new CannotAnnotate(`${part}: no end`);
  const edits: Edit[] = [];
  const blocks = BLOCKS.exec(drawing);
  if (blocks !== null) {
    const last = freeBlock + Math.floor(boxes.length / BLOCK);
    const own = Array.from({ length: last - freeBlock + 1 }, (_, index) => freeBlock + index);
    const at = blocks.index + blocks[1]!.length;
    edits.push({ start: at, end: at + blocks[2]!.length, text: [...blocksOf(drawing), ...own].join(',') });
  }
  const declared = DECLARED.filter((declaration) => !drawing.includes(declaration.trim())).join('');
  const type = new RegExp(`<v:shapetype\\s[^>]*id="${SHAPE_TYPE_ID}"`).test(drawing) ? '' : SHAPE_TYPE.replace('<v:shapetype', `<v:shapetype${declared}`);
  const shapes = boxes.map((box, index) => shapeXml(box, freeBlock * BLOCK + 1 + index, declared, places));
  return [...edits, { start: end, end, text: type + shapes.join('') }];
}

/** Makes the box of a note higher by some pixels; null where the drawing has none of this cell. */
export function growing(drawing: string, cell: Place, more: number, { rowHeight }: SheetPlaces): readonly Edit[] | null {
  const shape = shapesOf(drawing, [cell])[0];
  if (shape === undefined) return null;
  const anchor = /(<x:Anchor>)([^<]*)(<\/x:Anchor>)/.exec(shape[0]);
  const numbers = anchor?.[2]!.split(',').map(Number) ?? [];
  if (anchor === null || numbers.length !== 8 || numbers.some(Number.isNaN)) return [];
  const rows = Math.ceil(more / pixels(rowHeight));
  const at = shape.index + anchor.index + anchor[1]!.length;
  return [{ start: at, end: at + anchor[2]!.length, text: numbers.map((value, index) => (index === 6 ? value + rows : value)).join(', ') }];
}

export function removingBoxes(drawing: string, cells: readonly Place[]): readonly Edit[] {
  return shapesOf(drawing, cells).map((match) => ({ start: match.index, end: match.index + match[0].length, text: '' }));
}

function shapesOf(drawing: string, cells: readonly Place[]): readonly RegExpExecArray[] {
  const wanted = new Set(cells.map(({ row, column }) => `${row - 1} ${column - 1}`));
  return [...drawing.matchAll(SHAPE)].filter(([shape]) => {
    const place = ['Row', 'Column'].map((name) => new RegExp(`<x:${name}>\\s*(\\d+)\\s*<`).exec(shape)?.[1]);
    return /ObjectType="Note"/.test(shape) && wanted.has(place.join(' '));
  });
}

function shapeXml({ row, column, height }: Box, number: number, declared: string, places: SheetPlaces): string {
  return `<v:shape${declared} id="_x0000_s${number}" type="#${SHAPE_TYPE_ID}" style="position:absolute;width:${points(NOTE_WIDTH)}pt;height:${points(height)}pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">`
    + '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>'
    + `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchorOf({ row, column, height }, places).join(', ')}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column></x:ClientData></v:shape>`;
}

const LAST_COLUMN_INDEX = 16_383;
const LAST_ROW_INDEX = 1_048_575;
const OFFSET = 12;

/** Column, pixels, row, pixels of the box's two corners, beside its cell. */
function anchorOf({ row, column, height }: Box, { columns, columnWidth, rowHeight }: SheetPlaces): readonly number[] {
  const widthOf = (index: number): number => {
    const width = columns.find(({ first, last }) => first <= index + 1 && index + 1 <= last)?.width ?? columnWidth;
    return width === 0 ? 0 : Math.round(width * 7 + 5);
  };
  const firstColumn = Math.min(column, LAST_COLUMN_INDEX);
  let lastColumn = firstColumn;
  let rest = NOTE_WIDTH + OFFSET;
  for (; lastColumn < LAST_COLUMN_INDEX && rest > widthOf(lastColumn); lastColumn += 1) rest -= widthOf(lastColumn);
  const firstRow = Math.max(0, row - 2);
  const lastRow = Math.min(LAST_ROW_INDEX, firstRow + Math.floor((height + OFFSET) / pixels(rowHeight)));
  return [firstColumn, OFFSET, firstRow, OFFSET, lastColumn, Math.min(rest, widthOf(lastColumn)), lastRow, Math.round((height + OFFSET) % pixels(rowHeight))];
}

function pixels(points: number): number {
  return Math.max(1, (points * 4) / 3);
}

function points(size: number): number {
  return (size * 3) / 4;
}
