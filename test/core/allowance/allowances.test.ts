import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SECONDMENT_STANDARDS } from '../../../core/allowance/vocabularies.ts';
import { call } from '../../../core/functions/call.ts';
import { FunctionError } from '../../../core/functions/errors.ts';

const many = { numRuns: 1000, seed: 20200715 };
const amounts = fc.integer({ min: 0, max: 2000000 }).map((fen) => fen / 100);

/** A yuan amount of a cell in fen. */
function fen(cell: unknown): number {
  return Math.floor((cell as number) * 100 + 0.5);
}

describe('ALLOWANCE.SECONDMENT', () => {
  const cases = fc.tuple(fc.nat(200), fc.nat(12), fc.array(amounts, { minLength: 4, maxLength: 4 }), amounts);
  const tableOf = (given: readonly number[]) => SECONDMENT_STANDARDS.words.map((name, index) => [name, given[index]!]);

  it('adds up to its total, whatever the order of the standards', () => {
    fc.assert(
      fc.property(cases, fc.nat(3), ([days, months, given, intercity], turn) => {
        const table = tableOf(given);
        const [row] = call('ALLOWANCE.SECONDMENT', [days, months, table, intercity]) as number[][];
        expect(row!.slice(0, 5).reduce((sum, cell) => sum + fen(cell), 0)).toBe(fen(row![5]));
        const turned = [...table.slice(turn), ...table.slice(0, turn)];
        expect(call('ALLOWANCE.SECONDMENT', [days, months, turned, intercity])).toEqual([row]);
      }),
      many,
    );
  });

  it('leaves the other items alone where standards are missing', () => {
    fc.assert(
      fc.property(cases, fc.subarray([0, 1, 2, 3], { minLength: 1, maxLength: 3 }), ([days, months, given, intercity], kept) => {
        const table = tableOf(given);
        const [whole] = call('ALLOWANCE.SECONDMENT', [days, months, table, intercity]) as number[][];
        const [row] = call('ALLOWANCE.SECONDMENT', [days, months, kept.map((index) => table[index]!), intercity]) as unknown[][];
        [0, 2, 3, 4].forEach((column, index) => {
          if (kept.includes(index)) expect(row![column]).toBe(whole![column]);
          else expect(row![column]).toBeInstanceOf(FunctionError);
        });
        expect(row![1]).toBe(whole![1]);
        expect(row![5]).toBeInstanceOf(FunctionError);
      }),
      many,
    );
  });
});

describe('ALLOWANCE.TOWNSHIP_WORK', () => {
  const halves = fc.integer({ min: 0, max: 80 }).map((half) => half / 2);
  const scales = fc.uniqueArray(fc.tuple(halves, fc.constantFrom('普通', '偏远'), amounts), { minLength: 1, maxLength: 12, selector: ([least, type]) => `${least} ${type}` });

  it('finds what sorting the scale finds, in whatever order its rows stand', () => {
    fc.assert(
      fc.property(scales, halves, fc.constantFrom('普通', '偏远'), (scale, years, type) => {
        const fitting = scale.filter((row) => row[1] === type && row[0] <= years).sort((a, b) => b[0] - a[0]);
        for (const table of [scale, scale.toReversed()]) {
          const result = call('ALLOWANCE.TOWNSHIP_WORK', [years, type, table]);
          if (fitting.length > 0) expect(result).toBe(fitting[0]![2]);
          else expect((result as FunctionError).code).toBe('#N/A');
        }
      }),
      many,
    );
  });
});

describe('ALLOWANCE.HARDSHIP', () => {
  it('finds each cell by its labels, and the same when the table is turned', () => {
    const shapes = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }));
    const tables = shapes.chain(([rows, columns]) => fc.array(fc.array(amounts, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }));
    fc.assert(
      fc.property(tables, fc.nat(), fc.nat(), (cells, a, b) => {
        const [row, column] = [a % cells.length, b % cells[0]!.length];
        const grades = cells[0]!.map((_, index) => `职级${index}`);
        const table = [['', ...grades], ...cells.map((line, index) => [`${index}类`, ...line])];
        const turned = table[0]!.map((_, index) => table.map((line) => line[index]));
        expect(call('ALLOWANCE.HARDSHIP', [`${row}类`, `职级${column}`, table])).toBe(cells[row]![column]);
        expect(call('ALLOWANCE.HARDSHIP', [`职级${column}`, `${row}类`, turned])).toBe(cells[row]![column]);
      }),
      many,
    );
  });
});

describe('ALLOWANCE.INCOME_GAP', () => {
  const percents = fc.integer({ min: 0, max: 100 });
  const incomes = fc.tuple(amounts, amounts.filter((amount) => amount > 0), percents);

  it('lifts the township to within half a fen of what is due, and never takes off', () => {
    fc.assert(
      fc.property(incomes, ([township, county, percent]) => {
        const gap = call('ALLOWANCE.INCOME_GAP', [township, county, percent / 100]) as number;
        const lifted = fen(township) + fen(gap);
        const dueHundredths = fen(county) * (100 + percent);
        expect(gap).toBeGreaterThanOrEqual(0);
        expect(lifted * 100).toBeGreaterThanOrEqual(dueHundredths - 50);
        if (gap > 0) expect(lifted * 100).toBeLessThanOrEqual(dueHundredths + 50);
      }),
      many,
    );
  });

  it('is the gap of the table, which is reached where nothing lacks', () => {
    fc.assert(
      fc.property(fc.array(incomes, { minLength: 1, maxLength: 6 }), percents, (rows, percent) => {
        const table = rows.map(([township, county]) => ['科员', township, county]);
        const result = call('ALLOWANCE.INCOME_GAP_TABLE', [table, percent / 100]) as [number, number, number, string][];
        result.forEach(([due, gap, above, reached], index) => {
          const [township, county] = rows[index]!;
          expect(gap).toBe(call('ALLOWANCE.INCOME_GAP', [township, county, percent / 100]));
          expect(fen(gap)).toBe(Math.max(0, fen(due) - fen(township)));
          expect(above).toBeCloseTo(township / county - 1, 9);
          expect(reached).toBe(gap === 0 ? '达标' : '未达标');
        });
      }),
      many,
    );
  });
});

describe('FUND.SHARE', () => {
  it('adds up to the total, each part within a fen of its exact share', () => {
    fc.assert(
      fc.property(amounts, fc.nat(10000), fc.nat(10000), (total, a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        const shares = [low, high - low, 10000 - high];
        const [parts] = call('FUND.SHARE', [total, [shares.map((share) => share / 10000)]]) as number[][];
        expect(parts!.reduce((sum, part) => sum + fen(part), 0)).toBe(fen(total));
        parts!.forEach((part, tier) => expect(Math.abs(fen(part) * 10000 - fen(total) * shares[tier]!)).toBeLessThan(10000));
      }),
      many,
    );
  });

  it('refuses the region’s share unless it exceeds what it must', () => {
    fc.assert(
      fc.property(fc.nat(100), fc.nat(100), (region, limit) => {
        const result = call('FUND.SHARE', [1000, [[region / 100, (100 - region) / 100, 0]], limit / 100]);
        expect(Array.isArray(result) && !(result.flat()[0] instanceof FunctionError)).toBe(region > limit);
      }),
      many,
    );
  });
});
