/**
 * ALLOC.FLOOR_CAP 保底封顶: an allocation of which no row falls below a part of last year's amount or passes a multiple of it.
 *
 * Basis: the yearly allocation. Amounts of rows held at a bound are taken from, or given to, the others by their allocation.
 */
import type { BoundedRow } from '../exact/clamped.ts';
import { clampedQuotas } from '../exact/clamped.ts';
import type { Fen } from '../exact/money.ts';
import { yuanText } from '../exact/money.ts';
import type { Ratio } from '../exact/ratio.ts';
import { decimalText, percentText, timesRatio } from '../exact/ratio.ts';
import type { Tie } from '../exact/share.ts';
import { largestRemainder } from '../exact/share.ts';
import { exactFen } from '../functions/amounts.ts';
import type { Table } from '../functions/rule.ts';
import { defineRule, money, optional, ratio, table } from '../functions/rule.ts';
import { cite } from '../policy/articles.ts';
import type { Words } from '../words.ts';
import { requireRoom } from './bounds.ts';
import { amongBlanks, linesOf, rowNumbersOf, SHARE_DIGITS, tieWords } from './words.ts';

const ALLOC = { zh: '分配额', en: 'alloc' };
const LAST = { zh: '上年数', en: 'last' };
const FLOOR_PCT = { zh: '保底比例', en: 'floorPct' };
const CAP_PCT = { zh: '封顶比例', en: 'capPct' };

/** An allocation to be held within bounds, in fen. */
export interface HeldAllocation {
  readonly alloc: readonly Fen[];
  readonly last: readonly Fen[];
  /** A row's least as a part of `last`; null: 0. It may pass 100%. */
  readonly floorPct: Ratio | null;
  /** A row's most as a multiple of `last`; null: none. */
  readonly capPct: Ratio | null;
}

export interface Held {
  /** One a row, in fen; they add up to what `alloc` does. */
  readonly amounts: readonly Fen[];
  /** Floor and cap of each row, in fen. */
  readonly bounds: readonly BoundedRow[];
  /** The tie that allocation and order of the rows decided, by rows from 0; null where there was none. */
  readonly tie: Tie | null;
}

/**
 * The allocation within floor (rounded up to the fen) and cap (rounded down), same sum. `rowNumbers` name the rows in
 * errors; left out, they count from 1. Throws FunctionError #VALUE! where the bounds leave no room for the sum.
 */
export function holdWithin(
  { alloc, last, floorPct, capPct }: HeldAllocation,
  rowNumbers: readonly number[] = alloc.map((_, row) => row + 1),
): Held {
  const bounds = alloc.map((amount, row): BoundedRow => ({
    weight: BigInt(amount),
    floor: floorPct === null ? 0n : timesRatio(last[row]!, floorPct, 'up'),
    cap: capPct === null ? null : timesRatio(last[row]!, capPct, 'down'),
  }));
  const total = bounds.reduce((sum, { weight }) => sum + weight, 0n);
  requireRoom(total, bounds, rowNumbers, {
    weights: ALLOC,
    said: (fen) => ({ zh: `${inYuan(fen)}元`, en: `${inYuan(fen)} yuan` }),
  });
  const { numerators, denominator } = clampedQuotas(total, bounds);
  const { shares, tie } = largestRemainder(numerators, denominator, total);
  return { amounts: shares.map(exactFen), bounds, tie };
}

/** Fen of any size as text in yuan: bounds may be far beyond what a cell holds. */
function inYuan(fen: bigint): string {
  return decimalText({ numerator: fen, denominator: 100n });
}

const COLUMNS = { alloc: { amount: money({ name: ALLOC }) }, last: { amount: money({ name: LAST }) } };

interface Call {
  readonly alloc: Table<typeof COLUMNS.alloc>;
  readonly last: Table<typeof COLUMNS.last>;
  readonly floorPct: Ratio | null;
  readonly capPct: Ratio | null;
}

function heldOf({ alloc, last, floorPct, capPct }: Call): Held {
  const amounts = (rows: Call['alloc']): Fen[] => rows.flatMap((row) => (row ? [row.amount] : []));
  return holdWithin({ alloc: amounts(alloc), last: amounts(last), floorPct, capPct }, rowNumbersOf(alloc));
}

export const FLOOR_CAP = defineRule({
  id: 'ALLOC.FLOOR_CAP',
  name: { zh: '保底封顶', en: 'Floor and cap' },
  summary: {
    zh: '各行不低于上年数的保底比例、不高于封顶比例，合计不变',
    en: "No row below a part of last year's amount or above a multiple of it; the sum stays",
  },
  articles: '年度分配',
  parameters: {
    alloc: table({ name: ALLOC, about: { zh: '一列：各行测算的分配额，元', en: "A column: each row's allocation, yuan" }, columns: COLUMNS.alloc }),
    last: table({ name: LAST, about: { zh: '一列：各行上年数，元', en: "A column: each row's amount of last year, yuan" }, columns: COLUMNS.last }),
    floorPct: optional(ratio({ name: FLOOR_PCT, about: { zh: '至少为上年数的多少，如0.9；留空不保底', en: "Least, as a part of last year's, such as 0.9; left out: no floor" } })),
    capPct: optional(ratio({ name: CAP_PCT, about: { zh: '至多为上年数的多少，如1.2；留空不封顶', en: "Most, as a multiple of last year's, such as 1.2; left out: no cap" } })),
  },
  sideBySide: ['alloc', 'last'],
  result: { shape: 'table', columns: [{ name: { zh: '分配额', en: 'amount' }, kind: 'money' }] },
  example: [[[120000], [90000], [50000]], [[100000], [100000], [60000]], 0.95, 1.1],

  compute(call) {
    return amongBlanks(call.alloc, heldOf(call).amounts);
  },

  explain(call) {
    const { amounts, bounds, tie } = heldOf(call);
    const rowNumbers = rowNumbersOf(call.alloc);
    const [floor, cap] = [call.floorPct, call.capPct].map((pct) => (pct === null ? '—' : percentText(pct, SHARE_DIGITS)));
    const total = inYuan(bounds.reduce((sum, { weight }) => sum + weight, 0n));
    return linesOf(
      [
        {
          zh: `${cite('年度分配')} 各行为上年数的${floor}（保底）至${cap}（封顶），其余按分配额同比例调整，合计${total}元不变`,
          en: `${cite('年度分配')} each row from ${floor} (floor) to ${cap} (cap) of last year, the others in proportion to their allocation; the sum stays ${total} yuan`,
        },
        ...tieWords(tie, rowNumbers, { zh: '余数', en: 'remainders' }),
      ],
      amounts.map((amount, row) => rowWords(rowNumbers[row]!, bounds[row]!, amount)),
    );
  },
});

/** `第1行：120000元 → 110000元（封顶）`. */
function rowWords(row: number, { weight, floor, cap }: BoundedRow, amount: Fen): Words {
  const [from, to] = [inYuan(weight), yuanText(amount)];
  const held = BigInt(amount) === cap ? { zh: '（封顶）', en: ' (cap)' } : floor > 0n && BigInt(amount) === floor ? { zh: '（保底）', en: ' (floor)' } : { zh: '', en: '' };
  return { zh: `第${row}行：${from}元 → ${to}元${held.zh}`, en: `row ${row}: ${from} yuan → ${to} yuan${held.en}` };
}
