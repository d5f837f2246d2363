/**
 * The spreadsheet functions that our workbooks may call: those that Excel 2010, WPS and LibreOffice 7
 * have alike, name for name and value for value. `npm run verify` and the tests hold every formula to it.
 *
 * What is missing is missing for a reason:
 * - younger than Excel 2010, or spilling: LET, XLOOKUP, FILTER, UNIQUE, TEXTJOIN, CONCAT, IFS, SWITCH;
 * - volatile, so that a file asks to be saved when it was only looked at: OFFSET, INDIRECT, TODAY, NOW, RAND;
 * - different from program to program: CEILING and FLOOR of negatives, DATEDIF ("MD"), DATEVALUE and VALUE
 *   (they follow the machine's language), CHAR above 127, CELL and INFO;
 * - able to leave the workbook: WEBSERVICE, RTD.
 *
 * Two that are here take care: COUNTIF and SUMIF read an 18-digit ID number as a number of 15 digits
 * (look IDs up with MATCH(id, range, 0)), and SUMPRODUCT down a column is quadratic.
 */
export const allowedFunctions: ReadonlySet<string> = new Set([
  // Choices
  'IF', 'IFERROR', 'AND', 'OR', 'NOT', 'TRUE', 'FALSE', 'CHOOSE',
  // Sums and counts
  'SUM', 'SUMIF', 'SUMIFS', 'SUMPRODUCT', 'SUBTOTAL', 'COUNT', 'COUNTA', 'COUNTBLANK', 'COUNTIF', 'COUNTIFS',
  'MAX', 'MIN', 'LARGE', 'SMALL',
  // Whole numbers and rounding
  'INT', 'MOD', 'ABS', 'SIGN', 'ROUND', 'ROUNDDOWN', 'ROUNDUP', 'TRUNC',
  // Places
  'INDEX', 'MATCH', 'VLOOKUP', 'LOOKUP', 'ROW', 'ROWS', 'COLUMN', 'COLUMNS', 'HYPERLINK',
  // Calendar
  'DATE', 'YEAR', 'MONTH', 'DAY', 'EDATE', 'EOMONTH', 'WEEKDAY',
  // Text
  'TEXT', 'LEFT', 'RIGHT', 'MID', 'LEN', 'TRIM', 'FIND', 'SUBSTITUTE', 'REPT', 'EXACT', 'UPPER', 'CONCATENATE',
  // What a cell holds
  'N', 'T', 'ISNUMBER', 'ISTEXT', 'ISBLANK', 'ISERROR',
]);
