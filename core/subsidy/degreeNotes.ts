/**
 * 核验: what is to be said about a row of the degree table, as data. A note that names another row of
 * the person holds its index alone, so that who may not see that row can word it otherwise.
 */
import type { Month } from '../exact/calendar.ts';
import type { Continuity } from '../policy/settings.ts';
import type { DegreeClock } from './degreeClock.ts';
import type { Unmet } from './monthlyStandard.ts';
import type { MonthRun } from './payableMonths.ts';
import { monthsIn, monthsOf, overlap, runsWithin } from './payableMonths.ts';

/** `lost` counts months of the row in the period that are not paid for the reason of the note. */
export type DegreeNote =
  /** The article does not pay this row. */
  | { readonly code: 'notEntitled'; readonly unmet: readonly Unmet[] }
  /** The rows of the person give several 首次享受月; the earliest holds. */
  | { readonly code: 'firstMonthsDiffer'; readonly earliest: Month }
  /** The rows of the person give several 期初; the largest holds. */
  | { readonly code: 'paidBeforeDiffers'; readonly largest: number }
  /** 期初 is taken as given, though the rows of the person give another number. */
  | { readonly code: 'paidBeforeTaken'; readonly given: number; readonly byRows: number }
  /** The person stood in another row (its index) on the first day in post in these months. */
  | { readonly code: 'monthElsewhere'; readonly months: MonthRun; readonly row: number }
  /** Months before 首次享受月 do not count. */
  | { readonly code: 'beforeFirstMonth'; readonly first: Month; readonly lost: number }
  /** The window from the first month ends in `last`. */
  | { readonly code: 'windowClosed'; readonly last: Month; readonly limit: number; readonly lost: number }
  /** The most months are reached, in `month` or (null) before the period. */
  | {
      readonly code: 'limitReached';
      readonly limit: number;
      readonly month: Month | null;
      readonly before: number;
      readonly lost: number;
    }
  /** 中断即止: `month` of the period was not payable. */
  | { readonly code: 'broken'; readonly month: Month; readonly lost: number }
  /** 中断即止: of the `elapsed` months from `first` to the period only `paidBefore` were paid. */
  | {
      readonly code: 'brokenBefore';
      readonly first: Month;
      readonly elapsed: number;
      readonly paidBefore: number;
      readonly lost: number;
    };

/** What each row of a person says of the time before the period. */
export interface Given {
  readonly firstMonth: Month | null;
  readonly paidBefore: number | null;
}

/** A row that has paid months, and which. */
export interface PaidRow {
  readonly row: number;
  readonly paid: MonthRun;
}

export const NO_NOTES: readonly DegreeNote[] = [];

/** What holds for all rows of a person: several values given, or one that the rows' dates contradict. */
export function personNotes(
  rows: readonly { readonly spell: Given }[],
  held: Given,
  clock: DegreeClock,
): readonly DegreeNote[] {
  const { firstMonth, paidBefore } = held;
  const notes: DegreeNote[] = [];
  if (firstMonth !== null && rows.some(({ spell }) => spell.firstMonth !== null && spell.firstMonth !== firstMonth)) {
    notes.push({ code: 'firstMonthsDiffer', earliest: firstMonth });
  }
  if (paidBefore !== null && rows.some(({ spell }) => spell.paidBefore !== null && spell.paidBefore !== paidBefore)) {
    notes.push({ code: 'paidBeforeDiffers', largest: paidBefore });
  }
  if (paidBefore !== null && paidBefore !== clock.byRows) {
    notes.push({ code: 'paidBeforeTaken', given: paidBefore, byRows: clock.byRows });
  }
  return notes;
}

/** Paid months in which the person stood in a row too (its months `present`), but in another on the first day in post. */
export function elsewhereNotes(present: MonthRun, earlier: readonly PaidRow[]): readonly DegreeNote[] {
  const notes: DegreeNote[] = [];
  for (const { row, paid } of earlier) {
    const months = overlap(paid, present.first, present.last);
    if (monthsIn(months) > 0) notes.push({ code: 'monthElsewhere', months, row });
  }
  return notes;
}

/**
 * Why some payable months of a row in the period (`payable`) are not paid, and whether the last month
 * that is ever paid is among those that are (`paid`).
 */
export function clockNotes(
  payable: readonly MonthRun[],
  paid: MonthRun | null,
  clock: DegreeClock,
  limit: number,
  continuity: Continuity,
): readonly DegreeNote[] {
  const { first, broken } = clock;
  if (payable.length === 0) return NO_NOTES;
  const early = monthsOf(runsWithin(payable, payable[0]!.first, first - 1));
  const lost = monthsOf(payable) - early - (paid === null ? 0 : monthsIn(paid));

  const notes: DegreeNote[] = [];
  if (early > 0) notes.push({ code: 'beforeFirstMonth', first, lost: early });
  const lastPaid = clock.paid.at(-1)?.last ?? null;
  if (clock.total >= limit && (lost > 0 || (paid !== null && paid.last === lastPaid))) {
    notes.push({ code: 'limitReached', limit, month: lastPaid, before: clock.before, lost });
  } else if (lost > 0 && continuity === '窗口') {
    notes.push({ code: 'windowClosed', last: first + limit - 1, limit, lost });
  } else if (lost > 0 && broken !== null) {
    notes.push('month' in broken ? { code: 'broken', ...broken, lost } : { code: 'brokenBefore', ...broken, lost });
  }
  return notes;
}
