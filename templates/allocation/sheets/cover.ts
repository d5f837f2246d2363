import type { Words } from '../../../core/words.ts';
import { onSheet } from '../../workbook/address.ts';
import type { BodyCell, Cell, Kind, Sheet } from '../../workbook/model.ts';
import { cell, heading, note, SheetBuilder, wrappedHeight } from '../../workbook/sheet.ts';
import { isFormula, valueOf } from '../../tables/layout.ts';
import { documentLine, FOOTER, NOT_ASSESSED } from '../frame.ts';
import type { AnnualSet, Pending } from '../annualSet.ts';
import type { Missing } from '../chapter.ts';
import { layOverview, overviewWidths, type YearOverview } from './yearOverview.ts';

export const COVER = '封面与目录';

export interface Contents {
  readonly sheet: string;
  readonly english: string;
  readonly what: string;
}

/** A figure on the cover: its label and the cell that it comes from. */
export interface Figure {
  readonly label: string;
  readonly content: BodyCell;
  readonly kind: Kind;
  readonly remark?: string;
  /** Whether it is one of the lines that tell the region's year; the others follow further down. */
  readonly headline?: boolean;
}

/** The four columns of the cover's lists, and the columns of the sheet that each takes. */
interface Frame {
  readonly widths: readonly number[];
  readonly spans: readonly [number, number, number, number];
}

const PLAIN: Frame = { widths: [6, 30, 34, 76], spans: [1, 1, 1, 1] };

function frameOf(overview: YearOverview | undefined): Frame {
  if (overview === undefined) return PLAIN;
  const widths = overviewWidths(overview);
  return { widths, spans: [1, 1, 2, widths.length - 4] };
}

/** 封面与目录: what the workbook is, its main figures, what is 未测算 or missing, its sheets with links; the region's tells the year by city too. */
export function cover(set: AnnualSet, options: {
  readonly title: Words;
  readonly unit: string;
  readonly contents: readonly Contents[];
  readonly figures: readonly Figure[];
  readonly pending: readonly Pending[];
  readonly missing: readonly Missing[];
  readonly overview?: YearOverview;
}): Sheet {
  const { widths, spans } = frameOf(options.overview);
  const starts = spans.map((_, index) => 1 + spans.slice(0, index).reduce((sum, each) => sum + each, 0));
  const widthOf = (column: number): number => widths.slice(starts[column]! - 1, starts[column]! - 1 + spans[column]!).reduce((sum, each) => sum + each, 0);
  const sheet = new SheetBuilder({ name: COVER, widths, tab: 'note' });
  /** A row of the lists, as high as its wrapped texts need. */
  const line = (cells: readonly Cell[], least = 18): void => {
    const row = sheet.line;
    cells.forEach((each, index) => sheet.put(starts[index]!, row, { ...each, across: spans[index]! }));
    sheet.height(row, wrappedHeight(cells.flatMap((each, index) => (each.style.kind === 'wrap' ? [[each.value, widthOf(index)] as const] : [])), 14, least));
  };
  const heads = (...texts: readonly string[]): void => line(texts.map((head) => cell(head, 'head', 'centre')), 22);
  if (set.plan.mark !== null) sheet.wide(set.plan.mark, 'warning');
  sheet.wide(options.title.zh, 'title', 'text', 40);
  sheet.wide(options.title.en, 'subtitle', 'text', 20);
  sheet.wide(options.unit, 'subtitle', 'text', 24, { bold: true });
  sheet.wide(documentLine(set.plan), 'subtitle', 'text', 20);

  const layContents = (): void => {
    heading(sheet, '目录 Contents');
    heads('序号', '表名', 'English', '内容');
    options.contents.forEach((each, index) => line([
      cell(index + 1, 'value', 'centre'),
      cell(each.sheet, 'link', 'text', { link: onSheet(each.sheet, 'A1') }),
      cell(each.english, 'value'),
      cell(each.what, 'value', 'wrap'),
    ]));
  };
  if (options.overview === undefined) layContents();

  const layFigures = (title: string, figures: readonly Figure[]): void => {
    heading(sheet, title);
    figures.forEach((figure, index) => layFigure(figure, index + 1));
  };
  const layFigure = (figure: Figure, number: number): void => {
    const value = valueOf(figure.content);
    line([
      cell(number, 'value', 'centre'),
      cell(figure.label, 'value', 'wrap'),
      isFormula(figure.content) ? cell(value, 'formula', figure.kind, { formula: figure.content.formula, bold: true }) : cell(value, 'fixed', figure.kind, { bold: true }),
      cell(figure.remark ?? null, 'value', 'wrap'),
    ]);
  };
  const isTold = ({ headline }: Figure): boolean => options.overview === undefined || headline === true;
  layFigures('主要数字 Main figures', options.figures.filter(isTold));
  if (options.overview !== undefined) layOverview(sheet, options.overview);

  heading(sheet, `${NOT_ASSESSED} Not assessed`);
  if (options.pending.length === 0) note(sheet, `没有${NOT_ASSESSED}的项目。`);
  else {
    heads('序号', '单位', '项目', '原因');
    options.pending.forEach((each, index) => line([cell(index + 1, 'value', 'centre'), cell(each.unit.zh, 'value'), cell(each.fund, 'value', 'wrap'), cell(each.reason.zh, 'value', 'wrap')]));
  }

  heading(sheet, '缺项 Missing');
  if (options.missing.length === 0) note(sheet, '没有缺项。');
  else {
    heads('序号', '单位或人员', '缺什么', '影响');
    options.missing.forEach(({ who, what, holdsUp }, index) => line([cell(index + 1, 'value', 'centre'), cell(who, 'value'), cell(what, 'value', 'wrap'), cell(holdsUp, 'value', 'wrap')]));
  }
  const others = options.figures.filter((figure) => !isTold(figure));
  if (others.length > 0) layFigures('其他数字 Other figures', others);
  if (options.overview !== undefined) layContents();
  return sheet.finish(FOOTER);
}
