/**
 * A run in a process of its own, which can really die:
 * `publisher.ts FOLDER [N]` dies before its N-th move; without N it says `written` and waits.
 */
import { openPublication } from '../../../cli/publish.ts';
import { realDisk } from '../../../cli/publish/disk.ts';
import { thisHost } from '../../../cli/publish/run.ts';
import { isOurs, writeNewSet } from './sets.ts';

const [folder, lastMove] = process.argv.slice(2);
let moves = 0;
const disk = {
  ...realDisk,
  move(from: string, to: string) {
    moves += 1;
    if (moves === Number(lastMove)) process.kill(process.pid, 'SIGKILL');
    realDisk.move(from, to);
  },
};

const publication = openPublication(folder!, isOurs, { ...thisHost, disk });
writeNewSet(publication);
if (lastMove === undefined) {
  console.log('written');
  process.stdin.resume();
} else {
  publication.commit();
}
