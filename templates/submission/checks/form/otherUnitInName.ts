import { formCheck, inFile } from '../check.ts';
import { unitsInName } from './fileName.ts';

/** The file is called after another unit: perhaps two files were mistaken for each other. */
export const otherUnitInName = formCheck<{ named: string; unit: string }>({
  code: 'V124',
  severity: 'error',
  name: { zh: '文件名是别的单位', en: 'File named after another unit' },
  table: null,
  trigger: { zh: '文件名中有单位名称或代码，其中没有本表的填报单位', en: 'the file’s name names units, and not the one whose form it is' },
  marks: { zh: '整个文件', en: 'the whole file' },
  example: { named: '西夏区', unit: '兴庆区' },
  say: ({ named, unit }) => ({
    what: { zh: `文件名是“${named}”，表中填报单位是“${unit}”`, en: `the file is named after ${named}, but the form is of ${unit}` },
    remedy: { zh: '请核对是否放错了文件，改正文件名。', en: 'Check whether two files were mixed up, and correct the name.' },
  }),
  *find({ file, unit }) {
    const named = unitsInName(file);
    if (unit !== null && named.length > 0 && !named.some(({ key }) => key === unit.key)) yield inFile({ named: named.map(({ name }) => name).join('、'), unit: unit.name });
  },
});
