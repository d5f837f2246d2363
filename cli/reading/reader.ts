import { fork, type ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { unreadable } from '../../templates/submission/examine.ts';
import { UNREADABLE } from '../../templates/submission/reader/unreadable.ts';
import type { ExaminedFile } from '../../templates/submission/validate.ts';
import { COULD_NOT_RUN, Stop } from '../exit.ts';
import { READY, type Task } from './task.ts';

/** A file that takes longer, or needs more memory, is refused as too large. */
const SECONDS = 20;
const HEAP_MIB = 224;
const START_SECONDS = 60;

/** What a reading process answered, or that it ended instead, or was late. */
type Answer = { readonly message: unknown } | 'ended' | 'late';

/** One reading process; it is started when it is first needed, and again after a file was its end. */
export class Reader {
  #child: ChildProcess | null = null;
  #isFresh = true;

  async examine(task: Task): Promise<ExaminedFile> {
    const child = this.#child ?? (await this.#start());
    const wasFresh = this.#isFresh;
    this.#isFresh = false;
    const answer = await ask(child, SECONDS, task);
    if (typeof answer === 'object') return answer.message as ExaminedFile;
    this.stop();
    // What earlier files left in memory may have been its end.
    if (answer === 'ended' && !wasFresh) return this.examine(task);
    return { ...unreadable(task.file, UNREADABLE.tooLarge), sha256: '' };
  }

  stop(): void {
    this.#child?.kill('SIGKILL');
    this.#child = null;
  }

  async #start(): Promise<ChildProcess> {
    const child = start();
    this.#child = child;
    this.#isFresh = true;
    const answer = await ask(child, START_SECONDS);
    if (typeof answer === 'object' && answer.message === READY) return child;
    this.stop();
    throw new Stop(COULD_NOT_RUN, { zh: '无法启动读取文件的进程。请关闭其他程序后重试。', en: 'the process that reads files could not be started. Close other programs and try again.' });
  }
}

/** Gives a process a task and waits for what it says next. */
function ask(child: ChildProcess, seconds: number, task?: Task): Promise<Answer> {
  return new Promise((resolve) => {
    const settle = (answer: Answer): void => {
      clearTimeout(timer);
      child.off('message', onMessage).off('exit', onEnd).off('error', onEnd);
      resolve(answer);
    };
    const onMessage = (message: unknown): void => settle({ message });
    const onEnd = (): void => settle('ended');
    const timer = setTimeout(() => settle('late'), seconds * 1000);
    child.on('message', onMessage).on('exit', onEnd).on('error', onEnd);
    if (task !== undefined) child.send(task, (error) => error && onEnd());
  });
}

function start(): ChildProcess {
  const module = fileURLToPath(new URL('./child.ts', import.meta.url));
  // The module is TypeScript: whatever runs this process, its child needs the loader.
  const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  const child = fork(module, { execArgv: ['--import', loader, `--max-old-space-size=${HEAP_MIB}`], serialization: 'advanced', stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  // Between two tasks nobody else listens, and an error that nobody hears would end this process.
  return child.on('error', () => {});
}
