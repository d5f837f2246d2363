import { describe, expect, it } from 'vitest';
import { RETURN_SHEET } from '../../../../templates/submission/annotate/index.ts';
import { MARK_COLOURS } from '../../../../templates/submission/annotate/colours.ts';
import { readWorkbook, type WorkbookRead } from '../../../../templates/submission/reader/index.ts';
import { workbookBytes } from '../../../../templates/workbook/write/index.ts';
import { form, master, SHEET } from '../../fixtures.ts';
import { all, cellsOf } from '../../workbook/unpack.ts';
import { annotated, changedParts, fillOf, issue, notesOf, returnRows, sheetPartOf, xmlParts } from './annotated.ts';

const FORM = await workbookBytes(form('兴庆区', [master('示例一', '2023-01-05'), master('示例二', '2024-03-01')]));

describe('the county’s own workbook back', () => {
  it('differs in nothing but the marked sheet, the styles and what lists a new sheet', async () => {
    const copy = await annotated(FORM, issue(SHEET, 'Q12'), issue(null, null, 'hint'));
    expect(changedParts(FORM, copy).toSorted()).toEqual([
      '[Content_Types].xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml', 'xl/workbook.xml', 'xl/worksheets/sheet3.xml',
    ]);
  });

  it('changes no value, formula, merge or name, and of a marked sheet the style of its marked cells alone', async () => {
    const copy = await annotated(FORM, issue(SHEET, 'Q12'), issue(SHEET, 'B12', 'verify'));
    expect(contentOf(readWorkbook(copy))).toEqual(contentOf(readWorkbook(FORM)));
    const [before, after] = [FORM, copy].map((bytes) => cellsOf(sheetPartOf(bytes, SHEET)));
    const restyled = [...before!].filter(([ref, cell]) => cell.style !== after!.get(ref)?.style).map(([ref]) => ref);
    expect(restyled.toSorted()).toEqual(['B12', 'Q12']);
    expect(after!.size).toBe(before!.size);
  });

  it('keeps a marked cell’s format, lock, lines and alignment', async () => {
    const copy = await annotated(FORM, issue(SHEET, 'Q12'));
    const style = (bytes: Uint8Array) => {
      const { style } = cellsOf(sheetPartOf(bytes, SHEET)).get('Q12')!;
      const { attributes: { fillId, applyFill, ...own }, children } = all(all(xmlParts(bytes).get('xl/styles.xml')!, 'cellXfs')[0]!, 'xf')[style]!;
      return { own, children };
    };
    expect(style(copy)).toEqual(style(FORM));
  });

  it('fills a cell by the gravest level that is said of it, and tells all of it in one note', async () => {
    const copy = await annotated(FORM, issue(SHEET, 'Q12', 'hint', { code: 'V900' }), issue(SHEET, 'Q12', 'error'), issue(SHEET, 'B12', 'verify', { explanation: '已核对' }), issue(SHEET, 'C13', 'hint'));
    expect(['Q12', 'B12', 'C13'].map((cell) => fillOf(copy, SHEET, cell))).toEqual([MARK_COLOURS.error, MARK_COLOURS.verify, MARK_COLOURS.hint]);
    expect(notesOf(copy)).toEqual({
      Q12: '【校验】\n1. 提示：到岗日期晚于离岗日期（V900）。请改正其中一个。\n2. 错误：到岗日期晚于离岗日期（V303）。请改正其中一个。',
      B12: '【校验】\n核实：到岗日期晚于离岗日期（V303）。请改正其中一个。\n已说明：已核对',
      C13: '【校验】\n提示：到岗日期晚于离岗日期（V303）。请改正其中一个。',
    });
  });

  it('is the same bytes whenever it is made', async () => {
    expect(await annotated(FORM, issue(SHEET, 'Q12'))).toEqual(await annotated(FORM, issue(SHEET, 'Q12')));
  });
});

describe('退回单', () => {
  it('is the last sheet and the one that shows, and lists every issue, also those without a place', async () => {
    const copy = await annotated(FORM, issue(SHEET, 'Q12'), issue(SHEET, null, 'verify', { explanation: '未测算' }), issue(null, null, 'hint', { code: 'V101' }));
    expect(readWorkbook(copy).sheets.at(-1)!.name).toBe(RETURN_SHEET);
    expect(all(xmlParts(copy).get('xl/workbook.xml')!, 'workbookView')[0]!.attributes['activeTab']).toBe('4');
    const rows = returnRows(copy);
    expect(rows.slice(0, 6).flat()).toEqual([
      RETURN_SHEET, 'What the check found', '填报单位 Unit：兴庆区　　年度 Year：2025　　文件 File：640104 兴庆区 2025年申报表.xlsx',
      '错误 error：1　　核实 verify：1（已说明 explained 1）　　提示 hint：1', '退回。\nReturned.', expect.stringContaining('不用删除'),
    ]);
    const [what, remedy] = ['到岗日期晚于离岗日期\narrival is after leaving', '请改正其中一个。\nCorrect one of them.'];
    expect(rows.slice(7)).toEqual([
      ['1', '错误\nerror', 'V303', SHEET, 'Q12', what, remedy],
      ['2', '核实\nverify', 'V303', SHEET, what, remedy, '未测算'],
      ['3', '提示\nhint', 'V101', '整个文件\nwhole file', what, remedy],
    ]);
  });

  it('leads to each cell, or to the sheet where no cell is named', async () => {
    const copy = await annotated(FORM, issue(SHEET, 'Q12'), issue(SHEET, null), issue(null, null));
    const links = all(sheetPartOf(copy, RETURN_SHEET), 'hyperlink').map(({ attributes: { ref, location } }) => [ref, location]);
    expect(links).toEqual([['E8', `'${SHEET}'!Q12`], ['D9', `'${SHEET}'!A1`]]);
  });

  it('prints on A4 landscape with its header on every page', async () => {
    const copy = await annotated(FORM, issue(SHEET, 'Q12'));
    expect(all(sheetPartOf(copy, RETURN_SHEET), 'pageSetup')[0]!.attributes).toMatchObject({ paperSize: '9', orientation: 'landscape', fitToWidth: '1', fitToHeight: '0' });
    expect(readWorkbook(copy).definedNames.get(`${RETURN_SHEET}!_xlnm.Print_Titles`)).toBe(`'${RETURN_SHEET}'!$7:$7`);
  });
});

/** All that a reader sees of a workbook, 退回单 left out. */
function contentOf({ sheets, definedNames }: WorkbookRead) {
  return {
    names: [...definedNames].filter(([name]) => !name.startsWith(RETURN_SHEET)),
    sheets: sheets.filter(({ name }) => name !== RETURN_SHEET).map(({ name, state, rows, merges }) => ({
      name, state, merges,
      rows: rows.map(({ number, cells }) => ({ number, cells: [...cells.values()].map(({ ref, value, formula, isDate }) => ({ ref, value, formula, isDate })) })),
    })),
  };
}
