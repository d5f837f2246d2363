/** Disks on which a run is refused a step, or dies at one. */
import { appendFileSync, closeSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { realDisk, type Disk } from '../../../cli/publish/disk.ts';
import type { Host } from '../../../cli/publish/run.ts';
import { contents } from './sets.ts';

/** A step on the disk, counted from 0; `path` is the file or folder that it is about. */
export interface Step {
  readonly index: number;
  readonly name: keyof Disk;
  readonly path: string;
}

interface WatchedDisk {
  readonly disk: Disk;
  readonly taken: readonly Step[];
  /** Open files and their paths. */
  readonly open: ReadonlyMap<number, string>;
}

/** The real disk, without the waiting for it; `before` is called at every step that changes something. */
export function watched(before: (step: Step) => void = () => {}): WatchedDisk {
  const taken: Step[] = [];
  const open = new Map<number, string>();
  const at = (name: keyof Disk, path: string): void => {
    const step = { index: taken.length, name, path };
    taken.push(step);
    before(step);
  };
  const onPath =
    <Result>(name: keyof Disk, operation: (path: string) => Result) =>
    (path: string): Result => {
      at(name, path);
      return operation(path);
    };
  const disk: Disk = {
    makeFolders: onPath('makeFolders', realDisk.makeFolders),
    makeFolder: onPath('makeFolder', realDisk.makeFolder),
    makeUniqueFolder: onPath('makeUniqueFolder', realDisk.makeUniqueFolder),
    createFile: onPath('createFile', (path) => {
      const file = realDisk.createFile(path);
      open.set(file, path);
      return file;
    }),
    write(file, bytes) {
      at('write', open.get(file)!);
      realDisk.write(file, bytes);
    },
    flush: (file) => at('flush', open.get(file)!),
    close(file) {
      at('close', open.get(file)!);
      open.delete(file);
      realDisk.close(file);
    },
    flushFolder: (path) => at('flushFolder', path),
    move(from, to) {
      at('move', from);
      realDisk.move(from, to);
    },
    removeFile: onPath('removeFile', realDisk.removeFile),
    removeEmptyFolder: onPath('removeEmptyFolder', realDisk.removeEmptyFolder),
    removeAll: onPath('removeAll', realDisk.removeAll),
    isHeld: realDisk.isHeld,
  };
  return { disk, taken, open };
}

/** How far a step gets at which a process dies. */
export type Death = 'before' | 'amid' | 'amid, from the end,';

/** A disk on which a process dies at step `index`: nothing that it tries afterwards happens. */
export function mortal(index: number, death: Death = 'before'): Disk {
  const { disk, open } = watched((step) => {
    if (step.index === index) {
      if (death !== 'before') doPartOf(step, death);
      for (const file of open.keys()) closeSync(file);
    }
    if (step.index >= index) throw new Error(`dead since step ${index}`);
  });
  return disk;
}

function doPartOf({ name, path }: Step, death: Death): void {
  if (name === 'write') appendFileSync(path, 'half');
  if (name !== 'removeAll') return;
  const files = Object.keys(contents(path));
  if (death === 'amid, from the end,') files.reverse();
  for (const file of files.slice(0, Math.ceil(files.length / 2))) rmSync(join(path, file), { recursive: true });
}

/** An error as the operating system raises it. */
export function refusal(code: string): Error {
  return Object.assign(new Error(code), { code, syscall: 'injected' });
}

/** A disk that refuses the steps which `when` picks. */
export function refusing(code: string, when: (step: Step) => boolean): Disk {
  return watched((step) => {
    if (when(step)) throw refusal(code);
  }).disk;
}

let lastPid = 1000;

/** A process of its own on a computer where of all others those of `alive` are running. */
export function processOn(disk: Disk = watched().disk, alive: readonly number[] = []): Host {
  lastPid += 1;
  return { disk, pid: lastPid, computer: 'PC-1', isRunning: (pid) => alive.includes(pid), runs: new Set() };
}
