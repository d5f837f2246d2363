import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { APPORTION_METHODS } from '../../../core/allocation/vocabularies.ts';
import { call } from '../../../core/functions/index.ts';

describe('published apportionments', () => {
  const file = join(import.meta.dirname, '..', '..', 'cases', 'witness', 'apportionment.csv');
  const lines = readFileSync(file, 'utf8').trim().split('\n').slice(1).map((line) => line.split(','));
  const cases = new Map<string, string[][]>();
  for (const line of lines) {
    const name = `${line[0]} by ${line[1]}, ${line[2]} seats`;
    cases.set(name, [...(cases.get(name) ?? []), line]);
  }

  it.each([...cases])('%s', (_name, rows) => {
    const [, method, seats] = rows[0]!;
    const weights = rows.map((row) => [Number(row[4])]);
    expect(call('ALLOC.APPORTION', [Number(seats), weights, null, null, null, method])).toEqual(rows.map((row) => [Number(row[5])]));
  });

  it('are of every method', () => {
    expect(new Set(lines.map(([, method]) => method))).toEqual(new Set(APPORTION_METHODS.words));
    expect(cases.size).toBe(10);
  });
});

describe.each(APPORTION_METHODS.words)('%s', (method) => {
  const explained = (places: number) => call('EXPLAIN', ['ALLOC.APPORTION', places, [[5], [5], [5]], null, null, null, method]);

  it('names a tie in its explanation, and none where there was none', () => {
    expect(explained(4)).toContain('第1行得，第2至3行未得');
    expect(explained(3)).not.toContain('并列');
  });
});
