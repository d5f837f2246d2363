import { townshipIncome } from '../../../forms/townshipIncome.ts';
import { numberIn } from '../../form.ts';
import { formCheck, inRow } from '../check.ts';
import { incomeRows } from './sides.ts';

/** A 职级 without people in county units has no income to be held against. */
export const nobodyToCompare = formCheck<{ people: number }>({
  code: 'V418',
  severity: 'hint',
  name: { zh: '县直无此职级', en: 'Nobody to compare with' },
  table: townshipIncome.sheet,
  trigger: { zh: '乡镇有人，县直人数为0', en: 'there are people in townships, and 0 in county units' },
  marks: { zh: '“县直人数”', en: '县直人数' },
  example: { people: 36 },
  say: ({ people }) => ({
    what: { zh: `县直没有此职级人员，没有可比收入，乡镇${people}人的收入差额未测算（十八）`, en: `nobody in county units is of this grade: the gap of ${people} people in townships cannot be assessed (article 十八)` },
    remedy: { zh: '人数无误的不必改。', en: 'Nothing to do if the numbers are right.' },
  }),
  *find(form) {
    for (const { table, row } of incomeRows(form)) {
      const people = numberIn(row.entry, 'townshipPeople') ?? 0;
      if (people > 0 && numberIn(row.entry, 'countyPeople') === 0) yield inRow(table, row, 'countyPeople', { people });
    }
  },
});
