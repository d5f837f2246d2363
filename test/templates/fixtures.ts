/**
 * A small year of the region: people, forms and a plan, so that a test names only what it is about.
 * The year is 2025; the same name is the same person everywhere.
 */
import { dayOf, firstDay, monthOf, type Day } from '../../core/exact/calendar.ts';
import { defaultPolicy } from '../../core/policy/policy.ts';
import { CONTINUITY, START_RULE, STOP_RULE } from '../../core/policy/settings.ts';
import { identityNumber } from '../../scripts/example/people.ts';
import type { AnnualSet } from '../../templates/allocation/annualSet.ts';
import { computeAnnualSet } from '../../templates/allocation/computeAnnualSet.ts';
import type { Plan } from '../../templates/allocation/plan.ts';
import { enterpriseSubsidy } from '../../templates/forms/enterpriseSubsidy.ts';
import { planWorkbook } from '../../templates/forms/planWorkbook.ts';
import type { FormContext } from '../../templates/forms/table.ts';
import { formTablesOf } from '../../templates/forms/tables.ts';
import { formFileName, formWorkbook, type Filling } from '../../templates/forms/workbook.ts';
import { messageOf } from '../../templates/submission/checks/index.ts';
import { examine, type Examined } from '../../templates/submission/examine.ts';
import { rejects } from '../../templates/submission/issue.ts';
import { problemText, type Problem } from '../../templates/submission/problems.ts';
import { yearPeriod } from '../../templates/submission/readForm.ts';
import { readPlan } from '../../templates/submission/readPlan.ts';
import type { Submission, SubmittedTable } from '../../templates/submission/submission.ts';
import type { Entry } from '../../templates/tables/column.ts';
import { units, type Unit } from '../../templates/units/index.ts';
import type { CellValue, Workbook } from '../../templates/workbook/model.ts';
import { workbookBytes } from '../../templates/workbook/write/index.ts';

export const YEAR = 2025;
export const CONTEXT: FormContext = {
  year: YEAR,
  period: yearPeriod(YEAR),
  rules: { startRule: START_RULE.default, stopRule: STOP_RULE.default, continuity: CONTINUITY.default },
  policy: defaultPolicy,
};

/** `day('2025-06-10')`. */
export function day(iso: string): Day {
  const [year, month, dayOfMonth] = iso.split('-').map(Number);
  return dayOf(year!, month!, dayOfMonth!)!;
}

export function unitNamed(name: string): Unit {
  return units.find((unit) => unit.name === name)!;
}

// People

const born = new Map<string, Day>();

/** The ID number of a name: valid, and with a sequence number that nobody is given. */
export function identityOf(name: string): string {
  if (!born.has(name)) born.set(name, day('1985-01-01') + born.size);
  return identityNumber('640104', born.get(name)!, false);
}

type Typed = Partial<Record<string, string | number | null>>;

function person(name: string, degree: '博士' | '硕士', start: string, typed: Typed): Entry {
  const arrived = day(start);
  const before = Math.min(60, Math.max(0, monthOf(CONTEXT.period.from) - monthOf(arrived)));
  return {
    name, identity: identityOf(name), degree, fullTime: '是', firstClass: degree === '硕士' ? '是' : null, workplace: '甲公司', employer: '企业',
    start: arrived, end: null, firstMonth: before > 0 ? firstDay(monthOf(arrived)) : null, paidBefore: before, ...typed,
  };
}

/** A row of a 一流大学 master in an enterprise (3000 a month), paid every month since arrival. */
export function master(name: string, start: string, typed: Typed = {}): Entry {
  return person(name, '硕士', start, typed);
}

/** A row of a full-time doctor in an enterprise (5000 a month), paid every month since arrival. */
export function doctor(name: string, start: string, typed: Typed = {}): Entry {
  return person(name, '博士', start, typed);
}

/** A row of 专业技术岗位申报表: 200 posts, half of them in county institutions, nobody hired. */
export function postsRow(field: string, typed: Typed = {}): Entry {
  return { field, posts: 200, countyPosts: 100, listed: null, seniorHired: 0, middleHired: 0, juniorHired: 0, used: 0, remark: null, explanation: null, ...typed };
}

/** A row of 乡镇收入申报表: ten people in townships, 9750 a month against 8500. */
export function gradeRow(grade: string, typed: Typed = {}): Entry {
  return { employer: '机关', grade, townshipPeople: 10, township: 9750, countyPeople: 5, county: 8500, composition: null, remark: null, explanation: null, ...typed };
}

// Submissions

export const SHEET = enterpriseSubsidy.sheet;

/** Rows of the tables beside the subsidy's, by their keys; null leaves a table out, one that is not named is a 零报告. */
export type OtherRows = Readonly<Record<string, readonly Entry[] | null>>;

/** A unit's form, filled; no rows are a 零报告 unless `blank`. A form with a table left out says on 填报说明 why. */
export function form(unit: string, entries: readonly Entry[], options: { rows?: number; blank?: boolean; context?: FormContext; others?: OtherRows } = {}): Workbook {
  const { blank = false, context = CONTEXT, rows = 8, others = {} } = options;
  const fillings = formTablesOf(unitNamed(unit)).map(({ key }): [string, Filling] => {
    const own = key === enterpriseSubsidy.key ? entries : others[key] === undefined ? [] : others[key];
    return [key, { entries: own ?? [], nil: !blank && own !== null && own.length === 0 }];
  });
  const left = blank || Object.values(others).includes(null);
  return formWorkbook(unitNamed(unit), context, rows, new Map(fillings), '', left ? '尚在核对' : '');
}

/** Part of a form's package that holds a sheet. */
export function partOf(workbook: Workbook, sheet: string): string {
  return `xl/worksheets/sheet${workbook.sheets.findIndex(({ name }) => name === sheet) + 1}.xml`;
}

export function formName(unit: string, year = YEAR): string {
  return formFileName(unitNamed(unit), year);
}

/** What reading a form gives that its unit filled with these rows: the first stands in row 12, as `claimed` or as the form calculates. */
export function submission(unit: string, entries: readonly Entry[], claimed: Typed = {}, others: OtherRows = {}): Submission {
  const tables = formTablesOf(unitNamed(unit)).flatMap((table): [string, SubmittedTable][] => {
    const own = table.key === enterpriseSubsidy.key ? entries : others[table.key] === undefined ? [] : others[table.key];
    if (own === null) return [];
    const rows = own!.map((entry, index) => ({
      row: 12 + index,
      entry: { ...entry, ...table.computed(entry, CONTEXT, unitNamed(unit)), ...(table.key === enterpriseSubsidy.key ? claimed : {}) } as Entry,
    }));
    return [[table.key, { key: table.key, sheet: table.sheet, nil: own!.length === 0, rows, columns: new Map(table.columns.map((column, index) => [column.key, index + 1])) }]];
  });
  return { unit: unitNamed(unit), year: YEAR, file: formName(unit), remark: null, tables: new Map(tables) };
}

// Plans

/** The one fund of a plan that names none: 据实, what the submissions are due. */
export const SUBSIDY: Entry = { code: 'A1', name: '企业引才补贴', article: '九', method: '按实核定', pool: null };
/** A fund whose amounts are typed. */
export const TYPED: Entry = { code: 'B1', name: '专家服务基地经费', article: '十三', method: '录入', pool: null };

export interface PlanCase {
  readonly units: readonly string[];
  readonly fields?: Readonly<Record<string, CellValue>>;
  readonly funds?: readonly Entry[];
  /** Rows of 分单位金额 and 已提前下达; the fund is A1 unless given. */
  readonly amounts?: readonly Entry[];
  readonly advances?: readonly Entry[];
  /** Rows of the tables that chapters add to the plan, by their keys. */
  readonly rows?: Readonly<Record<string, readonly Entry[]>>;
}

export function planBook({ units: names, fields = {}, funds = [SUBSIDY], amounts = [], advances = [], rows = {} }: PlanCase, year = YEAR): Workbook {
  return planWorkbook(year, {
    fields,
    rows: {
      units: names.map((name) => ({ unitKey: unitNamed(name).key, takesPart: '是' })),
      funds,
      amounts: amounts.map((entry) => ({ fund: SUBSIDY.code!, ...entry })),
      advances: advances.map((entry) => ({ fund: SUBSIDY.code!, ...entry })),
      ...rows,
    },
  });
}

export const PLAN_NAME = '分配方案.xlsx';

/** The plan as the reader gives it; throws what is wrong with it. */
export async function planOf(planCase: PlanCase): Promise<Plan> {
  const { plan, problems } = readPlan(PLAN_NAME, await workbookBytes(planBook(planCase)), YEAR);
  if (plan === null) throw new Error(said(problems).join('\n'));
  return plan;
}

/** The whole set of a plan and the rows of its units, those of the tables beside the subsidy's apart; a unit without rows is a 零报告. */
export async function annualSet(planCase: PlanCase, rows: Readonly<Record<string, readonly Entry[]>> = {}, others: Readonly<Record<string, OtherRows>> = {}): Promise<AnnualSet> {
  const submissions = planCase.units.map((unit) => submission(unit, rows[unit] ?? [], {}, others[unit] ?? {}));
  return computeAnnualSet(await planOf(planCase), submissions, defaultPolicy);
}

/** A file as the checks of one form see it, for the year unless told otherwise. */
export function examined(file: string, bytes: Uint8Array, year: number | null = YEAR): Examined {
  return examine(file, bytes, { year, plan: null, policy: defaultPolicy });
}

/** What is said of a file, in Chinese, a line each. */
export function saidOf({ unreadable, issues }: Examined): readonly string[] {
  return unreadable === null ? issues.map((issue) => messageOf(issue).zh) : [unreadable.zh];
}

/** What is said of what rejects a file. */
export function rejectedFor(file: Examined): readonly string[] {
  return saidOf({ ...file, issues: file.issues.filter(rejects) });
}

/** Problems as the user reads them, in Chinese. */
export function said(problems: readonly Problem[]): readonly string[] {
  return problems.map((problem) => problemText(problem, 'zh'));
}
