import { quoted } from '../../../../core/functions/text.ts';
import { maskNumbers } from '../../../tables/mask.ts';
import { formCheck, onSheet } from '../check.ts';

/** A link that leads out of the workbook. Nobody follows it. */
export const hyperlink = formCheck<{ target: string }>({
  code: 'V121',
  severity: 'hint',
  name: { zh: '外部超链接', en: 'Link to the outside' },
  table: null,
  trigger: { zh: '单元格带有指向网页、邮箱或其他文件的超链接', en: 'a cell carries a link to a web page, a mail address or another file' },
  marks: { zh: '该单元格', en: 'the cell' },
  example: { target: 'http://example.com' },
  say: ({ target }) => ({
    what: { zh: `带有超链接“${target}”`, en: `carries a link to “${target}”` },
    remedy: { zh: '请取消超链接，只留文字。', en: 'Remove the link and keep the text.' },
  }),
  *find({ tables }) {
    for (const table of tables) {
      for (const { ref, target } of table.sheet.hyperlinks) yield onSheet(table, ref.split(':')[0]!, { target: maskNumbers(quoted(target)) });
    }
  },
});
