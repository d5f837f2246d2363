/**
 * MONEY.UPPER 人民币大写: an amount in words, as it is written on bills and under tables.
 *
 * Basis: the foot of tables. Negative amounts begin with 负; 整 follows 元 and 角.
 */
import nzh from 'nzh/cn';
import type { Fen } from '../exact/money.ts';
import { yuanText } from '../exact/money.ts';
import { FunctionError } from '../functions/errors.ts';
import { defineRule, signedMoney } from '../functions/rule.ts';
import { cite } from '../policy/articles.ts';

/** 10^12 yuan: words for amounts from here on are not in use. */
const UPPER_LIMIT: Fen = 1e14;

/** An amount below 10^12 yuan in words: `壹拾万零伍佰元整`, `叁佰贰拾伍元零肆分`, `零元整`. Throws FunctionError beyond. */
export function upper(fen: Fen): string {
  if (Math.abs(fen) >= UPPER_LIMIT) {
    throw new FunctionError('#VALUE!', {
      zh: '金额：大写金额应小于1万亿元，请核对',
      en: 'amount: in words it must be below 1 trillion yuan; check it',
    });
  }
  return nzh.toMoney(yuanText(fen), { outSymbol: false, forceZheng: true });
}

export const UPPER = defineRule({
  id: 'MONEY.UPPER',
  name: { zh: '人民币大写', en: 'Amount in words' },
  summary: { zh: '金额的中文大写', en: 'An amount in Chinese capital numerals' },
  articles: '表尾',
  parameters: {
    amount: signedMoney({
      name: { zh: '金额', en: 'amount' },
      about: { zh: '以元为单位的金额，小于1万亿元', en: 'An amount in yuan, below 1 trillion' },
    }),
  },
  result: { shape: 'scalar', kind: 'text' },
  example: [100500],
  compute({ amount }) {
    return { text: upper(amount) };
  },
  explain({ amount }) {
    return {
      zh: `${cite('表尾')} ${yuanText(amount)}元 = ${upper(amount)}`,
      en: `${cite('表尾')} ${yuanText(amount)} yuan = ${upper(amount)}`,
    };
  },
});
