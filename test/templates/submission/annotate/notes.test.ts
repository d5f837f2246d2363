import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { annotated, changedParts, issue, notesOf, xmlParts } from './annotated.ts';
import { all } from '../../workbook/unpack.ts';
import { relationships, workbookOf } from '../reader/package.ts';

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const ROWS = '<row r="2"><c r="B2"><v>1</v></c><c r="C2"><v>2</v></c><c r="D2"><v>3</v></c></row>';
const SAID = '错误：到岗日期晚于离岗日期（V303）。请改正其中一个。';

/** A county's note as Excel draws it, on the cell of this row and column (from 0); with a break that no XML parser takes. */
function shape(row: number, column: number, kind = 'Note'): string {
  return `<v:shape id="_x0000_s1025" type="#_x0000_t202"><v:textbox><div>a<br>b</div></v:textbox><x:ClientData ObjectType="${kind}"><x:Anchor>3, 15, 1, 10, 5, 15, 5, 4</x:Anchor><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;
}

/** A workbook whose sheet 表 has these comments and shapes. */
function commented(authors: string, comments: string, shapes: string, more: Readonly<Record<string, string>> = {}): Uint8Array {
  return workbookOf({
    rows: ROWS,
    after: '<legacyDrawing r:id="rId1"/>',
    parts: {
      'xl/worksheets/_rels/sheet1.xml.rels': relationships({ rId1: ['vmlDrawing', '../drawings/vmlDrawing1.vml'], rId2: ['comments', '../comments1.xml'] }),
      'xl/comments1.xml': `<comments ${MAIN}><authors>${authors}</authors><commentList>${comments}</commentList></comments>`,
      'xl/drawings/vmlDrawing1.vml': `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>${shapes}</xml>`,
      ...more,
    },
  });
}

const OWN = commented('<author>县局</author>', '<comment ref="B2" authorId="0"><text><t>原批注</t></text></comment>', shape(1, 1));

describe('notes', () => {
  it('stand after the county’s own words on a cell that has some, in a box that is higher', async () => {
    const copy = await annotated(OWN, issue('表', 'B2'));
    expect(notesOf(copy)).toEqual({ B2: `原批注\n【校验】\n${SAID}` });
    expect(drawing(copy)).toMatch(/<x:Anchor>3, 15, 1, 10, 5, 15, ([6-9]|\d\d), 4</);
    expect(drawing(copy).match(/<v:shape\s/g)).toHaveLength(1);
  });

  it('stand beside those of other cells, which stay as they are', async () => {
    const copy = await annotated(OWN, issue('表', 'C2'));
    expect(notesOf(copy)).toEqual({ B2: '原批注', C2: `【校验】\n${SAID}` });
    expect(drawing(copy)).toContain(shape(1, 1));
    expect(drawing(copy).match(/<v:shape\s/g)).toHaveLength(2);
    expect(drawing(copy)).toContain('data="1,2"');
  });

  it('stand on the next free cell where a thread is, and say which cell they mean', async () => {
    const thread = commented(
      '<author>tc={0A}</author>',
      '<comment ref="B2" authorId="0"><text><t>[Threaded comment]</t></text></comment>',
      shape(1, 1),
      { 'xl/threadedComments/threadedComment1.xml': '<ThreadedComments xmlns="urn:t"/>' },
    );
    const copy = await annotated(thread, issue('表', 'B2'), issue('表', 'C2', 'hint'));
    expect(notesOf(copy)).toMatchObject({ B2: '[Threaded comment]', D2: `【校验】B2\n${SAID}` });
    expect(changedParts(thread, copy)).not.toContain('xl/threadedComments/threadedComment1.xml');
  });

  it('leave buttons and other controls on the sheet', async () => {
    const controls = workbookOf({
      rows: ROWS,
      after: '<legacyDrawing r:id="rId1"/>',
      parts: {
        'xl/worksheets/_rels/sheet1.xml.rels': relationships({ rId1: ['vmlDrawing', '/xl/drawings/vmlDrawing1.vml'] }),
        'xl/drawings/vmlDrawing1.vml': `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">${shape(1, 1, 'Button')}</xml>`,
      },
    });
    const copy = await annotated(controls, issue('表', 'B2'));
    expect(drawing(copy)).toContain(shape(1, 1, 'Button'));
    expect(notesOf(copy)).toEqual({ B2: `【校验】\n${SAID}` });
    expect(all(xmlParts(copy).get('xl/worksheets/sheet1.xml')!, 'legacyDrawing')).toHaveLength(1);
  });

  it('carry any text', async () => {
    const copy = await annotated(OWN, issue('表', 'C2', 'error', { what: { zh: '<a> & "b" ]]>', en: '' } }));
    expect(notesOf(copy)['C2']).toContain('<a> & "b" ]]>');
  });

  it('go when a program has saved the copy and it is annotated again; the county’s words stay', async () => {
    const saved = commented(
      '<author>县局</author><author> </author>',
      `<comment ref="B2" authorId="0"><text><r><t>原批注</t></r><r><rPr><b/></rPr><t xml:space="preserve">\n【校验】</t></r><r><t>\n旧</t></r></text></comment>
       <comment ref="D2" authorId="1"><text><r><t>【校验】&#10;</t></r><r><t>旧</t></r></text></comment>`,
      shape(1, 1) + shape(1, 3),
    );
    const copy = await annotated(saved, issue('表', 'C2'));
    expect(notesOf(copy)).toEqual({ B2: '原批注', C2: `【校验】\n${SAID}` });
    expect(drawing(copy)).toContain(shape(1, 1));
    expect(drawing(copy)).not.toContain(shape(1, 3));
  });
});

function drawing(bytes: Uint8Array): string {
  return strFromU8(unzipSync(bytes)['xl/drawings/vmlDrawing1.vml']!);
}
