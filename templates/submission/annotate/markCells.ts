import { columnLetters } from '../../workbook/address.ts';
import type { Mark } from './annotation.ts';
import type { Edit } from './edits.ts';
import type { CellPlace, SheetPlaces } from './sheetPlaces.ts';
import type { StyleSheet } from './styles.ts';
import { appending, settingAttribute } from './tree.ts';

/** Fills the marked cells of a sheet; a cell or row that is not there is put in, with the style that it shows. */
export function markCells(text: string, places: SheetPlaces, marks: readonly Mark[], styles: StyleSheet): readonly Edit[] {
  const edits: Edit[] = [];
  const inEmptyRow = new Map<number, string>();
  const newRows = new Map<number, { at: number; cells: string }>();
  const { prefix } = places.sheetData;
  for (const mark of marks) {
    const { row, column, severity } = mark;
    const place = places.cells.get(`${row} ${column}`)!;
    const style = styles.marked(styleOf(place, column, places), severity);
    const cell = `<${prefix}c r="${columnLetters(column)}${row}" s="${style}"/>`;
    if (place.kind === 'cell') edits.push(settingAttribute(text, place.tag, 's', String(style)));
    else if (place.kind === 'none') newRows.set(row, { at: place.at, cells: (newRows.get(row)?.cells ?? '') + cell });
    else if (place.row.selfClosing) inEmptyRow.set(row, (inEmptyRow.get(row) ?? '') + cell);
    else edits.push({ start: place.at, end: place.at, text: cell });
  }
  for (const mark of marks) {
    const place = places.cells.get(`${mark.row} ${mark.column}`)!;
    const cells = inEmptyRow.get(mark.row);
    if (place.kind !== 'row' || cells === undefined) continue;
    inEmptyRow.delete(mark.row);
    edits.push(appending(text, { ...place.row, closeStart: place.row.end }, cells));
  }
  const rows = [...newRows].map(([row, { at, cells }]) => ({ at, xml: `<${prefix}row r="${row}">${cells}</${prefix}row>` }));
  if (places.sheetData.selfClosing && rows.length > 0) {
    edits.push(appending(text, { ...places.sheetData, closeStart: places.sheetData.end }, rows.map(({ xml }) => xml).join('')));
  } else edits.push(...rows.map(({ at, xml }) => ({ start: at, end: at, text: xml })));
  return [...edits, ...spanEdits(text, places, marks)];
}

function styleOf(place: CellPlace, column: number, { columns }: SheetPlaces): number {
  if (place.kind === 'cell') return Number(place.tag.attributes.s ?? 0);
  const own = place.kind === 'row' ? place.style : null;
  return own ?? columns.find(({ first, last }) => first <= column && column <= last)?.style ?? 0;
}

/** A row that states which columns it spans must span the cells put into it. */
function spanEdits(text: string, { cells }: SheetPlaces, marks: readonly Mark[]): readonly Edit[] {
  const rows = new Map<number, { row: Extract<CellPlace, { kind: 'row' }>['row']; columns: number[] }>();
  for (const { row, column } of marks) {
    const place = cells.get(`${row} ${column}`)!;
    if (place.kind === 'row' && place.row.attributes.spans !== undefined) {
      rows.set(row, { row: place.row, columns: [...(rows.get(row)?.columns ?? []), column] });
    }
  }
  return [...rows.values()].map(({ row, columns }) => {
    const stated = row.attributes.spans!.split(/[\s:]+/).map(Number).filter((column) => column > 0);
    const all = [...stated, ...columns];
    return settingAttribute(text, row, 'spans', `${Math.min(...all)}:${Math.max(...all)}`);
  });
}
