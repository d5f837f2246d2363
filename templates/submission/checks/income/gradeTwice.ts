import { townshipIncome } from '../../../forms/townshipIncome.ts';
import { textIn } from '../../form.ts';
import { formCheck, inRow } from '../check.ts';
import { incomeRows } from './sides.ts';

/** A 职级 of one kind of employer stands in two rows. */
export const gradeTwice = formCheck<{ employer: string; grade: string; row: number }>({
  code: 'V411',
  severity: 'error',
  blocks: true,
  name: { zh: '职级重复', en: 'Grade twice' },
  table: townshipIncome.sheet,
  trigger: { zh: '单位性质和职级相同的有两行', en: 'two rows of one kind of employer and grade' },
  marks: { zh: '后一行的“职级”', en: '职级 of the later row' },
  example: { employer: '机关', grade: '四级主任科员', row: 12 },
  say: ({ employer, grade, row }) => ({
    what: { zh: `${employer}“${grade}”已在第${row}行填过`, en: `${employer} “${grade}” stands in row ${row} already` },
    remedy: { zh: '请合为一行（收入按人数加权平均）。', en: 'Make the two rows one (incomes weighted by people).' },
  }),
  *find(form) {
    const first = new Map<string, number>();
    for (const { table, row } of incomeRows(form)) {
      const [employer, grade] = [textIn(row.entry, 'employer'), textIn(row.entry, 'grade')];
      if (employer === null || grade === null) continue;
      const name = `${employer} ${grade.normalize('NFKC').replace(/\s/g, '')}`;
      const earlier = first.get(name);
      if (earlier === undefined) first.set(name, row.row);
      else yield inRow(table, row, 'grade', { employer, grade, row: earlier });
    }
  },
});
