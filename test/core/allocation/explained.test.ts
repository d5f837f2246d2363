/** What an allocation says of its rows: many of them, and rows that bear no number of a sheet. */
import { describe, expect, it } from 'vitest';
import { apportion } from '../../../core/allocation/apportion.ts';
import { shareByFactors } from '../../../core/allocation/factor.ts';
import { holdWithin } from '../../../core/allocation/floorCap.ts';
import { ratioOf } from '../../../core/exact/ratio.ts';
import { call } from '../../../core/functions/index.ts';

describe('an explanation of many rows', () => {
  const lines = (rows: number, language: 'zh' | 'en') =>
    (call('EXPLAIN', ['ALLOC.APPORTION', rows, Array.from({ length: rows }, () => [1])], { language }) as string).split('\n');

  it('shows all of 200 under its head', () => {
    expect(lines(200, 'zh')).toHaveLength(201);
    expect(lines(200, 'zh').at(-1)).toBe('第200行：权数1，配额1，得1');
  });

  it('shows 200 of more, and says how many there are', () => {
    expect(lines(201, 'zh')).toHaveLength(202);
    expect(lines(201, 'zh').slice(-2)).toEqual(['第200行：权数1，配额1，得1', '……共201行']);
    expect(lines(201, 'en').at(-1)).toBe('… 201 rows in all');
  });
});

describe('rows without numbers of a sheet', () => {
  it('count from 1 where a cap is below its floor', () => {
    expect(() => apportion({ total: 9, weights: [1n, 1n], floors: [0, 3], caps: [null, 2] })).toThrow('第2行：封顶2低于保底3');
    expect(() => holdWithin({ alloc: [100, 100], last: [0, 100], floorPct: ratioOf(11, 10), capPct: ratioOf(9, 10) })).toThrow('第2行：封顶0.9元低于保底1.1元');
  });

  it('share by weight alone where nothing else is given', () => {
    expect(apportion({ total: 4, weights: [1n, 3n] }).shares).toEqual([1, 3]);
    expect(shareByFactors({ total: 400, factors: [[ratioOf(1)], [ratioOf(3)]], weights: [ratioOf(1)] }).amounts).toEqual([100, 300]);
  });
});
