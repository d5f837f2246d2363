/**
 * `npm run mutate -- core/subsidy`: breaks the code of a room in many small ways and counts how many the
 * cases notice. Incremental: only what changed since the last run is tried again.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const rooms = process.argv.slice(2);
if (rooms.length === 0 || rooms.some((room) => !existsSync(room))) {
  process.stderr.write('Which room? npm run mutate -- core/subsidy\n');
  process.exit(2);
}
const mutate = rooms.map((room) => (room.endsWith('.ts') ? room : `${room.replace(/\/$/, '')}/**/*.ts`)).join(',');
const run = spawnSync('npx', ['stryker', 'run', 'scripts/mutation/stryker.config.json', '--mutate', mutate], { stdio: 'inherit' });
process.exit(run.status ?? 2);
