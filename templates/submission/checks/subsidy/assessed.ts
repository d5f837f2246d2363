import { CONTINUITY, START_RULE, STOP_RULE } from '../../../../core/policy/settings.ts';
import { degreeTable, type DegreeLine, type DegreePeriod, type DegreeRules, type DegreeSpell } from '../../../../core/subsidy/degreeTable.ts';
import { spellOf } from '../../../forms/enterpriseSubsidy.ts';
import { type Form, type FormRow, type TableRead } from '../../form.ts';
import { yearPeriod } from '../../readForm.ts';
import { overlapping } from '../../spells.ts';
import type { Asked } from '../check.ts';
import { subsidyRows } from './rows.ts';

/** A period and settings to compute with. */
export interface Settings {
  readonly period: DegreePeriod;
  readonly rules: DegreeRules;
}

/** What a row comes to under some settings. */
export interface Lines {
  readonly settings: Settings;
  /** By itself, as the form's formulas compute it. */
  readonly alone: DegreeLine;
  /** On one clock with the person's other rows of the form; null where one of them cannot be computed. */
  readonly together: DegreeLine | null;
}

/** A row of the subsidy that can be computed. */
export interface AssessedRow {
  readonly table: TableRead;
  readonly row: FormRow;
  readonly spell: DegreeSpell;
  /** Under the form's own settings. */
  readonly form: Lines;
  /** Under those of the plan; without a plan the form's. */
  readonly plan: Lines;
}

/** The form's own settings; where it does not show them any more, its year and the defaults; null where it does not say its year. */
export function ownSettings({ settings, year }: Form): Settings | null {
  if (settings !== null) return settings;
  return year === null ? null : { period: yearPeriod(year), rules: { startRule: START_RULE.default, stopRule: STOP_RULE.default, continuity: CONTINUITY.default } };
}

const known = new WeakMap<Form, { readonly asked: Asked; readonly rows: readonly AssessedRow[] }>();

/** The rows that can be computed, each with what it comes to. Several checks ask for them: they are computed once. */
export function assessedRows(form: Form, asked: Asked): readonly AssessedRow[] {
  const remembered = known.get(form);
  if (remembered?.asked === asked) return remembered.rows;
  const rows = assess(form, asked);
  known.set(form, { asked, rows });
  return rows;
}

function assess(form: Form, { plan, policy }: Asked): readonly AssessedRow[] {
  const own = ownSettings(form);
  if (own === null) return [];
  const unclear = new Set<string>();
  const rows: { readonly table: TableRead; readonly row: FormRow; readonly spell: DegreeSpell }[] = [];
  for (const { table, row } of subsidyRows(form)) {
    if (isComputable(row)) rows.push({ table, row, spell: spellOf(row.entry) });
    else if (typeof row.entry.identity === 'string') unclear.add(row.entry.identity);
  }
  const spells = rows.map(({ spell }) => spell);
  for (const [{ identity }] of overlapping(spells)) unclear.add(identity);

  const linesUnder = (settings: Settings): readonly Lines[] => {
    const { period, rules } = settings;
    const alone = degreeTable(spells.map((spell, index) => ({ ...spell, identity: String(index) })), period, rules, policy);
    const together = degreeTable(spells, period, rules, policy);
    return spells.map(({ identity }, index) => ({
      settings, alone: alone[index]!,
      together: unclear.has(identity) ? null : namingRows(together[index]!, (other) => rows[other]!.row.row),
    }));
  };
  const underForm = linesUnder(own);
  const underPlan = plan === null ? underForm : linesUnder(plan);
  return rows.map((row, index) => ({ ...row, form: underForm[index]!, plan: underPlan[index]! }));
}

const NEEDED = ['identity', 'degree', 'fullTime', 'firstClass', 'employer', 'start', 'end', 'firstMonth', 'paidBefore'] as const;

/** Whether everything that the rule asks for could be read, and the spell does not end before it begins. */
function isComputable({ entry }: FormRow): boolean {
  if (NEEDED.some((key) => entry[key] === undefined)) return false;
  if (entry.degree === '硕士' && entry.firstClass === null) return false;
  return typeof entry.end !== 'number' || entry.end >= (entry.start as number);
}

/** The line with the rows that its notes name as the clerk sees them. */
function namingRows(line: DegreeLine, rowOf: (index: number) => number): DegreeLine {
  if (!line.notes.some(({ code }) => code === 'monthElsewhere')) return line;
  // The words of a note count rows from 1.
  return { ...line, notes: line.notes.map((note) => (note.code === 'monthElsewhere' ? { ...note, row: rowOf(note.row) - 1 } : note)) };
}
