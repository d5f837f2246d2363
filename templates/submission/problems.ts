import type { Words } from '../../core/words.ts';
import { outgoing } from './outgoing.ts';

/** Something wrong with what was handed in: where it stands, what it is and what to do. */
export interface Problem {
  readonly file: string;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly words: Words;
}

/** 「file《sheet》F17：…」, in the user's language. */
export function problemText(problem: Problem, language: keyof Words): string {
  const { file, sheet, cell, words } = problem;
  const place = sheet === null ? '' : language === 'zh' ? `《${sheet}》` : ` [${sheet}] `;
  const colon = language === 'zh' ? '：' : ': ';
  return outgoing(`${file}${place}${cell ?? ''}${colon}${words[language]}`);
}
