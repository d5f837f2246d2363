import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { columnNumber } from '../address.ts';
import type { Sheet, Workbook } from '../model.ts';
import { formatOf, HIGHLIGHTS, TAB_COLOURS } from '../styles.ts';
import { footerText } from './footer.ts';
import { filledBodies, USUAL_HEIGHT } from './rows.ts';
import { cleanText } from './xml.ts';

const PROGRAM = 'Talent Sheets';
const PAPERS = { A3: 8, A4: 9 } as const;
/** Inches. */
const MARGINS = { left: 0.6, right: 0.6, top: 0.8, bottom: 0.8, header: 0.4, footer: 0.4 };

/** Row number → column number → style id, for every cell that has a style. */
export type StyleIds = ReadonlyMap<number, ReadonlyMap<number, number>>;

/** A workbook's parts as ExcelJS makes them, without a value or formula in any cell. */
export interface Skeleton {
  /** Name in the package → XML, the sheets left out. */
  readonly parts: ReadonlyMap<string, string>;
  /** In the workbook's order. */
  readonly sheets: readonly SheetSkeleton[];
}

export interface SheetSkeleton {
  readonly part: string;
  /** The sheet's XML around `<sheetData>…</sheetData>`. */
  readonly head: string;
  readonly tail: string;
  /** Cells of the rows outside bodies, covered cells of merges, and the first row of each body. */
  readonly styleIds: StyleIds;
}

/**
 * Has ExcelJS make all that is not a cell's content: styles, widths, merges, panes, filters,
 * conditional formats, page set-up, protection. A body stands in it as its first row alone.
 */
export async function makeSkeleton(workbook: Workbook): Promise<Skeleton> {
  const book = new ExcelJS.Workbook();
  book.creator = PROGRAM;
  book.lastModifiedBy = PROGRAM;
  book.title = cleanText(workbook.title);
  book.subject = cleanText(workbook.subject);
  book.calcProperties = { fullCalcOnLoad: true };
  book.views = [{ x: 0, y: 0, width: 24000, height: 12000, firstSheet: 0, activeTab: 0, visibility: 'visible' }];
  for (const sheet of workbook.sheets) await addSheet(book, sheet);

  const buffer = await book.xlsx.writeBuffer({ zip: { compression: 'STORE' } } as Partial<ExcelJS.XlsxWriteOptions>);
  const files = Object.entries(unzipSync(new Uint8Array(buffer))).filter(([name]) => !name.endsWith('/'));
  const parts = new Map(files.map(([name, bytes]) => [name, strFromU8(bytes)]));
  const sheets = workbook.sheets.map((_, index) => {
    const part = `xl/worksheets/sheet${index + 1}.xml`;
    const xml = parts.get(part)!;
    parts.delete(part);
    return takeApart(part, xml);
  });
  return { parts, sheets };
}

async function addSheet(book: ExcelJS.Workbook, sheet: Sheet): Promise<void> {
  const { page } = sheet;
  const target = book.addWorksheet(sheet.name, {
    properties: {
      defaultRowHeight: USUAL_HEIGHT,
      ...(sheet.tab && { tabColor: { argb: TAB_COLOURS[sheet.tab] } }),
    },
    pageSetup: {
      paperSize: PAPERS[page.paper] as ExcelJS.PaperSize,
      orientation: page.orientation,
      fitToPage: true,
      fitToWidth: page.pagesWide ?? 1,
      fitToHeight: 0,
      horizontalCentered: true,
      showGridLines: false,
      margins: MARGINS,
    },
    headerFooter: { oddFooter: footerText(sheet.name, page.footer) },
    views: [{ ...frozenPane(sheet.freeze), showGridLines: false }],
  });
  sheet.widths.forEach((width, index) => {
    target.getColumn(index + 1).width = width;
  });
  addStyles(target, sheet);
  if (sheet.filter) target.autoFilter = sheet.filter;
  sheet.highlights.forEach(({ range, formula, look }, index) => {
    target.addConditionalFormatting({
      ref: range,
      rules: [{ type: 'expression', formulae: [cleanText(formula)], style: HIGHLIGHTS[look], priority: index + 1 }],
    });
  });
  await target.protect('', { formatColumns: true, formatRows: true, autoFilter: true });
}

function addStyles(target: ExcelJS.Worksheet, sheet: Sheet): void {
  for (const { number, cells } of sheet.rows) {
    for (const [column, { style, across = 1, down = 1 }] of cells) {
      target.getCell(number, column).style = formatOf(style);
      if (across > 1 || down > 1) target.mergeCells(number, column, number + down - 1, column + across - 1);
    }
  }
  for (const body of filledBodies(sheet)) {
    body.styles.forEach((style, index) => {
      if (style) target.getCell(body.firstRow, index + 1).style = formatOf(style);
    });
  }
}

function frozenPane(firstScrolling: string | undefined): Partial<ExcelJS.WorksheetView> {
  if (firstScrolling === undefined || firstScrolling === 'A1') return { state: 'normal' };
  const [, letters, row] = /^([A-Z]+)(\d+)$/.exec(firstScrolling)!;
  return { state: 'frozen', xSplit: columnNumber(letters!) - 1, ySplit: Number(row) - 1 };
}

function takeApart(part: string, xml: string): SheetSkeleton {
  const [, head, data, tail] = /^(.*)<sheetData(?:\/>|>(.*)<\/sheetData>)(.*)$/s.exec(xml)!;
  const styleIds = new Map<number, Map<number, number>>();
  for (const [, letters, row, id] of (data ?? '').matchAll(/<c r="([A-Z]+)(\d+)" s="(\d+)"/g)) {
    const number = Number(row);
    let columns = styleIds.get(number);
    if (!columns) styleIds.set(number, (columns = new Map()));
    columns.set(columnNumber(letters!), Number(id));
  }
  return { part, head: head!, tail: tail!, styleIds };
}
