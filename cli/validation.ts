import { createHmac, randomBytes } from 'node:crypto';
import { basename } from 'node:path';
import { inYuan } from '../core/exact/money.ts';
import { defaultPolicy } from '../core/policy/policy.ts';
import { postRules } from '../templates/allocation/posts.ts';
import { amountsOf, type Plan } from '../templates/allocation/plan.ts';
import type { Asked, AskedOfPlan } from '../templates/submission/checks/check.ts';
import type { LastYear } from '../templates/submission/lastYear.ts';
import type { Participation } from '../templates/submission/participation.ts';
import { outgoing } from '../templates/submission/outgoing.ts';
import type { Submission } from '../templates/submission/submission.ts';
import { validate } from '../templates/submission/validate.ts';
import type { Validation } from '../templates/submission/verdict.ts';
import type { Progress } from './progress.ts';
import { examineAll } from './reading/pool.ts';

/** What is asked of files that are handed in together. */
export interface Request {
  /** Null: the forms' own year counts. */
  readonly year: number | null;
  readonly plan: Plan | null;
  /** Null: no unit is missing. */
  readonly participation: Participation | null;
  readonly lastYear: LastYear | null;
}

/** Files as they were read and checked; `submissions` are those that are forms of the year and a known unit, accepted or not. */
export interface Validated {
  readonly validation: Validation;
  readonly submissions: readonly Submission[];
  /** Path of each file of the validation, in its order. */
  readonly paths: readonly string[];
}

/** Reads the files in processes of their own and runs every check. */
export async function validateFiles(paths: readonly string[], { year, plan, participation, lastYear }: Request, progress: Progress): Promise<Validated> {
  const asked: Omit<Asked, 'policy'> = { year, plan: plan === null ? null : askedOf(plan) };
  const names = namesOf(paths);
  progress.begin({ zh: '读取申报表', en: 'Reading submissions' }, paths.length);
  const examined = await examineAll(paths.map((path, index) => ({ path, file: names[index]!, asked })), (file) => progress.step(file)).finally(() => progress.end());
  return {
    validation: validate(examined, { ...asked, policy: defaultPolicy }, participation, lastYear, personKeys()),
    submissions: examined.flatMap(({ submission }) => (submission === null ? [] : [submission])),
    paths,
  };
}

function askedOf(plan: Plan): AskedOfPlan {
  const carries = plan.funds.flatMap((fund) => plan.units.map((unit) => ({ unit: unit.key, code: fund.code, fund: fund.name, amount: inYuan(amountsOf(fund, unit).carry) })));
  return { period: plan.period, rules: plan.rules, posts: postRules(plan), carries };
}

/** A keyed hash whose key ends with this run. */
function personKeys(): (identity: string) => string {
  const key = randomBytes(32);
  return (identity) => createHmac('sha256', key).update(identity).digest('base64');
}

/** File names without their folders, as long as that names each file alone; names that look alike are numbered. */
function namesOf(paths: readonly string[]): readonly string[] {
  const names = paths.map((path) => outgoing(basename(path)));
  const isAlone = (all: readonly string[], name: string): boolean => all.indexOf(name) === all.lastIndexOf(name);
  const longer = names.map((name, index) => (isAlone(names, name) ? name : outgoing(paths[index]!)));
  return longer.map((name, index) => (isAlone(longer, name) ? name : `${name} (${index + 1})`));
}
