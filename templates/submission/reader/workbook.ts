import { readDateStyles } from './dateFormats.ts';
import type { Limits } from './limits.ts';
import type { Parts } from './parts.ts';
import { readSharedStrings } from './sharedStrings.ts';
import type { SheetContext } from './sheet.ts';
import { unescaped } from './text.ts';
import { UnreadableFile } from './unreadable.ts';
import { isOn, type Attributes } from './xml.ts';

export interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  readonly part: string;
}

/** The workbook's own part, and what its sheets need. */
export interface WorkbookPart extends SheetContext {
  readonly sheets: readonly SheetEntry[];
  readonly definedNames: ReadonlyMap<string, string>;
}

/** Days from the first day of the 1900 calendar to that of the 1904 calendar. */
const DAYS_1904 = 1462;

/** Finds the workbook in a package and reads everything but its sheets; throws `UnreadableFile`. */
export function readWorkbookPart(parts: Parts, limits: Limits): WorkbookPart {
  const part = workbookPart(parts);
  const relationships = parts.relationships(part);
  const partOfType = (type: string): string | undefined => relationships.find((to) => to.type === type)?.target;
  const partOfId = new Map(relationships.map(({ id, target }) => [id, target]));

  const sheets: (SheetEntry | null)[] = [];
  const names: { name: string; sheet: number | null; refersTo: string }[] = [];
  let dayShift = 0;
  let inName = false;
  parts.read(part, {
    open(name, attributes) {
      if (name === 'workbookPr' && isOn(attributes.date1904)) dayShift = DAYS_1904;
      else if (name === 'sheet') sheets.push(sheetEntry(attributes, partOfId, parts));
      else if (name === 'definedName') {
        const { name: named, localSheetId: sheet } = attributes;
        names.push({ name: named ?? '', sheet: sheet ? Number(sheet) : null, refersTo: '' });
        inName = true;
      }
    },
    text(text) {
      if (inName) names.at(-1)!.refersTo += text;
    },
    close(name) {
      if (name === 'definedName') inName = false;
    },
  });
  const present = sheets.filter((sheet) => sheet !== null);
  if (present.length === 0) throw new UnreadableFile('noWorkbook', `${part} has no sheets`);

  const stylesPart = partOfType('styles');
  const stringsPart = partOfType('sharedStrings');
  let strings: readonly string[] | null = null;
  return {
    parts,
    sheets: present,
    definedNames: new Map(
      names.map(({ name, sheet, refersTo }) => [sheet === null ? name : `${sheets[sheet]?.name}!${name}`, refersTo]),
    ),
    dayShift,
    dateStyles: stylesPart === undefined ? [] : readDateStyles(parts, stylesPart),
    sharedStrings: () => (strings ??= stringsPart === undefined ? [] : readSharedStrings(parts, stringsPart, limits)),
  };
}

function workbookPart(parts: Parts): string {
  if (parts.has('mimetype') && parts.has('content.xml')) throw new UnreadableFile('openDocument');
  const part = parts.relationships('').find(({ type }) => type === 'officeDocument')?.target;
  if (part === undefined || !parts.has(part)) throw new UnreadableFile('noWorkbook');
  if (part.endsWith('.bin')) throw new UnreadableFile('binaryWorkbook');
  return part;
}

/** A tab; null for one without a part, as very old macro modules are. */
function sheetEntry(attributes: Attributes, partOfId: ReadonlyMap<string, string>, parts: Parts): SheetEntry | null {
  const id = Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1];
  if (!id) return null;
  const part = partOfId.get(id);
  const name = unescaped(attributes.name ?? '');
  if (part === undefined || !parts.has(part)) throw new UnreadableFile('damaged', `sheet ${name} has no part`);
  return { name, hidden: (attributes.state ?? 'visible') !== 'visible', part };
}
