import { readFileSync } from 'node:fs';
import { call, FunctionError, RULES } from '../../core/functions/index.ts';

const WITNESS = new URL('../../test/cases/witness/functions.ndjson', import.meta.url);
const EACH = 8;

/** What EXPLAIN says of witness calls of every function, in both languages: a line a call, to be read when a wording changes. */
export function saidExplanations(): string {
  const calls = readFileSync(WITNESS, 'utf8').trim().split('\n').map((line) => JSON.parse(line) as { id: string; args: unknown[] });
  return RULES.filter(({ id }) => id !== 'EXPLAIN')
    .flatMap(({ id }) => calls.filter((each) => each.id === id).slice(0, EACH))
    .map(({ id, args }) => {
      const said = (language: 'zh' | 'en'): unknown => {
        const result = call('EXPLAIN', [id, ...args], { language, dates: 'iso' });
        return result instanceof FunctionError ? result.words[language] : Array.isArray(result) ? result.flat() : result;
      };
      return JSON.stringify({ id, args, zh: said('zh'), en: said('en') });
    })
    .join('\n')
    .concat('\n');
}
