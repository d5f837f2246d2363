import type { BodyCell, BodyFormula } from '../model.ts';
import { problemAt } from './errors.ts';
import { escapeCellText, escapeText, spaceAttribute } from './xml.ts';

/** Characters that a cell holds at most. */
const LONGEST_TEXT = 32767;
/** Characters of a formula at most. */
const LONGEST_FORMULA = 8192;

/** Attributes of a formula's tag, and whether its text stands in a cell above. */
interface Tagged {
  readonly attributes: string;
  readonly follows: boolean;
}

export type FormulaTag = (content: BodyFormula, row: number) => Tagged;

/** The tag of a formula that has its text for itself. */
export const OWN_FORMULA: Tagged = { attributes: '', follows: false };

/**
 * The `<c>` of a cell. `open` is the tag up to its row number and `style` the rest of it
 * (`<c r="C` and `" s="5"`): they are the same down a column, and a body can have a million cells.
 */
export function cellXml(sheet: string, open: string, row: number, style: string, content: BodyCell, tag: FormulaTag = () => OWN_FORMULA): string {
  const start = open + row + style;
  if (content === null || content === '') return `${start}/>`;
  switch (typeof content) {
    case 'number':
      return `${start}><v>${checkedNumber(sheet, start, content)}</v></c>`;
    case 'string':
      return `${start} t="inlineStr"><is><t${spaceAttribute(content)}>${escapeCellText(checkedText(sheet, start, content))}</t></is></c>`;
    case 'boolean':
      return `${start} t="b"><v>${content ? 1 : 0}</v></c>`;
    default:
      return formulaXml(sheet, start, content, tag(content, row));
  }
}

function formulaXml(sheet: string, start: string, content: BodyFormula, { attributes, follows }: Tagged): string {
  const { value } = content;
  const f = follows ? `<f${attributes}/>` : `<f${attributes}>${checkedFormula(sheet, start, content.formula)}</f>`;
  switch (typeof value) {
    case 'number':
      return `${start}>${f}<v>${checkedNumber(sheet, start, value)}</v></c>`;
    case 'string':
      return `${start} t="str">${f}<v>${escapeText(checkedText(sheet, start, value))}</v></c>`;
    case 'boolean':
      return `${start} t="b">${f}<v>${value ? 1 : 0}</v></c>`;
    default:
      throw problemAt(sheet, addressIn(start), {
        zh: '公式没有计算结果，手机和预览程序会显示空白；请同时给出 value。',
        en: 'the formula has no value, so that viewers would show a blank; give its value too.',
      });
  }
}

function checkedNumber(sheet: string, start: string, value: number): string {
  if (Number.isFinite(value)) return String(value);
  throw problemAt(sheet, addressIn(start), {
    zh: `${value} 不是单元格能保存的数；请检查计算该值的步骤。`,
    en: `${value} is not a number that a cell can hold; check how it was computed.`,
  });
}

function checkedText(sheet: string, start: string, text: string): string {
  if (text.length <= LONGEST_TEXT) return text;
  throw problemAt(sheet, addressIn(start), {
    zh: `文字有 ${text.length} 个字符，单元格最多 ${LONGEST_TEXT} 个；请缩短或分到几个单元格。`,
    en: `the text has ${text.length} characters and a cell holds ${LONGEST_TEXT}; shorten it or spread it over several cells.`,
  });
}

function checkedFormula(sheet: string, start: string, formula: string): string {
  if (formula !== '' && !formula.startsWith('=') && formula.length <= LONGEST_FORMULA) return escapeText(formula);
  throw problemAt(sheet, addressIn(start), {
    zh: `公式不能为空、不带开头的等号、最多 ${LONGEST_FORMULA} 个字符。`,
    en: `a formula is not empty, has no leading equals sign and at most ${LONGEST_FORMULA} characters.`,
  });
}

/** The address in `<c r="C7" s="5"`; only an error needs it. */
function addressIn(start: string): string {
  return start.split('"')[1]!;
}
