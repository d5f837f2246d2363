import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import type { UnreadableReason } from '../../templates/submission/reader/index.ts';

/**
 * The bytes of an ordinary file, or why they are not read: it is none (a folder, a pipe, a device), cannot
 * be opened, or is longer than `most`. Never waits, and never reads more than the file says it holds.
 */
export function openFile(path: string, most: number): Uint8Array | UnreadableReason {
  let handle: number | null = null;
  try {
    // Without O_NONBLOCK, which Windows lacks, opening a pipe waits for somebody to write into it.
    handle = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const stat = fstatSync(handle);
    if (!stat.isFile()) return 'unopened';
    return stat.size > most ? 'tooLarge' : read(handle, stat.size);
  } catch {
    return 'unopened';
  } finally {
    if (handle !== null) closeSync(handle);
  }
}

function read(handle: number, size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let at = 0;
  for (let length = -1; at < size && length !== 0; at += length) length = readSync(handle, bytes, at, size - at, null);
  return bytes.subarray(0, at);
}
