import type { Unit } from '../units/index.ts';
import type { Words } from '../../core/words.ts';
import { issueOf, type Asked } from './checks/check.ts';
import { formChecks, headChecks } from './checks/all.ts';
import { messageOf } from './checks/index.ts';
import type { Form } from './form.ts';
import type { Issue } from './issue.ts';
import { inOrder } from './issueOrder.ts';
import { UnreadableFile, type Limits } from './reader/index.ts';
import { readForm } from './readForm.ts';
import type { Submission, SubmittedTable } from './submission.ts';

/** What one file holds and what is wrong with it by itself; plain data, so that another process can hand it over. */
export interface Examined {
  readonly file: string;
  /** The unit and the year that the file says it is of, also where something else is wrong. */
  readonly unit: Unit | null;
  readonly year: number | null;
  /** Names of its sheets, in order. */
  readonly sheets: readonly string[];
  /** Why it cannot be read at all. */
  readonly unreadable: Words | null;
  readonly issues: readonly Issue[];
  /** What was handed in, unreadable cells left out; null where the file is not a form of the year and a known unit. */
  readonly submission: Submission | null;
}

/** More places than these nobody goes through one by one, and those of all files must fit into memory. */
const MOST_ISSUES = 10_000;

/** Reads a file and checks it by itself. Never throws for what a file holds. */
export function examine(file: string, bytes: Uint8Array, asked: Asked, limits?: Limits): Examined {
  try {
    const form = readForm(file, bytes, limits);
    const issues = issuesOf(form, asked);
    const mistakes = issues.filter(({ severity }) => severity !== 'hint');
    if (mistakes.length > MOST_ISSUES) return unreadable(file, tooManyIssues(mistakes));
    return {
      file, unit: form.unit, year: form.year,
      sheets: form.workbook.sheets.map(({ name }) => name),
      unreadable: null,
      issues,
      submission: submissionOf(form, asked),
    };
  } catch (error) {
    if (error instanceof UnreadableFile) return unreadable(file, error.words);
    throw error;
  }
}

/** What is left of a file that cannot be read. */
export function unreadable(file: string, words: Words): Examined {
  return { file, unit: null, year: null, sheets: [], unreadable: words, issues: [], submission: null };
}

function tooManyIssues(issues: readonly Issue[]): Words {
  const [first, count] = [messageOf(issues[0]!), issues.length];
  return {
    zh: `文件中有${count}处问题，不再逐格列出：请先改正各行都有的问题，再重新报送。第一处是${first.zh}`,
    en: `The file has ${count} mistakes, too many to list: correct first what is wrong in every row, and send it again. The first is ${first.en}`,
  };
}

/** Everything that the checks of one form find, in the order of the form. What another year's form holds is not gone into. */
export function issuesOf(form: Form, asked: Asked): readonly Issue[] {
  const checks = asked.year !== null && form.year !== null && form.year !== asked.year ? headChecks : formChecks;
  const issues = checks.flatMap((check) => Array.from(check.find(form, asked), (finding) => issueOf(check, finding, finding.row ? finding.row.explanation : form.remark)));
  return inOrder(issues, form.workbook.sheets.map(({ name }) => name));
}

/** The form as what its unit hands in; a sheet of another unit or year than the form is left out. */
function submissionOf(form: Form, { year: asked }: Asked): Submission | null {
  const { unit, year } = form;
  if (form.head === null || unit === null || year === null || (asked !== null && asked !== year)) return null;
  const tables = new Map<string, SubmittedTable>();
  for (const { spec, sheet, head, nil, rows, columns, found } of form.tables) {
    if (head.unit?.key !== unit.key || head.year !== year) continue;
    if (spec.blankMeans === 'notAssessed' && (found === null || (rows.length === 0 && !nil.said))) continue;
    tables.set(spec.key, { key: spec.key, sheet: sheet.name, nil: nil.said, rows: rows.map(({ row, entry }) => ({ row, entry })), columns });
  }
  return { unit, year, file: form.file, remark: form.remark, tables };
}
