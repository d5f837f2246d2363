import type { Words } from '../../../core/words.ts';
import { onSheet } from '../../workbook/address.ts';
import type { BodyCell, Kind, Sheet } from '../../workbook/model.ts';
import { cell, heading, note, SheetBuilder, wrappedHeight } from '../../workbook/sheet.ts';
import { isFormula, valueOf } from '../../tables/layout.ts';
import { documentLine, FOOTER, NOT_ASSESSED } from '../frame.ts';
import type { AnnualSet, Pending } from '../annualSet.ts';
import type { Missing } from '../chapter.ts';

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
}

const WIDTHS = [6, 30, 34, 76] as const;

/** 封面与目录: what the workbook is, its sheets with links, its main figures, what is 未测算 and why. */
export function cover(set: AnnualSet, options: {
  readonly title: Words;
  readonly unit: string;
  readonly contents: readonly Contents[];
  readonly figures: readonly Figure[];
  readonly pending: readonly Pending[];
  readonly missing: readonly Missing[];
}): Sheet {
  const sheet = new SheetBuilder({ name: COVER, widths: WIDTHS, tab: 'note' });
  if (set.plan.mark !== null) sheet.wide(set.plan.mark, 'warning');
  sheet.wide(options.title.zh, 'title', 'text', 40);
  sheet.wide(options.title.en, 'subtitle', 'text', 20);
  sheet.wide(options.unit, 'subtitle', 'text', 24, { bold: true });
  sheet.wide(documentLine(set.plan), 'subtitle', 'text', 20);

  heading(sheet, '目录 Contents');
  sheet.row(['序号', '表名', 'English', '内容'].map((head) => cell(head, 'head', 'centre')), 22);
  options.contents.forEach((each, index) => {
    sheet.row([
      cell(index + 1, 'value', 'centre'),
      cell(each.sheet, 'link', 'text', { link: onSheet(each.sheet, 'A1') }),
      cell(each.english, 'value'),
      cell(each.what, 'value', 'wrap'),
    ], 18);
  });

  heading(sheet, '主要数字 Main figures');
  options.figures.forEach((figure) => {
    const value = valueOf(figure.content);
    sheet.row([
      cell(null, 'value'),
      cell(figure.label, 'value', 'wrap'),
      isFormula(figure.content) ? cell(value, 'formula', figure.kind, { formula: figure.content.formula, bold: true }) : cell(value, 'fixed', figure.kind, { bold: true }),
      cell(figure.remark ?? null, 'value', 'wrap'),
    ], 18);
  });

  heading(sheet, `${NOT_ASSESSED} Not assessed`);
  if (options.pending.length === 0) note(sheet, `没有${NOT_ASSESSED}的项目。`);
  else {
    sheet.row(['序号', '单位', '项目', '原因'].map((head) => cell(head, 'head', 'centre')), 22);
    options.pending.forEach((each, index) => {
      sheet.row([cell(index + 1, 'value', 'centre'), cell(each.unit.zh, 'value'), cell(each.fund, 'value', 'wrap'), cell(each.reason.zh, 'value', 'wrap')], wrappedHeight([[each.fund, WIDTHS[2]], [each.reason.zh, WIDTHS[3]]]));
    });
  }

  heading(sheet, '缺项 Missing');
  if (options.missing.length === 0) note(sheet, '没有缺项。');
  else {
    sheet.row(['序号', '单位或人员', '缺什么', '影响'].map((head) => cell(head, 'head', 'centre')), 22);
    options.missing.forEach(({ who, what, holdsUp }, index) => {
      sheet.row([cell(index + 1, 'value', 'centre'), cell(who, 'value'), cell(what, 'value', 'wrap'), cell(holdsUp, 'value', 'wrap')], wrappedHeight([[what, WIDTHS[2]], [holdsUp, WIDTHS[3]]]));
    });
  }
  return sheet.finish(FOOTER);
}
