import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../../templates/submission/reader/index.ts';
import { showsDate } from '../../../../templates/submission/reader/dateFormats.ts';
import { workbookOf } from './package.ts';

describe('a format code', () => {
  it.each([
    'yyyy-mm-dd', 'yyyy/m/d;@', 'yyyy"年"m"月"d"日"', 'yyyy年m月', '[$-804]yyyy"年"m"月"d"日";@', '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy',
    'm/d/yy h:mm', 'mmm-yy', 'mm', 'd', 'aaaa', '[DBNum1][$-804]yyyy"年"m"月";@', 'e"年"m"月"', 'yyyy\\-mm\\-dd\\ hh:mm:ss', 'YYYY-MM-DD',
    '[Red]yyyy-mm-dd',
  ])('%s shows a date', (code) => expect(showsDate(code)).toBe(true));

  it.each([
    'General', 'G/通用格式', '0', '#,##0.00', '0.00E+00', '##0.0e+0', '@', '"day "0', '#,##0.00"元"', '¥#,##0.00', '[Red]-0.00', '[$¥-804]#,##0',
    '_-* #,##0.00_-', '\\d0', 'h:mm', 'h:mm:ss AM/PM', 'mm:ss', '[h]:mm:ss', '[mm]:ss', '上午/下午h"时"mm"分"', '0%', '# ?/?', '"TRUE";"TRUE";"FALSE"', '_d0', '*y0',
    '[DBNum2]General',
  ])('%s shows none', (code) => expect(showsDate(code)).toBe(false));
});

it('a format code longer than any is none, and takes no time', () => {
  expect(showsDate('['.repeat(1_000_000))).toBe(false);
  expect(showsDate(`yyyy${'"'.repeat(1_000_000)}`)).toBe(false);
});

describe('a format by number', () => {
  /** Whether a number in each format is a date. */
  function areDates(ids: readonly number[], formats = ''): boolean[] {
    const cells = ids.map((_, style) => `<c s="${style}"><v>44075</v></c>`).join('');
    const styles = `${formats}<cellXfs>${ids.map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs>`;
    const sheet = readWorkbook(workbookOf({ rows: `<row>${cells}</row>`, styles })).sheets[0]!;
    return [...sheet.rows[0]!.cells.values()].map(({ isDate }) => isDate);
  }

  it('shows a date', () => {
    const ids = [14, 15, 16, 17, 22, 27, 28, 30, 31, 36, 50, 57, 58];
    expect(areDates(ids)).toEqual(ids.map(() => true));
  });

  it('shows none', () => {
    const ids = [0, 1, 2, 4, 9, 10, 11, 13, 18, 21, 37, 44, 45, 46, 47, 49, 59];
    expect(areDates(ids)).toEqual(ids.map(() => false));
  });

  it('is not what a conditional format means by it', () => {
    expect(areDates([14], '<dxfs><dxf><numFmt numFmtId="14" formatCode="0.00%"/></dxf></dxfs>')).toEqual([true]);
  });

  it('means what the workbook says it means', () => {
    const formats = '<numFmts><numFmt numFmtId="31" formatCode="0.00"/><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;"/></numFmts>';
    expect(areDates([31, 176], formats)).toEqual([false, true]);
  });
});
