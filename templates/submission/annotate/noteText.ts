import { escapeText } from '../../workbook/write/xml.ts';
import { textWidth } from '../../workbook/sheet.ts';
import { SEVERITY_WORDS } from '../issue.ts';
import { NOTE_START, type Annotation } from './annotation.ts';

/** What a note says of its cell, a line each. `place` is said where the note stands beside its cell. */
export function noteLines(annotations: readonly Annotation[], place: string | null = null): readonly string[] {
  const lines = annotations.flatMap(({ code, severity, what, remedy, explanation }, index) => [
    `${annotations.length > 1 ? `${index + 1}. ` : ''}${SEVERITY_WORDS[severity].zh}：${what.zh}（${code}）。${remedy.zh}`,
    ...(explanation === null ? [] : [`已说明：${explanation}`]),
  ]);
  return [NOTE_START + (place ?? ''), ...lines];
}

/** The runs of a note's text; `after` where the county's own words stand before them. */
export function noteRuns([start, ...lines]: readonly string[], prefix: string, after = false): string {
  return run(`${after ? '\n' : ''}${start}`, `<${prefix}b/>`, prefix) + run(`\n${lines.join('\n')}`, '', prefix);
}

function run(text: string, bold: string, prefix: string): string {
  const look = `<${prefix}rPr>${bold}<${prefix}sz val="9"/><${prefix}color indexed="81"/><${prefix}rFont val="宋体"/><${prefix}charset val="134"/></${prefix}rPr>`;
  return `<${prefix}r>${look}<${prefix}t xml:space="preserve">${escapeText(text)}</${prefix}t></${prefix}r>`;
}

/** Pixels. */
export const NOTE_WIDTH = 300;
const HALF_CHARACTER = 6.2;
const LINE = 16;
const MARGIN = 12;

/** How high a note of this width must be, in pixels. */
export function noteHeight(lines: readonly string[]): number {
  const perLine = Math.floor((NOTE_WIDTH - MARGIN) / HALF_CHARACTER);
  return MARGIN + LINE * lines.flatMap((line) => line.split('\n')).reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / perLine)), 0);
}
