import { ratioToNumber } from '../../../core/exact/ratio.ts';
import { above, gapFormulas } from '../../../core/allowance/incomeGap.ts';
import { inYuan } from '../../../core/exact/money.ts';
import type { Column } from '../../tables/column.ts';
import { columnOf, type TableRecord } from '../../tables/layout.ts';
import { address } from '../../workbook/address.ts';
import { NOT_ASSESSED } from '../frame.ts';
import type { CountyIncome, GradeLine } from '../townshipIncome.ts';

const TOWNSHIP = '乡镇';
const COUNTY = '县直';

/** Columns that the unit's 对照表 and the region's 明细 share. */
export const incomeColumns: readonly Column[] = [
  { key: 'employer', header: '单位性质', english: 'Kind of employer', kind: 'centre', width: 9, fill: 'typed' },
  { key: 'grade', header: '职级', english: 'Grade', kind: 'wrap', width: 20, fill: 'typed' },
  { key: 'townshipPeople', header: '乡镇人数', english: 'People', group: TOWNSHIP, relation: '①', kind: 'count', width: 9, fill: 'typed', total: true },
  { key: 'township', header: '乡镇人均月收入', english: 'Monthly income', group: TOWNSHIP, relation: '②', kind: 'money', width: 13, fill: 'typed' },
  { key: 'countyPeople', header: '县直人数', english: 'People', group: COUNTY, relation: '③', kind: 'count', width: 9, fill: 'typed', total: true },
  { key: 'county', header: '县直人均月收入', english: 'Monthly income', group: COUNTY, relation: '④', kind: 'money', width: 13, fill: 'typed' },
  { key: 'due', header: '应达收入', english: 'Due', relation: '⑤=④×(1+比例)', kind: 'money', width: 13, fill: 'formula' },
  { key: 'gap', header: '差额', english: 'Gap', relation: '⑥=[⑤-②]', kind: 'money', width: 12, fill: 'formula' },
  { key: 'above', header: '高出比例', english: 'Above', relation: '⑦=②÷④-1', kind: 'ratio', width: 10, fill: 'formula' },
  { key: 'reached', header: '是否达标', english: 'Reached', kind: 'centre', width: 10, fill: 'formula' },
  { key: 'need', header: '年需资金（测算）', english: 'Need of a year, an estimate', relation: '⑧=⑥×①×12', kind: 'money', width: 16, fill: 'formula', total: true },
  { key: 'composition', header: '口径说明', english: 'What income consists of', kind: 'wrap', width: 26, fill: 'typed' },
  { key: 'remark', header: '备注', english: 'Remarks', kind: 'wrap', width: 18, fill: 'typed' },
];

/** What stands in 是否达标 where there is nobody to compare. */
export const NOBODY_IN_TOWNSHIPS = '乡镇无此职级';

/** The record of a county without lines: a 零报告, or 未测算. */
export function noGrades({ nil }: CountyIncome): TableRecord {
  const text = nil ? '零报告' : NOT_ASSESSED;
  return { ...Object.fromEntries(incomeColumns.map(({ key }) => [key, '—'])), reached: text, need: text, composition: null, remark: nil ? null : '未报送，见封面' };
}

/** The record of a grade: what was submitted, and formulas with what they calculate to. */
export function gradeRecord(line: GradeLine, columns: readonly Column[], row: number): TableRecord {
  const { employer, grade, townshipPeople, countyPeople, comparison, composition, remark } = line;
  const common = { employer, grade, townshipPeople, countyPeople, composition, remark };
  if (comparison.kind === 'nobodyInCounty') {
    return { ...common, township: inYuan(comparison.township), county: '—', due: NOT_ASSESSED, gap: NOT_ASSESSED, above: '—', reached: NOT_ASSESSED, need: NOT_ASSESSED, remark: also(remark, '县直无此职级，没有可比收入') };
  }
  if (comparison.kind === 'nobodyInTownships') {
    return { ...common, township: '—', county: comparison.county === null ? '—' : inYuan(comparison.county), due: '—', gap: '—', above: '—', reached: NOBODY_IN_TOWNSHIPS, need: 0 };
  }
  const at = (key: string): string => address(columnOf(columns, key), row);
  const formulas = gapFormulas({ people: at('townshipPeople'), township: at('township'), county: at('county'), due: at('due'), gap: at('gap') });
  const { township, county, due, gap, reached, need } = comparison;
  return {
    ...common,
    township: inYuan(township),
    county: inYuan(county),
    due: { formula: formulas.due, value: inYuan(due) },
    gap: { formula: formulas.gap, value: inYuan(gap) },
    above: { formula: formulas.above, value: ratioToNumber(above(comparison)) },
    reached: { formula: formulas.reached, value: reached },
    need: { formula: formulas.need, value: inYuan(need) },
  };
}

/** How many grades are 未测算 since nobody can be compared. */
export function withoutComparison(lines: readonly GradeLine[]): number {
  return lines.filter(({ comparison }) => comparison.kind === 'nobodyInCounty').length;
}

function also(remark: string | null, text: string): string {
  return remark === null ? text : `${text}；${remark}`;
}
