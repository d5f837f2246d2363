import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Plan } from '../templates/allocation/plan.ts';
import { planFunds } from '../templates/forms/plan.ts';
import type { Problem } from '../templates/submission/problems.ts';
import { readPlan, type PlanRead } from '../templates/submission/readPlan.ts';
import { COULD_NOT_RUN, Stop } from './exit.ts';

/** Endings of what an office may have saved a form as; other files in the folder are not looked at. */
const WORKBOOK = /\.(xlsx|xls|xlsm|xlsb|et|ods|csv)$/i;
/** What programs leave beside an open workbook. */
const OWNER_FILE = /^(~\$|\.~|\.)/;

/** Reads the plan of a year. */
export function loadPlan(file: string, year: number): PlanRead {
  if (statSync(file).isDirectory()) {
    throw new Stop(COULD_NOT_RUN, { zh: `${file} 是文件夹。请用 --plan 指定分配方案文件。`, en: `${file} is a folder. Give the file of the plan with --plan.` });
  }
  return readPlan(basename(file), readFileSync(file), year);
}

/** Money is shared out from funds: a plan that is to be carried out has one at least. */
export function withoutFunds(plan: Plan, planFile: string): readonly Problem[] {
  if (plan.funds.length > 0) return [];
  return [{ file: basename(planFile), sheet: planFunds.sheet, cell: null, words: { zh: '没有填写资金项目。请至少填一个。', en: 'no fund is given. Enter at least one.' } }];
}

/** Paths of the workbooks in a folder of submissions, in order; plans may lie among them. */
export function submissionFiles(folder: string, planFiles: readonly string[]): readonly string[] {
  if (!statSync(folder).isDirectory()) {
    throw new Stop(COULD_NOT_RUN, { zh: `${folder} 不是文件夹。请用 --submissions 指定放申报表的文件夹。`, en: `${folder} is no folder. Give the folder of submissions with --submissions.` });
  }
  return workbooksIn(folder, planFiles);
}

/** Paths of the files named, and of the workbooks in the folders named; plans are left out. */
export function filesAt(paths: readonly string[], planFiles: readonly string[]): readonly string[] {
  return [...new Set(paths.flatMap((path) => (statSync(path).isDirectory() ? workbooksIn(path, planFiles) : [path])))];
}

function workbooksIn(folder: string, planFiles: readonly string[]): readonly string[] {
  const plans = new Set(planFiles.map((file) => resolve(file)));
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && WORKBOOK.test(entry.name) && !OWNER_FILE.test(entry.name))
    .map(({ name }) => join(folder, name))
    .filter((path) => !plans.has(resolve(path)))
    .sort();
}
