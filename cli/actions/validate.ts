import type { Language } from '../../core/words.ts';
import { checkWords } from '../../templates/submission/checks/index.ts';
import { reportJson } from '../../templates/submission/report/json.ts';
import { reportOf } from '../../templates/submission/report/report.ts';
import { refuseFolderOfInputs, writeAnnotatedCopies } from '../annotatedCopies.ts';
import { COULD_NOT_RUN, REJECTED, Stop } from '../exit.ts';
import { filesAt } from '../inputs.ts';
import { planForChecks } from '../planForChecks.ts';
import { loadLastYear } from '../previous.ts';
import { Progress } from '../progress.ts';
import { reportFile, writeReport } from '../reportFile.ts';
import { validateFiles } from '../validation.ts';
import { validationText } from '../validationText.ts';

export interface ValidateOptions {
  readonly year?: number;
  readonly plan?: string;
  readonly previous?: string;
  readonly report?: string;
  readonly annotate?: string;
  readonly json?: boolean;
}

/** Checks the files and prints the verdict; exit code 1 if one of them is rejected. */
export async function validateSubmissions(paths: readonly string[], options: ValidateOptions, language: Language): Promise<void> {
  const plan = options.plan === undefined ? null : planForChecks(options.plan, options.year);
  const lastYear = loadLastYear(options.previous, options.year);
  const files = filesAt(paths, options.plan === undefined ? [] : [options.plan]);
  if (files.length === 0) throw new Stop(COULD_NOT_RUN, { zh: '没有找到申报表。请给出申报表文件或所在的文件夹。', en: 'no form was found. Give forms, or folders of them.' });
  const target = options.report === undefined ? null : reportFile(options.report, [...files, ...(options.plan === undefined ? [] : [options.plan])]);
  if (options.annotate !== undefined) refuseFolderOfInputs(options.annotate, files);
  const progress = new Progress(language);
  const validated = await validateFiles(files, { year: options.year ?? null, plan: plan?.plan ?? null, participation: plan?.participation ?? null, lastYear }, progress);
  const report = reportOf(validated.validation, checkWords);
  if (target !== null) await writeReport(target, report, progress);
  const unmarked = options.annotate === undefined ? [] : await writeAnnotatedCopies(options.annotate, validated, progress);
  process.stderr.write(unmarked.map((words) => `${words[language]}\n`).join(''));
  process.stdout.write(options.json ? reportJson(report) : validationText(report, { report: options.report ?? null, annotate: options.annotate ?? null }, language));
  if (!report.accepted) process.exitCode = REJECTED;
}
