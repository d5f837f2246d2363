/** A text in the two languages that a user may read: Chinese first, English beside it. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

export type Language = 'zh' | 'en';

/** The text of one language. */
export function say(words: Words, language: Language): string {
  return words[language];
}
