import { examined, type BaseForm } from './baseForms.ts';
import { findingOf } from './judge.ts';
import { mutantOf } from './mutant.ts';

/** What became of a mutant. */
export interface Outcome {
  readonly how: string;
  readonly result: 'refused' | 'rejected' | 'accepted' | 'failed';
  /** Null if nothing is wrong. */
  readonly finding: string | null;
}

/** Examines the mutant of a number and judges what came of it. */
export function tryMutant(forms: readonly BaseForm[], seed: number, number: number): Outcome {
  const mutant = mutantOf(forms, seed, number);
  const { how } = mutant;
  try {
    const read = examined(mutant.form.name, mutant.bytes);
    const result = read.unreadable !== null ? 'refused' : read.issues.length > 0 ? 'rejected' : 'accepted';
    return { how, result, finding: findingOf(mutant, read) };
  } catch (error) {
    return { how, result: 'failed', finding: `failed: ${error instanceof Error ? error.stack : String(error)}` };
  }
}
