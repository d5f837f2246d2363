/** Packages as programs of every kind write them. */
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { CannotAnnotate, RETURN_SHEET } from '../../../../templates/submission/annotate/index.ts';
import { MARK_COLOURS } from '../../../../templates/submission/annotate/colours.ts';
import { LIMITS, readWorkbook } from '../../../../templates/submission/reader/index.ts';
import { openZip } from '../../../../templates/submission/reader/zip.ts';
import { relationships, workbookOf, type Made } from '../reader/package.ts';
import { annotated, changedParts, fillOf, issue, notesOf, xmlParts } from './annotated.ts';
import { all } from '../../workbook/unpack.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const STRICT = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The XML of the only sheet once these cells are marked. */
async function marked(made: Made, ...cells: readonly string[]): Promise<string> {
  const copy = await annotated(workbookOf(made), ...cells.map((cell) => issue('表', cell)));
  for (const cell of cells) expect([cell, fillOf(copy, '表', cell)]).toEqual([cell, MARK_COLOURS.error]);
  return strFromU8(unzipSync(copy)['xl/worksheets/sheet1.xml']!);
}

describe('a cell that is not in the file', () => {
  it.each([
    ['between two cells', '<row r="2"><c r="A2"/><c r="C2"/></row>', '<row r="2"><c r="A2"/><c r="B2" s="N"/><c r="C2"/></row>'],
    ['at the end of a row', '<row r="2"><c r="A2"/></row>', '<row r="2"><c r="A2"/><c r="B2" s="N"/></row>'],
    ['in a row that closes itself', '<row r="2" ht="20"/>', '<row r="2" ht="20"><c r="B2" s="N"/></row>'],
    ['in a row that is not there, before another', '<row r="3"/>', '<row r="2"><c r="B2" s="N"/></row><row r="3"/>'],
    ['below the last row', '<row r="1"/>', '<row r="1"/><row r="2"><c r="B2" s="N"/></row>'],
    ['of a row that says which columns it spans', '<row r="2" spans="3:5"><c r="C2"/></row>', '<row r="2" spans="2:5"><c r="B2" s="N"/><c r="C2"/></row>'],
  ])('is put in its place: %s', async (_, rows, wanted) => {
    const xml = await marked({ rows }, 'B2');
    expect(xml.replace(/ s="\d+"/g, ' s="N"')).toContain(`<sheetData>${wanted}</sheetData>`);
  });

  it('is found where rows and cells have no address', async () => {
    const copy = await annotated(workbookOf({ rows: '<row><c/></row><row><c/><c/><c/></row>' }), issue('表', 'B2'));
    expect(strFromU8(unzipSync(copy)['xl/worksheets/sheet1.xml']!)).toMatch(/<sheetData><row><c\/><\/row><row><c\/><c s="1"\/><c\/><\/row><\/sheetData>/);
  });

  it('is put into a sheet without rows', async () => {
    const sheet = `<worksheet xmlns="${MAIN}" xmlns:r="${R}"><sheetData/></worksheet>`;
    const xml = await marked({ parts: { 'xl/worksheets/sheet1.xml': sheet } }, 'B2', 'C2', 'A9');
    expect(xml.replace(/ s="\d+"/g, '')).toContain('<sheetData><row r="2"><c r="B2"/><c r="C2"/></row><row r="9"><c r="A9"/></row></sheetData>');
  });

  it('looks as its row or column looks', async () => {
    const styles = '<cellXfs count="3"><xf/><xf numFmtId="9"/><xf numFmtId="10"/></cellXfs>';
    const copy = await annotated(workbookOf({ styles, before: '<cols><col min="2" max="2" style="1"/></cols>', rows: '<row r="3" s="2" customFormat="1"/>' }), issue('表', 'B2'), issue('表', 'B3'));
    const formats = all(all(xmlParts(copy).get('xl/styles.xml')!, 'cellXfs')[0]!, 'xf').slice(3, 5).map(({ attributes }) => attributes['numFmtId']);
    expect(formats).toEqual(['9', '10']);
  });

  it('is the first of the merged cells that cover it', async () => {
    const copy = await annotated(workbookOf({ rows: '<row r="2"><c r="A2"><v>1</v></c></row>', after: '<mergeCells count="1"><mergeCell ref="A2:C4"/></mergeCells>' }), issue('表', 'B3'));
    expect(Object.keys(notesOf(copy))).toEqual(['A2']);
    expect(fillOf(copy, '表', 'A2')).toBe(MARK_COLOURS.error);
  });
});

describe('a package', () => {
  it('without styles gets some', async () => {
    const copy = await annotated(workbookOf({ rows: '<row r="1"><c r="A1"><v>1</v></c></row>', parts: { 'xl/styles.xml': null, 'xl/_rels/workbook.xml.rels': relationships({ rId1: ['worksheet', 'worksheets/sheet1.xml'] }) } }), issue('表', 'A1'));
    expect(strFromU8(unzipSync(copy)['xl/styles1.xml']!)).toContain(MARK_COLOURS.error);
  });

  it('whose names have a prefix keeps it', async () => {
    const sheet = `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    const styles = `<x:styleSheet xmlns:x="${MAIN}"><x:cellXfs count="1"><x:xf numFmtId="0"/></x:cellXfs></x:styleSheet>`;
    const copy = await annotated(workbookOf({ parts: { 'xl/worksheets/sheet1.xml': sheet, 'xl/styles.xml': styles } }), issue('表', 'A1'), issue('表', 'B7'));
    const xml = strFromU8(unzipSync(copy)['xl/worksheets/sheet1.xml']!);
    expect(xml).toMatch(/<x:c r="A1" s="\d+"|<x:c s="\d+" r="A1"/);
    expect(xml).toMatch(/<x:row r="7"><x:c r="B7" s="\d+"\/><\/x:row>/);
    expect(xml).toMatch(/<x:legacyDrawing xmlns:r="[^"]*" r:id="rId\d"\/><\/x:worksheet>/);
    expect(strFromU8(unzipSync(copy)['xl/styles.xml']!)).toContain('<x:fgColor');
  });

  it('in the strict dialect stays in it', async () => {
    const relations = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
    const copy = await annotated(workbookOf({
      parts: {
        '_rels/.rels': relationships({ rId1: ['officeDocument', 'xl/workbook.xml'] }, relations),
        'xl/workbook.xml': `<workbook xmlns="${STRICT}" xmlns:r="${relations}"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
        'xl/_rels/workbook.xml.rels': relationships({ rId1: ['worksheet', 'worksheets/sheet1.xml'], rId2: ['styles', 'styles.xml'] }, relations),
        'xl/styles.xml': `<styleSheet xmlns="${STRICT}"/>`,
        'xl/worksheets/sheet1.xml': `<worksheet xmlns="${STRICT}"><sheetData/></worksheet>`,
      },
    }), issue('表', 'A1'));
    const added = Object.entries(unzipSync(copy)).filter(([name]) => /sheet2|comments1|rels$/.test(name)).map(([, part]) => strFromU8(part)).join('\n');
    expect(added).not.toContain('schemas.openxmlformats.org/officeDocument');
    expect(added).not.toContain(MAIN);
    expect(readWorkbook(copy).sheets.map(({ name }) => name)).toEqual(['表', RETURN_SHEET]);
  });

  it.each(['utf-16le', 'utf-16be'])('in %s is patched as well, and taken back to the byte', async (encoding) => {
    const text = `\ufeff<?xml version="1.0" encoding="UTF-16"?><worksheet xmlns="${MAIN}" xmlns:r="${R}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>县</t></is></c></row></sheetData></worksheet>`;
    const bytes = new Uint8Array([...text].flatMap((character) => {
      const unit = [character.charCodeAt(0) & 0xff, character.charCodeAt(0) >> 8];
      return encoding === 'utf-16le' ? unit : unit.reverse();
    }));
    const original = workbookOf({ parts: { 'xl/worksheets/sheet1.xml': bytes } });
    const copy = await annotated(original, issue('表', 'A1'));
    expect(readWorkbook(copy).sheet('表')!.cell('A1')!.value).toBe('县');
    expect(fillOf(copy, '表', 'A1')).toBe(MARK_COLOURS.error);
    expect(unzipSync(await annotated(copy, issue(null, null)))['xl/worksheets/sheet1.xml']).toEqual(bytes);
  });

  it('keeps its pictures, charts and pivot tables to the byte', async () => {
    const parts = Object.fromEntries(['xl/media/image1.png', 'xl/charts/chart1.xml', 'xl/pivotTables/pivotTable1.xml', 'xl/pivotCache/pivotCacheRecords1.xml', 'docProps/app.xml', 'xl/calcChain.xml']
      .map((name, index) => [name, Uint8Array.from({ length: 9000 }, (_, at) => ((at * at) >> (index + 2)) & 31)]));
    // Packed as nothing here packs.
    const original = zipSync(unzipSync(workbookOf({ rows: '<row r="1"><c r="A1"><v>1</v></c></row>', after: '<drawing r:id="rId1"/>', parts })), { level: 1 });
    const copy = await annotated(original, issue('表', 'A1'));
    expect(Object.keys(parts).filter((part) => changedParts(original, copy).includes(part))).toEqual([]);
    const [before, after] = [original, copy].map((bytes) => openZip(bytes, LIMITS));
    for (const part of Object.keys(parts)) expect(after!.packed(part)).toEqual(before!.packed(part));
    expect(Object.keys(unzipSync(copy)).slice(0, Object.keys(unzipSync(original)).length)).toEqual(Object.keys(unzipSync(original)));
    expect(strFromU8(unzipSync(copy)['xl/worksheets/sheet1.xml']!)).toContain('<drawing r:id="rId1"/><legacyDrawing r:id="');
  });

  it('opens with one selected tab', async () => {
    const copy = await annotated(workbookOf({ before: '<sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews>', workbookBefore: '<bookViews><workbookView activeTab="0" firstSheet="0"/></bookViews>' }), issue(null, null));
    expect(strFromU8(unzipSync(copy)['xl/worksheets/sheet1.xml']!)).toContain('tabSelected="0"');
    expect(all(xmlParts(copy).get('xl/workbook.xml')!, 'workbookView')[0]!.attributes).toMatchObject({ activeTab: '1' });
  });

  it('links to no hidden sheet, and doubles the quote in a name', async () => {
    const sheets = '<sheets><sheet name="甲\'乙" sheetId="1" r:id="rId1"/><sheet name="藏" sheetId="7" state="hidden" r:id="rId1"/></sheets>';
    const copy = await annotated(workbookOf({ parts: { 'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${R}">${sheets}</workbook>` } }), issue("甲'乙", 'A1'), issue('藏', 'A1', 'hint'), issue('无此表', 'A1'));
    expect(all(xmlParts(copy).get('xl/worksheets/sheet2.xml')!, 'hyperlink').map(({ attributes }) => attributes['location'])).toEqual(["'甲''乙'!A1"]);
    expect(all(xmlParts(copy).get('xl/workbook.xml')!, 'sheet').at(-1)!.attributes['sheetId']).toBe('8');
  });

  it('lists what is said of a chart sheet on 退回单 alone', async () => {
    const chart = `<chartsheet xmlns="${MAIN}"><sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews></chartsheet>`;
    const copy = await annotated(workbookOf({ parts: { 'xl/worksheets/sheet1.xml': chart } }), issue('表', 'A1'));
    expect(notesOf(copy)).toEqual({});
  });

  it('is refused with a clear error where it cannot be patched: a shared workbook, a sheet without its data', async () => {
    const shared = relationships({ rId1: ['worksheet', 'worksheets/sheet1.xml'], rId2: ['styles', 'styles.xml'], rId3: ['revisionHeaders', 'revisions/revisionHeaders.xml'] });
    await expect(annotated(workbookOf({ parts: { 'xl/_rels/workbook.xml.rels': shared } }), issue('表', 'A1'))).rejects.toThrow(CannotAnnotate);
    await expect(annotated(workbookOf({ parts: { 'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"/>` } }), issue('表', 'A1'))).rejects.toThrow(CannotAnnotate);
  });
});
