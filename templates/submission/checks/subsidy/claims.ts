import { inYuan } from '../../../../core/exact/money.ts';
import type { Policy } from '../../../../core/policy/policy.ts';
import { explainDegreeLine, type DegreeLine } from '../../../../core/subsidy/degreeTable.ts';
import { mostMonths } from '../../../../core/subsidy/months.ts';
import { monthsIn, overlap } from '../../../../core/subsidy/payableMonths.ts';
import type { Words } from '../../../../core/words.ts';
import type { Form } from '../../form.ts';
import { shown } from '../form/shown.ts';
import type { Asked } from '../check.ts';
import { assessedRows, type AssessedRow, type Lines, type Settings } from './assessed.ts';

/** The columns of the claim, in the order in which they follow from each other. */
export const CLAIM = ['months', 'standard', 'amount'] as const;
export type ClaimKey = (typeof CLAIM)[number];

/** A number of the claim; `typed` where it stands there without a formula. */
export interface ClaimCell {
  readonly key: ClaimKey;
  readonly value: number;
  readonly typed: boolean;
}

/**
 * What is to be said of a row's claim; one thing at most for each number that is wrong.
 * notEntitled: something is claimed that the article does not pay. beyondLimit: months beyond the most there are.
 * differs: typed over, and the row by itself gives another number. otherRows, settings: the claim is right by
 * itself, but the person's other rows, or the plan's settings, give another number.
 */
export type ClaimRemark =
  | { readonly kind: 'notEntitled' | 'beyondLimit' | 'differs'; readonly cell: ClaimCell; readonly line: DegreeLine; readonly settings: Settings }
  | { readonly kind: 'otherRows' | 'settings'; readonly key: ClaimKey; readonly line: DegreeLine; readonly settings: Settings };

export interface RemarkedRow extends AssessedRow {
  readonly claim: readonly ClaimCell[];
  readonly remarks: readonly ClaimRemark[];
}

const known = new WeakMap<readonly AssessedRow[], readonly RemarkedRow[]>();

/** Rows of whose claims something is to be said. */
export function remarkedRows(form: Form, asked: Asked): readonly RemarkedRow[] {
  const rows = assessedRows(form, asked);
  let remarked = known.get(rows);
  if (remarked === undefined) {
    const limit = mostMonths(asked.policy);
    remarked = rows.flatMap((row) => {
      const claim = claimOf(row);
      const remarks = remarksOn(row, claim, limit);
      return remarks.length === 0 ? [] : [{ ...row, claim, remarks }];
    });
    known.set(rows, remarked);
  }
  return remarked;
}

/** The numbers that are claimed in a row; what holds no calculated number claims nothing. */
export function claimOf({ table, row }: Pick<AssessedRow, 'table' | 'row'>): readonly ClaimCell[] {
  return CLAIM.flatMap((key): ClaimCell[] => {
    const value = row.entry[key];
    const place = table.columns.get(key);
    return typeof value === 'number' && place !== undefined ? [{ key, value, typed: row.cells.get(place)?.formula === null }] : [];
  });
}

function remarksOn(row: AssessedRow, claim: readonly ClaimCell[], limit: number): readonly ClaimRemark[] {
  const { form, plan } = row;
  const agrees = ({ line }: { readonly line: DegreeLine | null }): boolean => line !== null && differing(claim, line).length === 0;
  const due = plan.together ?? plan.alone;
  if (claim.length === 0 || agrees({ line: due })) return [];

  const aloneIn = [form, plan].find(({ alone }) => agrees({ line: alone }));
  if (aloneIn === undefined && !agrees({ line: form.together })) {
    const own = form.alone;
    const { settings } = form;
    // A formula that shows another number has a check of its own.
    const wrong = differing(claim, own).filter(({ typed }) => typed);
    const paid = wrong.findLast(({ value }) => value > 0);
    if (!own.entitled) return paid === undefined ? [] : [{ kind: 'notEntitled', cell: paid, line: own, settings }];
    const cell = wrong[0];
    if (cell === undefined) return [];
    const before = row.spell.paidBefore ?? 0;
    return [{ kind: cell.key === 'months' && before <= limit && before + cell.value > limit ? 'beyondLimit' : 'differs', cell, line: own, settings }];
  }

  const remarks: ClaimRemark[] = [];
  const { settings, alone, together } = aloneIn ?? form;
  if (aloneIn !== undefined && together !== null && !isSaidAsMonthShared(aloneIn)) {
    const [key] = changed(alone, together);
    if (key !== undefined) remarks.push({ kind: 'otherRows', key, line: together, settings });
  }
  const [key] = changed(together ?? alone, due);
  if (key !== undefined) remarks.push({ kind: 'settings', key, line: due, settings: plan.settings });
  return remarks;
}

function valueIn(line: DegreeLine, key: ClaimKey): number {
  return key === 'months' ? line.months : inYuan(line[key]);
}

function differing(claim: readonly ClaimCell[], line: DegreeLine): readonly ClaimCell[] {
  return claim.filter(({ key, value }) => Math.abs(value - valueIn(line, key)) >= 0.005);
}

function changed(from: DegreeLine, to: DegreeLine): readonly ClaimKey[] {
  return CLAIM.filter((key) => valueIn(from, key) !== valueIn(to, key));
}

/** Months that two rows share have a check of their own: whether they are all that the other rows take. */
function isSaidAsMonthShared({ alone, together }: Lines): boolean {
  const shared = together!.notes.reduce((sum, note) => {
    if (note.code !== 'monthElsewhere' || alone.paid === null) return sum;
    return sum + monthsIn(overlap(alone.paid, note.months.first, note.months.last));
  }, 0);
  return shared > 0 && alone.months - together!.months === shared;
}

/** `12个月、36000元`, of what is known of it. */
export function claimWords(claim: readonly ClaimCell[]): Words {
  return numbersWords(claim.flatMap(({ key, value }) => (key === 'standard' ? [] : [[key, value] as const])));
}

export function lineWords(line: DegreeLine): Words {
  return numbersWords([['months', line.months], ['amount', inYuan(line.amount)]]);
}

function numbersWords(numbers: readonly (readonly [ClaimKey, number])[]): Words {
  const parts = numbers.map(([key, value]): Words => {
    const text = valueText(key, value);
    return key === 'months' ? { zh: `${text}个月`, en: `${text} months` } : { zh: `${text}元`, en: `${text} yuan` };
  });
  return { zh: parts.map(({ zh }) => zh).join('、'), en: parts.map(({ en }) => en).join(', ') };
}

/** A number of the claim as the form shows it. */
export function valueText(key: ClaimKey, value: number): string {
  return shown({ kind: key === 'months' ? 'count' : 'money' }, value);
}

/** What the core gives for a number of the claim, as text. */
export function dueText(line: DegreeLine, key: ClaimKey): string {
  return valueText(key, valueIn(line, key));
}

/** The core's own words for a row: article, formula, numbers, or why there are fewer months. */
export function reasonWords({ spell }: AssessedRow, line: DegreeLine, { period, rules }: Settings, policy: Policy): Words {
  return explainDegreeLine(spell, line, period, rules, policy);
}
