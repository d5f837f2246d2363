import { townshipIncome } from '../../../forms/townshipIncome.ts';
import { numberIn } from '../../form.ts';
import { formCheck, inRow } from '../check.ts';
import { incomeRows } from './sides.ts';

/** A 职级 that nobody has on either side. */
export const gradeOfNobody = formCheck({
  code: 'V417',
  severity: 'error',
  name: { zh: '职级无人', en: 'Grade of nobody' },
  table: townshipIncome.sheet,
  trigger: { zh: '乡镇人数和县直人数都为0', en: 'there is nobody of the grade, neither in townships nor in county units' },
  marks: { zh: '“职级”', en: '职级' },
  example: {},
  say: () => ({
    what: { zh: '此职级乡镇、县直都没有人', en: 'nobody is of this grade, neither in townships nor in county units' },
    remedy: { zh: '请填写人数，没有的删去本行。', en: 'Give the people, or delete the row.' },
  }),
  *find(form) {
    for (const { table, row } of incomeRows(form)) if (numberIn(row.entry, 'townshipPeople') === 0 && numberIn(row.entry, 'countyPeople') === 0) yield inRow(table, row, 'grade', {});
  },
});
