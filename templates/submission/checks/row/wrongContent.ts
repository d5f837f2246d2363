import { formCheck } from '../check.ts';
import { faultsOf, type FaultParams } from './faults.ts';

/** A cell holds another kind of value or another word than its column takes. */
export const wrongContent = formCheck<FaultParams>({
  code: 'V202',
  severity: 'error',
  blocks: true,
  name: { zh: '填写内容不对', en: 'Wrong content' },
  table: null,
  trigger: { zh: '不是该列要求的日期、数字或词', en: 'not the date, number or word that the column takes' },
  marks: { zh: '该单元格', en: 'the cell' },
  example: { header: { zh: '引进（到岗）时间', en: 'Arrival' }, fault: { zh: '没有“2025-02-30”这一天，请核对年月日', en: 'there is no such day as "2025-02-30"; check year, month and day' } },
  say: ({ header, fault }) => ({
    what: { zh: `“${header.zh}”${fault.zh}`, en: `“${header.en}” ${fault.en}` },
    remedy: { zh: '请改正。', en: 'Correct it.' },
  }),
  find: (form) => faultsOf(form, 'wrong'),
});
