/**
 * SUBSIDY.DEGREE_TABLE written a second time, day by day and month by month, as the catalogue says it and
 * without a thought of speed: a witness of the real one. It shares nothing with it but the calendar.
 */
import type { Day, Month } from '../../../core/exact/calendar.ts';
import { firstDay, lastDay, monthOf } from '../../../core/exact/calendar.ts';
import type { DegreePeriod, DegreeRules, DegreeSpell } from '../../../core/subsidy/degreeTable.ts';

export interface SlowLine {
  readonly months: readonly Month[];
  readonly yuan: number;
  readonly cumulative: number;
  readonly remaining: number | null;
}

const POLICY_START = 44013;
/** Open spells are walked to here; every day that is asked about lies before it. */
const HORIZON: Day = lastDay(2046 * 12 + 12);

export function slowDegreeTable(
  roster: readonly DegreeSpell[],
  period: DegreePeriod,
  rules: DegreeRules,
): readonly SlowLine[] {
  const result: SlowLine[] = [];
  for (const identity of new Set(roster.map((row) => row.identity))) {
    const rows = roster.flatMap((row, index) => (row.identity === identity ? [index] : []));
    person(roster, rows, period, rules).forEach((line, position) => (result[rows[position]!] = line));
  }
  return result;
}

function person(roster: readonly DegreeSpell[], rows: readonly number[], period: DegreePeriod, rules: DegreeRules): SlowLine[] {
  const from = monthOf(period.from);
  const to = monthOf(period.to);
  const entitled = rows.filter((row) => standard(roster[row]!) > 0);
  const payable = payableMonths(entitled.map((row) => roster[row]!), rules);

  const firstMonths = rows.flatMap((row) => roster[row]!.firstMonth ?? []);
  const first = firstMonths.length > 0 ? Math.min(...firstMonths) : Math.min(...payable);
  const openings = rows.flatMap((row) => roster[row]!.paidBefore ?? []);
  const opening = openings.length > 0 ? Math.max(...openings) : countFrom(first, from - 1, 0, true);

  function countFrom(start: Month, end: Month, already: number, unbroken: boolean): number {
    return take(start, end, already, unbroken).length;
  }

  /** The months from `start` to `end` that are paid, one after the other. */
  function take(start: Month, end: Month, already: number, unbrokenUntilStart: boolean): Month[] {
    const taken: Month[] = [];
    let unbroken = unbrokenUntilStart;
    for (let month = start; month <= end; month++) {
      if (month < first) continue;
      if (!payable.has(month)) unbroken = false;
      if (!payable.has(month)) continue;
      if (already + taken.length >= 60) continue;
      if (rules.continuity === '窗口' && month >= first + 60) continue;
      if (rules.continuity === '中断即止' && !unbroken) continue;
      taken.push(month);
    }
    return taken;
  }

  const elapsed = [...range(first, from - 1)].length;
  const unbrokenBefore = opening === elapsed;
  const paid = take(from, to, opening, unbrokenBefore);

  const owners = new Map(paid.map((month) => [month, owner(roster, entitled, month)]));
  const total = opening + paid.length;
  let cumulative = opening;
  return rows.map((row, position) => {
    const months = paid.filter((month) => owners.get(month) === row);
    cumulative += months.length;
    const isLast = position === rows.length - 1;
    return { months, yuan: months.length * standard(roster[row]!), cumulative, remaining: isLast ? remaining() : null };
  });

  function remaining(): number {
    const left = 60 - total;
    if (rules.continuity === '累计') return left;
    const inPost = entitled.some((row) => stands(roster[row]!, period.to));
    if (!inPost) return 0;
    if (rules.continuity === '中断即止') {
      if (left === 0 || !unbrokenBefore) return 0;
      for (const month of range(Math.max(first, from), to)) if (!payable.has(month)) return 0;
    }
    // Without any payable month no window has begun, so all of it is still to come.
    if (first === Infinity) return left;
    const toCome = [...range(first, first + 59)].filter((month) => month > to).length;
    return Math.min(left, toCome);
  }
}

function standard({ degree, fullTime, firstClass, employer, start }: DegreeSpell): number {
  if (!fullTime || employer !== '企业' || start < POLICY_START) return 0;
  if (degree === '博士') return 5000;
  if (degree === '硕士' && firstClass) return 3000;
  return 0;
}

function stands(row: DegreeSpell, day: Day): boolean {
  return row.start <= day && (row.end === null || day <= row.end);
}

function payableMonths(spells: readonly DegreeSpell[], rules: DegreeRules): Set<Month> {
  const inPost = new Set<Day>();
  for (const { start, end } of spells) for (let day = start; day <= (end ?? HORIZON); day++) inPost.add(day);

  const payable = new Set<Month>();
  for (const start of [...inPost].filter((day) => !inPost.has(day - 1))) {
    let end = start;
    while (inPost.has(end + 1)) end++;
    for (const month of range(monthOf(start), monthOf(end))) {
      const arrivesInIt = month === monthOf(start);
      const late = rules.startRule === '次月' || (rules.startRule === '十五日' && start - firstDay(month) + 1 > 15);
      if (arrivesInIt && late) continue;
      const leavesInIt = month === monthOf(end) && end < HORIZON;
      if (leavesInIt && rules.stopRule === '当月') continue;
      payable.add(month);
    }
  }
  return payable;
}

/** The row in which the person stood on the first day in post in a month. */
function owner(roster: readonly DegreeSpell[], entitled: readonly number[], month: Month): number {
  for (let day = firstDay(month); day <= lastDay(month); day++) {
    const standing = entitled.filter((row) => stands(roster[row]!, day));
    if (standing.length === 0) continue;
    const earliest = Math.min(...standing.map((row) => roster[row]!.start));
    return standing.find((row) => roster[row]!.start === earliest)!;
  }
  throw new Error('a paid month without a day in post');
}

function* range(first: Month, last: Month): Generator<Month> {
  for (let month = first; month <= last; month++) yield month;
}
