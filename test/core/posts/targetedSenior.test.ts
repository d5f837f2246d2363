import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { call, FunctionError } from '../../../core/functions/index.ts';
import { FIELDS, PARTIAL_COUNTIES } from '../../../core/functions/vocabularies.ts';
import { COUNTY_WORDS, scopeOf } from '../../../core/policy/areas.ts';

const many = { numRuns: 500, seed: 20200715 };
const modes = fc.constantFrom(...PARTIAL_COUNTIES.words);
const counties = fc.constantFrom('盐池县', '兴庆区', '沙坡头区', '中宁县', '同心县');
const row = fc
  .tuple(counties, fc.constantFrom(...FIELDS.words), fc.oneof(fc.nat(60), fc.nat(3000)), fc.nat(), fc.nat(100))
  .map(([county, field, posts, listed, used]) => [county, field, posts, listed % (posts + 1), used] as const);
const rows = fc.array(row, { minLength: 1, maxLength: 12 });

type Row = readonly [county: string, field: string, posts: number, listed: number, used: number];
const table = (list: readonly Row[], mode: string) => call('POST.TARGETED_SENIOR_TABLE', [list, mode]) as [number, number, number, string][];

/** Twentieths of a post that a row adds: 10% is two a post, 5% one. */
function twentieths([county, , posts, listed]: Row, mode: string): number {
  const scope = scopeOf(county);
  if (scope === '部分乡镇' && mode === '分片') return 2 * listed + (posts - listed);
  return scope === '九县区' || (scope === '部分乡镇' && mode === '按九县区') ? 2 * posts : posts;
}

describe('POST.TARGETED_SENIOR', () => {
  it('is the floor of the exact number, whatever the county and mode', () => {
    fc.assert(fc.property(fc.constantFrom(...COUNTY_WORDS.words), fc.nat(5000), fc.nat(), modes, (county, posts, pick, mode) => {
      const listed = pick % (posts + 1);
      const exact = twentieths([county, '教育', posts, listed, 0], mode);
      expect(call('POST.TARGETED_SENIOR', [posts, county, listed, mode])).toBe(Math.floor(exact / 20));
    }), many);
  });

  it('never falls with one more post', () => {
    fc.assert(fc.property(counties, fc.nat(5000), fc.nat(), modes, (county, posts, pick, mode) => {
      const added = (all: number, listed: number) => call('POST.TARGETED_SENIOR', [all, county, listed, mode]) as number;
      const listed = pick % (posts + 1);
      expect(added(posts + 1, listed)).toBeGreaterThanOrEqual(added(posts, listed));
      expect(added(posts + 1, listed + 1)).toBeGreaterThanOrEqual(added(posts + 1, listed));
    }), many);
  });
});

describe('POST.TARGETED_SENIOR_TABLE', () => {
  it("adds up to the county's number, each row within one of its own", () => {
    fc.assert(fc.property(rows, modes, (list, mode) => {
      const answers = table(list, mode);
      for (const county of new Set(list.map(([name]) => name))) {
        const own = list.flatMap((line, index) => (line[0] === county ? [{ line, added: answers[index]![0] }] : []));
        const posts = own.reduce((sum, { line }) => sum + line[2], 0);
        const listed = own.reduce((sum, { line }) => sum + line[3], 0);
        const total = own.reduce((sum, { added }) => sum + added, 0);
        expect(total).toBe(call('POST.TARGETED_SENIOR', [posts, county, listed, mode]));
        for (const { line, added } of own) expect(added - Math.floor(twentieths(line, mode) / 20)).toBeOneOf([0, 1]);
      }
    }), many);
  });

  it('gives what is left to the largest fractions, of equal ones to the larger number, then to the earlier row', () => {
    fc.assert(fc.property(rows, modes, (list, mode) => {
      const answers = table(list, mode);
      list.forEach((high, i) => list.forEach((low, j) => {
        if (high[0] !== low[0]) return;
        const [a, b] = [twentieths(high, mode), twentieths(low, mode)];
        const raised = (index: number, exact: number) => answers[index]![0] > Math.floor(exact / 20);
        const first = a % 20 - (b % 20) || a - b || j - i;
        if (first > 0 && raised(j, b)) expect(raised(i, a)).toBe(true);
      }));
    }), many);
  });

  it('states the balance', () => {
    fc.assert(fc.property(rows, modes, (list, mode) => {
      table(list, mode).forEach(([added, used, left, state], index) => {
        expect([used, left]).toEqual([list[index]![4], added - used]);
        expect(state).toBe(left > 0 ? '有余额' : left === 0 ? '用完' : '超额');
      });
    }), many);
  });

  it('does not mind the order of the rows, but for ties', () => {
    fc.assert(fc.property(rows, modes, (list, mode) => {
      const distinct = list.filter((line, index) => !list.slice(0, index).some((other) => other[0] === line[0] && twentieths(other, mode) === twentieths(line, mode)));
      expect(table(distinct.toReversed(), mode)).toEqual(table(distinct, mode).toReversed());
    }), many);
  });

  it('spoils the county of a wrong cell and no other', () => {
    fc.assert(fc.property(rows, modes, fc.nat(), (list, mode, pick) => {
      const wrong = pick % list.length;
      const spoiled = list.map((line, index) => (index === wrong ? [line[0], line[1], -1, line[3], line[4]] : line)) as unknown as Row[];
      const before = table(list, mode);
      table(spoiled, mode).forEach((cells, index) => {
        if (list[index]![0] !== list[wrong]![0]) {
          // Numbers of other counties stand.
          expect(cells).toEqual(before[index]);
          return;
        }
        expect(cells.slice(0, 3).every((cell) => (cell as unknown) instanceof FunctionError)).toBe(true);
        expect(cells[3]).toContain(`第${wrong + 1}行`);
      });
    }), many);
  });
});
