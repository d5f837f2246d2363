/** The checks of what is submitted: their register, and the sentences of what they found. */
import type { Words } from '../../../core/words.ts';
import { issueText, type Issue, type Sentences } from '../issue.ts';
import type { CheckWords } from '../report/report.ts';
import { allChecks } from './all.ts';
import { outgoingWords } from '../outgoing.ts';
import type { CheckDescription } from './check.ts';

const byCode = new Map<string, CheckDescription>(allChecks.map((check) => [check.code, check]));

/** The check of a code; null where there is none. */
export function checkOf(code: string): CheckDescription | null {
  return byCode.get(code) ?? null;
}

/** What is wrong, and what to do. */
export function sentencesOf({ code, params }: Pick<Issue, 'code' | 'params'>): Sentences {
  return byCode.get(code)!.say(params);
}

/** 「《企业引才补贴申报表》F17：到岗日期晚于离岗日期（V303）。请改正其中一个。」 */
export function messageOf(issue: Issue): Words {
  return outgoingWords(issueText(issue, sentencesOf(issue)));
}

/** The words of all checks, for reports. */
export const checkWords: CheckWords = { sentencesOf, nameOf: (code) => byCode.get(code)!.name };
