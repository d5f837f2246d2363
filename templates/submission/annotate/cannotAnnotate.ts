import type { Words } from '../../../core/words.ts';

/**
 * A workbook that can be read but not annotated: its package is built so oddly that a mark might
 * break it. `words` follows the file's name; `detail` names the part, and is not for the clerk.
 */
export class CannotAnnotate extends Error {
  readonly words: Words = {
    zh: '文件的内部结构特殊，不能在其中做标记：请按审核结果逐条改正；在 Excel 或 WPS 中另存为 .xlsx 后即可标记。',
    en: 'The file is built in a way that cannot be marked: correct it by the list of issues. Saved anew as .xlsx in Excel or WPS, it can be marked.',
  };

  constructor(readonly detail: string) {
    super(`cannot be annotated: ${detail}`);
    this.name = 'CannotAnnotate';
  }
}
