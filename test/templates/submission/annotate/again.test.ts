import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../../templates/submission/reader/index.ts';
import { workbookBytes } from '../../../../templates/workbook/write/index.ts';
import { form, master, SHEET } from '../../fixtures.ts';
import { annotated, fillOf, issue, notesOf, returnRows, xmlParts } from './annotated.ts';

const FORM = await workbookBytes(form('兴庆区', [master('示例一', '2023-01-05'), master('示例二', '2024-03-01')]));
const [FIRST, SECOND] = [
  [issue(SHEET, 'Q12'), issue(SHEET, 'B12', 'verify'), issue(SHEET, 'AA40', 'hint'), issue('填报说明', 'B3')],
  [issue(SHEET, 'Q12', 'verify'), issue('专业技术岗位申报表', 'C13', 'hint')],
] as const;

describe('an annotated copy that is annotated again', () => {
  it('is what annotating the original gives, to the byte', async () => {
    expect(await annotated(await annotated(FORM, ...FIRST), ...FIRST)).toEqual(await annotated(FORM, ...FIRST));
    expect(partsOf(await annotated(await annotated(FORM, ...FIRST), ...SECOND))).toEqual(partsOf(await annotated(FORM, ...SECOND)));
  });

  it('has one layer also once a program has saved it: no mark, note or row of the first is left', async () => {
    const again = await annotated(savedSince(await annotated(FORM, ...FIRST)), ...SECOND);
    const fresh = await annotated(FORM, ...SECOND);
    expect(notesOf(again)).toEqual(notesOf(fresh));
    expect(returnRows(again)).toEqual(returnRows(fresh));
    expect(readWorkbook(again).sheets.map(({ name }) => name)).toEqual(readWorkbook(fresh).sheets.map(({ name }) => name));
    expect([...readWorkbook(again).definedNames]).toEqual([...readWorkbook(fresh).definedNames]);
    for (const [sheet, cell] of [[SHEET, 'Q12'], [SHEET, 'B12'], [SHEET, 'AA40'], ['填报说明', 'B3'], ['专业技术岗位申报表', 'C13']] as const) {
      expect([sheet, cell, fillOf(again, sheet, cell)]).toEqual([sheet, cell, fillOf(fresh, sheet, cell)]);
    }
    expect([...xmlParts(again).keys()].toSorted()).toEqual([...xmlParts(fresh).keys()].toSorted());
  });

  it('is freed of its layer wherever the clerk moved 退回单', async () => {
    const moved = edit(savedSince(await annotated(FORM, ...FIRST)), 'xl/workbook.xml', (xml) => {
      const entry = /<sheet name="退回单"[^>]*\/>/.exec(xml)![0];
      return xml.replace(entry, '').replace('<sheets>', `<sheets>${entry}`)
        .replace(/localSheetId="(\d)"/g, (_, sheet: string) => `localSheetId="${(Number(sheet) + 1) % 5}"`)
        .replace('activeTab="4"', 'activeTab="2"');
    });
    const again = await annotated(moved, ...SECOND);
    expect([...readWorkbook(again).definedNames].toSorted()).toEqual([...readWorkbook(await annotated(FORM, ...SECOND)).definedNames].toSorted());
  });

  it('is not taken back by a memory that does not fit its parts', async () => {
    const copy = await annotated(FORM, ...FIRST);
    const altered = edit(copy, 'xl/worksheets/sheet3.xml', (xml) => xml.replace('示例一', '示例一之三'));
    const again = await annotated(altered, ...SECOND);
    expect(readWorkbook(again).sheet(SHEET)!.cell('B11')!.value).toBe('示例一之三');
    expect(Object.keys(notesOf(again))).toEqual(['C13', 'Q12']);
  });
});

/** The copy without what it remembers: as a program saves it that passes over extensions. */
function savedSince(copy: Uint8Array): Uint8Array {
  return edit(copy, 'xl/worksheets/sheet5.xml', (xml) => xml.replace(/<extLst>.*<\/extLst>/, ''));
}

function edit(bytes: Uint8Array, part: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  return zipSync({ ...parts, [part]: strToU8(change(strFromU8(parts[part]!))) });
}

function partsOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}
