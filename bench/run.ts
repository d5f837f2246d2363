/** `npm run bench`: what the annual set, the core, and writing and reading long tables cost. Nothing is asserted; compare by ratios. */
import Table from 'cli-table3';
import { runAnnualSet, runValidation, UNITS, type AnnualSetRun } from './annualSet.ts';

const SIZES = [50, 5000] as const;

const runs: AnnualSetRun[] = [];
for (const people of SIZES) runs.push(await runAnnualSet(people));

const table = new Table({
  head: ['talent allocate', 'rows', 'seconds', 'peak MB', 'rows/s'],
  colAligns: ['left', 'right', 'right', 'right', 'right'],
  style: { head: [], border: [] },
});
const rows = (run: AnnualSetRun): number => run.people * UNITS;
for (const run of runs) {
  table.push([`${UNITS} × ${run.people}`, rows(run), run.seconds.toFixed(2), Math.round(run.peak), Math.round(rows(run) / run.seconds)]);
}
const [small, large] = runs as [AnnualSetRun, AnnualSetRun];
const ratio = (of: (run: AnnualSetRun) => number): string => `× ${(of(large) / of(small)).toFixed(1)}`;
table.push(['ratio', ratio(rows), ratio((run) => run.seconds), ratio((run) => run.peak), ratio((run) => rows(run) / run.seconds)]);
console.log(table.toString());

const verdicts = new Table({
  head: ['talent validate', 'rows', 'seconds to the verdict', 'rows/s'],
  colAligns: ['left', 'right', 'right', 'right'],
  style: { head: [], border: [] },
});
for (const [forms, people] of [[UNITS + 1, 50], [1, 5000]] as const) {
  const { seconds } = await runValidation(forms, people);
  // One of the example's forms is a nil report.
  const count = people * Math.min(forms, UNITS);
  verdicts.push([`${forms} × ${people}`, count, seconds.toFixed(2), Math.round(count / seconds)]);
}
console.log(verdicts.toString());

await import('./core.ts');
await import('./writer.ts');
await import('./reader.ts');
