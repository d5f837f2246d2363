import { availableParallelism } from 'node:os';
import type { ExaminedFile } from '../../templates/submission/validate.ts';
import { Reader } from './reader.ts';
import type { Task } from './task.ts';

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
