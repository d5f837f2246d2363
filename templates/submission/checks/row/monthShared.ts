import { isoMonth } from '../../../../core/exact/calendar.ts';
import { enterpriseSubsidy } from '../../../forms/enterpriseSubsidy.ts';
import { formCheck, inRow } from '../check.ts';
import { assessedRows } from '../subsidy/assessed.ts';

/** A person moved within a month: both rows stand in it, one of them is paid for it. */
export const monthShared = formCheck<{ months: string; other: number }>({
  code: 'V208',
  severity: 'hint',
  name: { zh: '两行同月', en: 'Month in two rows' },
  table: enterpriseSubsidy.sheet,
  trigger: { zh: '同一人两行的在岗日期不重叠，但有同一个月', en: 'two rows of one person share a month, but no day' },
  marks: { zh: '不计发该月的一行的“引进（到岗）时间”', en: '引进（到岗）时间 of the row that is not paid for it' },
  example: { months: '2025-06', other: 11 },
  say: ({ months, other }) => ({
    what: { zh: `${months}与第${other}行同月，只发一次，计在第${other}行`, en: `${months} is a month of row ${other} too; it is paid once, in row ${other}` },
    remedy: { zh: '日期无误的不必改。', en: 'Nothing to do if the dates are right.' },
  }),
  *find(form, asked) {
    for (const { table, row, plan: { together } } of assessedRows(form, asked)) {
      for (const note of together?.notes ?? []) {
        if (note.code !== 'monthElsewhere') continue;
        const { first, last } = note.months;
        // The words of a note count rows from 1.
        yield inRow(table, row, 'start', { months: first === last ? isoMonth(first) : `${isoMonth(first)}—${isoMonth(last)}`, other: note.row + 1 });
      }
    }
  },
});
