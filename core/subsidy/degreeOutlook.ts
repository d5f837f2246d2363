/**
 * The outlook of the degree subsidy, article （九）: months in the calendar years after a period, if who
 * is in post on its last day stays until the contract ends and nobody new arrives.
 */
import type { Day } from '../exact/calendar.ts';
import { dayOf, partsOf } from '../exact/calendar.ts';
import type { Policy } from '../policy/policy.ts';
import { partInYear } from './degreeByYear.ts';
import { degreeTable } from './degreeTable.ts';
import type { DegreePeriod, DegreeRules, DegreeSpell } from './degreeTable.ts';
import { monthsIn } from './payableMonths.ts';

/**
 * Months of every row in each of the `years` calendar years after that of `period.to`: a person in post on
 * that day stays until the earlier of `end` and the row's contract end (null: no end is known), rows that
 * ended by then or begin later give 0. The clock runs on from the period, with the same settings; months
 * between `period.to` and the end of its year are on the clock and in no column.
 */
export function degreeOutlook(
  spells: readonly DegreeSpell[],
  period: DegreePeriod,
  contractEnds: readonly (Day | null)[],
  years: number,
  rules: DegreeRules,
  policy: Policy,
): number[][] {
  const lastYear = partsOf(period.to).year;
  const assumed = spells.map((spell, row): DegreeSpell => {
    // Who arrives later is not paid, but what the row says of the person's time before still holds.
    if (spell.start > period.to) return { ...spell, fullTime: false };
    return { ...spell, end: stayUntil(spell, contractEnds[row] ?? null, period.to) };
  });
  const lines = degreeTable(assumed, { from: period.from, to: dayOf(lastYear + years, 12, 31)! }, rules, policy);
  return lines.map(({ paid }) =>
    Array.from({ length: years }, (_, index) => (paid === null ? 0 : monthsIn(partInYear(paid, lastYear + 1 + index)))),
  );
}

/** The last day in post of a row, if its person is in post on `lastDay` and stays until the contract ends. */
function stayUntil(spell: DegreeSpell, contractEnd: Day | null, lastDay: Day): Day | null {
  if (spell.end !== null && spell.end <= lastDay) return spell.end;
  if (contractEnd === null) return spell.end;
  const contractEnds = Math.max(contractEnd, lastDay);
  return spell.end === null ? contractEnds : Math.min(spell.end, contractEnds);
}
