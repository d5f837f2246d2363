/** Of two runs to one folder at the same time, one is refused. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { openPublication, type Publication } from '../../../cli/publish.ts';
import { thisHost, type Host } from '../../../cli/publish/run.ts';
import { processOn, watched } from './disks.ts';
import { contents, isOurs, NEW, OLD, publish, writeNewSet } from './sets.ts';
import { stage, wordsOf } from './stage.ts';

function open(root: string, host?: Host): Publication {
  return openPublication(join(root, '2025'), isOurs, host);
}

function workingFolder(root: string): string {
  return join(root, readdirSync(root).find((name) => /^\.2025\.talent-\d/.test(name))!);
}

test('a second run is refused while the first is under way, and does it no harm', () => {
  const root = stage(OLD);
  const first = processOn();
  const publication = open(root, first);
  writeNewSet(publication);
  const words = wordsOf(() => open(root, processOn(undefined, [first.pid])));
  for (const text of [words.zh, words.en]) {
    expect(text).toContain(String(first.pid));
    expect(text).toContain(join(root, '2025'));
    expect(text).toContain(workingFolder(root));
  }
  publication.commit();
  expect(contents(root)).toEqual(NEW);
});

test('a second run in the same process is refused, and works once the first is over', () => {
  const root = stage(OLD);
  const publication = open(root);
  expect(wordsOf(() => open(root)).zh).toContain('另一次运行');
  publication.abandon();
  publish(root);
  expect(contents(root)).toEqual(NEW);
});

test('runs to other folders, also of a name that begins alike, do not disturb one another', () => {
  const root = stage(OLD);
  const publication = open(root);
  openPublication(join(root, '2025.talent-2'), isOurs).abandon();
  openPublication(join(root, '20'), isOurs).abandon();
  openPublication(join(root, '2025', '2025'), isOurs).abandon();
  publication.abandon();
  expect(contents(root)).toEqual(OLD);
});

test('of two that start together at least one sees the other', () => {
  const root = stage(OLD);
  const first = processOn();
  let publication: Publication | undefined;
  const { disk } = watched(({ name }) => {
    if (name === 'makeUniqueFolder') publication = open(root, first);
  });
  expect(wordsOf(() => open(root, processOn(disk, [first.pid]))).zh).toContain('另一次运行');
  writeNewSet(publication!);
  publication!.commit();
  expect(contents(root)).toEqual(NEW);
});

test('a process that has got the number of a dead one takes its folder for left behind', () => {
  const root = stage(OLD);
  const dead = processOn();
  open(root, dead);
  publish(root, { ...dead, runs: new Set() });
  expect(contents(root)).toEqual(NEW);
});

test('whether a run on another computer is alive cannot be seen: it is refused until its folder is renamed', () => {
  const root = stage(OLD);
  const elsewhere = { ...processOn(), computer: '财政局-PC2' };
  open(root, elsewhere);
  mkdirSync(join(root, '.2025.talent-interrupted-too'));
  const words = wordsOf(() => open(root, processOn()));
  expect(words.zh).toContain(elsewhere.computer);
  expect(words.zh).toContain('改名为 .2025.talent-interrupted');
  renameSync(workingFolder(root), join(root, '.2025.talent-interrupted'));
  publish(root, processOn());
  expect(contents(root)).toEqual(NEW);
});

test('a real process holds the folder as long as it lives', async () => {
  const root = stage(OLD);
  const script = fileURLToPath(new URL('publisher.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', script, join(root, '2025')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  expect(wordsOf(() => open(root)).en).toContain(`process ${child.pid} on ${thisHost.computer}`);

  child.kill('SIGKILL');
  await once(child, 'exit');
  publish(root);
  expect(contents(root)).toEqual(NEW);
});
