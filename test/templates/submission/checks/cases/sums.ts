import { townshipIncome } from '../../../../../templates/forms/townshipIncome.ts';
import type { Workbook } from '../../../../../templates/workbook/model.ts';
import { form, gradeRow, master, SHEET } from '../../../fixtures.ts';
import { edited, gridOf, showing, type Edits } from '../../../grid.ts';
import { GOOD, goodForm, OTHER_TABLES, type CheckCase } from '../checkCase.ts';

const good = goodForm();
const table = gridOf(good, SHEET).table('姓名*');
const at = (name: string, column: string): string => table.cell(name, column).ref;
/** Address of a column's cell on the row of 合计, and in the blank row under the two people. */
const total = (column: string): string => at('合计', column);
const below = (column: string): string => table.place(column, 3);
const unitOfMoney = gridOf(good, SHEET).find('金额单位：元').ref;

/** A form of 沙坡头区 with these grades. */
const grades = (...rows: readonly ReturnType<typeof gradeRow>[]): Workbook => form('沙坡头区', [master('甲', '2023-03-01')], { others: { ...OTHER_TABLES, townshipIncome: rows } });
const incomes = gridOf(grades(), townshipIncome.sheet).table('职级*');
const totalPeople = incomes.place('乡镇人数*').replace(/\d+/, (row) => String(Number(row) - 1));
const ofGrade = (column: string): string => incomes.place(column);

function one(code: string, change: string, workbook: Workbook, sheet: string, cells: readonly string[], says?: string): CheckCase {
  return { code, change, files: { [GOOD]: workbook }, at: cells.map((cell) => [GOOD, sheet, cell]), ...(says === undefined ? {} : { says }) };
}

const onSubsidy = (edits: Edits): Workbook => edited(good, SHEET, edits);
const sumWith100000 = Number(table.at('合计', '累计金额')) - Number(table.at('甲', '累计金额')) + 100000;
const withSubtotal = onSubsidy({ [below('姓名*')]: '小 计', [below('本期月数')]: 24 });

export const sumCases: readonly CheckCase[] = [
  one('V501', 'another sum is typed over its formula', onSubsidy({ [total('本期金额')]: 95000 }), SHEET, [total('本期金额')], '合计为95000，各行之和为96000'),
  one('V501', 'the sum takes in a subtotal', showing(withSubtotal, SHEET, { [total('本期月数')]: 48 }), SHEET, [total('本期月数')], '合计为48，各行之和为24'),
  one('V502', 'a subtotal that is not the sum', onSubsidy({ [below('姓名*')]: '小计', [below('本期月数')]: 25 }), SHEET, [below('本期月数')], '小计为25，以上各行之和为24'),
  one('V502', 'a second subtotal of the same rows', onSubsidy({ [below('姓名*')]: '小计', [below('本期月数')]: 24, [table.place('姓名*', 4)]: '小计', [table.place('本期月数', 4)]: 24 }), SHEET, [table.place('本期月数', 4)], '小计为24，以上各行之和为0'),
  one('V502', 'a total under the rows that is not the sum', onSubsidy({ [below('姓名*')]: '合计', [below('本期金额')]: 1 }), SHEET, [below('本期金额')], '合计为1，以上各行之和为96000'),
  one('V503', 'a sum that ends above the last row', showing(grades(gradeRow('科员'), gradeRow('副科')), townshipIncome.sheet, { [totalPeople]: 10 }, `SUM(${ofGrade('乡镇人数*')}:${ofGrade('乡镇人数*')})`), townshipIncome.sheet, [totalPeople]),
  one('V504', 'amounts in 万元', onSubsidy({ [unitOfMoney]: '金额单位：万元' }), SHEET, [unitOfMoney]),
  one('V505', 'incomes in 万元', grades(gradeRow('科员', { township: 0.98, county: 0.85 })), townshipIncome.sheet, [ofGrade('乡镇人均月收入'), ofGrade('县直人均月收入')]),
  one('V506', 'amounts with a third decimal', showing(good, SHEET, { [at('甲', '本期金额')]: 36000.003, [at('乙', '本期金额')]: 60000.003, [total('本期金额')]: 96000.01 }), SHEET, [total('本期金额')], '显示数之和为96000，合计显示96000.01'),
  one('V507', 'another amount so far is typed', showing(showing(good, SHEET, { [total('累计金额')]: sumWith100000 }), SHEET, { [at('甲', '累计金额')]: 100000 }, null), SHEET, [at('甲', '累计金额')], '按④=(期初+①)×②应为'),
  one('V507', 'another ratio is typed', edited(good, townshipIncome.sheet, { [ofGrade('高出比例')]: 0.2 }), townshipIncome.sheet, [ofGrade('高出比例')], '为20%，按⑤=②÷④-1应为14.7059%'),
];
