/** How a command ends: 0 done, 1 input rejected, 2 could not run. */
import type { Language, Words } from '../core/words.ts';
import { outgoing } from '../templates/submission/outgoing.ts';

export const REJECTED = 1;
export const COULD_NOT_RUN = 2;

/** Ends the command with a message and an exit code; whoever throws it has cleaned up. */
export class Stop extends Error {
  constructor(
    readonly exitCode: typeof REJECTED | typeof COULD_NOT_RUN,
    readonly words: Words,
  ) {
    super(words.en);
    this.name = 'Stop';
  }
}

/** What went wrong in words, and the exit code; never a stack trace. */
export function ending(error: unknown, language: Language): { message: string; exitCode: number } {
  if (error instanceof Stop) return { message: error.words[language], exitCode: error.exitCode };
  const words = isSystemError(error) ? systemWords(error) : internalWords(error);
  return { message: words[language], exitCode: COULD_NOT_RUN };
}

interface SystemError extends Error {
  readonly code: string;
  readonly path?: string;
}

function isSystemError(error: unknown): error is SystemError {
  return error instanceof Error && 'syscall' in error && 'code' in error;
}

const SYSTEM_WORDS: Readonly<Record<string, Words>> = {
  ENOENT: { zh: '找不到文件或文件夹', en: 'no such file or folder' },
  EACCES: { zh: '没有权限', en: 'no permission' },
  EPERM: { zh: '没有权限，或文件正被其他程序打开', en: 'no permission, or another program holds the file open' },
  ELOOP: { zh: '链接互相指向，找不到文件', en: 'links that lead to one another, and to no file' },
  EBUSY: { zh: '文件正被其他程序打开，请先关闭', en: 'another program holds the file open; close it first' },
  ENOSPC: { zh: '磁盘空间不足', en: 'no room left on the disk' },
  EISDIR: { zh: '应为文件，给出的是文件夹', en: 'a folder where a file is expected' },
  ENOTDIR: { zh: '应为文件夹，给出的是文件', en: 'a file where a folder is expected' },
  EROFS: { zh: '磁盘只读', en: 'the disk is read-only' },
};

function systemWords({ code, path }: SystemError): Words {
  const { zh, en } = SYSTEM_WORDS[code] ?? { zh: `系统错误 ${code}`, en: `system error ${code}` };
  const place = path ? `: ${outgoing(path)}` : '';
  return { zh: `${zh}${place}`, en: `${en}${place}` };
}

function internalWords(error: unknown): Words {
  const detail = outgoing(error instanceof Error ? error.message : String(error));
  return {
    zh: `程序内部错误，请连同所用的命令和文件报告：${detail}`,
    en: `internal error; please report it with the command and the files: ${detail}`,
  };
}
