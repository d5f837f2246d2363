import { townshipIncome } from '../../../../../templates/forms/townshipIncome.ts';
import type { Entry } from '../../../../../templates/tables/column.ts';
import { form, gradeRow, master } from '../../../fixtures.ts';
import { gridOf } from '../../../grid.ts';
import { GOOD, goodForm, OTHER_TABLES, type CheckCase } from '../checkCase.ts';

const table = gridOf(goodForm(), townshipIncome.sheet).table('职级*');

function one(code: string, change: string, rows: readonly Entry[], header: string, says: string, nth = 1): CheckCase {
  const files = { [GOOD]: form('沙坡头区', [master('甲', '2023-03-01')], { others: { ...OTHER_TABLES, townshipIncome: rows } }) };
  return { code, change, says, files, at: [[GOOD, townshipIncome.sheet, table.place(header, nth)]] };
}

const GRADE = '四级主任科员';

export const incomeCases: readonly CheckCase[] = [
  one('V411', 'a grade twice', [gradeRow(GRADE), gradeRow(` ${GRADE}`)], '职级*', '已在第', 2),
  one('V412', 'an income of nobody', [gradeRow(GRADE, { townshipPeople: 0 })], '乡镇人均月收入', '“乡镇人数”为0，却填了人均月收入'),
  one('V413', 'people without an income', [gradeRow(GRADE, { county: null })], '县直人均月收入', '“县直人数”为5，“县直人均月收入”没有填'),
  one('V414', 'a month against a year', [gradeRow(GRADE, { township: 117000 })], '乡镇人均月收入', '是另一方（8500元）的13.8倍'),
  one('V415', 'an income like a year’s on both sides', [gradeRow(GRADE, { township: 48000, county: 40000 })], '乡镇人均月收入', '48000元像是全年收入'),
  {
    ...one('V416', 'no month’s incomes', [gradeRow(GRADE, { township: 1200000, county: 1000001 })], '乡镇人均月收入', '元不可能是月收入'),
    at: ['乡镇人均月收入', '县直人均月收入'].map((header) => [GOOD, townshipIncome.sheet, table.place(header)]),
  },
  one('V417', 'a grade of nobody', [gradeRow(GRADE, { townshipPeople: 0, township: null, countyPeople: 0, county: null })], '职级*', '乡镇、县直都没有人'),
  one('V418', 'nobody of the grade in county units', [gradeRow(GRADE, { countyPeople: 0, county: null })], '县直人数*', '没有可比收入'),
];
