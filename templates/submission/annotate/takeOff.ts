import { RETURN_SHEET } from './annotation.ts';
import { openBook, sheetNamed, type Book } from './book.ts';
import type { Edit } from './edits.ts';
import { takeOffNotes } from './notes.ts';
import type { OfficePackage } from './package.ts';
import { listOf, relationsOf, removePart, unrelate } from './relationships.ts';
import { uncoverFills } from './styles.ts';
import { childOf, childrenOf, removing, settingAttribute } from './tree.ts';

/**
 * Removes our layer from a copy that a program has saved since: 退回单, our notes and our fills,
 * known by name, author or first line, and shade.
 */
export function takeOff(file: OfficePackage): void {
  takeOffReturnSheet(file);
  const { sheets, styles } = openBook(file);
  for (const { part } of sheets) if (part !== null && file.has(part)) takeOffNotes(file, part);
  if (styles !== null && file.has(styles)) uncoverFills(file, styles);
}

function takeOffReturnSheet(file: OfficePackage): void {
  const book = openBook(file);
  const ours = sheetNamed(book, RETURN_SHEET);
  if (ours === null || ours.part === null || book.sheets.length === 1) return;
  const position = book.sheets.indexOf(ours);
  file.edit(book.part, [removing(ours.element), ...withoutNames(book, position), ...withoutView(book, position)]);
  unrelate(file, book.part, relationsOf(file, book.part).filter(({ target }) => target === ours.part));
  const led = relationsOf(file, ours.part).flatMap(({ target }) => (target === null ? [] : [target]));
  removePart(file, ours.part);
  // What 退回单 alone led to, such as a printer's settings.
  const stillLed = new Set(file.parts.filter((part) => part.endsWith('.rels')).flatMap((list) => relationsOf(file, sourceOf(list)).map(({ target }) => target)));
  for (const part of new Set(led)) if (file.has(part) && !stillLed.has(part)) removePart(file, part);
}

/** Names that belong to a sheet go with it; those of later sheets move up. */
function withoutNames({ text, root }: Book, position: number): readonly Edit[] {
  const element = childOf(root, 'definedNames');
  const names = element === null ? [] : childrenOf(element, 'definedName');
  const gone = names.filter(({ attributes }) => attributes.localSheetId === String(position));
  if (element !== null && gone.length === names.length) return [removing(element)];
  return names.flatMap((name): readonly Edit[] => {
    if (gone.includes(name)) return [removing(name)];
    const sheet = Number(name.attributes.localSheetId);
    return sheet > position ? [settingAttribute(text, name, 'localSheetId', String(sheet - 1))] : [];
  });
}

function withoutView({ text, root, sheets }: Book, position: number): readonly Edit[] {
  const views = childOf(root, 'bookViews');
  const shown = sheets.findIndex(({ visible }, index) => visible && index !== position);
  const moved = (tab: number): number => (tab === position ? Math.max(0, shown > position ? shown - 1 : shown) : tab > position ? tab - 1 : tab);
  return (views === null ? [] : childrenOf(views, 'workbookView')).flatMap((view) =>
    ['activeTab', 'firstSheet'].flatMap((name) => {
      const tab = Number(view.attributes[name]);
      return view.attributes[name] !== undefined && moved(tab) !== tab ? [settingAttribute(text, view, name, String(moved(tab)))] : [];
    }));
}

/** The part whose list of relationships this is. */
function sourceOf(list: string): string {
  const [, folder = '', name = ''] = /^(.*?)_rels\/([^/]*)\.rels$/.exec(list) ?? [];
  return listOf(folder + name) === list ? folder + name : '';
}
