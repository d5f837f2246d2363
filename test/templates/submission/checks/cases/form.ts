import { posts } from '../../../../../templates/forms/posts.ts';
import { townshipIncome } from '../../../../../templates/forms/townshipIncome.ts';
import type { Sheet, Workbook } from '../../../../../templates/workbook/model.ts';
import { SheetBuilder } from '../../../../../templates/workbook/sheet.ts';
import { workbookBytes } from '../../../../../templates/workbook/write/index.ts';
import { day, form, formName, master, partOf, SHEET } from '../../../fixtures.ts';
import { edited, gridOf, showing, without, type Edits } from '../../../grid.ts';
import { repackaged } from '../../../repackaged.ts';
import { GOOD, goodForm, OTHER_TABLES, type CheckCase } from '../checkCase.ts';

const good = goodForm();
const head = (label: string): string => gridOf(good, SHEET).cellBeside(label).ref;
const header = (text: string, sheet = SHEET): string => gridOf(good, sheet).find(text).ref;
const NIL = '本年无此项（零报告）';

/** A case of one form of 沙坡头区, said in one place. */
function one(code: string, change: string, workbook: Workbook | Uint8Array, sheet: string | null, cell: string | null, says?: string): CheckCase {
  return { code, change, files: { [GOOD]: workbook }, at: [[GOOD, sheet, cell]], ...(says === undefined ? {} : { says }) };
}

const onSubsidy = (edits: Edits): Workbook => edited(good, SHEET, edits);
const postHeaders = gridOf(good, posts.sheet).all().filter(({ role }) => role === 'head').map(({ ref }) => ref);
const incomeBlank = edited(form('沙坡头区', [master('甲', '2023-03-01')], { others: { posts: OTHER_TABLES.posts! } }), townshipIncome.sheet, { [gridOf(good, townshipIncome.sheet).cellBeside(NIL).ref]: null });

const headCases: readonly CheckCase[] = [
  one('V101', 'the sheet of the subsidy is deleted', without(good, SHEET), null, null, `缺少工作表“${SHEET}”`),
  one('V101', '填报说明 is deleted', without(good, '填报说明'), null, null, '缺少工作表“填报说明”'),
  one('V102', 'a unit that there is not', onSubsidy({ [head('填报单位')]: '沙坡头' }), SHEET, head('填报单位'), '“沙坡头”不是已知的单位'),
  one('V102', 'no unit', onSubsidy({ [head('填报单位')]: null }), SHEET, header('填报单位'), '是空的'),
  one('V103', 'last year’s sheet', onSubsidy({ [head('年度')]: 2024 }), SHEET, head('年度'), '是2024年度的表，应为2025年度'),
  one('V104', 'a sheet of another version', onSubsidy({ [head('表样版本')]: '0' }), SHEET, head('表样版本')),
  one('V105', 'a sheet of another unit', onSubsidy({ [head('填报单位')]: '640521 中宁县' }), SHEET, head('填报单位')),
  one('V106', 'the headers of a table are deleted', edited(good, posts.sheet, Object.fromEntries(postHeaders.map((ref) => [ref, null]))), posts.sheet, null),
  one('V107', 'a header is changed', onSubsidy({ [header('离岗原因')]: '原因' }), SHEET, null, '缺少“离岗原因”列'),
  one('V108', 'a header stands over two columns', onSubsidy({ [header('累计金额')]: '备注' }), SHEET, header('累计金额')),
  one('V109', 'another word beside 零报告', onSubsidy({ [nilCell()]: '没有' }), SHEET, nilCell()),
  one('V110', '零报告 and a row', onSubsidy({ [nilCell()]: '是' }), SHEET, nilCell(), '填了2行'),
  one('V111', 'neither 零报告 nor a row', edited(form('沙坡头区', [], { others: OTHER_TABLES }), SHEET, { [nilCell()]: null }), SHEET, header(NIL)),
  one('V112', 'neither 零报告 nor a row of incomes', incomeBlank, townshipIncome.sheet, gridOf(good, townshipIncome.sheet).find(NIL).ref),
  one('V112', 'the sheet of incomes is deleted', without(good, townshipIncome.sheet), null, null, `“${townshipIncome.sheet}”没有填写`),
];

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const PART = partOf(good, SHEET);
const RELATIONSHIPS = PART.replace('worksheets/', 'worksheets/_rels/').concat('.rels');
const bytes = await workbookBytes(good);

const relationships = (inside: string): string => `<?xml version="1.0"?><Relationships xmlns="${PACKAGE}">${inside}</Relationships>`;
const toOutside = (id: string, type: string, target: string): string => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}" TargetMode="External"/>`;

/** A good form whose part of the subsidy's sheet is rewritten. */
const sheetOf = (rewrite: (xml: string) => string, added: Readonly<Record<string, string>> = {}): Uint8Array => repackaged(bytes, PART, rewrite, added);
const afterMerges = (xml: string): ((sheet: string) => string) => (sheet) => sheet.replace(/<pageMargins/, `${xml}$&`);

/** The workbook with another relationship of its own, and the part that it leads to. */
function related(workbook: Uint8Array, type: string, target: string, added: Readonly<Record<string, string>>): Uint8Array {
  return repackaged(workbook, 'xl/_rels/workbook.xml.rels', (xml) => xml.replace('</Relationships>', `<Relationship Id="rId90" Type="${type}" Target="${target}"/>$&`), added);
}

/** A workbook that refers to another, 花名册.xlsx, as `[1]`. */
async function referring(workbook: Workbook): Promise<Uint8Array> {
  const linked = repackaged(await workbookBytes(workbook), 'xl/workbook.xml', (xml) => xml.replace('</sheets>', '$&<externalReferences><externalReference r:id="rId90"/></externalReferences>'));
  return related(linked, `${OFFICE}/externalLink`, 'externalLinks/externalLink1.xml', {
    'xl/externalLinks/externalLink1.xml': `<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}"><externalBook r:id="rId1"/></externalLink>`,
    'xl/externalLinks/_rels/externalLink1.xml.rels': relationships(toOutside('rId1', 'externalLinkPath', 'file:///C:/%E8%8A%B1%E5%90%8D%E5%86%8C.xlsx')),
  });
}

const extra: Sheet = { ...new SheetBuilder({ name: '花名册', widths: [10] }).finish({}) };
const table = gridOf(good, SHEET).table('姓名*');
const at = (name: string, column: string): string => table.cell(name, column).ref;
/** Address of a column's cell on the row of 合计. */
const total = (column: string): string => table.cell('合计', column).ref;
const incomes = gridOf(good, townshipIncome.sheet).table('职级*');

/** A good form in which formulas show an error. */
function withErrors(refs: readonly string[]): Uint8Array {
  return refs.reduce((form, ref) => repackaged(form, PART, (xml) => xml.replace(new RegExp(`(<c r="${ref}"[^>]*?)(?: t="\\w+")?>(<f.*?)<v>[^<]*</v>`), '$1 t="e">$2<v>#VALUE!</v>')), bytes);
}

const formulaCases: readonly CheckCase[] = [
  one('V117', 'the months are typed over their formula', onSubsidy({ [at('甲', '本期月数')]: 12 }), SHEET, at('甲', '本期月数'), '“本期月数”的公式被改为数值'),
  one('V117', 'a month is typed over the period', onSubsidy({ [at('甲', '本期月份止')]: day('2025-06-30') }), SHEET, at('甲', '本期月份止')),
  one('V117', 'the sum is typed over its formula', onSubsidy({ [total('本期月数')]: 24 }), SHEET, total('本期月数'), '“本期月数”的公式被改为数值（第10行）'),
  one('V118', 'months that were not calculated again', showing(good, SHEET, { [at('甲', '本期月数')]: 9, [total('本期月数')]: 21 }), SHEET, at('甲', '本期月数'), '“本期月数”显示为9，按表样公式应为12'),
  one('V118', 'months that were not calculated again, and all that follows from them', showing(good, SHEET, {
    [at('甲', '本期月数')]: 9, [at('甲', '本期金额')]: 27000, [at('甲', '累计金额')]: 93000,
    [total('本期月数')]: 21, [total('本期金额')]: 87000, [total('累计金额')]: Number(table.at('合计', '累计金额')) - 9000,
  }), SHEET, at('甲', '本期月数')),
  one('V118', 'an error, and all errors that follow from it', withErrors(['本期月数', '本期金额', '累计金额'].flatMap((column) => [at('甲', column), total(column)])), SHEET, at('甲', '本期月数'), '“本期月数”显示为#VALUE!'),
  one('V118', 'another formula for the amount', showing(good, SHEET, { [at('甲', '本期金额')]: 39000, [total('本期金额')]: 99000 }, '13*3000'), SHEET, at('甲', '本期金额'), '“本期金额”显示为39000，按表样公式应为36000'),
  one('V118', 'an error where the months are calculated', showing(good, SHEET, { [at('乙', '本期月份起')]: '#N/A' }), SHEET, at('乙', '本期月份起'), '显示为#N/A'),
  one('V118', 'a sum that was not calculated again', showing(good, SHEET, { [total('本期金额')]: 36000 }), SHEET, total('本期金额'), '“合计：本期金额”显示为36000，按表样公式应为96000'),
  one('V118', 'a ratio that was not calculated again', showing(good, townshipIncome.sheet, { [incomes.place('高出比例')]: 0.2 }), townshipIncome.sheet, incomes.place('高出比例'), '显示为20%'),
];

const packageCases: readonly CheckCase[] = [
  one('V113', 'a sheet of the clerk’s own', { ...good, sheets: [...good.sheets, extra] }, '花名册', null),
  one('V114', 'the sheet of the subsidy is hidden', repackaged(bytes, 'xl/workbook.xml', (xml) => xml.replace(`name="${SHEET}" state="visible"`, `name="${SHEET}" state="hidden"`)), SHEET, null),
  one('V115', 'a filled row is hidden', sheetOf((xml) => xml.replace('<row r="12"', '$& hidden="1"')), SHEET, 'A12', '有1个填写的行被隐藏（第12行）'),
  one('V116', 'filled columns are hidden', sheetOf((xml) => xml.replace('<col min="5" max="7"', '$& hidden="1"')), SHEET, header('学历*'), '（F列）'),
  one('V119', 'two rows share a cell', sheetOf((xml) => xml.replace(/<\/mergeCells>/, '<mergeCell ref="H11:H12"/>$&')), SHEET, 'H11', '有1处单元格被合并（H11:H12）'),
  one('V120', 'the workplace comes from another file', await referring(showing(good, SHEET, { [at('甲', '工作单位*')]: '甲公司' }, '[1]Sheet1!$B$2')), SHEET, at('甲', '工作单位*'), '引用了其他文件“花名册.xlsx”（M11）'),
  one('V120', 'a link to another file that no cell needs', await referring(good), null, null, '引用了其他文件“花名册.xlsx”'),
  one('V121', 'a link to a web page', sheetOf(afterMerges(`<hyperlinks><hyperlink ref="${at('甲', '工作单位*')}" r:id="rId1"/></hyperlinks>`), { [RELATIONSHIPS]: relationships(toOutside('rId1', 'hyperlink', 'http://example.com/')) }), SHEET, at('甲', '工作单位*'), '“http://example.com/”'),
  one('V122', 'a document put into the sheet', sheetOf(afterMerges('<!-- -->'), {
    [RELATIONSHIPS]: relationships(`<Relationship Id="rId1" Type="${OFFICE}/oleObject" Target="../embeddings/oleObject1.bin"/>`), 'xl/embeddings/oleObject1.bin': 'x',
  }), SHEET, null),
  one('V123', 'macros in an .xlsx', related(bytes, 'http://schemas.microsoft.com/office/2006/relationships/vbaProject', 'vbaProject.bin', { 'xl/vbaProject.bin': 'x' }), null, null),
  { code: 'V124', change: 'the file is named after another county', files: { [formName('中宁县')]: good }, at: [[formName('中宁县'), null, null]], says: '文件名是“中宁县”，表中填报单位是“沙坡头区”' },
  { code: 'V125', change: 'the file is named after another year', files: { [formName('沙坡头区', 2024)]: good }, at: [[formName('沙坡头区', 2024), null, null]], says: '文件名写的是2024年，表中年度是2025' },
];

export const formCases: readonly CheckCase[] = [...headCases, ...formulaCases, ...packageCases];

/** The cell in which 是 is chosen, of the subsidy. */
function nilCell(): string {
  return gridOf(form('沙坡头区', []), SHEET).cellBeside(NIL).ref;
}
