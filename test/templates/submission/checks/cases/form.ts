import { posts } from '../../../../../templates/forms/posts.ts';
import { townshipIncome } from '../../../../../templates/forms/townshipIncome.ts';
import type { Workbook } from '../../../../../templates/workbook/model.ts';
import { form, master, SHEET } from '../../../fixtures.ts';
import { edited, gridOf, without, type Edits } from '../../../grid.ts';
import { GOOD, goodForm, OTHER_TABLES, type CheckCase } from '../checkCase.ts';

const good = goodForm();
const head = (label: string): string => gridOf(good, SHEET).cellBeside(label).ref;
const header = (text: string, sheet = SHEET): string => gridOf(good, sheet).find(text).ref;
const NIL = '本年无此项（零报告）';

/** A case of one form of 沙坡头区, said in one place. */
function one(code: string, change: string, workbook: Workbook, sheet: string | null, cell: string | null, says?: string): CheckCase {
  return { code, change, files: { [GOOD]: workbook }, at: [[GOOD, sheet, cell]], ...(says === undefined ? {} : { says }) };
}

const onSubsidy = (edits: Edits): Workbook => edited(good, SHEET, edits);
const postHeaders = gridOf(good, posts.sheet).all().filter(({ role }) => role === 'head').map(({ ref }) => ref);
const incomeBlank = edited(form('沙坡头区', [master('甲', '2023-03-01')], { others: { posts: OTHER_TABLES.posts! } }), townshipIncome.sheet, { [gridOf(good, townshipIncome.sheet).cellBeside(NIL).ref]: null });

export const formCases: readonly CheckCase[] = [
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

/** The cell in which 是 is chosen, of the subsidy. */
function nilCell(): string {
  return gridOf(form('沙坡头区', []), SHEET).cellBeside(NIL).ref;
}
