import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { family, PeakMemory } from './peakMemory.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const TALENT = fileURLToPath(new URL('../../cli/talent.ts', import.meta.url));

/** What a run of the command came to. */
export interface Run {
  /** Null where it was ended, by the guard or by a signal. */
  readonly code: number | null;
  readonly late: boolean;
  readonly out: string;
  readonly err: string;
  readonly seconds: number;
  /** Bytes of all its processes; null where that cannot be measured. */
  readonly memory: number | null;
  /** Processes that it left behind. */
  readonly left: number;
}

/** Runs the real command, for so many seconds at most. */
export function runTalent(args: readonly string[], seconds: number): Promise<Run> {
  const started = performance.now();
  const child = spawn(process.execPath, ['--import', 'tsx', TALENT, ...args], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
  const memory = new PeakMemory(child.pid!);
  const text = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (text.out += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (text.err += chunk));
  let late = false;
  const others = new Set<number>();
  const look = setInterval(() => family(child.pid!).slice(1).forEach((pid) => others.add(pid)), 100);
  const guard = setTimeout(() => {
    late = true;
    for (const pid of family(child.pid!).reverse()) end(pid);
  }, seconds * 1000);
  return new Promise((resolve) => {
    child.on('close', async (code) => {
      clearTimeout(guard);
      clearInterval(look);
      const elapsed = (performance.now() - started) / 1000;
      resolve({ code, late, ...text, seconds: elapsed, memory: memory.stop(), left: await left([...others]) });
    });
  });
}

/** How many of the processes do not end. The system takes a moment to end one that was killed. */
async function left(pids: readonly number[]): Promise<number> {
  for (let tries = 0; tries < 40 && pids.some(lives); tries += 1) await sleep(50);
  return pids.filter(lives).length;
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function end(pid: number): void {
  if (lives(pid)) process.kill(pid, 'SIGKILL');
}
