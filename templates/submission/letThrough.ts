import type { Words } from '../../core/words.ts';
import { checkOf } from './checks/index.ts';
import { rejects, type Issue } from './issue.ts';
import type { FileVerdict, Validation } from './verdict.ts';

/** What somebody at the region lets through although a check rejects it. */
export interface Acceptance {
  readonly file: string;
  readonly code: string;
}

/** Issues of one code that were let through in a file. */
export interface LetThrough {
  readonly verdict: FileVerdict;
  readonly code: string;
  readonly issues: readonly Issue[];
}

/** What is left of a validation once some issues are let through. */
export interface Decided {
  readonly validation: Validation;
  readonly letThrough: readonly LetThrough[];
  /** Acceptances that cannot be followed, and why. */
  readonly faults: readonly Words[];
}

/** Takes the accepted issues out of their files' verdicts. What nothing can be computed with stays. */
export function decide(validation: Validation, acceptances: readonly Acceptance[]): Decided {
  const letThrough: LetThrough[] = [];
  const faults: Words[] = [];
  for (const acceptance of acceptances) {
    const found = followed(validation, acceptance);
    if ('zh' in found) faults.push(found);
    else letThrough.push(found);
  }
  const files = validation.files.map((verdict) => {
    const passed = new Set(letThrough.filter((each) => each.verdict === verdict).flatMap(({ issues }) => issues));
    const issues = verdict.issues.filter((issue) => !passed.has(issue));
    return passed.size === 0 ? verdict : { ...verdict, issues, accepted: !issues.some(rejects) };
  });
  return { validation: { ...validation, files }, letThrough, faults };
}

function followed({ files }: Validation, { file, code }: Acceptance): LetThrough | Words {
  const verdict = files.find((each) => each.file === file);
  const name = `--accept ${file}:${code}`;
  if (verdict === undefined) return { zh: `${name}：没有这个文件。请写报送的文件名。`, en: `${name}: there is no such file. Give the name of a submitted file.` };
  const check = checkOf(code);
  if (check === null) return { zh: `${name}：没有代码“${code}”。请写校验结果中的代码，例：V303。`, en: `${name}: there is no code “${code}”. Give a code of the result, such as V303.` };
  const issues = verdict.issues.filter((issue) => issue.code === code && rejects(issue));
  if (issues.length === 0) return { zh: `${name}：该文件没有因此退回。请去掉这一项。`, en: `${name}: the file is not rejected for it. Leave it out.` };
  if (check.blocks) return { zh: `${name}：“${check.name.zh}”不能放行，因为无法据此计算。请退回单位改正。`, en: `${name}: “${check.name.en}” cannot be let through, since nothing can be computed with it. Send the file back.` };
  return { verdict, code, issues };
}
