/**
 * ALLOC.SETTLE 年度清算: what a unit still gets, or what is taken off, once the year's due amount is known.
 *
 * Basis: the yearly allocation. d = due − issued − carry. d ≥ 0 is paid now; d < 0 is taken off and carried
 * into the next year; so due = issued + carry + 本次下达 − 结转下年. It knows no pool: see pool.ts.
 */
import type { Fen } from '../exact/money.ts';
import { yuanText } from '../exact/money.ts';
import { defineRule, money, optional, or, signedMoney, table } from '../functions/rule.ts';
import { cite } from '../policy/articles.ts';

const DUE = { zh: '应下达', en: 'due' };
const ISSUED = { zh: '已下达', en: 'issued' };
const CARRY = { zh: '上年结转', en: 'carry' };

export interface Settlement {
  /** 应补: still to be paid. */
  readonly owed: Fen;
  /** 应扣: to be taken off. */
  readonly deducted: Fen;
  /** 本次下达: paid now. */
  readonly paid: Fen;
  /** 结转下年: carried into the next year. */
  readonly carried: Fen;
}

/** Settles one unit, in fen; `due` may be negative, `issued` and `carry` not. */
export function settle(due: Fen, issued: Fen, carry: Fen): Settlement {
  const difference = due - issued - carry;
  return difference >= 0
    ? { owed: difference, deducted: 0, paid: difference, carried: 0 }
    : { owed: 0, deducted: -difference, paid: 0, carried: -difference };
}

export const SETTLE = defineRule({
  id: 'ALLOC.SETTLE',
  name: { zh: '年度清算', en: 'Yearly settlement' },
  summary: {
    zh: '应下达减已下达、上年结转：不足的本次补足，多出的结转下年抵扣',
    en: 'Due less issued and carried over: what is missing is paid now, what is over is carried on',
  },
  articles: '年度分配',
  parameters: {
    due: table({
      name: DUE,
      about: { zh: '各单位全年应下达，元；可为负（上年应扣）', en: "Each unit's due amount, yuan; may be negative" },
      columns: { amount: signedMoney({ name: DUE }) },
    }),
    issued: table({
      name: ISSUED,
      about: { zh: '各单位已下达，元', en: 'What each unit has been issued, yuan' },
      columns: { amount: money({ name: ISSUED }) },
    }),
    carry: optional(
      table({
        name: CARRY,
        about: { zh: '各单位上年结转，元；留空为0', en: 'What each unit carried over, yuan; blank is 0' },
        columns: { amount: or(money({ name: CARRY }), 0) },
      }),
    ),
  },
  sideBySide: ['due', 'issued', 'carry'],
  result: {
    shape: 'table',
    columns: [
      { name: { zh: '应补', en: 'to pay' }, kind: 'money' },
      { name: { zh: '应扣', en: 'to deduct' }, kind: 'money' },
      { name: { zh: '本次下达', en: 'paid now' }, kind: 'money' },
      { name: { zh: '结转下年', en: 'carried on' }, kind: 'money' },
    ],
  },
  example: [[[100000], [50000]], [[60000], [70000]], [[10000], [null]]],
  compute({ due, issued, carry }) {
    return due.map((line, row) => {
      if (!line) return [null, null, null, null];
      const { owed, deducted, paid, carried } = settle(line.amount, issued[row]!.amount, carry ? carry[row]!.amount : 0);
      return [owed, deducted, paid, carried];
    });
  },
  explain({ due, issued, carry }) {
    const lines = due.flatMap((line, row) => {
      if (!line) return [];
      const parts = [line.amount, issued[row]!.amount, carry ? carry[row]!.amount : 0] as const;
      const { paid, carried } = settle(...parts);
      const formula = parts.map(yuanText).join(' − ');
      return [
        carried > 0
          ? {
              zh: `第${row + 1}行：${formula} = -${yuanText(carried)}元，结转下年${yuanText(carried)}元`,
              en: `row ${row + 1}: ${formula} = -${yuanText(carried)} yuan, carried on ${yuanText(carried)} yuan`,
            }
          : {
              zh: `第${row + 1}行：${formula} = ${yuanText(paid)}元，本次下达`,
              en: `row ${row + 1}: ${formula} = ${yuanText(paid)} yuan, paid now`,
            },
      ];
    });
    return {
      zh: [`${cite('年度分配')} 应下达 − 已下达 − 上年结转：不足的本次下达，多出的结转下年。`, ...lines.map(({ zh }) => zh)].join('\n'),
      en: [`${cite('年度分配')} due − issued − carry: what is missing is paid now, what is over is carried on.`, ...lines.map(({ en }) => en)].join('\n'),
    };
  },
});
