import type { Words } from '../../../../core/words.ts';
import { townshipIncome } from '../../../forms/townshipIncome.ts';
import { formCheck, inRow } from '../check.ts';
import { incomeRows, moneyText, NEVER_A_MONTH, SIDES } from './sides.ts';
import { above } from './yearlyLooking.ts';

/** A month's income that no explanation makes one. */
export const neverAMonth = formCheck<{ side: Words; income: string }>({
  code: 'V416',
  severity: 'error',
  blocks: true,
  name: { zh: '不可能的月收入', en: 'No month’s income' },
  table: townshipIncome.sheet,
  trigger: { zh: `人均月收入超过${NEVER_A_MONTH}元（不是文件的数字）`, en: `a monthly income above ${NEVER_A_MONTH} yuan (no figure of the policy)` },
  marks: { zh: '该方的“人均月收入”', en: 'the income of that side' },
  example: { side: SIDES[0].words, income: '1170000' },
  say: ({ side, income }) => ({
    what: { zh: `“${side.zh}人均月收入”${income}元不可能是月收入`, en: `${income} yuan cannot be a month’s income in ${side.en}` },
    remedy: { zh: '请按元填写人均月收入。', en: 'Give the average monthly income in yuan.' },
  }),
  *find(form) {
    for (const { table, row } of incomeRows(form)) {
      for (const [side, income] of above(row, NEVER_A_MONTH)) yield inRow(table, row, side.income, { side: side.words, income: moneyText(income) });
    }
  },
});
