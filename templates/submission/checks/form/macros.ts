import { formCheck, inFile } from '../check.ts';

/** Macros have no place in an .xlsx; with them the file is not what it is called. */
export const macros = formCheck({
  code: 'V123',
  severity: 'error',
  name: { zh: '带有宏', en: 'Macros' },
  table: null,
  trigger: { zh: '.xlsx 文件中带有宏', en: 'an .xlsx file carries macros' },
  marks: { zh: '整个文件', en: 'the whole file' },
  example: {},
  say: () => ({
    what: { zh: '文件带有宏', en: 'the file carries macros' },
    remedy: { zh: '请用原表样填写，另存为不带宏的 .xlsx。', en: 'Fill in the original form and save it as .xlsx without macros.' },
  }),
  *find({ workbook }) {
    if (workbook.holdsMacros) yield inFile({});
  },
});
