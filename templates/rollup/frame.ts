import type { Cell, Page } from '../workbook/model.ts';
import { cell, type SheetBuilder } from '../workbook/sheet.ts';

export const FOOTER: Page['footer'] = { left: '宁党办〔2020〕48号', right: '第&P页 共&N页' };

export interface Heading {
  /** A line over the title; null for none. */
  readonly mark: string | null;
  readonly title: string;
  readonly english: string;
  readonly measured: string;
}

/**
 * Title, English name and what the numbers count, over a sheet of the roll-up. Where it prints two pages
 * wide, its first columns stand on both: the heading stands right of them, over the first page.
 */
export function layHeading(sheet: SheetBuilder, { mark, title, english, measured }: Heading, wide: { readonly pages: number; readonly repeated: number } = { pages: 1, repeated: 0 }): void {
  const { pages, repeated } = wide;
  const across = Math.ceil(sheet.columns / pages) - repeated;
  const row = (cells: readonly (Cell | null)[], height: number): number => sheet.row([...Array<null>(repeated).fill(null), ...cells], height);
  if (mark !== null) row([cell(mark, 'warning', 'text', { across })], 18);
  row([cell(title, 'title', 'text', { across })], 34);
  row([cell(english, 'subtitle', 'text', { across })], 16);
  const half = Math.floor(across / 2);
  const line = row([cell('编制单位：宁夏回族自治区', 'plain', 'text', { across: half })], 20);
  sheet.put(repeated + half + 1, line, cell(measured, 'plain', 'text', { across: across - half, align: 'right' }));
  if (pages > 1) sheet.spread(pages, repeated);
}
