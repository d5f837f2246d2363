import type { Words } from '../core/words.ts';
import { messageOf } from '../templates/submission/checks/index.ts';
import { rejects } from '../templates/submission/issue.ts';
import { problemText, type Problem } from '../templates/submission/problems.ts';
import type { Validation } from '../templates/submission/verdict.ts';
import { REJECTED, Stop } from './exit.ts';

/** Stops where the plan or what was handed in does not do, and says everything that is wrong. */
export function refuse(planProblems: readonly Problem[], validation: Validation): void {
  refuseFor([...planProblems.map(wordsOf), ...rejections(validation)]);
}

/** Stops where the plan does not do. */
export function refuseProblems(problems: readonly Problem[]): void {
  refuseFor(problems.map(wordsOf));
}

function wordsOf(problem: Problem): Words {
  return { zh: problemText(problem, 'zh'), en: problemText(problem, 'en') };
}

function refuseFor(lines: readonly Words[]): void {
  if (lines.length === 0) return;
  const list = (language: keyof Words): string => lines.map((line) => `  ${line[language]}`).join('\n');
  throw new Stop(REJECTED, {
    zh: `有${lines.length}处问题，没有生成任何文件：\n${list('zh')}`,
    en: `${lines.length} problems; nothing was written:\n${list('en')}`,
  });
}

/** Whatever rejects a file, a line each, and what is wrong with no single file. */
function rejections({ files, whole }: Validation): readonly Words[] {
  return [
    ...files.flatMap(({ file, unreadable, issues }) => (unreadable === null
      ? issues.filter(rejects).map((issue) => inFile(file, messageOf(issue), issue.sheet !== null))
      : [inFile(file, unreadable, false)])),
    ...whole.filter(rejects).map(messageOf),
  ];
}

function inFile(file: string, { zh, en }: Words, placed: boolean): Words {
  return { zh: placed ? `${file}${zh}` : `${file}：${zh}`, en: placed ? `${file} ${en}` : `${file}: ${en}` };
}
