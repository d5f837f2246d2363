/**
 * STAFF.TRANSFER_PLAN 编制调剂方案, article （一）: “将核减收回的编制调剂补充到…有缺口的县”.
 * As many come in as go out; the text names no order among counties, so each gives and gets by its own number.
 */
import { shareByLargestRemainder } from '../exact/share.ts';
import { FunctionError } from '../functions/errors.ts';
import type { Table } from '../functions/rule.ts';
import { blankable, count, defineRule, or, table } from '../functions/rule.ts';
import { cite } from '../policy/articles.ts';

const SURPLUS = { zh: '余编', en: 'surplus' };
const DEFICIT = { zh: '缺编', en: 'deficit' };

const COLUMNS = { posts: or(count({ name: { zh: '编制数', en: 'posts' } }), 0) };
type Column = Table<typeof COLUMNS> | null;

/** What a county gives and gets; null for a blank row. */
type Line = { readonly out: bigint; readonly in: bigint } | null;

interface Plan {
  readonly surplus: bigint;
  readonly deficit: bigint;
  readonly moved: bigint;
  readonly lines: readonly Line[];
}

/** The plan over columns side by side; a column that was left blank is zeros. */
function planOf(surplus: Column, deficit: Column): Plan {
  const rows = (surplus ?? deficit ?? []).map((_, row) => {
    const [over, short] = [surplus?.[row], deficit?.[row]];
    if (!over && !short) return null;
    return { over: BigInt(over?.posts ?? 0), short: BigInt(short?.posts ?? 0) };
  });
  rows.forEach((row, index) => {
    if (row && row.over > 0n && row.short > 0n) throw bothError(index, row.over, row.short);
  });
  const overs = rows.map((row) => row?.over ?? 0n);
  const shorts = rows.map((row) => row?.short ?? 0n);
  const totals = { surplus: sum(overs), deficit: sum(shorts) };
  const moved = totals.surplus < totals.deficit ? totals.surplus : totals.deficit;
  const [out, into] = [shared(moved, overs), shared(moved, shorts)];
  return { ...totals, moved, lines: rows.map((row, index) => (row ? { out: out[index]!, in: into[index]! } : null)) };
}

function sum(numbers: readonly bigint[]): bigint {
  return numbers.reduce((total, number) => total + number, 0n);
}

function shared(moved: bigint, weights: readonly bigint[]): bigint[] {
  return moved === 0n ? weights.map(() => 0n) : shareByLargestRemainder(moved, weights);
}

function bothError(row: number, over: bigint, short: bigint): FunctionError {
  return new FunctionError('#VALUE!', {
    zh: `第${row + 1}行：既有${SURPLUS.zh}${over}又有${DEFICIT.zh}${short}，请只留一个`,
    en: `row ${row + 1}: has both a ${SURPLUS.en}, ${over}, and a ${DEFICIT.en}, ${short}; keep one`,
  });
}

export const TRANSFER_PLAN = defineRule({
  id: 'STAFF.TRANSFER_PLAN',
  name: { zh: '编制调剂方案', en: 'Transfer of establishment' },
  summary: {
    zh: '余编县调出、缺编县调入，总数相等，为两者合计中小的，按最大余数分到各县，不超过各自数',
    en: 'Posts moved from counties with a surplus to those short of them, by largest remainder',
  },
  articles: ['一'],
  parameters: {
    surplus: blankable(table({ name: SURPLUS, about: { zh: '一列：各县可调出的编制数；留空为0', en: 'A column: posts a county can give; blank is 0' }, columns: COLUMNS })),
    deficit: blankable(table({ name: DEFICIT, about: { zh: '一列：各县缺的编制数；留空为0', en: 'A column: posts a county is short of; blank is 0' }, columns: COLUMNS })),
  },
  sideBySide: ['surplus', 'deficit'],
  result: {
    shape: 'table',
    columns: [
      { name: { zh: '调出', en: 'out' }, kind: 'count' },
      { name: { zh: '调入', en: 'in' }, kind: 'count' },
    ],
  },
  example: [[[39], [2], [0], [0]], [[0], [0], [6], [14]]],

  compute({ surplus, deficit }) {
    return planOf(surplus, deficit).lines.map((line) => (line ? [Number(line.out), Number(line.in)] : [null, null]));
  },

  explain({ surplus, deficit }) {
    const plan = planOf(surplus, deficit);
    const moves = plan.lines.flatMap((line, row) => {
      if (!line || line.out + line.in === 0n) return [];
      return line.out > 0n
        ? [{ zh: `第${row + 1}行调出${line.out}`, en: `row ${row + 1} gives ${line.out}` }]
        : [{ zh: `第${row + 1}行调入${line.in}`, en: `row ${row + 1} gets ${line.in}` }];
    });
    return {
      zh: `${cite('一')} 余编合计${plan.surplus}，缺编合计${plan.deficit}，调剂${plan.moved}，按最大余数：${moves.map(({ zh }) => zh).join('，') || '无'}`,
      en: `${cite('一')} surplus ${plan.surplus}, deficit ${plan.deficit}, so ${plan.moved} move, by largest remainder: ${moves.map(({ en }) => en).join(', ') || 'none'}`,
    };
  },
});
