import { resolve } from '../reader/parts.ts';
import { escapeAttribute } from '../../workbook/write/xml.ts';
import type { OfficePackage } from './package.ts';
import { appending, childrenOf, removing, treeOf, type Element } from './tree.ts';

/** A part that another part refers to. */
export interface Relation {
  readonly id: string;
  /** The last word of its type, the same in both dialects. */
  readonly type: string;
  /** Null where it leads out of the package. */
  readonly target: string | null;
  readonly element: Element;
}

const NAMESPACE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const CONTENT_TYPES = '[content_types].xml';

/** The part that lists where a part leads; '' is the package itself. */
export function listOf(part: string): string {
  const folder = folderOf(part);
  return `${folder}_rels/${part.slice(folder.length)}.rels`;
}

export function relationsOf(file: OfficePackage, part: string): readonly Relation[] {
  const list = listOf(part);
  if (!file.has(list)) return [];
  return childrenOf(treeOf(list, file.text(list), 'Relationships'), 'Relationship').map((element) => {
    const { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode } = element.attributes;
    return { id, type: type.slice(type.lastIndexOf('/') + 1), target: mode === 'External' ? null : resolve(folderOf(part), target), element };
  });
}

/** Makes a part lead to another of this full type; the new relationship's id. `target` is its name in the archive. */
export function relate(file: OfficePackage, part: string, type: string, target: string): string {
  const list = listOf(part);
  if (!file.has(list)) {
    file.add(listOf(file.nameOf(part).replaceAll('\\', '/')), `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${NAMESPACE}"></Relationships>`);
  }
  const ids = new Set(relationsOf(file, part).map(({ id }) => id));
  let number = 1;
  while (ids.has(`rId${number}`)) number += 1;
  const text = file.text(list);
  const root = treeOf(list, text, 'Relationships');
  file.edit(list, [appending(text, root, `<${root.prefix}Relationship Id="rId${number}" Type="${type}" Target="/${escapeAttribute(target)}"/>`)]);
  return `rId${number}`;
}

/** Takes relationships away, and their list if it is then empty. */
export function unrelate(file: OfficePackage, part: string, relations: readonly Relation[]): void {
  if (relations.length === 0) return;
  const list = listOf(part);
  file.edit(list, relations.map(({ element }) => removing(element)));
  if (relationsOf(file, part).length === 0) file.remove(list);
}

/** States what kind of part stands under a name. */
export function declareType(file: OfficePackage, name: string, type: string): void {
  const { text, root } = contentTypes(file);
  file.edit(CONTENT_TYPES, [appending(text, root, `<${root.prefix}Override PartName="/${escapeAttribute(name)}" ContentType="${type}"/>`)]);
}

/** States what kind all parts of an extension are, or this one alone where the extension is taken. */
export function declareExtension(file: OfficePackage, name: string, extension: string, type: string): void {
  const { text, root } = contentTypes(file);
  const taken = childrenOf(root, 'Default').find(({ attributes }) => attributes.Extension?.toLowerCase() === extension);
  if (taken === undefined) file.edit(CONTENT_TYPES, [appending(text, root, `<${root.prefix}Default Extension="${extension}" ContentType="${type}"/>`)]);
  else if (taken.attributes.ContentType !== type) declareType(file, name, type);
}

/** Removes a part, where it leads and what is said of it; what leads to it stays. */
export function removePart(file: OfficePackage, part: string): void {
  const { root } = contentTypes(file);
  const overrides = childrenOf(root, 'Override').filter(({ attributes }) => resolve('', attributes.PartName ?? '') === part);
  file.edit(CONTENT_TYPES, overrides.map(removing));
  file.remove(part);
  file.remove(listOf(part));
}

function contentTypes(file: OfficePackage): { text: string; root: Element } {
  const text = file.text(CONTENT_TYPES);
  return { text, root: treeOf(CONTENT_TYPES, text, 'Types') };
}

function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf('/') + 1);
}
