import Table from 'cli-table3';
import { yuanText, type Fen } from '../core/exact/money.ts';
import { textWidth } from '../templates/workbook/sheet.ts';

/** Rows under a header as a plain table; Chinese characters count as two columns. */
export function tableText(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  widths?: readonly (number | null)[],
  aligns?: readonly ('left' | 'right')[],
): string {
  const table = new Table({
    head: [...head],
    style: { head: [], border: [] },
    wordWrap: true,
    colWidths: [...(widths ?? [])],
    colAligns: [...(aligns ?? [])],
  });
  table.push(...rows.map((row) => [...row]));
  const lines = table.toString().split('\n');
  const underHeader = lines.findIndex(isRule);
  return `${lines.filter((line, index) => !isRule(line) || index === underHeader).join('\n')}\n`;
}

/** The library draws a line under every row; only the header keeps its own, so that the rows stand close. */
function isRule(line: string): boolean {
  return line.startsWith('├');
}

/** A text that is too wide for its column with its middle left out: the end of a file's name says what it is. */
export function shortened(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  const characters = [...text];
  let [head, tail] = ['', ''];
  while (textWidth(head + tail) < width - 2) {
    if (textWidth(head) <= textWidth(tail)) head += characters.shift()!;
    else tail = characters.pop()! + tail;
  }
  return `${head}…${tail}`;
}

/** `1,234,567.80` */
export function grouped(fen: Fen): string {
  const [whole, cents = ''] = yuanText(fen).split('.');
  return `${whole!.replace(/\B(?=(\d{3})+$)/g, ',')}.${cents.padEnd(2, '0')}`;
}
