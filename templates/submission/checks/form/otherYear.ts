import { formCheck } from '../check.ts';
import { headsOf } from './heads.ts';

/** A sheet is of another year than the one asked for, or than 填报说明 where none is asked for. */
export const otherYear = formCheck<{ year: string; asked: number }>({
  code: 'V103',
  severity: 'error',
  blocks: true,
  name: { zh: '年度不符', en: 'Another year' },
  table: null,
  trigger: { zh: '“年度”是空的，或不是要求的年度（没有指定年度的，与“填报说明”比较）', en: '年度 is blank or not the year asked for (without one: not that of 填报说明)' },
  marks: { zh: '“年度”右边的单元格', en: 'the cell beside 年度' },
  example: { year: '2024', asked: 2025 },
  say: ({ year, asked }) => {
    const wanted = asked === 0 ? { zh: '', en: '' } : { zh: `，应为${asked}年度`, en: `, not ${asked}` };
    return {
      what: year === ''
        ? { zh: `没有注明年度${wanted.zh}`, en: `the year is blank${wanted.en}` }
        : { zh: `是${year}年度的表${wanted.zh}`, en: `the form is of ${year}${wanted.en}` },
      remedy: asked === 0
        ? { zh: '请用原表样填写，不要改动此处。', en: 'Use the original form and leave this cell as it is.' }
        : { zh: `请改用${asked}年度的表样。`, en: `Use the form of ${asked}.` },
    };
  },
  *find(form, { year }) {
    const asked = year ?? form.year;
    for (const { sheet, head } of headsOf(form)) {
      if (head.year === null || head.year !== asked) yield { sheet, cell: head.fields.year.cell, params: { year: head.fields.year.text, asked: asked ?? 0 } };
    }
  },
});
