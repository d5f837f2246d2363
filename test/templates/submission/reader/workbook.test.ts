import ExcelJS from 'exceljs';
import { build } from 'esbuild';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { otherFiles, readWorkbook } from '../../../../templates/submission/reader/index.ts';
import { findTable } from '../../../../templates/submission/reader/table.ts';
import { partsOfWorkbook, relationships, workbookOf, zipOf } from './package.ts';

const NUMBER = '<row r="1"><c r="A1"><v>1</v></c></row>';

describe('the parts of a workbook', () => {
  it.each([
    ['absolute names', { rId1: ['worksheet', '/xl/worksheets/sheet1.xml'] }],
    ['other case', { rId1: ['worksheet', 'Worksheets/SHEET1.xml'] }],
    ['backslashes', { rId1: ['worksheet', '\\xl\\worksheets\\sheet1.xml'] }],
    ['steps up', { rId1: ['worksheet', '../xl/./worksheets/sheet1.xml'] }],
  ] as const)('are found by %s', (_, list) => {
    const bytes = workbookOf({ rows: NUMBER, parts: { 'xl/_rels/workbook.xml.rels': relationships(list) } });
    expect(readWorkbook(bytes).sheets[0]!.cell('A1')?.value).toBe(1);
  });

  it('are found in an archive that writes their names in another way', () => {
    const parts = Object.entries(partsOfWorkbook({ rows: NUMBER }));
    const bytes = zipOf(Object.fromEntries(parts.map(([name, part]) => [name.replaceAll('/', '\\').toUpperCase(), part])));
    expect(readWorkbook(bytes).sheets[0]!.cell('A1')?.value).toBe(1);
  });

  it('are found by names with spaces, written as they are or as in an address', () => {
    const made = partsOfWorkbook({ rows: NUMBER });
    for (const [entry, target] of [['xl/表 1.xml', '%E8%A1%A8%201.xml'], ['xl/%E8%A1%A8%201.xml', '表 1.xml'], ['xl/100%.xml', '100%.xml']] as const) {
      const bytes = zipOf({ ...made, 'xl/worksheets/sheet1.xml': null, [entry]: made['xl/worksheets/sheet1.xml']!, 'xl/_rels/workbook.xml.rels': relationships({ rId1: ['worksheet', target] }) });
      expect(readWorkbook(bytes).sheets[0]!.cell('A1')?.value).toBe(1);
    }
  });

  it('may stand anywhere', () => {
    const made = partsOfWorkbook({ rows: NUMBER });
    const bytes = zipOf({
      '_rels/.rels': relationships({ a: ['officeDocument', 'book.xml'] }),
      'book.xml': made['xl/workbook.xml']!,
      '_rels/book.xml.rels': relationships({ rId1: ['worksheet', 'one/sheet.xml'] }),
      'one/sheet.xml': made['xl/worksheets/sheet1.xml']!,
    });
    expect(readWorkbook(bytes).sheets[0]!.cell('A1')?.value).toBe(1);
  });
});

describe('what a workbook says of its sheets', () => {
  it('names, order, state and the sheet of a name', () => {
    const parts = partsOfWorkbook({ rows: NUMBER });
    const sheets = ['visible', 'hidden', 'veryHidden'].map(
      (state, index) => `<sheet name="Sheet${index + 1}" sheetId="${index + 1}" state="${state}" r:id="rId1"/>`,
    );
    const workbook = String(parts['xl/workbook.xml']).replace(/<sheets>.*<\/sheets>/, `<sheets>${sheets.join('')}</sheets>`);
    const read = readWorkbook(zipOf({ ...parts, 'xl/workbook.xml': workbook }));
    expect(read.sheets.map(({ name, state }) => [name, state])).toEqual([['Sheet1', 'visible'], ['Sheet2', 'hidden'], ['Sheet3', 'veryHidden']]);
    expect(read.sheet('SHEET2')).toBe(read.sheets[1]);
    expect(read.sheet('Sheet4')).toBeNull();
  });

  it('defined names, with the sheet of those that belong to one', () => {
    const names = '<definedNames><definedName name="年度">表!$B$2</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">表!$A$1:$F$9</definedName></definedNames>';
    expect([...readWorkbook(workbookOf({ workbookAfter: names })).definedNames]).toEqual([
      ['年度', '表!$B$2'],
      ['表!_xlnm.Print_Area', '表!$A$1:$F$9'],
    ]);
  });

  it('no tab for a macro module, which has no part', () => {
    const parts = partsOfWorkbook({
      workbookAfter: '<definedNames><definedName name="年度" localSheetId="1">1</definedName></definedNames>',
    });
    const workbook = String(parts['xl/workbook.xml']).replace('<sheets>', '<sheets><sheet name="Module1" sheetId="9" state="veryHidden" r:id=""/>');
    const read = readWorkbook(zipOf({ ...parts, 'xl/workbook.xml': workbook }));
    expect(read.sheets.map(({ name }) => name)).toEqual(['表']);
    expect([...read.definedNames.keys()]).toEqual(['表!年度']);
  });

  it('merges, hidden rows and hidden columns', () => {
    const sheet = readWorkbook(
      workbookOf({
        before: '<cols><col min="1" max="2" width="9"/><col min="3" max="5" hidden="1"/><col min="7" max="7" width="0" customWidth="1"/></cols>',
        rows: ['', 'hidden="1"', 'hidden="true"', 'ht="0" customHeight="1"', 'ht="18"']
          .map((attributes, index) => `<row r="${index + 1}" ${attributes}><c><v>1</v></c></row>`)
          .join(''),
        after: '<mergeCells count="2"><mergeCell ref="A1:F1"/><mergeCell ref="A2:B3"/></mergeCells>',
      }),
    ).sheets[0]!;
    expect(sheet.merges).toEqual(['A1:F1', 'A2:B3']);
    expect(sheet.rows.map(({ hidden }) => hidden)).toEqual([false, true, true, true, false]);
    expect([1, 2, 3, 4, 5, 6, 7].map((column) => sheet.columnHidden(column))).toEqual([false, false, true, true, true, false, true]);
  });

  it('links that lead outside, and none within the workbook', () => {
    const after =
      '<hyperlinks><hyperlink ref="A1" r:id="rId1"/><hyperlink ref="A2" location="表!A1"/><hyperlink ref="A3:B3" r:id="rId2" location="x"/><hyperlink ref="A4" r:id="rId9"/></hyperlinks>';
    const outside = relationships({ rId1: ['hyperlink', 'https://example.org/'], rId2: ['hyperlink', 'D:\\往年.xlsx'] }).replaceAll('/>', ' TargetMode="External"/>');
    const sheet = readWorkbook(workbookOf({ rows: NUMBER, after, parts: { 'xl/worksheets/_rels/sheet1.xml.rels': outside } })).sheets[0]!;
    expect(sheet.hyperlinks).toEqual([{ ref: 'A1', target: 'https://example.org/' }, { ref: 'A3:B3', target: 'D:\\往年.xlsx' }]);
    expect(sheet.embedsObjects).toBe(false);
  });

  it('other files that its formulas refer to', () => {
    const outside = (target: string): string => relationships({ rId1: ['externalLinkPath', target] }).replaceAll('/>', ' TargetMode="External"/>');
    const read = readWorkbook(
      workbookOf({
        rows: '<row r="1"><c r="A1"><f>[2]表!A1*2</f><v>2</v></c></row>',
        workbookAfter: '<externalReferences><externalReference r:id="rId5"/><externalReference r:id="rId4"/><externalReference r:id="rId6"/></externalReferences>',
        parts: {
          'xl/_rels/workbook.xml.rels': relationships({
            rId1: ['worksheet', 'worksheets/sheet1.xml'],
            rId4: ['externalLink', 'externalLinks/externalLink1.xml'],
            rId5: ['externalLink', 'externalLinks/externalLink2.xml'],
          }),
          'xl/externalLinks/_rels/externalLink1.xml.rels': outside('file:///D:/2024.xlsx'),
          'xl/externalLinks/_rels/externalLink2.xml.rels': outside('2023.xlsx'),
        },
      }),
    );
    expect(read.externalLinks).toEqual(['2023.xlsx', 'file:///D:/2024.xlsx', '']);
    expect(otherFiles(read.sheets[0]!.cell('A1')!.formula!)).toEqual([2]);
  });

  it.each([
    ['SUM(A1:A2)', []],
    ['[1]表!A1', [1]],
    ["'[12]表 二'!A1+[3]!标准", [12, 3]],
    ['"[1]"&A1', []],
    ['SUM(表1[2025])+表1[[#This Row],[1]]', []],
    ['[0]!标准', []],
  ])('%s refers to the files %j', (formula, files) => expect(otherFiles(formula)).toEqual(files));

  it.each<[string, string, string, boolean, boolean]>([
    ['a macro', 'xl/_rels/workbook.xml.rels', 'vbaProject', true, false],
    ['a macro sheet', 'xl/_rels/workbook.xml.rels', 'xlMacrosheet', true, false],
    ['a control', 'xl/worksheets/_rels/sheet1.xml.rels', 'control', false, true],
    ['an object', 'xl/worksheets/_rels/sheet1.xml.rels', 'oleObject', false, true],
    ['an embedded document', 'xl/worksheets/_rels/sheet1.xml.rels', 'package', false, true],
    ['a picture', 'xl/worksheets/_rels/sheet1.xml.rels', 'drawing', false, false],
  ])('whether it carries %s', (_, part, type, holdsMacros, embedsObjects) => {
    const list = relationships({ rId1: ['worksheet', 'worksheets/sheet1.xml'], rId9: [type, 'x.bin'] });
    const read = readWorkbook(workbookOf({ parts: { [part]: list } }));
    expect([read.holdsMacros, read.sheets[0]!.embedsObjects]).toEqual([holdsMacros, embedsObjects]);
  });

  it('reads a sheet only when it is asked for', () => {
    const workbook = readWorkbook(workbookOf({ parts: { 'xl/worksheets/sheet1.xml': '<oops' } }));
    expect(workbook.sheets[0]!.name).toBe('表');
    expect(() => workbook.sheets[0]!.rows).toThrow(expect.objectContaining({ reason: 'damaged' }));
  });
});

describe('workbooks of other programs', () => {
  const readFixture = (name: string) => readWorkbook(readFileSync(new URL(`fixtures/${name}`, import.meta.url)));

  it.each([
    ['openpyxl.xlsx', { months: null, sum: null, fullTime: null }],
    ['libreoffice.xlsx', { months: 31, sum: 8000.49, fullTime: 'TRUE()' }],
  ])('%s', (name, { months, sum, fullTime }) => {
    const workbook = readFixture(name);
    expect(workbook.sheets.map((sheet) => [sheet.name, sheet.state])).toEqual([['申报表', 'visible'], ['参数', 'visible'], ['隐藏', 'hidden']]);
    expect(workbook.definedNames.get('博士月标准')).toBe('参数!$A$1');
    const sheet = workbook.sheet('申报表')!;
    expect([...sheet.merges].sort()).toEqual(['A1:H1', 'A3:A4', 'B3:B4', 'C3:C4', 'D3:E3', 'F3:F4', 'G3:G4', 'H3:H4']);
    expect(sheet.rows.map(({ number, hidden }) => (hidden ? -number : number))).toEqual([1, 3, 4, 5, -6, 7, 8, 310]);
    expect(sheet.columnHidden(3)).toBe(true);
    const values = (column: number) => [5, 6, 7].map((row) => sheet.rows.find(({ number }) => number === row)!.cells.get(column)?.value ?? null);
    expect(values(2)).toEqual(['示例一', '示例二', '=1+1']);
    expect(values(3)).toEqual(['640104199001010009', '640104199002289997', '64010419900301000X']);
    expect(values(4)).toEqual([44075, 44255, 45351]);
    expect(values(7)).toEqual([5000, 3000.5, -0.01]);
    expect(values(8)).toEqual([true, false, true]);
    expect(sheet.cell('B7')).toMatchObject({ type: 'text', formula: null });
    expect(sheet.cell('D5')).toMatchObject({ isDate: true });
    expect(sheet.cell('F5')).toMatchObject({ value: months, formula: 'IF(E5="",0,DATEDIF(D5,E5,"m")+1)' });
    expect(sheet.cell('G8')).toMatchObject({ value: sum, formula: 'SUM(G5:G7)' });
    // LibreOffice saves a yes/no as a formula.
    expect(sheet.cell('H5')?.formula).toBe(fullTime);
    expect(sheet.cell('A310')?.value).toBe('填表人：示例 & <审核>');

    const table = findTable(sheet, [
      { key: 'name', header: '姓名', required: true },
      { key: 'start', header: '起始日期', required: true },
      { key: 'end', header: '合同截止日期', required: true },
      { key: 'standard', header: '月标准(元)', required: true },
      { key: 'bank', header: '开户行', required: true },
    ])!;
    expect(table.headerRow).toBe(4);
    expect(Object.fromEntries(table.columnOf)).toEqual({ name: 2, start: 4, end: 5, standard: 7 });
    expect(table.missing).toEqual(['bank']);
  });

  it('ExcelJS', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('下达表');
    sheet.addRow(['单位', '金额', '日期', '是否']);
    sheet.addRow(['兴庆区', 95.24, new Date(Date.UTC(2025, 11, 31)), true]);
    sheet.addRow([{ richText: [{ text: '宁' }, { font: { bold: true }, text: '东' }] }, { formula: 'B2*2', result: 190.48 }, null, false]);
    sheet.getCell('A5').value = { error: '#N/A' };
    sheet.getCell('C2').numFmt = 'yyyy"年"m"月"d"日"';
    sheet.mergeCells('A5:B5');
    const read = readWorkbook(new Uint8Array((await book.xlsx.writeBuffer()) as ArrayBuffer)).sheets[0]!;
    expect(read.rows.map((row) => [...row.cells.values()].map(({ value }) => value))).toEqual([
      ['单位', '金额', '日期', '是否'],
      ['兴庆区', 95.24, 46022, true],
      ['宁东', 190.48, false],
      ['#N/A'],
    ]);
    expect(read.cell('C2')).toMatchObject({ ref: 'C2', row: 2, column: 3, type: 'number', isDate: true, formula: null });
    expect(read.cell('B3')).toMatchObject({ formula: 'B2*2', value: 190.48 });
    expect(read.merges).toEqual(['A5:B5']);
  });
});

it('the reader runs in a browser', async () => {
  const entry = new URL('../../../../templates/submission/reader/index.ts', import.meta.url).pathname;
  const built = await build({ entryPoints: [entry], bundle: true, write: false, platform: 'browser', format: 'esm', logLevel: 'silent' });
  expect(built.outputFiles[0]!.text).not.toMatch(/\bBuffer\b|\bprocess\./);
});
