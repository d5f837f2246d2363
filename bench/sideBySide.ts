/** Measures ways of doing the same, each in a process of its own, several times by turns. */
import { execFileSync } from 'node:child_process';

export interface Result {
  readonly seconds: number;
  /** Seconds of processor time, all threads together: what is left to compare on a busy machine. */
  readonly cpu: number;
  /** Highest memory of the process and what it had before the work began, in MB. */
  readonly peak: number;
  readonly before: number;
  /** What the work made or read, as a check that all did the same. */
  readonly made: string;
}

/** Does the work in this process; it gives what `made` is to say. */
export async function measure(work: () => Promise<string>): Promise<Result> {
  const before = process.memoryUsage().rss / 2 ** 20;
  const start = performance.now();
  const startCpu = process.cpuUsage();
  const made = await work();
  const cpu = process.cpuUsage(startCpu);
  return {
    seconds: (performance.now() - start) / 1000,
    cpu: (cpu.user + cpu.system) / 1e6,
    peak: process.resourceUsage().maxRSS / 1024,
    before,
    made,
  };
}

/** Prints the best of some rounds of each way, then the others as ratios to the first. `program` prints a `Result` as JSON when it is given a way and `args`. */
export function compare(title: string, rows: number, program: string, ways: readonly string[], args: readonly string[], rounds: number): void {
  const results = new Map<string, Result[]>(ways.map((way) => [way, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const way of ways) results.get(way)!.push(JSON.parse(execFileSync(process.execPath, [...process.execArgv, program, way, ...args], { encoding: 'utf8' })) as Result);
  }
  const best = ways.map((way) => ({ way, ...results.get(way)!.reduce((a, b) => (a.seconds < b.seconds ? a : b)) }));
  console.log(`${title}, best of ${rounds}`);
  for (const { way, seconds, cpu, peak, before, made } of best) {
    const columns = [`${seconds.toFixed(2)} s`, `${cpu.toFixed(2)} s of cpu`, `${Math.round(rows / seconds)} rows/s`, `peak ${Math.round(peak)} MB`, `${Math.round(before)} MB before`, made];
    console.log(`${way.padEnd(16)}${columns.map((text) => text.padStart(16)).join('')}`);
  }
  const [ours, ...others] = best;
  const ratio = (a: number, b: number): string => (a / b).toFixed(2);
  for (const other of others) {
    console.log(`${other.way} : ${ours!.way} = ${ratio(other.seconds, ours!.seconds)} time, ${ratio(other.cpu, ours!.cpu)} cpu, ${ratio(other.peak - other.before, ours!.peak - ours!.before)} memory taken`);
  }
}
