/** Runs in a process of its own: tries the mutants whose numbers it is sent and answers what came of them. */
import { baseForms } from './baseForms.ts';
import { tryMutant } from './tryMutant.ts';

const forms = baseForms();

process.on('message', ({ seed, number }: { seed: number; number: number }) => process.send!(tryMutant(forms, seed, number)));
