import { acrossCheck } from '../check.ts';

/** Nobody said which year is asked for, and the files are of several. */
export const yearsDiffer = acrossCheck<{ year: number; most: number }>({
  code: 'V706',
  severity: 'error',
  blocks: true,
  name: { zh: '各文件年度不同', en: 'Files of several years' },
  table: null,
  trigger: { zh: '没有指定年度，而各文件的年度不同', en: 'no year was given, and the files are of several' },
  marks: { zh: '年度与多数文件不同的文件', en: 'files of another year than most' },
  example: { year: 2024, most: 2025 },
  say: ({ year, most }) => ({
    what: { zh: `是${year}年度的表，其他多为${most}年度`, en: `the form is of ${year}, most others of ${most}` },
    remedy: { zh: '请分年度校验，或用 --year 指定年度。', en: 'Validate one year at a time, or name the year with --year.' },
  }),
  *find({ files }, { year: asked }) {
    if (asked !== null) return;
    const counts = new Map<number, number>();
    for (const { year } of files) if (year !== null) counts.set(year, (counts.get(year) ?? 0) + 1);
    const [most] = [...counts].sort(([yearA, a], [yearB, b]) => b - a || yearB - yearA)[0] ?? [];
    for (const { file, year } of files) if (year !== null && most !== undefined && year !== most) yield { file, sheet: null, cell: null, params: { year, most } };
  },
});
