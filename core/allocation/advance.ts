/**
 * ALLOC.ADVANCE 提前下达: what is issued of next year's funds before the year begins, as a share of last year's.
 *
 * Basis: the yearly allocation. The share is another document's: P.ADVANCE.
 */
import type { Fen } from '../exact/money.ts';
import { yuanText } from '../exact/money.ts';
import type { Ratio } from '../exact/ratio.ts';
import { decimalText, percentText, ratioOf, timesRatio } from '../exact/ratio.ts';
import { blankable, defineRule, money, or, ratio, share, table } from '../functions/rule.ts';
import { cite } from '../policy/articles.ts';
import type { Policy } from '../policy/policy.ts';
import { exactValue } from '../policy/values.ts';
import { linesOf, SHARE_DIGITS, wrongArgument } from './words.ts';

const LAST_EXEC = { zh: '上年执行数', en: 'lastExec' };
const PCT = { zh: '比例', en: 'pct' };
const UNIT = { zh: '单位', en: 'unit' };

const ONE_FEN = ratioOf(1, 100);
const FEN_A_YUAN = 100n;

/** `last` × `pct`, rounded down to units of `unit` yuan. Throws FunctionError #VALUE! for a unit of 0. */
export function advanceOf(last: Fen, pct: Ratio, unit: Ratio): Fen {
  if (unit.numerator === 0n) throw wrongArgument(UNIT, '为0，应大于0', 'is 0; it must be above 0');
  const unitsAFen = { numerator: pct.numerator * unit.denominator, denominator: pct.denominator * unit.numerator * FEN_A_YUAN };
  const units = timesRatio(last, unitsAFen, 'down');
  return Number(timesRatio(units * FEN_A_YUAN, unit, 'halfUp'));
}

/** The share given, else the one entered as P.ADVANCE; the contract of the functions calls neither a wrong argument. */
function shareOf(pct: Ratio | null, policy: Policy): Ratio {
  if (pct !== null) return pct;
  if (policy.parameter('P.ADVANCE').status === '待录入') {
    throw wrongArgument(PCT, '未填写，请按财政厅通知填写，或录入 P.ADVANCE', "is blank; enter it by the finance department's notice, or enter P.ADVANCE");
  }
  return exactValue(policy, 'P.ADVANCE');
}

export const ADVANCE = defineRule({
  id: 'ALLOC.ADVANCE',
  name: { zh: '提前下达', en: 'Issue in advance' },
  summary: {
    zh: '上年执行数按比例提前下达，舍到单位的整倍数',
    en: "A share of last year's amounts issued in advance, rounded down to units",
  },
  articles: '年度分配',
  parameters: {
    lastExec: table({
      name: LAST_EXEC,
      about: { zh: '一列：各行上年执行数，元', en: "A column: each row's amount of last year, yuan" },
      columns: { amount: money({ name: LAST_EXEC }) },
    }),
    pct: blankable(
      share({ name: PCT, about: { zh: '提前下达的比例，见财政厅通知；留空用已录入的 P.ADVANCE', en: "Share issued in advance, by the finance department's notice; blank: P.ADVANCE as entered" } }),
    ),
    unit: or(ratio({ name: UNIT, about: { zh: '舍到几元的整倍数，如100', en: 'Rounded down to multiples of it, yuan, such as 100' } }), ONE_FEN),
  },
  result: { shape: 'table', columns: [{ name: { zh: '提前下达', en: 'in advance' }, kind: 'money' }] },
  example: [[[716605.02], [455552.43]], 0.7, 100],

  compute({ lastExec, pct, unit }, policy) {
    const share = shareOf(pct, policy);
    return lastExec.map((row) => [row && advanceOf(row.amount, share, unit)]);
  },

  explain({ lastExec, pct, unit }, policy) {
    const share = shareOf(pct, policy);
    const [part, step] = [percentText(share, SHARE_DIGITS), decimalText(unit, SHARE_DIGITS)];
    return linesOf(
      [
        {
          zh: `${cite('年度分配')} 上年执行数 × ${part}，舍到${step}元的整倍数`,
          en: `${cite('年度分配')} last year × ${part}, rounded down to multiples of ${step} yuan`,
        },
      ],
      lastExec.flatMap((row, index) => {
        if (!row) return [];
        const [last, advance] = [yuanText(row.amount), yuanText(advanceOf(row.amount, share, unit))];
        return [{ zh: `第${index + 1}行：${last} × ${part}，提前下达${advance}元`, en: `row ${index + 1}: ${last} × ${part}, ${advance} yuan in advance` }];
      }),
    );
  },
});
