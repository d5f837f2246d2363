import type { Words } from '../../core/words.ts';

/** The new set could not be put in place. The words name the file or folder and say what to do. */
export class CannotPublish extends Error {
  constructor(readonly words: Words) {
    super(words.zh);
    this.name = 'CannotPublish';
  }
}

const noRoom = (path: string): Words => ({
  zh: `磁盘空间不足，写不下 ${path}。请清理磁盘，或用 --out 换一个有空间的位置，再运行一次。`,
  en: `No room on the disk for ${path}. Free some space, or choose another place with --out, and run again.`,
});

const noPermission = (path: string): Words => ({
  zh: `没有权限写入 ${path}，或它正被其他程序占用。请关闭占用它的程序，或用 --out 换一个可以写入的文件夹，再运行一次。`,
  en: `No permission to write ${path}, or another program holds it. Close that program, or choose a folder that you may write to with --out, and run again.`,
});

const readOnly = (path: string): Words => ({
  zh: `${path} 所在的磁盘是只读的。请用 --out 换一个可以写入的文件夹，再运行一次。`,
  en: `The disk of ${path} is read-only. Choose a folder that you may write to with --out, and run again.`,
});

const heldOpen = (path: string): Words => ({
  zh: `${path} 正被其他程序占用。请关闭打开它的程序（Excel、WPS、LibreOffice、预览窗格），再运行一次。`,
  en: `Another program holds ${path} open. Close it (Excel, WPS, LibreOffice, a preview pane), and run again.`,
});

const tooLong = (path: string): Words => ({
  zh: `路径太长：${path}。请用 --out 换一个名称和路径较短的文件夹，再运行一次。`,
  en: `The path is too long: ${path}. Choose a folder with a shorter name and path with --out, and run again.`,
});

const notAFolder = (path: string): Words => ({
  zh: `${path} 的上级路径中有一个是文件，不是文件夹。请用 --out 换一个位置，再运行一次。`,
  en: `Part of the path of ${path} is a file, not a folder. Choose another place with --out, and run again.`,
});

const notThere = (path: string): Words => ({
  zh: `找不到 ${path}，它可能在运行中被移走，或所在的磁盘没有连接。请检查 --out，再运行一次。`,
  en: `${path} cannot be found: it was moved meanwhile, or its disk is not connected. Check --out, and run again.`,
});

const ownDisk = (path: string): Words => ({
  zh: `${path} 与它的上级文件夹不在同一个磁盘上，文件不能整体换入。请用 --out 指定该磁盘里面的一个文件夹，再运行一次。`,
  en: `${path} is on another disk than the folder above it, so a set cannot be swapped in whole. Choose a folder inside that disk with --out, and run again.`,
});

const WORDS_OF_CODE: Readonly<Record<string, (path: string) => Words>> = {
  ENOSPC: noRoom,
  EDQUOT: noRoom,
  EACCES: noPermission,
  EPERM: noPermission,
  EROFS: readOnly,
  EBUSY: heldOpen,
  ENAMETOOLONG: tooLong,
  ENOTDIR: notAFolder,
  EEXIST: notAFolder,
  ENOENT: notThere,
  EXDEV: ownDisk,
};

/**
 * What a failed operation on `path` means for the user. An error that the operating system did not
 * raise is a fault of the program and comes back as it is.
 */
export function explained(error: unknown, path: string): unknown {
  const code = systemCode(error);
  if (code === null) return error;
  const words = WORDS_OF_CODE[code];
  if (words) return new CannotPublish(words(path));
  return new CannotPublish({
    zh: `无法写入 ${path}（系统代码 ${code}）。请检查该磁盘，或用 --out 换一个位置，再运行一次。`,
    en: `${path} cannot be written (system code ${code}). Check its disk, or choose another place with --out, and run again.`,
  });
}

/** Runs an operation on `path`; where the system refuses it, throws what that means for the user. */
export function attempt<T>(path: string, operation: () => T): T {
  try {
    return operation();
  } catch (error) {
    throw explained(error, path);
  }
}

function systemCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('syscall' in error) || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}
