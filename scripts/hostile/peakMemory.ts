import { readFileSync } from 'node:fs';

const EVERY_MS = 25;
/** The most resident memory that a process has had so far. */
const PEAK = /^VmHWM:\s*(\d+) kB$/m;

/**
 * Watches the memory of a process and all that it starts. The peaks of processes that live at one time are
 * added up, which is more than they held together at any time, and never less. Only Linux tells.
 */
export class PeakMemory {
  #bytes: number | null = null;
  readonly #timer: NodeJS.Timeout;

  constructor(pid: number) {
    this.#timer = setInterval(() => this.#look(pid), EVERY_MS);
    this.#look(pid);
  }

  /** Bytes; null where it cannot be measured. */
  stop(): number | null {
    clearInterval(this.#timer);
    return this.#bytes;
  }

  #look(pid: number): void {
    const peaks = family(pid).map(peakOf);
    const sum = peaks.reduce((total, peak) => total + peak, 0);
    if (sum > 0) this.#bytes = Math.max(this.#bytes ?? 0, sum);
  }
}

/** A process and all that it started, and they. */
export function family(pid: number): number[] {
  const own = textOf(`/proc/${pid}/task/${pid}/children`) ?? '';
  return [pid, ...own.split(' ').filter(Boolean).flatMap((child) => family(Number(child)))];
}

function peakOf(pid: number): number {
  const [, kilobytes] = PEAK.exec(textOf(`/proc/${pid}/status`) ?? '') ?? [];
  return Number(kilobytes ?? 0) * 1024;
}

/** Null where there is no such file, as when the process has ended. */
function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'latin1');
  } catch {
    return null;
  }
}
