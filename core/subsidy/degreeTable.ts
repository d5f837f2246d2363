/**
 * SUBSIDY.DEGREE_TABLE 博士硕士补贴批量, article （九）: “自治区连续5年每月分别发放5000元、3000元补贴”.
 * Rows with one identity are spells of one person: one clock, and each month is paid once, on the row
 * in which the person stood on the first day in post in it.
 */
import type { Day, Month } from '../exact/calendar.ts';
import { isoDay, isoMonth, monthOf } from '../exact/calendar.ts';
import type { Fen } from '../exact/money.ts';
import type { Spell } from '../exact/spells.ts';
import type { FunctionError } from '../functions/errors.ts';
import { checkedTable, count, defineRule, identity, month, optional } from '../functions/rule.ts';
import type { Output, TableRow } from '../functions/rule.ts';
import { cite } from '../policy/articles.ts';
import { defaultPolicy } from '../policy/policy.ts';
import type { Policy } from '../policy/policy.ts';
import { CONTINUITY, START_RULE, STOP_RULE } from '../policy/settings.ts';
import type { Continuity, StartRule, StopRule } from '../policy/settings.ts';
import type { Words } from '../words.ts';
import type { DegreeClock } from './degreeClock.ts';
import { remainingMonths, runClock } from './degreeClock.ts';
import type { DegreeNote, PaidRow } from './degreeNotes.ts';
import { clockNotes, elsewhereNotes, NO_NOTES, personNotes } from './degreeNotes.ts';
import { notesWords, noteWords } from './degreeNoteWords.ts';
import { checkRoster } from './degreeRoster.ts';
import {
  CONTINUES,
  DEGREE,
  EMPLOYER,
  END,
  FIRST_CLASS,
  FROM,
  FULL_TIME,
  requirePeriod,
  START,
  STARTS,
  STOPS,
  TO,
} from './inputs.ts';
import type { DegreeHolder, StandardCode } from './monthlyStandard.ts';
import { codeWords, notPaidWords, payingCode, policyStart, unmetConditions } from './monthlyStandard.ts';
import { mostMonths } from './months.ts';
import {
  firstPayableMonth,
  lastMonthInPost,
  lastPayableMonth,
  MIDDLE_OF_MONTH,
  monthsIn,
  payableRuns,
  runsWithin,
  runWords,
} from './payableMonths.ts';
import type { MonthRun } from './payableMonths.ts';
import { amountOf, amountWords, standardIn, standardSteps } from './standardSteps.ts';
import type { StandardStep } from './standardSteps.ts';

/** A row of the roster: one spell in post of one person. */
export interface DegreeSpell extends DegreeHolder, Spell {
  /** 身份证号: rows that share it are spells of one person. */
  readonly identity: string;
  /** 首次享受月; the earliest on the person's rows holds. */
  readonly firstMonth: Month | null;
  /** 期初已享受月数, what was paid before the period; the largest on the person's rows holds. */
  readonly paidBefore: number | null;
}

/** The days of a period; both months belong to it whole. */
export interface DegreePeriod {
  readonly from: Day;
  readonly to: Day;
}

export interface DegreeRules {
  readonly startRule: StartRule;
  readonly stopRule: StopRule;
  readonly continuity: Continuity;
}

/** What a row of the roster comes to. */
export interface DegreeLine {
  readonly entitled: boolean;
  /** 本期月数. */
  readonly months: number;
  /** The months of the row paid in the period; null: none. */
  readonly paid: MonthRun | null;
  /** 月标准: of the last paid month, or where there is none of the end of the period; 0 if not entitled. */
  readonly standard: Fen;
  /** 本期金额. */
  readonly amount: Fen;
  /** 累计月数: 期初 and 本期 on the person's rows so far. */
  readonly cumulative: number;
  /** 剩余月数, on the person's last row; null on the others. */
  readonly remaining: number | null;
  /** 核验. */
  readonly notes: readonly DegreeNote[];
}

const SPELL_COLUMNS = {
  identity: identity({ name: { zh: '身份证号', en: 'identity' } }),
  degree: DEGREE,
  fullTime: FULL_TIME,
  firstClass: FIRST_CLASS,
  employer: EMPLOYER,
  start: START,
  end: END,
  firstMonth: optional(month({ name: { zh: '首次享受月', en: 'firstMonth' } })),
  paidBefore: optional(count({ name: { zh: '期初已享受月数', en: 'paidBefore' } })),
};

/** What every person of a call has in common. */
interface TableContext {
  readonly period: MonthRun;
  readonly lastDay: Day;
  readonly limit: number;
  readonly rules: DegreeRules;
  readonly policy: Policy;
  readonly policyStart: Day;
  readonly steps: Readonly<Record<StandardCode, readonly StandardStep[]>>;
}

type Draft = { -readonly [K in keyof DegreeLine]: DegreeLine[K] };

/** A row of one person while it is computed. */
interface PersonRow {
  readonly row: number;
  readonly spell: DegreeSpell;
  /** Null where the row is not entitled. */
  readonly code: StandardCode | null;
  readonly line: Draft;
}

/**
 * 本期月数, 金额, 累计, 剩余 and 核验 of every row, in the order of the rows. Rows need only cover the
 * period; what was paid before it is `paidBefore`. Spells must not end before they start.
 */
export function degreeTable(
  spells: readonly DegreeSpell[],
  period: DegreePeriod,
  rules: DegreeRules,
  policy: Policy,
): DegreeLine[] {
  const context: TableContext = {
    period: { first: monthOf(period.from), last: monthOf(period.to) },
    lastDay: period.to,
    limit: mostMonths(policy),
    rules,
    policy,
    policyStart: policyStart(policy),
    steps: { 'P.DOC': standardSteps('P.DOC', policy), 'P.MAS': standardSteps('P.MAS', policy) },
  };
  const people = new Map<string, PersonRow[]>();
  const lines = spells.map((spell, row) => {
    const started = startRow(spell, row, context);
    const rows = people.get(spell.identity);
    if (rows === undefined) people.set(spell.identity, [started]);
    else rows.push(started);
    return started.line;
  });
  for (const rows of people.values()) settlePerson(rows, context);
  return lines;
}

/** What a row has by itself. */
function startRow(spell: DegreeSpell, row: number, { period, policy, policyStart, steps }: TableContext): PersonRow {
  const code = payingCode(spell, policyStart);
  const line: Draft = {
    entitled: code !== null,
    months: 0,
    paid: null,
    standard: code === null ? 0 : standardIn(Math.max(period.last, monthOf(spell.start)), steps[code]),
    amount: 0,
    cumulative: 0,
    remaining: null,
    notes: code === null ? [{ code: 'notEntitled', unmet: unmetConditions(spell, policy) }] : NO_NOTES,
  };
  return { row, spell, code, line };
}

/** Runs the clock of one person and writes what it gives into the lines of the person's rows. */
function settlePerson(rows: readonly PersonRow[], context: TableContext): void {
  const { period, limit, rules } = context;
  const entitled = rows.filter(({ code }) => code !== null);
  if (entitled.length > 1) entitled.sort((a, b) => a.spell.start - b.spell.start || a.row - b.row);

  const spells = entitled.map(({ spell }) => spell);
  const payable = payableRuns(spells, rules.startRule, rules.stopRule);
  const given = heldFacts(rows);
  const clock = runClock({ payable, ...given }, period, limit, rules.continuity);
  shareMonths(entitled, payable, clock, context);

  const notes = personNotes(rows, given, clock);
  let cumulative = clock.before;
  for (const { line } of rows) {
    cumulative += line.months;
    line.cumulative = cumulative;
    if (notes.length > 0) line.notes = [...line.notes, ...notes];
  }
  const inPost = spells.some(({ start, end }) => start <= context.lastDay && (end === null || end >= context.lastDay));
  rows.at(-1)!.line.remaining = remainingMonths(clock, period.last, inPost, limit, rules.continuity);
}

/** Of several values on one person's rows the earliest 首次享受月 and the largest 期初. */
function heldFacts(rows: readonly PersonRow[]): { firstMonth: Month | null; paidBefore: number | null } {
  let firstMonth: Month | null = null;
  let paidBefore: number | null = null;
  for (const { spell } of rows) {
    if (spell.firstMonth !== null) firstMonth = Math.min(firstMonth ?? spell.firstMonth, spell.firstMonth);
    if (spell.paidBefore !== null) paidBefore = Math.max(paidBefore ?? 0, spell.paidBefore);
  }
  return { firstMonth, paidBefore };
}

/**
 * Gives each paid month to the row in which the person stood on the first day in post in it. `entitled` is
 * in order of arrival, so that row is the first with a day in the month, and the months of a row are those
 * that no earlier row has reached.
 */
function shareMonths(
  entitled: readonly PersonRow[],
  payable: readonly MonthRun[],
  clock: DegreeClock,
  { period, limit, rules, steps }: TableContext,
): void {
  const payableInPeriod = runsWithin(payable, period.first, period.last);
  const paidRows: PaidRow[] = [];
  let reached = Number.NEGATIVE_INFINITY;
  for (const { row, spell, code, line } of entitled) {
    const present: MonthRun = { first: monthOf(spell.start), last: lastMonthInPost(spell.end) };
    const first = Math.max(present.first, reached + 1);
    const paid = spanOf(runsWithin(clock.paid, first, present.last));
    const elsewhere = elsewhereNotes(present, paidRows);
    const lost = clockNotes(runsWithin(payableInPeriod, first, present.last), paid, clock, limit, rules.continuity);
    if (elsewhere.length + lost.length > 0) line.notes = [...elsewhere, ...lost];
    if (paid !== null) {
      line.paid = paid;
      line.months = monthsIn(paid);
      line.standard = standardIn(paid.last, steps[code!]);
      line.amount = amountOf(paid, steps[code!]);
      paidRows.push({ row, paid });
    }
    reached = Math.max(reached, present.last);
  }
}

/** The paid months of a row as one run: the row is one unbroken spell, and the clock cuts it at its ends alone. */
function spanOf(runs: readonly MonthRun[]): MonthRun | null {
  return runs.length === 0 ? null : { first: runs[0]!.first, last: runs.at(-1)!.last };
}

/**
 * `(九) 企业全职引进全日制博士：5000元/月 × 12个月（2025-01至2025-12）= 60000元；累计31个月，剩余29个月`,
 * or why it is 0, or why there are fewer months. `say` words the notes: by itself a note names rows by the
 * index that they have in the table.
 */
export function explainDegreeLine(
  spell: DegreeSpell,
  line: DegreeLine,
  period: DegreePeriod,
  rules: DegreeRules,
  policy: Policy,
  say: (note: DegreeNote) => Words = noteWords,
): Words {
  const code = payingCode(spell, policyStart(policy));
  const notes = notesWords(line.notes.filter((note) => note.code !== 'notEntitled'), say);
  const left = leftWords(line);
  if (code === null) {
    const why = notPaidWords(unmetConditions(spell, policy));
    return joined([why, left, notes]);
  }
  const who = codeWords(code);
  const sum =
    line.paid === null ? noMonthWords(spell, period, rules) : amountWords(line.paid, standardSteps(code, policy));
  return joined([{ zh: `${cite('九')} ${who.zh}：${sum.zh}`, en: `${cite('九')} ${who.en}: ${sum.en}` }, left, notes]);
}

/** Why the row by itself has no payable month in the period; where it has one, the notes say why it is not paid. */
function noMonthWords(spell: Spell, period: DegreePeriod, rules: DegreeRules): Words {
  const first = firstPayableMonth(spell.start, rules.startRule);
  const last = lastPayableMonth(spell.end, rules.stopRule);
  const zero: Words = { zh: '，本期0元', en: ': 0 yuan' };
  if (first > monthOf(period.to)) {
    return {
      zh: `自${isoMonth(first)}起发，晚于本期${zero.zh}`,
      en: `payable from ${isoMonth(first)}, after the period${zero.en}`,
    };
  }
  if (last < monthOf(period.from)) {
    return {
      zh: `${isoDay(spell.end!)}离岗，发至${isoMonth(last)}，早于本期${zero.zh}`,
      en: `left on ${isoDay(spell.end!)}, payable to ${isoMonth(last)}, before the period${zero.en}`,
    };
  }
  if (last < first) {
    return {
      zh: `自${isoMonth(first)}起发，发至${isoMonth(last)}，没有应发月份${zero.zh}`,
      en: `payable from ${isoMonth(first)} and to ${isoMonth(last)}, so in no month${zero.en}`,
    };
  }
  return { zh: `没有发放月份${zero.zh}`, en: `no month of the period is paid${zero.en}` };
}

function leftWords({ cumulative, remaining }: DegreeLine): Words {
  const left: Words = remaining === null ? { zh: '', en: '' } : { zh: `，剩余${remaining}个月`, en: `, ${remaining} left` };
  return { zh: `累计${cumulative}个月${left.zh}`, en: `${cumulative} months so far${left.en}` };
}

function joined(parts: readonly Words[]): Words {
  const said = parts.filter((part) => part.zh !== '');
  return { zh: said.map((part) => part.zh).join('；'), en: said.map((part) => part.en).join('; ') };
}

export const DEGREE_TABLE = defineRule({
  id: 'SUBSIDY.DEGREE_TABLE',
  name: { zh: '博士硕士补贴批量', en: 'Degree subsidy, roster' },
  summary: {
    zh: '花名册每行的本期月数、月标准、本期金额、累计月数、剩余月数和核验；同一人各行共用一个月数上限，同一月份只计一次',
    en: 'Months, standard, amount, months so far and left of each roster row; one clock a person, each month once',
  },
  articles: ['九'],
  parameters: {
    roster: checkedTable({
      name: { zh: '花名册', en: 'roster' },
      about: {
        zh: '九列：身份证号、学历、全日制、一流、单位性质、到岗、离岗、首次享受月、期初已享受月数',
        en: 'Nine columns: identity, degree, fullTime, firstClass, employer, start, end, firstMonth, paidBefore',
      },
      columns: SPELL_COLUMNS,
    }),
    from: FROM,
    to: TO,
    startRule: STARTS,
    stopRule: STOPS,
    continuity: CONTINUES,
  },
  result: {
    shape: 'table',
    columns: [
      { name: { zh: '本期月数', en: 'Months' }, kind: 'count' },
      { name: { zh: '月标准', en: 'Standard' }, kind: 'money' },
      { name: { zh: '本期金额', en: 'Amount' }, kind: 'money' },
      { name: { zh: '累计月数', en: 'Months so far' }, kind: 'count' },
      { name: { zh: '剩余月数', en: 'Months left' }, kind: 'count' },
      { name: { zh: '核验', en: 'Remarks' }, kind: 'text' },
    ],
  },
  example: [
    [
      ['640104199003079991', '硕士', true, true, '企业', '2021-01-01', '2021-06-15', null, null],
      ['640104199003079991', '博士', true, null, '企业', '2021-06-16', null, null, null],
    ],
    '2021-01-01',
    '2021-12-31',
  ],

  compute({ roster, from, to, ...rules }, policy) {
    requirePeriod(from, to);
    return answers(roster, { from, to }, rules, policy).map((answer): readonly Output[] => {
      if (answer === null) return [null, null, null, null, null, null];
      if ('error' in answer) {
        const { error } = answer;
        return [error, error, error, error, error, error.words];
      }
      const { months, standard, amount, cumulative, remaining, notes } = answer.line;
      return [months, standard, amount, cumulative, remaining, notes.length > 0 ? notesWords(notes) : null];
    });
  },

  explain({ roster, from, to, ...rules }, policy) {
    requirePeriod(from, to);
    const period = { from, to };
    const settings = `${rules.startRule}、${rules.stopRule}、${rules.continuity}`;
    const when = runWords({ first: monthOf(from), last: monthOf(to) });
    const zh = [`${cite('九')} 本期${when.zh}；起发月、停发月、连续：${settings}`];
    const en = [`${cite('九')} period ${when.en}; startRule, stopRule, continuity: ${settings}`];
    answers(roster, period, rules, policy).forEach((answer, index) => {
      if (answer === null) return;
      const words =
        'error' in answer ? answer.error.words : explainDegreeLine(answer.spell, answer.line, period, rules, policy);
      zh.push(`第${index + 1}行 ${words.zh}`);
      en.push(`Row ${index + 1} ${words.en}`);
    });
    return { zh: zh.join('\n'), en: en.join('\n') };
  },
});

type Answer = null | { readonly error: FunctionError } | { readonly spell: DegreeSpell; readonly line: DegreeLine };

/** Every row of a call with its line; notes name rows of the call. */
function answers(
  roster: readonly TableRow<DegreeSpell>[],
  period: DegreePeriod,
  rules: DegreeRules,
  policy: Policy,
): readonly Answer[] {
  const rows = checkRoster(roster, policy);
  const spells: DegreeSpell[] = [];
  const rowOf: number[] = [];
  rows.forEach((row, index) => {
    if (row === null || 'error' in row) return;
    spells.push(row.spell);
    rowOf.push(index);
  });
  const lines = degreeTable(spells, period, rules, policy);
  let next = 0;
  return rows.map((row): Answer => {
    if (row === null || 'error' in row) return row;
    const line = lines[next++]!;
    const notes = line.notes.map((note) => (note.code === 'monthElsewhere' ? { ...note, row: rowOf[note.row]! } : note));
    return { spell: row.spell, line: { ...line, notes } };
  });
}

/**
 * Native formula of the months that DEGREE_TABLE gives for a roster of this one row, by the settings in
 * the named cells of 参数. `cells` are addresses: `standard` holds the row's month standard (0 if not
 * entitled), the others a date, and paidBefore a number; end, firstMonth and paidBefore may be blank.
 * `names` are the cells with the first and the last day of the period.
 */
export function claimedMonthsFormula(
  cells: {
    readonly standard: string;
    readonly start: string;
    readonly end: string;
    readonly firstMonth: string;
    readonly paidBefore: string;
  },
  names: { readonly from: string; readonly to: string },
): string {
  const { standard, start, end, firstMonth, paidBefore } = cells;
  const limit = defaultPolicy.parameter('P.MONTHS').cellName;
  const starts = START_RULE.cellName;
  const continuity = CONTINUITY.cellName;

  const from = monthFormula(names.from);
  const payable = `${monthFormula(start)}+OR(${starts}="次月",AND(${starts}="十五日",DAY(${start})>${MIDDLE_OF_MONTH}))`;
  // The month of a blank cell lies in 1899 or 1900, before any payable month, so MAX passes it over.
  const given = monthFormula(firstMonth);
  const first = `IF(${firstMonth}="",${payable},${given})`;

  const lateForFirst = `AND(${firstMonth}<>"",${payable}>${given}+N(${paidBefore}))`;
  const unpaidBefore = `AND(${paidBefore}<>"",${paidBefore}<>MAX(0,${from}-${first}))`;
  const broken = `AND(${continuity}="中断即止",OR(${lateForFirst},${unpaidBefore}))`;

  const left = `IF(${end}="",${NO_LIMIT},${monthFormula(end)}-(${STOP_RULE.cellName}="当月"))`;
  // 累计 counts from the first month that is paid, the window from 首次享受月 even if nothing was payable then.
  const opens = `MAX(${given},IF(OR(${firstMonth}="",${continuity}="累计"),${payable},0))`;
  const closes = `IF(AND(${continuity}="累计",${paidBefore}<>""),${NO_LIMIT},${opens}+${limit}-1)`;
  const months = `MIN(${monthFormula(names.to)},${left},${closes})-MAX(${payable},${given},${from})+1`;
  return `IF(OR(${standard}=0,${broken}),0,MAX(0,MIN(${limit}-N(${paidBefore}),${months})))`;
}

/** A month number that no month reaches. */
const NO_LIMIT = '1E6';

/** The month number of a date, as the core counts months. */
function monthFormula(cell: string): string {
  return `YEAR(${cell})*12+MONTH(${cell})`;
}
