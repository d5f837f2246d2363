/** The look of the report: for a screen of any width, and for A4. Black and white must do, so words and weight carry the meaning. */
export const STYLE = `
:root { --ink: #1b1f24; --soft: #57606a; --line: #d0d7de; --faint: #f6f8fa; --bad: #b42318; --bad-paper: #fdecea; --ask: #8a4b00; --ask-paper: #fff3dc; --good: #1a6b3c; --good-paper: #e7f5ec; }
* { box-sizing: border-box; }
html { background: #eceff2; color: var(--ink); font: 15px/1.6 -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif; font-variant-numeric: tabular-nums; -webkit-text-size-adjust: 100%; }
body { max-width: 1180px; margin: 24px auto; padding: 40px 48px 56px; background: #fff; border: 1px solid var(--line); border-radius: 6px; }
h1 { margin: 0; font-size: 28px; line-height: 1.3; }
h2 { margin: 44px 0 12px; padding-bottom: 6px; border-bottom: 2px solid var(--ink); font-size: 19px; }
h3 { margin: 0; font-size: 16px; }
p { margin: 6px 0; }
[lang=en] { color: var(--soft); font-size: 0.82em; font-weight: 400; }
h1 [lang=en] { display: block; font-size: 15px; }
.rows [lang=en] { display: block; line-height: 1.4; }
.lead { margin: 22px 0 0; font-size: 20px; font-weight: 600; }
.tiles { display: grid; grid-template-columns: repeat(6, 1fr); gap: 0; margin: 18px 0 14px; padding: 0; border: 1px solid var(--line); border-radius: 6px; list-style: none; }
.tiles li { padding: 12px 16px; border-left: 1px solid var(--line); }
.tiles li:first-child { border-left: 0; }
.tiles b { display: block; font-size: 26px; line-height: 1.25; }
.tiles .bad b { color: var(--bad); }
.tiles .good b { color: var(--good); }
.tiles .ask b { color: var(--ask); }
.tiles small { display: block; color: var(--soft); }
.note { color: var(--soft); font-size: 13px; }
.note [lang=en] { display: block; font-size: 12px; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: 7px 10px; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; overflow-wrap: anywhere; }
thead th { border-bottom: 1px solid var(--soft); background: var(--faint); font-size: 13px; white-space: nowrap; overflow-wrap: normal; }
tbody th { font-weight: 600; }
tfoot td, tfoot th { border-top: 1px solid var(--ink); border-bottom: 0; font-weight: 600; }
.n { width: 1%; padding-left: 20px; text-align: right; white-space: nowrap; overflow-wrap: normal; }
.code, .level { white-space: nowrap; overflow-wrap: normal; }
.level { width: 1%; }
.code { width: 1%; }
.place { width: 15%; }
.what { width: 29%; }
.remedy { width: 24%; }
.cell { font-weight: 600; }
.sheet { display: block; color: var(--soft); font-size: 13px; }
.mark { display: inline-block; padding: 0 8px; border: 1px solid currentColor; border-radius: 3px; font-size: 13px; font-weight: 600; line-height: 1.6; white-space: nowrap; }
.error, .rejected, .unreadable { background: var(--bad-paper); color: var(--bad); }
.verify { background: var(--ask-paper); color: var(--ask); }
.accepted, .answered { background: var(--good-paper); color: var(--good); }
.hint { background: #fff; color: var(--soft); font-weight: 400; }
.file { margin-top: 26px; }
.file header { display: flex; flex-wrap: wrap; gap: 4px 12px; align-items: baseline; }
.file .name { overflow-wrap: anywhere; }
.sha { color: var(--soft); font: 11px/1.5 ui-monospace, Consolas, monospace; overflow-wrap: anywhere; }
summary { padding: 6px 0; cursor: pointer; color: var(--soft); font-size: 13px; }
a { color: #0a56a8; }
footer { margin-top: 40px; padding-top: 10px; border-top: 1px solid var(--line); }
.closed { display: none; }
@media screen and (max-width: 760px) {
  body { margin: 0; padding: 22px 16px 32px; border: 0; border-radius: 0; }
  .tiles { grid-template-columns: repeat(3, 1fr); }
  .tiles li:nth-child(4) { border-left: 0; }
  .tiles li:nth-child(n+4) { border-top: 1px solid var(--line); }
  .rows thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .rows, .rows tbody, .rows tr, .rows td { display: block; width: auto; }
  .rows tr { padding: 10px 0; border-bottom: 1px solid var(--line); }
  .rows td { padding: 2px 0; border: 0; }
  .rows .level, .rows .code, .rows .place { display: inline-block; margin-right: 10px; }
  .rows .remedy::before { content: "改法："; color: var(--soft); }
  .rows .answer:not(:empty)::before { content: "说明："; color: var(--soft); }
  .rows .answer:empty { display: none; }
  .rows .sheet { display: inline; }
  .scroll { overflow-x: auto; }
  .scroll table { min-width: 700px; }
}
@media print {
  @page { size: A4 landscape; margin: 14mm 12mm 16mm; @bottom-left { content: "申报表审核报告"; font-size: 9pt; color: #57606a; } @bottom-right { content: "第" counter(page) "页 共" counter(pages) "页"; font-size: 9pt; color: #57606a; } }
  html { background: #fff; font-size: 10pt; line-height: 1.45; }
  body { max-width: none; margin: 0; padding: 0; border: 0; }
  h1 { font-size: 20pt; }
  h2 { margin-top: 18pt; font-size: 13pt; }
  h2, h3, .file header, .sha, summary { break-after: avoid; }
  .lead { font-size: 14pt; }
  thead { display: table-header-group; }
  tfoot { display: table-row-group; }
  tr, .tiles, .file header { break-inside: avoid; }
  th, td { padding: 3pt 5pt; }
  thead th, .mark, .tiles { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  summary { display: none; }
  details::details-content { content-visibility: visible; display: block; }
  a { color: inherit; text-decoration: none; }
}
@supports not selector(::details-content) { @media print { details:not([open]) + .closed { display: block; } } }
`;
