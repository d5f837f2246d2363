import type { Entry } from '../../../../../templates/tables/column.ts';
import type { Workbook } from '../../../../../templates/workbook/model.ts';
import { form, formName, master, SHEET, unitNamed } from '../../../fixtures.ts';
import { gridOf } from '../../../grid.ts';
import { GOOD, goodForm, OTHER_TABLES, type CheckCase } from '../checkCase.ts';

const good = goodForm();
const arrival = gridOf(good, SHEET).table('姓名*').cell('甲', '引进（到岗）时间*').ref;
const OTHER = formName('中宁县');
const AGAIN = GOOD.replace('.xlsx', '（改）.xlsx');
const ofOther = (...entries: readonly Entry[]): Workbook => form('中宁县', entries, { others: OTHER_TABLES });

const own = unitNamed('沙坡头区');
const other = unitNamed('中宁县');

export const acrossCases: readonly CheckCase[] = [
  {
    code: 'V701', change: 'a person who is in post in another unit too',
    files: { [GOOD]: good, [OTHER]: ofOther(master('甲', '2023-03-01')) },
    at: [[GOOD, SHEET, arrival], [OTHER, SHEET, arrival]],
  },
  { code: 'V702', change: 'two files of a unit', files: { [GOOD]: good, [AGAIN]: good }, at: [[AGAIN, null, null]], says: `与“${GOOD}”都是“沙坡头区”的申报表` },
  {
    code: 'V703', change: 'no file of a unit that takes part', files: { [GOOD]: good },
    participation: { units: [own, other], unitCells: new Map([[other.key, 'C9']]) }, at: [[null, null, null]], says: '没有“中宁县”的申报表（V703）。请补交，或在方案《参与单位》C9填“否”',
  },
  {
    code: 'V704', change: 'a file of a unit that takes no part', files: { [GOOD]: good, [OTHER]: ofOther(master('丙', '2023-03-01')) },
    participation: { units: [own], unitCells: new Map([[other.key, 'C9']]) }, at: [[OTHER, null, null]], says: '“中宁县”在方案中没有参加',
  },
];
