import type { Words } from '../../../core/words.ts';
import { rejects, type Issue, type Params, type Sentences } from '../issue.ts';
import type { FileVerdict, Validation } from '../verdict.ts';
import { outgoing, outgoingWords } from '../outgoing.ts';
import { REPORT_SCHEMA, type Counts, type Report, type ReportedCode, type ReportedFile, type ReportedIssue } from './schema.ts';

/** The words that the checks have for what they find. */
export interface CheckWords {
  sentencesOf(issue: Issue): Sentences;
  /** Short name of the check of a code. */
  nameOf(code: string): Words;
}

/** A validation as it leaves the house: every text masked and harmless, everything counted. The same validation gives the same report. */
export function reportOf({ year, files, whole, againstLastYear }: Validation, words: CheckWords): Report {
  const reported = files.map((file) => reportedFile(file, words));
  const ofNoFile = whole.map((issue) => reportedIssue(issue, words));
  const all = countsOf([...reported.flatMap(({ issues }) => issues), ...ofNoFile]);
  const having = (verdict: ReportedFile['verdict']): number => reported.filter((file) => file.verdict === verdict).length;
  return {
    schema: REPORT_SCHEMA,
    year,
    accepted: reported.every(({ verdict }) => verdict === 'accepted') && !ofNoFile.some((issue) => issue.rejects),
    againstLastYear,
    totals: { files: files.length, accepted: having('accepted'), rejected: having('rejected'), unreadable: having('unreadable'), ...all },
    codes: codesOf(reported, ofNoFile, words),
    whole: ofNoFile,
    files: reported,
  };
}

function reportedFile({ file, sha256, unit, year, accepted, unreadable, issues }: FileVerdict, words: CheckWords): ReportedFile {
  const reported = issues.map((issue) => reportedIssue(issue, words));
  return {
    file: outgoing(file),
    sha256,
    unit: unit === null ? null : { key: unit.key, name: unit.name },
    year,
    verdict: unreadable !== null ? 'unreadable' : accepted ? 'accepted' : 'rejected',
    unreadable: unreadable === null ? null : outgoingWords(unreadable),
    counts: countsOf(reported),
    issues: reported,
  };
}

function reportedIssue(issue: Issue, words: CheckWords): ReportedIssue {
  const { what, remedy } = words.sentencesOf(issue);
  return {
    code: issue.code,
    severity: issue.severity,
    rejects: rejects(issue),
    sheet: issue.sheet === null ? null : outgoing(issue.sheet),
    cell: issue.cell,
    message: outgoingWords(what),
    remedy: outgoingWords(remedy),
    params: outgoingParams(issue.params),
    explanation: issue.explanation === null ? null : outgoing(issue.explanation),
  };
}

function outgoingParams(params: Params): ReportedIssue['params'] {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => {
    if (typeof value === 'object') return [name, outgoingWords(value)];
    const text = outgoing(String(value));
    // A phone number that a cell holds as a number is one all the same.
    return [name, typeof value === 'number' && text === String(value) ? value : text];
  }));
}

function countsOf(issues: readonly ReportedIssue[]): Counts {
  const having = (severity: ReportedIssue['severity']): readonly ReportedIssue[] => issues.filter((issue) => issue.severity === severity);
  return {
    error: having('error').length,
    verify: having('verify').length,
    explained: having('verify').filter(({ explanation }) => explanation !== null).length,
    hint: having('hint').length,
  };
}

function codesOf(files: readonly ReportedFile[], whole: readonly ReportedIssue[], words: CheckWords): ReportedCode[] {
  const groups = new Map<string, { issues: ReportedIssue[]; files: Set<ReportedFile> }>();
  const add = (issue: ReportedIssue, file: ReportedFile | null): void => {
    const key = `${issue.code} ${issue.severity}`;
    const group = groups.get(key) ?? { issues: [], files: new Set() };
    groups.set(key, group);
    group.issues.push(issue);
    if (file !== null) group.files.add(file);
  };
  for (const file of files) for (const issue of file.issues) add(issue, file);
  for (const issue of whole) add(issue, null);
  return [...groups.values()]
    .map((group): ReportedCode => {
      const { code, severity } = group.issues[0]!;
      return { code, severity, name: words.nameOf(code), issues: group.issues.length, explained: countsOf(group.issues).explained, files: group.files.size };
    })
    .sort((a, b) => gravity(a) - gravity(b) || b.issues - a.issues || (a.code < b.code ? -1 : 1));
}

/** 错误, then 核实 that wait for an answer, then those that have one, then 提示. */
function gravity({ severity, issues, explained }: ReportedCode): number {
  if (severity === 'verify') return explained < issues ? 1 : 2;
  return severity === 'error' ? 0 : 3;
}
