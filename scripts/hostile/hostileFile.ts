import type { UnreadableReason } from '../../templates/submission/reader/index.ts';

/** What the command makes of a file: accepted, rejected for what stands in it, refused as unreadable, or no run at all. */
export type Verdict = 'accepted' | 'rejected' | 'could not run' | `refused ${UnreadableReason}`;

/** A file that attacks the reader, and what must come of it. */
export interface HostileFile {
  /** What is wrong with it. */
  readonly name: string;
  /** What the command may make of it: one verdict, or one of several. */
  readonly expected: Verdict | readonly Verdict[];
  /** Its bytes; or puts something at a path that is more or less than a file. */
  readonly content: (() => Uint8Array) | { place(path: string): void };
  /** Name of the file, if it is not that of a form. */
  readonly file?: string;
  /** Whether the command is given the folder that it lies in. */
  readonly inFolder?: boolean;
  /** Whether `npm test` tries it too. */
  readonly quick?: boolean;
  /** Why it cannot be tried on this machine; null where it can. */
  readonly notHere?: () => string | null;
}

export const FORM_NAME = '640104 兴庆区 2025年申报表.xlsx';

export function verdictsOf({ expected }: HostileFile): readonly Verdict[] {
  return typeof expected === 'string' ? [expected] : expected;
}
