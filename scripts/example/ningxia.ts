import { dayOf, type Day } from '../../core/exact/calendar.ts';
import { inYuan } from '../../core/exact/money.ts';
import { defaultPolicy } from '../../core/policy/policy.ts';
import { CONTINUITY, START_RULE, STOP_RULE } from '../../core/policy/settings.ts';
import { assessRoster } from '../../templates/allocation/roster.ts';
import type { Plan } from '../../templates/allocation/plan.ts';
import { enterpriseSubsidy } from '../../templates/forms/enterpriseSubsidy.ts';
import { posts } from '../../templates/forms/posts.ts';
import { PLAN_FILE } from '../../templates/forms/plan.ts';
import { planWorkbook, type PlanFilling } from '../../templates/forms/planWorkbook.ts';
import type { FormContext } from '../../templates/forms/table.ts';
import { townshipIncome } from '../../templates/forms/townshipIncome.ts';
import { formFileName, formWorkbook, type Filling } from '../../templates/forms/workbook.ts';
import { yearPeriod } from '../../templates/submission/readForm.ts';
import type { Entry } from '../../templates/tables/column.ts';
import { units, type Unit } from '../../templates/units/index.ts';
import type { Workbook } from '../../templates/workbook/model.ts';
import { HAND_ON } from './handOn.ts';
import { People } from './people.ts';
import { postsOf } from './posts.ts';
import { Random } from './random.ts';
import { exampleFactors, FACTOR_ADVANCES, FACTOR_POOL } from './factors.ts';
import { townshipIncomeOf } from './townshipIncome.ts';
import { exampleTasks } from './tasks.ts';

export const YEAR = 2025;
export const MARK = '示例数据：人员、单位、金额、文号、科目均为虚构，仅县区名称与人口为真实';
const SEED = 48_2020;
/** Rows of a form in the example: fewer than usual, so that the files stay small. */
const FORM_ROWS = 80;
const NIL_UNIT = '泾源县';
const day = (month: number, dayOfMonth: number, year = YEAR): Day => dayOf(year, month, dayOfMonth)!;

/** What the example's forms compute with. */
export const CONTEXT: FormContext = {
  year: YEAR, period: yearPeriod(YEAR), policy: defaultPolicy,
  rules: { startRule: START_RULE.default, stopRule: STOP_RULE.default, continuity: CONTINUITY.default },
};

export interface ExampleFile {
  /** Path inside the example's folder. */
  readonly path: string;
  readonly workbook: Workbook;
}

/** The example's submissions and plan: the same on every run. */
export function exampleFiles(perUnit: { least: number; most: number; rows?: number } = { least: 20, most: 60 }): readonly ExampleFile[] {
  const random = new Random(SEED);
  const people = new People(random, { year: YEAR, ...CONTEXT.period });
  const taking = units.filter((unit) => unit.kind === '县' || unit.kind === '宁东');
  const special = hardCases(people, taking);
  const rosters = new Map<Unit, readonly Entry[]>(taking.map((unit): [Unit, readonly Entry[]] => {
    if (unit.name === NIL_UNIT) return [unit, []];
    const own = special.get(unit.name) ?? [];
    const count = random.whole(perUnit.least, perUnit.most) - own.length;
    return [unit, [...own, ...Array.from({ length: Math.max(0, count) }, () => people.ordinary(unit))]];
  }));
  const forms = [...rosters].map(([unit, entries]): ExampleFile => ({
    path: `submissions/${formFileName(unit, YEAR)}`,
    workbook: formWorkbook(unit, CONTEXT, perUnit.rows ?? FORM_ROWS, new Map([[enterpriseSubsidy.key, { entries, nil: entries.length === 0 }], ...otherFillings(unit)]), MARK, remarkOf(unit)),
  }));
  return [...forms, { path: PLAN_FILE, workbook: planWorkbook(YEAR, plan(random, taking, dueOf(taking, rosters)), MARK) }];
}

/** What a unit writes where it has left a table out: that table is 未测算. */
function remarkOf(unit: Unit): string {
  const left = [unit.posts && postsOf(unit) === null ? posts.sheet : '', unit.income && townshipIncomeOf(unit) === null ? townshipIncome.sheet : ''].filter((sheet) => sheet !== '');
  return left.length === 0 ? '' : `${left.join('、')}尚在核对，核定后补报（示例）`;
}

/** The tables beside the subsidy’s, each with its own random numbers. */
function otherFillings(unit: Unit): readonly (readonly [string, Filling])[] {
  const fillings = new Map([[posts.key, postsOf(unit)], [townshipIncome.key, townshipIncomeOf(unit)]]);
  return [...fillings].flatMap(([key, filling]) => (filling === null ? [] : [[key, filling] as const]));
}

/** The cases that such files really contain, in the units where they stand. */
function hardCases(people: People, taking: readonly Unit[]): Map<string, readonly Entry[]> {
  const unit = (name: string): Unit => taking.find((each) => each.name === name)!;
  const first = people.person(unit('兴庆区'), '硕士');
  const leaver = people.person(unit('西夏区'), '硕士');
  const promoted = people.person(unit('灵武市'), '硕士');
  const returned = day(3, 1, 2022);
  const moved = day(9, 1, 2022);
  return new Map<string, readonly Entry[]>([
    // Left and came back: months out of post are lost.
    ['兴庆区', [
      people.spell(first, returned, { end: day(4, 20), leaving: '辞职' }),
      people.spell(first, day(8, 11), { firstMonth: returned, paidBefore: 34 }),
    ]],
    // Moved to the neighbouring county in the middle of a month: June is paid once, by the first.
    ['西夏区', [people.spell(leaver, moved, { end: day(6, 10), leaving: '调动' })]],
    ['金凤区', [people.spell({ ...leaver, workplace: '示例企业3（金凤区）' }, day(6, 11), { firstMonth: moved, paidBefore: 28 })]],
    // The sixtieth month falls into the year, and the account is not known yet.
    ['永宁县', [people.spell({ ...people.person(unit('永宁县'), '博士'), account: null }, day(9, 1, 2020), { contractYears: 8 })]],
    // A doctor by part-time study is not paid.
    ['贺兰县', [people.spell({ ...people.person(unit('贺兰县'), '博士'), fullTime: '否' }, day(3, 15, 2023))]],
    // A master who was promoted to doctor in the middle of a month.
    ['灵武市', [
      people.spell(promoted, day(1, 10, 2023), { end: day(6, 15), leaving: '取得博士学位' }),
      people.spell({ ...promoted, degree: '博士', academicDegree: '博士' }, day(6, 16), { firstMonth: day(1, 1, 2023), paidBefore: 24 }),
    ]],
    // A master of no first-class university or discipline is not paid.
    ['大武口区', [people.spell({ ...people.person(unit('大武口区'), '硕士'), firstClass: '否' }, day(7, 1, 2024))]],
    // Arrived before the policy.
    ['利通区', [people.spell(people.person(unit('利通区'), '博士'), day(5, 18, 2020), { contractYears: 8 })]],
  ]);
}

/** What the submissions come to by unit, so that the plan’s pools are smaller and larger than the needs. */
function dueOf(taking: readonly Unit[], rosters: ReadonlyMap<Unit, readonly Entry[]>): ReadonlyMap<string, number> {
  const draft: Plan = {
    year: YEAR, batch: null, documentNumber: null, issuedOn: null, mark: null, outlook: '全年预计', period: CONTEXT.period, rules: CONTEXT.rules,
    units: taking, unitCells: new Map(), funds: [], parts: new Map(),
  };
  const lines = assessRoster(draft, taking.map((unit) => ({
    unit, year: YEAR, file: unit.name, remark: null,
    tables: new Map([[enterpriseSubsidy.key, {
      key: enterpriseSubsidy.key, sheet: enterpriseSubsidy.sheet, nil: false, columns: new Map(),
      rows: rosters.get(unit)!.map((entry, row) => ({ row, entry })),
    }]]),
  })), CONTEXT.policy);
  const due = new Map(taking.map((unit) => [unit.key, 0]));
  for (const { unit, line } of lines) due.set(unit.key, due.get(unit.key)! + inYuan(line.amount));
  return due;
}

function plan(random: Random, taking: readonly Unit[], due: ReadonlyMap<string, number>): PlanFilling {
  const [subsidy, bases, studios, featured] = ['SL-2025-01', 'SL-2025-02', 'SL-2025-03', 'SL-2025-04'] as const;
  const amounts: Entry[] = [];
  const advances: Entry[] = [];
  let need = 0;
  let advanced = 0;
  for (const unit of taking) {
    const assessed = due.get(unit.key)!;
    // Issued a year ahead, then a first batch; one unit was given more than it turned out to need.
    const ahead = unit.name === '隆德县' ? Math.ceil(assessed / 10_000) * 10_000 + 20_000 : Math.floor((assessed * 0.5) / 10_000) * 10_000;
    const batch = unit.name === '隆德县' ? 0 : Math.floor((assessed * 0.2) / 10_000) * 10_000;
    const carry = unit.name === '隆德县' ? 35_000 : unit.name === '盐池县' ? 12_500.5 : 0;
    const settlement = unit.name === '青铜峡市' ? -24_000 : random.chance(0.3) ? random.whole(1, 20) * 1500 : 0;
    if (ahead > 0) advances.push({ unit: unit.name, fund: subsidy, batch: '提前下达', documentNumber: '示例文号〔2024〕9号', date: day(11, 20, 2024), amount: ahead });
    if (batch > 0) advances.push({ unit: unit.name, fund: subsidy, batch: '第一批', documentNumber: '示例文号〔2025〕3号', date: day(4, 15), amount: batch });
    if (carry !== 0 || settlement !== 0) amounts.push({ unit: unit.name, fund: subsidy, carry: carry || null, settlement: settlement || null });
    advanced += ahead + batch;
    need += Math.max(0, assessed + settlement - ahead - batch - carry);
    amounts.push({ unit: unit.name, fund: bases, assessed: random.chance(0.4) ? 100_000 : 0 });
    const pending = unit.name === '惠农区' || unit.name === '彭阳县';
    if (!pending) amounts.push({ unit: unit.name, fund: studios, assessed: random.whole(0, 2) * 100_000 });
  }
  const bySubsidy = amounts.filter((entry) => entry.fund === bases).reduce((sum, entry) => sum + Number(entry.assessed), 0);
  const marked = (text: string): string => `${text}（示例）`;
  return {
    fields: { batch: '第二批', documentNumber: '示例文号〔2025〕18号', issuedOn: day(11, 20), outlook: '全年预计', mark: MARK, ...HAND_ON },
    rows: {
      units: taking.map((unit) => ({ unitKey: unit.key, takesPart: '是' })),
      funds: [
        {
          code: subsidy, name: '企业引才补贴（博士硕士）', article: '九', department: marked('主管部门甲'), nature: marked('自治区资金'), income: marked('收入科目甲'), functionItem: marked('支出科目甲'),
          economicItem: marked('经济科目甲'), method: '按实核定', pool: Math.floor((advanced + need * 0.85) / 10_000) * 10_000, remark: null,
        },
        { code: bases, name: '专家服务基地经费补助', article: '十三', nature: marked('自治区资金'), method: '录入', pool: bySubsidy + 150_000, remark: null },
        { code: studios, name: '技能大师工作室补助', article: '十六', nature: marked('自治区资金'), method: '录入', pool: null, remark: null },
        { code: featured, name: '县域特色人才项目（示例）', article: '八', nature: marked('自治区资金'), method: '因素法', pool: FACTOR_POOL, remark: '金额、因素、权重为示例' },
      ],
      amounts,
      advances: [...advances, ...FACTOR_ADVANCES.map(([unit, amount]) => ({ unit, fund: featured, batch: '提前下达', documentNumber: '示例文号〔2024〕9号', date: day(11, 20, 2024), amount }))],
      ...exampleTasks(),
      // 技能大师工作室 has no share yet: 待录入.
      nextAdvances: [{ fund: subsidy, share: 0.7, unit: 10_000, remark: '比例为示例' }, { fund: featured, base: '本年核定', share: 0.5, unit: 100, remark: '比例为示例' }],
      ...exampleFactors(featured),
    },
  };
}
