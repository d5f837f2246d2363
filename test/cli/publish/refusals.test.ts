/** What the system or another program does not allow: plain words, and the old set whole. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CannotPublish, openPublication } from '../../../cli/publish.ts';
import type { Disk } from '../../../cli/publish/disk.ts';
import type { Words } from '../../../core/words.ts';
import { processOn, refusal, refusing, watched } from './disks.ts';
import { contents, isOurs, JINFENG, NEW, NEW_ALONE, NOTHING, OLD, publish, REGION, XINGQING, XIXIA } from './sets.ts';
import { stage, wordsOf } from './stage.ts';

function refusalOf(root: string, disk?: Disk): Words {
  return wordsOf(() => publish(root, processOn(disk)));
}

/** Whether a run puts its set in place; if not, it says so in plain words. */
function succeeds(root: string, disk: Disk): boolean {
  try {
    publish(root, processOn(disk));
    return true;
  } catch (error) {
    expect(error).toBeInstanceOf(CannotPublish);
    return false;
  }
}

test.each([
  ['over an old set', OLD, NEW],
  ['into a folder that is not there', NOTHING, NEW_ALONE],
])('whatever single step is refused %s, it says so over the old set, or the new set is there', (_, before, after) => {
  const { disk, taken } = watched();
  publish(stage(before), processOn(disk));
  const outcomes = taken
    .filter(({ name }) => name !== 'flushFolder')
    .map((step) => {
      const when = `${step.name} ${step.path}`;
      const root = stage(before);
      const done = succeeds(root, refusing('EIO', ({ index }) => index === step.index));
      if (!done) expect(contents(root), when).toEqual(before);
      openPublication(join(root, '2025'), isOurs, processOn()).abandon();
      expect(contents(root), when).toEqual(done ? after : before);
      return done;
    });
  expect(new Set(outcomes)).toEqual(new Set([false, true]));
});

test.each([
  ['ENOSPC', 'write', '磁盘空间不足', 'No room'],
  ['EDQUOT', 'flush', '磁盘空间不足', 'No room'],
  ['ENOSPC', 'makeFolder', '磁盘空间不足', 'No room'],
  ['EACCES', 'makeUniqueFolder', '没有权限', 'No permission'],
  ['EROFS', 'makeFolders', '只读', 'read-only'],
  ['ENAMETOOLONG', 'createFile', '路径太长', 'too long'],
  ['ENOENT', 'makeFolders', '找不到', 'cannot be found'],
  ['EIO', 'close', 'EIO', 'EIO'],
] as const)('%s at %s is said in plain words', (code, at, zh, en) => {
  const root = stage(OLD);
  const words = refusalOf(root, refusing(code, ({ name }) => name === at));
  expect(words.zh).toContain(zh);
  expect(words.en).toContain(en);
  for (const text of [words.zh, words.en]) expect(text).toContain(root);
  expect(contents(root)).toEqual(OLD);
});

test.each(['makeUniqueFolder', 'makeFolder', 'write', 'move'])(
  'a set refused at %s leaves no folder above it that was not there',
  (at) => {
    const root = stage(NOTHING);
    refusalOf(join(root, 'out', 'sets'), refusing('ENOSPC', ({ name }) => name === at));
    expect(contents(root)).toEqual(NOTHING);
  },
);

test('a folder on another disk than the one above it is told apart', () => {
  const root = stage(OLD);
  const out = join(root, '2025');
  const words = refusalOf(root, refusing('EXDEV', ({ name, path }) => name === 'move' && path.startsWith(out)));
  expect(words.zh).toContain('不在同一个磁盘上');
  expect(contents(root)).toEqual(OLD);
});

test('a file stands where the folder should', () => {
  const root = stage({ '2025': 'a file' });
  expect(refusalOf(root).zh).toContain(`${join(root, '2025')} 是一个文件`);
  expect(contents(root)).toEqual({ '2025': 'a file' });
});

test('a file stands in the path of the folder', () => {
  const root = stage({ out: 'a file' });
  expect(refusalOf(join(root, 'out')).zh).toContain('是文件，不是文件夹');
  expect(refusalOf(join(root, 'out', 'sets')).zh).toContain('是文件，不是文件夹');
  expect(contents(root)).toEqual({ out: 'a file' });
});

test('a folder stands where a workbook has to go', () => {
  const root = stage(OLD);
  mkdirSync(join(root, '2025', JINFENG));
  const before = contents(root);
  expect(refusalOf(root).zh).toContain(join(root, '2025', JINFENG));
  expect(contents(root)).toEqual(before);
});

test('a name that the file system cannot hold', () => {
  const root = stage({});
  const words = wordsOf(() => openPublication(join(root, 'out', '长'.repeat(90)), isOurs));
  expect(words.zh).toContain('路径太长');
  expect(contents(root)).toEqual({});
});

test('a whole disk cannot be swapped', () => {
  expect(wordsOf(() => openPublication('/', isOurs)).zh).toContain('整个磁盘');
});

const LOCKS: readonly (readonly [program: string, lock: string])[] = [
  ['Excel and WPS', `~$${XIXIA}`],
  ['LibreOffice', `.~lock.${XIXIA}#`],
  ['WPS for Linux', `.~${XIXIA}`],
  ['WPS for Linux, cutting a character', `.~${XIXIA.slice(1)}`],
  ['WPS for Linux, cutting two', `.~${XIXIA.slice(2)}`],
];

test.each(LOCKS)('a workbook that %s holds open is named, and its lock file: %s', (_, lock) => {
  const root = stage({ ...OLD, [`2025/${lock}`]: 'locked' });
  const before = contents(root);
  const words = refusalOf(root);
  for (const text of [words.zh, words.en]) {
    expect(text).toContain(join(root, '2025', XIXIA));
    expect(text).toContain(join(root, '2025', lock));
    expect(text).not.toContain(XINGQING);
  }
  expect(words.zh).toContain('请删除所列的锁文件');
  expect(contents(root)).toEqual(before);

  rmSync(join(root, '2025', lock));
  publish(root, processOn());
  expect(contents(root)).toEqual(NEW);
});

test('a workbook opened while the new set is written is named, and the old set stays', () => {
  const root = stage(OLD);
  const lock = join(root, '2025', `~$${REGION}`);
  const opening = watched(({ name, path }) => {
    if (name === 'createFile' && path.endsWith(REGION)) writeFileSync(lock, '');
  });
  expect(refusalOf(root, opening.disk).zh).toContain(lock);
  rmSync(lock);
  expect(contents(root)).toEqual(OLD);
});

test('workbooks that the system says are held are all named, without a lock file to delete', () => {
  const root = stage(OLD);
  const isHeld = (path: string): boolean => !path.endsWith(XIXIA);
  const words = refusalOf(root, { ...watched().disk, isHeld });
  expect(words.zh).toContain(XINGQING);
  expect(words.zh).toContain(REGION);
  expect(words.zh).not.toContain(XIXIA);
  expect(words.zh).not.toContain('锁文件');
  expect(contents(root)).toEqual(OLD);
});

test('the lock file of a workbook that is not there, or not ours, is no hindrance', () => {
  const locks = { [`2025/~$${JINFENG}`]: 'stale', '2025/~$会议纪要.docx': 'open' };
  const root = stage({ ...OLD, ...locks });
  publish(root, processOn());
  expect(contents(root)).toEqual({ ...NEW, ...locks });
});

for (const code of ['EBUSY', 'EPERM', 'EACCES']) {
  test.each([
    ['out', XINGQING],
    ['out', REGION],
    ['in', XINGQING],
    ['in', JINFENG],
    ['in', REGION],
  ])(`with ${code} for moving %s %s, all is put back and the file is named`, (way, file) => {
    const root = stage(OLD);
    const from = way === 'out' ? `${join(root, '2025')}/` : '/new/';
    const disk = refusing(code, ({ name, path }) => name === 'move' && path.includes(from) && path.endsWith(file));
    const words = refusalOf(root, disk);
    for (const text of [words.zh, words.en]) expect(text).toContain(join(root, '2025', file));
    expect(words.zh).toContain('原有文件保持原样');
    expect(contents(root)).toEqual(OLD);
  });
}

test('a file that can be put neither in nor back is named with the other; the next run repairs the set', () => {
  const root = stage(OLD);
  const { disk } = watched(({ name, path }) => {
    if (name !== 'move') return;
    if (path.includes('/new/自治区')) throw refusal('EBUSY');
    if (path === join(root, '2025', JINFENG)) throw refusal('EBUSY');
  });
  const words = refusalOf(root, disk);
  for (const text of [words.zh, words.en]) {
    expect(text).toContain(join(root, '2025', REGION));
    expect(text).toContain(join(root, '2025', JINFENG));
    expect(text).toContain('.2025.talent-');
  }
  openPublication(join(root, '2025'), isOurs, processOn()).abandon();
  expect(contents(root)).toEqual(NEW);
});
