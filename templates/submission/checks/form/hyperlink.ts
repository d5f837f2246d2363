import { quoted } from '../../../../core/functions/text.ts';
import { maskNumbers } from '../../../tables/mask.ts';
import { formCheck, onSheet } from '../check.ts';
import { firstFew } from './firstFew.ts';

/** A link that leads out of the workbook. Nobody follows it. */
export const hyperlink = formCheck<{ target: string; cells: string }>({
  code: 'V121',
  severity: 'hint',
  name: { zh: '外部超链接', en: 'Link to the outside' },
  table: null,
  trigger: { zh: '单元格带有指向网页、邮箱或其他文件的超链接', en: 'a cell carries a link to a web page, a mail address or another file' },
  marks: { zh: '第一个这样的单元格，每表一次', en: 'the first such cell, once a table' },
  example: { target: 'http://example.com', cells: 'M11、M12' },
  say: ({ target, cells }) => ({
    what: { zh: `带有超链接（${cells}），如“${target}”`, en: `links lead out of the workbook (${cells}), such as “${target}”` },
    remedy: { zh: '请取消超链接，只留文字。', en: 'Remove the link and keep the text.' },
  }),
  *find({ tables }) {
    for (const table of tables) {
      const cells = table.sheet.hyperlinks.map(({ ref }) => ref.split(':')[0]!);
      const [first] = table.sheet.hyperlinks;
      if (first !== undefined) yield onSheet(table, cells[0]!, { target: maskNumbers(quoted(first.target)), cells: firstFew(cells) });
    }
  },
});
