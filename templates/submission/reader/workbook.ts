import { readDateStyles } from './dateFormats.ts';
import { Allowance, allowancesOf } from './allowance.ts';
import type { Limits } from './limits.ts';
import type { SheetState } from './model.ts';
import type { Parts } from './parts.ts';
import { readSharedStrings } from './sharedStrings.ts';
import type { SheetContext } from './sheet.ts';
import { unescaped } from './text.ts';
import { UnreadableFile } from './unreadable.ts';
import { isOn, relationshipId, type Attributes } from './xml.ts';

export interface SheetEntry {
  readonly name: string;
  readonly state: SheetState;
  readonly part: string;
}

/** The workbook's own part, and what its sheets need. */
export interface WorkbookPart extends SheetContext {
  readonly sheets: readonly SheetEntry[];
  readonly definedNames: ReadonlyMap<string, string>;
  readonly externalLinks: readonly string[];
  readonly holdsMacros: boolean;
}

const LISTED = new Set(['sheet', 'externalReference', 'definedName']);

const MACRO_PARTS = new Set(['vbaProject', 'xlMacrosheet', 'xlIntlMacrosheet']);

/** Days from the first day of the 1900 calendar to that of the 1904 calendar. */
const DAYS_1904 = 1462;

/** Finds the workbook in a package and reads everything but its sheets; throws `UnreadableFile`. */
export function readWorkbookPart(parts: Parts, limits: Limits): WorkbookPart {
  const part = workbookPart(parts);
  const relationships = parts.relationships(part).filter(({ outside }) => !outside);
  const partOfType = (type: string): string | undefined => relationships.find((to) => to.type === type)?.target;
  const partOfId = new Map(relationships.map(({ id, target }) => [id, target]));

  const sheets: (SheetEntry | null)[] = [];
  const externalLinks: string[] = [];
  const names: { name: string; sheet: number | null; refersTo: string }[] = [];
  const listLeft = new Allowance(limits.listed);
  const allowances = allowancesOf(limits);
  let dayShift = 0;
  let inName = false;
  parts.read(part, {
    open(name, attributes) {
      if (name === 'workbookPr' && isOn(attributes.date1904)) dayShift = DAYS_1904;
      else if (LISTED.has(name)) listLeft.take(1, `${part}: ${name}`);
      if (name === 'sheet') sheets.push(sheetEntry(attributes, partOfId, parts));
      else if (name === 'externalReference') externalLinks.push(linkedFile(attributes, partOfId, parts));
      else if (name === 'definedName') {
        const { name: named, localSheetId: sheet } = attributes;
        names.push({ name: named ?? '', sheet: sheet ? Number(sheet) : null, refersTo: '' });
        inName = true;
      }
    },
    text(text) {
      if (!inName) return;
      allowances.characters.take(text.length, `${part}: names`);
      names.at(-1)!.refersTo += text;
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
    externalLinks,
    holdsMacros: relationships.some(({ type }) => MACRO_PARTS.has(type)),
    dayShift,
    dateStyles: stylesPart === undefined ? [] : readDateStyles(parts, stylesPart, limits),
    sharedStrings: () => (strings ??= stringsPart === undefined ? [] : readSharedStrings(parts, stringsPart, limits, allowances)),
    limits,
    allowances,
  };
}

function workbookPart(parts: Parts): string {
  if (parts.has('mimetype') && parts.has('content.xml')) throw new UnreadableFile('openDocument');
  const part = parts.relationships('').find(({ type, outside }) => type === 'officeDocument' && !outside)?.target;
  if (part === undefined || !parts.has(part)) throw new UnreadableFile('noWorkbook');
  if (part.endsWith('.bin')) throw new UnreadableFile('binaryWorkbook');
  if (parts.contentType(part)?.includes('macroEnabled')) throw new UnreadableFile('macroWorkbook');
  return part;
}

/** A tab; null for one without a part, as very old macro modules are. */
function sheetEntry(attributes: Attributes, partOfId: ReadonlyMap<string, string>, parts: Parts): SheetEntry | null {
  const id = relationshipId(attributes);
  if (!id) return null;
  const part = partOfId.get(id);
  const name = unescaped(attributes.name ?? '');
  if (part === undefined || !parts.has(part)) throw new UnreadableFile('damaged', `sheet ${name} has no part`);
  const { state } = attributes;
  return { name, state: state === 'hidden' || state === 'veryHidden' ? state : 'visible', part };
}

/** The file that an external reference leads to, as written; '' where the package does not say. */
function linkedFile(attributes: Attributes, partOfId: ReadonlyMap<string, string>, parts: Parts): string {
  const part = partOfId.get(relationshipId(attributes) ?? '');
  return (part === undefined ? undefined : parts.relationships(part).find(({ outside }) => outside)?.target) ?? '';
}
