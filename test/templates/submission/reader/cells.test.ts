import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../../templates/submission/reader/index.ts';
import { NAMESPACES, partsOfWorkbook, workbookOf, zipOf, type Made } from './package.ts';

/** Cells of the one sheet as `ref type value`, with ` date` and ` =formula` where they have one. */
function cells(made: Made): string[] {
  return readWorkbook(workbookOf(made)).sheets[0]!.rows.flatMap((row) =>
    [...row.cells.values()].map(({ ref, type, value, isDate, formula }) =>
      [ref, type, JSON.stringify(value), ...(isDate ? ['date'] : []), ...(formula === null ? [] : [`=${formula}`])].join(' '),
    ),
  );
}

const DATE_STYLE = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="20"/></cellXfs>';

describe('the value of a cell', () => {
  it.each([
    ['a number', '<c r="A1"><v>5000</v></c>', 'A1 number 5000'],
    ['a number with all its digits', '<c r="A1"><v>3000.1000000000001</v></c>', 'A1 number 3000.1'],
    ['a number with an exponent', '<c r="A1" t="n"><v>1.5E-3</v></c>', 'A1 number 0.0015'],
    ['a number that is none', '<c r="A1"><v>NaN</v></c>', 'A1 error "NaN"'],
    ['a number beyond all', '<c r="A1"><v>1E999</v></c>', 'A1 error "1E999"'],
    ['a hexadecimal number, which no program writes', '<c r="A1"><v>0x10</v></c>', 'A1 error "0x10"'],
    ['true', '<c r="A1" t="b"><v>1</v></c>', 'A1 yesNo true'],
    ['false', '<c r="A1" t="b"><v>0</v></c>', 'A1 yesNo false'],
    ['an error', '<c r="A1" t="e"><v>#N/A</v></c>', 'A1 error "#N/A"'],
    ['a shared string', '<c r="A1" t="s"><v>1</v></c>', 'A1 text "宁东"'],
    ['an inline string', '<c r="A1" t="inlineStr"><is><t>兴庆区</t></is></c>', 'A1 text "兴庆区"'],
    ['an inline text without how it is read aloud', '<c r="A1" t="inlineStr"><is><t>課題</t><rPh sb="0" eb="1"><t>カ</t></rPh></is></c>', 'A1 text "課題"'],
    ['an inline text of spaces, a line break and CDATA', '<c r="A1" t="inlineStr"><is><t xml:space="preserve"> 一\n<![CDATA[<二>]]> </t></is></c>', 'A1 text " 一\\n<二> "'],
    ['an inline rich text', '<c r="A1" t="inlineStr"><is><r><t>兴庆</t></r><r><rPr><b/></rPr><t>区</t></r></is></c>', 'A1 text "兴庆区"'],
    ['the text of a formula', '<c r="A1" t="str"><f>B1</f><v>是</v></c>', 'A1 text "是" =B1'],
    ['an ID number, as text', '<c r="A1" t="str"><v>640104199001010009</v></c>', 'A1 text "640104199001010009"'],
    ['a CDATA section', '<c r="A1" t="str"><v><![CDATA[a<b]]></v></c>', 'A1 text "a<b"'],
    ['entities', '<c r="A1" t="str"><v>&lt;&amp;&#x4E2D;</v></c>', 'A1 text "<&中"'],
    ['escaped characters', '<c r="A1" t="str"><v>一_x000D_二_x005F_x000D_</v></c>', 'A1 text "一\\r二_x000D_"'],
    ['a date written out', '<c r="A1" t="d"><v>2020-09-01</v></c>', 'A1 number 44075 date'],
    ['a date and time written out', '<c r="A1" t="d"><v>2020-09-01T12:00:00Z</v></c>', 'A1 number 44075.5 date'],
    ['a time written out', '<c r="A1" t="d"><v>06:00:00</v></c>', 'A1 number 0.25'],
    ['a day without its month written out', '<c r="A1" t="d"><v>2020-06</v></c>', 'A1 error "2020-06"'],
    ['an hour of 25 written out', '<c r="A1" t="d"><v>2020-06-01T25:00:00</v></c>', 'A1 error "2020-06-01T25:00:00"'],
    ['31 June written out', '<c r="A1" t="d"><v>2020-06-31</v></c>', 'A1 error "2020-06-31"'],
    ['a formula without a cached value', '<c r="A1"><f>SUM(B1:B2)</f></c>', 'A1 blank null =SUM(B1:B2)'],
    ['a formula with an empty cached value', '<c r="A1" t="str"><f>B1</f><v></v></c>', 'A1 blank null =B1'],
  ])('reads %s', (_, cell, expected) => {
    expect(cells({ rows: `<row r="1">${cell}</row>`, strings: '<si><t>银川</t></si><si><t>宁东</t></si>' })).toEqual([expected]);
  });

  it('knows no minus zero', () => {
    const sheet = readWorkbook(workbookOf({ rows: '<row r="1"><c r="A1"><v>-0</v></c></row>' })).sheets[0]!;
    expect(Object.is(sheet.cell('A1')!.value, 0)).toBe(true);
  });

  it('leaves out cells that have only a format', () => {
    expect(cells({ rows: '<row r="1"><c r="A1" s="1"/><c r="B1" t="s"/><c r="C1"><v></v></c><c r="D1"><f/></c></row>' })).toEqual([]);
  });

  it('moves a shared formula to the other cells that share it, also one above it in the file', () => {
    const rows =
      '<row r="3"><c r="A3"><f t="shared" si="0"/><v>6</v></c></row>' +
      '<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1*2</f><v>2</v></c><c r="C1"><f t="shared" ref="C1:D1" si="1">C$5</f></c></row>' +
      '<row r="2"><c r="A2"><f t="shared" si="0"/><v>4</v></c><c r="D2"><f t="shared" si="1"/></c><c r="E2"><f t="shared" si="7"/></c></row>';
    expect(cells({ rows })).toEqual([
      'A1 number 2 =B1*2',
      'C1 blank null =C$5',
      'A2 number 4 =B2*2',
      'D2 blank null =D$5',
      'E2 blank null =',
      'A3 number 6 =B3*2',
    ]);
  });

  it('keeps two shared formulas apart that the file gives one number', () => {
    const rows =
      '<row r="1"><c r="A1"><f t="shared" si="0">B1</f></c></row><row r="2"><c r="A2"><f t="shared" si="0"/></c></row>' +
      '<row r="3"><c r="A3"><f t="shared" si="0">C3</f></c></row><row r="4"><c r="A4"><f t="shared" si="0"/></c></row>';
    expect(cells({ rows })).toEqual(['A1 blank null =B1', 'A2 blank null =B2', 'A3 blank null =C3', 'A4 blank null =C4']);
  });

  it('does not move a shared formula that is longer than any', () => {
    const rows = `<row r="1"><c r="A1"><f t="shared" si="0">B1&amp;"${'x'.repeat(8192)}"</f></c></row><row r="2"><c r="A2"><f t="shared" si="0"/></c></row>`;
    expect(readWorkbook(workbookOf({ rows })).sheets[0]!.cell('A2')!.formula).toBe('');
  });

  it('knows a cell of a data table by its formula without text', () => {
    expect(cells({ rows: '<row r="1"><c r="A1"><f t="dataTable" ref="A1:A2" r1="B1"/><v>2</v></c></row>' })).toEqual(['A1 number 2 =']);
  });

  it('leaves out what an extension puts into a cell', () => {
    const rows = '<row r="1"><c r="A1"><w:x xmlns:w="urn:wps"><f t="shared">B1</f><w:v>2</w:v></w:x><v>1<w:y xmlns:w="urn:wps">3</w:y></v></c></row>';
    expect(cells({ rows })).toEqual(['A1 number 1']);
  });
});

describe('shared strings', () => {
  it('joins rich text, keeps spaces and leaves out how it is read aloud', () => {
    const strings =
      '<si><r><t>课</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 題 </t></r><rPh sb="0" eb="1"><t>カ</t></rPh><phoneticPr fontId="1"/></si>' +
      '<si><t/></si><si><t>一_x000A_二</t></si>';
    const rows = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>';
    expect(cells({ rows, strings })).toEqual(['A1 text "课 題 "', 'B1 text ""', 'C1 text "一\\n二"']);
  });
});

it('refuses rows that stand outside the data of the sheet', () => {
  expect(() => cells({ after: '<row r="1"><c r="A1"><v>1</v></c></row>' })).toThrow(expect.objectContaining({ reason: 'damaged' }));
});

it.each([
  ['a text', '<si><t>甲</t></si><sj><t>乙</t></sj><si><t>丙</t></si>'],
  ['its characters', '<si><t>甲</t></si><si><tt>乙</tt></si><si><t>丙</t></si>'],
  ['a run', '<si><r><t>甲</t></r><q><t>乙</t></q></si>'],
  ['its namespace', '<si><t>甲</t></si><si xmlns="urn:x"><t>乙</t></si><si><t>丙</t></si>'],
])('refuses shared strings where %s is misspelt: those behind it would move', (_, strings) => {
  expect(() => cells({ rows: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>', strings })).toThrow(expect.objectContaining({ reason: 'damaged' }));
});

describe('dates', () => {
  it('knows a date by its style', () => {
    const rows = '<row r="1"><c r="A1" s="0"><v>44075</v></c><c r="B1" s="1"><v>44075</v></c><c r="C1" s="2"><v>0.5</v></c></row>';
    expect(cells({ rows, styles: DATE_STYLE })).toEqual(['A1 number 44075', 'B1 number 44075 date', 'C1 number 0.5']);
  });

  it('does not take the styles that cell styles are derived from for those of cells', () => {
    const styles = `<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>${DATE_STYLE}`;
    expect(cells({ rows: '<row r="1"><c r="A1"><v>44075</v></c></row>', styles })).toEqual(['A1 number 44075']);
  });

  it('counts the 1904 calendar from 1900, and nothing but dates', () => {
    const rows =
      '<row r="1"><c r="A1" s="1"><v>42613</v></c><c r="B1"><v>42613</v></c><c r="C1" s="2"><v>0.5</v></c>' +
      '<c r="D1" t="d"><v>2020-09-01</v></c></row>';
    expect(cells({ rows, styles: DATE_STYLE, workbookBefore: '<workbookPr date1904="1"/>' })).toEqual([
      'A1 number 44075 date',
      'B1 number 42613',
      'C1 number 0.5',
      'D1 number 44075 date',
    ]);
  });
});

describe('where a cell stands', () => {
  it('counts rows and cells without an address', () => {
    const rows = '<row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c r="C5"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>';
    expect(cells({ rows })).toEqual(['A1 number 1', 'B1 number 2', 'C5 number 3', 'D5 number 4', 'A6 number 5']);
  });

  it('puts rows and cells in order', () => {
    const rows = '<row r="12"><c r="AA12"><v>4</v></c><c r="B12"><v>3</v></c></row><row r="2"><c r="A2"><v>1</v></c></row>';
    const sheet = readWorkbook(workbookOf({ rows })).sheets[0]!;
    expect(sheet.rows.map(({ number }) => number)).toEqual([2, 12]);
    expect([...sheet.rows[1]!.cells.keys()]).toEqual([2, 27]);
    expect(sheet.cell('AA12')?.value).toBe(4);
    expect(sheet.cell('aa12')?.value).toBe(4);
    expect(sheet.cell('A1')).toBeNull();
  });

  it('puts a row together that stands in pieces, and keeps what each cell holds', () => {
    const rows =
      '<row r="2"><c r="D2" t="str"><f>A2&amp;"x"</f><v>四</v></c><c r="A2" t="b"><v>1</v></c></row>' +
      '<row r="1"><c r="B1" t="e"><v>#N/A</v></c></row>' +
      '<row r="2"><c r="C2" t="s"><v>0</v></c><c r="B2" s="1"><v>44075</v></c></row>';
    expect(cells({ rows, strings: '<si><t>三</t></si>', styles: DATE_STYLE })).toEqual([
      'B1 error "#N/A"',
      'A2 yesNo true',
      'B2 number 44075 date',
      'C2 text "三"',
      'D2 text "四" =A2&"x"',
    ]);
  });

  it('finds rows and cells by number, and knows which are blank', () => {
    const sheet = readWorkbook(workbookOf({ rows: '<row r="3"><c r="B3"><v>1</v></c><c r="E3"><v>2</v></c><c r="F3"><v>3</v></c></row><row r="9"><c><v>4</v></c></row>' })).sheets[0]!;
    expect([2, 3, 4, 9, 10].map((number) => sheet.row(number)?.number ?? null)).toEqual([null, 3, null, 9, null]);
    const { cells } = sheet.row(3)!;
    expect([1, 2, 3, 5, 6, 7].map((column) => [cells.has(column), cells.get(column)?.value ?? null])).toEqual([
      [false, null], [true, 1], [false, null], [true, 2], [true, 3], [false, null],
    ]);
    expect(cells.size).toBe(3);
    expect([...cells].map(([column, { ref }]) => [column, ref])).toEqual([[2, 'B3'], [5, 'E3'], [6, 'F3']]);
    const seen: unknown[] = [];
    cells.forEach((cell, column, all) => seen.push([column, cell.value, all === cells]));
    expect(seen).toEqual([[2, 1, true], [5, 2, true], [6, 3, true]]);
  });

  it('knows the last cell of a sheet', () => {
    expect(cells({ rows: '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>' })).toEqual(['XFD1048576 number 1']);
  });

  it('leaves out rows of formatted blanks', () => {
    const blank = Array.from({ length: 3000 }, (_, i) => `<row r="${i + 2}"><c r="A${i + 2}" s="1"/></row>`).join('');
    const rows = `<row r="1"><c r="A1"><v>1</v></c></row>${blank}<row r="3002"><c r="A3002"><v>2</v></c></row><row r="1048576" s="1" customFormat="1"><c r="XFD1048576" s="1"/></row>`;
    expect(readWorkbook(workbookOf({ rows })).sheets[0]!.rows.map(({ number }) => number)).toEqual([1, 3002]);
  });

  it.each([
    ['a row 0', '<row r="0"><c><v>1</v></c></row>'],
    ['a row beyond the last', '<row r="1048577"><c><v>1</v></c></row>'],
    ['a column beyond the last', '<row r="1"><c r="XFE1"><v>1</v></c></row>'],
    ['a cell of another row', '<row r="1"><c r="A2"><v>1</v></c></row>'],
    ['a cell twice', '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>'],
    ['a cell twice, in two pieces of its row', '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>1</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>'],
    ['a shared string that is not there', '<row r="1"><c r="A1" t="s"><v>7</v></c></row>'],
    ['a shared string by another number than a whole one', '<row r="1"><c r="A1" t="s"><v>0x0</v></c></row>'],
    ['a row by another number than a whole one', '<row r="1e0"><c><v>1</v></c></row>'],
    ['a cell under a misspelt name', '<row r="1"><d r="A1"><v>1</v></d></row>'],
    ['a row under a misspelt name', '<rov r="1"><c r="A1"><v>1</v></c></rov>'],
    ['a row in a row', '<row r="1"><row r="2"><c><v>1</v></c></row></row>'],
    ['a value under a misspelt name', '<row r="1"><c r="A1"><w>1</w></c></row>'],
    ['two values of one cell', '<row r="1"><c r="A1"><v>1</v><f>B1</f><v>2</v></c></row>'],
    ['an element in a value', '<row r="1"><c r="A1"><v>1<t>2</t></v></c></row>'],
    ['an address under a misspelt name', '<row r="1"><c q="B1"><v>1</v></c></row>'],
    ['a row number under a misspelt name', '<row q="2"><c><v>1</v></c></row>'],
    ['a shared formula under a misspelt name', '<row r="1"><c r="A1"><f tt="shared" si="0"/></c></row>'],
    ['a cell that is taken out of its namespace', '<row r="1"><c xmlns="urn:x" r="A1"><v>1</v></c></row>'],
    ['a text under a misspelt name', '<row r="1"><c r="A1" t="inlineStr"><is><u>1</u></is></c></row>'],
    ['an unknown type', '<row r="1"><c r="A1" t="x"><v>7</v></c></row>'],
  ])('refuses %s', (_, rows) => {
    expect(() => cells({ rows })).toThrow(expect.objectContaining({ reason: 'damaged' }));
  });
});

describe('dialects', () => {
  const strict = (xml: string): string =>
    xml
      .replaceAll('http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'http://purl.oclc.org/ooxml/spreadsheetml/main')
      .replaceAll('http://schemas.openxmlformats.org/officeDocument/2006/', 'http://purl.oclc.org/ooxml/officeDocument/');

  it('reads the strict dialect', () => {
    const made = partsOfWorkbook({ rows: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>', strings: '<si><t>严格</t></si>' });
    const bytes = zipOf(Object.fromEntries(Object.entries(made).map(([name, part]) => [name, strict(String(part))])));
    expect(readWorkbook(bytes).sheets[0]!.cell('A1')?.value).toBe('严格');
  });

  it('reads prefixed namespaces', () => {
    const declared = NAMESPACES.replace('xmlns=', 'xmlns:x=').replace('xmlns:r=', 'xmlns:rel=');
    const bytes = workbookOf({
      parts: {
        'xl/workbook.xml': `<x:workbook ${declared}><x:sheets><x:sheet name="表" sheetId="1" rel:id="rId1"/></x:sheets></x:workbook>`,
        'xl/worksheets/sheet1.xml': `<x:worksheet ${declared}><x:sheetData><x:row r="1"><x:c r="A1"><x:f>1+1</x:f><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
      },
    });
    expect(readWorkbook(bytes).sheets[0]!.cell('A1')).toMatchObject({ value: 2, formula: '1+1' });
  });

  it.each(['utf-16le', 'utf-16be'])('reads parts in %s, with a mark and without', (encoding) => {
    const xml = `<worksheet ${NAMESPACES}><sheetData><row r="1"><c r="A1" t="str"><v>宁夏</v></c></row></sheetData></worksheet>`;
    for (const text of [xml, `\ufeff${xml}`]) {
      const bytes = Buffer.from(text, 'utf16le');
      if (encoding === 'utf-16be') bytes.swap16();
      const made = workbookOf({ parts: { 'xl/worksheets/sheet1.xml': new Uint8Array(bytes) } });
      expect(readWorkbook(made).sheets[0]!.cell('A1')?.value).toBe('宁夏');
    }
  });
});
