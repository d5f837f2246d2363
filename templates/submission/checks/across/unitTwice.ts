import { acrossCheck } from '../check.ts';

/** Two files of one unit: nobody knows which one counts. */
export const unitTwice = acrossCheck<{ unit: string; other: string }>({
  code: 'V702',
  severity: 'error',
  blocks: true,
  name: { zh: '一个单位两份', en: 'Unit twice' },
  table: null,
  trigger: { zh: '同一单位交了两个文件', en: 'two files are of one unit' },
  marks: { zh: '后一个文件', en: 'the later file' },
  example: { unit: '西夏区', other: '640105 西夏区 2025年申报表（改）.xlsx' },
  say: ({ unit, other }) => ({
    what: { zh: `与“${other}”都是“${unit}”的申报表`, en: `both this file and “${other}” are of ${unit}` },
    remedy: { zh: '请只留一份。', en: 'Keep one of them.' },
  }),
  *find({ files }) {
    const first = new Map<string, string>();
    for (const { file, unit } of files) {
      if (unit === null) continue;
      const other = first.get(unit.key);
      if (other === undefined) first.set(unit.key, file);
      else yield { file, sheet: null, cell: null, params: { unit: unit.name, other } };
    }
  },
});
