import { fork, type ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { unreadable } from '../../templates/submission/examine.ts';
import { UNREADABLE } from '../../templates/submission/reader/unreadable.ts';
import type { ExaminedFile } from '../../templates/submission/validate.ts';
import type { Task } from './task.ts';

/** A file that takes longer, or needs more memory, is refused as too large. */
const SECONDS = 20;
const HEAP_MIB = 320;
const MOST_PROCESSES = 4;

/** Examines files in processes of their own, a few at a time; gives what they hold in the order of the tasks. */
export async function examineAll(tasks: readonly Task[], onFile: (file: string) => void): Promise<readonly ExaminedFile[]> {
  const results: ExaminedFile[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    const reader = new Reader();
    try {
      for (let index = next++; index < tasks.length; index = next++) {
        results[index] = await reader.examine(tasks[index]!);
        onFile(tasks[index]!.file);
      }
    } finally {
      reader.stop();
    }
  };
  const processes = Math.min(tasks.length, availableParallelism(), MOST_PROCESSES);
  await Promise.all(Array.from({ length: processes }, work));
  return results;
}

/** One reading process; it is started when it is first needed, and again after a file was its end. */
class Reader {
  #child: ChildProcess | null = null;

  async examine(task: Task): Promise<ExaminedFile> {
    const child = (this.#child ??= start());
    return new Promise((resolve) => {
      const settle = (result: ExaminedFile): void => {
        clearTimeout(timer);
        child.removeAllListeners();
        resolve(result);
      };
      const tooLarge = (): void => {
        this.stop();
        settle({ ...unreadable(task.file, UNREADABLE.tooLarge), sha256: '' });
      };
      const timer = setTimeout(tooLarge, SECONDS * 1000);
      child.once('message', (result) => settle(result as ExaminedFile)).once('exit', tooLarge).once('error', tooLarge);
      child.send(task);
    });
  }

  stop(): void {
    this.#child?.kill('SIGKILL');
    this.#child = null;
  }
}

function start(): ChildProcess {
  const module = fileURLToPath(new URL('./child.ts', import.meta.url));
  // The module is TypeScript: whatever runs this process, its child needs the loader.
  const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  return fork(module, { execArgv: ['--import', loader, `--max-old-space-size=${HEAP_MIB}`], serialization: 'advanced', stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
}
