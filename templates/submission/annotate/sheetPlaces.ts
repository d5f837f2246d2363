import { LAST_COLUMN, placeOf, type Place } from '../reader/address.ts';
import { CannotAnnotate } from './cannotAnnotate.ts';
import { scan, type Tag } from './scan.ts';

/** Where a cell stands, or would stand, in a sheet's XML. */
export type CellPlace =
  | { readonly kind: 'cell'; readonly tag: Tag }
  /** Its row is there: the cell goes to `at`, or into the row that closes itself. `style` is the row's own. */
  | { readonly kind: 'row'; readonly row: Tag; readonly at: number; readonly style: number | null }
  /** There is no such row: a new one goes to `at`. */
  | { readonly kind: 'none'; readonly at: number };

/** Where things stand in a sheet's XML. */
export interface SheetPlaces {
  readonly root: Tag;
  readonly sheetData: Tag;
  /** By `row column`, for each cell asked for. */
  readonly cells: ReadonlyMap<string, CellPlace>;
  /** Styles and widths (in characters; 0 where hidden) of columns. */
  readonly columns: readonly ColumnRun[];
  /** In points and characters. */
  readonly rowHeight: number;
  readonly columnWidth: number;
  /** The element that leads to drawings of notes. */
  readonly legacyDrawing: Tag | null;
  /** Where such an element would stand. */
  readonly legacyDrawingAt: number;
}

export interface ColumnRun {
  readonly first: number;
  readonly last: number;
  readonly style: number;
  readonly width: number;
}

/** What stands before `legacyDrawing` in a sheet. */
const BEFORE_LEGACY_DRAWING: ReadonlySet<string> = new Set([
  'sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'sheetCalcPr', 'sheetProtection', 'protectedRanges', 'scenarios',
  'autoFilter', 'sortState', 'dataConsolidate', 'customSheetViews', 'mergeCells', 'phoneticPr', 'conditionalFormatting', 'dataValidations',
  'hyperlinks', 'printOptions', 'pageMargins', 'pageSetup', 'headerFooter', 'rowBreaks', 'colBreaks', 'customProperties', 'cellWatches',
  'ignoredErrors', 'smartTags', 'drawing',
]);

const USUAL_HEIGHT = 15;
const USUAL_WIDTH = 8.43;

/** Finds the cells asked for, and where what is added to a sheet goes. */
export function sheetPlaces(part: string, text: string, wanted: readonly Place[]): SheetPlaces {
  const columnsByRow = new Map<number, Set<number>>();
  for (const { row, column } of wanted) columnsByRow.set(row, (columnsByRow.get(row) ?? new Set()).add(column));
  const missingRows = [...columnsByRow.keys()].sort((a, b) => a - b);
  const rowPlaces = new Map<number, number>();

  const cells = new Map<string, CellPlace>();
  const columns: ColumnRun[] = [];
  let root: Tag | null = null;
  let data: { tag: Tag; closeStart: number } | null = null;
  let legacyDrawing: Tag | null = null;
  let legacyDrawingAt = 0;
  let [rowHeight, columnWidth] = [USUAL_HEIGHT, USUAL_WIDTH];
  let rowTag: Tag | null = null;
  let [row, column, passed] = [0, 0, 0];
  let [wantedHere, found]: [ReadonlySet<number> | undefined, { column: number; start: number }[]] = [undefined, []];

  const openRow = (tag: Tag): void => {
    row = tag.attributes.r === undefined ? row + 1 : Number(tag.attributes.r);
    column = 0;
    rowTag = tag;
    wantedHere = columnsByRow.get(row);
    found = [];
    for (; passed < missingRows.length && missingRows[passed]! < row; passed += 1) rowPlaces.set(missingRows[passed]!, tag.start);
  };
  const openCell = (tag: Tag): void => {
    column = tag.attributes.r === undefined ? column + 1 : (placeOf(tag.attributes.r)?.column ?? column + 1);
    if (wantedHere === undefined) return;
    found.push({ column, start: tag.start });
    if (wantedHere.has(column)) cells.set(`${row} ${column}`, { kind: 'cell', tag });
  };
  const closeRow = (tag: Tag, closeStart: number): void => {
    for (const column of wantedHere ?? []) {
      if (cells.has(`${row} ${column}`)) continue;
      const next = found.find((cell) => cell.column > column);
      cells.set(`${row} ${column}`, {
        kind: 'row', row: tag, at: next?.start ?? closeStart,
        style: tag.attributes.customFormat === '1' || tag.attributes.customFormat === 'true' ? Number(tag.attributes.s ?? 0) : null,
      });
    }
    rowTag = null;
  };

  scan(part, text, {
    open(tag) {
      root ??= tag;
      if (tag.namespace !== root.namespace) return;
      const { name, attributes, depth } = tag;
      if (name === 'c' && depth === 4) openCell(tag);
      else if (name === 'row' && depth === 3) openRow(tag);
      else if (name === 'col' && depth === 3) columns.push(columnRun(attributes));
      else if (name === 'sheetData' && depth === 2) data = { tag, closeStart: tag.end };
      else if (name === 'legacyDrawing' && depth === 2) legacyDrawing = tag;
      else if (name === 'sheetFormatPr') {
        rowHeight = Number(attributes.defaultRowHeight ?? rowHeight);
        columnWidth = Number(attributes.defaultColWidth ?? attributes.baseColWidth ?? columnWidth);
      }
    },
    close(tag, start, end) {
      if (tag === rowTag) closeRow(tag, start);
      else if (tag.depth === 2 && tag.namespace === root!.namespace && BEFORE_LEGACY_DRAWING.has(tag.name)) legacyDrawingAt = end;
      if (tag === data?.tag) data = { tag, closeStart: start };
    },
  });
  const sheetRoot = root as Tag | null;
  const sheetData = data as { tag: Tag; closeStart: number } | null;
  if (sheetRoot?.name !== 'worksheet' || sheetData === null) throw new CannotAnnotate(`${part}: no sheetData`);
  for (const { row, column } of wanted) {
    const key = `${row} ${column}`;
    if (!cells.has(key)) cells.set(key, { kind: 'none', at: rowPlaces.get(row) ?? sheetData.closeStart });
  }
  return { root: sheetRoot, sheetData: sheetData.tag, cells, columns, rowHeight, columnWidth, legacyDrawing, legacyDrawingAt };
}

function columnRun({ min, max, style, width, hidden }: Readonly<Record<string, string>>): ColumnRun {
  const isHidden = hidden === '1' || hidden === 'true';
  return { first: Number(min ?? 1), last: Number(max ?? LAST_COLUMN), style: Number(style ?? 0), width: isHidden ? 0 : Number(width ?? USUAL_WIDTH) };
}

const MERGE = /<(?:[\w.-]+:)?mergeCell\s[^>]*?ref\s*=\s*["']([^"':]+):([^"']+)["']/g;

/** Where a cell is shown: the first cell of the merged range that covers it, or itself. */
export function mergeAnchors(text: string): (place: Place) => Place {
  const ranges = [...text.slice(text.lastIndexOf('sheetData')).matchAll(MERGE)].flatMap(([, first, last]) => {
    const [from, to] = [placeOf(first!), placeOf(last!)];
    return from === null || to === null ? [] : [{ from, to }];
  });
  return (place) => ranges.find(({ from, to }) => from.row <= place.row && place.row <= to.row && from.column <= place.column && place.column <= to.column)?.from ?? place;
}
