import { address } from '../address.ts';
import type { Sheet, Validation, Workbook } from '../model.ts';
import { problemAt, problemOf, WorkbookError } from './errors.ts';
import { validationFormulas } from './inputs.ts';
import { filledBodies } from './rows.ts';

const LAST_ROW = 1048576;
const LONGEST_SHEET_NAME = 31;
const LONGEST_NAME = 255;
const LONGEST_TITLE = 32;
const LONGEST_MESSAGE = 255;

const NOT_IN_SHEET_NAME = /[\\/?*[\]:'\u0000-\u001f\u007f\ufffe\uffff]/;
const NAME = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
/** What a spreadsheet reads as a cell: A1, XFD9, R1C1, R, C. */
const READS_AS_CELL = /^(?:[A-Z]{1,3}\d+|R\d*(?:C\d*)?|C\d*)$/i;

/** Throws a `WorkbookError` for what a spreadsheet program would refuse or repair, before anything is written. */
export function checkWorkbook({ sheets, names }: Workbook): void {
  if (sheets.length === 0) {
    throw new WorkbookError({ zh: '工作簿没有工作表；至少需要一张。', en: 'The workbook has no sheet; it needs one at least.' });
  }
  checkSheetNames(sheets);
  checkNames(names.map(({ name }) => name));
  const sheetNames = new Set(sheets.map(({ name }) => name));
  for (const sheet of sheets) {
    checkRows(sheet);
    checkLinks(sheet, sheetNames);
    sheet.validations.forEach((validation) => checkValidation(sheet.name, validation));
  }
}

function checkSheetNames(sheets: readonly Sheet[]): void {
  const seen = new Set<string>();
  for (const { name } of sheets) {
    if (name === '' || name.length > LONGEST_SHEET_NAME || NOT_IN_SHEET_NAME.test(name)) {
      throw problemOf(name, {
        zh: `名称须为 1 到 ${LONGEST_SHEET_NAME} 个字符，不含 [ ] : * ? / \\ 和单引号；请改名。`,
        en: `a name has 1 to ${LONGEST_SHEET_NAME} characters and none of [ ] : * ? / \\ and apostrophes; rename it.`,
      });
    }
    const key = name.toLowerCase();
    if (seen.has(key)) throw problemOf(name, { zh: '名称与另一张工作表相同；请改名。', en: 'another sheet has this name; rename one.' });
    seen.add(key);
  }
}

function checkNames(names: readonly string[]): void {
  const seen = new Set<string>();
  for (const name of names) {
    const key = name.toLowerCase();
    if (!NAME.test(name) || name.length > LONGEST_NAME || READS_AS_CELL.test(name) || seen.has(key)) {
      throw new WorkbookError({
        zh: `名称“${name}”不能用作定义名称：须以字母、汉字或下划线开头，不含空格和符号，不像单元格地址，且不重复。`,
        en: `"${name}" cannot be a defined name: it starts with a letter or underscore, has no blanks or signs, does not read as a cell and is there once.`,
      });
    }
    seen.add(key);
  }
}

/** Every cell has one content and a column with a width; rows, merges and bodies do not overlap. */
function checkRows(sheet: Sheet): void {
  const bodies = [...filledBodies(sheet)].sort((a, b) => a.firstRow - b.firstRow);
  let nextFree = 1;
  for (const { firstRow, count, styles } of bodies) {
    if (firstRow < nextFree) throw overlap(sheet, address(1, firstRow));
    checkPlace(sheet, styles.length, firstRow + count - 1);
    nextFree = firstRow + count;
  }
  const inBody = (row: number) => bodies.some(({ firstRow, count }) => row >= firstRow && row < firstRow + count);
  const taken = new Set<string>();
  for (const { number, cells } of sheet.rows) {
    if (inBody(number)) throw overlap(sheet, address(1, number));
    for (const [column, { across = 1, down = 1 }] of cells) {
      checkPlace(sheet, column + across - 1, number + down - 1);
      for (let row = number; row < number + down; row++) {
        for (let each = column; each < column + across; each++) {
          const place = address(each, row);
          if (taken.has(place) || inBody(row)) throw overlap(sheet, place);
          taken.add(place);
        }
      }
    }
  }
}

function overlap(sheet: Sheet, place: string): WorkbookError {
  return problemAt(sheet.name, place, {
    zh: '该处已有其他内容（行、合并单元格或表体重叠）；请移开其中一个。',
    en: 'something else stands here (rows, merged cells or bodies overlap); move one of them.',
  });
}

function checkPlace(sheet: Sheet, lastColumn: number, lastRow: number): void {
  if (lastColumn <= sheet.widths.length && lastRow <= LAST_ROW) return;
  throw problemAt(sheet.name, address(lastColumn, lastRow), {
    zh: `超出工作表：列宽只给了 ${sheet.widths.length} 列，行最多 ${LAST_ROW} 行；请补列宽或分表。`,
    en: `outside the sheet: ${sheet.widths.length} columns have a width and there are ${LAST_ROW} rows; add widths or another sheet.`,
  });
}

function checkLinks(sheet: Sheet, sheets: ReadonlySet<string>): void {
  for (const { number, cells } of sheet.rows) {
    for (const [column, { link }] of cells) {
      const target = link === undefined ? undefined : /^'([^']+)'!\$?[A-Z]+\$?\d+$/.exec(link)?.[1];
      if (link === undefined || (target !== undefined && sheets.has(target))) continue;
      throw problemAt(sheet.name, address(column, number), {
        zh: `链接“${link}”不指向本工作簿的单元格；请写成 '工作表'!A1。`,
        en: `the link "${link}" is no cell of this workbook; write it as 'sheet'!A1.`,
      });
    }
  }
}

function checkValidation(sheet: string, { range, rule, title, prompt = '', error }: Validation): void {
  const formulas = validationFormulas(rule);
  const tooLong =
    title.length > LONGEST_TITLE ||
    [prompt, error].some((text) => text.length > LONGEST_MESSAGE) ||
    formulas.some((formula) => formula.replace(/^"(.*)"$/s, '$1').length > LONGEST_MESSAGE);
  if (tooLong) {
    throw problemAt(sheet, range, {
      zh: `输入规则太长：标题最多 ${LONGEST_TITLE} 个字符，提示、出错说明和公式最多 ${LONGEST_MESSAGE} 个；长的清单请放到工作表里引用。`,
      en: `the input rule is too long: ${LONGEST_TITLE} characters for its title, ${LONGEST_MESSAGE} for prompt, error and formula; put a long list on a sheet and refer to it.`,
    });
  }
  if (formulas.some((formula) => formula === '' || formula.startsWith('=') || /^\d{4}-\d{1,2}-\d{1,2}$/.test(formula))) {
    throw problemAt(sheet, range, {
      zh: '输入规则的界限是公式：不能为空、不带等号；日期写成 DATE(2025,1,1)，而不是 2025-1-1（那是减法）。',
      en: 'the limits of an input rule are formulas: not empty, no equals sign; a date is DATE(2025,1,1), as 2025-1-1 is a subtraction.',
    });
  }
}
