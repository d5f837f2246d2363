import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { call } from '../../../core/functions/index.ts';

const many = { numRuns: 500, seed: 20200715 };
const pupils = fc.nat(20_000);

describe('STAFF.TEACHER_STANDARD', () => {
  const standard = (...args: unknown[]) => (call('STAFF.TEACHER_STANDARD', args) as number[][])[0]!;

  it('is the sum of its stages, each the least number of posts for which no post has too many pupils', () => {
    fc.assert(fc.property(pupils, pupils, pupils, (primary, junior, senior) => {
      const [all] = standard(primary, junior, senior);
      const stages = [standard(primary, 0, 0)[0]!, standard(0, junior, 0)[0]!, standard(0, 0, senior)[0]!] as const;
      expect(stages[0] + stages[1] + stages[2]).toBe(all);
      // Twice the pupils a post: 38, 27, 25.
      ([[primary, 38], [junior, 27], [senior, 25]] as const).forEach(([heads, twice], stage) => {
        expect(stages[stage]! * twice).toBeGreaterThanOrEqual(2 * heads);
        expect((stages[stage]! - 1) * twice).toBeLessThan(2 * heads);
      });
    }), many);
  });

  it('adds up: standard and 余缺 are what is approved', () => {
    fc.assert(fc.property(pupils, pupils, pupils, pupils, (primary, junior, senior, approved) => {
      const [all, given, left] = standard(primary, junior, senior, null, approved);
      expect([given, all! + left!]).toEqual([approved, approved]);
    }), many);
  });
});

describe('STAFF.ATTRITION_RESERVE', () => {
  it('keeps no more than the share, takes back no more than is over, and all of both without a limit', () => {
    fc.assert(fc.property(pupils, fc.nat(1000), fc.option(pupils), (attrition, thousandths, excess) => {
      const [[kept, back]] = call('STAFF.ATTRITION_RESERVE', [attrition, thousandths / 1000, excess]) as [[number, number]];
      expect(kept).toBe(Math.floor((attrition * thousandths) / 1000));
      expect(back).toBe(excess === null ? attrition - kept : Math.min(excess, attrition - kept));
    }), many);
  });
});

describe('STAFF.TRANSFER_PLAN', () => {
  const county = fc.tuple(fc.boolean(), fc.oneof(fc.constant(0), fc.nat(60))).map(([over, posts]): readonly [number, number] => (over ? [posts, 0] : [0, posts]));
  const counties = fc.array(county, { minLength: 1, maxLength: 10 });
  const plan = (list: readonly (readonly [number, number])[]) =>
    call('STAFF.TRANSFER_PLAN', [list.map(([over]) => [over]), list.map(([, short]) => [short])]) as [number, number][];
  const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

  it('moves the smaller of both sums, out and in, never above a row', () => {
    fc.assert(fc.property(counties, (list) => {
      const moves = plan(list);
      const moved = Math.min(sum(list.map(([over]) => over)), sum(list.map(([, short]) => short)));
      expect(sum(moves.map(([out]) => out))).toBe(moved);
      expect(sum(moves.map(([, into]) => into))).toBe(moved);
      moves.forEach(([out, into], row) => {
        expect(out).toBeLessThanOrEqual(list[row]![0]);
        expect(into).toBeLessThanOrEqual(list[row]![1]);
      });
    }), many);
  });

  it('keeps each row within one of its exact part', () => {
    fc.assert(fc.property(counties, (list) => {
      const [overs, shorts] = [sum(list.map(([over]) => over)), sum(list.map(([, short]) => short))];
      const moved = Math.min(overs, shorts);
      plan(list).forEach(([out, into], row) => {
        if (overs > 0) expect(Math.abs(out * overs - moved * list[row]![0])).toBeLessThan(overs);
        if (shorts > 0) expect(Math.abs(into * shorts - moved * list[row]![1])).toBeLessThan(shorts);
      });
    }), many);
  });

  it('does not mind blank rows between, nor blanks for 0', () => {
    fc.assert(fc.property(counties, (list) => {
      fc.pre(list.some(([over, short]) => over + short > 0));
      const spread = list.flatMap((line) => [line, [null, null]] as const);
      const cells = (side: 0 | 1) => spread.map((line) => [line[side] === 0 && line[1 - side]! > 0 ? null : line[side]]);
      const moves = call('STAFF.TRANSFER_PLAN', [cells(0), cells(1)]) as unknown[][];
      expect(moves).toEqual(plan(list).flatMap((move) => [move, [null, null]]));
    }), many);
  });
});
