import { beforeAll, describe, expect, it } from 'vitest';
import { HIGHLIGHTS } from '../../../templates/workbook/styles.ts';
import { workbookBytes } from '../../../templates/workbook/write/index.ts';
import type { Kind, Role, Style } from '../../../templates/workbook/model.ts';
import { cell, county, row, sheet, workbook } from './sample.ts';
import { all, cellsOf, one, sheetPart, unpack, type Element } from './unpack.ts';

let parts: ReadonlyMap<string, Element>;
let cover: Element;
let roster: Element;
let parameters: Element;

beforeAll(async () => {
  parts = unpack(await workbookBytes(county));
  [cover, roster, parameters] = [1, 2, 3].map((position) => sheetPart(parts, position)) as [Element, Element, Element];
});

describe('a page', () => {
  it('is A4 or A3, one page wide, centred, with the margins of a finance bureau and no grid', () => {
    expect(one(roster, 'pageSetup').attributes).toMatchObject({ paperSize: '9', orientation: 'landscape', fitToWidth: '1', fitToHeight: '0' });
    expect(one(cover, 'pageSetup').attributes).toMatchObject({ paperSize: '9', orientation: 'portrait' });
    expect(one(parameters, 'pageSetup').attributes).toMatchObject({ paperSize: '8' });
    expect(one(roster, 'pageSetUpPr').attributes).toEqual({ fitToPage: '1' });
    expect(one(roster, 'printOptions').attributes).toEqual({ horizontalCentered: '1' });
    expect(one(roster, 'pageMargins').attributes).toEqual({ left: '0.6', right: '0.6', top: '0.8', bottom: '0.8', header: '0.4', footer: '0.4' });
    expect(one(roster, 'sheetView').attributes['showGridLines']).toBe('0');
  });

  it('may be several pages wide, its first columns on each', async () => {
    const page = { ...county.sheets[1]!.page, pagesWide: 2, titleColumns: [1, 2] } as const;
    const wide = unpack(await workbookBytes(workbook([sheet({ page })])));
    expect(one(sheetPart(wide), 'pageSetup').attributes).toMatchObject({ fitToWidth: '2', fitToHeight: '0' });
    expect(all(wide.get('xl/workbook.xml')!, 'definedName').map(({ attributes, text }) => [attributes['name'], text])).toContainEqual([
      '_xlnm.Print_Titles',
      "'表'!$A:$B,'表'!$5:$6",
    ]);
  });

  it('has a footer in which & stands for itself and only &P and &N are codes', () => {
    expect(one(roster, 'oddFooter').text).toBe('&L单位负责人：    审核人：    填报人：    联系电话：&RR&&D 第&P页 共&N页');
  });

  it('keeps its head in view and in print', () => {
    expect(one(roster, 'pane').attributes).toMatchObject({ xSplit: '2', ySplit: '7', topLeftCell: 'C8', state: 'frozen' });
    expect(all(cover, 'pane')).toEqual([]);
  });

  it('scrolls as a whole where nothing stands before the first scrolling cell', async () => {
    const part = sheetPart(unpack(await workbookBytes(workbook([sheet({ freeze: 'A1' })]))));
    expect(all(part, 'pane')).toEqual([]);
  });

  it('has rows of at least 18 points, and higher ones where text wraps or is large', () => {
    const height = (number: number) => Number(all(roster, 'row').find(({ attributes }) => attributes['r'] === String(number))!.attributes['ht']);
    expect(all(roster, 'row').every(({ attributes }) => Number(attributes['ht']) >= 18 && attributes['customHeight'] === '1')).toBe(true);
    expect(height(2)).toBeGreaterThan(25);
    expect(height(5)).toBeGreaterThan(height(6));
  });
});

describe('the workbook', () => {
  it('names cells, printed areas, titles and filters, in the order of Excel', () => {
    const names = all(parts.get('xl/workbook.xml')!, 'definedName').map(({ attributes, text }) => [attributes['name'], attributes['localSheetId'], attributes['hidden'], text]);
    expect(names).toEqual([
      ['_xlnm._FilterDatabase', '1', '1', "'花名册'!$A$6:$J$12"],
      ['_xlnm.Print_Area', '0', undefined, "'封面与目录'!$A$1:$C$9"],
      ['_xlnm.Print_Area', '1', undefined, "'花名册'!$A$1:$J$16"],
      ['_xlnm.Print_Area', '2', undefined, "'参数'!$A$1:INDEX('参数'!$A$1:$D$9,MAX(3,COUNTA('参数'!$A$1:$A$9)),4)"],
      ['_xlnm.Print_Titles', '1', undefined, "'花名册'!$5:$6"],
      ['博士月标准', undefined, undefined, "'参数'!$C$3"],
      ['硕士月标准', undefined, undefined, "'参数'!$C$4"],
    ]);
  });

  it('is calculated anew by the program that opens it', () => {
    expect(one(parts.get('xl/workbook.xml')!, 'calcPr').attributes['fullCalcOnLoad']).toBe('1');
  });

  it('says what it is and names no time', () => {
    const core = parts.get('docProps/core.xml')!;
    expect(one(core, 'dc:title').text).toBe('640104 兴庆区 2025年下达附表');
    expect(one(core, 'dc:subject').text).toBe('宁党办〔2020〕48号');
    expect(core.children.filter(({ name }) => name.startsWith('dcterms'))).toEqual([]);
  });

  it('links inside itself, without a relationship', () => {
    expect(all(cover, 'hyperlink').map(({ attributes }) => attributes)).toEqual([
      { ref: 'B5', location: "'花名册'!A1" },
      { ref: 'B6', location: "'参数'!A1" },
    ]);
    expect([...parts.keys()].filter((name) => name.endsWith('.rels'))).toEqual(['_rels/.rels', 'xl/_rels/workbook.xml.rels']);
  });
});

describe('input', () => {
  it('is protected without a password; widths, heights and filters stay free', () => {
    for (const sheet of [cover, roster, parameters]) {
      expect(one(sheet, 'sheetProtection').attributes).toEqual({ sheet: '1', formatColumns: '0', formatRows: '0', autoFilter: '0' });
    }
  });

  it('has its rules by range', () => {
    const [degree, arrival] = all(roster, 'dataValidation');
    expect(degree!.attributes).toMatchObject({ type: 'list', sqref: 'D8:D12', allowBlank: '1', prompt: '请从下拉列表选择。\n不要手工填写。', showErrorMessage: '1' });
    expect(degree!.attributes['errorStyle']).toBeUndefined();
    expect(one(degree!, 'formula1').text).toBe('"博士研究生,硕士研究生"');
    expect(arrival!.attributes).toMatchObject({ type: 'date', errorStyle: 'warning', errorTitle: '到岗日期' });
    expect(all(arrival!, 'formula1').concat(all(arrival!, 'formula2')).map(({ text }) => text)).toEqual(['DATE(2020,7,1)', 'DATE(2025,12,31)']);
  });

  it('can be filtered', () => {
    expect(one(roster, 'autoFilter').attributes['ref']).toBe('A6:J12');
  });

  it('is coloured by rules', () => {
    expect(all(roster, 'conditionalFormatting').map(({ attributes }) => attributes['sqref'])).toEqual(['G8:G12', 'H8:H12', 'I8:I12']);
    expect(all(roster, 'cfRule').map(({ attributes }) => attributes['priority'])).toEqual(['1', '2', '3']);
    expect(all(roster, 'formula').map(({ text }) => text)).toEqual(['AND(ISNUMBER($G8),$G8=0)', '$H8>=5000', '$I8="未测算"']);
    expect(one(parts.get('xl/styles.xml')!, 'dxfs').children).toHaveLength(Object.keys(HIGHLIGHTS).length);
  });
});

/** What a style comes to in the file. */
async function styled(style: Style) {
  const written = unpack(await workbookBytes(workbook([sheet({ rows: [row(1, [{ value: null, style }])] })])));
  const styles = written.get('xl/styles.xml')!;
  const format = one(styles, 'cellXfs').children[cellsOf(sheetPart(written)).get('A1')!.style]!;
  const pick = (group: string, id: string) => one(styles, group).children[Number(format.attributes[id])]!;
  const alignment = all(format, 'alignment')[0]?.attributes ?? {};
  return {
    number: all(styles, 'numFmt').find(({ attributes }) => attributes['numFmtId'] === format.attributes['numFmtId'])?.attributes['formatCode'],
    builtIn: format.attributes['numFmtId'],
    horizontal: alignment['horizontal'],
    wraps: alignment['wrapText'] === '1',
    locked: all(format, 'protection')[0]?.attributes['locked'] !== '0',
    framed: all(pick('borders', 'borderId'), 'left')[0]!.attributes['style'] === 'thin',
    bold: all(pick('fonts', 'fontId'), 'b').length === 1,
    filled: all(pick('fills', 'fillId'), 'fgColor').length === 1,
  };
}

describe('a style', () => {
  it.each<[Kind, string | undefined, string]>([
    ['money', '#,##0.00;[Red]-#,##0.00;-', 'right'],
    ['count', '#,##0;[Red]-#,##0;0', 'right'],
    ['date', 'yyyy-mm-dd', 'center'],
    ['month', 'yyyy"年"m"月"', 'center'],
  ])('of %s shows numbers as %s', async (kind, number, horizontal) => {
    expect(await styled({ role: 'value', kind })).toMatchObject({ number, horizontal });
  });

  it.each<[Role, Kind, string]>([
    ['value', 'ratio', '10'],
    ['input', 'text', '49'],
    ['input', 'identity', '49'],
    ['input', 'wrap', '49'],
    ['value', 'wrap', '0'],
    ['value', 'identity', '49'],
    ['formula', 'text', '0'],
    ['total', 'text', '0'],
    ['value', 'general', '0'],
  ])('%s of %s has the built-in number format %s', async (role, kind, builtIn) => {
    expect(await styled({ role, kind })).toMatchObject({ builtIn });
  });

  it.each<Role>(['head', 'relation', 'value', 'input', 'formula', 'fixed', 'subtotal', 'total', 'link'])('has lines around a %s', async (role) => {
    expect(await styled({ role, kind: 'text' })).toMatchObject({ framed: true, locked: role !== 'input' });
  });

  it.each<Role>(['title', 'subtitle', 'plain', 'note', 'warning'])('has no lines around a %s', async (role) => {
    expect(await styled({ role, kind: 'text' })).toMatchObject({ framed: false, filled: false, locked: true });
  });

  it('can be told otherwise: bold, alignment and lock', async () => {
    expect(await styled({ role: 'value', kind: 'money', bold: true, align: 'center', locked: false })).toMatchObject({ bold: true, horizontal: 'center', locked: false });
    expect(await styled({ role: 'input', kind: 'wrap', locked: true })).toMatchObject({ locked: true, wraps: true });
  });

  it('covers a merged cell, so that its frame is whole', async () => {
    const rows = [row(2, [null, cell('a', 'head', 'text', { across: 2, down: 2 })])];
    const part = sheetPart(unpack(await workbookBytes(workbook([sheet({ rows })]))));
    const cells = cellsOf(part);
    expect([...cells.keys()]).toEqual(['B2', 'C2', 'B3', 'C3']);
    expect(new Set([...cells.values()].map(({ style }) => style)).size).toBe(1);
    expect(one(part, 'mergeCell').attributes['ref']).toBe('B2:C3');
    expect(one(part, 'dimension').attributes['ref']).toBe('B2:C3');
  });
});
