/** Parts of explanations that quotas and working days share. */
import type { Day } from '../exact/calendar.ts';
import { isoDay } from '../exact/calendar.ts';
import type { Words } from '../words.ts';

/** Digits behind the point that show a share as it stands in a cell. */
export const SHARE_DIGITS = 13;

/** More days than these are counted, not named. */
const MOST_DAYS_NAMED = 12;

/** What the calendar of holidays changed: `；其间工作日放假6天（…），周末调休上班2天（…）`; nothing where it changed nothing. */
export function exceptionWords({ off, worked }: { readonly off: readonly Day[]; readonly worked: readonly Day[] }): Words {
  const parts: Words[] = [];
  if (off.length > 0) {
    parts.push({ zh: `工作日放假${off.length}天${daysZh(off)}`, en: `weekdays off: ${off.length}${daysEn(off)}` });
  }
  if (worked.length > 0) {
    parts.push({ zh: `周末调休上班${worked.length}天${daysZh(worked)}`, en: `weekend days worked: ${worked.length}${daysEn(worked)}` });
  }
  if (parts.length === 0) return { zh: '', en: '' };
  return { zh: `；其间${parts.map(({ zh }) => zh).join('，')}`, en: `; ${parts.map(({ en }) => en).join(', ')}` };
}

function daysZh(days: readonly Day[]): string {
  return days.length > MOST_DAYS_NAMED ? '' : `（${days.map(isoDay).join('、')}）`;
}

function daysEn(days: readonly Day[]): string {
  return days.length > MOST_DAYS_NAMED ? '' : ` (${days.map(isoDay).join(', ')})`;
}
