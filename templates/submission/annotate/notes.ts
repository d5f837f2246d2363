import { address } from '../../workbook/address.ts';
import { escapeText } from '../../workbook/write/xml.ts';
import { LAST_COLUMN, placeOf, type Place } from '../reader/address.ts';
import { relationshipId } from '../reader/xml.ts';
import { NOTE_AUTHOR, NOTE_START, type Mark } from './annotation.ts';
import { CannotAnnotate } from './cannotAnnotate.ts';
import { relationshipAttribute, type Dialect } from './dialect.ts';
import { addingBoxes, blocksOf, EMPTY_DRAWING, growing, hasShapes, removingBoxes, type Box } from './drawing.ts';
import type { Edit } from './edits.ts';
import { noteHeight, noteLines, noteRuns } from './noteText.ts';
import type { OfficePackage } from './package.ts';
import { declareExtension, declareType, relate, relationsOf, removePart, unrelate } from './relationships.ts';
import type { SheetPlaces } from './sheetPlaces.ts';
import { appending, childOf, childrenOf, removing, treeOf, type Element } from './tree.ts';

const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.vmlDrawing';
/** The author of the note that stands for a thread: where threads are known, its text is not shown. */
const THREAD = /^tc=/;

/**
 * Puts a note on every marked cell: after the county's own note, or on the next cell where a thread
 * stands. What then must change in the sheet itself is handed back.
 */
export function addNotes(file: OfficePackage, sheet: string, marks: readonly Mark[], places: SheetPlaces, dialect: Dialect): readonly Edit[] {
  const part = commentsPart(file, sheet, dialect);
  const text = file.text(part);
  const root = treeOf(part, text, 'comments');
  const [authors, list] = [childOf(root, 'authors'), childOf(root, 'commentList')];
  if (authors === null || list === null) throw new CannotAnnotate(`${part}: no list`);
  const { prefix } = root;
  const names = childrenOf(authors, 'author').map((author) => unescapedText(text.slice(author.end, author.closeStart)));
  const known = names.indexOf(NOTE_AUTHOR);
  const author = known < 0 ? names.length : known;
  const existing = new Map(childrenOf(list, 'comment').map((comment) => [comment.attributes.ref ?? '', comment]));
  const taken = new Set([...existing.keys(), ...marks.map(({ row, column }) => address(column, row))]);

  const edits: Edit[] = known < 0 ? [appending(text, authors, `<${prefix}author>${escapeText(NOTE_AUTHOR)}</${prefix}author>`)] : [];
  const boxes: Box[] = [];
  const grown: Box[] = [];
  let added = '';
  const put = (cell: Place, lines: readonly string[]): void => {
    added += `<${prefix}comment ref="${address(cell.column, cell.row)}" authorId="${author}"><${prefix}text>${noteRuns(lines, prefix)}</${prefix}text></${prefix}comment>`;
    boxes.push({ ...placeIn(cell), height: noteHeight(lines) });
  };
  for (const mark of marks) {
    const lines = noteLines(mark.annotations);
    const ref = address(mark.column, mark.row);
    const own = existing.get(ref);
    if (own === undefined) put(mark, lines);
    else if (THREAD.test(names[Number(own.attributes.authorId)] ?? '')) {
      const beside = nextFree(mark, taken);
      taken.add(address(beside.column, beside.row));
      put(beside, noteLines(mark.annotations, ref));
    } else {
      edits.push(...extending(text, own, lines));
      grown.push({ ...placeIn(mark), height: noteHeight(lines) });
    }
  }
  if (added !== '') edits.push(appending(text, list, added));
  file.edit(part, edits);
  const drawing = drawingPart(file, sheet, places, dialect);
  drawBoxes(file, drawing.part, boxes, grown, places);
  return drawing.edits;
}

/** Removes our notes from a sheet, and what is left empty by it. */
export function takeOffNotes(file: OfficePackage, sheet: string): void {
  const relation = relationsOf(file, sheet).find(({ type }) => type === 'comments');
  if (relation === undefined || relation.target === null || !file.has(relation.target)) return;
  const part = relation.target;
  const text = file.text(part);
  const root = treeOf(part, text, 'comments');
  const names = childrenOf(childOf(root, 'authors') ?? root, 'author').map((author) => unescapedText(text.slice(author.end, author.closeStart)));
  const comments = childrenOf(childOf(root, 'commentList') ?? root, 'comment');
  const ours = comments.filter((comment) => names[Number(comment.attributes.authorId)] === NOTE_AUTHOR || OUR_TEXT.test(text.slice(comment.start, comment.closeEnd)));
  const shared = comments.filter((comment) => !ours.includes(comment) && text.slice(comment.start, comment.closeEnd).includes(NOTE_START));
  file.edit(part, [...ours.map(removing), ...shared.flatMap((comment) => cutting(text, comment))]);
  if (ours.length === 0) return;
  eraseBoxes(file, sheet, ours.flatMap(({ attributes }) => placeOf(attributes.ref ?? '') ?? []));
  if (ours.length < comments.length) return;
  unrelate(file, sheet, relationsOf(file, sheet).filter(({ type }) => type === 'comments'));
  removePart(file, part);
}

/** The first text of a note is ours. */
const OUR_TEXT = new RegExp(`^(?:(?!<(?:[\\w.-]+:)?t[\\s>])[\\s\\S])*<(?:[\\w.-]+:)?t(?:\\s[^>]*)?>\\s*${NOTE_START}`);

function commentsPart(file: OfficePackage, sheet: string, { main, relationships }: Dialect): string {
  const found = relationsOf(file, sheet).find(({ type }) => type === 'comments');
  if (found !== undefined && found.target !== null) return found.target;
  const name = file.freeName('xl/comments', '.xml');
  file.add(name, `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${main}"><authors></authors><commentList></commentList></comments>`);
  declareType(file, name, COMMENTS_TYPE);
  relate(file, sheet, `${relationships}/comments`, name);
  return name.toLowerCase();
}

/** Puts our words after those of a note. Plain text becomes a run, as no text may follow runs. */
function extending(text: string, comment: Element, lines: readonly string[]): readonly Edit[] {
  const own = childOf(comment, 'text');
  if (own === null) throw new CannotAnnotate(`comment ${comment.attributes.ref}`);
  const { prefix } = own;
  const plain = childrenOf(own, 't').flatMap((t): readonly Edit[] => [
    { start: t.start, end: t.start, text: `<${prefix}r>` },
    { start: t.closeEnd, end: t.closeEnd, text: `</${prefix}r>` },
  ]);
  const after = own.children.find(({ name }) => name === 'rPh' || name === 'phoneticPr');
  const runs = noteRuns(lines, prefix, true);
  return [...plain, after === undefined ? appending(text, own, runs) : { start: after.start, end: after.start, text: runs }];
}

/** Cuts our words off a note of the county's: they are the last. */
function cutting(text: string, comment: Element): readonly Edit[] {
  const parts = childOf(comment, 'text')?.children ?? [];
  const first = parts.findIndex(({ start, closeEnd }) => text.slice(start, closeEnd).includes(NOTE_START));
  if (first < 0) return [];
  const run = parts[first]!;
  const written = run.name === 't' ? run : childOf(run, 't');
  if (written === null) return [];
  const words = text.slice(written.end, written.closeStart);
  const kept = words.slice(0, words.indexOf(NOTE_START)).replace(/\s+$/, '');
  const later = parts.slice(kept === '' ? first : first + 1).map(removing);
  return kept === '' ? later : [{ start: written.end + kept.length, end: written.closeStart, text: '' }, ...later];
}

function drawBoxes(file: OfficePackage, part: string, boxes: readonly Box[], grown: readonly Box[], places: SheetPlaces): void {
  const missing: Box[] = [];
  for (const box of grown) {
    const edits = growing(file.text(part), box, box.height, places);
    if (edits === null) missing.push(box);
    else file.edit(part, edits);
  }
  const all = [...boxes, ...missing];
  if (all.length === 0) return;
  const drawings = file.parts.filter((name) => name.endsWith('.vml'));
  const freeBlock = Math.max(0, ...drawings.flatMap((name) => blocksOf(file.text(name)))) + 1;
  file.edit(part, addingBoxes(part, file.text(part), all, freeBlock, places));
}

/** The drawing that holds a sheet's notes, and what makes a sheet that had none lead to it. */
function drawingPart(file: OfficePackage, sheet: string, { root, legacyDrawing, legacyDrawingAt }: SheetPlaces, dialect: Dialect): { part: string; edits: readonly Edit[] } {
  if (legacyDrawing !== null) {
    const id = relationshipId(legacyDrawing.attributes);
    const target = relationsOf(file, sheet).find((relation) => relation.id === id)?.target;
    if (target === undefined || target === null || !file.has(target)) throw new CannotAnnotate(`${sheet}: drawing ${id}`);
    return { part: target, edits: [] };
  }
  const name = file.freeName('xl/drawings/vmlDrawing', '.vml');
  file.add(name, EMPTY_DRAWING);
  declareExtension(file, name, 'vml', DRAWING_TYPE);
  const id = relate(file, sheet, `${dialect.relationships}/vmlDrawing`, name);
  const xml = `<${root.prefix}legacyDrawing ${relationshipAttribute(root.attributes, dialect, id)}/>`;
  return { part: name.toLowerCase(), edits: [{ start: legacyDrawingAt, end: legacyDrawingAt, text: xml }] };
}

const LEGACY_DRAWING = /<(?:[\w.-]+:)?legacyDrawing\s[^>]*?:id\s*=\s*["']([^"']*)["'][^>]*?(?:\/>|>\s*<\/(?:[\w.-]+:)?legacyDrawing>)/;

/** Removes the boxes of notes from a sheet's drawing, and the drawing if nothing else is on it. */
function eraseBoxes(file: OfficePackage, sheet: string, cells: readonly Place[]): void {
  const text = file.text(sheet);
  const element = LEGACY_DRAWING.exec(text);
  const relation = relationsOf(file, sheet).find(({ id }) => id === element?.[1]);
  if (element === null || relation === undefined || relation.target === null || !file.has(relation.target)) return;
  const part = relation.target;
  file.edit(part, removingBoxes(file.text(part), cells));
  if (hasShapes(file.text(part))) return;
  file.edit(sheet, [{ start: element.index, end: element.index + element[0].length, text: '' }]);
  unrelate(file, sheet, [relation]);
  removePart(file, part);
}

/** The cell to the right that has no note and no mark; failing that, the last. */
function nextFree({ row, column }: Place, taken: ReadonlySet<string>): Place {
  let next = column + 1;
  while (next < LAST_COLUMN && taken.has(address(next, row))) next += 1;
  return { row, column: Math.min(next, LAST_COLUMN) };
}

function placeIn({ row, column }: Place): Place {
  return { row, column };
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function unescapedText(xml: string): string {
  return xml.replace(/&(lt|gt|amp|quot|apos);/g, (_, name: string) => ENTITIES[name]!);
}
