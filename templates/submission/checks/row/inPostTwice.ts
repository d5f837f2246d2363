import { enterpriseSubsidy } from '../../../forms/enterpriseSubsidy.ts';
import { inPostOf, overlapping } from '../../spells.ts';
import { formCheck, inRow } from '../check.ts';
import { subsidyRows } from '../subsidy/rows.ts';
import { repeatedRows } from './repeated.ts';

/** One person in post on one day in two rows: nobody can tell which of them to pay. */
export const inPostTwice = formCheck<{ other: number }>({
  code: 'V205',
  severity: 'error',
  blocks: true,
  name: { zh: '同一天在两行在岗', en: 'In post twice on one day' },
  table: enterpriseSubsidy.sheet,
  trigger: { zh: '同一身份证号的两行在同一天都在岗，到岗时间不同', en: 'two rows of one ID number, with other days of arrival, are in post on the same day' },
  marks: { zh: '后一行的“引进（到岗）时间”', en: '引进（到岗）时间 of the later row' },
  example: { other: 12 },
  say: ({ other }) => ({
    what: { zh: `本人与第${other}行在同一天都在岗`, en: `this person is in post on the same day as in row ${other}` },
    remedy: { zh: '请核对两行的到岗、离岗日期，使各段不重叠。', en: 'Check the arrival and leaving dates of both rows so that the spells do not overlap.' },
  }),
  *find(form) {
    const repeated = new Set(repeatedRows(form).map(({ row }) => row));
    const spells = [...subsidyRows(form)].flatMap(({ table, row }) => {
      const days = inPostOf(row.entry);
      return days === null || repeated.has(row) ? [] : [{ ...days, table, row }];
    });
    for (const [earlier, later] of overlapping(spells)) yield inRow(later.table, later.row, 'start', { other: earlier.row.row });
  },
});
