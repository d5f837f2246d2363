import type { Words } from '../../core/words.ts';

/** What can be wrong with a workbook that we hand to others. */
export type FaultCode =
  | 'UNREADABLE'
  | 'VALIDATOR'
  | 'PART'
  | 'OUTSIDE'
  | 'FUNCTION'
  | 'REFERENCE'
  | 'SPILL'
  | 'BROKEN'
  | 'ARRAY'
  | 'UNCACHED'
  | 'ERROR'
  | 'DIFFERENT'
  | 'UNBALANCED';

export const faultWords: Readonly<Record<FaultCode, Words>> = {
  UNREADABLE: { zh: '打不开', en: 'cannot be opened' },
  VALIDATOR: { zh: '不符合 Open XML 规范', en: 'breaks the Open XML schema' },
  PART: { zh: '含宏、外部链接或数据连接', en: 'holds a macro, an external link or a data connection' },
  OUTSIDE: { zh: '指向文件以外', en: 'points outside the file' },
  FUNCTION: { zh: '用了不许可的函数', en: 'calls a function that is not allowed' },
  REFERENCE: { zh: '引用了其他文件或表列', en: 'refers to another file or a table column' },
  SPILL: { zh: '用了溢出或隐式交集', en: 'spills or intersects' },
  BROKEN: { zh: '引用已失效', en: 'has lost a reference' },
  ARRAY: { zh: '是数组公式', en: 'is an array formula' },
  UNCACHED: { zh: '公式没有缓存值', en: 'has no cached value' },
  ERROR: { zh: '值是错误', en: 'is an error' },
  DIFFERENT: { zh: '重算结果不同', en: 'recalculates to another value' },
  UNBALANCED: { zh: '勾稽不符', en: 'does not balance' },
};

/** One thing wrong in one place. */
export interface Fault {
  readonly code: FaultCode;
  readonly sheet?: string;
  /** A cell's address, or the name, rule or part that is meant. */
  readonly place?: string;
  readonly formula?: string;
  readonly cached?: string;
  readonly recalculated?: string;
  readonly detail?: string;
}

/** What was found in one workbook. */
export interface FileReport {
  /** Path relative to the folder. */
  readonly file: string;
  /** Formula cells. */
  readonly formulas: number;
  /** Formula cells whose cached value was held against the recalculated one. */
  readonly compared: number;
  /** Remarks of the validator that are known and harmless. */
  readonly knownRemarks: number;
  readonly faults: readonly Fault[];
}
