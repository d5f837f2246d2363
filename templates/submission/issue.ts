import type { Words } from '../../core/words.ts';

/** 错误 rejects, 核实 rejects until it is explained, 提示 never rejects. */
export type Severity = 'error' | 'verify' | 'hint';

export const SEVERITY_WORDS: Readonly<Record<Severity, Words>> = {
  error: { zh: '错误', en: 'error' },
  verify: { zh: '核实', en: 'verify' },
  hint: { zh: '提示', en: 'hint' },
};

/** What an issue's sentences are made of; never a whole ID, phone or bank number. */
export type Params = Readonly<Record<string, string | number | Words>>;

/** What a check found in a file. The sentences for it stand with the check of its code. */
export interface Issue {
  /** Stable: `V303`. */
  readonly code: string;
  readonly severity: Severity;
  /** Null where the whole file is meant. */
  readonly sheet: string | null;
  /** `F17`; null where the whole sheet is meant. */
  readonly cell: string | null;
  readonly params: Params;
  /** The 说明 that answers a 核实: the row's, or the one on 填报说明 where there is no row; null where nobody answered. */
  readonly explanation: string | null;
}

/** What is wrong, and what to do; without a full stop at the end of `what`. */
export interface Sentences {
  readonly what: Words;
  readonly remedy: Words;
}

/** Whether an issue alone makes its file be sent back. */
export function rejects({ severity, explanation }: Issue): boolean {
  return severity === 'error' || (severity === 'verify' && explanation === null);
}

/** 「《企业引才补贴申报表》F17：到岗日期晚于离岗日期（V303）。请改正其中一个。」 */
export function issueText({ code, sheet, cell }: Pick<Issue, 'code' | 'sheet' | 'cell'>, { what, remedy }: Sentences): Words {
  return {
    zh: `${placeOf(sheet, cell, '《', '》', '：')}${what.zh}（${code}）。${remedy.zh}`,
    en: `${placeOf(sheet, cell, '[', cell === null ? ']' : '] ', ': ')}${what.en} (${code}). ${remedy.en}`,
  };
}

function placeOf(sheet: string | null, cell: string | null, open: string, close: string, colon: string): string {
  return sheet === null ? '' : `${open}${sheet}${close}${cell ?? ''}${colon}`;
}
