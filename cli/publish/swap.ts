import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as z from 'zod';
import type { Words } from '../../core/words.ts';
import { exists, type Disk } from './disk.ts';
import { attempt, CannotPublish, explained } from './errors.ts';

/**
 * The swap of a finished set for the old one.
 *
 * The new files stand in the working folder's `new`. A journal lists what goes out and what comes in;
 * as long as it is there, the swap is under way: the old files move to `old`, then the new ones move in.
 * Which files stand where shows how far that went, so a swap that was interrupted anywhere can be
 * finished, or taken back, from what is on the disk.
 */
export interface Swap {
  /** The folder whose files are swapped. */
  readonly out: string;
  /** The working folder, on the same disk. */
  readonly work: string;
}

/** Where a new file stands before the swap. */
export function newFolder(work: string): string {
  return join(work, 'new');
}

/** Whether a swap was begun in a working folder and neither finished nor taken back: it must not be removed. */
export function isUnderWay(work: string): boolean {
  return exists(journalPath(work));
}

/**
 * Moves the files `outgoing` out of the folder and the new files `incoming` in. If one cannot be moved,
 * all are put back and CannotPublish names it.
 */
export function swapIn(disk: Disk, swap: Swap, outgoing: readonly string[], incoming: readonly string[]): void {
  const journal = { outgoing: [...outgoing], incoming: [...incoming], makesFolder: !exists(swap.out) };
  attempt(swap.work, () => {
    disk.makeFolder(oldFolder(swap.work));
    disk.flushFolder(newFolder(swap.work));
    writeJournal(disk, swap.work, journal);
  });
  finish(disk, swap, journal);
}

/** Finishes the swap that an interrupted run left under way, or takes it back and says why. */
export function resumeSwap(disk: Disk, swap: Swap): void {
  finish(disk, swap, readJournal(swap));
}

function finish(disk: Disk, swap: Swap, journal: Journal): void {
  let at = swap.out;
  try {
    if (!exists(swap.out)) disk.makeFolder(swap.out);
    for (const move of movesOf(swap, journal)) {
      at = move.outside;
      if (!isDone(move)) carry(disk, source(move), target(move));
    }
    disk.flushFolder(swap.out);
  } catch (error) {
    const reason = explained(error, at);
    const stuck = takeBack(disk, swap, journal);
    throw reason instanceof CannotPublish ? new CannotPublish(withOutcome(reason.words, swap, stuck)) : reason;
  }
  endSwap(disk, swap);
}

/** Puts everything back. Gives the file for which that failed, the swap then being still under way, or null. */
function takeBack(disk: Disk, swap: Swap, journal: Journal): string | null {
  let at = swap.out;
  try {
    for (const move of movesOf(swap, journal).reverse()) {
      at = move.outside;
      if (isDone(move)) carry(disk, target(move), source(move));
    }
  } catch {
    return at;
  }
  if (journal.makesFolder) removeIfEmpty(disk, swap.out);
  else disk.flushFolder(swap.out);
  endSwap(disk, swap);
  return null;
}

function withOutcome(reason: Words, { out, work }: Swap, stuck: string | null): Words {
  if (stuck === null) {
    return {
      zh: `${reason.zh}\n原有文件保持原样。`,
      en: `${reason.en}\nThe old files are as they were.`,
    };
  }
  return {
    zh:
      `${reason.zh}\n${stuck} 也没能放回原处，所以 ${out} 里的文件现在不全，其余的在 ${work} 中，请不要删除它们。` +
      `下次运行会自动补齐或复原。`,
    en:
      `${reason.en}\nNor could ${stuck} be put back, so ${out} is incomplete now; the rest is in ${work}, do not delete it. ` +
      `The next run completes or restores the set.`,
  };
}

/** A file of the set: inside the working folder or outside, where its readers look for it. */
interface Move {
  readonly leaves: 'inside' | 'outside';
  readonly inside: string;
  readonly outside: string;
}

function movesOf({ out, work }: Swap, journal: Journal): Move[] {
  return [
    ...journal.outgoing.map(
      (name): Move => ({ leaves: 'outside', outside: join(out, name), inside: join(oldFolder(work), name) }),
    ),
    ...journal.incoming.map(
      (name): Move => ({ leaves: 'inside', inside: join(newFolder(work), name), outside: join(out, name) }),
    ),
  ];
}

function source(move: Move): string {
  return move[move.leaves];
}

function target(move: Move): string {
  return move.leaves === 'inside' ? move.outside : move.inside;
}

/** Told by the inside alone: outside, an old file and the new one that replaces it have the same name. */
function isDone(move: Move): boolean {
  return exists(move.inside) === (move.leaves === 'outside');
}

/** Somebody may have deleted the file since the journal was written; then there is nothing to move. */
function carry(disk: Disk, from: string, to: string): void {
  if (exists(from)) disk.move(from, to);
}

function oldFolder(work: string): string {
  return join(work, 'old');
}

function journalPath(work: string): string {
  return join(work, 'journal.json');
}

const FileName = z.string().refine((name) => name === basename(name));
const Journal = z.object({
  outgoing: z.array(FileName),
  incoming: z.array(FileName),
  /** The folder did not exist before. */
  makesFolder: z.boolean(),
});
type Journal = z.infer<typeof Journal>;

/** The journal appears whole: it is written under another name first. */
function writeJournal(disk: Disk, work: string, journal: Journal): void {
  const draft = join(work, 'journal.draft');
  const file = disk.createFile(draft);
  try {
    disk.write(file, Buffer.from(JSON.stringify(journal)));
    disk.flush(file);
  } finally {
    disk.close(file);
  }
  disk.move(draft, journalPath(work));
  disk.flushFolder(work);
}

function readJournal({ out, work }: Swap): Journal {
  const path = journalPath(work);
  try {
    return Journal.parse(JSON.parse(attempt(path, () => readFileSync(path, 'utf8'))));
  } catch (error) {
    if (error instanceof CannotPublish) throw error;
    throw new CannotPublish({
      zh:
        `上次运行中断在替换文件时，而记录 ${path} 已损坏。请比对 ${work} 中的 old（原有的）和 new（新的）两个文件夹，` +
        `把要保留的一套移到 ${out}，再删除 ${work} 并再运行一次。`,
      en:
        `The last run was interrupted while it swapped files, and its record ${path} is damaged. Compare the folders ` +
        `old and new in ${work}, move the set that you keep to ${out}, delete ${work} and run again.`,
    });
  }
}

/** Without its journal the working folder can be removed. If the journal stays, resuming finds nothing left to do. */
function endSwap(disk: Disk, { work }: Swap): void {
  try {
    disk.removeFile(journalPath(work));
  } catch {
    // The files stand where they belong already.
  }
}

function removeIfEmpty(disk: Disk, folder: string): void {
  try {
    disk.removeEmptyFolder(folder);
  } catch {
    // Somebody has put a file into it meanwhile.
  }
}
