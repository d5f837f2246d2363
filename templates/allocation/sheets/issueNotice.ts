import { partsOf } from '../../../core/exact/calendar.ts';
import { DOCUMENT } from '../../../core/policy/articles.ts';
import { sumOf, valueOf } from '../../tables/layout.ts';
import type { Sheet } from '../../workbook/model.ts';
import { cell, SheetBuilder, wrappedHeight } from '../../workbook/sheet.ts';
import type { AnnualSet } from '../annualSet.ts';
import { FOOTER, inWords, NOT_ASSESSED, TO_ENTER, yearAndBatch } from '../frame.ts';
import type { FundLine } from '../funds.ts';
import type { Fund } from '../plan.ts';
import { moneyRecord } from './issueTable.ts';

export const ISSUE_NOTICE = '下达通知';

const WIDTH = 80;
const LINE = 17;

/** What a notice tells of: the lines of a unit or of all, and the cells in which their sums stand. */
export interface Noticed {
  /** Whom it addresses. */
  readonly to: string;
  /** How it calls whoever gets the money. */
  readonly you: string;
  readonly lines: readonly FundLine[];
  /** Cell of a money column's sum. */
  total(key: string): string;
  /** Cell of a fund's 本次下达. */
  issued(fund: Fund): string;
  /** Cell of 本次下达 in words. */
  readonly words: string;
  /** Names of the annexes, in their order. */
  readonly annexes: readonly string[];
}

/** A piece of a text: words, or a cell with what it shows. */
type Piece = string | { readonly cell: string; readonly shows: string; readonly money: boolean };

/** 下达通知: the text of the notice, a paragraph a cell, with its figures as formulas; to copy from. */
export function issueNotice(set: AnnualSet, noticed: Noticed): Sheet {
  const { plan, funds } = set;
  const { lines, total } = noticed;
  const sheet = new SheetBuilder({ name: ISSUE_NOTICE, widths: [WIDTH], orientation: 'portrait', tab: 'result' });
  if (plan.mark !== null) sheet.wide(plan.mark, 'warning');
  sheet.wide(`关于下达${yearAndBatch(plan)}人才政策资金的通知`, 'title', 'wrap', 40);
  sheet.wide('Notice of funds issued: text to copy from', 'subtitle', 'text', 16);
  sheet.wide(plan.documentNumber ?? `文号：${TO_ENTER}`, 'subtitle', 'text', 24);
  paragraph(sheet, [noticed.to]);

  const sum = (key: string): Piece[] => money(total(key), sumText(lines, key));
  paragraph(sheet, [
    `　　根据《关于鼓励引导人才向基层流动的若干措施》（${DOCUMENT}），现下达${noticed.you}${yearAndBatch(plan)}人才政策资金`, ...sum('issued'),
    ...(lines.every(({ issued }) => issued === null) ? [] : ['（大写：', { cell: noticed.words, shows: wordsOf(lines), money: false }, '）']),
    '。全年应下达', ...sum('due'), '，此前已提前下达', ...sum('advanced'), '，上年结转', ...sum('carry'), '，本次下达后累计下达', ...sum('soFar'), '，欠拨', ...sum('short'), '，结转下年', ...sum('over'), '。',
  ]);
  const moved = funds
    .map(({ fund }) => ({ fund, own: lines.filter((line) => line.fund === fund) }))
    .filter(({ own }) => own.some(({ due, advanced, issued }) => due !== 0 || advanced !== 0 || issued !== 0));
  if (moved.length > 0) paragraph(sheet, ['　　分项目如下：']);
  moved.forEach(({ fund, own }, index) => {
    paragraph(sheet, [
      `　　${index + 1}. ${fund.name}（项目编码${fund.code}，资金性质：${fund.nature ?? TO_ENTER}）：本次下达`, ...money(noticed.issued(fund), sumText(own, 'issued')),
      `。列收入科目：${fund.income ?? TO_ENTER}；支出功能分类科目：${fund.functionItem ?? TO_ENTER}；政府经济分类科目：${fund.economicItem ?? TO_ENTER}。`,
    ]);
  });
  const waiting = [...new Set(lines.filter(({ issued }) => issued === null).map(({ fund }) => fund.name))];
  if (waiting.length > 0) paragraph(sheet, [`　　下列项目有${NOT_ASSESSED}的，不在本次下达金额之内：${waiting.join('、')}。原因见“封面与目录”。`]);
  paragraph(sheet, ['　　请据此办理资金拨付和列支，专款专用；发放到个人的补贴按规定公示后发放。']);
  sheet.gap(12);
  noticed.annexes.forEach((name, index) => sheet.wide(`　　${index === 0 ? '附件：' : '　　　'}${index + 1}. ${name}`, 'plain', 'text', LINE));
  sheet.gap(LINE);
  const { issuedOn } = plan;
  const date = issuedOn === null ? null : partsOf(issuedOn);
  for (const text of ['（印发单位盖章）', date === null ? `印发日期：${TO_ENTER}` : `${date.year}年${date.month}月${date.dayOfMonth}日`]) {
    sheet.wide(`${text}　　　　`, 'plain', 'text', 22, { align: 'right' });
  }
  return sheet.finish(FOOTER);
}

/** `1,234.50元`, or 未测算. */
function money(from: string, text: string): Piece[] {
  return text === NOT_ASSESSED ? [text] : [{ cell: from, shows: text, money: true }, '元'];
}

function paragraph(sheet: SheetBuilder, pieces: readonly Piece[]): void {
  const text = pieces.map((piece) => (typeof piece === 'string' ? piece : piece.shows)).join('');
  const height = wrappedHeight([[text, WIDTH]], LINE, 22);
  if (pieces.every((piece) => typeof piece === 'string')) sheet.wide(text, 'plain', 'wrap', height);
  else sheet.row([cell(text, 'plain', 'wrap', { formula: pieces.map(formulaOf).join('&') })], height);
}

function formulaOf(piece: Piece): string {
  if (typeof piece === 'string') return `"${piece.replaceAll('"', '""')}"`;
  return piece.money ? `TEXT(${piece.cell},"#,##0.00")` : piece.cell;
}

/** Sum of a money column as the notice prints it; 未测算 where nothing of it is known. */
function sumText(lines: readonly FundLine[], key: string): string {
  const values = lines.map((line) => valueOf(moneyRecord(line)[key]!));
  if (values.every((value) => typeof value === 'string')) return NOT_ASSESSED;
  const [whole, cents] = sumOf(values).toFixed(2).split('.');
  return `${whole!.replace(/\B(?=(\d{3})+$)/g, ',')}.${cents}`;
}

function wordsOf(lines: readonly FundLine[]): string {
  return inWords(lines.reduce((sum, { issued }) => sum + (issued ?? 0), 0));
}
