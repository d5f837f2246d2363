import { isoDay } from '../../core/exact/calendar.ts';
import { yuanText, type Fen } from '../../core/exact/money.ts';
import type { Article } from '../../core/policy/articles.ts';
import type { DegreeRules } from '../../core/subsidy/degreeTable.ts';
import type { Words } from '../../core/words.ts';
import { units, type Unit } from '../units/index.ts';
import type { AnnualSet } from './annualSet.ts';
import { chapters } from './chapters.ts';
import { factorPlanOf, type FactorPlan } from './factors.ts';
import type { FundLine, FundResult } from './funds.ts';
import { advancesOf, amountsOf, type Fund, type Plan } from './plan.ts';
import { amountsUnder } from './roster.ts';

/** What of two plans is compared: a number of one unit under one fund, task or table. */
export interface ComparedFigure {
  /** Names the same figure under both plans. */
  readonly key: string;
  readonly article: Article;
  readonly name: string;
  readonly measure: string;
  /** Yuan for money; null is 未测算. */
  readonly value: number | null;
}

/** A figure that is not the same under both plans; null is 未测算, undefined that a plan does not have it. */
export interface Difference {
  readonly unit: Unit;
  readonly article: Article;
  readonly name: string;
  readonly measure: string;
  readonly first: number | null | undefined;
  readonly second: number | null | undefined;
  readonly reasons: readonly Words[];
}

/** Where the plans themselves differ. */
export interface PlanChange {
  readonly what: Words;
  readonly first: string;
  readonly second: string;
}

export interface Comparison {
  readonly changes: readonly PlanChange[];
  readonly differences: readonly Difference[];
}

const NOTHING = '—';

/** What changes between two plans on the same submissions, unit by unit, and why. */
export function comparePlans(first: AnnualSet, second: AnnualSet): Comparison {
  const settings = settingChanges(first, second);
  const taking = units.filter((unit) => [first, second].some(({ plan }) => plan.units.includes(unit)));
  const why = new Reasons(first, second, settings);
  const differences = taking.flatMap((unit) => {
    const [before, after] = [figuresOf(first, unit), figuresOf(second, unit)];
    return [...new Set([...before.keys(), ...after.keys()])].flatMap((key): Difference[] => {
      const [a, b] = [before.get(key), after.get(key)];
      if (a?.value === b?.value) return [];
      const { article, name, measure } = (a ?? b)!;
      return [{ unit, article, name, measure, first: a?.value, second: b?.value, reasons: why.of(unit, key) }];
    });
  });
  return { changes: planChanges(first.plan, second.plan, settings), differences };
}

/** Differences of one figure over the units: sums of those that both plans know. */
export interface ArticleSum {
  readonly article: Article;
  readonly name: string;
  readonly measure: string;
  readonly first: number;
  readonly second: number;
  /** Units whose figure differs. */
  readonly units: number;
}

/** The differences added up by article and figure, in their order. */
export function byArticle(differences: readonly Difference[]): readonly ArticleSum[] {
  const groups = new Map<string, Difference[]>();
  for (const each of differences) {
    const key = `${each.article} ${each.name} ${each.measure}`;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()].map((group): ArticleSum => {
    const known = group.filter((each) => typeof each.first === 'number' && typeof each.second === 'number');
    const sum = (which: 'first' | 'second'): number => known.reduce((all, each) => all + Math.round(each[which]! * 100), 0) / 100;
    const { article, name, measure } = group[0]!;
    return { article, name, measure, first: sum('first'), second: sum('second'), units: group.length };
  });
}

/** Every figure of a unit: its money by fund, then what the chapters compare. */
function figuresOf(set: AnnualSet, unit: Unit): ReadonlyMap<string, ComparedFigure> {
  const figures = new Map<string, ComparedFigure>();
  const index = set.plan.units.indexOf(unit);
  if (index < 0) return figures;
  for (const { fund, lines } of set.funds) {
    const line = lines[index]!;
    for (const [key, name] of MONEY) {
      figures.set(fundKey(fund.code, key), { key: fundKey(fund.code, key), article: fund.article, name: `${fund.name} ${name}`, measure: '元', value: yuanOf(line[key]) });
    }
  }
  for (const chapter of chapters) {
    for (const figure of chapter.compared?.(set.states.get(chapter.key), set, unit) ?? []) figures.set(`${chapter.key} ${figure.key}`, figure);
  }
  return figures;
}

const MONEY = [['due', '全年应下达'], ['issued', '本次下达'], ['short', '欠拨']] as const satisfies readonly (readonly [keyof FundLine, string])[];

function fundKey(code: string, key: string): string {
  return `fund ${code} ${key}`;
}

function yuanOf(fen: Fen | null): number | null {
  return fen === null ? null : fen / 100;
}

// What differs between the plans

interface SettingChange {
  readonly id: string;
  readonly name: Words;
  readonly first: string;
  readonly second: string;
}

function settingChanges(first: AnnualSet, second: AnnualSet): readonly SettingChange[] {
  return chapters.flatMap((chapter) => {
    const after = chapter.settings?.(second.plan) ?? [];
    return (chapter.settings?.(first.plan) ?? []).flatMap(({ setting, word }, index): SettingChange[] => {
      const other = after[index]!.word;
      return word === other ? [] : [{ id: setting.id, name: setting.name, first: word, second: other }];
    });
  });
}

function planChanges(a: Plan, b: Plan, settings: readonly SettingChange[]): readonly PlanChange[] {
  const change = (zh: string, en: string, first: string, second: string): PlanChange[] => (first === second ? [] : [{ what: { zh, en }, first, second }]);
  const counting = ({ outlook, period }: Plan): string => (outlook === '截至日期' ? `${outlook} ${isoDay(period.to)}` : outlook);
  const names = (plan: Plan, other: Plan): string => plan.units.filter((unit) => !other.units.includes(unit)).map(({ name }) => name).join('、') || NOTHING;
  const codes = [...new Set([...a.funds, ...b.funds].map(({ code }) => code))];
  return [
    ...change('测算口径', 'Counting', counting(a), counting(b)),
    ...settings.flatMap(({ name, first, second }) => change(`口径：${name.zh}`, name.en, first, second)),
    ...change('只在本方案参加的单位', 'Units that take part in this plan alone', names(a, b), names(b, a)),
    ...codes.flatMap((code) => {
      const [first, second] = [a, b].map(({ funds }) => funds.find((fund) => fund.code === code)) as [Fund | undefined, Fund | undefined];
      const name = (first ?? second)!.name;
      if (first === undefined || second === undefined) return change(`项目“${name}”`, `Fund ${code}`, first === undefined ? '没有' : '有', second === undefined ? '没有' : '有');
      return [
        ...change(`项目“${name}”分配方法`, `Method of ${code}`, first.method, second.method),
        ...change(`项目“${name}”资金总额（元）`, `Pool of ${code}`, poolText(first), poolText(second)),
      ];
    }),
  ];
}

function poolText({ pool }: Fund): string {
  return pool === null ? '据实' : yuanText(pool);
}

// Why

/** Why a unit's figure differs: what of its own differs, else what all share. */
class Reasons {
  private readonly bySetting: readonly { change: SettingChange; amounts: ReadonlyMap<string, Fen> }[];
  private readonly current: ReadonlyMap<string, Fen>;

  constructor(private readonly first: AnnualSet, private readonly second: AnnualSet, private readonly settings: readonly SettingChange[]) {
    this.current = amountsUnder(first, first.plan.rules);
    this.bySetting = settings
      .filter(({ id }) => id in first.plan.rules)
      .map((change) => ({ change, amounts: amountsUnder(first, { ...first.plan.rules, [change.id]: change.second } as DegreeRules) }));
  }

  of(unit: Unit, key: string): readonly Words[] {
    const [a, b] = [this.first, this.second].map(({ plan }) => plan.units.includes(unit)) as [boolean, boolean];
    if (!a || !b) return [{ zh: `${a ? '乙' : '甲'}方案中没有参加`, en: `does not take part in plan ${a ? 2 : 1}` }];
    const [kind, code] = key.split(' ') as [string, string];
    return kind === 'fund' ? this.ofFund(unit, code) : this.ofChapter(kind);
  }

  private ofFund(unit: Unit, code: string): readonly Words[] {
    const [a, b] = [this.first, this.second].map(({ funds }) => funds.find(({ fund }) => fund.code === code)) as [FundResult | undefined, FundResult | undefined];
    if (a === undefined || b === undefined) return [{ zh: `${a === undefined ? '甲' : '乙'}方案中没有这个项目`, en: `plan ${a === undefined ? 1 : 2} has no such fund` }];
    const [before, after] = [a, b].map(({ lines }) => lines.find((line) => line.unit === unit)!) as [FundLine, FundLine];
    const reasons: Words[] = [];
    if (before.assessed !== after.assessed) reasons.push(...this.assessedReasons(unit, a.fund, b.fund));
    const own: readonly (readonly [string, string, Fen, Fen])[] = [
      ['上年清算', 'settlement', amountsOf(a.fund, unit).settlement, amountsOf(b.fund, unit).settlement],
      ['上年结转', 'carry-over', before.carry, after.carry],
      ['已提前下达', 'advances', total(a.fund, unit), total(b.fund, unit)],
    ];
    for (const [zh, en, was, is] of own) {
      if (was !== is) reasons.push({ zh: `${zh}由${yuanText(was)}元改为${yuanText(is)}元`, en: `${en} changed from ${yuanText(was)} to ${yuanText(is)} yuan` });
    }
    if (a.fund.pool !== b.fund.pool) reasons.push({ zh: `资金总额由${poolText(a.fund)}改为${poolText(b.fund)}`, en: `the pool changed from ${poolText(a.fund)} to ${poolText(b.fund)}` });
    return reasons.length > 0 ? reasons : [{ zh: '同一项目其他单位的需求变了，按需求的份额随之变动', en: 'needs of other units of the fund changed, and with them its share' }];
  }

  private assessedReasons(unit: Unit, a: Fund, b: Fund): readonly Words[] {
    if (a.method !== b.method) return [{ zh: `分配方法由${a.method}改为${b.method}`, en: `the method changed from ${a.method} to ${b.method}` }];
    if (a.method === '录入') return [{ zh: '录入的当年核定不同', en: 'another amount is typed' }];
    if (a.method === '因素法') return this.factorReasons(a, b);
    const settings = this.bySetting.flatMap(({ change, amounts }): Words[] => {
      const alone = (amounts.get(unit.key) ?? 0) - (this.current.get(unit.key) ?? 0);
      if (alone === 0) return [];
      const { name, first, second } = change;
      return [{ zh: `${name.zh}由“${first}”改为“${second}”（单独改：${yuanText(alone)}元）`, en: `${name.en} changed from ${first} to ${second} (alone: ${yuanText(alone)} yuan)` }];
    });
    const [from, to] = [this.first.plan.period.to, this.second.plan.period.to];
    return [...settings, ...(from === to ? [] : [{ zh: `测算由算到${isoDay(from)}改为算到${isoDay(to)}`, en: `counted until ${isoDay(to)} instead of ${isoDay(from)}` }])];
  }

  private factorReasons(a: Fund, b: Fund): readonly Words[] {
    const [before, after] = [this.first, this.second].map(({ plan }) => factorPlanOf(plan)) as [FactorPlan, FactorPlan];
    const [was, is] = [before.funds.get(a.code)!, after.funds.get(b.code)!];
    const parts: readonly (readonly [string, string, unknown, unknown])[] = [
      ['分配范围', 'scope', was.scope, is.scope],
      ['取整单位', 'unit', was.unit, is.unit],
      ['保底封顶比例', 'bounds', [was.floor, was.cap], [is.floor, is.cap]],
      ['因素和权重', 'factors and weights', was.weights, is.weights],
      ['单位系数或上年核定', 'coefficients or last year', [...was.units], [...is.units]],
      ['因素数据', 'figures', figuresIn(before), figuresIn(after)],
    ];
    const changed = parts.filter(([, , from, to]) => textOf(from) !== textOf(to));
    return changed.length > 0
      ? [{ zh: `${changed.map(([zh]) => zh).join('、')}不同`, en: `other ${changed.map(([, en]) => en).join(', ')}` }]
      : [{ zh: '可分配数不同', en: 'another amount is shared' }];
  }

  private ofChapter(key: string): readonly Words[] {
    const own = chapters.find((chapter) => chapter.key === key)!.settings?.(this.first.plan).map(({ setting }) => setting.id) ?? [];
    const settings = this.settings.filter(({ id }) => own.includes(id)).map(({ name, first, second }) => ({ zh: `${name.zh}由“${first}”改为“${second}”`, en: `${name.en} changed from ${first} to ${second}` }));
    return settings.length > 0 ? settings : [{ zh: '方案中的数量、范围、权数或方法不同', en: 'number, scope, weights or method of the plan differ' }];
  }
}

function total(fund: Fund, unit: Unit): Fen {
  return advancesOf(fund, unit).reduce((sum, { amount }) => sum + amount, 0);
}

function figuresIn({ data }: FactorPlan): unknown {
  return [...data].map(([factor, figures]) => [factor, [...figures]]);
}

function textOf(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) => (typeof each === 'bigint' ? String(each) : each));
}
