/**
 * The look of every cell: what a cell is for (role) and what it holds (kind) give one style.
 *
 * It must read well printed in black and white, so weight and lines carry the meaning and the pale
 * fills only help. Each combination is one shared object: ExcelJS recognises a style it has seen by
 * identity.
 */
import type { Alignment, Border, Borders, Font, Style as CellFormat } from 'exceljs';
import type { Highlight, Kind, Role, Sheet, Style } from './model.ts';

/** The font of every cell, and of the workbook's default style, which decides how wide a column of width n is. */
export const FONT = '宋体';
/** Points. */
export const BODY_SIZE = 10;

const INK = {
  black: 'FF000000',
  grey: 'FF595959',
  red: 'FFC00000',
  green: 'FF006100',
  blue: 'FF0563C1',
} as const;

const PAPER = {
  head: 'FFDCE6F1',
  input: 'FFFFF9DB',
  fixed: 'FFF2F2F2',
  subtotal: 'FFEEF3F8',
  total: 'FFDCE4EC',
  bad: 'FFFFC7CE',
} as const;

interface Look {
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly ink?: keyof typeof INK;
  readonly paper?: keyof typeof PAPER;
  /** Lines around the cell; `sum` has a heavier one above. */
  readonly frame?: 'thin' | 'sum';
  readonly wrap?: boolean;
  /** Goes before the alignment of the kind. */
  readonly align?: Style['align'];
}

const LOOKS: Readonly<Record<Role, Look>> = {
  title: { size: 18, bold: true, align: 'center' },
  subtitle: { size: 12, align: 'center' },
  plain: {},
  note: { size: 9, ink: 'grey', wrap: true, align: 'left' },
  head: { bold: true, paper: 'head', frame: 'thin', wrap: true, align: 'center' },
  relation: { size: 8, italic: true, ink: 'grey', frame: 'thin', wrap: true, align: 'center' },
  value: { frame: 'thin' },
  input: { paper: 'input', frame: 'thin' },
  formula: { frame: 'thin' },
  fixed: { paper: 'fixed', frame: 'thin' },
  subtotal: { bold: true, paper: 'subtotal', frame: 'thin' },
  total: { bold: true, paper: 'total', frame: 'sum' },
  link: { ink: 'blue', underline: true, frame: 'thin' },
  warning: { bold: true, ink: 'red' },
};

interface Show {
  readonly format?: string;
  readonly align?: Style['align'];
  readonly wrap?: boolean;
  /** A number too long for its column is printed smaller, never as ####. */
  readonly shrink?: boolean;
}

const SHOWS: Readonly<Record<Kind, Show>> = {
  text: { align: 'left' },
  wrap: { align: 'left', wrap: true },
  centre: { align: 'center' },
  money: { format: '#,##0.00;[Red]-#,##0.00;-', align: 'right', shrink: true },
  count: { format: '#,##0;[Red]-#,##0;0', align: 'right', shrink: true },
  decimal: { format: '#,##0.0000', align: 'right', shrink: true },
  ratio: { format: '0.00%', align: 'right', shrink: true },
  date: { format: 'yyyy-mm-dd', align: 'center', shrink: true },
  month: { format: 'yyyy"年"m"月"', align: 'center', shrink: true },
  identity: { align: 'center', shrink: true },
  general: {},
};

/** Cells in which a typed 1-2 or a long number must stay text. A formula in such a cell would turn into text on F2. */
const TYPED_AS_TEXT: ReadonlySet<Role> = new Set(['value', 'input', 'fixed']);

const formats = new Map<string, Partial<CellFormat>>();

/** The ExcelJS style of a cell; equal styles are one object. */
export function formatOf(style: Style): Partial<CellFormat> {
  const key = [style.role, style.kind, style.bold, style.align, style.locked].join('|');
  let format = formats.get(key);
  if (!format) {
    format = makeFormat(style);
    formats.set(key, format);
  }
  return format;
}

/** Font size of a cell, in points. */
export function fontSize(style: Style): number {
  return LOOKS[style.role].size ?? BODY_SIZE;
}

/** Whether a cell breaks its text into lines. */
export function wraps(style: Style): boolean {
  return LOOKS[style.role].wrap ?? SHOWS[style.kind].wrap ?? false;
}

function makeFormat(style: Style): Partial<CellFormat> {
  const look = LOOKS[style.role];
  const show = SHOWS[style.kind];
  return {
    numFmt: numberFormat(style),
    font: fontOf(look, style.bold),
    alignment: alignmentOf(style),
    ...(look.frame && { border: borderOf(look.frame) }),
    ...(look.paper && { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: PAPER[look.paper] } } }),
    ...(isUnlocked(style) && { protection: { locked: false } }),
  };

  function alignmentOf(style: Style): Partial<Alignment> {
    const horizontal = style.align ?? look.align ?? show.align;
    return {
      vertical: 'middle',
      ...(horizontal && { horizontal }),
      // A text would touch the number that ends at the line before it.
      ...(style.kind === 'text' && horizontal === 'left' && look.frame && { indent: 1 }),
      ...(wraps(style) ? { wrapText: true } : show.shrink && { shrinkToFit: true }),
    };
  }
}

function numberFormat({ role, kind }: Style): string {
  const isText = kind === 'text' || kind === 'identity' || (kind === 'wrap' && role === 'input');
  return SHOWS[kind].format ?? (isText && TYPED_AS_TEXT.has(role) ? '@' : 'General');
}

function isUnlocked({ role, locked }: Style): boolean {
  return locked === undefined ? role === 'input' : !locked;
}

function fontOf(look: Look, bold: boolean | undefined): Partial<Font> {
  return {
    name: FONT,
    size: look.size ?? BODY_SIZE,
    charset: 134,
    color: { argb: INK[look.ink ?? 'black'] },
    ...((bold ?? look.bold) && { bold: true }),
    ...(look.italic && { italic: true }),
    ...(look.underline && { underline: true }),
  };
}

function borderOf(frame: 'thin' | 'sum'): Partial<Borders> {
  const thin: Partial<Border> = { style: 'thin', color: { argb: INK.grey } };
  const top: Partial<Border> = frame === 'sum' ? { style: 'medium', color: { argb: INK.black } } : thin;
  return { top, left: thin, bottom: thin, right: thin };
}

/** What a highlighted cell gets on top of its own style. */
export const HIGHLIGHTS: Readonly<Record<Highlight['look'], Partial<CellFormat>>> = {
  bad: {
    font: { bold: true, color: { argb: INK.red } },
    fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: PAPER.bad } },
  },
  good: { font: { color: { argb: INK.green } } },
  pending: {
    font: { italic: true, color: { argb: INK.grey } },
    fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: PAPER.fixed } },
  },
};

export const TAB_COLOURS: Readonly<Record<NonNullable<Sheet['tab']>, string>> = {
  form: 'FFE2B93B',
  result: 'FF2F75B5',
  check: 'FF548235',
  note: 'FF8C8C8C',
};
