import type { Asked } from '../../templates/submission/checks/check.ts';

/** A file that the reading process is to examine. */
export interface Task {
  readonly path: string;
  /** How messages name it. */
  readonly file: string;
  readonly asked: Omit<Asked, 'policy'>;
}

/** The first message of a reading process: it takes tasks now. */
export const READY = 'ready';
