import { enterpriseSubsidy } from '../../../forms/enterpriseSubsidy.ts';
import { lastYearCheck } from '../check.ts';

/** Last year's set holds no workbook of a unit: nothing of it is held against last year. */
export const notInLastYear = lastYearCheck<{ unit: string; year: number }>({
  code: 'V609',
  severity: 'hint',
  name: { zh: '没有上年附表', en: 'No workbook of last year' },
  table: enterpriseSubsidy.sheet,
  trigger: { zh: '上年成套表的文件夹中没有该单位的下达附表', en: 'the folder of last year’s set holds no workbook of the unit' },
  marks: { zh: '整个文件', en: 'the whole file' },
  example: { unit: '兴庆区', year: 2024 },
  say: ({ unit, year }) => ({
    what: { zh: `上年成套表中没有“${unit}”${year}年的下达附表，未与上年核对`, en: `last year’s set holds no workbook of ${unit} of ${year}, so nothing was held against it` },
    remedy: { zh: '上年参加的，请把附表放回上年的文件夹后再审核。', en: 'If the unit took part, put its workbook back into last year’s folder and validate again.' },
  }),
  *find({ files }, { amounts, year }) {
    for (const { file, submission } of files) {
      if (submission?.tables.has(enterpriseSubsidy.key) && !amounts.has(submission.unit.key)) yield { file, sheet: null, cell: null, params: { unit: submission.unit.name, year } };
    }
  },
});
