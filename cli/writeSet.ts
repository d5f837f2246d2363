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

/** A file of a set; it is made only when its turn comes. */
export interface NamedFile {
  readonly name: string;
  write(sink: (chunk: Uint8Array) => void): void | Promise<void>;
}

/** Writes a set of workbooks to a folder, as `writeFiles` does. */
export function writeSet(out: string, set: readonly NamedWorkbook[], isOurs: (name: string) => boolean, stage: Words, progress: Progress): Promise<void> {
  return writeFiles(out, set.map(({ name, make }) => ({ name, write: (sink) => writeWorkbook(make(), sink) })), isOurs, stage, progress);
}

/** Writes a set of files to a folder: whole, or not at all. `isOurs` names old files that it replaces. Throws `Stop`. */
export async function writeFiles(out: string, set: readonly NamedFile[], isOurs: (name: string) => boolean, stage: Words, progress: Progress): Promise<void> {
  try {
    await publish(out, set, isOurs, stage, progress);
  } catch (error) {
    throw error instanceof CannotPublish ? new Stop(COULD_NOT_RUN, error.words) : error;
  }
}

async function publish(out: string, set: readonly NamedFile[], isOurs: (name: string) => boolean, stage: Words, progress: Progress): Promise<void> {
  const names = new Set(set.map(({ name }) => name));
  const publication = openPublication(out, (name) => names.has(name) || isOurs(name));
  const interrupted = (): void => {
    publication.abandon();
    process.exit(130);
  };
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
  try {
    progress.begin(stage, set.length);
    for (const { name, write } of set) {
      const file = publication.create(name);
      await write((chunk) => file.write(chunk));
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
