import { basename, dirname, resolve } from 'node:path';
import type { Language } from '../../core/words.ts';
import { formTables } from '../../templates/forms/tables.ts';
import { rowsOf, sumOf, unitsOf, type RolledFile, type RollUp } from '../../templates/rollup/rollUp.ts';
import { verdictOfFile, verdictOfUnit } from '../../templates/rollup/words.ts';
import { rollUpWorkbook } from '../../templates/rollup/workbook.ts';
import type { Plan } from '../../templates/allocation/plan.ts';
import type { Participation } from '../../templates/submission/participation.ts';
import { outgoing } from '../../templates/submission/outgoing.ts';
import { NO_UNIT } from '../../templates/submission/report/words.ts';
import { COULD_NOT_RUN, REJECTED, Stop } from '../exit.ts';
import { submissionFiles } from '../inputs.ts';
import { planForChecks } from '../planForChecks.ts';
import { Progress } from '../progress.ts';
import { shortened, tableText } from '../table.ts';
import { validateFiles, type Validated } from '../validation.ts';
import { writeSet } from '../writeSet.ts';

export interface RollUpOptions {
  readonly out: string;
  readonly year?: number;
  readonly plan?: string;
  readonly json?: boolean;
}

/** Rolls up what was submitted, accepted or not, and says what was made of each file; exit code 1 if one of them is rejected. */
export async function rollUpSubmissions(folder: string, options: RollUpOptions, language: Language): Promise<void> {
  const plan = options.plan === undefined ? null : planForChecks(options.plan, options.year);
  const paths = submissionFiles(folder, options.plan === undefined ? [] : [options.plan]);
  refuseOut(options.out, folder, options.plan);
  const progress = new Progress(language);
  const read = await validateFiles(paths, { year: options.year ?? null, plan: plan?.plan ?? null, participation: plan?.participation ?? null, lastYear: null }, progress);
  const rollUp = rollUpOf(read, plan?.participation ?? null, plan?.plan ?? null);
  const name = basename(options.out);
  await writeSet(dirname(options.out), [{ name, make: () => rollUpWorkbook(rollUp) }], (other) => other === name, { zh: '写出工作簿', en: 'Writing the workbook' }, progress);
  process.stdout.write(options.json ? `${JSON.stringify(summaryJson(rollUp, options.out), null, 2)}\n` : summaryText(rollUp, options.out, language));
  if (rollUp.missing.length > 0 || rollUp.files.some(({ verdict }) => !verdict.accepted)) process.exitCode = REJECTED;
}

/** The result must not be taken for a submission the next time, nor replace the plan. */
function refuseOut(out: string, folder: string, plan: string | undefined): void {
  if (!/\.xlsx$/i.test(out)) throw new Stop(COULD_NOT_RUN, { zh: '--out 应是 .xlsx 文件名，例：汇总.xlsx。', en: '--out must name a .xlsx file, such as rollup.xlsx.' });
  if (dirname(resolve(out)) === resolve(folder)) {
    throw new Stop(COULD_NOT_RUN, { zh: `--out 在申报表文件夹 ${folder} 里，下次会被当作申报表。请写到别的文件夹。`, en: `--out lies in the folder of submissions, ${folder}, and would be taken for one the next time. Write it to another folder.` });
  }
  if (plan !== undefined && resolve(plan) === resolve(out)) throw new Stop(COULD_NOT_RUN, { zh: '--out 与分配方案是同一个文件。请换一个文件名。', en: '--out is the file of the plan. Choose another name.' });
}

function rollUpOf({ validation, submissions }: Validated, participation: Participation | null, plan: Plan | null): RollUp {
  const { year, files } = validation;
  if (submissions.length === 0) throw new Stop(REJECTED, { zh: '没有一个文件是可以汇总的申报表。用 talent validate 查看原因。', en: 'No file is a form that can be rolled up. See why with talent validate.' });
  if (year === null) throw new Stop(REJECTED, { zh: '各文件的年度不同。请用 --year 写明要汇总的年度。', en: 'The files are of different years. Give the year to roll up with --year.' });
  const handed = new Set(files.map(({ unit }) => unit?.key));
  return {
    year,
    files: files.map((verdict) => ({ verdict, submission: submissions.find(({ file }) => file === verdict.file) ?? null })),
    missing: (participation?.units ?? []).filter(({ key }) => !handed.has(key)),
    mark: plan?.mark ?? null,
  };
}

const HEADS: Readonly<Record<Language, readonly string[]>> = {
  zh: ['文件', '单位', '审核结果', ...formTables.map(({ sheet }) => sheet.replace(/申报表$/, ''))],
  en: ['File', 'Unit', 'Verdict', ...formTables.map(({ english }) => english)],
};

/** How many rows of each file were rolled up. */
function summaryText(rollUp: RollUp, out: string, language: Language): string {
  const { files, missing } = rollUp;
  const count = (rows: number): string => (rows === 0 ? '' : String(rows));
  const rows = [
    ...files.map((file) => [
      shortened(outgoing(file.verdict.file), 44), file.verdict.unit?.name ?? NO_UNIT[language], verdictOfFile(file)[language], ...formTables.map((table) => count(rowsOf(table, file).length)),
    ]),
    ...missing.map((unit) => ['', unit.name, { zh: '未报', en: 'missing' }[language]]),
    [{ zh: '合计', en: 'Total' }[language], '', '', ...formTables.map((table) => count(rowsIn(files, table)))],
  ];
  const leftOut = files.filter(({ submission }) => submission === null).length;
  const rejected = files.filter(({ verdict }) => !verdict.accepted).length;
  return [
    tableText(HEADS[language], rows, undefined, ['left', 'left', 'left', ...formTables.map(() => 'right' as const)]),
    { zh: `按申报原数汇总${files.length - leftOut}个文件，其中退回${rejected - leftOut}个`, en: `${files.length - leftOut} files rolled up as submitted, ${rejected - leftOut} of them rejected` }[language],
    leftOut === 0 ? '' : { zh: `；没有汇总${leftOut}个`, en: `; ${leftOut} left out` }[language],
    { zh: `。原因用 talent validate 查看。\n已生成：${out}\n`, en: `. See why with talent validate.\nWritten: ${out}\n` }[language],
  ].join('');
}

function rowsIn(files: readonly RolledFile[], table: (typeof formTables)[number]): number {
  return files.reduce((sum, file) => sum + rowsOf(table, file).length, 0);
}

function summaryJson(rollUp: RollUp, out: string): object {
  const tables = (files: readonly RolledFile[]): object => Object.fromEntries(formTables.map((table) => [table.key, {
    rows: rowsIn(files, table),
    ...Object.fromEntries(table.columns.filter(({ total }) => total).map((column) => [column.key, Math.round(files.reduce((sum, file) => sum + sumOf(table, column, file), 0) * 100) / 100])),
  }]));
  return {
    year: rollUp.year,
    out,
    files: rollUp.files.map((file) => ({
      file: outgoing(file.verdict.file), sha256: file.verdict.sha256, unit: file.verdict.unit?.key ?? null, verdict: verdictOfFile(file).en, rolledUp: file.submission !== null, tables: tables([file]),
    })),
    units: unitsOf(rollUp).map((unit) => ({ key: unit.unit.key, name: unit.unit.name, files: unit.files.length, verdict: verdictOfUnit(unit).en, tables: tables(unit.files) })),
    total: tables(rollUp.files),
  };
}
