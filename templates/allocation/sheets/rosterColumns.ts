import { standardFormula } from '../../../core/subsidy/monthlyStandard.ts';
import { inYuan } from '../../../core/exact/money.ts';
import type { Column } from '../../tables/column.ts';
import type { TableRecord } from '../../tables/layout.ts';
import { firstDay } from '../../../core/exact/calendar.ts';
import { handOnOf } from '../handOn.ts';
import type { Plan } from '../plan.ts';
import { differenceIn, type RosterLine } from '../roster.ts';

/** Columns that the unit's 发放花名册 and the region's 补贴明细 share: who, and on what the standard rests. */
export const whoColumns: readonly Column[] = [
  { key: 'number', header: '序号', english: 'No.', kind: 'centre', width: 5, fill: 'typed' },
  { key: 'person', header: '人员编号', english: 'Person', kind: 'centre', width: 6, fill: 'typed' },
  { key: 'name', header: '姓名', english: 'Name', kind: 'text', width: 9, fill: 'typed' },
  { key: 'identity', header: '身份证号', english: 'ID number', kind: 'identity', width: 20, fill: 'typed' },
  { key: 'degree', header: '学历', english: 'Education', kind: 'centre', width: 6, fill: 'typed' },
  { key: 'fullTime', header: '是否全日制', english: 'Full-time study', kind: 'centre', width: 6, fill: 'typed' },
  { key: 'firstClass', header: '是否一流大学/学科', english: 'First-class', kind: 'centre', width: 7, fill: 'typed' },
  { key: 'employer', header: '单位性质', english: 'Kind of employer', kind: 'centre', width: 8, fill: 'typed' },
  { key: 'workplace', header: '工作单位', english: 'Workplace', kind: 'wrap', width: 22, fill: 'typed' },
  { key: 'start', header: '到岗日期', english: 'Arrival', kind: 'date', width: 11, fill: 'typed' },
  { key: 'end', header: '离岗日期', english: 'Left on', kind: 'date', width: 11, fill: 'typed' },
];

/** What was paid before, as the unit states it. */
export const beforeColumns: readonly Column[] = [
  { key: 'firstMonth', header: '首次享受月', english: 'First month paid', kind: 'month', width: 10, fill: 'typed' },
  { key: 'paidBefore', header: '期初已享受月数', english: 'Months paid before', kind: 'centre', width: 7, fill: 'typed' },
];

/** Claimed against assessed. */
export const claimColumns: readonly Column[] = [
  { key: 'claimedMonths', header: '申报月数', english: 'Months claimed', group: '申报', kind: 'centre', width: 6, fill: 'fixed', relation: '①', total: true },
  { key: 'claimedAmount', header: '申报金额', english: 'Amount claimed', group: '申报', kind: 'money', width: 12, fill: 'fixed', relation: '②', total: true },
  { key: 'months', header: '核定月数', english: 'Months assessed', group: '核定', kind: 'centre', width: 6, fill: 'fixed', relation: '③', total: true },
  {
    key: 'standard', header: '月标准', english: 'Monthly standard', group: '核定', kind: 'money', width: 10, fill: 'formula', relation: '④',
    formula: (at) => standardFormula({ degree: at('degree'), fullTime: at('fullTime'), firstClass: at('firstClass'), employer: at('employer'), start: at('start') }),
  },
  {
    key: 'amount', header: '核定金额', english: 'Amount assessed', group: '核定', kind: 'money', width: 12, fill: 'formula', relation: '⑤=③×④', total: true,
    formula: (at) => `ROUND(${at('months')}*${at('standard')},2)`,
  },
  {
    key: 'difference', header: '差额', english: 'Difference', kind: 'money', width: 11, fill: 'formula', relation: '⑥=⑤-②', total: true,
    formula: (at) => `ROUND(${at('amount')}-${at('claimedAmount')},2)`,
  },
];

/** Why claim and assessment differ. */
export const whyColumn: Column = { key: 'why', header: '差异原因', english: 'Why it differs', kind: 'wrap', width: 20, fill: 'fixed' };

/** Where the money goes. */
export const payeeColumns: readonly Column[] = [
  { key: 'bank', header: '开户行', english: 'Bank', kind: 'wrap', width: 12, fill: 'typed' },
  { key: 'account', header: '银行/社保卡号', english: 'Account', kind: 'identity', width: 20, fill: 'typed' },
  { key: 'phone', header: '联系电话', english: 'Phone', kind: 'identity', width: 13, fill: 'typed' },
];

export const clockColumns: readonly Column[] = [
  { key: 'cumulative', header: '累计月数', english: 'Months so far', kind: 'centre', width: 6, fill: 'fixed' },
  { key: 'remaining', header: '剩余月数', english: 'Months left', kind: 'centre', width: 6, fill: 'fixed' },
];

/** What is paid in the plan's 发放期间; none where that is 待录入. */
export function paymentColumns(plan: Plan): readonly Column[] {
  if (handOnOf(plan).payment === null) return [];
  return [
    { key: 'paymentMonths', header: '本次发放月数', english: 'Months paid now', group: '本次发放', kind: 'centre', width: 6, fill: 'fixed', relation: '⑦', total: true },
    {
      key: 'payment', header: '本次发放金额', english: 'Paid now', group: '本次发放', kind: 'money', width: 12, fill: 'formula', relation: '⑧=⑦×④', total: true,
      formula: (at) => `ROUND(${at('paymentMonths')}*${at('standard')},2)`,
    },
  ];
}

/** How numbers that belong to a person are shown: in full to the unit, masked elsewhere. */
export interface Masking {
  identity(number: string): string;
  tail(number: string): string;
}

/** The values of the shared columns for a line of the roster. */
export function rosterRecord(line: RosterLine, number: number, masking: Masking): TableRecord {
  const { payee, claimed } = line;
  const amount = inYuan(line.line.amount);
  const difference = differenceIn(line);
  const claimedAmount = claimed.amount === null ? null : inYuan(claimed.amount);
  return {
    number,
    person: line.person,
    name: payee.name,
    identity: masking.identity(line.spell.identity),
    degree: line.spell.degree,
    fullTime: line.spell.fullTime ? '是' : '否',
    firstClass: line.spell.firstClass === null ? null : line.spell.firstClass ? '是' : '否',
    employer: line.spell.employer,
    workplace: payee.workplace,
    start: line.spell.start,
    end: line.spell.end,
    firstMonth: line.spell.firstMonth === null ? null : firstDay(line.spell.firstMonth),
    paidBefore: line.spell.paidBefore,
    claimedMonths: claimed.months,
    claimedAmount,
    months: line.line.months,
    standard: inYuan(line.line.standard),
    amount,
    difference: difference === null ? '—' : inYuan(difference),
    why: line.difference === '' ? null : line.difference,
    bank: payee.bank,
    account: typeof payee.account === 'string' ? masking.tail(payee.account) : null,
    phone: typeof payee.phone === 'string' ? masking.tail(payee.phone) : null,
    cumulative: line.line.cumulative,
    remaining: line.line.remaining,
    paymentMonths: line.payment?.months ?? null,
    payment: line.payment === null ? null : inYuan(line.payment.amount),
  };
}
