import { quoted } from '../../../../core/functions/text.ts';
import { maskNumbers } from '../../../tables/mask.ts';
import type { Form } from '../../form.ts';
import { otherFiles } from '../../reader/index.ts';
import { formCheck, inFile, onSheet, type Finding } from '../check.ts';

type OtherParams = { readonly other: string };

/** A formula takes its value from another file, which the region does not have. */
export const otherWorkbook = formCheck<OtherParams>({
  code: 'V120',
  severity: 'hint',
  name: { zh: '引用其他文件', en: 'Refers to another file' },
  table: null,
  trigger: { zh: '公式引用其他文件，或文件带有到其他文件的链接', en: 'a formula refers to another file, or the file carries a link to one' },
  marks: { zh: '引用的单元格；找不到的指整个文件', en: 'the cell that refers to it; the whole file where there is none' },
  example: { other: '花名册.xlsx' },
  say: ({ other }) => ({
    what: { zh: `引用了其他文件${nameZh(other)}，只读取保存时的值`, en: `refers to another file${other === '' ? '' : ` (${other})`}; the value as it was saved counts` },
    remedy: { zh: '请断开链接，改为数值。', en: 'Break the link and keep the value.' },
  }),
  *find(form) {
    const { externalLinks } = form.workbook;
    if (externalLinks.length === 0) return;
    const found = [...referring(form)];
    yield* found;
    if (found.length === 0) for (const link of externalLinks) yield inFile({ other: nameOf(link) });
  },
});

function* referring({ workbook, tables }: Form): Iterable<Finding<OtherParams>> {
  for (const table of tables) {
    for (const { cells } of table.sheet.rows) {
      for (const cell of cells.values()) {
        const [first] = cell.formula === null ? [] : otherFiles(cell.formula);
        if (first !== undefined) yield onSheet(table, cell.ref, { other: nameOf(workbook.externalLinks[first - 1] ?? '') });
      }
    }
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

function nameZh(other: string): string {
  return other === '' ? '' : `“${other}”`;
}
