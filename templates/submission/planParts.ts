import type { Words } from '../../core/words.ts';
import type { Fund } from '../allocation/plan.ts';
import type { Entry } from '../tables/column.ts';
import type { Unit } from '../units/index.ts';
import { readHandOn } from './handOnPlan.ts';
import { readPostRules } from './postsPlan.ts';
import { readNextAdvances } from './nextAdvancesPlan.ts';
import { readFactors } from './factorsPlan.ts';
import type { Records } from './records.ts';
import { readTasks } from './tasksPlan.ts';

/** What the reader of a part of the plan may ask and say. */
export interface PlanContext {
  readonly year: number;
  /** Units that take part, in printing order. */
  readonly units: readonly Unit[];
  readonly funds: readonly Fund[];
  /** Value of a labelled cell of 基本信息: an amount in yuan, a day, a word; null where blank. */
  field(key: string): string | number | null;
  /** Address of a labelled cell, for messages. */
  fieldCell(key: string): string | null;
  /** Rows of a table of the part; null where its sheet is missing, which has been said. */
  records(tableKey: string): Records | null;
  /** The unit that a row names; a problem where it is not known or does not take part. */
  unitOf(sheet: string, records: Records, row: number, entry: Entry, key?: string): Unit | null;
  /** Reports a problem of the plan. */
  say(sheet: string, cell: string | null, words: Words): void;
}

/** Reads the parts of the plan, by their keys. */
export const planPartReaders: ReadonlyMap<string, (context: PlanContext) => unknown> = new Map<string, (context: PlanContext) => unknown>([
  ['posts', readPostRules],
  ['factors', readFactors],
  ['nextAdvances', readNextAdvances],
  ['tasks', readTasks],
  ['handOn', readHandOn],
]);
