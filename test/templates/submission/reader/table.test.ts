import { describe, expect, it } from 'vitest';
import { readWorkbook, type SheetRead } from '../../../../templates/submission/reader/index.ts';
import { findTable, normalised, type WantedColumn } from '../../../../templates/submission/reader/table.ts';
import { workbookOf } from './package.ts';

/** A sheet of rows of texts (undefined is a blank cell); `first` is the number of the first. */
function sheetOf(rows: readonly (readonly (string | undefined)[])[], merges: readonly string[] = [], first = 1): SheetRead {
  const cell = (text: string | undefined): string => (text === undefined ? '<c/>' : `<c t="str"><v>${text}</v></c>`);
  const xml = rows.map((row, index) => `<row r="${first + index}">${row.map(cell).join('')}</row>`).join('');
  const after = merges.length === 0 ? '' : `<mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
  return readWorkbook(workbookOf({ rows: xml, after })).sheets[0]!;
}

function wanted(...headers: string[]): WantedColumn[] {
  return headers.map((header) => ({ key: header, header, required: true }));
}

/** Headers found, by column. */
function columns(sheet: SheetRead, want: readonly WantedColumn[]): Record<string, number> {
  return Object.fromEntries(findTable(sheet, want)!.columnOf);
}

describe('header words', () => {
  it.each([
    ['姓名', '姓 名'],
    ['姓名', '姓\u3000名\n'],
    ['姓名', '*姓名（必填）'],
    ['姓名', '姓名＊'],
    ['姓名', '【必填】姓名'],
    ['月标准(元)', '月标准（元）'],
    ['ID', 'ｉｄ'],
    ['身份证号', '身份\u200b证号'],
  ])('%s is also written %j', (header, written) => expect(normalised(written)).toBe(normalised(header)));

  it.each([
    ['月标准(元)', '月标准(万元)'],
    ['必填项', '项'],
  ])('%s is not %s', (header, other) => expect(normalised(other)).not.toBe(normalised(header)));
});

describe('findTable', () => {
  const people = [['企业引才补贴申报表'], ['编制单位：示例', undefined, '姓名：示例'], ['序号', '姓名', '金额'], ['1', '示例一', '5000'], ['2', '示例二', '3000']];

  it('finds the header wherever it stands, and the rows below it by the numbers that the user sees', () => {
    const table = findTable(sheetOf(people, ['A1:C1'], 7), wanted('姓名', '金额'))!;
    expect(table.headerRow).toBe(9);
    expect(Object.fromEntries(table.columnOf)).toEqual({ 姓名: 2, 金额: 3 });
    expect(table.rows.map(({ number }) => number)).toEqual([10, 11]);
    expect(table.unknown).toEqual([{ ref: 'A9', text: '序号' }]);
    expect(table.missing).toEqual([]);
  });

  it('takes columns in any order, by alias, and names the required ones that are missing', () => {
    const table = findTable(sheetOf([['补贴金额', '姓名']]), [
      { key: 'name', header: '姓名', required: true },
      { key: 'amount', header: '金额', aliases: ['补贴金额'], required: true },
      { key: 'id', header: '身份证号', required: true },
      { key: 'note', header: '备注', required: false },
    ])!;
    expect(Object.fromEntries(table.columnOf)).toEqual({ name: 2, amount: 1 });
    expect(table.missing).toEqual(['id']);
  });

  it('is null where no header is found, or only below the first 30 rows', () => {
    expect(findTable(sheetOf(people), wanted('学历'))).toBeNull();
    expect(findTable(sheetOf(people, [], 29), wanted('姓名'))).toBeNull();
    expect(findTable(sheetOf(people, [], 28), wanted('姓名'))!.headerRow).toBe(30);
  });

  it('takes no note above the table for a header', () => {
    const table = findTable(sheetOf([['申报表', undefined, '单位：元'], ['姓名', '金额', undefined]]), wanted('姓名', '金额'))!;
    expect(table.unknown).toEqual([]);
  });

  it('takes no long note for a header, and looks into the first 1,000 columns', () => {
    const note = '请按原表样填写。'.repeat(100);
    expect(findTable(sheetOf([['姓名', note, '金额']]), wanted('姓名', '金额', note))!.unknown).toEqual([]);
    const wide = (at: number): SheetRead => sheetOf([[...Array.from({ length: at - 1 }, () => undefined), '姓名']]);
    expect(columns(wide(1000), wanted('姓名'))).toEqual({ 姓名: 1000 });
    expect(findTable(wide(1001), wanted('姓名'))).toBeNull();
  });

  it('takes the row with the most headers, of several the first', () => {
    expect(findTable(sheetOf([['姓名'], ['姓名', '金额'], ['姓名', '金额']]), wanted('姓名', '金额'))!.headerRow).toBe(2);
  });

  describe('with groups', () => {
    const rows = [
      ['申报表'],
      ['姓名', '本期', undefined, '累计', undefined, '备注'],
      [undefined, '月数', '金额', '月数', '金额'],
      ['示例一', '12', '60000', '24', '120000', '无'],
    ];
    const merges = ['A1:F1', 'A2:A3', 'B2:C2', 'D2:E2', 'F2:F3'];
    const want = wanted('姓名', '本期月数', '本期 金额', '累计月数', '累计金额', '备注');

    it('tells equal headers apart by their groups', () => {
      const table = findTable(sheetOf(rows, merges), want)!;
      expect(Object.fromEntries(table.columnOf)).toEqual({ 姓名: 1, 本期月数: 2, '本期 金额': 3, 累计月数: 4, 累计金额: 5, 备注: 6 });
      expect(table.headerRow).toBe(3);
      expect(table.rows.map(({ number }) => number)).toEqual([4]);
      expect(table.unknown).toEqual([]);
      expect(table.repeated).toEqual([]);
    });

    it('finds the rest where one of the equal headers is asked for by its group', () => {
      const table = findTable(sheetOf(rows, merges), wanted('金额', '累计金额'))!;
      expect(Object.fromEntries(table.columnOf)).toEqual({ 金额: 3, 累计金额: 5 });
      expect(table.repeated).toEqual([]);
    });

    it('says so where a header is asked for that stands over several columns', () => {
      const table = findTable(sheetOf(rows, merges), wanted('姓名', '金额'))!;
      expect(table.repeated).toEqual(['金额']);
      expect(table.columnOf.get('金额')).toBe(3);
      expect(table.unknown.map(({ ref }) => ref)).toEqual(['B3', 'D3', 'E3', 'F2']);
    });

    it('ends the header below the cells merged down over it', () => {
      const table = findTable(sheetOf(rows, merges), wanted('姓名', '备注'))!;
      expect(table.headerRow).toBe(3);
      expect(table.rows.map(({ number }) => number)).toEqual([4]);
    });

    it('finds headers of two rows that were unmerged', () => {
      expect(columns(sheetOf(rows, ['B2:C2', 'D2:E2']), want)).toEqual(columns(sheetOf(rows, merges), want));
    });

    it('finds headers of three rows', () => {
      const three = [
        ['姓名', '补贴', undefined, undefined, undefined],
        [undefined, '本期', undefined, '累计', undefined],
        [undefined, '月数', '金额', '月数', '金额'],
      ];
      const table = findTable(sheetOf(three, ['A1:A3', 'B1:E1', 'B2:C2', 'D2:E2']), wanted('姓名', '补贴本期金额', '累计月数', '月数'))!;
      expect(Object.fromEntries(table.columnOf)).toEqual({ 姓名: 1, 补贴本期金额: 3, 累计月数: 4, 月数: 2 });
      expect(table.headerRow).toBe(3);
    });

    it('counts a header merged across columns once', () => {
      const rows = [
        [undefined, undefined, '示例'],
        ['姓名', '备注', undefined],
      ];
      const table = findTable(sheetOf(rows, ['B2:C2']), wanted('姓名', '备注'))!;
      expect(table.repeated).toEqual([]);
      expect(table.unknown).toEqual([]);
    });
  });
});
