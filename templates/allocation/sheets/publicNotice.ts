import { isoDay, type Day } from '../../../core/exact/calendar.ts';
import { inYuan } from '../../../core/exact/money.ts';
import { FunctionError } from '../../../core/functions/errors.ts';
import { WORKDAY } from '../../../core/quota/workday.ts';
import type { Policy } from '../../../core/policy/policy.ts';
import type { Column } from '../../tables/column.ts';
import { layTable, widthsOf, type Laid, type TableRecord } from '../../tables/layout.ts';
import { maskIdentity } from '../../tables/mask.ts';
import type { Unit } from '../../units/index.ts';
import { onSheet } from '../../workbook/address.ts';
import type { Sheet } from '../../workbook/model.ts';
import { cell, note, SheetBuilder } from '../../workbook/sheet.ts';
import type { AnnualSet } from '../annualSet.ts';
import { FOOTER, TO_ENTER, yearAndBatch } from '../frame.ts';
import { handOnOf } from '../handOn.ts';
import type { RosterLine } from '../roster.ts';
import { PAYMENT_ROSTER } from './paymentRoster.ts';

export const PUBLIC_NOTICE = '公示表';

const columns: readonly Column[] = [
  { key: 'number', header: '序号', english: 'No.', kind: 'centre', width: 6, fill: 'typed' },
  { key: 'name', header: '姓名', english: 'Name', kind: 'centre', width: 11, fill: 'typed' },
  { key: 'identity', header: '身份证号', english: 'ID number', kind: 'identity', width: 22, fill: 'typed' },
  { key: 'degree', header: '学历', english: 'Education', kind: 'centre', width: 7, fill: 'typed' },
  { key: 'workplace', header: '工作单位', english: 'Workplace', kind: 'wrap', width: 32, fill: 'typed' },
  { key: 'start', header: '到岗日期', english: 'Arrival', kind: 'date', width: 13, fill: 'typed' },
  { key: 'months', header: '核定月数', english: 'Months', kind: 'centre', width: 8, fill: 'formula', total: true },
  { key: 'standard', header: '月标准', english: 'Monthly standard', kind: 'money', width: 12, fill: 'formula' },
  { key: 'amount', header: '核定金额', english: 'Amount', kind: 'money', width: 15, fill: 'formula', total: true },
];

/** The last day on which objections are taken: a day, or why it is not known. */
export type LastDay = { readonly day: Day } | { readonly why: string };

/** Counts the working days of the notice from the day after its first; a year without its holidays is said, never guessed. */
export function lastDayOf(noticeFrom: Day | null, noticeDays: number | null, policy: Policy): LastDay {
  if (noticeFrom === null || noticeDays === null) return { why: `方案没有填写${[...(noticeFrom === null ? ['公示起始日'] : []), ...(noticeDays === null ? ['公示工作日数'] : [])].join('、')}` };
  try {
    return { day: WORKDAY.compute({ start: noticeFrom, days: noticeDays, calendar: null }, policy) as Day };
  } catch (error) {
    if (error instanceof FunctionError && error.code === '#N/A') return { why: `自${isoDay(noticeFrom)}起${noticeDays}个工作日，跨入放假调休安排尚未收录的年份，请按国务院办公厅放假通知推算` };
    throw error;
  }
}

/** 公示表 of a unit: who is to be paid what, ID numbers masked, and until when objections are taken. */
export function publicNotice(set: AnnualSet, unit: Unit, lines: readonly RosterLine[], roster: Laid): Sheet {
  const { plan, policy } = set;
  const sheet = new SheetBuilder({ name: PUBLIC_NOTICE, widths: widthsOf(columns), tab: 'result' });
  if (plan.mark !== null) sheet.wide(plan.mark, 'warning');
  sheet.wide(`${unit.name}${yearAndBatch(plan)}企业引才补贴${PUBLIC_NOTICE}`, 'title', 'text', 40);
  sheet.wide('Public notice: enterprise talent subsidy', 'subtitle', 'text', 18);
  note(sheet, `根据《关于鼓励引导人才向基层流动的若干措施》（宁党办〔2020〕48号）（九），现将拟享受企业引才补贴的人员予以公示。对公示内容有异议的，请在异议期内向公示单位反映。`);
  layPeriod(sheet, plan, policy);
  const records = lines.flatMap((line, index): readonly TableRecord[] => {
    if (line.line.months === 0) return [];
    const linked = (key: string, value: number): TableRecord[string] => ({ formula: onSheet(PAYMENT_ROSTER, roster.at(key, roster.first + index)), value });
    return [{
      name: line.payee.name,
      identity: maskIdentity(line.spell.identity),
      degree: line.spell.degree,
      workplace: line.payee.workplace,
      start: line.spell.start,
      months: linked('months', line.line.months),
      standard: linked('standard', inYuan(line.line.standard)),
      amount: linked('amount', inYuan(line.line.amount)),
    }];
  });
  const laid = layTable(sheet, columns, {
    mode: 'result',
    records: records.length > 0 ? records.map((record, index) => ({ number: index + 1, ...record })) : [{ name: '没有', months: '—', standard: '—', amount: '—' }],
    total: { label: '合计', labelKey: 'workplace', where: 'below' },
  });
  sheet.freeze(4, laid.first);
  sheet.titleRows(laid.headRow, laid.first - 1);
  note(sheet, '注：身份证号只列前6后4；本年内分段在岗的，每段一行。月数、金额取自“企业引才补贴发放花名册”。');
  sheet.gap(10);
  const row = sheet.row([cell('公示单位：　　　　　　　　（盖章）', 'plain', 'text', { across: 4 })], 22);
  sheet.put(5, row, cell('受理部门：', 'plain', 'text', { across: 2 }));
  sheet.put(7, row, cell('联系电话：', 'plain', 'text', { across: 3 }));
  return sheet.finish(FOOTER);
}

function layPeriod(sheet: SheetBuilder, plan: AnnualSet['plan'], policy: Policy): void {
  const { noticeFrom, noticeDays } = handOnOf(plan);
  const last = lastDayOf(noticeFrom, noticeDays, policy);
  const known = 'day' in last;
  const value = (content: number | null, kind: 'date' | 'centre', across: number) =>
    cell(content ?? TO_ENTER, 'fixed', content === null ? 'centre' : kind, { across, bold: true, align: 'center' });
  sheet.row([
    cell('公示起始日', 'head', 'centre', { across: 2 }), null,
    value(noticeFrom, 'date', 1),
    cell('异议期工作日数', 'head', 'centre', { across: 2 }), null,
    value(noticeDays, 'centre', 1),
    cell('异议截止日', 'head', 'centre', { across: 2 }), null,
    value(known ? last.day : null, 'date', 1),
  ], 26);
  note(sheet, known
    ? `异议期自公示次日（${isoDay(noticeFrom! + 1)}）起计${noticeDays}个工作日，按国务院放假调休安排，至${isoDay(last.day)}止。`
    : `异议截止日${TO_ENTER}：${last.why}。`);
}
