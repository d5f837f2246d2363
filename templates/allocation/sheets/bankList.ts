import { firstDay, isoMonth } from '../../../core/exact/calendar.ts';
import { inYuan, type Fen } from '../../../core/exact/money.ts';
import type { Column } from '../../tables/column.ts';
import { columnOf, layTable, widthsOf, type Laid, type TableRecord } from '../../tables/layout.ts';
import type { Unit } from '../../units/index.ts';
import { address, onSheet, span } from '../../workbook/address.ts';
import type { BodyCell, Cell, CellValue, Sheet } from '../../workbook/model.ts';
import { cell, heading, note, SheetBuilder } from '../../workbook/sheet.ts';
import type { AnnualSet } from '../annualSet.ts';
import type { FundCells } from '../chapter.ts';
import { FOOTER, inWords, laySignatures, layTitle, TO_ENTER, yearAndBatch } from '../frame.ts';
import type { FundLine } from '../funds.ts';
import { handOnOf } from '../handOn.ts';
import { paymentOf, type RosterLine } from '../roster.ts';
import { DIFFERS, MATCHES } from './crossCheck.ts';
import { PAYMENT_ROSTER } from './paymentRoster.ts';

export const BANK_LIST = '银行发放表';
/** What a payment above the available funds is called. */
export const OVER = '超出可用资金';

const columns: readonly Column[] = [
  { key: 'number', header: '序号', english: 'No.', kind: 'centre', width: 6, fill: 'typed' },
  { key: 'name', header: '户名（姓名）', english: 'Account holder', kind: 'text', width: 12, fill: 'typed' },
  { key: 'identity', header: '身份证号', english: 'ID number', kind: 'identity', width: 21, fill: 'typed' },
  { key: 'bank', header: '开户行', english: 'Bank', kind: 'wrap', width: 20, fill: 'typed' },
  { key: 'account', header: '银行/社保卡号', english: 'Account', kind: 'identity', width: 24, fill: 'typed' },
  { key: 'amount', header: '发放金额', english: 'Amount', kind: 'money', width: 15, fill: 'formula', total: true },
  { key: 'from', header: '发放月份起', english: 'From', kind: 'month', width: 12, fill: 'typed' },
  { key: 'to', header: '发放月份止', english: 'To', kind: 'month', width: 12, fill: 'typed' },
  { key: 'months', header: '月数', english: 'Months', kind: 'centre', width: 7, fill: 'formula', total: true },
  { key: 'phone', header: '联系电话', english: 'Phone', kind: 'identity', width: 15, fill: 'typed' },
  { key: 'remark', header: '备注', english: 'Remarks', kind: 'wrap', width: 16, fill: 'typed' },
];

/** A person who is paid, with the lines of the unit's roster that the payment is made of. */
export interface Paid {
  /** Positions among the unit's lines: they stand together. */
  readonly first: number;
  readonly last: number;
  readonly lines: readonly RosterLine[];
  readonly name: CellValue;
  readonly identity: string;
  readonly bank: string | null;
  readonly account: string | null;
  readonly phone: string | null;
  /** Whether rows of the person name different accounts. */
  readonly differing: boolean;
}

/** The people of a unit who are paid at least a month of the plan's 发放期间, a person once; the newest row that names an account holds. */
export function paidPeople(lines: readonly RosterLine[]): readonly Paid[] {
  const people: Paid[] = [];
  for (let first = 0; first < lines.length;) {
    let last = first;
    while (lines[last + 1]?.person === lines[first]!.person) last += 1;
    const own = lines.slice(first, last + 1);
    if (own.some(({ payment }) => payment !== null && payment.months > 0)) {
      const newest = own.toReversed();
      const given = (key: 'bank' | 'account' | 'phone'): string | null => newest.map(({ payee }) => payee[key]).find((value) => typeof value === 'string' && value !== '') as string | undefined ?? null;
      const accounts = new Set(own.map(({ payee }) => payee.account).filter((account) => typeof account === 'string' && account !== ''));
      people.push({
        first, last, lines: own,
        name: newest[0]!.payee.name, identity: newest[0]!.spell.identity,
        bank: given('bank'), account: given('account'), phone: given('phone'),
        differing: accounts.size > 1,
      });
    }
    first = last + 1;
  }
  return people;
}

/** 银行发放表 of a unit: a row a person, in full, and its sum against the funds that the unit holds. `fund` is the unit's line in the fund that pays; null where the plan has none. */
export function bankList(set: AnnualSet, unit: Unit, lines: readonly RosterLine[], roster: Laid, fund: FundLine | null, funds: FundCells): Sheet {
  const { plan } = set;
  const { payment } = handOnOf(plan);
  const sheet = new SheetBuilder({ name: BANK_LIST, widths: widthsOf(columns), tab: 'result' });
  layTitle(sheet, plan, { title: `${yearAndBatch(plan)}企业引才补贴${BANK_LIST}`, english: 'Payment list for the bank, a row a person', unit: `${unit.key} ${unit.name}` });
  sheet.wide(payment === null ? `发放期间：${TO_ENTER}（方案没有填写发放期间止）` : `发放期间：${isoMonth(payment.first)}至${isoMonth(payment.last)}　　用途：企业引才补贴`, 'plain', 'text', 20);
  const people = paidPeople(lines);
  const total = paymentOf(lines);
  const none = payment === null ? TO_ENTER : '没有';
  const laid = layTable(sheet, columns, {
    mode: 'result',
    records: people.length > 0 ? people.map((each, index) => personRecord(each, index + 1, roster)) : [{ name: none, amount: payment === null ? TO_ENTER : '—', months: '—' }],
  });
  sheet.freeze(3, laid.first);
  sheet.titleRows(laid.headRow, laid.first - 1);
  const sum = (key: string): Cell['formula'] => (key === 'amount' ? `ROUND(SUM(${laid.range(key)}),2)` : `SUM(${laid.range(key)})`);
  const months = people.reduce((count, each) => count + monthsIn(each), 0);
  const totalRow = sheet.row(columns.map(({ key, kind }): Cell => {
    if (key === 'name') return cell('合计', 'total', 'centre');
    if (key !== 'amount' && key !== 'months') return cell(null, 'total');
    if (payment === null) return cell(TO_ENTER, 'total', 'centre');
    return cell(key === 'amount' ? inYuan(total) : months, 'total', kind, { formula: sum(key)! });
  }), 22);
  sheet.row([
    cell('合计（大写）', 'head', 'centre', { across: 2 }), null,
    cell(payment === null ? TO_ENTER : `${inWords(total)}　　共${people.length}笔`, 'fixed', 'text', { across: columns.length - 2, bold: true }),
  ], 24);
  layFunds(sheet, payment === null ? null : { cell: address(columnOf(columns, 'amount'), totalRow), fen: total }, fund, funds);
  note(sheet, `注：一人一行，金额为发放期间内核定月份的合计，取自“${PAYMENT_ROSTER}”本次发放；各月只发已核定的月份。没有开户行或账号的印“${TO_ENTER}”，补齐后再报银行。可用资金为本项目已提前下达、上年结转、本次下达之和。`);
  laySignatures(sheet);
  return sheet.finish(FOOTER);
}

function monthsIn({ lines }: Paid): number {
  return lines.reduce((sum, { payment }) => sum + payment!.months, 0);
}

function personRecord(person: Paid, number: number, roster: Laid): TableRecord {
  const runs = person.lines.flatMap(({ payment }) => payment?.paid ?? []);
  const range = (key: string): string => onSheet(PAYMENT_ROSTER, span(roster.column(key), roster.first + person.first, roster.first + person.last));
  const summed = (key: string, formula: string, value: number): BodyCell =>
    ({ formula: person.first === person.last ? onSheet(PAYMENT_ROSTER, roster.at(key, roster.first + person.first)) : formula, value });
  return {
    number,
    name: person.name,
    identity: person.identity,
    bank: person.bank ?? TO_ENTER,
    account: person.account ?? TO_ENTER,
    amount: summed('payment', `ROUND(SUM(${range('payment')}),2)`, inYuan(paymentOf(person.lines))),
    from: firstDay(Math.min(...runs.map(({ first }) => first))),
    to: firstDay(Math.max(...runs.map(({ last }) => last))),
    months: summed('paymentMonths', `SUM(${range('paymentMonths')})`, monthsIn(person)),
    phone: person.phone,
    remark: person.differing ? '各行账号不同，取最近一行，请核对' : null,
  };
}

/** The sum beside 已提前下达 + 上年结转 + 本次下达, and beside what the program computed. */
function layFunds(sheet: SheetBuilder, total: { readonly cell: string; readonly fen: Fen } | null, fund: FundLine | null, funds: FundCells): void {
  heading(sheet, '资金核对');
  const spans: readonly (readonly [head: string, across: number])[] = [
    ['本次发放合计', 2], ['控制数（锁定）', 1], ['合计与控制数', 1], ['已提前下达＋上年结转＋本次下达', 2], ['超出金额', 2], ['校验', 3],
  ];
  const columnsAt = spans.reduce<number[]>((starts, [, across]) => [...starts, starts.at(-1)! + across], [1]);
  const layRow = (cells: readonly Cell[], height: number): void => {
    const row = sheet.line;
    cells.forEach((each, index) => sheet.put(columnsAt[index]!, row, { ...each, across: spans[index]![1] }));
    sheet.height(row, height);
  };
  layRow(spans.map(([head]) => cell(head, 'head', 'centre')), 22);
  const row = sheet.line;
  const at = (index: number): string => address(columnsAt[index]!, row);
  const unknown = (text: string): Cell => cell(text, 'value', 'centre');
  const available = fund === null || fund.issued === null ? null : fund.advanced + fund.carry + fund.issued;
  const over = total === null || available === null ? null : Math.max(0, total.fen - available);
  layRow([
    total === null ? unknown(TO_ENTER) : cell(inYuan(total.fen), 'formula', 'money', { formula: total.cell }),
    total === null ? unknown('—') : cell(inYuan(total.fen), 'fixed', 'money'),
    total === null ? unknown('—') : cell(MATCHES, 'formula', 'centre', { formula: `IF(ROUND(${at(0)}-${at(1)},2)=0,"${MATCHES}","${DIFFERS}")` }),
    available === null ? unknown('—') : cell(inYuan(available), 'formula', 'money', { formula: `ROUND(SUM(${['advanced', 'carry', 'issued'].map((key) => funds.at(fund!, key)).join(',')}),2)` }),
    over === null ? unknown('—') : cell(inYuan(over), 'formula', 'money', { formula: `ROUND(MAX(0,${at(0)}-${at(3)}),2)` }),
    over === null
      ? unknown(total === null ? TO_ENTER : '没有按实核定的项目，不能核对')
      : cell(over > 0 ? OVER : MATCHES, 'formula', 'centre', { formula: `IF(${at(4)}>0,"${OVER}","${MATCHES}")`, bold: true }),
  ], 24);
  sheet.highlight({ range: at(5), formula: `$${at(5).replace(/(\d+)/, '$$$1')}="${OVER}"`, look: 'bad' });
  sheet.highlight({ range: at(2), formula: `$${at(2).replace(/(\d+)/, '$$$1')}="${DIFFERS}"`, look: 'bad' });
}
