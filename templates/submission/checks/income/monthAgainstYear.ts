import type { Words } from '../../../../core/words.ts';
import { townshipIncome } from '../../../forms/townshipIncome.ts';
import { formCheck, inRow } from '../check.ts';
import { incomeRows, incomparable, moneyText, MOST_TIMES, SIDES, twelfthText } from './sides.ts';

/** Incomes that do not compare: one looks like a year's. */
export const monthAgainstYear = formCheck<{ side: Words; larger: string; smaller: string; times: number; twelfth: string }>({
  code: 'V414',
  severity: 'error',
  blocks: true,
  name: { zh: '两方收入不可比', en: 'Incomes do not compare' },
  table: townshipIncome.sheet,
  trigger: { zh: `一方人均月收入超过另一方的${MOST_TIMES}倍（不是文件的数字）`, en: `one side’s income is more than ${MOST_TIMES} times the other’s (no figure of the policy)` },
  marks: { zh: '较高一方的“人均月收入”', en: 'the larger income' },
  example: { side: SIDES[0].words, larger: '117000', smaller: '8500', times: 13.8, twelfth: '9750' },
  say: ({ side, larger, smaller, times, twelfth }) => ({
    what: {
      zh: `“${side.zh}人均月收入”（${larger}元）是另一方（${smaller}元）的${times}倍，不可比，像是把全年收入填在月收入里`,
      en: `the monthly income in ${side.en} (${larger} yuan) is ${times} times the other side’s (${smaller}): they do not compare; one looks like a year’s`,
    },
    remedy: { zh: `请改填月收入（除以12为${twelfth}元），或核对另一方。`, en: `Give the month’s (a twelfth is ${twelfth}), or check the other.` },
  }),
  *find(form) {
    for (const { table, row } of incomeRows(form)) {
      const pair = incomparable(row);
      if (pair === null) continue;
      const { side, larger, smaller } = pair;
      yield inRow(table, row, side.income, {
        side: side.words, larger: moneyText(larger), smaller: moneyText(smaller), times: Math.round((larger / smaller) * 10) / 10, twelfth: twelfthText(larger),
      });
    }
  },
});
