import { LIMITS } from '../reader/limits.ts';
import { listReturnSheet, makeReturnSheet, unselectTabs } from './addReturnSheet.ts';
import { marksOf, RETURN_SHEET, type Annotation, type ReturnHeading } from './annotation.ts';
import { openBook, sheetNamed, type Book } from './book.ts';
import { markCells } from './markCells.ts';
import { takeBack, withMemory } from './memory.ts';
import { addNotes } from './notes.ts';
import { OfficePackage } from './package.ts';
import { declareType, relate } from './relationships.ts';
import { mergeAnchors, sheetPlaces } from './sheetPlaces.ts';
import { StyleSheet } from './styles.ts';
import { takeOff } from './takeOff.ts';

export { RETURN_SHEET, type Annotation, type ReturnHeading } from './annotation.ts';
export { CannotAnnotate } from './cannotAnnotate.ts';

/**
 * The county's own workbook back: the cells that something is said of are filled by level, each has a
 * note, and a last sheet 退回单, on which the workbook opens, lists everything with links.
 *
 * The package is patched. Parts that have nothing to say about it (charts, pivots, pictures, threads,
 * sheets without a mark) stay as they are, byte for byte; of a marked sheet only the styles of its
 * marked cells change; the tab that was selected is no longer. A cell's own style is kept but for its
 * fill. Our note stands after the county's own, or on the next cell where a thread stands.
 *
 * A copy that is annotated again loses its old marks first. As long as no program has saved it, that
 * gives what annotating the original gives. Once Excel, WPS or LibreOffice has saved it, our layer is
 * known by the name of 退回单, the author 校验 or the line 【校验】 of a note, and the shades of our
 * fills; what is then lost is the fill that a mark covered, unless the program kept the second colour
 * of a plain fill, and what somebody wrote into our notes.
 *
 * @param annotations in the order in which 退回单 lists them
 * @throws UnreadableFile as the reader; CannotAnnotate where the package cannot be patched safely
 */
export async function annotate(bytes: Uint8Array, annotations: readonly Annotation[], heading: ReturnHeading): Promise<Uint8Array> {
  const file = withoutOurLayer(bytes);
  file.begin();
  const book = bookWithStyles(file);
  const styles = new StyleSheet(file, book.styles!);
  for (const { name, part } of book.sheets) {
    const said = annotations.filter(({ sheet }) => sheet?.toLowerCase() === name.toLowerCase());
    if (part !== null && said.length > 0 && isGrid(file, part)) markSheet(file, part, said, book, styles);
  }
  const made = await makeReturnSheet(annotations, heading, book, styles);
  styles.save();
  unselectTabs(file);
  const name = listReturnSheet(file, openBook(file), made);
  file.add(name, withMemory(made.xml, file));
  return file.bytes();
}

function withoutOurLayer(bytes: Uint8Array): OfficePackage {
  const file = new OfficePackage(bytes, LIMITS);
  const ours = sheetNamed(openBook(file), RETURN_SHEET)?.part ?? null;
  if (ours !== null && file.has(ours) && takeBack(file, ours)) return file;
  const saved = new OfficePackage(bytes, LIMITS);
  takeOff(saved);
  return saved;
}

/** Whether a sheet has cells: one that is a chart or a dialog has none. */
function isGrid(file: OfficePackage, part: string): boolean {
  return /<([\w.-]+:)?(?:worksheet|chartsheet|dialogsheet)[\s>/]/.exec(file.text(part))?.[0].includes('worksheet') ?? true;
}

function markSheet(file: OfficePackage, part: string, said: readonly Annotation[], book: Book, styles: StyleSheet): void {
  const text = file.text(part);
  const marks = marksOf(said, mergeAnchors(text));
  if (marks.length === 0) return;
  const places = sheetPlaces(part, text, marks);
  file.edit(part, [...markCells(text, places, marks, styles), ...addNotes(file, part, marks, places, book.dialect)]);
}

const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

function bookWithStyles(file: OfficePackage): Book {
  const book = openBook(file);
  if (book.styles !== null && file.has(book.styles)) return book;
  const name = file.freeName('xl/styles', '.xml');
  file.add(name, `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${book.dialect.main}"></styleSheet>`);
  declareType(file, name, STYLES_TYPE);
  relate(file, book.part, `${book.dialect.relationships}/styles`, name);
  return openBook(file);
}
