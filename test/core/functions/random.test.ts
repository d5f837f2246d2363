/** Whatever JSON stands in the arguments, there is a result: no exception, no NaN, no Infinity, no -0. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { call, FunctionError, RULES } from '../../../core/functions/index.ts';
import type { Cell } from '../../../core/functions/index.ts';

const nasty = fc.constantFrom<unknown>(
  null, '', ' ', '　', 0, -0, 1, -1, 0.5, 2020.9, 61.2, 1e15, 1e21, -1e300, 5e-324, Infinity, NaN, true, false, '是', '×',
  '博士', '硕士', '企业', '机关', '窗口', '当月', '次月', '十五日', '2020-09-01', '2020-02-30', '２０２１／１２／３１', '9999-12-31', '1900-03-01',
  44075, 44075.5, 2958465, 2958466, '60', '1,234.5', '３５％', '640302199003071234', 640302199003071234, 'P.DOC', 'P.SETTLING',
  'SUBSIDY.DEGREE', 'EXPLAIN', '__proto__', 'constructor', '\u0000', '火星', [], {}, [[]], [null],
);
const cell = fc.oneof({ weight: 4, arbitrary: nasty }, { weight: 1, arbitrary: fc.jsonValue() });
const range = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.constantFrom(1, 1, 2, 4, 9))
  .chain(([rows, columns]) =>
    fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
  );
const argument = fc.oneof({ weight: 3, arbitrary: cell }, { weight: 1, arbitrary: range });

function requireCell(value: Cell): void {
  if (typeof value === 'number') {
    expect(Number.isFinite(value)).toBe(true);
    expect(Object.is(value, -0)).toBe(false);
  } else if (value instanceof FunctionError) {
    expect(value.words.zh).not.toMatch(/NaN|Infinity|undefined|\[object/);
  } else if (typeof value === 'string') {
    expect(value).not.toMatch(/NaN|Infinity|undefined|\[object/);
  }
}

describe.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const most = Object.keys(rule.parameters).length + 1;
  const nearExample = fc
    .tuple(fc.nat(), fc.oneof(argument), fc.nat(), argument)
    .map(([first, one, second, other]) => {
      const args = [...rule.example];
      args[first % most] = one;
      args[second % most] = other;
      return args;
    });

  it.each([
    ['of any kind', fc.array(argument, { maxLength: most })],
    ['near its example', nearExample],
  ] as const)('gives a cell or rows for arguments %s', (_kind, args) => {
    fc.assert(
      fc.property(args, (values) => {
        for (const result of [call(id, values), call(id, values, { dates: 'iso', language: 'en' }), call('EXPLAIN', [id, ...values])]) {
          [result].flat(2).forEach(requireCell);
        }
      }),
      { numRuns: 300 },
    );
  });
});
