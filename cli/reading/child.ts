/**
 * Reads and checks files that nobody vouches for, one at a time, in a process of its own: whatever one of
 * them does to memory or time ends with this process.
 */
import { createHash } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import { defaultPolicy } from '../../core/policy/policy.ts';
import { examine, unreadable, type Examined } from '../../templates/submission/examine.ts';
import { LIMITS } from '../../templates/submission/reader/index.ts';
import { UNREADABLE } from '../../templates/submission/reader/unreadable.ts';
import type { ExaminedFile } from '../../templates/submission/validate.ts';
import { openFile } from './openFile.ts';
import { READY, type Task } from './task.ts';

/** The program takes about 100 of them; a form of 5,000 rows 150 more. */
const MOST_MEMORY_MIB = 340;

const watchdog = new Worker(new URL('./watchdog.mjs', import.meta.url), {
  workerData: { mostBytes: MOST_MEMORY_MIB * 1024 * 1024, parent: process.ppid },
  execArgv: [],
});
watchdog.unref();

process.on('message', ({ path, file, asked }: Task) => {
  process.send!(examinePath(path, file, { ...asked, policy: defaultPolicy }));
});
process.send!(READY);

function examinePath(path: string, file: string, asked: Parameters<typeof examine>[2]): ExaminedFile {
  const bytes = openFile(path, LIMITS.fileBytes);
  if (typeof bytes === 'string') return { ...unreadable(file, UNREADABLE[bytes]), sha256: '' };
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { ...examineOrSay(file, bytes, asked), sha256 };
}

/** A mistake of the program in one file must not keep the others from being read. */
function examineOrSay(file: string, bytes: Uint8Array, asked: Parameters<typeof examine>[2]): Examined {
  try {
    return examine(file, bytes, asked);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return unreadable(file, {
      zh: `读取时程序出错，请连同此文件报告：${detail}`,
      en: `The program failed to read the file; please report it with the file: ${detail}`,
    });
  }
}
