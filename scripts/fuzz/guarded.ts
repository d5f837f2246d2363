import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Outcome } from './tryMutant.ts';

const LIMIT_SECONDS = 20;
const HEAP_MIB = 512;
const PROGRAM = fileURLToPath(new URL('child.ts', import.meta.url));

/** Tries mutants in another process, one after another; one that ends it or holds it up has failed, and the next gets a new process. */
export class Guarded {
  #child: ChildProcess | null = null;

  try(seed: number, number: number): Promise<Outcome> {
    const child = (this.#child ??= fork(PROGRAM, { execArgv: [...process.execArgv, `--max-old-space-size=${HEAP_MIB}`], stdio: ['ignore', 'ignore', 'ignore', 'ipc'] }));
    return new Promise((resolve) => {
      const finish = (outcome: Outcome): void => {
        clearTimeout(timer);
        child.removeAllListeners();
        resolve(outcome);
      };
      const abandon = (finding: string): void => {
        this.end();
        finish({ how: '?', result: 'failed', finding });
      };
      const timer = setTimeout(() => abandon(`not done within ${LIMIT_SECONDS} s`), LIMIT_SECONDS * 1000);
      child.once('exit', (code, signal) => abandon(`the process ended: ${signal ?? code}`));
      child.once('message', (outcome: Outcome) => finish(outcome));
      child.send({ seed, number });
    });
  }

  /** Ends the other process. */
  end(): void {
    this.#child?.kill('SIGKILL');
    this.#child = null;
  }
}
