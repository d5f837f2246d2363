import type { PlanPart } from './plan.ts';

/** What the plan says of the public notice and of the payment to people. */
export const handOnPlan: PlanPart = {
  key: 'handOn',
  title: '公示与发放（企业引才补贴）',
  fields: [
    { key: 'noticeFrom', label: '公示起始日', english: 'Notice from', reads: 'day', required: false, note: '公示表的起始日，当日不计入异议期；留空印“待录入”。' },
    { key: 'noticeDays', label: '公示工作日数', english: 'Working days of the notice', reads: 'count', required: false, note: '异议期的工作日数，按国务院放假调休安排推算截止日；留空印“待录入”。' },
    { key: 'payFrom', label: '发放期间起', english: 'Paid from', reads: 'month', required: false, note: '银行发放表从哪个月发起，例：2025-07；留空从本年度1月起。' },
    { key: 'payTo', label: '发放期间止', english: 'Paid to', reads: 'month', required: false, note: '银行发放表发到哪个月为止，例：2025-11；不论测算口径，不发以后的月份。留空的，银行发放表印“待录入”。' },
  ],
  tables: [],
};
