import type { Words } from '../../../../core/words.ts';
import { townshipIncome } from '../../../forms/townshipIncome.ts';
import { numberIn, type FormRow } from '../../form.ts';
import { formCheck, inRow } from '../check.ts';
import { incomeRows, incomparable, moneyText, MOST_A_MONTH, NEVER_A_MONTH, SIDES, twelfthText, type Side } from './sides.ts';

/** A month's income above this looks like a year's; it may be explained. */
export const yearlyLooking = formCheck<{ side: Words; income: string; twelfth: string }>({
  code: 'V415',
  severity: 'verify',
  name: { zh: '月收入像全年收入', en: 'Looks like a year’s income' },
  table: townshipIncome.sheet,
  trigger: { zh: `人均月收入超过${MOST_A_MONTH}元（不是文件的数字）`, en: `a monthly income above ${MOST_A_MONTH} yuan (no figure of the policy)` },
  marks: { zh: '该方的“人均月收入”', en: 'the income of that side' },
  example: { side: SIDES[0].words, income: '117000', twelfth: '9750' },
  say: ({ side, income, twelfth }) => ({
    what: { zh: `“${side.zh}人均月收入”${income}元像是全年收入，本表要填月收入`, en: `${income} yuan looks like a year’s income in ${side.en}, but the month’s is asked` },
    remedy: { zh: `请改填月收入（除以12为${twelfth}元）；确为月收入的，在本行“说明”中写明。`, en: `Give the month’s (a twelfth is ${twelfth}); if it is the month’s, say so in the row’s 说明.` },
  }),
  *find(form) {
    for (const { table, row } of incomeRows(form)) {
      for (const [side, income] of above(row, MOST_A_MONTH)) {
        if (income <= NEVER_A_MONTH) yield inRow(table, row, side.income, { side: side.words, income: moneyText(income), twelfth: twelfthText(income) });
      }
    }
  },
});

/** Sides with more than this a month, where they can be compared at all. */
export function* above(row: FormRow, limit: number): Iterable<readonly [Side, number]> {
  if (incomparable(row) !== null) return;
  for (const side of SIDES) {
    const income = numberIn(row.entry, side.income) ?? 0;
    if (income > limit) yield [side, income];
  }
}
