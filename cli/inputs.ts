import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Policy } from '../core/policy/policy.ts';
import type { Words } from '../core/words.ts';
import type { Plan } from '../templates/allocation/plan.ts';
import { problemText, type Problem } from '../templates/submission/problems.ts';
import { readForm } from '../templates/submission/readForm.ts';
import { readPlan } from '../templates/submission/readPlan.ts';
import type { Submission } from '../templates/submission/submission.ts';
import { COULD_NOT_RUN, Stop } from './exit.ts';

/** Endings of what an office may have saved a form as; other files in the folder are not looked at. */
const WORKBOOK = /\.(xlsx|xls|xlsm|xlsb|et|ods|csv)$/i;
/** What programs leave beside an open workbook. */
const OWNER_FILE = /^(~\$|\.~|\.)/;

/** Reads the plan of a year. */
export function loadPlan(file: string, year: number): { plan: Plan; problems: readonly Problem[]; words: Words } | { plan: null; problems: readonly Problem[]; words: Words } {
  const { plan, problems } = readPlan(basename(file), readFileSync(file), year);
  const words = problemList(problems);
  return plan === null ? { plan: null, problems, words } : { plan, problems, words };
}

/** Names of the workbooks in a folder of submissions, in order. */
export function submissionFiles(folder: string): readonly string[] {
  if (!statSync(folder).isDirectory()) {
    throw new Stop(COULD_NOT_RUN, { zh: `${folder} 不是文件夹。请用 --submissions 指定放申报表的文件夹。`, en: `${folder} is no folder. Give the folder of submissions with --submissions.` });
  }
  return readdirSync(folder).filter((name) => WORKBOOK.test(name) && !OWNER_FILE.test(name)).sort();
}

/** Reads the submissions of a plan's units; every unit hands in one file. */
export function loadSubmissions(folder: string, names: readonly string[], plan: Plan, planFile: string, policy: Policy, onFile: (name: string) => void): { submissions: readonly Submission[]; problems: readonly Problem[] } {
  const submissions: Submission[] = [];
  const problems: Problem[] = [];
  const files = new Map<string, string>();
  for (const name of names) {
    const read = readForm(name, readFileSync(join(folder, name)), plan.year, policy);
    problems.push(...read.problems);
    onFile(name);
    const { unit } = read;
    if (unit === null) continue;
    const other = files.get(unit.key);
    const whole = (words: Words): void => void problems.push({ file: name, sheet: null, cell: null, words });
    if (other !== undefined) {
      whole({ zh: `与“${other}”都是“${unit.name}”的申报表。请只留一份。`, en: `both this file and “${other}” are of ${unit.name}. Keep one of them.` });
      continue;
    }
    files.set(unit.key, name);
    if (!plan.units.some((each) => each.key === unit.key)) {
      whole({
        zh: `“${unit.name}”在方案中没有参加。请移走此文件，或在 ${basename(planFile)}《参与单位》${plan.unitCells.get(unit.key) ?? ''} 填“是”。`,
        en: `${unit.name} does not take part in the plan. Move this file away, or put 是 into ${basename(planFile)} [参与单位] ${plan.unitCells.get(unit.key) ?? ''}.`,
      });
    } else if (read.submission !== null) submissions.push(read.submission);
  }
  for (const unit of plan.units) {
    if (files.has(unit.key)) continue;
    problems.push({
      file: basename(planFile), sheet: '参与单位', cell: plan.unitCells.get(unit.key) ?? null,
      words: { zh: `没有“${unit.name}”的申报表。请补交，或在此填“否”不参加。`, en: `there is no submission of ${unit.name}. Hand it in, or put 否 here to take the unit out.` },
    });
  }
  return { submissions, problems };
}

/** All problems as one message, a line each. */
export function problemList(problems: readonly Problem[]): Words {
  const lines = (language: keyof Words): string => problems.map((problem) => `  ${problemText(problem, language)}`).join('\n');
  return {
    zh: `有${problems.length}处问题，没有生成任何文件：\n${lines('zh')}`,
    en: `${problems.length} problems; nothing was written:\n${lines('en')}`,
  };
}
