import { enterpriseSubsidy } from '../../../forms/enterpriseSubsidy.ts';
import { formCheck, inRow } from '../check.ts';
import { repeatedRows } from './repeated.ts';

/** One spell of one person in two rows. */
export const rowTwice = formCheck<{ other: number }>({
  code: 'V206',
  severity: 'error',
  blocks: true,
  name: { zh: '重复填报', en: 'Row twice' },
  table: enterpriseSubsidy.sheet,
  trigger: { zh: '两行的身份证号和引进（到岗）时间都相同', en: 'two rows have one ID number and one day of arrival' },
  marks: { zh: '后一行的“身份证号”', en: '身份证号 of the later row' },
  example: { other: 12 },
  say: ({ other }) => ({
    what: { zh: `与第${other}行重复，身份证号和到岗时间都相同`, en: `repeats row ${other}: the same ID number and day of arrival` },
    remedy: { zh: '请删去一行。', en: 'Delete one of them.' },
  }),
  *find(form) {
    for (const { table, row, earlier } of repeatedRows(form)) yield inRow(table, row, 'identity', { other: earlier.row });
  },
});
