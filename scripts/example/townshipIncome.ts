import type { Establishment } from '../../templates/forms/townshipIncome.ts';
import type { Filling } from '../../templates/forms/workbook.ts';
import type { Entry } from '../../templates/tables/column.ts';
import type { Unit } from '../../templates/units/index.ts';
import { Random } from './random.ts';

const SEED = 18_2025;
/** Left the table out. */
const LEFT_OUT = '利通区';
/** Has nobody of the highest grade in county units, and nobody of the lowest in its townships. */
const NOBODY = '原州区';
/** Reaches what is due to the fen in one grade, and lacks one fen in another. */
const TO_THE_FEN = '平罗县';
const COMPOSITION = '基本工资、津贴补贴、基础绩效；乡镇含乡镇工作补贴（示例）';

/** Grades of the example, from the highest down, with a monthly income in county units. */
const GRADES: readonly (readonly [Establishment, string, number])[] = [
  ['机关', '乡科级正职', 9200], ['机关', '乡科级副职', 8300], ['机关', '一级主任科员', 8000], ['机关', '四级主任科员', 6900], ['机关', '一级科员', 6100],
  ['事业', '七级职员', 7900], ['事业', '八级职员', 7100], ['事业', '专业技术十级', 6600], ['事业', '专业技术十二级', 5700],
];

/** What a county of the example reports of incomes; null leaves the table blank. All numbers are made up. */
export function townshipIncomeOf(unit: Unit): Filling | null {
  if (!unit.income || unit.name === LEFT_OUT) return null;
  const random = new Random(SEED + Number(unit.code));
  const entries = GRADES.map(([employer, grade, usual], index): Entry => {
    const county = usual + random.whole(-40, 60) * 10;
    // Most townships lie 8% to 19% above, some grades 20% and more.
    const township = Math.round(county * (1.08 + random.next() * 0.15) * 100) / 100;
    const last = index === GRADES.length - 1;
    const people = random.whole(12, 190);
    const nobody = unit.name === NOBODY ? (index === 0 ? 'county' : last ? 'township' : null) : null;
    const exact = unit.name === TO_THE_FEN && index < 2 ? Math.round(county * 120) / 100 - index * 0.01 : null;
    return {
      employer, grade,
      townshipPeople: nobody === 'township' ? 0 : people,
      township: nobody === 'township' ? null : (exact ?? township),
      countyPeople: nobody === 'county' ? 0 : random.whole(8, 140),
      county: nobody === 'county' ? null : county,
      composition: index === 0 ? COMPOSITION : null,
    };
  });
  return { entries, nil: false };
}
