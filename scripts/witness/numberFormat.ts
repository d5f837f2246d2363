/** The formats that a file names by number alone (ECMA-376, 18.8.30). */
export const builtInFormats: ReadonlyMap<number, string> = new Map([
  [0, 'General'],
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [11, '0.00E+00'],
  [12, '# ?/?'],
  [13, '# ??/??'],
  [14, 'yyyy-mm-dd'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'yyyy-mm-dd h:mm'],
  [37, '#,##0;-#,##0'],
  [38, '#,##0;[Red]-#,##0'],
  [39, '#,##0.00;-#,##0.00'],
  [40, '#,##0.00;[Red]-#,##0.00'],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mm:ss.0'],
  [48, '##0.0E+0'],
  [49, '@'],
]);

/** How exactly a number must come out again: to the fen, within 1e-12, or exactly. */
export type Precision = 'money' | 'ratio' | 'exact';

/** The precision that a number format promises to whoever reads the cell. */
export function precisionOf(numberFormat: string): Precision {
  const [firstSection = ''] = withoutLiterals(numberFormat).split(';');
  if (firstSection.includes('%')) return 'ratio';
  return /\.00(?![0#?E])/.test(firstSection) ? 'money' : 'exact';
}

/** The codes alone: quoted and escaped text, fill and width characters, colours and conditions left out. */
function withoutLiterals(numberFormat: string): string {
  return numberFormat.replace(/"[^"]*"|\\.|[_*].|\[[^\]]*\]/g, '');
}
