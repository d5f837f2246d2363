import type { Policy } from '../../core/policy/policy.ts';
import type { Submission } from '../submission/submission.ts';
import type { AnnualSet, Examination } from './annualSet.ts';
import { chapters } from './chapters.ts';
import { allocateFunds } from './funds.ts';
import type { Plan } from './plan.ts';
import { assessRoster } from './roster.ts';

const NOTHING_SAID: Examination = { againstLastYear: false, verdicts: [], letThrough: [] };

/** Assesses the submissions, which the checks have let through, shares the funds out and lets every chapter compute. */
export function computeAnnualSet(plan: Plan, submissions: readonly Submission[], policy: Policy, examination: Examination = NOTHING_SAID): AnnualSet {
  const roster = assessRoster(plan, submissions, policy);
  const assessed = chapters.map((chapter) => ({ chapter, ...chapter.assess(plan, submissions, policy) }));
  return {
    plan,
    policy,
    roster,
    funds: allocateFunds(plan, roster),
    states: new Map(assessed.map(({ chapter, state }) => [chapter.key, state])),
    pending: assessed.flatMap((each) => each.pending),
    files: new Map(submissions.map((submission) => [submission.unit.key, submission.file])),
    examination,
  };
}
