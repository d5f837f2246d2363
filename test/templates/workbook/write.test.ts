import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { BodyCell, Style } from '../../../templates/workbook/model.ts';
import { workbookBytes, writeWorkbook } from '../../../templates/workbook/write/index.ts';
import { body, cell, county, row, sheet, workbook } from './sample.ts';
import { all, cellsOf, one, sheetPart, unpack } from './unpack.ts';

const TEXT: Style = { role: 'value', kind: 'text' };
const MONEY: Style = { role: 'value', kind: 'money' };

/** What a file holds of one column of cells: `A1`, `A2` … */
async function written(cells: readonly BodyCell[], style = TEXT) {
  const bytes = await workbookBytes(workbook([sheet({ bodies: [body(1, [style], cells.map((each) => [each]))] })]));
  const found = cellsOf(sheetPart(unpack(bytes)));
  return cells.map((_, index) => found.get(`A${index + 1}`)!);
}

describe('values', () => {
  it('keeps text that begins with = + - or @ as text, in the body and outside', async () => {
    const roster = cellsOf(sheetPart(unpack(await workbookBytes(county)), 2));
    for (const [address, text] of [['B9', '=1+1'], ['B10', '-李四'], ['B11', '@欧阳 & <娜>'], ['B12', '+赵六😀'], ['I6', '7=5×6']]) {
      expect(roster.get(address!)).toMatchObject({ type: 'inlineStr', value: text, formula: undefined });
    }
  });

  it('writes a formula with what it calculates to', async () => {
    const cells = await written([
      { formula: 'A1&"<"', value: '<b> ' },
      { formula: '1/3', value: 1 / 3 },
      { formula: '1=1', value: true },
      { formula: 'IF(A1="","",0)', value: '' },
    ]);
    expect(cells).toMatchObject([
      { formula: 'A1&"<"', type: 'str', value: '<b> ' },
      { formula: '1/3', type: undefined, value: '0.3333333333333333' },
      { formula: '1=1', type: 'b', value: '1' },
      { formula: 'IF(A1="","",0)', type: 'str', value: '' },
    ]);
  });

  it('writes a cell without content with its style alone', async () => {
    expect(await written([null, ''])).toMatchObject([{ type: undefined, value: undefined }, { type: undefined, value: undefined }]);
  });

  it.each([
    [0.1 + 0.2, '0.30000000000000004'],
    [1e21, '1e+21'],
    [-0, '0'],
    [9007199254740991, '9007199254740991'],
  ])('writes %s as %s', async (value, text) => {
    expect(await written([value], MONEY)).toMatchObject([{ type: undefined, value: text }]);
  });

  it.each([
    ['emoji and rare characters', '😀𠮷', '😀𠮷'],
    ['markup', `<a href="x">&amp;'</a>]]>`, `<a href="x">&amp;'</a>]]>`],
    ['blanks at the ends and in a row', '  a  b \n', '  a  b \n'],
    ['line ends of other systems', 'a\r\nb\rc', 'a\nb\nc'],
    ['control characters', 'a\u0000b\u001bc\u007f', 'a\ufffdb\ufffdc\ufffd'],
    ['non-characters', '\ufffe\uffff', '\ufffd\ufffd'],
    ['halves of a surrogate pair', 'a\ud83d', 'a\ufffd'],
    ['what reads as an escape', '_x0041_', '_x0041_'],
  ])('keeps %s', async (_, text, kept) => {
    expect(await written([text, { formula: 'A1', value: text }])).toMatchObject([{ value: kept }, { value: kept }]);
  });

  it('tells programs to keep the blanks of a text that has some to lose', async () => {
    const cells = await written([' a', 'a ', 'a  b', 'a\nb', 'a b']);
    expect(cells.map(({ keepsBlanks }) => keepsBlanks)).toEqual([true, true, true, true, false]);
  });

  it('gives back any text but for the characters that XML cannot hold', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: 'binary', minLength: 1 }), { minLength: 1, maxLength: 50 }), async (texts) => {
        const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g;
        const kept = texts.map((text) => Buffer.from(text.replace(/\r\n?/g, '\n')).toString().replace(unprintable, '\ufffd'));
        expect((await written(texts)).map(({ value }) => value)).toEqual(kept);
      }),
      { numRuns: 30 },
    );
  });

  it('gives back any number to the last bit', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1, maxLength: 50 }), async (numbers) => {
        expect((await written(numbers, MONEY)).map(({ value }) => Number(value))).toEqual(numbers.map((number) => number + 0));
      }),
      { numRuns: 30 },
    );
  });

  it('is read the same by another reader', async () => {
    const book = new ExcelJS.Workbook();
    // ExcelJS reads no printed area that is a formula.
    const sheets = county.sheets.map((each) => ({ ...each, page: { ...each.page, area: { range: 'A1:D9' } } }));
    await book.xlsx.load((await workbookBytes({ ...county, sheets })).buffer as ArrayBuffer);
    const roster = book.getWorksheet('花名册')!;
    expect(roster.getCell('B9').value).toBe('=1+1');
    expect(roster.getCell('C8').value).toBe('640104199001010996');
    expect(roster.getCell('I8').value).toMatchObject({ formula: 'ROUND(G8*H8,2)', result: 60000 });
    expect(roster.getCell('I10').value).toBe('未测算');
    expect(roster.getCell('I7').value).toMatchObject({ formula: 'ROUND(SUM(I8:I12),2)', result: 132000 });
    expect(roster.getCell('J13').value).toBe('壹拾叁万贰仟元整');
    expect(roster.getCell('A2').isMerged).toBe(true);
    expect(book.getWorksheet('参数')!.getCell('C9').value).toBe(123456789012.34);
  });
});

describe('bodies', () => {
  const numbers = (count: number) => Array.from({ length: count }, (_, index) => [index + 1]);
  const rowNumbers = (bytes: Uint8Array) => all(sheetPart(unpack(bytes)), 'row').map(({ attributes }) => Number(attributes['r']));

  it.each([
    ['at the end', [body(3, [MONEY], numbers(4))], [1, 2], [1, 2, 3, 4, 5, 6], 'A1:A6'],
    ['in the middle', [body(2, [MONEY], numbers(3))], [1, 5, 6], [1, 2, 3, 4, 5, 6], 'A1:A6'],
    ['of a single row', [body(2, [MONEY], numbers(1))], [1, 3], [1, 2, 3], 'A1:A3'],
    ['twice on a sheet', [body(2, [MONEY], numbers(2)), body(5, [MONEY], numbers(2))], [1, 4], [1, 2, 3, 4, 5, 6], 'A1:A6'],
    ['without rows', [body(2, [MONEY], [])], [1, 2], [1, 2], 'A1:A2'],
    ['alone and without rows', [body(2, [MONEY], [])], [], [], 'A1'],
  ])('stand in their place %s', async (_, bodies, outside, expected, dimension) => {
    const rows = outside.map((number) => row(number, [cell(`行${number}`, 'plain')]));
    const bytes = await workbookBytes(workbook([sheet({ bodies, rows })]));
    expect(rowNumbers(bytes)).toEqual(expected);
    expect(one(sheetPart(unpack(bytes)), 'dimension').attributes['ref']).toBe(dimension);
    const cells = cellsOf(sheetPart(unpack(bytes)));
    for (const number of outside) expect(cells.get(`A${number}`)!.value).toBe(`行${number}`);
    for (const { firstRow, count } of bodies) {
      for (let index = 0; index < count; index++) expect(cells.get(`A${firstRow + index}`)!.value).toBe(String(index + 1));
    }
  });

  it('give every row the style of its column and its height', async () => {
    const styles = [MONEY, null, { role: 'input', kind: 'identity' }, { role: 'fixed', kind: 'ratio' }] as const;
    const tall = { ...body(5, styles, Array.from({ length: 50 }, () => [1, null, 'a'])), height: (index: number) => (index === 3 ? 40 : 18) };
    const samples = row(1, styles.map((style) => style && { value: null, style }));
    const part = sheetPart(unpack(await workbookBytes(workbook([sheet({ rows: [samples], bodies: [tall] })]))));
    const cells = cellsOf(part);
    for (const column of ['A', 'C', 'D']) {
      const expected = cells.get(`${column}1`)!.style;
      expect(expected).toBeGreaterThan(0);
      for (let line = 5; line < 55; line++) expect(cells.get(`${column}${line}`)!.style).toBe(expected);
    }
    expect(new Set(['A1', 'C1', 'D1'].map((address) => cells.get(address)!.style)).size).toBe(3);
    expect(cells.has('B5')).toBe(false);
    expect(all(part, 'row').map(({ attributes }) => attributes['ht']).slice(3, 6)).toEqual(['18', '40', '18']);
  });

  it('stream: bytes leave before the last row is asked for, and each row is asked for once, in order', async () => {
    const asked: number[] = [];
    let bytesBeforeLast = 0;
    let bytes = 0;
    const count = 20_000;
    const long = {
      firstRow: 1,
      count,
      styles: [TEXT, MONEY],
      cells(index: number) {
        asked.push(index);
        if (index === count - 1) bytesBeforeLast = bytes;
        return [`${(index * 7919) % 10007}号人员`, index];
      },
    };
    await writeWorkbook(workbook([sheet({ bodies: [long] })]), (chunk) => {
      bytes += chunk.length;
    });
    expect(asked).toEqual(Array.from({ length: count }, (_, index) => index));
    expect(bytesBeforeLast).toBeGreaterThan(bytes / 2);
  });
});

describe('the same workbook', () => {
  const zone = process.env['TZ'];
  afterEach(() => {
    vi.useRealTimers();
    process.env['TZ'] = zone;
  });

  it('gives the same bytes at any time, in any time zone', async () => {
    const offsets = new Set<number>();
    const results: Buffer[] = [];
    for (const [TZ, now] of [['Asia/Shanghai', '2025-01-01'], ['America/New_York', '2031-07-04T13:00:00Z']] as const) {
      process.env['TZ'] = TZ;
      vi.useFakeTimers({ toFake: ['Date'], now: new Date(now) });
      offsets.add(new Date(0).getTimezoneOffset());
      results.push(Buffer.from(await workbookBytes(county)));
    }
    expect(offsets.size).toBe(2);
    expect(results[0]!.equals(results[1]!)).toBe(true);
  });
});
