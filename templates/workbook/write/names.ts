import { absolute, columnLetters, onSheet } from '../address.ts';
import type { Page, Workbook } from '../model.ts';
import { escapeAttribute, escapeText } from './xml.ts';

interface Name {
  readonly name: string;
  readonly refersTo: string;
  /** Position of the sheet that the name belongs to. */
  readonly sheet?: number;
  readonly hidden?: boolean;
}

/**
 * The `<definedNames>` of a workbook: its own names, and those by which a spreadsheet knows printed
 * area, printed titles and filter of each sheet. In the order in which Excel itself writes them.
 */
export function definedNamesXml(workbook: Workbook): string {
  const names: Name[] = [...workbook.names];
  workbook.sheets.forEach(({ name, page, filter }, sheet) => {
    if (filter) names.push({ name: '_xlnm._FilterDatabase', sheet, hidden: true, refersTo: onSheet(name, absolute(filter)) });
    names.push({ name: '_xlnm.Print_Area', sheet, refersTo: printArea(name, page.area) });
    const titles = [
      ...(page.titleColumns ? [`$${columnLetters(page.titleColumns[0])}:$${columnLetters(page.titleColumns[1])}`] : []),
      ...(page.titleRows ? [`$${page.titleRows[0]}:$${page.titleRows[1]}`] : []),
    ];
    if (titles.length > 0) {
      names.push({ name: '_xlnm.Print_Titles', sheet, refersTo: titles.map((range) => onSheet(name, range)).join(',') });
    }
  });
  return `<definedNames>${names.sort(inOrder).map(nameXml).join('')}</definedNames>`;
}

function printArea(sheet: string, area: Page['area']): string {
  return 'formula' in area ? area.formula : onSheet(sheet, absolute(area.range));
}

function inOrder(a: Name, b: Name): number {
  const [left, right] = [sortKey(a), sortKey(b)];
  return left < right ? -1 : left > right ? 1 : (a.sheet ?? 0) - (b.sheet ?? 0);
}

function sortKey({ name }: Name): string {
  return name.replace('_xlnm.', '').toLowerCase();
}

function nameXml({ name, refersTo, sheet, hidden }: Name): string {
  const local = sheet === undefined ? '' : ` localSheetId="${sheet}"`;
  return `<definedName name="${escapeAttribute(name)}"${local}${hidden ? ' hidden="1"' : ''}>${escapeText(refersTo)}</definedName>`;
}
