/**
 * The core through the registry, beside the obvious way of writing the same: rows a second of
 * SUBSIDY.DEGREE and DEGREE_TABLE, and APPORTION of 1,000,000 places over 3,000 counties.
 */
import Table from 'cli-table3';
import { call } from '../core/functions/index.ts';

const ROWS = 100_000;
const PLACES = 1_000_000;
const COUNTIES = 3_000;
const METHODS = ['最大余数', '洪德', '圣拉古', '亚当斯', '亨廷顿希尔'] as const;

const table = new Table({ head: ['core', 'rows', 'seconds', 'rows/s', 'peer s', 'peer / ours'], colAligns: ['left', 'right', 'right', 'right', 'right', 'right'], style: { head: [], border: [] } });

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
}

function line(name: string, rows: number, ours: () => unknown, peer: () => unknown): void {
  const seconds = timed(ours);
  const other = timed(peer);
  table.push([name, rows.toLocaleString('en'), seconds.toFixed(2), Math.round(rows / seconds).toLocaleString('en'), other.toFixed(2), (other / seconds).toFixed(1)]);
}

const starts = Array.from({ length: ROWS }, (_, index) => [44_013 + (index % 1900)]);
const ends = starts.map(([start], index) => [index % 3 === 0 ? null : start! + 30 + (index % 1500)]);

/** A month at a time with the language's own dates, as a script for one office would do it. */
function monthByMonth(start: number, end: number | null): number {
  let amount = 0;
  const month = new Date(Date.UTC(1899, 11, 30 + start));
  month.setUTCDate(1);
  const last = end === null ? null : new Date(Date.UTC(1899, 11, 30 + end));
  for (let paid = 0; paid < 60 && (last === null || month <= last); paid += 1) {
    amount += 5000;
    month.setUTCMonth(month.getUTCMonth() + 1);
  }
  return amount;
}

line('SUBSIDY.DEGREE', ROWS, () => call('SUBSIDY.DEGREE', ['博士', true, null, '企业', starts, ends]), () => starts.map(([start], index) => monthByMonth(start!, ends[index]![0]!)));

const roster = starts.map(([start], index) => [`6401041990${String(index % 50_000).padStart(8, '0')}`, index % 2 ? '博士' : '硕士', true, true, '企业', start, ends[index]![0], null, null]);
line('SUBSIDY.DEGREE_TABLE', ROWS, () => call('SUBSIDY.DEGREE_TABLE', [roster, '2025-01-01', '2025-12-31']), () => starts.map(([start], index) => monthByMonth(start!, ends[index]![0]!)));

const weights = Array.from({ length: COUNTIES }, (_, index) => [85_000 + ((index * 7919) % 720_000)]);
/** One place at a time to the highest quotient, in doubles. */
function oneByOne(): number[] {
  const seats = weights.map(() => 0);
  // The peer gives a hundredth of the places: all of them would take minutes.
  for (let place = 0; place < PLACES / 100; place += 1) {
    let best = 0;
    for (let row = 1; row < COUNTIES; row += 1) if (weights[row]![0]! / (seats[row]! + 1) > weights[best]![0]! / (seats[best]! + 1)) best = row;
    seats[best]! += 1;
  }
  return seats;
}
const peer = timed(oneByOne) * 100;
for (const method of METHODS) {
  const seconds = timed(() => call('ALLOC.APPORTION', [PLACES, weights, null, null, 1, method]));
  table.push([`ALLOC.APPORTION ${method}`, COUNTIES.toLocaleString('en'), seconds.toFixed(2), Math.round(COUNTIES / seconds).toLocaleString('en'), `${peer.toFixed(0)} (×100)`, (peer / seconds).toFixed(0)]);
}
console.log(table.toString());
