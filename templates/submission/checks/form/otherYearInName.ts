import { formCheck, inFile } from '../check.ts';
import { yearsInName } from './fileName.ts';

/** The file is called after another year. */
export const otherYearInName = formCheck<{ named: number; year: number }>({
  code: 'V125',
  severity: 'error',
  name: { zh: '文件名是别的年度', en: 'File named after another year' },
  table: null,
  trigger: { zh: '文件名中写有“…年”，其中没有本表的年度', en: 'the file’s name names a year, and not the form’s' },
  marks: { zh: '整个文件', en: 'the whole file' },
  example: { named: 2024, year: 2025 },
  say: ({ named, year }) => ({
    what: { zh: `文件名写的是${named}年，表中年度是${year}`, en: `the file is named after ${named}, but the form is of ${year}` },
    remedy: { zh: '请核对是否用错了表样，改正文件名。', en: 'Check whether it is the right form, and correct the name.' },
  }),
  *find({ file, year }, asked) {
    // A form of another year than the one asked for is said to be so already.
    if (asked.year !== null && asked.year !== year) return;
    const named = yearsInName(file);
    if (year !== null && named.length > 0 && !named.includes(year)) yield inFile({ named: named[0]!, year });
  },
});
