import type { Words } from '../../../core/words.ts';

/** A workbook that no program would open, or that would show something else than what was meant. */
export class WorkbookError extends Error {
  constructor(readonly words: Words) {
    super(words.zh);
    this.name = 'WorkbookError';
  }
}

/** An error about a place in a sheet: a cell, a range, a row. */
export function problemAt(sheet: string, place: string, problem: Words): WorkbookError {
  return new WorkbookError({
    zh: `工作表“${sheet}” ${place}：${problem.zh}`,
    en: `Sheet "${sheet}" ${place}: ${problem.en}`,
  });
}

/** An error about a sheet as a whole. */
export function problemOf(sheet: string, problem: Words): WorkbookError {
  return new WorkbookError({ zh: `工作表“${sheet}”：${problem.zh}`, en: `Sheet "${sheet}": ${problem.en}` });
}
