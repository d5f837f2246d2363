import { describe, expect, it } from 'vitest';
import { call, FunctionError } from '../../../core/functions/index.ts';
import { difference } from '../../cases/matches.ts';
import type { Case } from '../../cases/matches.ts';
import { ownCases, witnessCases } from '../../cases/read.ts';

/** What the registry gives, with errors as data. */
function answer({ id, args }: Case): unknown {
  const result = call(id, args, { dates: 'iso' });
  return Array.isArray(result) ? result.map((row) => row.map(asData)) : asData(result);
}

function asData(cell: unknown): unknown {
  return cell instanceof FunctionError ? { error: { code: cell.code, message: cell.words.zh } } : cell;
}

for (const [file, cases] of ownCases()) {
  describe(file, () => {
    it.each(cases.map((line) => [line.says, line] as const))('%s', (_says, line) => {
      expect(difference(answer(line), line.expect)).toBeNull();
    });
  });
}

describe('the witness', () => {
  const byFunction = witnessCases();

  it.each([...byFunction])('agrees on %s', (_id, cases) => {
    const differences = cases.flatMap((line) => {
      const differs = difference(answer(line), line.expect);
      return differs === null ? [] : [`${JSON.stringify(line.args)}: ${differs}`];
    });
    expect(differences).toEqual([]);
  });

  it('is heard on every function but the parameters and EXPLAIN', () => {
    expect(byFunction.size).toBeGreaterThanOrEqual(11);
    expect([...byFunction.values()].flat().length).toBeGreaterThanOrEqual(240);
  });
});
