import { formCheck } from '../check.ts';
import { faultsOf, type FaultParams } from './faults.ts';

/** An ID number that can be nobody's (GB 11643). */
export const identityWrong = formCheck<FaultParams>({
  code: 'V203',
  severity: 'error',
  blocks: true,
  name: { zh: '身份证号不对', en: 'Wrong ID number' },
  table: null,
  trigger: { zh: '身份证号的位数、字符、出生日期或校验码不对，或以数字形式填写', en: 'length, characters, date of birth or check digit of an ID number are wrong, or it is typed as a number' },
  marks: { zh: '该单元格', en: 'the cell' },
  example: { header: { zh: '身份证号', en: 'ID number' }, fault: { zh: '位数不对：应为18位', en: 'wrong length: it must have 18 characters' } },
  say: ({ header, fault }) => ({
    what: { zh: `“${header.zh}”${fault.zh}`, en: `“${header.en}” ${fault.en}` },
    remedy: { zh: '请对照身份证改正。', en: 'Correct it from the card.' },
  }),
  find: (form) => faultsOf(form, 'identity'),
});
