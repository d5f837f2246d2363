import type { Words } from '../../../../core/words.ts';
import { townshipIncome } from '../../../forms/townshipIncome.ts';
import { numberIn } from '../../form.ts';
import { formCheck, inRow } from '../check.ts';
import { incomeRows, SIDES } from './sides.ts';

/** People without an income. */
export const incomeBlank = formCheck<{ side: Words; people: number }>({
  code: 'V413',
  severity: 'error',
  blocks: true,
  name: { zh: '有人未填收入', en: 'People without an income' },
  table: townshipIncome.sheet,
  trigger: { zh: '人数大于0，人均月收入是空的或0', en: 'the income is blank or 0 where there are people' },
  marks: { zh: '该方的“人均月收入”', en: 'the income of that side' },
  example: { side: SIDES[0].words, people: 10 },
  say: ({ side, people }) => ({
    what: { zh: `“${side.zh}人数”为${people}，“${side.zh}人均月收入”没有填`, en: `of ${people} people in ${side.en} no monthly income is given` },
    remedy: { zh: '请填写月收入。', en: 'Enter it.' },
  }),
  *find(form) {
    for (const { table, row } of incomeRows(form)) {
      for (const side of SIDES) {
        // What could not be read has its own message.
        if (row.entry[side.income] === undefined) continue;
        const people = numberIn(row.entry, side.people) ?? 0;
        if (people > 0 && (numberIn(row.entry, side.income) ?? 0) === 0) yield inRow(table, row, side.income, { side: side.words, people });
      }
    }
  },
});
