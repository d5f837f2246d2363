import { address, fixedAddress } from '../../workbook/address.ts';
import type { BodyCell, Cell, CellValue, Kind } from '../../workbook/model.ts';
import { cell, heading, note, type SheetBuilder, wrappedHeight } from '../../workbook/sheet.ts';
import { isFormula, valueOf } from '../../tables/layout.ts';

/** A city, or a unit that belongs to none, with its cells of 分配汇总表. */
export interface Area {
  readonly name: string;
  cellOf(key: string): BodyCell;
}

/** What the overview shows of 分配汇总表: columns become its rows, cities its columns. */
export interface YearOverview {
  readonly areas: readonly Area[];
  readonly total: Area;
  /** 本次下达 by fund. */
  readonly funds: readonly OverviewItem[];
  /** Key of 本次下达 over all funds. */
  readonly sum: string;
  /** What the chapters add: people, posts, places; they are not added to one another. */
  readonly counts: readonly OverviewItem[];
}

export interface OverviewItem {
  readonly key: string;
  readonly name: string;
  readonly kind: Kind;
}

const LABEL = 28;
const AREA = 12.5;
const SHARE = 9;
/** Blocks of the longest bar in the last column, and under a city. */
const LONGEST = { across: 14, below: 5 } as const;
const BLOCK = '█';

/** Widths of a sheet that begins with an overview of so many areas. */
export function overviewWidths({ areas }: Pick<YearOverview, 'areas'>): readonly number[] {
  const columns = [6, LABEL, ...areas.map(() => AREA), AREA, SHARE];
  return [...columns, Math.max(30, 150 - columns.reduce((sum, width) => sum + width, 0))];
}

/** Money by fund and city with bars, and people, posts and places by city: a row an item. */
export function layOverview(sheet: SheetBuilder, { areas, total, funds, sum, counts }: YearOverview): void {
  const shown = [...areas, total];
  const first = 3;
  const totalColumn = first + areas.length;
  heading(sheet, '本次下达分项目分地区，人数、岗位与名额 Money by fund and city; people, posts and places');
  sheet.row([cell('项目', 'head', 'centre', { across: 2 }), null, ...shown.map(({ name }) => cell(name, 'head', 'centre')), cell('占比', 'head', 'centre'), cell('图示（按占比）', 'head', 'centre')], 32);
  const label = (text: string, role: 'value' | 'total' = 'value'): (Cell | null)[] => [cell(text, role, 'wrap', { across: 2 }), null];
  const cells = (key: string, kind: Kind, role: 'formula' | 'total' = 'formula'): Cell[] => shown.map((area) => {
    const content = area.cellOf(key);
    return isFormula(content) ? cell(content.value, role, kind, { formula: content.formula }) : cell(content, role === 'total' ? 'total' : 'value', 'centre');
  });

  const firstFund = sheet.line;
  const sumRow = firstFund + funds.length;
  const amount = (area: Area, key: string): number => numberOf(valueOf(area.cellOf(key)));
  const all = amount(total, sum);
  const fundRows = `${fixedAddress(totalColumn, firstFund)}:${fixedAddress(totalColumn, sumRow - 1)}`;
  const most = Math.max(0, ...funds.map(({ key }) => amount(total, key)));
  for (const { key, name } of funds) {
    const row = sheet.line;
    const own = amount(total, key);
    sheet.row([...label(name), ...cells(key, 'money'), ratio(own, all, address(totalColumn, row), address(totalColumn, sumRow)), bar(own, most, address(totalColumn, row), `MAX(${fundRows})`, LONGEST.across)], wrappedHeight([[name, LABEL + 6]], 14, 20));
  }
  sheet.row([...label('本次下达合计', 'total'), ...cells(sum, 'money', 'total'), cell(null, 'total'), cell(null, 'total')], 22);
  const shares = areas.map((area, index) => ratio(amount(area, sum), all, address(first + index, sumRow), fixedAddress(totalColumn, sumRow)));
  sheet.row([...label('各地占比'), ...shares, cell(null, 'value'), cell(null, 'value'), cell(null, 'value')], 20);
  const shareRow = sheet.line - 1;
  const ownShares = areas.map((area) => shareOf(amount(area, sum), all));
  const largest = `MAX(${fixedAddress(first, shareRow)}:${fixedAddress(totalColumn - 1, shareRow)})`;
  sheet.row([...label('图示'), ...ownShares.map((share, index) => bar(share, Math.max(0, ...ownShares), address(first + index, shareRow), largest, LONGEST.below)), cell(null, 'value'), cell(null, 'value'), cell(null, 'value')], 20);
  for (const { key, name, kind } of counts) sheet.row([...label(name), ...cells(key, kind), cell(null, 'value'), cell(null, 'value')], 18);
  note(sheet, '注：各数取自“分配汇总表”的市小计与合计；名额的人与人次不相加。');
}

function numberOf(value: CellValue): number {
  return typeof value === 'number' ? value : 0;
}

function shareOf(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function ratio(part: number, whole: number, at: string, of: string): Cell {
  return cell(shareOf(part, whole), 'formula', 'ratio', { formula: `IF(N(${of})=0,0,N(${at})/${of})` });
}

function bar(part: number, most: number, at: string, of: string, blocks: number): Cell {
  const length = most === 0 ? 0 : Math.floor((part / most) * blocks);
  return cell(BLOCK.repeat(length), 'formula', 'text', { formula: `IF(${of}=0,"",REPT("${BLOCK}",INT(N(${at})/${of}*${blocks})))` });
}
