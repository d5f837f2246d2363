import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Policy } from '../core/policy/policy.ts';
import type { Words } from '../core/words.ts';
import type { Participation, Plan } from '../templates/allocation/plan.ts';
import { planFunds } from '../templates/forms/plan.ts';
import { problemText, type Problem } from '../templates/submission/problems.ts';
import { readForm } from '../templates/submission/readForm.ts';
import { readPlan, type PlanRead } from '../templates/submission/readPlan.ts';
import type { Submission } from '../templates/submission/submission.ts';
import { findUnit, type Unit } from '../templates/units/index.ts';
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

/** Names of the workbooks in a folder of submissions, in order; the plan may lie among them. */
export function submissionFiles(folder: string, planFile: string): readonly string[] {
  if (!statSync(folder).isDirectory()) {
    throw new Stop(COULD_NOT_RUN, { zh: `${folder} 不是文件夹。请用 --submissions 指定放申报表的文件夹。`, en: `${folder} is no folder. Give the folder of submissions with --submissions.` });
  }
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && WORKBOOK.test(entry.name) && !OWNER_FILE.test(entry.name))
    .map(({ name }) => name)
    .filter((name) => resolve(folder, name) !== resolve(planFile))
    .sort();
}

/** What a plan says of who hands in: its file, its year, and who takes part where that can be read. */
export interface Asked {
  readonly year: number;
  readonly planFile: string;
  readonly participation: Participation | null;
}

/** Reads the submissions; every unit that takes part hands in one file. What stands in wrong files is given too, as far as it can be read. */
export function loadSubmissions(folder: string, names: readonly string[], { year, planFile, participation }: Asked, policy: Policy, onFile: (name: string) => void): { submissions: readonly Submission[]; problems: readonly Problem[] } {
  const submissions: Submission[] = [];
  const problems: Problem[] = [];
  const files = new Map<string, string>();
  const plan = basename(planFile);
  const cellOf = (unit: Unit): string | null => participation?.unitCells.get(unit.key) ?? null;
  for (const name of names) {
    const read = readForm(name, readFileSync(join(folder, name)), year, policy);
    problems.push(...read.problems);
    onFile(name);
    const unit = read.unit ?? unitOfName(name);
    if (unit === null) continue;
    const other = files.get(unit.key);
    const whole = (words: Words): void => void problems.push({ file: name, sheet: null, cell: null, words });
    if (other !== undefined) {
      whole({ zh: `与“${other}”都是“${unit.name}”的申报表。请只留一份。`, en: `both this file and “${other}” are of ${unit.name}. Keep one of them.` });
      continue;
    }
    files.set(unit.key, name);
    if (participation !== null && !participation.units.includes(unit)) {
      whole({
        zh: `“${unit.name}”在方案中没有参加。请移走此文件，或在 ${plan}《参与单位》${cellOf(unit) ?? ''}填“是”。`,
        en: `${unit.name} does not take part in the plan. Move this file away, or put 是 into ${plan} [参与单位] ${cellOf(unit) ?? ''}.`,
      });
    } else if (read.submission !== null) submissions.push(read.submission);
  }
  for (const unit of participation?.units ?? []) {
    if (files.has(unit.key)) continue;
    problems.push({
      file: plan, sheet: '参与单位', cell: cellOf(unit),
      words: { zh: `没有“${unit.name}”的申报表。请补交，或在此填“否”不参加。`, en: `there is no submission of ${unit.name}. Hand it in, or put 否 here to take the unit out.` },
    });
  }
  return { submissions, problems };
}

/** Whose form a file is by its name, `640104 兴庆区 2025年申报表.xlsx`: of a file that cannot be read, this alone is known. */
function unitOfName(name: string): Unit | null {
  return findUnit(name.split(' ')[0]!);
}

/** All problems as one message, a line each. */
export function problemList(problems: readonly Problem[]): Words {
  const lines = (language: keyof Words): string => problems.map((problem) => `  ${problemText(problem, language)}`).join('\n');
  return {
    zh: `有${problems.length}处问题，没有生成任何文件：\n${lines('zh')}`,
    en: `${problems.length} problems; nothing was written:\n${lines('en')}`,
  };
}
