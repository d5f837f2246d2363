import type { Language } from '../../core/words.ts';
import { messageOf } from '../../templates/submission/checks/index.ts';
import { rejects } from '../../templates/submission/issue.ts';
import type { Validation } from '../../templates/submission/verdict.ts';
import { COULD_NOT_RUN, REJECTED, Stop } from '../exit.ts';
import { filesAt, loadPlan } from '../inputs.ts';
import { Progress } from '../progress.ts';
import { refuseProblems } from '../refusal.ts';
import { validateFiles } from '../validation.ts';

export interface ValidateOptions {
  readonly year?: number;
  readonly plan?: string;
  readonly json?: boolean;
}

/** Checks the files and prints the verdict; exit code 1 if one of them is rejected. */
export async function validateSubmissions(paths: readonly string[], options: ValidateOptions, language: Language): Promise<void> {
  const plan = options.plan === undefined ? null : planOf(options.plan, options.year);
  const files = filesAt(paths, options.plan === undefined ? [] : [options.plan]);
  if (files.length === 0) throw new Stop(COULD_NOT_RUN, { zh: '没有找到申报表。请给出申报表文件或所在的文件夹。', en: 'no form was found. Give forms, or folders of them.' });
  const { validation } = await validateFiles(files, { year: options.year ?? null, plan: plan?.plan ?? null, participation: plan?.participation ?? null, lastYear: null }, new Progress(language));
  process.stdout.write(validationText(validation, language));
  if (validation.whole.some(rejects) || validation.files.some(({ accepted }) => !accepted)) process.exitCode = REJECTED;
}

function planOf(file: string, year: number | undefined): ReturnType<typeof loadPlan> {
  if (year === undefined) throw new Stop(COULD_NOT_RUN, { zh: '用了 --plan，还要用 --year 写明年度。', en: '--plan needs --year.' });
  const read = loadPlan(file, year);
  refuseProblems(read.problems);
  return read;
}

function validationText({ files, whole }: Validation, language: Language): string {
  const lines = files.flatMap(({ file, accepted, unreadable, issues }) => [
    `${file} ${accepted ? { zh: '通过', en: 'accepted' }[language] : { zh: '退回', en: 'rejected' }[language]}`,
    ...(unreadable === null ? [] : [`  ${unreadable[language]}`]),
    ...issues.map((issue) => `  ${messageOf(issue)[language]}`),
  ]);
  return [...lines, ...whole.map((issue) => messageOf(issue)[language]), ''].join('\n');
}
