/** What is no ordinary file, or lies where it should not. */
import { execFileSync } from 'node:child_process';
import { chmodSync, closeSync, ftruncateSync, linkSync, mkdirSync, openSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { goodForm } from './goodForm.ts';
import { FORM_NAME, type HostileFile } from './hostileFile.ts';

const NOT_ON_WINDOWS = (): string | null => (process.platform === 'win32' ? 'Windows' : null);
const NOT_AS_ROOT = (): string | null => NOT_ON_WINDOWS() ?? (process.getuid?.() === 0 ? 'root may read everything' : null);

function pipe(path: string): void {
  execFileSync('mkfifo', [path]);
}

function linkTo(target: string): HostileFile['content'] {
  return { place: (path) => symlinkSync(target, path) };
}

export const places: readonly HostileFile[] = [
  { name: 'place: a pipe', expected: 'refused unopened', quick: true, notHere: NOT_ON_WINDOWS, content: { place: pipe } },
  { name: 'place: a pipe in the folder', expected: 'refused unopened', quick: true, inFolder: true, notHere: NOT_ON_WINDOWS, content: { place: pipe } },
  { name: 'place: a folder in the folder', expected: 'could not run', inFolder: true, content: { place: (path) => void mkdirSync(path) } },
  { name: 'place: a link to a folder, in the folder', expected: 'refused unopened', quick: true, inFolder: true, notHere: NOT_ON_WINDOWS, content: linkTo('/') },
  { name: 'place: a link to itself', expected: 'could not run', notHere: NOT_ON_WINDOWS, content: linkTo(FORM_NAME) },
  { name: 'place: a link to itself, in the folder', expected: 'refused unopened', quick: true, inFolder: true, notHere: NOT_ON_WINDOWS, content: linkTo(FORM_NAME) },
  { name: 'place: a link to nothing, in the folder', expected: 'refused unopened', quick: true, inFolder: true, notHere: NOT_ON_WINDOWS, content: linkTo('nothing') },
  { name: 'place: a link to /dev/zero', expected: 'refused unopened', quick: true, notHere: NOT_ON_WINDOWS, content: linkTo('/dev/zero') },
  { name: 'place: a link to /dev/stdin', expected: ['refused unopened', 'refused empty'], notHere: NOT_ON_WINDOWS, content: linkTo('/dev/stdin') },
  { name: 'place: a link to the memory of the process', expected: ['refused unopened', 'refused empty'], notHere: () => (process.platform === 'linux' ? null : 'no /proc'), content: linkTo('/proc/self/mem') },
  { name: 'place: a link to /etc/passwd', expected: 'refused plainText', notHere: NOT_ON_WINDOWS, content: linkTo('/etc/passwd') },
  { name: 'place: no permission', expected: 'refused unopened', notHere: NOT_AS_ROOT, content: { place: (path) => { writeFileSync(path, goodForm); chmodSync(path, 0); } } },
  { name: 'place: 1 TB with nothing in it', expected: 'refused tooLarge', quick: true, content: { place: sparse } },
  { name: 'place: one file under two names, in the folder', expected: 'rejected', inFolder: true, content: { place: (path) => { writeFileSync(path, goodForm); linkSync(path, join(dirname(path), `副本 ${FORM_NAME}`)); } } },
  { name: 'place: owner files of an open workbook, in the folder', expected: 'accepted', inFolder: true, content: { place: (path) => { writeFileSync(path, goodForm); writeFileSync(join(dirname(path), `~$${FORM_NAME}`), 'x'); } } },
];

function sparse(path: string): void {
  const handle = openSync(path, 'w');
  ftruncateSync(handle, 1024 ** 4);
  closeSync(handle);
}
