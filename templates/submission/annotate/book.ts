import { unescaped } from '../reader/text.ts';
import { relationshipId } from '../reader/xml.ts';
import { CannotAnnotate } from './cannotAnnotate.ts';
import { dialectOf, type Dialect } from './dialect.ts';
import type { OfficePackage } from './package.ts';
import { relationsOf } from './relationships.ts';
import { childOf, childrenOf, treeOf, type Element } from './tree.ts';

/** A workbook's own part, and the sheets that it lists. */
export interface Book {
  readonly part: string;
  readonly text: string;
  readonly root: Element;
  readonly dialect: Dialect;
  /** The element that lists the sheets. */
  readonly list: Element;
  readonly sheets: readonly BookSheet[];
  /** Null where the workbook has no styles. */
  readonly styles: string | null;
}

export interface BookSheet {
  readonly name: string;
  readonly visible: boolean;
  readonly element: Element;
  /** Null for one without a part, as very old macro modules are. */
  readonly part: string | null;
}

/** Reads the workbook's own part as it is now. */
export function openBook(file: OfficePackage): Book {
  const part = relationsOf(file, '').find(({ type }) => type === 'officeDocument')?.target ?? '';
  const text = file.text(part);
  const root = treeOf(part, text, 'workbook');
  const list = childOf(root, 'sheets');
  if (list === null) throw new CannotAnnotate(`${part}: no sheets`);
  const relations = relationsOf(file, part);
  const targetOf = (id: string | undefined): string | null => relations.find((relation) => relation.id === id)?.target ?? null;
  // What two people changed at once is recorded by sheet; a sheet that is not in the record would spoil it.
  if (relations.some(({ type }) => type === 'revisionHeaders')) throw new CannotAnnotate('shared workbook');
  return {
    part, text, root, list,
    dialect: dialectOf(part, root.namespace),
    sheets: childrenOf(list, 'sheet').map((element) => ({
      name: unescaped(element.attributes.name ?? ''),
      visible: (element.attributes.state ?? 'visible') === 'visible',
      element,
      part: targetOf(relationshipId(element.attributes)),
    })),
    styles: relations.find(({ type }) => type === 'styles')?.target ?? null,
  };
}

/** The sheet of a name, whatever its letter case. */
export function sheetNamed({ sheets }: Book, name: string): BookSheet | null {
  return sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase()) ?? null;
}
