import { beforeAll, describe, expect, it } from 'vitest';
import { difference } from '../cases/matches.ts';
import { ownCases, witnessCases } from '../cases/read.ts';
import { talent } from './talent.ts';

const groups = [...ownCases(), ...witnessCases()];
const cases = groups.flatMap(([, lines]) => lines);

describe('one process of calc --stdin', () => {
  let lines: string[] = [];

  beforeAll(() => {
    const input = cases.map(({ line }) => `${line}\n`).join('');
    const { code, out, err } = talent(['calc', '--stdin'], input);
    expect(err).toBe('');
    expect(code).toBe(0);
    lines = out.split('\n');
  });

  it('answers a line for a line', () => {
    expect(lines.pop()).toBe('');
    expect(lines.length).toBe(cases.length);
  });

  it('gives what each case expects', () => {
    const differences = cases.flatMap((line, index) => {
      const differs = difference(JSON.parse(lines[index]!), line.expect);
      return differs === null ? [] : [`${line.line}: ${differs}`];
    });
    expect(differences).toEqual([]);
  });
});
