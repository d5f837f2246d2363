/**
 * Puts a finished set of workbooks in place of the old one: whole, or not at all.
 *
 * The set is written in a working folder beside the output folder, on the same disk, and swapped in by
 * renaming when it is complete. Whatever stops the program, the next run finds either nothing to do, or
 * a journal by which it finishes the swap or takes it back. Files that are not of the set stay.
 *
 *   publish/run.ts     the working folder, and who may work beside whom
 *   publish/swap.ts    the journal and the renaming
 *   publish/held.ts    workbooks that another program holds open
 *   publish/errors.ts  what a failure means for the user
 *   publish/disk.ts    the steps on the disk
 */
import { lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { exists, type Disk } from './publish/disk.ts';
import { attempt, CannotPublish } from './publish/errors.ts';
import { refuseHeldWorkbooks } from './publish/held.ts';
import { endRun, startRun, thisHost, type Host } from './publish/run.ts';
import { isUnderWay, newFolder, resumeSwap, swapIn } from './publish/swap.ts';

export { CannotPublish } from './publish/errors.ts';

/** A file of the new set, written chunk by chunk. */
export interface NewFile {
  write(chunk: Uint8Array): void;
  close(): void;
}

/**
 * A set of files on its way to a folder. Every method throws CannotPublish where the system refuses;
 * the new set is then thrown away and the old one stands as it was.
 */
export interface Publication {
  /** Opens a new file of the set; `name` is one of ours, without a folder, and not created before. */
  create(name: string): NewFile;
  /** Swaps the set in; all its files are closed. Old files of ours that it does not have are removed. */
  commit(): void;
  /** Throws the new set away; nothing happens if the publication is over. */
  abandon(): void;
}

/**
 * Begins a publication to the folder `outDir`, which need not exist. `isOurs` tells by its name whether a
 * file there belongs to such sets and may be replaced or removed.
 *
 * First finishes, or takes back, the swap of a run that was interrupted. Throws CannotPublish if another
 * run is writing there, a workbook of the old set is open in a program, or the folder cannot be written.
 */
export function openPublication(
  outDir: string,
  isOurs: (fileName: string) => boolean,
  host: Host = thisHost,
): Publication {
  const { out, removeParents } = locate(outDir, host);
  try {
    const { work, interrupted } = attempt(dirname(out), () => startRun(host, out));
    try {
      for (const left of interrupted) clearUp(host, out, left);
      attempt(out, () => refuseHeldWorkbooks(host.disk, out, oldSet(out, isOurs)));
      attempt(work, () => host.disk.makeFolder(newFolder(work)));
    } catch (error) {
      endRun(host, work);
      throw error;
    }
    return publication(host, out, work, isOurs, removeParents);
  } catch (error) {
    removeParents();
    throw error;
  }
}

function publication(
  host: Host,
  out: string,
  work: string,
  isOurs: (fileName: string) => boolean,
  removeParents: () => void,
): Publication {
  const { disk } = host;
  const names = new Set<string>();
  const open = new Set<number>();
  let over = false;

  function abandon(): void {
    if (over) return;
    over = true;
    // Windows removes no folder with an open file in it.
    for (const file of open) quietly(() => disk.close(file));
    endRun(host, work);
    removeParents();
  }

  /** One step of the publication, about `path`; if it fails, the publication is over. */
  function step<T>(path: string, operation: () => T): T {
    if (over) throw new Error('The publication is over.');
    try {
      return attempt(path, operation);
    } catch (error) {
      abandon();
      throw error;
    }
  }

  return {
    create(name) {
      if (name !== basename(name) || !isOurs(name)) throw new Error(`Not a file name of the set: ${name}`);
      if (names.has(name)) throw new Error(`Created twice: ${name}`);
      names.add(name);
      const path = join(newFolder(work), name);
      const file = step(path, () => disk.createFile(path));
      open.add(file);
      return {
        write(chunk) {
          step(path, () => disk.write(file, chunk));
        },
        close() {
          step(path, () => {
            disk.flush(file);
            open.delete(file);
            disk.close(file);
          });
        },
      };
    },
    commit() {
      if (open.size > 0) throw new Error('A file of the set is not closed.');
      step(out, () => {
        refuseFoldersInTheWay(out, names);
        const old = oldSet(out, isOurs);
        refuseHeldWorkbooks(disk, out, old);
        swapIn(disk, { out, work }, old, [...names]);
      });
      over = true;
      endRun(host, work);
    },
    abandon,
  };
}

/** The output folder under its real name, so that every run finds the same folders beside it. */
function locate(outDir: string, { disk }: Host): { out: string; removeParents: () => void } {
  const path = resolve(outDir);
  return attempt(path, () => {
    const status = statSync(path, { throwIfNoEntry: false });
    if (status && !status.isDirectory()) {
      throw new CannotPublish({
        zh: `${path} 是一个文件，不是文件夹。请用 --out 指定一个文件夹，再运行一次。`,
        en: `${path} is a file, not a folder. Give a folder with --out, and run again.`,
      });
    }
    if (path === dirname(path)) {
      throw new CannotPublish({
        zh: `${path} 是整个磁盘。请用 --out 指定其中的一个文件夹，再运行一次。`,
        en: `${path} is a whole disk. Give a folder on it with --out, and run again.`,
      });
    }
    const missing = missingFolders(dirname(path));
    disk.makeFolders(dirname(path));
    return {
      out: status ? realpathSync.native(path) : join(realpathSync.native(dirname(path)), basename(path)),
      removeParents: () => quietly(() => missing.forEach((folder) => disk.removeEmptyFolder(folder))),
    };
  });
}

/** The folders of a path that are not there, the lowest first. */
function missingFolders(path: string): string[] {
  return exists(path) || path === dirname(path) ? [] : [path, ...missingFolders(dirname(path))];
}

/** Brings the swap of an interrupted run to an end and removes its working folder. */
function clearUp(host: Host, out: string, work: string): void {
  try {
    if (attempt(work, () => isUnderWay(work))) resumeSwap(host.disk, { out, work });
  } finally {
    endRun(host, work);
  }
}

/** Names of the files of ours in the folder; a folder is never ours. */
function oldSet(out: string, isOurs: (fileName: string) => boolean): string[] {
  return attempt(out, () => (exists(out) ? readdirSync(out, { withFileTypes: true }) : []))
    .filter((entry) => !entry.isDirectory() && isOurs(entry.name))
    .map((entry) => entry.name)
    .sort();
}

function refuseFoldersInTheWay(out: string, names: Iterable<string>): void {
  for (const name of names) {
    const path = join(out, name);
    if (!lstatSync(path, { throwIfNoEntry: false })?.isDirectory()) continue;
    throw new CannotPublish({
      zh: `${path} 是一个文件夹，新的工作簿放不进去。请把它移走或改名，再运行一次。`,
      en: `${path} is a folder and stands where a new workbook has to go. Move or rename it, and run again.`,
    });
  }
}

/** Runs a step of tidying up, whose failure must not hide what came before it. */
function quietly(operation: () => void): void {
  try {
    operation();
  } catch {
    // Left for the next run.
  }
}
