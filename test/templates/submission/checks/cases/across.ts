import { CONTEXT, day, form, formName, master, SHEET, unitNamed } from '../../../fixtures.ts';
import { gridOf } from '../../../grid.ts';
import { GOOD, goodForm, OTHER_TABLES, type CheckCase } from '../checkCase.ts';

const good = goodForm();
/** A unit that hands in the subsidy's table alone. */
const BASE = '宁东能源化工基地';
const OTHER = formName(BASE);
const place = (header: string): string => gridOf(good, SHEET).table('姓名*').cell('甲', header).ref;
const moved = (typed = {}) => form(BASE, [master('甲', '2025-06-11', { firstMonth: day('2023-03-01'), paidBefore: 22, ...typed })]);
/** That the first month lies before the arrival is said of whoever moved. */
const MOVED = ['V320'];
const leaving = form('沙坡头区', [master('甲', '2023-03-01', { end: day('2025-06-10') })], { others: OTHER_TABLES });
const cells = new Map([[unitNamed('海原县').key, 'C24'], [unitNamed('沙坡头区').key, 'C22']]);

export const acrossCases: readonly CheckCase[] = [
  {
    code: 'V701', change: 'a person who is in another unit’s form too', files: { [GOOD]: good, [OTHER]: moved() },
    at: [[GOOD, SHEET, place('引进（到岗）时间*')], [OTHER, SHEET, place('引进（到岗）时间*')]], besides: MOVED, says: '同一天还在其他单位',
  },
  { code: 'V702', change: 'the same form again', files: { [GOOD]: good, '沙坡头区 再报.xlsx': good }, at: [['沙坡头区 再报.xlsx', null, null]], says: `与“${GOOD}”都是“沙坡头区”的申报表` },
  {
    code: 'V703', change: 'a unit that takes part and handed in nothing', files: { [GOOD]: good },
    participation: { units: [unitNamed('沙坡头区'), unitNamed('海原县')], unitCells: cells }, at: [[null, null, null]], says: '方案《参与单位》C24填“否”',
  },
  { code: 'V704', change: 'a unit that takes no part', files: { [GOOD]: good }, participation: { units: [], unitCells: cells }, at: [[GOOD, null, null]], says: '“沙坡头区”在方案中没有参加' },
  {
    code: 'V705', change: 'another first month in the form of the unit that a person moved to', files: { [GOOD]: leaving, [OTHER]: moved({ firstMonth: day('2023-02-01') }) },
    at: [[GOOD, SHEET, place('首次享受月')], [OTHER, SHEET, place('首次享受月')]], besides: MOVED, says: '本人的“首次享受月”与其他单位所报不同',
  },
  {
    code: 'V706', change: 'a form of another year among them, and no year asked for', asked: { year: null },
    files: { [GOOD]: good, [formName(BASE, 2024)]: form(BASE, [], { context: { ...CONTEXT, year: 2024, period: { from: day('2024-01-01'), to: day('2024-12-31') } } }) },
    at: [[formName(BASE, 2024), null, null]], says: '是2024年度的表，其他多为2025年度',
  },
];
