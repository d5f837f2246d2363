/**
 * Runs beside a reading process, in a thread of its own: ends the process when it has taken more memory
 * than a file may need, which V8's own limit does not see where it is not on the heap, and when nobody
 * waits for it any more. Plain JavaScript, so that no loader takes memory here.
 */
import { workerData } from 'node:worker_threads';

const EVERY_MS = 20;
const { mostBytes, parent } = workerData;

setInterval(() => {
  if (process.memoryUsage.rss() > mostBytes || process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
}, EVERY_MS);
