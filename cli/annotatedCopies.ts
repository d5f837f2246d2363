import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, dirname, extname, resolve } from 'node:path';
import type { Words } from '../core/words.ts';
import { annotate, CannotAnnotate } from '../templates/submission/annotate/index.ts';
import { sentencesOf } from '../templates/submission/checks/index.ts';
import { rejects } from '../templates/submission/issue.ts';
import type { FileVerdict } from '../templates/submission/verdict.ts';
import { COULD_NOT_RUN, Stop } from './exit.ts';
import type { Progress } from './progress.ts';
import type { Validated } from './validation.ts';
import { writeFiles, type NamedFile } from './writeSet.ts';

/** Refuses a folder for annotated copies that any of the submissions lies in: they have the same names. */
export function refuseFolderOfInputs(folder: string, inputs: readonly string[]): void {
  if (!inputs.some((input) => dirname(resolve(input)) === resolve(folder))) return;
  throw new Stop(COULD_NOT_RUN, {
    zh: `--annotate ${folder}：申报表就在这个文件夹里，标记后的副本与它们同名。请另指定一个文件夹。`,
    en: `--annotate ${folder}: submissions lie in this folder, and the marked copies have their names. Choose another folder.`,
  });
}

/**
 * Writes a marked copy, under the file's own name, of every file that something is said of; those that
 * could not be read, or of which nothing is said, have none. Old copies of the same names go. Throws `Stop`.
 * @returns what the user must know: the files that cannot be marked
 */
export async function writeAnnotatedCopies(folder: string, { validation, paths }: Validated, progress: Progress): Promise<readonly Words[]> {
  const names = copyNames(paths);
  const told: Words[] = [];
  const copies: NamedFile[] = [];
  const wanted = validation.files.map((verdict, index) => ({ verdict, path: paths[index]!, name: names[index]! })).filter(({ verdict }) => verdict.issues.length > 0);
  progress.begin({ zh: '标出问题', en: 'Marking copies' }, wanted.length);
  for (const { verdict, path, name } of wanted) {
    const copy = await annotatedCopy(verdict, path).catch((error: unknown) => {
      if (!(error instanceof CannotAnnotate)) throw error;
      told.push({ zh: `${verdict.file}：${error.words.zh}`, en: `${verdict.file}: ${error.words.en}` });
      return null;
    });
    if (copy !== null) copies.push({ name, write: (sink) => sink(copy) });
    progress.step(verdict.file);
  }
  progress.end();
  await writeFiles(folder, copies, (name) => names.includes(name), { zh: '写出退回的申报表', en: 'Writing marked copies' }, progress);
  return told;
}

async function annotatedCopy(verdict: FileVerdict, path: string): Promise<Uint8Array> {
  const bytes = readFileSync(path);
  if (createHash('sha256').update(bytes).digest('hex') !== verdict.sha256) {
    throw new Stop(COULD_NOT_RUN, { zh: `${verdict.file} 在审核期间被改动。请再运行一次。`, en: `${verdict.file} was changed while it was checked. Run again.` });
  }
  const { unit, year, accepted, issues } = verdict;
  return annotate(bytes, issues.map((issue) => ({ ...issue, ...sentencesOf(issue) })), {
    file: basename(path), unit: unit?.name ?? null, year, summary: [summary(accepted, issues.filter(rejects).length)],
  });
}

function summary(accepted: boolean, rejecting: number): Words {
  return accepted
    ? { zh: '审核结果：接收，不需重报；下列各项供参考。', en: 'Result: accepted, nothing need be sent again; what follows is for information.' }
    : { zh: `审核结果：退回。有${rejecting}项须改正或说明，改好后重新报送。`, en: `Result: returned. ${rejecting} to be corrected or explained before it is sent again.` };
}

/** The files' own names; those that two folders share are numbered. */
function copyNames(paths: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return paths.map((path) => {
    const own = basename(path);
    const extension = extname(own);
    let name = own;
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${own.slice(0, own.length - extension.length)} (${number})${extension}`;
    taken.add(name.toLowerCase());
    return name;
  });
}
