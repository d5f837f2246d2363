import type { Fen } from '../../core/exact/money.ts';
import { inYuan } from '../../core/exact/money.ts';
import { yearOfMonth, monthOf } from '../../core/exact/calendar.ts';
import type { Words } from '../../core/words.ts';
import type { Policy } from '../../core/policy/policy.ts';
import type { DegreeNote } from '../../core/subsidy/degreeNotes.ts';
import { noteWords } from '../../core/subsidy/degreeNoteWords.ts';
import { degreeOutlook } from '../../core/subsidy/degreeOutlook.ts';
import { degreePayment, type DegreePayment } from '../../core/subsidy/degreePayment.ts';
import { degreeTable, explainDegreeLine, type DegreeLine, type DegreeRules, type DegreeSpell } from '../../core/subsidy/degreeTable.ts';
import { runWords } from '../../core/subsidy/payableMonths.ts';
import { enterpriseSubsidy, spellOf } from '../forms/enterpriseSubsidy.ts';
import type { Submission, SubmittedRow } from '../submission/submission.ts';
import type { Entry } from '../tables/column.ts';
import type { Unit } from '../units/index.ts';
import type { CellValue } from '../workbook/model.ts';
import { handOnOf } from './handOn.ts';
import type { Plan } from './plan.ts';

/** Calendar years after the plan's year for which the subsidy is estimated. */
export const OUTLOOK_YEARS = 5;

/** Who is paid, and where to: what the tables show of the form's row beside the spell. */
export interface Payee {
  readonly name: CellValue;
  readonly workplace: CellValue;
  readonly bank: CellValue;
  readonly account: CellValue;
  readonly phone: CellValue;
}

/** One spell of one person, as it was submitted and as it is assessed. */
export interface RosterLine {
  readonly unit: Unit;
  /** Row of the unit's form. */
  readonly sourceRow: number;
  readonly payee: Payee;
  readonly spell: DegreeSpell;
  /** 人员编号: the same for all spells of a person, in all units. */
  readonly person: number;
  readonly line: DegreeLine;
  /** What is paid of it in the plan's 发放期间; null where that is 待录入. */
  readonly payment: DegreePayment | null;
  /** What the unit's form shows; null where the file holds no calculated value. */
  readonly claimed: { readonly months: number | null; readonly amount: Fen | null };
  /** Why 核定 differs from what was claimed; blank where it does not. */
  readonly difference: string;
  /** 依据 in words. */
  readonly reason: string;
  /** Months in each of the years after the plan's. */
  readonly outlook: readonly number[];
}

/** 差额, 核定 less what was claimed; null where the form shows no claim, so that there is nothing to compare. */
export function differenceIn({ line, claimed }: RosterLine): Fen | null {
  return claimed.months === null || claimed.amount === null ? null : line.amount - claimed.amount;
}

/** Sum of the differences of rows that show a claim. */
export function differencesIn(lines: readonly RosterLine[]): Fen {
  return lines.reduce((sum, line) => sum + (differenceIn(line) ?? 0), 0);
}

/** Sum of what is paid in the plan's 发放期间. */
export function paymentOf(lines: readonly RosterLine[]): Fen {
  return lines.reduce((sum, { payment }) => sum + (payment?.amount ?? 0), 0);
}

interface Claim {
  readonly unit: Unit;
  readonly row: SubmittedRow;
  readonly spell: DegreeSpell;
  readonly order: number;
}

/**
 * Puts the rows of all units on one clock a person and assesses them (article 九). Nobody may be in post
 * twice on a day; the checks see to that.
 * @returns the spells by unit in printing order, a person's spells together
 */
export function assessRoster(plan: Plan, submissions: readonly Submission[], policy: Policy): readonly RosterLine[] {
  const claims = collect(plan.units, submissions);
  const people = byPerson(claims);
  const ordered = [...people.values()].flat();
  const spells = ordered.map((claim) => claim.spell);
  const table = degreeTable(spells, plan.period, plan.rules, policy);
  const ends = ordered.map((claim) => (claim.row.entry.contractTo ?? null) as number | null);
  const outlook = degreeOutlook(spells, plan.period, ends, OUTLOOK_YEARS, plan.rules, policy);
  const numbers = personNumbers(claims);
  const { payment } = handOnOf(plan);

  const lines = ordered.map((claim, index): RosterLine => {
    const line = table[index]!;
    return {
      unit: claim.unit,
      sourceRow: claim.row.row,
      payee: payeeOf(claim.row.entry),
      spell: claim.spell,
      person: numbers.get(claim.spell.identity)!,
      line,
      payment: payment === null ? null : degreePayment(claim.spell, line, payment, policy),
      claimed: claimedBy(claim.row.entry),
      difference: differenceOf(plan, policy, ordered, index, line),
      reason: explainDegreeLine(claim.spell, line, plan.period, plan.rules, policy, (note) => wordNote(note, ordered, index)).zh,
      outlook: outlook[index]!,
    };
  });
  const position = new Map(plan.units.map((unit, index) => [unit.key, index]));
  // A stable sort: within a unit people stay in the order of the form, a person's spells in order of arrival.
  lines.sort((a, b) => position.get(a.unit.key)! - position.get(b.unit.key)! || a.person - b.person || a.spell.start - b.spell.start);
  return lines;
}

function collect(units: readonly Unit[], submissions: readonly Submission[]): Claim[] {
  const byUnit = new Map(submissions.map((submission) => [submission.unit.key, submission]));
  const claims: Claim[] = [];
  for (const unit of units) {
    const submission = byUnit.get(unit.key);
    const table = submission?.tables.get(enterpriseSubsidy.key);
    if (!submission || !table) continue;
    for (const row of table.rows) {
      claims.push({ unit, row, spell: spellOf(row.entry), order: claims.length });
    }
  }
  return claims;
}

function byPerson(claims: readonly Claim[]): Map<string, Claim[]> {
  const people = new Map<string, Claim[]>();
  for (const claim of claims) {
    const rows = people.get(claim.spell.identity);
    if (rows) rows.push(claim);
    else people.set(claim.spell.identity, [claim]);
  }
  for (const rows of people.values()) rows.sort((a, b) => a.spell.start - b.spell.start || a.order - b.order);
  return people;
}

function personNumbers(claims: readonly Claim[]): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const { spell } of claims) if (!numbers.has(spell.identity)) numbers.set(spell.identity, numbers.size + 1);
  return numbers;
}

/** Taken out of the entry: the set outlives the submissions, and a region's rows need not be kept whole. */
function payeeOf({ name = null, workplace = null, bank = null, account = null, phone = null }: Entry): Payee {
  return { name, workplace, bank, account, phone };
}

function claimedBy(entry: Entry): RosterLine['claimed'] {
  const { months, amount } = entry;
  return {
    months: typeof months === 'number' ? months : null,
    amount: typeof amount === 'number' ? Math.round(amount * 100) : null,
  };
}

/** Why a row gets other than its form shows: first what the row alone explains, then the person's other rows. */
function differenceOf(plan: Plan, policy: Policy, ordered: readonly Claim[], index: number, line: DegreeLine): string {
  const claim = ordered[index]!;
  const claimed = claimedBy(claim.row.entry);
  if (claimed.months === null || claimed.amount === null) return '申报表中没有计算结果，未比较';
  if (claimed.months === line.months && claimed.amount === line.amount) return '';
  const [alone] = degreeTable([claim.spell], plan.period, plan.rules, policy);
  const reasons: string[] = [];
  if (claimed.months !== alone!.months || claimed.amount !== alone!.amount) {
    reasons.push(`按本行计算应为${alone!.months}个月${inYuan(alone!.amount)}元，申报表的公式被改动、未重算或口径不同`);
  }
  if (alone!.months !== line.months) {
    reasons.push(...line.notes.filter((note) => !alone!.notes.some((other) => other.code === note.code && other.code !== 'monthElsewhere')).map((note) => wordNote(note, ordered, index).zh));
  }
  return [...new Set(reasons)].join('；') || '按本人全部各行计算';
}

/** A row of the same unit is named by its row in the form; another unit's row is not shown, only that the month is paid there. */
function wordNote(note: DegreeNote, ordered: readonly Claim[], index: number): Words {
  if (note.code !== 'monthElsewhere') return noteWords(note);
  const other = ordered[note.row]!;
  const months = runWords(note.months);
  return other.unit.key === ordered[index]!.unit.key
    ? { zh: `${months.zh}已计在申报表第${other.row.row}行`, en: `${months.en} is paid on row ${other.row.row} of the form` }
    : { zh: `${months.zh}已由本人在其他单位的行计发`, en: `${months.en} is paid by this person's row in another unit` };
}

/** First and last calendar year of the estimate. */
export function outlookYears(plan: Plan): readonly number[] {
  const year = yearOfMonth(monthOf(plan.period.to));
  return Array.from({ length: OUTLOOK_YEARS }, (_, index) => year + 1 + index);
}

/** 当年核定 of article 九 by unit key, under other rules. */
export function amountsUnder({ plan, roster, policy }: { readonly plan: Plan; readonly roster: readonly RosterLine[]; readonly policy: Policy }, rules: DegreeRules): ReadonlyMap<string, Fen> {
  const lines = degreeTable(roster.map(({ spell }) => spell), plan.period, rules, policy);
  const amounts = new Map<string, Fen>();
  lines.forEach(({ amount }, index) => {
    const { key } = roster[index]!.unit;
    amounts.set(key, (amounts.get(key) ?? 0) + amount);
  });
  return amounts;
}
