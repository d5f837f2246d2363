import { readdirSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { CannotPublish } from './errors.ts';
import { realDisk, type Disk } from './disk.ts';
import { isUnderWay } from './swap.ts';

/** The process that publishes, and what it can tell about others. */
export interface Host {
  readonly disk: Disk;
  readonly pid: number;
  readonly computer: string;
  /** Whether a process of this computer is alive. */
  isRunning(pid: number): boolean;
  /** Working folders of this process's own runs that are not over. */
  readonly runs: Set<string>;
}

export const thisHost: Host = {
  disk: realDisk,
  pid: process.pid,
  computer: hostname().replace(/[^\p{L}\p{N}._-]/gu, '_'),
  isRunning(pid) {
    try {
      process.kill(pid, 0);
      return true;
    } catch (error) {
      // Another user's process is alive too, though it may not be signalled.
      return (error as NodeJS.ErrnoException).code === 'EPERM';
    }
  },
  runs: new Set(),
};

/**
 * Makes the working folder of a run beside `out`: `.2025.talent-4711@PC-x7Qa2b`. Its name says whose it
 * is, so that it is claimed in one step. Gives its path and those that interrupted runs left behind;
 * refuses while another run is under way. Each run makes its folder before it looks for others, so of
 * two that start together at least one sees the other.
 */
export function startRun(host: Host, out: string): { work: string; interrupted: readonly string[] } {
  const work = host.disk.makeUniqueFolder(`${stem(out)}${host.pid}@${host.computer}-`);
  host.runs.add(work);
  try {
    const others = workingFolders(out).filter((path) => path !== work);
    for (const path of others) refuseRunning(host, out, path);
    return { work, interrupted: others };
  } catch (error) {
    endRun(host, work);
    throw error;
  }
}

/** Removes a run's working folder, unless it holds files of a swap that the next run has to finish. */
export function endRun(host: Host, work: string): void {
  host.runs.delete(work);
  try {
    if (!isUnderWay(work)) host.disk.removeAll(work);
  } catch {
    // What the run did stands already; the next run removes the rest.
  }
}

function stem(out: string): string {
  return join(dirname(out), `.${basename(out)}.talent-`);
}

/** How a working folder's name goes on after a user has renamed it, whose run is over though this computer cannot know that. */
const INTERRUPTED = 'interrupted';

function workingFolders(out: string): string[] {
  const prefix = basename(stem(out));
  return readdirSync(dirname(out))
    .filter((name) => name.startsWith(prefix))
    .filter((name) => name.startsWith(INTERRUPTED, prefix.length) || ownerOf(name.slice(prefix.length)) !== null)
    .sort()
    .map((name) => join(dirname(out), name));
}

function ownerOf(suffix: string): { pid: number; computer: string } | null {
  const match = /^(\d+)@(.+)-.{6}$/u.exec(suffix);
  return match ? { pid: Number(match[1]), computer: match[2]! } : null;
}

function refuseRunning(host: Host, out: string, path: string): void {
  const owner = ownerOf(path.slice(stem(out).length));
  if (owner === null) return;
  const running =
    owner.computer !== host.computer ||
    (owner.pid === host.pid ? host.runs.has(path) : host.isRunning(owner.pid));
  if (!running) return;
  const renamed = `${basename(stem(out))}${INTERRUPTED}`;
  throw new CannotPublish({
    zh:
      `另一次运行（计算机 ${owner.computer} 上的进程 ${owner.pid}）正在写 ${out}。请等它结束，再运行一次。\n` +
      `如果它其实已经中断，请把文件夹 ${path} 改名为 ${renamed}（不要删除，里面可能有原有的文件），再运行一次。`,
    en:
      `Another run (process ${owner.pid} on ${owner.computer}) is writing ${out}. Wait until it ends, and run again.\n` +
      `If it was interrupted, rename the folder ${path} to ${renamed} (do not delete it: it may hold the old files), and run again.`,
  });
}
