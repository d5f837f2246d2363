/**
 * A roster whose cells may be wrong: a wrong cell spoils all rows of its person, and no others.
 */
import type { Month } from '../exact/calendar.ts';
import { isoMonth, monthOf } from '../exact/calendar.ts';
import { FunctionError } from '../functions/errors.ts';
import type { TableRow } from '../functions/rule.ts';
import type { Policy } from '../policy/policy.ts';
import type { DegreeSpell } from './degreeTable.ts';
import { firstClassError, spellError } from './inputs.ts';
import { policyStart } from './monthlyStandard.ts';
import { mostMonths } from './months.ts';

/** A row of a roster: blank (null), spoiled, or sound. */
export type RosterRow = null | { readonly error: FunctionError } | { readonly spell: DegreeSpell };

/** Sorts the rows of a roster into blank, spoiled and sound ones. */
export function checkRoster(rows: readonly TableRow<DegreeSpell>[], policy: Policy): readonly RosterRow[] {
  const firstPolicyMonth = monthOf(policyStart(policy));
  const limit = mostMonths(policy);
  const checked = rows.map((row): RosterRow => {
    if (row.blank) return null;
    if (row.error !== null) return { error: row.error };
    const spell = row.cells as DegreeSpell;
    const error = rowError(spell, firstPolicyMonth, limit);
    return error === null ? { spell } : { error };
  });

  const spoiledBy = new Map<string, number>();
  checked.forEach((row, index) => {
    const person = rows[index]!.cells.identity;
    if (row !== null && 'error' in row && person !== undefined && !spoiledBy.has(person)) spoiledBy.set(person, index);
  });
  return checked.map((row) => {
    const spoiling = row !== null && 'spell' in row ? spoiledBy.get(row.spell.identity) : undefined;
    return spoiling === undefined ? row : { error: samePerson(checked[spoiling] as { error: FunctionError }, spoiling) };
  });
}

/** What is wrong between the cells of a row, each of which could be read; null if nothing is. */
function rowError(spell: DegreeSpell, firstPolicyMonth: Month, limit: number): FunctionError | null {
  return (
    firstClassError(spell.degree, spell.firstClass) ??
    spellError(spell.start, spell.end) ??
    firstMonthError(spell.firstMonth, firstPolicyMonth) ??
    paidBeforeError(spell.paidBefore, limit)
  );
}

function firstMonthError(firstMonth: Month | null, firstPolicyMonth: Month): FunctionError | null {
  if (firstMonth === null || firstMonth >= firstPolicyMonth) return null;
  const [given, since] = [isoMonth(firstMonth), isoMonth(firstPolicyMonth)];
  return new FunctionError('#VALUE!', {
    zh: `首次享受月（${given}）早于政策首月${since}：请核对，空着则按首个应发月`,
    en: `firstMonth (${given}) is before the policy's first month, ${since}: check it, or leave it blank for the first payable month`,
  });
}

function paidBeforeError(paidBefore: number | null, limit: number): FunctionError | null {
  if (paidBefore === null || paidBefore <= limit) return null;
  return new FunctionError('#VALUE!', {
    zh: `期初已享受月数（${paidBefore}）超过${limit}：最多享受${limit}个月，请核对`,
    en: `paidBefore (${paidBefore}) is above ${limit}: nobody is paid for more than ${limit} months, check it`,
  });
}

function samePerson({ error }: { readonly error: FunctionError }, row: number): FunctionError {
  return new FunctionError(error.code, {
    zh: `同一人第${row + 1}行有误：${error.words.zh}`,
    en: `row ${row + 1} of the same person is wrong: ${error.words.en}`,
  });
}
