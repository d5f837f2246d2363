import type { Policy } from '../../core/policy/policy.ts';
import type { Problem } from '../submission/problems.ts';
import type { Submission } from '../submission/submission.ts';
import type { AnnualSet } from './annualSet.ts';
import { chapters } from './chapters.ts';
import { allocateFunds } from './funds.ts';
import type { Plan } from './plan.ts';
import { assessRoster } from './roster.ts';

/** Assesses the submissions, shares the funds out and lets every chapter compute; problems forbid the set. */
export function computeAnnualSet(plan: Plan, submissions: readonly Submission[], policy: Policy): { set: AnnualSet | null; problems: readonly Problem[] } {
  const roster = assessRoster(plan, submissions, policy);
  const assessed = chapters.map((chapter) => ({ chapter, ...chapter.assess(plan, submissions, policy) }));
  const problems = [...roster.problems, ...assessed.flatMap((each) => each.problems)];
  if (problems.length > 0) return { set: null, problems };
  return {
    problems,
    set: {
      plan,
      policy,
      roster: roster.lines,
      funds: allocateFunds(plan, roster.lines),
      states: new Map(assessed.map(({ chapter, state }) => [chapter.key, state])),
      pending: assessed.flatMap((each) => each.pending),
      files: new Map(submissions.map((submission) => [submission.unit.key, submission.file])),
    },
  };
}
