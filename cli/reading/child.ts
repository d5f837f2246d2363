/**
 * Reads and checks files that nobody vouches for, one at a time, in a process of its own: whatever one of
 * them does to memory or time ends with this process.
 */
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { defaultPolicy } from '../../core/policy/policy.ts';
import { examine, unreadable, type Examined } from '../../templates/submission/examine.ts';
import { LIMITS } from '../../templates/submission/reader/index.ts';
import { UNREADABLE } from '../../templates/submission/reader/unreadable.ts';
import type { ExaminedFile } from '../../templates/submission/validate.ts';
import type { Task } from './task.ts';

process.on('message', ({ path, file, asked }: Task) => {
  process.send!(examinePath(path, file, { ...asked, policy: defaultPolicy }));
});

function examinePath(path: string, file: string, asked: Parameters<typeof examine>[2]): ExaminedFile {
  // A file beyond the limit is not even read into memory.
  if (statSync(path).size > LIMITS.fileBytes) return { ...unreadable(file, UNREADABLE.tooLarge), sha256: '' };
  const bytes = readFileSync(path);
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
