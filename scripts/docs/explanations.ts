import { readdirSync, readFileSync } from 'node:fs';
import { call, FunctionError, RULES } from '../../core/functions/index.ts';

const CASES = new URL('../../test/cases/', import.meta.url);
const EACH = 8;

interface Call {
  readonly id: string;
  readonly args: readonly unknown[];
}

/**
 * What EXPLAIN says in both languages of witness calls of every function, and of the calls that the cases explain: a
 * line a call, to be read when a wording changes.
 */
export function saidExplanations(): string {
  const witness = callsIn('witness/functions.ndjson');
  const explained = readdirSync(CASES)
    .filter((name) => name.endsWith('.ndjson'))
    .flatMap(callsIn)
    .filter(({ id }) => id === 'EXPLAIN')
    .map(({ args: [id, ...args] }) => ({ id, args }));
  return RULES.filter(({ id }) => id !== 'EXPLAIN')
    .flatMap(({ id }) => [...witness.filter((each) => each.id === id).slice(0, EACH), ...explained.filter((each) => each.id === id)])
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

function callsIn(file: string): readonly Call[] {
  const lines = readFileSync(new URL(file, CASES), 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Call);
}
