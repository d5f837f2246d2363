import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { call } from '../../../core/functions/call.ts';
import type { Cell } from '../../../core/functions/call.ts';
import { FunctionError } from '../../../core/functions/errors.ts';
import { difference } from '../../cases/matches.ts';
import type { Case } from '../../cases/matches.ts';

const cases = readFileSync(new URL('../../cases/subsidy.ndjson', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as Case);

describe('the payments of article 九, case by case', () => {
  it.each(cases)('$id: $says', ({ id, args, expect: expected }) => {
    expect(difference(answer(call(id, args)), expected)).toBeNull();
  });
});

/** A result as the command writes it: errors as objects. */
function answer(result: Cell | Cell[][]): unknown {
  if (Array.isArray(result)) return result.map((row) => row.map(answer));
  return result instanceof FunctionError ? { error: { code: result.code, message: result.words.zh } } : result;
}
