import { COULD_NOT_RUN, Stop } from './exit.ts';
import { loadPlan } from './inputs.ts';
import { refuseProblems } from './refusal.ts';

/** The plan that a check is asked with: read for a year that is named, and without a mistake. */
export function planForChecks(file: string, year: number | undefined): ReturnType<typeof loadPlan> {
  if (year === undefined) throw new Stop(COULD_NOT_RUN, { zh: '用了 --plan，还要用 --year 写明年度。', en: '--plan needs --year.' });
  const read = loadPlan(file, year);
  refuseProblems(read.problems);
  return read;
}
