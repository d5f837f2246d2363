import { Allowance } from './allowance.ts';
import type { Limits } from './limits.ts';
import type { Parts } from './parts.ts';

/**
 * Formats that every program knows by number and that show a date. 18–21 and 45–47 show a time of
 * day or a duration. What 27–36 and 50–58 show depends on the country; almost all are dates.
 */
const DATE_IDS = new Set([14, 15, 16, 17, 22, ...range(27, 36), ...range(50, 58)]);

/** For each cell style by its number, whether it shows a number as a date. */
export function readDateStyles(parts: Parts, part: string, limits: Limits): readonly boolean[] {
  const codes = new Map<number, string>();
  const ids: number[] = [];
  const listLeft = new Allowance(limits.listed);
  // Conditional formats hold numFmt elements of their own, and named styles hold xf elements.
  let list: 'numFmts' | 'cellXfs' | null = null;
  parts.read(part, {
    open(name, { numFmtId: id, formatCode: code }) {
      if (name === 'numFmts' || name === 'cellXfs') list = name;
      else if (list !== null) {
        listLeft.take(1, `${part}: ${list}`);
        if (list === 'numFmts' && name === 'numFmt' && id && code) codes.set(Number(id), code);
        else if (list === 'cellXfs' && name === 'xf') ids.push(Number(id ?? 0));
      }
    },
    close(name) {
      if (name === list) list = null;
    },
    text() {},
  });
  return ids.map((id) => {
    const code = codes.get(id);
    return code === undefined ? DATE_IDS.has(id) : showsDate(code);
  });
}

/** Programs write 255 characters at most; a longer code is no format, and looking for pairs of brackets in it could take hours. */
const LONGEST_CODE = 1000;

/** Whether a format code shows a year, a month or a day; a time of day or a duration alone is no date. */
export function showsDate(code: string): boolean {
  if (code.length > LONGEST_CODE) return false;
  const symbols = code
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(h+|m+|s+)\]/gi, 'h')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/General|G\/通用格式|AM\/PM|A\/P|[eE][+-]/gi, '')
    .toLowerCase();
  if (/[yde]|a{3}|m{3}/.test(symbols)) return true;
  // Beside hours or seconds an m means minutes.
  return symbols.includes('m') && !/[hs]/.test(symbols);
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
