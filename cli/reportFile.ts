import { basename, dirname, extname, resolve } from 'node:path';
import { reportHtml } from '../templates/submission/report/html.ts';
import { reportJson } from '../templates/submission/report/json.ts';
import type { Report } from '../templates/submission/report/schema.ts';
import { COULD_NOT_RUN, Stop } from './exit.ts';
import type { Progress } from './progress.ts';
import { writeFiles } from './writeSet.ts';

/** A file that a report is to be written to, and how. */
export interface ReportFile {
  readonly path: string;
  textOf(report: Report): string;
}

const WRITERS: Readonly<Record<string, (report: Report) => string>> = { '.html': reportHtml, '.json': reportJson };

/** What `--report FILE` asks for by its ending; `inputs` are files that it must not replace. Throws `Stop`. */
export function reportFile(path: string, inputs: readonly string[]): ReportFile {
  const textOf = WRITERS[extname(path).toLowerCase()];
  if (textOf === undefined) {
    throw new Stop(COULD_NOT_RUN, { zh: `--report ${path}：文件名应以 .html（查看、打印）或 .json（供程序读取）结尾。`, en: `--report ${path}: the name must end in .html (to read and print) or .json (for programs).` });
  }
  if (inputs.some((input) => resolve(input) === resolve(path))) {
    throw new Stop(COULD_NOT_RUN, { zh: `--report ${path} 是输入的文件。请换一个文件名。`, en: `--report ${path} is one of the files that are read. Choose another name.` });
  }
  return { path, textOf };
}

/** Writes a report, whole or not at all. Throws `Stop`. */
export async function writeReport({ path, textOf }: ReportFile, report: Report, progress: Progress): Promise<void> {
  const name = basename(path);
  const file = { name, write: (sink: (chunk: Uint8Array) => void) => sink(new TextEncoder().encode(textOf(report))) };
  await writeFiles(dirname(path), [file], (other) => other === name, { zh: '写出报告', en: 'Writing the report' }, progress);
}
