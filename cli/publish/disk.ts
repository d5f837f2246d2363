import {
  closeSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  renameSync,
  rmdirSync,
  rmSync,
  unlinkSync,
  writeSync,
} from 'node:fs';

/**
 * Everything that publishing does to a disk, each step small enough that a crash falls between two of
 * them. It is an object so that a test can make any step fail, or let none follow it.
 */
export interface Disk {
  /** Makes a folder and those above it, as far as they are missing. */
  makeFolders(path: string): void;
  makeFolder(path: string): void;
  /** Makes a folder named `prefix` and six characters, which no other folder has, and gives its path. */
  makeUniqueFolder(prefix: string): string;
  /** Opens a file that must not exist yet. */
  createFile(path: string): number;
  write(file: number, bytes: Uint8Array): void;
  /** Waits until the file is on the disk. */
  flush(file: number): void;
  close(file: number): void;
  /** Waits until the names in a folder are on the disk, where the system can do that; never fails. */
  flushFolder(path: string): void;
  /** Gives a file another path on the same disk, in one step. */
  move(from: string, to: string): void;
  removeFile(path: string): void;
  removeEmptyFolder(path: string): void;
  /** Removes a folder with all that is in it; no error if it is not there. */
  removeAll(path: string): void;
  /** Whether the system refuses to open a file because another program holds it: Windows does so. */
  isHeld(path: string): boolean;
}

export const realDisk: Disk = {
  makeFolders: (path) => void mkdirSync(path, { recursive: true }),
  makeFolder: (path) => mkdirSync(path),
  makeUniqueFolder: (prefix) => mkdtempSync(prefix),
  createFile: (path) => openSync(path, 'wx'),
  write(file, bytes) {
    for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
  },
  flush: fsyncSync,
  close: closeSync,
  flushFolder(path) {
    try {
      const folder = openSync(path, 'r');
      try {
        fsyncSync(folder);
      } finally {
        closeSync(folder);
      }
    } catch {
      // Windows and some network drives cannot flush a folder; the swap is then safe against a
      // crash of the program, though not against a power cut.
    }
  },
  move(from, to) {
    for (const pause of PAUSES) {
      try {
        return renameSync(from, to);
      } catch (error) {
        if (!mayPass(error)) throw error;
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause);
      }
    }
    renameSync(from, to);
  },
  removeFile: unlinkSync,
  removeEmptyFolder: rmdirSync,
  removeAll: (path) => rmSync(path, { recursive: true, force: true, maxRetries: PAUSES.length }),
  isHeld(path) {
    try {
      closeSync(openSync(path, 'r+'));
      return false;
    } catch (error) {
      return codeOf(error) === 'EBUSY';
    }
  },
};

/** Whether a path has an entry of any kind, a broken link included. */
export function exists(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** Milliseconds before each new attempt to move a file. */
const PAUSES = [20, 40, 80, 160, 320];

/** On Windows a virus scanner holds a file for a moment after it was written. */
function mayPass(error: unknown): boolean {
  return process.platform === 'win32' && ['EBUSY', 'EPERM', 'EACCES'].includes(codeOf(error) ?? '');
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code;
}
