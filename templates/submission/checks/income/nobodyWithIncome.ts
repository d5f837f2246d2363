import type { Words } from '../../../../core/words.ts';
import { townshipIncome } from '../../../forms/townshipIncome.ts';
import { numberIn } from '../../form.ts';
import { formCheck, inRow } from '../check.ts';
import { incomeRows, SIDES } from './sides.ts';

/** An income of nobody. */
export const nobodyWithIncome = formCheck<{ side: Words }>({
  code: 'V412',
  severity: 'error',
  blocks: true,
  name: { zh: '无人却有收入', en: 'Income of nobody' },
  table: townshipIncome.sheet,
  trigger: { zh: '人数为0，却填了人均月收入', en: 'an income where there are 0 people' },
  marks: { zh: '该方的“人均月收入”', en: 'the income of that side' },
  example: { side: SIDES[1].words },
  say: ({ side }) => ({
    what: { zh: `“${side.zh}人数”为0，却填了人均月收入`, en: `there is nobody of the grade in ${side.en}, but an income is given` },
    remedy: { zh: '没有此职级人员的请清空收入，有的请填人数。', en: 'Clear the income, or give the number of people.' },
  }),
  *find(form) {
    for (const { table, row } of incomeRows(form)) {
      for (const side of SIDES) {
        if (numberIn(row.entry, side.people) === 0 && (numberIn(row.entry, side.income) ?? 0) > 0) yield inRow(table, row, side.income, { side: side.words });
      }
    }
  },
});
