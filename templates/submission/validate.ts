import { findUnit, type Unit } from '../units/index.ts';
import { issueOf, type Asked, type Check, type FindingIn, type Handed } from './checks/check.ts';
import { acrossChecks, lastYearChecks } from './checks/all.ts';
import type { Examined } from './examine.ts';
import { rejects, type Issue } from './issue.ts';
import { inOrder } from './issueOrder.ts';
import type { LastYear } from './lastYear.ts';
import type { Participation } from './participation.ts';
import type { FileVerdict, Validation } from './verdict.ts';

/** A file that was examined, and the SHA-256 of its bytes. */
export interface ExaminedFile extends Examined {
  readonly sha256: string;
}

/**
 * Holds the files against each other, and against last year where it is at hand, and gives the verdict.
 * @param personKey a keyed hash of an ID number, with a key that nobody keeps
 */
export function validate(files: readonly ExaminedFile[], asked: Asked, participation: Participation | null, lastYear: LastYear | null, personKey: Handed['personKey']): Validation {
  const handed: Handed = { participation, personKey, files: files.map(({ file, unit, year, submission }) => ({ file, unit: unit ?? unitOfName(file), year, submission })) };
  const found = new Map<string | null, Issue[]>();
  const note = (check: Check, findings: Iterable<FindingIn>): void => {
    for (const finding of findings) {
      const issue = issueOf(check, finding, finding.explanation ?? null);
      const issues = found.get(finding.file);
      if (issues) issues.push(issue);
      else found.set(finding.file, [issue]);
    }
  };
  for (const check of acrossChecks) note(check, check.find(handed, asked));
  if (lastYear !== null) for (const check of lastYearChecks) note(check, check.find(handed, lastYear, asked));
  return {
    year: asked.year ?? agreedYear(files),
    files: files.map((file, index) => verdictOf(file, handed.files[index]!.unit, found.get(file.file) ?? [])),
    whole: found.get(null) ?? [],
    againstLastYear: lastYear !== null,
  };
}

function verdictOf({ file, sha256, year, sheets, unreadable, issues }: ExaminedFile, unit: Unit | null, more: readonly Issue[]): FileVerdict {
  const all = inOrder([...issues, ...more], sheets);
  return { file, sha256, unit, year, unreadable, issues: all, accepted: unreadable === null && !all.some(rejects) };
}

function agreedYear(files: readonly ExaminedFile[]): number | null {
  const years = new Set(files.flatMap(({ year }) => (year === null ? [] : [year])));
  return years.size === 1 ? [...years][0]! : null;
}

/** Whose form a file is by its name, `640104 兴庆区 2025年申报表.xlsx`. */
export function unitOfName(name: string): Unit | null {
  return findUnit(name.split(' ')[0]!);
}
