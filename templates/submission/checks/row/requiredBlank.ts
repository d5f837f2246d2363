import { formCheck } from '../check.ts';
import { faultsOf, type FaultParams } from './faults.ts';

/** A required cell of a filled row is blank. */
export const requiredBlank = formCheck<FaultParams>({
  code: 'V201',
  severity: 'error',
  blocks: true,
  name: { zh: '必填项未填', en: 'Required cell blank' },
  table: null,
  trigger: { zh: '填写的行中，带*的列是空的', en: 'a column marked * is blank in a filled row' },
  marks: { zh: '该单元格', en: 'the cell' },
  example: { header: { zh: '学历', en: 'Education' }, fault: { zh: '必填，不能留空', en: 'must be filled in' } },
  say: ({ header }) => ({
    what: { zh: `“${header.zh}”必填，不能留空`, en: `“${header.en}” must be filled in` },
    remedy: { zh: '请填写。', en: 'Fill it in.' },
  }),
  find: (form) => faultsOf(form, 'blank'),
});
