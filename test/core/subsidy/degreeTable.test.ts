import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, firstDay, lastDay, monthOf } from '../../../core/exact/calendar.ts';
import { defaultPolicy, policyOf } from '../../../core/policy/policy.ts';
import { PARAMETERS } from '../../../core/policy/parameters.ts';
import { degreeTable, explainDegreeLine } from '../../../core/subsidy/degreeTable.ts';
import type { DegreeLine, DegreePeriod, DegreeRules, DegreeSpell } from '../../../core/subsidy/degreeTable.ts';
import { paidMonths } from '../../../core/subsidy/months.ts';
import { people, periods, rosters, rules, withUnbrokenPast } from './rosters.ts';
import { slowDegreeTable } from './slowDegreeTable.ts';

const LIMIT = 60;
const many = { numRuns: 1500, seed: 20200715 };
/** The slow implementation walks every day. */
const fewer = { ...many, numRuns: 500 };

function months(line: DegreeLine): number[] {
  if (line.paid === null) return [];
  return Array.from({ length: line.paid.last - line.paid.first + 1 }, (_, index) => line.paid!.first + index);
}

function total(spells: readonly DegreeSpell[], period: DegreePeriod, settings: DegreeRules): number {
  return degreeTable(spells, period, settings, defaultPolicy).reduce((sum, line) => sum + line.months, 0);
}

describe('DEGREE_TABLE against a slow and obvious second implementation', () => {
  const agrees = (spells: readonly DegreeSpell[], period: DegreePeriod, settings: DegreeRules) => {
    const lines = degreeTable(spells, period, settings, defaultPolicy);
    const slow = slowDegreeTable(spells, period, settings);
    expect(
      lines.map((line) => ({
        months: months(line),
        yuan: line.amount / 100,
        cumulative: line.cumulative,
        remaining: line.remaining,
      })),
    ).toEqual(slow);
    lines.forEach((line) => expect(line.months).toBe(months(line).length));
  };

  it('agrees on rosters of several people with whatever they give', () => {
    fc.assert(fc.property(rosters, periods, rules, agrees), fewer);
  });

  it('agrees where nothing is given', () => {
    fc.assert(fc.property(people({ given: false }), periods, rules, agrees), fewer);
  });

  it('agrees where 期初 fits an unbroken past', () => {
    fc.assert(
      fc.property(people({ given: false }), periods, rules, fc.integer({ min: 0, max: 60 }), (spells, period, settings, elapsed) =>
        agrees(withUnbrokenPast(spells, period, elapsed), period, settings),
      ),
      fewer,
    );
  });
});

describe('DEGREE_TABLE', () => {
  it('adds up when a period is cut in two', () => {
    fc.assert(
      fc.property(people({ given: false }), periods, rules, fc.nat(), (spells, period, settings, cut) => {
        const span = monthOf(period.to) - monthOf(period.from);
        fc.pre(span > 0);
        const middle = monthOf(period.from) + (cut % span);
        const before = total(spells, { from: period.from, to: lastDay(middle) }, settings);
        const after = total(spells, { from: firstDay(middle + 1), to: period.to }, settings);
        expect(before + after).toBe(total(spells, period, settings));
      }),
      many,
    );
  });

  it('goes on from year to year with what was paid before, as if it were one period', () => {
    fc.assert(
      fc.property(people({ given: false }), periods, rules, (spells, period, settings) => {
        fc.pre(settings.continuity !== '中断即止');
        const lines = degreeTable(spells, period, settings, defaultPolicy);
        const next = { from: firstDay(monthOf(period.to) + 1), to: lastDay(monthOf(period.to) + 12) };
        const told = spells.map((spell) => ({ ...spell, paidBefore: lines.at(-1)!.cumulative }));
        expect(degreeTable(told, next, settings, defaultPolicy).map((line) => line.months)).toEqual(
          degreeTable(spells, next, settings, defaultPolicy).map((line) => line.months),
        );
      }),
      many,
    );
  });

  it('pays each month of a person once', () => {
    fc.assert(
      fc.property(people({ given: true }), periods, rules, (spells, period, settings) => {
        const paid = degreeTable(spells, period, settings, defaultPolicy).flatMap(months);
        expect(new Set(paid).size).toBe(paid.length);
      }),
      many,
    );
  });

  it('never passes the limit', () => {
    fc.assert(
      fc.property(rosters, periods, rules, (spells, period, settings) => {
        for (const line of degreeTable(spells, period, settings, defaultPolicy)) {
          expect(line.cumulative).toBeLessThanOrEqual(LIMIT);
          if (line.remaining !== null) expect(line.cumulative + line.remaining).toBeLessThanOrEqual(LIMIT);
        }
      }),
      many,
    );
  });

  it('gives every row the same months in whatever order the rows stand', () => {
    const shuffled = people({ given: true }).chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray([...rows.keys()], { minLength: rows.length })),
    );
    fc.assert(
      fc.property(shuffled, periods, rules, ([spells, order], period, settings) => {
        const straight = degreeTable(spells, period, settings, defaultPolicy);
        const other = degreeTable(order.map((row) => spells[row]!), period, settings, defaultPolicy);
        order.forEach((row, position) => {
          expect(other[position]!.paid).toEqual(straight[row]!.paid);
          expect(other[position]!.amount).toBe(straight[row]!.amount);
        });
      }),
      many,
    );
  });

  it('of one row is MONTHS times the standard', () => {
    fc.assert(
      fc.property(people({ given: false, most: 1 }), periods, rules, ([spell], period, settings) => {
        fc.pre(spell!.start >= dayOf(2020, 7, 1)!);
        const [line] = degreeTable([spell!], period, settings, defaultPolicy);
        const run = paidMonths(spell!, period, LIMIT, settings);
        const expected = line!.entitled && run !== null ? run.last - run.first + 1 : 0;
        expect(line!.months).toBe(expected);
        expect(line!.amount).toBe(expected * line!.standard);
      }),
      many,
    );
  });

  it('of people is that of each person alone', () => {
    fc.assert(
      fc.property(rosters, periods, rules, (spells, period, settings) => {
        const lines = degreeTable(spells, period, settings, defaultPolicy);
        for (const identity of new Set(spells.map((spell) => spell.identity))) {
          const rows = [...spells.keys()].filter((row) => spells[row]!.identity === identity);
          const alone = degreeTable(rows.map((row) => spells[row]!), period, settings, defaultPolicy);
          const amounts = alone.map(({ months, amount, cumulative, remaining }) => ({ months, amount, cumulative, remaining }));
          expect(rows.map((row) => lines[row]!)).toMatchObject(amounts);
        }
      }),
      many,
    );
  });

  it('pays each month at the standard of its own time', () => {
    const raise = dayOf(2025, 7, 1)!;
    const raised = policyOf(
      PARAMETERS.map((parameter) => {
        if (parameter.code !== 'P.DOC') return parameter;
        const [value] = parameter.values;
        return {
          ...parameter,
          values: [
            { ...value!, to: raise - 1 },
            { ...value!, from: raise, value: 600000 },
          ],
        };
      }),
    );
    const spell = doctor({ start: dayOf(2024, 3, 1)!, firstMonth: null, paidBefore: null });
    const [line] = degreeTable([spell], YEAR_2025, DEFAULTS, raised);
    expect(line).toMatchObject({ months: 12, standard: 600000, amount: 6 * 500000 + 6 * 600000 });
    expect(explainDegreeLine(spell, line!, YEAR_2025, DEFAULTS, raised).zh).toBe(
      '(九) 企业全职引进全日制博士：5000元/月 × 6个月（2025-01至2025-06） + 6000元/月 × 6个月（2025-07至2025-12）= 66000元；累计22个月，剩余38个月',
    );
  });
});

const YEAR_2025: DegreePeriod = { from: dayOf(2025, 1, 1)!, to: dayOf(2025, 12, 31)! };
const DEFAULTS: DegreeRules = { startRule: '当月', stopRule: '次月', continuity: '窗口' };

function doctor(row: Partial<DegreeSpell>): DegreeSpell {
  return {
    identity: '640104199003079991',
    degree: '博士',
    fullTime: true,
    firstClass: null,
    employer: '企业',
    start: dayOf(2024, 3, 1)!,
    end: null,
    firstMonth: null,
    paidBefore: null,
    ...row,
  };
}

describe('explaining a line', () => {
  const says = (row: Partial<DegreeSpell>, settings: DegreeRules = DEFAULTS) => {
    const spell = doctor(row);
    const [line] = degreeTable([spell], YEAR_2025, settings, defaultPolicy);
    return explainDegreeLine(spell, line!, YEAR_2025, settings, defaultPolicy);
  };

  it('gives article, formula, numbers, months so far and left', () => {
    expect(says({ firstMonth: monthOf(dayOf(2023, 6, 1)!), paidBefore: 19, start: dayOf(2023, 6, 1)! })).toEqual({
      zh: '(九) 企业全职引进全日制博士：5000元/月 × 12个月（2025-01至2025-12）= 60000元；累计31个月，剩余29个月',
      en: '(九) full-time doctor recruited by an enterprise: 5000 yuan/month × 12 months (2025-01 to 2025-12) = 60000 yuan; 31 months so far, 29 left',
    });
  });

  it('says why there are fewer months', () => {
    expect(says({ start: dayOf(2020, 9, 1)! }).zh).toBe(
      '(九) 企业全职引进全日制博士：5000元/月 × 8个月（2025-01至2025-08）= 40000元；累计60个月，剩余0个月；期初52个月，至2025-08满60个月，本期有4个月不发',
    );
  });

  it.each([
    ['not entitled', { employer: '机关' }, '(九) 不符合条件，补贴为0元：单位性质为机关，只补贴企业引进的人才；累计0个月，剩余0个月'],
    ['after the period', { start: dayOf(2026, 1, 5)! }, '自2026-01起发，晚于本期，本期0元；累计0个月，剩余0个月'],
    ['before the period', { end: dayOf(2024, 12, 31)! }, '2024-12-31离岗，发至2024-12，早于本期，本期0元；累计10个月，剩余0个月'],
    ['all paid before', { paidBefore: 60 }, '没有发放月份，本期0元；累计60个月，剩余0个月；期初已享受满60个月，本期有12个月不发；期初已享受月数按所填60个月计，按各行到岗离岗推算为10个月'],
  ] as const)('says why it is 0: %s', (_, row, expected) => {
    expect(says(row).zh).toContain(expected);
  });

  it('lets the caller word a note, so that the row of another unit is not shown', () => {
    const spells = [doctor({ end: dayOf(2025, 6, 10)! }), doctor({ start: dayOf(2025, 6, 11)! })];
    const lines = degreeTable(spells, YEAR_2025, DEFAULTS, defaultPolicy);
    const explain = (say?: Parameters<typeof explainDegreeLine>[5]) =>
      explainDegreeLine(spells[1]!, lines[1]!, YEAR_2025, DEFAULTS, defaultPolicy, say).zh;
    expect(explain()).toContain('；2025-06计在第1行，同一月份只发一次');
    expect(explain((note) => ({ zh: note.code, en: note.code }))).toMatch(/；monthElsewhere$/);
  });

  it('says it in English too', () => {
    for (const row of [{ employer: '机关' }, { end: dayOf(2024, 12, 31)! }, { paidBefore: 60 }] as const) {
      expect(says(row).en).toMatch(/^\(九\) [\x20-\x7e 机关企业×]+$/);
    }
  });
});
