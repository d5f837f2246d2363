import type { Place } from './cells.ts';
import type { Change } from './changes.ts';

const at = (unit: string, column: string): Place => ({ sheet: '收入对照明细', column, row: ['单位', unit] });
const NEED = '收入对照汇总年需资金＝控制数';

/** What a county submitted of its incomes: its first grade is short, 乡科级正职 of 兴庆区 with 137 people in the townships. */
export const incomeChanges: readonly Change[] = [
  { at: at('兴庆区', '乡镇人均月收入'), by: -0.01, differs: { 兴庆区: { [NEED]: 16.44 }, 全区: { '收入对照明细乡镇人均月收入合计＝': -0.01 } } },
  { at: at('兴庆区', '县直人均月收入'), by: 1, differs: { 兴庆区: { [NEED]: 1972.8 }, 全区: { '收入对照明细县直人均月收入合计＝': 1 } } },
  { at: at('兴庆区', '县直人数'), by: 1, differs: { 全区: { '收入对照明细县直人数合计＝': 1 } } },
  // A gap of 343.14 yuan for one more person.
  { at: at('兴庆区', '乡镇人数'), by: 1, differs: { 兴庆区: { [NEED]: 4117.68 }, 全区: { '收入对照明细乡镇人数合计＝': 1, '收入对照汇总未达标人数＝': 1 } } },
];
