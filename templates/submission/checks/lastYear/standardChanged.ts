import { enterpriseSubsidy } from '../../../forms/enterpriseSubsidy.ts';
import { numberIn, textIn } from '../../form.ts';
import { lastYearCheck } from '../check.ts';
import { atRow, claimRows } from '../claimRows.ts';
import { paidRowsOf } from './paidRows.ts';

/** Another standard for a spell that goes on from last year. */
export const standardChanged = lastYearCheck<{ standard: number; last: number; year: number }>({
  code: 'V607',
  severity: 'verify',
  name: { zh: '月标准与上年不同', en: 'Another standard than last year' },
  table: enterpriseSubsidy.sheet,
  trigger: { zh: '上年、本年都在岗的同一段（到岗日期相同），月标准不同', en: 'one spell (the same arrival) in both years, with another monthly standard' },
  marks: { zh: '“月标准”', en: '月标准' },
  example: { standard: 5000, last: 3000, year: 2024 },
  say: ({ standard, last, year }) => ({
    what: { zh: `月标准${standard}元，${year}年为${last}元`, en: `the monthly standard is ${standard} yuan; in ${year} it was ${last}` },
    remedy: { zh: '请核对学历、全日制、一流、单位性质；学历变化的另起一行，其他变化在本行“说明”中写明。', en: 'Check education, full-time, first-class and employer; a new degree begins a new row, anything else is said in the row’s 说明.' },
  }),
  *find(handed, lastYear) {
    for (const each of claimRows(handed)) {
      const { entry } = each.row;
      const last = paidRowsOf(lastYear, textIn(entry, 'identity')).find(({ start, end }) => end === null && start === numberIn(entry, 'start'));
      const standard = numberIn(entry, 'standard');
      if (last !== undefined && standard !== null && standard !== last.standard) yield atRow(each, 'standard', { standard, last: last.standard, year: lastYear.year });
    }
  },
});
