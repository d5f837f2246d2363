/** Texts that want to speak in the command's name: to the terminal, or with what must not be said. */
import { formWith, goodForm, NOTES_SHEET, SUBSIDY_SHEET, WORKBOOK } from './goodForm.ts';
import type { HostileFile } from './hostileFile.ts';
import { personWith } from './workbooks.ts';

/** Clears the screen, sets the title, hides the cursor, draws a link, turns the writing round. */
const ORDERS = '_x001B_[2J_x001B_]0;x_x0007__x001B_[?25l_x001B_]8;;http://127.0.0.1:9_x001B_\\_x009B_31m\u202e';
const RAW_ORDERS = '\x1b[2J\x1b]0;x\x07\x1b[31m\u202e';
const ID_NUMBER = '640104199003071236';
const FORGED = '_x000A_640104 兴庆区 2025年申报表.xlsx 通过';
const MARKUP = '&lt;script&gt;alert(1)&lt;/script&gt;=cmd|\'/C calc\'!A0';

/** The form with a text for 填报单位, 年度 and so on; the text is XML. */
function notesWith(from: string, to: string): Uint8Array {
  return formWith({ [NOTES_SHEET]: (xml) => xml.replace(from, () => to) });
}

function sheetNamed(name: string): Uint8Array {
  return formWith({ [WORKBOOK]: (xml) => xml.replace('name="乡镇收入申报表"', () => `name="${name}"`) });
}

function namedCell(column: string, text: string): Uint8Array {
  return formWith({ [SUBSIDY_SHEET]: personWith(column, `<c t="str"><v>${text}</v></c>`) });
}

const UNIT = '640104 兴庆区';
const YEAR = '<c r="B5" s="7"><v>2025</v></c>';

export const words: readonly HostileFile[] = [
  { name: 'words: orders to the terminal for a unit', expected: 'rejected', quick: true, content: () => notesWith(UNIT, ORDERS) },
  { name: 'words: orders to the terminal for a year', expected: 'rejected', content: () => notesWith(YEAR, `<c r="B5" t="str"><v>20${ORDERS}</v></c>`) },
  { name: 'words: orders to the terminal for a sheet', expected: ['accepted', 'rejected'], content: () => sheetNamed(ORDERS) },
  { name: 'words: orders to the terminal for a form’s sheet', expected: 'rejected', content: () => sheetNamed(`乡镇收入申报表${ORDERS}`) },
  { name: 'words: orders to the terminal for a degree', expected: 'rejected', quick: true, content: () => namedCell('F', ORDERS) },
  { name: 'words: orders to the terminal for an error', expected: 'rejected', content: () => formWith({ [SUBSIDY_SHEET]: personWith('V', `<c t="e"><v>#${ORDERS.replaceAll('_x001B_', '&#x9b;').replaceAll('_x0007_', '')}</v></c>`) }) },
  { name: 'words: orders to the terminal for a number', expected: 'rejected', content: () => formWith({ [SUBSIDY_SHEET]: personWith('V', '<c><v>1&#x9b;31m&#x202e;</v></c>') }) },
  { name: 'words: orders to the terminal for a file', expected: 'rejected', notHere: () => (process.platform === 'win32' ? 'Windows' : null), file: `x${RAW_ORDERS}.xlsx`, content: () => notesWith(UNIT, 'x') },
  { name: 'words: orders to the terminal for a file, in the folder', expected: 'refused notAZip', inFolder: true, notHere: () => (process.platform === 'win32' ? 'Windows' : null), file: `x\n通过${RAW_ORDERS}.xlsx`, content: () => goodForm.subarray(1) },
  { name: 'words: orders to the terminal for a file that is not there', expected: 'could not run', notHere: () => (process.platform === 'win32' ? 'Windows' : null), file: `x${RAW_ORDERS}.xlsx`, content: { place: () => {} } },
  { name: 'words: a line of the report for a unit', expected: 'rejected', content: () => notesWith(UNIT, FORGED) },
  { name: 'words: markup and formulas for a unit', expected: 'rejected', content: () => notesWith(UNIT, MARKUP) },
  { name: 'words: markup and formulas for a sheet', expected: 'rejected', content: () => sheetNamed(MARKUP) },
  { name: 'words: __proto__ for a sheet', expected: 'rejected', content: () => sheetNamed('__proto__') },
  ...(['B', 'C', 'F', 'M', 'O', 'Q', 'V', 'AI'].map((column, index): HostileFile => ({ name: `words: an ID number in column ${column}`, expected: ['accepted', 'rejected'], quick: index === 2, content: () => namedCell(column, ID_NUMBER) }))),
  { name: 'words: an ID number for an ID number, with blanks', expected: ['accepted', 'rejected'], content: () => namedCell('D', '640104 19900307 1237') },
  { name: 'words: an ID number for a unit', expected: 'rejected', quick: true, content: () => notesWith(UNIT, ID_NUMBER) },
  { name: 'words: an ID number for a year', expected: 'rejected', content: () => notesWith(YEAR, `<c r="B5" t="str"><v>${ID_NUMBER}</v></c>`) },
  { name: 'words: an ID number for a year, as a number', expected: 'rejected', content: () => notesWith(YEAR, `<c r="B5"><v>${ID_NUMBER}</v></c>`) },
  { name: 'words: an ID number for a sheet', expected: 'rejected', content: () => sheetNamed(ID_NUMBER) },
  { name: 'words: an ID number for an error', expected: 'rejected', content: () => formWith({ [SUBSIDY_SHEET]: personWith('V', `<c t="e"><v>${ID_NUMBER}</v></c>`) }) },
  { name: 'words: an ID number for a file', expected: ['accepted', 'rejected'], file: `张三 ${ID_NUMBER}.xlsx`, content: () => goodForm },
  { name: 'words: an ID number for a cell’s reference', expected: 'refused damaged', content: () => formWith({ [SUBSIDY_SHEET]: (xml) => xml.replace('r="B12"', `r="B${ID_NUMBER}"`) }) },
];

