/** What of a row's assessed months is paid in some of them. */
import { describe, expect, it } from 'vitest';
import { dayOf, monthNumber } from '../../../core/exact/calendar.ts';
import { defaultPolicy } from '../../../core/policy/policy.ts';
import { degreePayment } from '../../../core/subsidy/degreePayment.ts';
import { degreeTable, type DegreeSpell } from '../../../core/subsidy/degreeTable.ts';

const doctor: DegreeSpell = {
  identity: '1', degree: '博士', fullTime: true, firstClass: null, employer: '企业',
  start: dayOf(2025, 3, 10)!, end: dayOf(2025, 9, 20)!, firstMonth: null, paidBefore: 0,
};
const period = { from: dayOf(2025, 1, 1)!, to: dayOf(2025, 12, 31)! };
const rules = { startRule: '当月', stopRule: '次月', continuity: '窗口' } as const;

function paid(spell: DegreeSpell, first: number, last: number): readonly [number, number] {
  const [line] = degreeTable([spell], period, rules, defaultPolicy);
  const { months, amount } = degreePayment(spell, line!, { first: monthNumber(2025, first), last: monthNumber(2025, last) }, defaultPolicy);
  return [months, amount / 100];
}

describe('a row assessed from March to September', () => {
  it.each<[string, number, number, readonly [number, number]]>([
    ['all of them', 1, 12, [7, 35_000]],
    ['the second half of the year: July to September', 7, 12, [3, 15_000]],
    ['up to June', 1, 6, [4, 20_000]],
    ['its first month alone', 3, 3, [1, 5000]],
    ['months before it', 1, 2, [0, 0]],
    ['months after it', 10, 12, [0, 0]],
  ])('%s', (_, first, last, expected) => {
    expect(paid(doctor, first, last)).toEqual(expected);
  });

  it('is the same in one payment and in twelve', () => {
    const monthly = Array.from({ length: 12 }, (_, month) => paid(doctor, month + 1, month + 1)[1]);
    expect(monthly.reduce((sum, amount) => sum + amount, 0)).toBe(paid(doctor, 1, 12)[1]);
  });
});

it('whom the article does not pay is paid in no month', () => {
  expect(paid({ ...doctor, fullTime: false }, 1, 12)).toEqual([0, 0]);
});
