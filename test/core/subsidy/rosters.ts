/** Random rosters, periods and settings, thick with edges: touching spells, month ends, the 15th and the 16th. */
import fc from 'fast-check';
import type { Day, Month } from '../../../core/exact/calendar.ts';
import { firstDay, lastDay, monthOf } from '../../../core/exact/calendar.ts';
import { CONTINUITIES, DEGREES, EMPLOYERS, START_RULES, STOP_RULES } from '../../../core/functions/vocabularies.ts';
import type { DegreePeriod, DegreeRules, DegreeSpell } from '../../../core/subsidy/degreeTable.ts';

export const POLICY_MONTH: Month = 2020 * 12 + 7;

export const months: fc.Arbitrary<Month> = fc.integer({ min: POLICY_MONTH, max: POLICY_MONTH + 90 });

/** Days from just before the policy on; half of them where a rule may turn. */
export const days: fc.Arbitrary<Day> = fc
  .tuple(fc.integer({ min: POLICY_MONTH - 1, max: POLICY_MONTH + 80 }), fc.integer({ min: 1, max: 28 }), fc.integer({ min: 0, max: 7 }))
  .map(([month, dayOfMonth, edge]) => {
    const edges = [firstDay(month), firstDay(month) + 14, firstDay(month) + 15, lastDay(month)];
    return edges[edge] ?? firstDay(month) + dayOfMonth - 1;
  });

export const rules: fc.Arbitrary<DegreeRules> = fc.record({
  startRule: fc.constantFrom(...START_RULES.words),
  stopRule: fc.constantFrom(...STOP_RULES.words),
  continuity: fc.constantFrom(...CONTINUITIES.words),
});

/** Whole calendar years, other months, and single days inside months. */
export const periods: fc.Arbitrary<DegreePeriod> = fc.oneof(
  fc.integer({ min: 2020, max: 2027 }).map((year) => ({ from: firstDay(year * 12 + 1), to: lastDay(year * 12 + 12) })),
  fc.tuple(days, days).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) })),
);

/** Who is paid, mostly. */
const holders = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(holder('博士', null), holder('硕士', true)) },
  {
    weight: 1,
    arbitrary: fc.record({
      degree: fc.constantFrom(...DEGREES.words),
      fullTime: fc.boolean(),
      firstClass: fc.boolean(),
      employer: fc.constantFrom(...EMPLOYERS.words),
    }),
  },
);

function holder(degree: '博士' | '硕士', firstClass: boolean | null) {
  return { degree, fullTime: true, firstClass, employer: '企业' as const };
}

/** One person's rows: each begins a little before, right after or a while after the one before ends. */
export function people(options: { readonly given: boolean; readonly most?: number }): fc.Arbitrary<DegreeSpell[]> {
  const steps = fc.array(
    fc.record({
      holder: holders,
      gap: fc.oneof(fc.constantFrom(1, 1, 2, -5), fc.integer({ min: -60, max: 200 })),
      length: fc.oneof(fc.constantFrom(0, 14, 30), fc.integer({ min: 0, max: 1500 })),
      open: fc.integer({ min: 0, max: 5 }),
      firstMonth: fc.option(months, { freq: 2 }),
      paidBefore: fc.option(fc.integer({ min: 0, max: 60 }), { freq: 2 }),
    }),
    { minLength: 1, maxLength: options.most ?? 5 },
  );
  return fc.tuple(days, steps).map(([arrival, rows]) => {
    let start = arrival;
    return rows.map(({ holder, gap, length, open, firstMonth, paidBefore }) => {
      const spell: DegreeSpell = {
        identity: '640104199003079991',
        ...holder,
        start,
        end: open === 0 ? null : start + length,
        firstMonth: options.given ? firstMonth : null,
        paidBefore: options.given ? paidBefore : null,
      };
      start = Math.max(start + 1, start + length + gap);
      return spell;
    });
  });
}

/** Rows of several people, mixed. */
export const rosters: fc.Arbitrary<DegreeSpell[]> = fc
  .tuple(fc.array(people({ given: true }), { minLength: 1, maxLength: 3 }), fc.boolean())
  .chain(([groups]) => {
    const rows = groups.flatMap((rows, person) => rows.map((row) => ({ ...row, identity: `64010419900307999${person}` })));
    return fc.shuffledSubarray(rows, { minLength: rows.length });
  });

/** The same rows with 首次享受月 and 期初 of an unbroken past of `elapsed` months, so that 中断即止 has something to pay. */
export function withUnbrokenPast(rows: readonly DegreeSpell[], period: DegreePeriod, elapsed: number): DegreeSpell[] {
  const from = monthOf(period.from);
  const firstMonth = Math.max(from - elapsed, POLICY_MONTH);
  return rows.map((row) => ({ ...row, firstMonth, paidBefore: Math.max(0, from - firstMonth) }));
}
