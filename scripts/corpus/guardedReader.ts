import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Outcome } from './outcome.ts';

const LIMIT_SECONDS = 20;
const LIMIT_HEAP_MB = 512;
const PROGRAM = fileURLToPath(new URL('readFiles.ts', import.meta.url));

/** Reads files in another process, one after another; a file that ends it or holds it up is a crash, and the next one gets a new process. */
export class GuardedReader {
  #child: ChildProcess | null = null;

  read(file: string): Promise<Omit<Outcome, 'file'>> {
    const child = (this.#child ??= fork(PROGRAM, { execArgv: ['--import', 'tsx', `--max-old-space-size=${LIMIT_HEAP_MB}`], stdio: ['ignore', 'ignore', 'ignore', 'ipc'] }));
    const start = performance.now();
    return new Promise((resolve) => {
      const finish = (outcome: Omit<Outcome, 'file' | 'seconds'>): void => {
        clearTimeout(timer);
        child.removeAllListeners('message').removeAllListeners('exit');
        resolve({ ...outcome, seconds: (performance.now() - start) / 1000 });
      };
      const abandon = (detail: string): void => {
        this.end();
        finish({ result: 'crashed', reason: '', detail });
      };
      const timer = setTimeout(() => abandon(`not read within ${LIMIT_SECONDS} s`), LIMIT_SECONDS * 1000);
      child.once('exit', (code, signal) => abandon(`the process ended: ${signal ?? code}`));
      child.once('message', (outcome: Omit<Outcome, 'file' | 'seconds'>) => finish(outcome));
      child.send(file);
    });
  }

  /** Ends the other process. */
  end(): void {
    this.#child?.kill('SIGKILL');
    this.#child = null;
  }
}
