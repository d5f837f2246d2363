import type { Language, Words } from '../core/words.ts';
import { issueText, SEVERITY_WORDS } from '../templates/submission/issue.ts';
import type { Report, ReportedCode, ReportedFile, ReportedIssue } from '../templates/submission/report/schema.ts';
import { NO_UNIT, VERDICT_WORDS, verifyWords } from '../templates/submission/report/words.ts';
import { shortened, tableText } from './table.ts';

/** How much of a report a terminal shows; the rest is counted, and stands in the written report. */
const MOST_FILES = 40;
const MOST_CODES = 12;
const MOST_PLACES = 3;
const NAME_WIDTH = 44;

/** What was written beside what is printed: the report's file, the folder of annotated workbooks; null where nobody asked. */
export interface Written {
  readonly report: string | null;
  readonly annotate: string | null;
}

/** A report as a terminal shows it: a line a file, then what is wrong by code with its first places; never a wall. */
export function validationText(report: Report, written: Written, language: Language): string {
  return [filesTable(report, language), ...unreadableLines(report, language), ...codeLines(report, language), headline(report)[language], ...writtenLines(written, language), nextStep(report, written)[language]].join('');
}

const HEADS: Readonly<Record<Language, readonly string[]>> = {
  zh: ['文件', '单位', '结果', '错误', '核实', '提示'],
  en: ['File', 'Unit', 'Verdict', 'Errors', 'To verify', 'Hints'],
};
const ALIGNS = ['left', 'left', 'left', 'right', 'right', 'right'] as const;

function filesTable({ files, totals }: Report, language: Language): string {
  // Of many files those that are sent back are what the reader looks for.
  const inOrder = files.length <= MOST_FILES ? files : [...files.filter(isRejected), ...files.filter((file) => !isRejected(file))];
  const shown = inOrder.slice(0, MOST_FILES);
  const left = inOrder.slice(MOST_FILES);
  const rows = shown.map(({ file, unit, verdict, counts }) => [
    shortened(file, NAME_WIDTH), unit?.name ?? NO_UNIT[language], VERDICT_WORDS[verdict][language], number(counts.error), verify(counts, language), number(counts.hint),
  ]);
  const sum = { zh: '合计', en: 'Total' }[language];
  return [
    tableText(HEADS[language], [...rows, [sum, '', '', number(totals.error), verify(totals, language), number(totals.hint)]], undefined, ALIGNS),
    more(left.length, {
      zh: `…还有${left.length}个文件没有列出，其中退回${left.filter(isRejected).length}个。\n`,
      en: `… and ${left.length} files more, ${left.filter(isRejected).length} of them rejected.\n`,
    })[language],
  ].join('');
}

function isRejected({ verdict }: ReportedFile): boolean {
  return verdict !== 'accepted';
}

function number(count: number): string {
  return count === 0 ? '' : String(count);
}

function verify(counts: ReportedFile['counts'], language: Language): string {
  return counts.verify === 0 ? '' : verifyWords(counts)[language];
}

function unreadableLines({ files }: Report, language: Language): string[] {
  const unreadable = files.filter((file) => file.unreadable !== null);
  if (unreadable.length === 0) return [];
  const left = unreadable.length - MOST_CODES;
  return [
    { zh: '\n无法读取：\n', en: '\nUnreadable:\n' }[language],
    ...unreadable.slice(0, MOST_CODES).map(({ file, unreadable: why }) => `  ${file}${{ zh: '：', en: ': ' }[language]}${why![language]}\n`),
    more(left, { zh: `  …还有${left}个文件\n`, en: `  … and ${left} files more\n` })[language],
  ];
}

interface Place {
  readonly file: string | null;
  readonly issue: ReportedIssue;
}

function codeLines(report: Report, language: Language): string[] {
  const places = [
    ...report.files.flatMap(({ file, issues }) => issues.map((issue): Place => ({ file, issue }))),
    ...report.whole.map((issue): Place => ({ file: null, issue })),
  ];
  const ofCode = ({ code, severity }: ReportedCode): Place[] => places.filter(({ issue }) => issue.code === code && issue.severity === severity);
  const left = report.codes.slice(MOST_CODES);
  return [
    ...report.codes.slice(0, MOST_CODES).flatMap((code) => [`\n${codeHead(code)[language]}\n`, ...placeLines(ofCode(code), language)]),
    more(left.length, {
      zh: `\n…还有${left.length}类问题：${left.map(({ code, issues }) => `${code}（${issues}处）`).join('、')}\n`,
      en: `\n… and ${left.length} kinds more: ${left.map(({ code, issues }) => `${code} (${issues})`).join(', ')}\n`,
    })[language],
    '\n',
  ];
}

/** `错误 V303 日期先后：12处，在3个文件`. */
function codeHead({ code, severity, name, issues, explained, files }: ReportedCode): Words {
  return {
    zh: `${SEVERITY_WORDS[severity].zh} ${code} ${name.zh}：${issues}处${explained === 0 ? '' : `（已说明${explained}处）`}${files === 0 ? '' : `，在${files}个文件`}`,
    en: `${SEVERITY_WORDS[severity].en} ${code} ${name.en}: ${issues} place${issues === 1 ? '' : 's'}${explained === 0 ? '' : ` (${explained} explained)`}${files === 0 ? '' : `, in ${files} file${files === 1 ? '' : 's'}`}`,
  };
}

/** The first places, those that nobody has explained before the others. */
function placeLines(places: readonly Place[], language: Language): string[] {
  const inOrder = [...places.filter(({ issue }) => issue.explanation === null), ...places.filter(({ issue }) => issue.explanation !== null)];
  const left = places.length - MOST_PLACES;
  return [
    ...inOrder.slice(0, MOST_PLACES).map((place) => `  ${placeText(place)[language]}\n`),
    more(left, { zh: `  …还有${left}处\n`, en: `  … and ${left} more\n` })[language],
  ];
}

function placeText({ file, issue }: Place): Words {
  const { zh, en } = issueText(issue, { what: issue.message, remedy: issue.remedy });
  const { explanation } = issue;
  return {
    zh: `${file ?? ''}${file !== null && issue.sheet === null ? '：' : ''}${zh}${explanation === null ? '' : `已说明：${explanation}`}`,
    en: `${file ?? ''}${file === null ? '' : issue.sheet === null ? ': ' : ' '}${en}${explanation === null ? '' : ` Explained: ${explanation}`}`,
  };
}

/** `23个文件：接收20个，退回3个（其中无法读取1个）。` */
function headline({ totals: { files, accepted, rejected, unreadable }, againstLastYear }: Report): Words {
  return {
    zh: `${files}个文件：接收${accepted}个，退回${rejected + unreadable}个${unreadable === 0 ? '' : `（其中无法读取${unreadable}个）`}。${againstLastYear ? '' : '没有与上年核对（用 --previous 指定上年的成套表）。'}\n`,
    en: `${files} files: ${accepted} accepted, ${rejected + unreadable} rejected${unreadable === 0 ? '' : ` (${unreadable} unreadable)`}.${againstLastYear ? '' : ' Not compared with last year (give last year’s set with --previous).'}\n`,
  };
}

function writtenLines({ report, annotate }: Written, language: Language): string[] {
  return [
    ...(report === null ? [] : [{ zh: `已写出报告：${report}\n`, en: `Report written: ${report}\n` }[language]]),
    ...(annotate === null ? [] : [{ zh: `已写出标注的申报表：${annotate}\n`, en: `Annotated workbooks written: ${annotate}\n` }[language]]),
  ];
}

/** How to get at all of it, as far as that was not asked for. */
function nextStep({ codes, accepted }: Report, { report, annotate }: Written): Words {
  const steps: Words[] = [];
  if (report === null && codes.length > 0) steps.push({ zh: '全部问题：加 --report 报告.html（查看、打印）', en: 'All issues: add --report report.html (to read and print)' });
  if (annotate === null && !accepted) steps.push({ zh: '退回各单位：加 --annotate 文件夹（标出错误单元格的原表，附退回单）', en: 'To send back: add --annotate DIR (the workbooks with their wrong cells marked)' });
  if (steps.length === 0) return { zh: '', en: '' };
  return { zh: `${steps.map(({ zh }) => zh).join('；')}。\n`, en: `${steps.map(({ en }) => en).join('. ')}.\n` };
}

function more(count: number, words: Words): Words {
  return count > 0 ? words : { zh: '', en: '' };
}
