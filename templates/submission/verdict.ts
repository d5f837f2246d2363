import type { Words } from '../../core/words.ts';
import type { Unit } from '../units/index.ts';
import type { Issue } from './issue.ts';

/** What the checks make of one file. */
export interface FileVerdict {
  /** Name of the file, without its folder. */
  readonly file: string;
  /** SHA-256 of its bytes, hexadecimal. */
  readonly sha256: string;
  /** Null where the file does not say, or cannot be read. */
  readonly unit: Unit | null;
  readonly year: number | null;
  readonly accepted: boolean;
  /** Why it could not be read at all, as one sentence; null where it could. Such a file has no issues. */
  readonly unreadable: Words | null;
  /** In the order of sheets, rows and codes. */
  readonly issues: readonly Issue[];
}

/** What the checks make of everything that was handed in together. */
export interface Validation {
  /** The year that was asked for, or that the files agree on; null where they do not. */
  readonly year: number | null;
  readonly files: readonly FileVerdict[];
  /** What is wrong with no single file, such as a unit that is missing. */
  readonly whole: readonly Issue[];
  /** Whether last year's set was at hand, so that V6 could be run. */
  readonly againstLastYear: boolean;
}
