import { ARTICLES, type Article } from '../../core/policy/articles.ts';
import type { Words } from '../../core/words.ts';

/** The article that a clerk names: 九, (九), （九）, 第九条; null where there is none. */
export function articleOf(value: string): Article | null {
  const name = value.normalize('NFKC').replace(/[()第条\s]/g, '');
  return name in ARTICLES ? (name as Article) : null;
}

/** What to say of a text that names no article. */
export function noArticle(value: unknown): Words {
  return { zh: `“${String(value)}”不是文件的条号。请填一至十九，例：九。`, en: `“${String(value)}” is no article of the document. Give one of 一 to 十九.` };
}
