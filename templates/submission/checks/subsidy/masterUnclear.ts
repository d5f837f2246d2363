import { enterpriseSubsidy } from '../../../forms/enterpriseSubsidy.ts';
import { formCheck, inRow } from '../check.ts';
import { subsidyRows } from './rows.ts';

/** Of a master the article asks whether the university or the discipline is first-class. */
export const masterUnclear = formCheck({
  code: 'V301',
  severity: 'error',
  blocks: true,
  name: { zh: '硕士未填一流', en: 'First-class blank for a master' },
  table: enterpriseSubsidy.sheet,
  trigger: { zh: '学历为硕士，“是否一流大学/学科”是空的', en: 'a master without an answer under 是否一流大学/学科' },
  marks: { zh: '“是否一流大学/学科”', en: '是否一流大学/学科' },
  example: {},
  say: () => ({
    what: { zh: '硕士必须填写“是否一流大学/学科”', en: 'for a master it must be said whether the university or discipline is first-class' },
    remedy: { zh: '请填“是”或“否”。', en: 'Enter 是 or 否.' },
  }),
  *find(form) {
    for (const { table, row } of subsidyRows(form)) if (row.entry.degree === '硕士' && row.entry.firstClass === null) yield inRow(table, row, 'firstClass', {});
  },
});
