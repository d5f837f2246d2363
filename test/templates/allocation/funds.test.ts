/** Funds shared out to units: the pool's worked example, 据实, 未测算, and the identities over random plans. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Fen } from '../../../core/exact/money.ts';
import { sumKnown, linesOf, summarise } from '../../../templates/allocation/annualSet.ts';
import { allocateFunds, type FundLine, type FundResult } from '../../../templates/allocation/funds.ts';
import type { Fund, Plan } from '../../../templates/allocation/plan.ts';
import { annualSet, day, doctor, master, planOf, SUBSIDY, TYPED, type PlanCase } from '../fixtures.ts';

const yuan = (fen: Fen | null): number | null => (fen === null ? null : fen / 100);
const column = (result: FundResult, key: keyof FundLine & ('due' | 'need' | 'issued' | 'short' | 'over')): readonly (number | null)[] => result.lines.map((line) => yuan(line[key]));

async function fundOf(planCase: PlanCase): Promise<FundResult> {
  return allocateFunds(await planOf(planCase), [])[0]!;
}

describe('a pool that is too small', () => {
  // 核定 400 and 300, 清算 0 and 50, 已提前 200 and 100, 结转 0 and 30, pool 500.
  const worked: PlanCase = {
    units: ['兴庆区', '西夏区'],
    funds: [{ ...TYPED, pool: 500 }],
    amounts: [{ unit: '兴庆区', fund: 'B1', assessed: 400 }, { unit: '西夏区', fund: 'B1', assessed: 300, settlement: 50, carry: 30 }],
    advances: [{ unit: '兴庆区', fund: 'B1', amount: 150 }, { unit: '兴庆区', fund: 'B1', amount: 50 }, { unit: '西夏区', fund: 'B1', amount: 100 }],
  };

  it('is shared by need, and never touches what a unit is due', async () => {
    const fund = await fundOf(worked);
    expect(column(fund, 'due')).toEqual([400, 350]);
    expect(column(fund, 'need')).toEqual([200, 220]);
    expect(column(fund, 'issued')).toEqual([95.24, 104.76]);
    expect(column(fund, 'short')).toEqual([104.76, 115.24]);
    expect(column(fund, 'over')).toEqual([0, 0]);
    expect([yuan(fund.rest), yuan(fund.unallocated), fund.scaled]).toEqual([200, 0, true]);
  });

  it('leaves 未分配 where it is large enough', async () => {
    const fund = await fundOf({ ...worked, funds: [{ ...TYPED, pool: 800 }] });
    expect(column(fund, 'issued')).toEqual([200, 220]);
    expect([yuan(fund.unallocated), fund.scaled]).toEqual([80, false]);
  });

  it('has no limit where it is blank: 据实', async () => {
    const fund = await fundOf({ ...worked, funds: [TYPED] });
    expect(column(fund, 'issued')).toEqual([200, 220]);
    expect(column(fund, 'short')).toEqual([0, 0]);
    expect([fund.rest, fund.unallocated]).toEqual([null, null]);
  });

  it('that holds just what was advanced issues nothing', async () => {
    const fund = await fundOf({ ...worked, funds: [{ ...TYPED, pool: 300 }] });
    expect(column(fund, 'issued')).toEqual([0, 0]);
    expect(column(fund, 'short')).toEqual([200, 220]);
  });
});

describe('a unit that was given more than it is due', () => {
  it('gets nothing and carries the rest on, while the others’ needs are met', async () => {
    const fund = await fundOf({
      units: ['兴庆区', '西夏区', '海原县'],
      funds: [{ ...TYPED, pool: 1000 }],
      amounts: [{ unit: '兴庆区', fund: 'B1', assessed: 100, carry: 20 }, { unit: '西夏区', fund: 'B1', assessed: 300 }, { unit: '海原县', fund: 'B1', assessed: 10, settlement: -60 }],
      advances: [{ unit: '兴庆区', fund: 'B1', amount: 150 }],
    });
    expect(column(fund, 'due')).toEqual([100, 300, -50]);
    expect(column(fund, 'issued')).toEqual([0, 300, 0]);
    expect(column(fund, 'over')).toEqual([70, 0, 50]);
    expect(column(fund, 'short')).toEqual([0, 0, 0]);
    expect(yuan(fund.unallocated)).toBe(550);
  });
});

describe('an amount that nobody entered', () => {
  const planWith = (pool: number | null): PlanCase => ({ units: ['兴庆区', '西夏区'], funds: [{ ...TYPED, pool }], amounts: [{ unit: '兴庆区', fund: 'B1', assessed: 100 }] });

  it('is 未测算 for its unit alone without a pool', async () => {
    const fund = await fundOf(planWith(null));
    expect(column(fund, 'due')).toEqual([100, null]);
    expect(column(fund, 'issued')).toEqual([100, null]);
    expect(column(fund, 'over')).toEqual([0, null]);
  });

  it('makes every unit’s 本次下达 and 欠拨, and 未分配, 未测算 with one', async () => {
    const fund = await fundOf(planWith(500));
    expect(column(fund, 'issued')).toEqual([null, null]);
    expect(column(fund, 'short')).toEqual([null, null]);
    expect(column(fund, 'over')).toEqual([0, null]);
    expect([fund.unallocated, fund.pending]).toEqual([null, 1]);
  });
});

describe('按实核定', () => {
  it('is what the submissions are due, 0 for a 零报告, and other funds are not touched by it', async () => {
    const set = await annualSet(
      { units: ['兴庆区', '海原县'], funds: [SUBSIDY, TYPED], amounts: ['兴庆区', '海原县'].map((unit) => ({ unit, fund: 'B1', assessed: 7 })) },
      { 兴庆区: [master('甲', '2023-03-01'), doctor('乙', '2025-07-01')] },
    );
    expect(set.funds.map(({ lines }) => lines.map(({ assessed }) => yuan(assessed)))).toEqual([[66000, 0], [7, 7]]);
  });
});

describe('the summary of a unit', () => {
  it('adds its funds up and counts people who are paid a month', async () => {
    const set = await annualSet(
      { units: ['兴庆区', '海原县'], funds: [SUBSIDY, TYPED], amounts: [{ unit: '兴庆区', fund: 'B1', assessed: 100 }], advances: [{ unit: '兴庆区', amount: 36000.5 }] },
      { 兴庆区: [master('甲', '2023-03-01', { end: day('2025-06-10') }), master('甲', '2025-08-11'), doctor('乙', '2023-03-01', { fullTime: '否' })] },
    );
    expect(summarise(set)).toMatchObject([
      { people: 1, due: 3310000, advanced: 3600050, issued: 10000, short: 0, pending: 0 },
      // One fund is known and 0, the other is 未测算: the sum is of what is known.
      { people: 0, due: 0, issued: 0, pending: 1 },
    ]);
    expect(sumKnown(linesOf(set, set.plan.units[0]!), 'over')).toBe(300050);
  });
});

describe('over random plans', () => {
  const UNITS = 6;
  let base: Plan;
  beforeAll(async () => {
    base = await planOf({ units: ['兴庆区', '西夏区', '利通区', '原州区', '海原县', '宁东能源化工基地'], funds: [TYPED] });
  });

  const fen = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 10 ** 11 }), fc.integer({ min: 0, max: 300 }));
  const unit = fc.record({
    assessed: fc.oneof({ weight: 12, arbitrary: fen }, { weight: 1, arbitrary: fc.constant(null) }),
    carry: fen,
    settlement: fc.oneof(fc.constant(0), fc.integer({ min: -(10 ** 11), max: 10 ** 11 }), fc.integer({ min: -300, max: 300 })),
    advances: fc.array(fen, { maxLength: 3 }),
  });
  const fund = fc.record({ units: fc.array(unit, { minLength: UNITS, maxLength: UNITS }), rest: fc.option(fen) });

  /** Funds whose pools hold what was advanced, and more or less than what is needed. */
  const plans = fc.array(fund, { minLength: 1, maxLength: 4 }).map((funds) => (): Plan => ({
    ...base,
    funds: funds.map(({ units, rest }, index): Fund => ({
      ...base.funds[0]!,
      code: `F${index}`,
      pool: rest === null ? null : rest + units.flatMap(({ advances }) => advances).reduce((sum, each) => sum + each, 0),
      amounts: new Map(base.units.map(({ key }, at) => [key, units[at]!])),
      advances: new Map(base.units.map(({ key }, at) => [key, units[at]!.advances.map((amount) => ({ batch: null, documentNumber: null, date: null, amount }))])),
    })),
  }));

  const total = (lines: readonly FundLine[], key: 'assessed' | 'settlement' | 'due' | 'advanced' | 'carry' | 'issued' | 'short' | 'over'): Fen =>
    lines.reduce((sum, line) => sum + line[key]!, 0);
  const holds = (lines: readonly FundLine[]): void => {
    expect(total(lines, 'due')).toBe(total(lines, 'assessed') + total(lines, 'settlement'));
    expect(total(lines, 'advanced') + total(lines, 'carry') + total(lines, 'issued') + total(lines, 'short') - total(lines, 'over')).toBe(total(lines, 'due'));
  };

  it('全年应下达 = 当年核定 + 上年清算 = 已提前下达 + 上年结转 + 本次下达 + 欠拨 − 结转下年, by line, by unit, by fund and in sum', () => {
    fc.assert(fc.property(plans, (make) => {
      const results = allocateFunds(make(), []);
      const known = (lines: readonly FundLine[]): readonly FundLine[] => lines.filter(({ issued }) => issued !== null);
      const all = known(results.flatMap(({ lines }) => lines));
      for (const line of all) holds([line]);
      for (const { key } of base.units) holds(all.filter((line) => line.unit.key === key));
      for (const { lines } of results) holds(known(lines));
      holds(all);
    }));
  });

  it('pool = Σ已提前下达 + Σ本次下达 + 未分配; nobody is above the need, and nothing is left while somebody is short', () => {
    fc.assert(fc.property(plans, (make) => {
      for (const { fund: { pool }, lines, unallocated } of allocateFunds(make(), [])) {
        if (pool === null || lines.some(({ assessed }) => assessed === null)) {
          expect(unallocated).toBeNull();
          continue;
        }
        expect(total(lines, 'advanced') + total(lines, 'issued') + unallocated!).toBe(pool);
        for (const { need, issued, short, over } of lines) {
          expect(issued! >= 0 && issued! <= need!).toBe(true);
          expect(Math.min(short!, over!)).toBe(0);
          if (unallocated! > 0) expect(short).toBe(0);
        }
      }
    }));
  });

  it('what is 未测算 is so for its unit, and with a pool for every unit’s 本次下达 and 欠拨', () => {
    fc.assert(fc.property(plans, (make) => {
      for (const { fund: { pool }, lines, pending } of allocateFunds(make(), [])) {
        expect(pending).toBe(lines.filter(({ assessed }) => assessed === null).length);
        for (const { assessed, due, issued, short, over } of lines) {
          const waits = assessed === null || (pool !== null && pending > 0);
          expect([due === null, over === null, issued === null, short === null]).toEqual([assessed === null, assessed === null, waits, waits]);
        }
      }
    }));
  });
});
