import type { Words } from '../../../core/words.ts';
import type { Sheet } from '../../workbook/model.ts';
import { cell, note, SheetBuilder, wrappedHeight } from '../../workbook/sheet.ts';
import { SEVERITY_WORDS, type Severity } from '../issue.ts';
import { RETURN_SHEET, type Annotation, type ReturnHeading } from './annotation.ts';

/** 退回单 as it is laid out: the sheet, and what its cells lead to or are filled like. */
export interface ReturnSheet {
  readonly sheet: Sheet;
  readonly links: readonly { readonly cell: string; readonly location: string }[];
  /** The cells of levels. */
  readonly levels: ReadonlyMap<string, Severity>;
}

const COLUMNS: readonly (readonly [header: Words, width: number])[] = [
  [{ zh: '序号', en: 'No.' }, 6],
  [{ zh: '级别', en: 'Level' }, 9],
  [{ zh: '代码', en: 'Code' }, 8],
  [{ zh: '工作表', en: 'Sheet' }, 20],
  [{ zh: '单元格', en: 'Cell' }, 9],
  [{ zh: '问题', en: 'What is wrong' }, 44],
  [{ zh: '怎么改', en: 'What to do' }, 38],
  [{ zh: '说明（本行已填）', en: 'Explanation given' }, 22],
];
const WIDTHS = COLUMNS.map(([, width]) => width);
const [LEVEL_COLUMN, SHEET_LETTER, CELL_LETTER] = ['B', 'D', 'E'];

const ADVICE: Words = {
  zh: '错误必须改正；核实请核对，属实的在该行“说明”栏写明原因；提示供参考。有问题的单元格已着色并加批注，点本表的“单元格”可跳到该处。改好后直接报送本文件：退回单、着色和批注不用删除。',
  en: 'Correct every error; check what is to be verified and, where it is right, say why in the row’s 说明; hints are for information. The cells are filled and noted, and each address below leads to its cell. Send this file again once corrected: this sheet, the fills and the notes may stay.',
};

/** Most links that a sheet may have. */
const MOST_LINKS = 65_530;

/** Lays out 退回单. `reachable` says whether a sheet can be jumped to, and how its name is written. */
export function returnSheet(annotations: readonly Annotation[], heading: ReturnHeading, reachable: (sheet: string) => string | null): ReturnSheet {
  const sheet = new SheetBuilder({ name: RETURN_SHEET, widths: WIDTHS, tab: 'check' });
  const links: { cell: string; location: string }[] = [];
  const levels = new Map<string, Severity>();

  sheet.wide(RETURN_SHEET, 'title', 'text', 34);
  sheet.wide('What the check found', 'subtitle', 'text', 16);
  sheet.wide(headingLine(heading), 'plain', 'wrap', wrappedHeight([[headingLine(heading), sheet.width]]));
  sheet.wide(countLine(annotations), 'plain', 'text', 20, { bold: true });
  for (const { zh, en } of heading.summary) note(sheet, `${zh}\n${en}`);
  note(sheet, `${ADVICE.zh}\n${ADVICE.en}`);
  const head = sheet.row(COLUMNS.map(([{ zh, en }]) => cell(`${zh}\n${en}`, 'head')), 32);
  sheet.titleRows(head, head);
  sheet.freeze(1, head + 1);

  annotations.forEach(({ code, severity, sheet: place, cell: ref, what, remedy, explanation }, index) => {
    const texts = [`${what.zh}\n${what.en}`, `${remedy.zh}\n${remedy.en}`, explanation ?? ''];
    const target = place === null ? null : reachable(place);
    const role = target !== null && links.length < MOST_LINKS ? 'link' : 'value';
    const number = sheet.row(
      [
        cell(index + 1, 'value', 'centre'),
        cell(`${SEVERITY_WORDS[severity].zh}\n${SEVERITY_WORDS[severity].en}`, 'value', 'wrap', { align: 'center', bold: true }),
        cell(code, 'value', 'centre'),
        cell(place ?? '整个文件\nwhole file', ref === null ? role : 'value', 'wrap'),
        cell(ref ?? '', ref === null ? 'value' : role, 'centre'),
        ...texts.map((text) => cell(text, 'value', 'wrap')),
      ],
      wrappedHeight([[place, WIDTHS[3]!], ...texts.map((text, each): [string, number] => [text, WIDTHS[5 + each]!])], 14, 32),
    );
    levels.set(`${LEVEL_COLUMN}${number}`, severity);
    if (role === 'link') links.push({ cell: `${ref === null ? SHEET_LETTER : CELL_LETTER}${number}`, location: `${target}!${ref ?? 'A1'}` });
  });
  if (annotations.length === 0) sheet.wide('没有问题 · nothing was found', 'value', 'centre');
  return { sheet: sheet.finish({ left: RETURN_SHEET, right: '第&P页 共&N页' }), links, levels };
}

function headingLine({ file, unit, year }: ReturnHeading): string {
  return [
    ...(unit === null ? [] : [`填报单位 Unit：${unit}`]),
    ...(year === null ? [] : [`年度 Year：${year}`]),
    `文件 File：${file}`,
  ].join('　　');
}

function countLine(annotations: readonly Annotation[]): string {
  const count = (severity: Severity): number => annotations.filter((each) => each.severity === severity).length;
  const explained = annotations.filter(({ severity, explanation }) => severity === 'verify' && explanation !== null).length;
  const levels = (Object.keys(SEVERITY_WORDS) as Severity[]).map((severity) => {
    const { zh, en } = SEVERITY_WORDS[severity];
    return `${zh} ${en}：${count(severity)}${severity === 'verify' && explained > 0 ? `（已说明 explained ${explained}）` : ''}`;
  });
  return levels.join('　　');
}
