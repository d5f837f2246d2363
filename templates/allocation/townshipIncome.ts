import type { Fen } from '../../core/exact/money.ts';
import { incomeGap, reached, yearlyNeed } from '../../core/allowance/incomeGap.ts';
import type { Policy } from '../../core/policy/policy.ts';
import type { Words } from '../../core/words.ts';
import { townshipIncome, type Establishment } from '../forms/townshipIncome.ts';
import type { Submission } from '../submission/submission.ts';
import type { Entry } from '../tables/column.ts';
import type { Unit } from '../units/index.ts';
import type { Pending } from './annualSet.ts';
import type { Plan } from './plan.ts';

/** What comes of a grade: compared, or nobody of it in the townships, or nobody in county units to compare with. */
export type Comparison =
  | { readonly kind: 'compared'; readonly township: Fen; readonly county: Fen; readonly due: Fen; readonly gap: Fen; readonly reached: string; readonly need: Fen }
  | { readonly kind: 'nobodyInTownships'; readonly county: Fen | null }
  | { readonly kind: 'nobodyInCounty'; readonly township: Fen };

/** A grade of a county. */
export interface GradeLine {
  readonly employer: Establishment;
  readonly grade: string;
  readonly townshipPeople: number;
  readonly countyPeople: number;
  readonly comparison: Comparison;
  readonly composition: string | null;
  readonly remark: string | null;
}

/** The grades of a county. */
export interface CountyIncome {
  readonly unit: Unit;
  readonly nil: boolean;
  /** Empty for a 零报告, and where the table was left out. */
  readonly lines: readonly GradeLine[];
  /** Why nothing, or some grade, could not be compared; null where all could. */
  readonly pending: Words | null;
}

/** The counties’ grades in printing order (article 十八). */
export function assessTownshipIncome(plan: Plan, submissions: readonly Submission[], policy: Policy): readonly CountyIncome[] {
  const byUnit = new Map(submissions.map((submission) => [submission.unit.key, submission]));
  return plan.units.filter((unit) => unit.income).map((unit): CountyIncome => {
    const table = byUnit.get(unit.key)?.tables.get(townshipIncome.key);
    if (table === undefined) return { unit, nil: false, lines: [], pending: LEFT_OUT };
    const lines = table.rows.map(({ entry }) => gradeLine(entry, policy));
    return { unit, nil: table.nil, lines, pending: nobodyToCompare(lines) };
  });
}

/** What reads 未测算, for the cover. */
export function incomePending(counties: readonly CountyIncome[]): readonly Pending[] {
  return counties.flatMap(({ unit, pending }) =>
    (pending === null ? [] : [{ unit: { zh: unit.name, en: unit.name }, unitKey: unit.key, fund: townshipIncome.sheet, reason: pending }]));
}

/** A year's need of a county, without the grades that nobody can be compared with; null where the table was left out. */
export function needIn({ lines, nil }: CountyIncome): Fen | null {
  return lines.length === 0 && !nil ? null : lines.reduce((sum, { comparison }) => sum + (comparison.kind === 'compared' ? comparison.need : 0), 0);
}

const LEFT_OUT: Words = {
  zh: `申报表“${townshipIncome.sheet}”没有填写，也没有零报告`,
  en: `“${townshipIncome.sheet}” of its form is neither filled in nor marked as having nothing to report`,
};

function gradeLine(entry: Entry, policy: Policy): GradeLine {
  const text = (key: string): string | null => (typeof entry[key] === 'string' ? entry[key] : null);
  return {
    employer: entry.employer as Establishment,
    grade: String(entry.grade),
    townshipPeople: entry.townshipPeople as number,
    countyPeople: entry.countyPeople as number,
    comparison: compare(entry, policy),
    composition: text('composition'),
    remark: text('remark'),
  };
}

function compare(entry: Entry, policy: Policy): Comparison {
  const fen = (key: string): Fen => Math.round(Number(entry[key] ?? 0) * 100);
  if (entry.townshipPeople === 0) return { kind: 'nobodyInTownships', county: entry.countyPeople === 0 ? null : fen('county') };
  if (entry.countyPeople === 0) return { kind: 'nobodyInCounty', township: fen('township') };
  const compared = incomeGap(fen('township'), fen('county'), null, policy);
  const { township, county, due, gap } = compared;
  return { kind: 'compared', township, county, due, gap, reached: reached(compared).zh, need: yearlyNeed(gap, entry.townshipPeople as number) };
}

function nobodyToCompare(lines: readonly GradeLine[]): Words | null {
  const grades = lines.filter(({ comparison }) => comparison.kind === 'nobodyInCounty').map(({ employer, grade }) => `${employer}“${grade}”`);
  if (grades.length === 0) return null;
  return {
    zh: `县直没有${grades.join('、')}的人员，没有可比收入，应达收入、差额、年需资金未测算；其他职级照常计算`,
    en: `in county units there is nobody of ${grades.join(', ')} to compare with; the other grades are computed`,
  };
}
