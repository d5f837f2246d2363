import type { Words } from '../core/words.ts';
import type { Workbook } from '../templates/workbook/model.ts';
import { writeWorkbook } from '../templates/workbook/write/index.ts';
import { COULD_NOT_RUN, Stop } from './exit.ts';
import { CannotPublish, openPublication } from './publish.ts';
import type { Progress } from './progress.ts';

/** A workbook of a set; it is laid out only when its turn comes. */
export interface NamedWorkbook {
  readonly name: string;
  make(): Workbook;
}

/** Writes a set of workbooks to a folder: whole, or not at all. `isOurs` names old files that it replaces. Throws `Stop`. */
export async function writeSet(out: string, set: readonly NamedWorkbook[], isOurs: (name: string) => boolean, stage: Words, progress: Progress): Promise<void> {
  try {
    await publish(out, set, isOurs, stage, progress);
  } catch (error) {
    throw error instanceof CannotPublish ? new Stop(COULD_NOT_RUN, error.words) : error;
  }
}

async function publish(out: string, set: readonly NamedWorkbook[], isOurs: (name: string) => boolean, stage: Words, progress: Progress): Promise<void> {
  const names = new Set(set.map(({ name }) => name));
  const publication = openPublication(out, (name) => names.has(name) || isOurs(name));
  const interrupted = (): void => {
    publication.abandon();
    process.exit(130);
  };
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
  try {
    progress.begin(stage, set.length);
    for (const { name, make } of set) {
      const file = publication.create(name);
      await writeWorkbook(make(), (chunk) => file.write(chunk));
      file.close();
      progress.step(name);
    }
    publication.commit();
  } finally {
    process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
    progress.end();
    publication.abandon();
  }
}
