import type { Words } from '../../../core/words.ts';
import { SEVERITY_WORDS } from '../issue.ts';
import { Markup, markup } from './markup.ts';
import type { Report, ReportedCode, ReportedFile, ReportedIssue } from './schema.ts';
import { STYLE } from './style.ts';
import { NO_UNIT, VERDICT_WORDS, verifyWords } from './words.ts';

/** SHA-256 of the style, by which alone the page may be styled. */
export const STYLE_HASH = 'sha256-cBbJ5TPDD2sXm6GO/8HGjnU5Kbjf42aVyUS1HDJ8eOM=';

/** Rows of one file that the page lists; beyond that nobody reads, and a page of everything opens slowly. */
const MOST_ROWS = 1000;
/** Issues in all from which on the files' tables are closed until they are wanted. */
const OPEN_UP_TO = 400;

/** `--report x.html`: the report as a manager opens and prints it. One file that asks for nothing and runs nothing. */
export function reportHtml(report: Report): string {
  const title: Words = {
    zh: `${report.year === null ? '' : `${report.year}年度`}申报表审核报告`,
    en: `Validation of submissions${report.year === null ? '' : ` ${report.year}`}`,
  };
  const page = markup`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${STYLE_HASH}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<title>${title.zh}</title>
<style>${new Markup(STYLE)}</style>
</head>
<body>
<main>
<header>
<h1>${both(title)}</h1>
${lead(report)}
</header>
${byUnit(report)}
${ofNoFile(report)}
${byCode(report)}
${fileByFile(report)}
</main>
<footer class="note">
<p>宁党办〔2020〕48号。身份证号只列前6后4，电话、账号只列后4位。 ${english('ID numbers show their first six and last four digits, phone numbers and accounts their last four.')}</p>
</footer>
</body>
</html>
`;
  return page.html;
}

function both({ zh, en }: Words): Markup {
  return markup`${zh} ${english(en)}`;
}

function english(text: string): Markup {
  return markup`<span lang="en">${text}</span>`;
}

function lead({ totals, againstLastYear }: Report): Markup {
  const rejected = totals.rejected + totals.unreadable;
  return markup`<p class="lead">共${totals.files}个文件：接收${totals.accepted}个，退回${rejected}个${totals.unreadable === 0 ? null : `（其中无法读取${totals.unreadable}个）`}。</p>
<ul class="tiles">
${tile('', totals.files, { zh: '文件', en: 'files' })}
${tile('good', totals.accepted, { zh: '接收', en: 'accepted' })}
${tile(rejected === 0 ? '' : 'bad', rejected, { zh: '退回', en: 'rejected' })}
${tile(totals.error === 0 ? '' : 'bad', totals.error, { zh: '错误', en: 'errors' })}
${tile(totals.verify === totals.explained ? '' : 'ask', totals.verify, { zh: totals.explained === 0 ? '核实' : `核实（已说明${totals.explained}）`, en: 'to verify' })}
${tile('', totals.hint, { zh: '提示', en: 'hints' })}
</ul>
<p class="note">错误必须改正；核实须改正，或在该行“说明”栏写明情况；提示不影响接收。 ${english('Errors must be corrected; what is to verify is corrected, or explained in the column 说明; hints never reject.')}</p>
<p class="note">${both(againstLastYear
    ? { zh: '已与上年成套表核对。', en: 'Compared with the set of last year.' }
    : { zh: '没有与上年核对：未提供上年成套表（--previous）。', en: 'Not compared with last year, whose set was not given (--previous).' })}</p>`;
}

function tile(look: string, value: number, label: Words): Markup {
  return markup`<li class="${look}"><b>${value}</b>${label.zh}<small lang="en">${label.en}</small></li>`;
}

function byUnit({ files, totals }: Report): Markup {
  return markup`<section>
<h2>${both({ zh: '按单位', en: 'By unit' })}</h2>
<div class="scroll"><table>
<thead><tr>${head('单位', 'Unit')}${head('文件', 'File')}${head('结果', 'Verdict')}${head('错误', 'Errors', 'n')}${head('核实', 'To verify', 'n')}${head('提示', 'Hints', 'n')}</tr></thead>
<tbody>
${files.map((file, index) => markup`<tr><th scope="row">${unitName(file)}</th><td>${hasMore(file) ? markup`<a href="#${anchor(index)}">${file.file}</a>` : file.file}</td><td>${verdictMark(file)}</td><td class="n">${number(file.counts.error)}</td><td class="n">${file.counts.verify === 0 ? null : verifyWords(file.counts).zh}</td><td class="n">${number(file.counts.hint)}</td></tr>
`)}</tbody>
<tfoot><tr><th scope="row">合计</th><td>${totals.files}个文件</td><td></td><td class="n">${number(totals.error)}</td><td class="n">${totals.verify === 0 ? null : verifyWords(totals).zh}</td><td class="n">${number(totals.hint)}</td></tr></tfoot>
</table></div>
</section>`;
}

function head(zh: string, en: string, look = ''): Markup {
  return markup`<th scope="col" class="${look}">${zh} ${english(en)}</th>`;
}

function unitName({ unit }: ReportedFile): string {
  return unit === null ? NO_UNIT.zh : unit.name;
}

function anchor(index: number): string {
  return `file-${index + 1}`;
}

function hasMore({ issues, unreadable }: ReportedFile): boolean {
  return issues.length > 0 || unreadable !== null;
}

function number(count: number): number | null {
  return count === 0 ? null : count;
}

function verdictMark({ verdict }: ReportedFile): Markup {
  return markup`<span class="mark ${verdict}">${VERDICT_WORDS[verdict].zh}</span>`;
}

function levelMark({ severity, rejects }: Pick<ReportedIssue, 'severity' | 'rejects'>): Markup {
  return severity === 'verify' && !rejects
    ? markup`<span class="mark answered">核实（已说明）</span>`
    : markup`<span class="mark ${severity}">${SEVERITY_WORDS[severity].zh}</span>`;
}

function ofNoFile({ whole }: Report): Markup | null {
  return whole.length === 0 ? null : markup`<section>
<h2>${both({ zh: '不在单个文件中的问题', en: 'Issues of no single file' })}</h2>
${issueTable(whole)}
</section>`;
}

function byCode({ codes }: Report): Markup | null {
  return codes.length === 0 ? null : markup`<section>
<h2>${both({ zh: '按问题', en: 'By kind' })}</h2>
<div class="scroll"><table>
<thead><tr>${head('级别', 'Level')}${head('代码', 'Code')}${head('问题', 'Issue')}${head('处数', 'Places', 'n')}${head('已说明', 'Explained', 'n')}${head('文件数', 'Files', 'n')}</tr></thead>
<tbody>
${codes.map((code) => markup`<tr><td class="level">${levelMark({ severity: code.severity, rejects: isOpen(code) })}</td><td class="code">${code.code}</td><td>${both(code.name)}</td><td class="n">${code.issues}</td><td class="n">${number(code.explained)}</td><td class="n">${number(code.files)}</td></tr>
`)}</tbody>
</table></div>
</section>`;
}

/** Whether some of a code's issues still wait for an answer. */
function isOpen({ issues, explained }: ReportedCode): boolean {
  return explained < issues;
}

function fileByFile({ files }: Report): Markup | null {
  const shown = files.map((file, index) => ({ file, index })).filter(({ file }) => hasMore(file));
  if (shown.length === 0) return null;
  const all = shown.reduce((sum, { file }) => sum + file.issues.length, 0);
  return markup`<section>
<h2>${both({ zh: '逐个文件', en: 'File by file' })}</h2>
${shown.map(({ file, index }) => fileSection(file, index, all <= OPEN_UP_TO))}
</section>`;
}

function fileSection(file: ReportedFile, index: number, open: boolean): Markup {
  const { counts, issues, unreadable } = file;
  const summary = [`错误${counts.error}处`, `核实${verifyWords(counts).zh}处`, `提示${counts.hint}处`].join('，');
  return markup`<article class="file" id="${anchor(index)}">
<header><h3>${unitName(file)}</h3><span class="name">${file.file}</span>${verdictMark(file)}</header>
${file.sha256 === '' ? null : markup`<p class="sha">SHA-256 ${file.sha256}</p>`}
${unreadable === null ? null : markup`<p>${both(unreadable)}</p>`}
${issues.length === 0 ? null : markup`<details${open ? new Markup(' open') : null}><summary>${summary}</summary>
${issueTable(issues)}
</details><p class="closed">${summary}。此处没有展开，请在屏幕上展开后再打印。</p>`}
</article>
`;
}

function issueTable(issues: readonly ReportedIssue[]): Markup {
  const left = issues.length - MOST_ROWS;
  return markup`<table class="rows">
<thead><tr>${head('级别', 'Level')}${head('代码', 'Code')}${head('位置', 'Place')}${head('问题', 'Issue')}${head('怎么改', 'What to do')}${head('说明', 'Explanation')}</tr></thead>
<tbody>
${issues.slice(0, MOST_ROWS).map(issueRow)}</tbody>
</table>
${left > 0 ? markup`<p class="note">${both({ zh: `还有${left}处没有列出，全部见 --report 报告.json 或 --annotate 生成的退回单。`, en: `${left} more are not listed; all of them stand in --report report.json and in the 退回单 of --annotate.` })}</p>` : null}`;
}

function issueRow(issue: ReportedIssue): Markup {
  const { code, sheet, cell, message, remedy, explanation } = issue;
  return markup`<tr><td class="level">${levelMark(issue)}</td><td class="code">${code}</td><td class="place">${placeOf(sheet, cell)}</td><td class="what">${both(message)}</td><td class="remedy">${both(remedy)}</td><td class="answer">${explanation}</td></tr>
`;
}

function placeOf(sheet: string | null, cell: string | null): Markup {
  if (sheet === null) return markup`—`;
  return markup`<span class="cell">${cell ?? '整张表'}</span> <span class="sheet">《${sheet}》</span>`;
}
