import { quoted } from '../../../../core/functions/text.ts';
import { maskNumbers } from '../../../tables/mask.ts';
import type { Form } from '../../form.ts';
import { otherFiles } from '../../reader/index.ts';
import { formCheck, inFile, onSheet, type Finding } from '../check.ts';
import { firstFew } from './firstFew.ts';

type OtherParams = { readonly other: string; readonly cells: string };

/** A formula takes its value from another file, which the region does not have. */
export const otherWorkbook = formCheck<OtherParams>({
  code: 'V120',
  severity: 'hint',
  name: { zh: '引用其他文件', en: 'Refers to another file' },
  table: null,
  trigger: { zh: '公式引用其他文件，或文件带有到其他文件的链接', en: 'a formula refers to another file, or the file carries a link to one' },
  marks: { zh: '第一个引用的单元格，每表一次；找不到的指整个文件', en: 'the first cell that refers to one, once a table; the whole file where there is none' },
  example: { other: '花名册.xlsx', cells: 'M11、M12' },
  say: ({ other, cells }) => ({
    what: {
      zh: `引用了其他文件${other === '' ? '' : `“${other}”`}${cells === '' ? '' : `（${cells}）`}，只读取保存时的值`,
      en: `refers to another file${other === '' ? '' : ` “${other}”`}${cells === '' ? '' : ` (${cells})`}; what was saved counts`,
    },
    remedy: { zh: '请断开链接，改为数值。', en: 'Break the link and keep the value.' },
  }),
  *find(form) {
    const { externalLinks } = form.workbook;
    if (externalLinks.length === 0) return;
    const found = [...referring(form)];
    yield* found;
    if (found.length === 0) for (const link of externalLinks) yield inFile({ other: nameOf(link), cells: '' });
  },
});

function* referring({ workbook, tables }: Form): Iterable<Finding<OtherParams>> {
  for (const table of tables) {
    const cells: string[] = [];
    let other: string | null = null;
    for (const row of table.sheet.rows) {
      for (const { formula, ref } of row.cells.values()) {
        const [file] = formula === null ? [] : otherFiles(formula);
        if (file === undefined) continue;
        cells.push(ref);
        other ??= nameOf(workbook.externalLinks[file - 1] ?? '');
      }
    }
    if (other !== null) yield onSheet(table, cells[0]!, { other, cells: firstFew(cells) });
  }
}

/** The file's name without its folders, which may say more of a clerk than they meant to. */
function nameOf(link: string): string {
  return maskNumbers(quoted(decoded(link).split(/[\\/]/).at(-1)!));
}

function decoded(link: string): string {
  try {
    return decodeURIComponent(link);
  } catch {
    return link;
  }
}
