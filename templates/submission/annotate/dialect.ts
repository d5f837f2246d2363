import { CannotAnnotate } from './cannotAnnotate.ts';

/** The names that a workbook's dialect, transitional or strict, has for the same things. */
export interface Dialect {
  readonly main: string;
  /** Of `r:id`, and of the types of relationships up to their last word. */
  readonly relationships: string;
}

const DIALECTS: readonly Dialect[] = [
  { main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main', relationships: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships' },
  { main: 'http://purl.oclc.org/ooxml/spreadsheetml/main', relationships: 'http://purl.oclc.org/ooxml/officeDocument/relationships' },
];

export function dialectOf(part: string, namespace: string): Dialect {
  const found = DIALECTS.find(({ main }) => main === namespace);
  if (found === undefined) throw new CannotAnnotate(`${part}: namespace ${namespace}`);
  return found;
}

/** `r:id="rId3"` with the prefix that the root declares, or with its own declaration. */
export function relationshipAttribute(rootAttributes: Readonly<Record<string, string>>, { relationships }: Dialect, id: string): string {
  const declared = Object.entries(rootAttributes).find(([name, uri]) => name.startsWith('xmlns:') && uri === relationships)?.[0];
  return declared === undefined ? `xmlns:r="${relationships}" r:id="${id}"` : `${declared.slice('xmlns:'.length)}:id="${id}"`;
}
