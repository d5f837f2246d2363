/** Workbooks whose parts lead astray, or hold what no program writes. */
import { BELOW_FORM, before, FIRST_PERSON, formWith, moreRows, NOTES_SHEET, partText, SUBSIDY_SHEET, STYLES, withLong, WORKBOOK, WORKBOOK_RELATIONSHIPS } from './goodForm.ts';
import type { HostileFile } from './hostileFile.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const SUBSIDY_TARGET = 'worksheets/sheet3.xml';
const STRINGS = 'xl/sharedStrings.xml';
const SUBSIDY_RELATIONSHIPS = 'xl/worksheets/_rels/sheet3.xml.rels';

function relationship(id: string, type: string, target: string, outside = false): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"${outside ? ' TargetMode="External"' : ''}/>`;
}

function relationships(...each: readonly string[]): string {
  return `<Relationships xmlns="${RELATIONSHIPS}">${each.join('')}</Relationships>`;
}

function sheetWith(edit: string | Uint8Array | ((xml: string) => string | Uint8Array)): Uint8Array {
  return formWith({ [SUBSIDY_SHEET]: edit });
}

/** The form whose subsidy sheet lies elsewhere. */
function sheetAt(target: string, mode = ''): Uint8Array {
  return formWith({ [WORKBOOK_RELATIONSHIPS]: (xml) => xml.replace(`Target="${SUBSIDY_TARGET}"`, `Target="${target}"${mode}`) });
}

/** The form with shared strings, and a row of cells below its own. */
function withStrings(strings: string | Uint8Array, cells: string): Uint8Array {
  return formWith({
    [STRINGS]: typeof strings === 'string' ? `<sst xmlns="${MAIN}">${strings}</sst>` : strings,
    [WORKBOOK_RELATIONSHIPS]: before('</Relationships>', relationship('rIdS', 'sharedStrings', 'sharedStrings.xml')),
    [SUBSIDY_SHEET]: moreRows(`<row r="${BELOW_FORM}">${cells}</row>`),
  });
}

/** A cell in column AH, 备注, below the form's rows. */
function remark(attributes: string, content: string): string {
  return `<c r="AH${BELOW_FORM}" ${attributes}>${content}</c>`;
}

function belowForm(cells: string): (xml: string) => string {
  return moreRows(`<row r="${BELOW_FORM}">${cells}</row>`);
}

/** With a cell of the first person holding something else. */
export function personWith(column: string, cell: string): (xml: string) => string {
  return (xml) => {
    const at = xml.indexOf(`<c r="${column}${FIRST_PERSON}"`);
    const rest = xml.slice(at);
    const end = /^<c [^>]*\/>/.exec(rest)?.[0].length ?? rest.indexOf('</c>') + '</c>'.length;
    if (at < 0) throw new Error(`no cell ${column}${FIRST_PERSON}`);
    return xml.slice(0, at) + cell.replace('<c', `<c r="${column}${FIRST_PERSON}"`) + rest.slice(end);
  };
}

function sheets(count: number): Uint8Array {
  const numbers = Array.from({ length: count }, (_, index) => index + 100);
  return formWith({
    [WORKBOOK]: before('</sheets>', numbers.map((n) => `<sheet sheetId="${n}" name="表${n}" r:id="rIdX${n}"/>`).join('')),
    [WORKBOOK_RELATIONSHIPS]: before('</Relationships>', numbers.map((n) => relationship(`rIdX${n}`, 'worksheet', 'worksheets/sheet2.xml')).join('')),
  });
}

const packages: readonly HostileFile[] = [
  { name: 'relationships: of the workbook to itself', expected: ['rejected', 'refused damaged', 'accepted'], quick: true, content: () => sheetAt('workbook.xml') },
  { name: 'relationships: a sheet to itself and back', expected: 'accepted', content: () => formWith({ [SUBSIDY_RELATIONSHIPS]: relationships(relationship('rId1', 'worksheet', 'sheet3.xml'), relationship('rId2', 'worksheet', '../worksheets/sheet2.xml')), 'xl/worksheets/_rels/sheet2.xml.rels': relationships(relationship('rId1', 'worksheet', 'sheet3.xml')) }) },
  { name: 'relationships: of relationships to themselves', expected: ['accepted', 'refused noWorkbook'], content: () => formWith({ '_rels/_rels/.rels.rels': relationships(relationship('rId1', 'officeDocument', '../.rels')) }) },
  { name: 'relationships: two workbooks', expected: ['accepted', 'refused abnormal', 'refused damaged'], content: () => formWith({ '_rels/.rels': (xml) => xml.replace('</Relationships>', `${relationship('rId9', 'officeDocument', 'xl/other.xml')}</Relationships>`), 'xl/other.xml': partText(WORKBOOK).replace('2025', '1') }) },
  { name: 'relationships: the workbook is a sheet', expected: ['refused noWorkbook', 'refused damaged'], content: () => formWith({ '_rels/.rels': relationships(relationship('rId1', 'officeDocument', SUBSIDY_SHEET)) }) },
  { name: 'relationships: the workbook is the relationships', expected: ['refused noWorkbook', 'refused damaged'], content: () => formWith({ '_rels/.rels': relationships(relationship('rId1', 'officeDocument', '_rels/.rels')) }) },
  { name: 'relationships: 200,000', expected: 'refused tooLarge', content: () => formWith({ [WORKBOOK_RELATIONSHIPS]: before('</Relationships>', Array.from({ length: 200_000 }, (_, n) => relationship(`x${n}`, 'worksheet', SUBSIDY_TARGET)).join('')) }) },
  { name: 'relationships: one id twice', expected: ['accepted', 'rejected', 'refused damaged', 'refused abnormal'], content: () => formWith({ [WORKBOOK_RELATIONSHIPS]: before('</Relationships>', relationship('rId5', 'worksheet', 'worksheets/sheet2.xml')) }) },
  { name: 'outside: a sheet at http:', expected: 'refused damaged', quick: true, content: () => sheetAt('http://127.0.0.1:9/sheet.xml', ' TargetMode="External"') },
  { name: 'outside: a sheet at file:', expected: 'refused damaged', quick: true, content: () => sheetAt('file:///etc/passwd', ' TargetMode="External"') },
  { name: 'outside: a sheet at a UNC path', expected: 'refused damaged', content: () => sheetAt('\\\\127.0.0.1\\share\\sheet.xml', ' TargetMode="External"') },
  { name: 'outside: a sheet above the package', expected: 'refused damaged', quick: true, content: () => sheetAt('../../../../../etc/passwd') },
  { name: 'outside: the workbook at http:', expected: 'refused noWorkbook', content: () => formWith({ '_rels/.rels': relationships(relationship('rId1', 'officeDocument', 'http://127.0.0.1:9/book.xml', true)) }) },
  { name: 'outside: a link that runs a program', expected: ['accepted', 'rejected'], content: () => formWith({ [SUBSIDY_RELATIONSHIPS]: relationships(relationship('rId1', 'hyperlink', 'ms-msdt:/id PCWDiagnostic', true), relationship('rId2', 'hyperlink', 'javascript:alert(1)', true)), [SUBSIDY_SHEET]: before('<printOptions', '<hyperlinks><hyperlink ref="B12" r:id="rId1"/><hyperlink ref="B13" r:id="rId2"/></hyperlinks>') }) },
  { name: 'outside: a template to attach', expected: 'accepted', content: () => formWith({ [SUBSIDY_RELATIONSHIPS]: relationships(relationship('rId1', 'attachedTemplate', 'http://127.0.0.1:9/x.xltm', true)) }) },
  { name: 'outside: DDE', expected: ['accepted', 'rejected'], content: () => sheetWith(belowForm(remark('', '<f>cmd|\'/C calc\'!A0</f><v>0</v>'))) },
  { name: 'parts: a sheet missing', expected: 'refused damaged', quick: true, content: () => formWith({ [SUBSIDY_SHEET]: null }) },
  { name: 'parts: the workbook missing', expected: 'refused noWorkbook', quick: true, content: () => formWith({ [WORKBOOK]: null }) },
  { name: 'parts: the styles missing', expected: ['refused damaged', 'accepted', 'rejected'], content: () => formWith({ [STYLES]: null }) },
  { name: 'parts: the shared strings missing', expected: 'refused damaged', content: () => formWith({ [WORKBOOK_RELATIONSHIPS]: before('</Relationships>', relationship('rIdS', 'sharedStrings', 'sharedStrings.xml')), [SUBSIDY_SHEET]: belowForm(remark('t="s"', '<v>0</v>')) }) },
  { name: 'parts: no content types', expected: ['accepted', 'refused noWorkbook', 'refused damaged'], content: () => formWith({ '[Content_Types].xml': null }) },
  { name: 'parts: no relationships', expected: 'refused noWorkbook', content: () => formWith({ '_rels/.rels': null }) },
  { name: 'parts: a macro in a plain workbook', expected: ['accepted', 'rejected', 'refused macroWorkbook'], content: () => formWith({ 'xl/vbaProject.bin': Buffer.from('Attribute VB_Name = "x"'), [WORKBOOK_RELATIONSHIPS]: before('</Relationships>', '<Relationship Id="rIdM" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/>') }) },
  { name: 'sheets: twice', expected: ['accepted', 'rejected', 'refused damaged', 'refused abnormal'], quick: true, content: () => formWith({ [WORKBOOK]: before('</sheets>', '<sheet sheetId="9" name="企业引才补贴申报表" r:id="rId4"/>') }) },
  { name: 'sheets: two names on one part', expected: ['accepted', 'rejected'], content: () => formWith({ [WORKBOOK]: before('</sheets>', '<sheet sheetId="9" name="又一张" r:id="rId5"/>') }) },
  { name: 'sheets: 10,000', expected: ['accepted', 'rejected', 'refused tooLarge'], content: () => sheets(10_000) },
  { name: 'sheets: 200,000', expected: 'refused tooLarge', content: () => sheets(200_000) },
  { name: 'sheets: none', expected: 'refused noWorkbook', quick: true, content: () => formWith({ [WORKBOOK]: (xml) => xml.replace(/<sheets>.*<\/sheets>/, '<sheets/>') }) },
  { name: 'sheets: all hidden', expected: ['accepted', 'rejected'], content: () => formWith({ [WORKBOOK]: (xml) => xml.replaceAll('state="visible"', 'state="veryHidden"') }) },
  { name: 'names: a formula of 8,192 characters, 1,000 times', expected: ['accepted', 'rejected'], content: () => formWith({ [WORKBOOK]: before('</definedNames>', Array.from({ length: 1000 }, (_, n) => `<definedName name="名${n}">${'A1+'.repeat(2730)}A1</definedName>`).join('')) }) },
  { name: 'names: that call one another', expected: ['accepted', 'rejected'], content: () => formWith({ [WORKBOOK]: before('</definedNames>', '<definedName name="甲">乙+1</definedName><definedName name="乙">甲+1</definedName>') }) },
  { name: 'names: 300,000', expected: 'refused tooLarge', content: () => formWith({ [WORKBOOK]: withLong(WORKBOOK, '</definedNames>', '<definedName name="x">A1</definedName>', 300_000) }) },
];

const strings: readonly HostileFile[] = [
  { name: 'shared strings: out of range', expected: 'refused damaged', quick: true, content: () => withStrings('<si><t>a</t></si>', remark('t="s"', '<v>1</v>')) },
  { name: 'shared strings: −1', expected: 'refused damaged', quick: true, content: () => withStrings('<si><t>a</t></si>', remark('t="s"', '<v>-1</v>')) },
  { name: 'shared strings: 1e99, 0.5, NaN', expected: 'refused damaged', content: () => withStrings('<si><t>a</t></si>', `${remark('t="s"', '<v>0.5</v>')}`) },
  { name: 'shared strings: “length”', expected: 'refused damaged', content: () => withStrings('<si><t>a</t></si>', remark('t="s"', '<v>length</v>')) },
  { name: 'shared strings: 2,500,000', expected: 'refused tooLarge', content: () => withStrings(Buffer.concat([Buffer.from(`<sst xmlns="${MAIN}">`), Buffer.alloc(2_500_000 * 24, '<si><t>abcdefg</t></si> '), Buffer.from('</sst>')]), remark('t="s"', '<v>0</v>')) },
  { name: 'shared strings: 1,900,000 that differ', expected: ['accepted', 'rejected', 'refused tooLarge'], content: () => withStrings(Array.from({ length: 1_900_000 }, (_, n) => `<si><t>甲${n}</t></si>`).join(''), remark('t="s"', '<v>0</v>')) },
  { name: 'shared strings: 33,000,000 characters', expected: 'refused tooLarge', content: () => withStrings(`<si><t>${'甲'.repeat(300_000)}</t></si>`.repeat(110), remark('t="s"', '<v>0</v>')) },
  { name: 'shared strings: one of 33,000,000 characters, 300,000 cells', expected: ['refused tooLarge', 'accepted', 'rejected'], content: () => formWith({
    [STRINGS]: `<sst xmlns="${MAIN}"><si><t>${'甲'.repeat(1_000_000)}</t></si></sst>`,
    [WORKBOOK_RELATIONSHIPS]: before('</Relationships>', relationship('rIdS', 'sharedStrings', 'sharedStrings.xml')),
    [SUBSIDY_SHEET]: moreRows(Array.from({ length: 30_000 }, (_, row) => `<row r="${row + BELOW_FORM}"><c r="AH${row + BELOW_FORM}" t="s"><v>0</v></c><c r="AI${row + BELOW_FORM}" t="s"><v>0</v></c></row>`).join('')),
  }) },
  { name: 'styles: out of range', expected: ['accepted', 'rejected'], content: () => sheetWith(belowForm(remark('s="99999999"', '<v>1</v>'))) },
  { name: 'styles: −1 and x', expected: ['accepted', 'rejected'], content: () => sheetWith(belowForm(`${remark('s="-1"', '<v>1</v>')}<c r="AI${BELOW_FORM}" s="x"><v>1</v></c>`)) },
];

const formulas: readonly HostileFile[] = [
  { name: 'formulas: that call one another', expected: ['accepted', 'rejected'], quick: true, content: () => sheetWith((xml) => xml.replace(/<f>[^<]*<\/f>/g, '<f>AC12+AA12+Y12</f>')) },
  { name: 'formulas: shared ones without a first', expected: ['accepted', 'rejected'], quick: true, content: () => sheetWith(belowForm(remark('', '<f t="shared" si="5"/><v>1</v>'))) },
  { name: 'formulas: shared ones that define one another', expected: ['accepted', 'rejected'], content: () => sheetWith(belowForm(`${remark('', `<f t="shared" si="1" ref="AH${BELOW_FORM}">AI${BELOW_FORM}</f><v>1</v>`)}<c r="AI${BELOW_FORM}"><f t="shared" si="1" ref="AI${BELOW_FORM}">AH${BELOW_FORM}</f><v>1</v></c>`)) },
  { name: 'formulas: one of 900,000 characters, shared by 30,000 cells', expected: ['accepted', 'rejected', 'refused tooLarge'], content: () => sheetWith(moreRows(Array.from({ length: 30_000 }, (_, n) => `<row r="${n + BELOW_FORM}"><c r="AC${n + BELOW_FORM}"><f t="shared" si="0">${n === 0 ? 'A1+'.repeat(300_000) : ''}</f><v>${n}</v></c></row>`).join(''))) },
  { name: 'formulas: of 8,192 characters in 3,000 rows', expected: ['accepted', 'rejected', 'refused tooLarge'], content: () => sheetWith(moreRows(Array.from({ length: 3_000 }, (_, n) => `<row r="${n + BELOW_FORM}"><c r="AC${n + BELOW_FORM}"><f>${`A${n}+`.repeat(1300)}1</f><v>${n}</v></c></row>`).join(''))) },
  { name: 'formulas: 5,000 brackets deep', expected: ['accepted', 'rejected'], content: () => sheetWith(belowForm(`<c r="AC${BELOW_FORM}"><f>${'('.repeat(5000)}1${')'.repeat(5000)}</f><v>1</v></c>`)) },
  { name: 'formulas: in place of the form’s, 5,000 brackets deep', expected: ['accepted', 'rejected'], content: () => sheetWith((xml) => xml.replace(/<f>[^<]*<\/f>/, `<f>${'('.repeat(5000)}1${')'.repeat(5000)}</f>`)) },
  { name: 'formulas: open quotes and brackets without end', expected: ['accepted', 'rejected'], content: () => sheetWith((xml) => xml.replace(/<f>[^<]*<\/f>/, `<f>${'\'['.repeat(50_000)}${'"'.repeat(49_999)}</f>`)) },
];

const cells: readonly HostileFile[] = [
  { name: 'merges: everything', expected: ['accepted', 'rejected', 'refused tooManyMerges'], quick: true, content: () => sheetWith((xml) => xml.replace('<mergeCells', '<mergeCells x="1"').replace('</mergeCells>', '<mergeCell ref="A1:XFD1048576"/></mergeCells>')) },
  { name: 'merges: 20,001', expected: 'refused tooManyMerges', quick: true, content: () => sheetWith((xml) => xml.replace('</mergeCells>', `${Array.from({ length: 20_001 }, (_, n) => `<mergeCell ref="A${n + 200}:B${n + 200}"/>`).join('')}</mergeCells>`)) },
  { name: 'merges: 19,000 over the header', expected: ['accepted', 'rejected'], content: () => sheetWith((xml) => xml.replace('</mergeCells>', `${'<mergeCell ref="A1:XFD30"/>'.repeat(19_000)}</mergeCells>`)) },
  { name: 'merges: that are none', expected: ['accepted', 'rejected'], content: () => sheetWith((xml) => xml.replace('</mergeCells>', '<mergeCell ref="B5:A1"/><mergeCell ref=""/><mergeCell ref="x:y:z"/><mergeCell ref="A0:A99999999"/></mergeCells>')) },
  { name: 'rows: 1,048,576 blank ones with a format', expected: ['accepted', 'rejected', 'refused tooLarge'], content: () => sheetWith(moreRows(Array.from({ length: 1_048_576 - 100 }, (_, n) => `<row r="${n + 101}" s="3" customFormat="1"><c r="A${n + 101}" s="3"/></row>`).join(''))) },
  { name: 'rows: 1,000,000 with a number each', expected: ['accepted', 'rejected', 'refused tooLarge'], content: () => sheetWith(moreRows(Array.from({ length: 1_000_000 }, (_, n) => `<row r="${n + 101}"><c r="AH${n + 101}"><v>${n}</v></c></row>`).join(''))) },
  { name: 'rows: 100,000 that are all wrong', expected: ['rejected', 'refused tooLarge'], content: () => sheetWith(moreRows(Array.from({ length: 100_000 }, (_, n) => `<row r="${n + 101}"><c r="B${n + 101}" t="str"><v>张${n}</v></c><c r="D${n + 101}" t="str"><v>x</v></c></row>`).join(''))) },
  { name: 'rows: 20,000 that are all wrong', expected: ['rejected', 'refused tooLarge'], content: () => sheetWith(moreRows(Array.from({ length: 20_000 }, (_, n) => `<row r="${n + 101}"><c r="B${n + 101}" t="str"><v>张${n}</v></c><c r="D${n + 101}" t="str"><v>x</v></c></row>`).join(''))) },
  { name: 'rows: 5,000 of one person', expected: ['rejected', 'refused tooLarge'], content: () => {
    const row = new RegExp(`<row r="${FIRST_PERSON}".*?</row>`).exec(partText(SUBSIDY_SHEET))![0];
    return sheetWith(moreRows(Array.from({ length: 5_000 }, (_, n) => row.replace(/r="([A-Z]*)12"/g, `r="$1${n + 101}"`)).join('')));
  } },
  { name: 'rows: number 10^9', expected: 'refused damaged', quick: true, content: () => sheetWith(moreRows('<row r="1000000000"><c r="A1000000000"><v>1</v></c></row>')) },
  { name: 'rows: number 0, −1, 1.5, x', expected: 'refused damaged', content: () => sheetWith(moreRows('<row r="1.5"/>')) },
  { name: 'rows: in the wrong order', expected: 'accepted', quick: true, content: () => sheetWith((xml) => { const rows = xml.match(/<row .*?<\/row>/gs)!; return xml.replace(/<sheetData>.*<\/sheetData>/s, () => `<sheetData>${rows.reverse().join('')}</sheetData>`); }) },
  { name: 'rows: the same twice', expected: 'refused damaged', quick: true, content: () => sheetWith((xml) => xml.replace(/<row r="12".*?<\/row>/s, (row) => row + row)) },
  { name: 'rows: all hidden', expected: ['accepted', 'rejected'], content: () => sheetWith((xml) => xml.replaceAll('<row ', '<row hidden="1" ')) },
  { name: 'cells: the same twice', expected: 'refused damaged', quick: true, content: () => sheetWith((xml) => xml.replace(/<c r="B12".*?<\/c>/s, (cell) => cell + cell)) },
  { name: 'cells: in another row than they say', expected: 'refused damaged', content: () => sheetWith(moreRows(`<row r="${BELOW_FORM}"><c r="A1"><v>1</v></c></row>`)) },
  { name: 'cells: of an unknown type', expected: 'refused damaged', content: () => sheetWith(belowForm(remark('t="z"', '<v>1</v>'))) },
  ...(['NaN', '1e999', '-1e999', 'Infinity', '0x1F', '1,000', '１２', '1e', '--1'].map((value, index): HostileFile => ({ name: `numbers: ${value}`, expected: 'rejected', quick: index < 2, content: () => sheetWith(personWith('V', `<c><v>${value}</v></c>`)) }))),
  { name: 'numbers: of 1,000,000 digits', expected: ['rejected', 'refused abnormal'], content: () => sheetWith(personWith('V', `<c><v>${'9'.repeat(1_000_000)}</v></c>`)) },
  { name: 'numbers: 0.000…1 with 900,000 zeros, as text', expected: ['rejected', 'refused abnormal'], quick: true, content: () => sheetWith(personWith('V', `<c t="str"><v>0.${'0'.repeat(900_000)}1</v></c>`)) },
  { name: 'numbers: 900,000 digits as text', expected: ['rejected', 'refused abnormal'], content: () => sheetWith(personWith('V', `<c t="str"><v>${'9'.repeat(900_000)}</v></c>`)) },
  { name: 'numbers: 1e-300', expected: 'rejected', content: () => sheetWith(personWith('V', '<c><v>1e-300</v></c>')) },
  ...(['-1', '-1e300', '0', '1e300', '2958466', '60'].map((value): HostileFile => ({ name: `dates: ${value}`, expected: 'rejected', content: () => sheetWith(personWith('Q', `<c s="25"><v>${value}</v></c>`)) }))),
  { name: 'dates: 9999999-99-99T99:99', expected: 'rejected', content: () => sheetWith(personWith('Q', '<c t="d"><v>9999999-99-99T99:99:99Z</v></c>')) },
  { name: 'text: of 1,000,000 characters for a name', expected: ['accepted', 'rejected'], content: () => sheetWith(personWith('B', `<c t="str"><v>${'张'.repeat(1_000_000)}</v></c>`)) },
  { name: 'text: _x0000_ and lone surrogates for a name', expected: ['accepted', 'rejected'], content: () => sheetWith(personWith('B', '<c t="str"><v>张_x0000__xD800__xFFFF_</v></c>')) },
  { name: 'text: of 900,000 characters for a date', expected: 'rejected', content: () => sheetWith(personWith('Q', `<c t="str"><v>${'2025-01-'.repeat(110_000)}</v></c>`)) },
  { name: 'text: of 900,000 blanks for a date', expected: ['rejected', 'accepted'], content: () => sheetWith(personWith('Q', `<c t="str"><v>2025${' '.repeat(900_000)}x</v></c>`)) },
  { name: 'text: of 900,000 combining marks for a label', expected: ['accepted', 'rejected'], content: () => formWith({ [NOTES_SHEET]: (xml) => xml.replace('640104 兴庆区', `640104 兴庆区${'\u0301'.repeat(900_000)}`) }) },
  { name: 'text: of 900,000 ligatures that grow (U+FDFA)', expected: ['rejected', 'refused tooLarge'], content: () => formWith({ [NOTES_SHEET]: (xml) => xml.replace('640104 兴庆区', '\ufdfa'.repeat(900_000)) }) },
  { name: 'text: 200 rows of ligatures that grow (U+FDFA)', expected: ['accepted', 'rejected', 'refused tooLarge'], content: () => formWith({ [NOTES_SHEET]: moreRows(Array.from({ length: 80 }, (_, n) => `<row r="${n + 101}"><c r="A${n + 101}" t="str"><v>${n}${'\ufdfa'.repeat(380_000)}</v></c></row>`).join('')) }) },
  { name: 'header: 16,384 columns with one word', expected: ['accepted', 'rejected'], content: () => sheetWith((xml) => xml.replace(/<row r="9".*?<\/row>/s, (row) => row.replace('</row>', `${Array.from({ length: 16_000 }, () => '<c t="str"><v>姓名</v></c>').join('')}</row>`))) },
  { name: 'header: 30 rows of 16,384 columns', expected: ['accepted', 'rejected', 'refused tooLarge', 'refused damaged'], content: () => sheetWith((xml) => xml.replace(/<row r="(?:9|[1-2]\d|30)" .*?<\/row>/gs, (row) => row.replace('</row>', `${Array.from({ length: 16_000 }, () => '<c t="str"><v>姓名</v></c>').join('')}</row>`))) },
];

export const workbooks: readonly HostileFile[] = [...packages, ...strings, ...formulas, ...cells];

