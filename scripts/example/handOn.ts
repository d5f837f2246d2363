import { dayOf } from '../../core/exact/calendar.ts';

/** The second half of the year is paid to November; the notice runs over a weekend. */
export const HAND_ON = {
  noticeFrom: dayOf(2025, 11, 21)!,
  noticeDays: 5,
  payFrom: dayOf(2025, 7, 1)!,
  payTo: dayOf(2025, 11, 1)!,
};
