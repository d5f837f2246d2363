import { expect, it } from 'vitest';
import type { Body, BodyFormula, Style } from '../../../templates/workbook/model.ts';
import { workbookBytes } from '../../../templates/workbook/write/index.ts';
import { body, sheet, workbook } from './sample.ts';
import { all, sheetPart, unpack } from './unpack.ts';

const COUNT: Style = { role: 'formula', kind: 'count' };

/** A formula that is filled down a column; `asked` collects the rows whose text was asked for. */
function filledDown(pattern: object, row: number, asked: number[]): BodyFormula {
  return {
    pattern,
    value: row,
    get formula() {
      asked.push(row);
      return `ROW(A${row})`;
    },
  };
}

/** Address → attributes and text of its formula. */
async function formulasOf(...bodies: readonly Body[]): Promise<Record<string, unknown>> {
  const part = sheetPart(unpack(await workbookBytes(workbook([sheet({ bodies })]))));
  return Object.fromEntries(all(part, 'c').flatMap((c) => all(c, 'f').map(({ attributes, text }) => [c.attributes['r'], { ...attributes, text }])));
}

it('a formula that fills a column down is stored once, from its first row to the last of the body', async () => {
  const asked: number[] = [];
  const pattern = {};
  const rows = [2, 3, 4, 5].map((row) => [row === 2 || row === 4 ? '—' : filledDown(pattern, row, asked)]);
  expect(await formulasOf(body(2, [COUNT], rows))).toEqual({
    A3: { t: 'shared', ref: 'A3:A5', si: '0', text: 'ROW(A3)' },
    A5: { t: 'shared', si: '0', text: '' },
  });
  expect(asked).toEqual([3]);
});

it('columns and bodies keep theirs apart, and a formula without a pattern its text', async () => {
  const pattern = {};
  const rows = (first: number) => [first, first + 1].map((row) => [filledDown(pattern, row, []), filledDown(pattern, row, []), { formula: 'PI()', value: Math.PI }]);
  expect(await formulasOf(body(1, [COUNT, COUNT, COUNT], rows(1)), body(8, [COUNT, COUNT, COUNT], rows(8)))).toEqual({
    A1: { t: 'shared', ref: 'A1:A2', si: '0', text: 'ROW(A1)' },
    B1: { t: 'shared', ref: 'B1:B2', si: '1', text: 'ROW(A1)' },
    C1: { text: 'PI()' },
    A2: { t: 'shared', si: '0', text: '' },
    B2: { t: 'shared', si: '1', text: '' },
    C2: { text: 'PI()' },
    A8: { t: 'shared', ref: 'A8:A9', si: '2', text: 'ROW(A8)' },
    B8: { t: 'shared', ref: 'B8:B9', si: '3', text: 'ROW(A8)' },
    C8: { text: 'PI()' },
    A9: { t: 'shared', si: '2', text: '' },
    B9: { t: 'shared', si: '3', text: '' },
    C9: { text: 'PI()' },
  });
});
