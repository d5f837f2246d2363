import type { Words } from '../../core/words.ts';
import { maskNumbers } from '../tables/mask.ts';

/**
 * A text of a submission as it may leave the county’s own workbook: nothing that steers a terminal or turns the writing
 * round, one line, and no number that is a person's. Whatever is said of a submission goes through here.
 */
export function outgoing(text: string): string {
  return maskNumbers(text.replace(/\p{Cf}+/gu, '').replace(/\p{Cs}/gu, '\ufffd').replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim());
}

export function outgoingWords({ zh, en }: Words): Words {
  return { zh: outgoing(zh), en: outgoing(en) };
}
