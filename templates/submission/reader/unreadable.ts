import type { Words } from '../../../core/words.ts';

/** Why a file cannot be read at all. */
export type UnreadableReason =
  | 'unopened'
  | 'empty'
  | 'oldFormat'
  | 'encrypted'
  | 'macroWorkbook'
  | 'binaryWorkbook'
  | 'openDocument'
  | 'webPage'
  | 'xmlSpreadsheet'
  | 'plainText'
  | 'notAZip'
  | 'noWorkbook'
  | 'damaged'
  | 'abnormal'
  | 'documentType'
  | 'tooManyMerges'
  | 'tooLarge';

/**
 * A file that cannot be read as a workbook. `words` is one sentence that says what the file is and
 * what to do; it follows the file's name, which the reader does not know. `detail` names the part
 * of the package for whoever looks into the file, and is not for the clerk.
 */
export class UnreadableFile extends Error {
  readonly words: Words;

  constructor(
    readonly reason: UnreadableReason,
    readonly detail: string = '',
  ) {
    super(UNREADABLE[reason].zh);
    this.name = 'UnreadableFile';
    this.words = UNREADABLE[reason];
  }
}

/** One sentence for each reason. */
export const UNREADABLE: Readonly<Record<UnreadableReason, Words>> = {
  unopened: {
    zh: '文件无法打开：请确认它是普通文件、允许读取、没有被其他程序独占，然后重新校验。',
    en: 'The file cannot be opened: make sure that it is an ordinary file, that you may read it and that no other program holds it, and validate again.',
  },
  empty: {
    zh: '文件是空的（0 字节）：请重新保存并发送原工作簿。',
    en: 'The file is empty (0 bytes): save the workbook again and send it.',
  },
  oldFormat: {
    zh: '文件是旧格式（.xls 或 .et）：请在 Excel 或 WPS 中打开，另存为“Excel 工作簿（.xlsx）”后再报送。',
    en: 'The file has an old format (.xls or .et): open it in Excel or WPS, save it as an Excel workbook (.xlsx) and send that.',
  },
  encrypted: {
    zh: '文件设有打开密码：请在 Excel 或 WPS 中取消密码，另存为 .xlsx 后再报送。',
    en: 'The file is protected by a password: remove the password in Excel or WPS, save it as .xlsx and send that.',
  },
  macroWorkbook: {
    zh: '文件是启用宏的工作簿（.xlsm）：请在 Excel 或 WPS 中打开，另存为不含宏的“Excel 工作簿（.xlsx）”后再报送。',
    en: 'The file is a workbook for macros (.xlsm): open it in Excel or WPS, save it as an Excel workbook (.xlsx) without macros and send that.',
  },
  binaryWorkbook: {
    zh: '文件是二进制工作簿（.xlsb）：请在 Excel 中打开，另存为“Excel 工作簿（.xlsx）”后再报送。',
    en: 'The file is a binary workbook (.xlsb): open it in Excel, save it as an Excel workbook (.xlsx) and send that.',
  },
  openDocument: {
    zh: '文件是 OpenDocument 表格（.ods）：请在 LibreOffice 或 WPS 中打开，另存为 .xlsx 后再报送。',
    en: 'The file is an OpenDocument spreadsheet (.ods): open it in LibreOffice or WPS, save it as .xlsx and send that.',
  },
  webPage: {
    zh: '文件其实是网页（HTML），只是扩展名为 .xlsx：请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”后再报送。',
    en: 'The file is a web page (HTML) under the name of a workbook: open it in Excel or WPS, save it as an Excel workbook (.xlsx) and send that.',
  },
  xmlSpreadsheet: {
    zh: '文件其实是“XML 表格 2003”：请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”后再报送。',
    en: 'The file is an XML Spreadsheet 2003: open it in Excel or WPS, save it as an Excel workbook (.xlsx) and send that.',
  },
  plainText: {
    zh: '文件其实是文本（如 CSV）：请在原申报表中填写，另存为 .xlsx 后再报送。',
    en: 'The file is plain text (such as CSV): fill in the form itself, save it as .xlsx and send that.',
  },
  notAZip: {
    zh: '文件不是 Excel 工作簿：请在 Excel 或 WPS 中打开原申报表，另存为 .xlsx 后再报送。',
    en: 'The file is not an Excel workbook: open the form in Excel or WPS, save it as .xlsx and send that.',
  },
  noWorkbook: {
    zh: '文件里没有工作簿（可能是压缩包、文字文档或演示文稿）：请报送申报表本身，另存为 .xlsx。',
    en: 'There is no workbook in the file (it may be an archive, a document or slides): send the form itself, saved as .xlsx.',
  },
  damaged: {
    zh: '文件已损坏或没有传完整：请在 Excel 或 WPS 中打开原件，另存为 .xlsx 后重新报送。',
    en: 'The file is damaged or incomplete: open the original in Excel or WPS, save it as .xlsx and send it again.',
  },
  abnormal: {
    zh: '文件的内部结构异常，不是 Excel 或 WPS 保存出来的样子，为安全起见不予读取：请在 Excel 或 WPS 中打开，另存为 .xlsx 后再报送。',
    en: 'The file is built in a way in which no program saves a workbook, and is not read for safety: open it in Excel or WPS, save it as .xlsx and send that.',
  },
  documentType: {
    zh: '文件含有工作簿里不该有的文档类型声明（DTD），为安全起见不予读取：请在 Excel 或 WPS 中打开，另存为 .xlsx 后再报送。',
    en: 'The file holds a document type declaration (DTD), which no workbook has, and is not read for safety: open it in Excel or WPS, save it as .xlsx and send that.',
  },
  tooManyMerges: {
    zh: '文件中合并的单元格过多：请选中表中各行，取消单元格合并，另存为 .xlsx 后再报送。',
    en: 'The file has too many merged cells: select the rows of its tables, unmerge their cells, save it as .xlsx and send that.',
  },
  tooLarge: {
    zh: '文件过大：请删去图片、多余的工作表和空白的带格式行，另存为 .xlsx 后再报送。',
    en: 'The file is too large: delete pictures, extra sheets and blank formatted rows, save it as .xlsx and send that.',
  },
};
