import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { issueFromPool } from '../../../core/allocation/pool.ts';
import type { FundLine } from '../../../core/allocation/pool.ts';
import { yuan } from '../../../core/exact/money.ts';

const line = (due: number | null, advanced: number, carry: number): FundLine => ({
  due: due === null ? null : yuan(due), advanced: yuan(advanced), carry: yuan(carry),
});

const fen = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 10 ** 12 }), fc.integer({ min: 0, max: 300 }));
const due = fc.oneof(fc.integer({ min: -(10 ** 12), max: 10 ** 12 }), fc.integer({ min: -300, max: 300 }));
const known = fc.record({ due, advanced: fen, carry: fen });
const unknown = fc.record({ due: fc.constant(null), advanced: fen, carry: fen });
const plans = fc.array(known, { maxLength: 30 });
const sum = (amounts: readonly number[]) => amounts.reduce((a, b) => a + b, 0);

/** A pool that holds what was advanced, and more or less than what is still needed. */
const withPool = plans.chain((lines) =>
  fc.record({ lines: fc.constant(lines), pool: fen.map((rest) => sum(lines.map(({ advanced }) => advanced)) + rest) }),
);

describe('a pool smaller than the needs', () => {
  // 核定 400 and 300, 清算 0 and 50, 已提前 200 and 100, 结转 0 and 30, pool 500.
  const fund = issueFromPool([line(400, 200, 0), line(350, 100, 30)], yuan(500));

  it('is shared by need', () => {
    expect(fund).toEqual({
      rest: 20000,
      unallocated: 0,
      lines: [
        { need: 20000, issued: 9524, short: 10476, over: 0 },
        { need: 22000, issued: 10476, short: 11524, over: 0 },
      ],
    });
  });
});

describe('a pool that is large enough', () => {
  it('gives each its need and keeps what is left', () => {
    expect(issueFromPool([line(400, 200, 0), line(350, 100, 30)], yuan(800))).toMatchObject({
      rest: 50000, unallocated: 8000, lines: [{ issued: 20000, short: 0 }, { issued: 22000, short: 0 }],
    });
  });

  it('may be just enough', () => {
    const { lines, unallocated } = issueFromPool([line(400, 200, 0), line(350, 100, 30)], yuan(720));
    expect(lines.map(({ issued, short }) => [issued, short])).toEqual([[20000, 0], [22000, 0]]);
    expect(unallocated).toBe(0);
  });

  it('carries on what is over, and never takes it from others', () => {
    const { lines, unallocated } = issueFromPool([line(100, 150, 20), line(-50, 0, 0), line(30, 0, 0)], yuan(200));
    expect(lines).toEqual([
      { need: 0, issued: 0, short: 0, over: 7000 },
      { need: 0, issued: 0, short: 0, over: 5000 },
      { need: 3000, issued: 3000, short: 0, over: 0 },
    ]);
    expect(unallocated).toBe(2000);
  });
});

describe('a pool below what was advanced', () => {
  it('has a rest below 0 for the plan to answer for, and issues nothing', () => {
    const { rest, lines } = issueFromPool([line(400, 200, 0)], yuan(150));
    expect(rest).toBe(-5000);
    expect(lines).toEqual([{ need: 20000, issued: 0, short: 20000, over: 0 }]);
  });
});

describe('without a pool', () => {
  it('everybody is issued the need and nothing is 未分配', () => {
    fc.assert(fc.property(plans, (lines) => {
      const fund = issueFromPool(lines, null);
      expect(fund.rest).toBeNull();
      expect(fund.unallocated).toBeNull();
      for (const { need, issued, short } of fund.lines) expect([issued, short]).toEqual([need, 0]);
    }));
  });

  it('gives each its need, whatever it comes to, and knows no 未分配', () => {
    expect(issueFromPool([line(400, 200, 0), line(100, 150, 0)], null)).toEqual({
      rest: null, unallocated: null, lines: [{ need: 20000, issued: 20000, short: 0, over: 0 }, { need: 0, issued: 0, short: 0, over: 5000 }],
    });
  });

  it('a line that is 未测算 is so alone', () => {
    const fund = issueFromPool([line(null, 10, 5), line(40, 10, 5)], null);
    expect(fund.lines).toEqual([
      { need: null, issued: null, short: null, over: null },
      { need: 2500, issued: 2500, short: 0, over: 0 },
    ]);
  });
});

describe('with a pool', () => {
  it('nobody’s 本次下达 is known while one line is 未测算', () => {
    expect(issueFromPool([line(null, 10, 5), line(40, 50, 5), line(40, 0, 0)], yuan(100))).toEqual({
      rest: 4000,
      unallocated: null,
      lines: [
        { need: null, issued: null, short: null, over: null },
        { need: 0, issued: null, short: null, over: 1500 },
        { need: 4000, issued: null, short: null, over: 0 },
      ],
    });
  });

  it('a line that is 未测算 leaves nobody’s 本次下达 and 欠拨 known, but 结转下年 is', () => {
    fc.assert(fc.property(withPool, unknown, fc.nat(30), ({ lines, pool }, missing, position) => {
      const at = position % (lines.length + 1);
      const fund = issueFromPool([...lines.slice(0, at), missing, ...lines.slice(at)], pool + missing.advanced);
      expect(fund.unallocated).toBeNull();
      fund.lines.forEach(({ need, issued, short, over }, row) => {
        expect([issued, short]).toEqual([null, null]);
        expect([need === null, over === null]).toEqual([row === at, row === at]);
      });
    }));
  });

  it('每单位：全年应下达 = 已提前下达 + 上年结转 + 本次下达 + 欠拨 − 结转下年, 欠拨 and 结转下年 never both', () => {
    fc.assert(fc.property(withPool, ({ lines, pool }) => {
      issueFromPool(lines, pool).lines.forEach(({ issued, short, over }, row) => {
        const { due: owed, advanced, carry } = lines[row]!;
        expect(advanced + carry + issued! + short! - over!).toBe(owed);
        expect(Math.min(short!, over!)).toBe(0);
      });
    }));
  });

  it('pool = Σ已提前下达 + Σ本次下达 + 未分配, and money is left only where nobody is short', () => {
    fc.assert(fc.property(withPool, ({ lines, pool }) => {
      const fund = issueFromPool(lines, pool);
      const advanced = sum(lines.map((each) => each.advanced));
      expect(advanced + sum(fund.lines.map(({ issued }) => issued!)) + fund.unallocated!).toBe(pool);
      expect(fund.unallocated! > 0 && fund.lines.some(({ short }) => short! > 0)).toBe(false);
    }));
  });

  it('本次下达 is never above the need, and within a fen of the exact share', () => {
    fc.assert(fc.property(withPool, ({ lines, pool }) => {
      const fund = issueFromPool(lines, pool);
      const needs = sum(fund.lines.map(({ need }) => need!));
      for (const { need, issued } of fund.lines) {
        expect(issued! >= 0 && issued! <= need!).toBe(true);
        if (fund.rest! >= needs) expect(issued).toBe(need);
        else expect(Math.abs(Number((BigInt(fund.rest!) * BigInt(need!)) / BigInt(needs)) - issued!)).toBeLessThanOrEqual(1);
      }
    }));
  });
});
