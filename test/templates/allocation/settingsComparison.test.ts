/** 口径比较: what the units would get if one setting were chosen otherwise, each number held against a plan that does choose it. */
import { expect, it } from 'vitest';
import type { AnnualSet } from '../../../templates/allocation/annualSet.ts';
import { alternativesOf } from '../../../templates/allocation/sheets/settingsComparison.ts';
import { regionWorkbook } from '../../../templates/allocation/regionWorkbook.ts';
import { annualSet, day, doctor, master } from '../fixtures.ts';
import { gridOf } from '../grid.ts';

const UNITS = ['兴庆区', '海原县'];
const PEOPLE = {
  兴庆区: [master('甲', '2025-03-20'), doctor('乙', '2022-05-01', { end: day('2025-06-15') })],
  海原县: [doctor('丙', '2020-09-01', { end: day('2022-03-10') }), doctor('丙', '2025-04-16', { firstMonth: day('2020-09-01'), paidBefore: 19 })],
};
const paid = ({ plan, roster }: AnnualSet): readonly number[] => plan.units.map((unit) => roster.filter((line) => line.unit === unit).reduce((sum, { line }) => sum + line.amount, 0));

it('every other choice gives what a plan that makes it gives', async () => {
  const set = await annualSet({ units: UNITS }, PEOPLE);
  const ids: Readonly<Record<string, string>> = { 起发月: 'startRule', 停发月: 'stopRule', 连续5年: 'continuity' };
  const alternatives = alternativesOf(set);
  expect(alternatives.map(({ setting, word }) => `${setting}：${word}`)).toEqual(['起发月：次月', '起发月：十五日', '停发月：当月', '连续5年：累计', '连续5年：中断即止']);
  for (const { setting, word, amounts } of alternatives) {
    const other = await annualSet({ units: UNITS, fields: { [ids[setting]!]: word } }, PEOPLE);
    expect([...amounts.values()], `${setting}：${word}`).toEqual(paid(other));
    expect(paid(other), `${setting}：${word}`).not.toEqual(paid(set));
  }
});

it('the sheet shows each beside the plan’s own, with the difference', async () => {
  const grid = gridOf(regionWorkbook(await annualSet({ units: UNITS }, PEOPLE)), '口径比较');
  const row = grid.find('兴庆区').row;
  // 甲: ten months of 3000, nine if paid from the month after; 乙: six months of 5000, five if not paid for the month of leaving.
  expect(grid.row(row).map(({ value }) => value).slice(2, 10)).toEqual(['兴庆区', 60_000, 57_000, -3000, 57_000, -3000, 55_000, -5000]);
});
