/** Annual sets of random plans and people, thick with what plans really hold: 未测算, 据实, deductions, nothing at all. */
import fc from 'fast-check';
import { dayOf, lastDay, monthOf, type Day } from '../../core/exact/calendar.ts';
import { CONTINUITIES, START_RULES, STOP_RULES } from '../../core/functions/vocabularies.ts';
import { defaultPolicy } from '../../core/policy/policy.ts';
import type { AnnualSet } from '../../templates/allocation/annualSet.ts';
import { computeAnnualSet } from '../../templates/allocation/computeAnnualSet.ts';
import type { Advance, Fund, Plan, UnitAmounts } from '../../templates/allocation/plan.ts';
import { enterpriseSubsidy } from '../../templates/forms/enterpriseSubsidy.ts';
import type { FormContext } from '../../templates/forms/table.ts';
import type { Submission } from '../../templates/submission/submission.ts';
import type { Entry } from '../../templates/tables/column.ts';
import { units, type Unit } from '../../templates/units/index.ts';

const YEAR = 2025;
const day = (month: number, dayOfMonth: number, year = YEAR): Day => dayOf(year, month, dayOfMonth)!;

const fen = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 300_000_000 }));
const orNull = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { freq: 3 });
/** Names as people type them; none may turn into a formula. */
const names = fc.constantFrom('张三', '=1+1', '+86', '-', '@某', "O'Brien", '欧阳　询', '#REF!', '<b>&', '1e3');

const amounts: fc.Arbitrary<UnitAmounts> = fc.record({
  assessed: orNull(fen),
  carry: fen,
  settlement: fc.oneof(fc.constant(0), fc.integer({ min: -200_000_000, max: 200_000_000 })),
});

const advances: fc.Arbitrary<readonly Advance[]> = fc.array(
  fc.record({ batch: orNull(fc.constant('提前下达')), documentNumber: orNull(fc.constantFrom('财〔2024〕9号', '财〔2025〕3号')), date: orNull(fc.integer({ min: 45_500, max: 46_000 })), amount: fen }),
  { maxLength: 3 },
);

/** `pool`: how much of a fund's pool is left after what was issued in advance; null is 据实. */
function fundOf(index: number, taking: readonly Unit[]): fc.Arbitrary<Fund> {
  const each = <T>(arbitrary: fc.Arbitrary<T>) => fc.array(arbitrary, { minLength: taking.length, maxLength: taking.length });
  const byUnit = <T>(values: readonly T[]) => new Map(taking.map((unit, row) => [unit.key, values[row]!]));
  return fc
    .record({ name: names, pending: fc.boolean(), pool: orNull(fen), texts: fc.boolean(), amounts: each(amounts), advances: each(advances) })
    .map(({ name, pending, pool, texts, ...values }) => {
      const text = (words: string): string | null => (texts ? words : null);
      const advanced = values.advances.flat().reduce((sum, { amount }) => sum + amount, 0);
      return {
        code: `F-${index}`, name: `${name}${index}`, article: index === 0 ? '九' : '十三', method: index === 0 ? '按实核定' : '录入',
        department: text('主管'), nature: text('自治区资金'), income: text('1100'), functionItem: text('208'), economicItem: text('513'), remark: text('=备注'),
        pool: pool === null ? null : pool + advanced,
        amounts: byUnit(values.amounts.map((each) => ({ ...each, assessed: index === 0 ? null : pending ? each.assessed : (each.assessed ?? 0) }))),
        advances: byUnit(values.advances),
      };
    });
}

const plans: fc.Arbitrary<Plan> = fc
  .tuple(fc.shuffledSubarray([...units], { minLength: 1, maxLength: 5 }), fc.integer({ min: 0, max: 3 }), fc.boolean())
  .chain(([chosen, last, subsidyToo]) => {
    const taking = units.filter((unit) => chosen.includes(unit));
    const first = subsidyToo || last === 0 ? 0 : 1;
    return fc.record({
      year: fc.constant(YEAR),
      batch: orNull(fc.constant('第二批')),
      documentNumber: orNull(fc.constant('财〔2025〕18号')),
      issuedOn: orNull(fc.constant(day(11, 20))),
      mark: orNull(fc.constant('征求意见稿')),
      outlook: fc.constant('全年预计' as const),
      period: fc.constantFrom({ from: day(1, 1), to: day(12, 31) }, { from: day(1, 1), to: day(9, 15) }),
      rules: fc.record({ startRule: fc.constantFrom(...START_RULES.words), stopRule: fc.constantFrom(...STOP_RULES.words), continuity: fc.constantFrom(...CONTINUITIES.words) }),
      units: fc.constant(taking),
      unitCells: fc.constant(new Map<string, string>()),
      parts: fc.constant(new Map<string, unknown>()),
      funds: fc.tuple(...Array.from({ length: last - first + 1 }, (_, index) => fundOf(first + index, taking))),
    });
  });

/** A person's spells, one after another, each in any unit of the plan. */
const people = fc.array(
  fc.record({
    name: names,
    spells: fc.array(
      fc.record({
        unit: fc.nat(), degree: fc.constantFrom('博士', '硕士', '硕士', '本科'), fullTime: fc.constantFrom('是', '是', '是', '否'), firstClass: fc.constantFrom('是', '是', '否', null),
        employer: fc.constantFrom('企业', '企业', '企业', '事业单位'), length: fc.integer({ min: 0, max: 900 }), gap: fc.integer({ min: 1, max: 60 }),
        paidBefore: fc.integer({ min: 0, max: 60 }), claimed: fc.constantFrom('as computed', 'as computed', 'wrong', 'missing'),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    start: fc.integer({ min: day(6, 1, 2020), max: day(10, 31) }),
    open: fc.boolean(),
    contractTo: orNull(fc.integer({ min: day(6, 1), max: day(6, 1, YEAR + 6) })),
  }),
  { maxLength: 12 },
);

function submissionsOf(plan: Plan, persons: typeof people extends fc.Arbitrary<infer T> ? T : never): readonly Submission[] {
  const context: FormContext = { year: YEAR, period: plan.period, rules: plan.rules, policy: defaultPolicy };
  const rows = new Map<Unit, Entry[]>(plan.units.map((unit) => [unit, []]));
  persons.forEach(({ name, spells, start, open, contractTo }, person) => {
    let arrival = start;
    spells.forEach((spell, index) => {
      const last = index === spells.length - 1;
      const end = last && open ? null : Math.max(arrival + spell.length, lastDay(monthOf(arrival)));
      const entry: Entry = {
        name, identity: `64010419900307${String(person).padStart(4, '0')}`, degree: spell.degree, fullTime: spell.fullTime,
        firstClass: spell.degree === '硕士' ? (spell.firstClass ?? '否') : spell.firstClass, employer: spell.employer, workplace: name, start: arrival, end,
        firstMonth: null, paidBefore: spell.paidBefore, contractTo, account: '6222000011112222333', phone: '13900000000', bank: '=银行',
      };
      const computed = enterpriseSubsidy.computed(entry, context, plan.units[spell.unit % plan.units.length]!);
      const claim = { 'as computed': computed, wrong: { ...computed, months: 7, amount: 1234.56 }, missing: { months: null, amount: null } }[spell.claimed];
      rows.get(plan.units[spell.unit % plan.units.length]!)!.push({ ...entry, ...claim });
      arrival = (end ?? 0) + spell.gap;
    });
  });
  return plan.units.map((unit) => ({
    unit,
    file: `${unit.key}.xlsx`,
    year: plan.year,
    remark: null,
    tables: new Map([[enterpriseSubsidy.key, {
      key: enterpriseSubsidy.key, sheet: enterpriseSubsidy.sheet, nil: rows.get(unit)!.length === 0, columns: new Map(),
      rows: rows.get(unit)!.map((entry, row) => ({ row: row + 12, entry })),
    }]]),
  }));
}

/** The sets, the same on every machine. */
export function randomSets(count: number): readonly AnnualSet[] {
  return fc.sample(fc.tuple(plans, people), { numRuns: count, seed: 20200715 }).map(([plan, persons]) => computeAnnualSet(plan, submissionsOf(plan, persons), defaultPolicy));
}
