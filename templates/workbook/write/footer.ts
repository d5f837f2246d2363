import type { Page } from '../model.ts';
import { problemOf } from './errors.ts';
import { cleanText } from './xml.ts';

const LONGEST_FOOTER = 255;

/** The footer of a page as one text with its codes. In the parts, `&P` and `&N` are page and pages; any other & is an &. */
export function footerText(sheet: string, { left, centre, right }: Page['footer']): string {
  const text = part('L', left) + part('C', centre) + part('R', right);
  if (text.length <= LONGEST_FOOTER) return text;
  throw problemOf(sheet, {
    zh: `页脚有 ${text.length} 个字符，最多 ${LONGEST_FOOTER} 个；请缩短。`,
    en: `the footer has ${text.length} characters and holds ${LONGEST_FOOTER}; shorten it.`,
  });
}

function part(side: 'L' | 'C' | 'R', text: string | undefined): string {
  return text ? `&${side}${cleanText(text).replace(/&(?![PN])/g, '&&')}` : '';
}
