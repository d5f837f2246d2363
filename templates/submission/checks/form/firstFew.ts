import type { Words } from '../../../../core/words.ts';

/** Names in a message: the first five, and that there are more. */
export function firstFew(names: readonly (string | number)[]): string {
  const shown = names.slice(0, 5).join('、');
  return names.length > 5 ? `${shown}等` : shown;
}

/** Rows in a message: 第11、12行, or the first five and how many there are. */
export function rowsText(rows: readonly number[]): Words {
  const shown = rows.slice(0, 5).join('、');
  const more = rows.length > 5;
  return {
    zh: `第${shown}行${more ? `等${rows.length}行` : ''}`,
    en: `row${rows.length > 1 ? 's' : ''} ${rows.slice(0, 5).join(', ')}${more ? ` and ${rows.length - 5} more` : ''}`,
  };
}
