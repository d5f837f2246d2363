import type { Words } from '../words.ts';

/** `#VALUE!`: the input is wrong. `#N/A`: an outside standard has not been entered. */
export type ErrorCode = '#VALUE!' | '#N/A';

/** An error cell: a code and a message in both languages that names the parameter and says what to do. */
export class FunctionError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly words: Words,
  ) {
    super(words.zh);
    this.name = 'FunctionError';
  }
}

/** Of two errors the first argument's, but #VALUE! before #N/A. */
export function graver(first: FunctionError | null, second: FunctionError): FunctionError {
  return first === null || (first.code === '#N/A' && second.code === '#VALUE!') ? second : first;
}
