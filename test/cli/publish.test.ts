import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { openPublication } from '../../cli/publish.ts';
import { processOn, watched } from './publish/disks.ts';
import {
  contents,
  isOurs,
  JINFENG,
  NEW,
  NEW_ALONE,
  NOTHING,
  OLD,
  publish,
  REGION,
  writeNewSet,
  XINGQING,
} from './publish/sets.ts';
import { stage } from './publish/stage.ts';

test('a new set replaces the old one; what the new one no longer has goes, what is not ours stays', () => {
  const root = stage(OLD);
  publish(root);
  expect(contents(root)).toEqual(NEW);
});

test('a folder that is not there is made, and those above it', () => {
  const root = stage(NOTHING);
  publish(join(root, 'out', 'sets'));
  const found = Object.entries(NEW_ALONE).map(([path, content]) =>
    path in NOTHING ? [path, content] : [`out/sets/${path}`, content],
  );
  expect(contents(root)).toEqual(Object.fromEntries(found));
});

test('until it is committed, the folder is as it was', () => {
  const root = stage(OLD);
  const publication = openPublication(join(root, '2025'), isOurs);
  writeNewSet(publication);
  expect(contents(join(root, '2025'))).toEqual(contents(join(stage(OLD), '2025')));
  publication.commit();
});

test.each([
  ['with files written', false],
  ['with a file open', true],
])('an abandoned set leaves nothing, %s', (_, leaveOpen) => {
  const root = stage(NOTHING);
  const publication = openPublication(join(root, 'out', 'sets', '2025'), isOurs);
  const file = publication.create(XINGQING);
  file.write(Buffer.from('new'));
  if (!leaveOpen) file.close();
  publication.abandon();
  publication.abandon();
  expect(contents(root)).toEqual(NOTHING);
});

test('abandoning a set that is in place does nothing', () => {
  const root = stage(OLD);
  const publication = openPublication(join(root, '2025'), isOurs);
  writeNewSet(publication);
  publication.commit();
  publication.abandon();
  expect(contents(root)).toEqual(NEW);
});

test('a link to a folder is followed: the files are swapped where it leads', () => {
  const root = stage(OLD);
  mkdirSync(join(root, 'desk'));
  symlinkSync(join(root, '2025'), join(root, 'desk', 'this year'), 'junction');
  const publication = openPublication(join(root, 'desk', 'this year'), isOurs);
  expect(readdirSync(join(root, 'desk'))).toEqual(['this year']);
  writeNewSet(publication);
  publication.commit();
  expect(contents(join(root, '2025'))).toEqual(contents(join(stage(NEW), '2025')));
});

test('a folder with the name of a workbook that the new set does not have is not ours', () => {
  const root = stage(OLD);
  const folder = '640121 永宁县 2025年下达附表.xlsx';
  mkdirSync(join(root, '2025', folder));
  writeFileSync(join(root, '2025', folder, 'notes'), 'kept');
  publish(root);
  expect(contents(root)).toEqual({ ...NEW, [`2025/${folder}/notes`]: 'kept' });
});

test('every new file and the journal are flushed to the disk before the swap begins', () => {
  const root = stage(OLD);
  const { disk, taken } = watched();
  publish(root, processOn(disk));
  const swap = taken.findIndex(({ name, path }) => name === 'move' && path.startsWith(join(root, '2025')));
  const flushed = taken.slice(0, swap).filter(({ name }) => name === 'flush');
  expect(flushed.map(({ path }) => basename(path))).toEqual([XINGQING, JINFENG, REGION, 'journal.draft']);
});

test('a fault of the caller is no refusal of the system', () => {
  const publication = openPublication(join(stage(OLD), '2025'), isOurs);
  expect(() => publication.create('会议纪要.docx')).toThrow('Not a file name of the set');
  expect(() => publication.create(`往年/${XINGQING}`)).toThrow('Not a file name of the set');
  const file = publication.create(XINGQING);
  expect(() => publication.create(XINGQING)).toThrow('Created twice');
  expect(() => publication.commit()).toThrow('not closed');
  publication.abandon();
  expect(() => file.write(Buffer.from('late'))).toThrow('over');
});
