/** Loaded before a measured program: as it ends, leaves the largest resident set it had, in kB, in a file. */
import { writeFileSync } from 'node:fs';

process.on('exit', () => writeFileSync(process.env['TALENT_BENCH_PEAK']!, String(process.resourceUsage().maxRSS)));
