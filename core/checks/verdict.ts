/** The texts of checks: they begin 符合, 不符合 or 不适用 in either language, so that a workbook's formulas hold in both. */
import type { Article } from '../policy/articles.ts';
import { cite } from '../policy/articles.ts';
import type { Words } from '../words.ts';

export type Verdict = '符合' | '不符合' | '不适用';

const ENGLISH: Readonly<Record<Verdict, string>> = { 符合: 'fits', 不符合: 'does not fit', 不适用: 'does not apply' };

/** `不符合：在乡镇工作11个月，不满12个月`, `不符合 (does not fit): 11 months in a township, short of 12`. */
export function verdict(opening: Verdict, why: Words): Words {
  return { zh: `${opening}：${why.zh}`, en: `${opening} (${ENGLISH[opening]}): ${why.en}` };
}

/** The explanation of a check: the article, what it asks for, and the answer. */
export function explainedCheck(article: Article, asks: Words, answer: Words): Words {
  return {
    zh: `${cite(article)} ${asks.zh}。结果：${answer.zh}`,
    en: `${cite(article)} ${asks.en}. Result: ${answer.en}`,
  };
}
