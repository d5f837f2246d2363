import { strToU8, zipSync, type Zippable } from 'fflate';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Attributes that declare the namespaces of a part. */
export const NAMESPACES = `xmlns="${MAIN}" xmlns:r="${OFFICE}"`;

type Part = string | Uint8Array;

/** What a workbook made by hand differs in from the plainest one: a sheet 表 and nothing else. */
export interface Made {
  /** Inside `<sheetData>`. */
  readonly rows?: string;
  /** Before and after `<sheetData>`. */
  readonly before?: string;
  readonly after?: string;
  /** Inside `<sst>`. */
  readonly strings?: string;
  /** Inside `<styleSheet>`. */
  readonly styles?: string;
  /** Inside `<workbook>`, before `<sheets>` and after it. */
  readonly workbookBefore?: string;
  readonly workbookAfter?: string;
  /** Parts put in, or in the place of those made; null leaves one out. */
  readonly parts?: Readonly<Record<string, Part | null>>;
}

/** The parts of a workbook by name. */
export function partsOfWorkbook(made: Made = {}): Record<string, Part | null> {
  return {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    '_rels/.rels': relationships({ rId1: ['officeDocument', 'xl/workbook.xml'] }),
    'xl/workbook.xml': `${HEAD}<workbook ${NAMESPACES}>${made.workbookBefore ?? ''}<sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets>${made.workbookAfter ?? ''}</workbook>`,
    'xl/_rels/workbook.xml.rels': relationships({
      rId1: ['worksheet', 'worksheets/sheet1.xml'],
      rId2: ['styles', 'styles.xml'],
      rId3: ['sharedStrings', 'sharedStrings.xml'],
    }),
    'xl/styles.xml': `${HEAD}<styleSheet ${NAMESPACES}>${made.styles ?? ''}</styleSheet>`,
    'xl/sharedStrings.xml': `${HEAD}<sst ${NAMESPACES}>${made.strings ?? ''}</sst>`,
    'xl/worksheets/sheet1.xml': `${HEAD}<worksheet ${NAMESPACES}>${made.before ?? ''}<sheetData>${made.rows ?? ''}</sheetData>${made.after ?? ''}</worksheet>`,
    ...made.parts,
  };
}

/** The bytes of a workbook made by hand. */
export function workbookOf(made: Made = {}): Uint8Array {
  return zipOf(partsOfWorkbook(made));
}

/** A zip archive of texts and bytes. */
export function zipOf(parts: Readonly<Record<string, Part | null>>): Uint8Array {
  const files: Zippable = {};
  for (const [name, part] of Object.entries(parts)) {
    if (part !== null) files[name] = typeof part === 'string' ? strToU8(part) : part;
  }
  return zipSync(files);
}

/** A part of relationships: id → kind and target. */
export function relationships(list: Readonly<Record<string, readonly [string, string]>>, types = OFFICE): string {
  const each = Object.entries(list).map(
    ([id, [type, target]]) => `<Relationship Id="${id}" Type="${types}/${type}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join('')}</Relationships>`;
}
