/** A run is stopped at every step in turn; the next one must find, or make, a whole set. */
import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { openPublication } from '../../../cli/publish.ts';
import type { Disk } from '../../../cli/publish/disk.ts';
import { thisHost } from '../../../cli/publish/run.ts';
import { mortal, processOn, refusal, refusing, watched, type Death, type Step } from './disks.ts';
import { contents, isOurs, NEW, NEW_ALONE, NOTHING, OLD, publish, type Files } from './sets.ts';
import { stage, wordsOf } from './stage.ts';

const DEATHS: readonly Death[] = ['before', 'amid', 'amid, from the end,'];

/** The steps of a run that nothing disturbs. */
function stepsOfARun(before: Files): readonly Step[] {
  const { disk, taken } = watched();
  publish(stage(before), processOn(disk));
  return taken;
}

/** Runs until it ends, refuses or dies: what it left on the disk is what counts. Gives whether it ended. */
function ends(run: () => void): boolean {
  try {
    run();
    return true;
  } catch {
    return false;
  }
}

/** A run that does nothing but tidy up after those before it. */
function tidyUp(root: string, disk?: Disk): void {
  openPublication(join(root, '2025'), isOurs, processOn(disk)).abandon();
}

/** Which set a folder holds: one of the two, whole, and all else as it was. */
function wholeSet(root: string, before: Files, after: Files, when: string): 'old' | 'new' {
  const found = contents(root);
  const outcome = Object.values(found).some((content) => content.startsWith('new')) ? 'new' : 'old';
  expect(found, when).toEqual(outcome === 'old' ? before : after);
  return outcome;
}

for (const [where, before, after] of [
  ['over an old set', OLD, NEW],
  ['into a folder that is not there', NOTHING, NEW_ALONE],
] as const) {
  test.each(DEATHS)(`killed %s any step ${where}, a run leaves a whole set to the next`, (death) => {
    const outcomes = stepsOfARun(before).map(({ index, name, path }) => {
      const root = stage(before);
      ends(() => publish(root, processOn(mortal(index, death))));
      tidyUp(root);
      return wholeSet(root, before, after, `killed ${death} step ${index}: ${name} ${path}`);
    });
    // The new set comes from the complete journal on, and then never the old one again.
    expect(outcomes.join(' ')).toMatch(/^(old ){5,}(new ){5,}new$/);
  });

  test(`killed amid any step of tidying up ${where}, a run leaves a whole set, too`, () => {
    const all = stepsOfARun(before);
    // Before the journal every death leaves the same: a folder to remove.
    const journal = all.findIndex(({ name }) => name === 'move');
    for (const { index } of all.slice(journal)) {
      for (let second = 0, undisturbed = false; !undisturbed; second += 1) {
        const root = stage(before);
        ends(() => publish(root, processOn(mortal(index))));
        const ended = ends(() => tidyUp(root, mortal(second, 'amid')));
        undisturbed = ended && readdirSync(root).every(isNoWorkingFolder);
        tidyUp(root);
        wholeSet(root, before, after, `killed at step ${index}, then amid step ${second} of tidying up`);
      }
    }
  });

  test(`killed at any step of putting things back ${where}, a run leaves a whole set`, () => {
    const moves = stepsOfARun(before).filter(({ name }) => name === 'move');
    for (const move of moves) {
      for (let later = 1; later <= moves.length + 3; later += 1) {
        const root = stage(before);
        const { disk } = watched(({ index }) => {
          if (index === move.index) throw refusal('EBUSY');
          if (index >= move.index + later) throw new Error('dead');
        });
        ends(() => publish(root, processOn(disk)));
        tidyUp(root);
        wholeSet(root, before, after, `refused at step ${move.index}, killed ${later} steps later`);
      }
    }
  });
}

function isNoWorkingFolder(name: string): boolean {
  return !name.includes('.talent-');
}

test.each([
  [1, 'old'],
  [5, 'new'],
])('a process that the system kills before its move %i leaves the whole %s set', (move, outcome) => {
  const root = stage(OLD);
  const script = fileURLToPath(new URL('publisher.ts', import.meta.url));
  const { signal } = spawnSync(process.execPath, ['--import', 'tsx', script, join(root, '2025'), String(move)]);
  expect(signal).toBe('SIGKILL');
  expect(readdirSync(root).every(isNoWorkingFolder)).toBe(false);

  openPublication(join(root, '2025'), isOurs, thisHost).abandon();
  expect(wholeSet(root, OLD, NEW, `move ${move}`)).toBe(outcome);
});

/** A run that died before its move `at` of the seven: of the journal, of three old files and of three new ones. */
function halfSwapped(at = 7): { root: string; out: string; work: string } {
  const root = stage(OLD);
  const moves = stepsOfARun(OLD).filter(({ name }) => name === 'move');
  expect(moves).toHaveLength(7);
  ends(() => publish(root, processOn(mortal(moves[at - 1]!.index))));
  const work = readdirSync(root).find((name) => !isNoWorkingFolder(name))!;
  return { root, out: join(root, '2025'), work: join(root, work) };
}

test('a swap that cannot be finished is taken back by the next run, which names the file', () => {
  const { root, out } = halfSwapped();
  const held = refusing('EBUSY', ({ name, path }) => name === 'move' && path.includes('/new/自治区'));
  const words = wordsOf(() => tidyUp(root, held));
  expect(words.zh).toContain(join(out, '自治区 2025年分配总表.xlsx'));
  expect(words.zh).toContain('原有文件保持原样');
  expect(contents(root)).toEqual(OLD);
});

test.each([2, 4, 7])('what somebody deleted after a death before move %i does not stop the next run', (move) => {
  const { root, out } = halfSwapped(move);
  rmSync(out, { recursive: true });
  tidyUp(root);
  publish(root, processOn());
  expect(contents(root)).toEqual(NEW_ALONE);
});

test.each(['', '{"outgoing":[]', '{"outgoing":["../neighbour.txt"],"incoming":[],"makesFolder":false}'])(
  'a damaged journal %j is a refusal that removes nothing',
  (journal) => {
    const { root, out, work } = halfSwapped();
    writeFileSync(join(work, 'journal.json'), journal);
    const before = contents(root);
    const words = wordsOf(() => tidyUp(root));
    for (const text of [words.zh, words.en]) {
      expect(text).toContain(work);
      expect(text).toContain(out);
    }
    expect(contents(root)).toEqual(before);
  },
);
