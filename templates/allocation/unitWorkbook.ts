import { inYuan } from '../../core/exact/money.ts';
import type { Unit } from '../units/index.ts';
import { onSheet } from '../workbook/address.ts';
import type { Workbook } from '../workbook/model.ts';
import { linesOf, pendingOf, sumKnown, type AnnualSet } from './annualSet.ts';
import { amountFormula, withoutRemark, yearAndBatch } from './frame.ts';
import { basisSheet, BASIS } from './sheets/basis.ts';
import { cover } from './sheets/cover.ts';
import { ISSUE_TABLE, issueTable } from './sheets/issueTable.ts';
import { PARAMETERS_SHEET, parametersSheet } from './sheets/parameters.ts';
import { PAYMENT_ROSTER, paymentRoster } from './sheets/paymentRoster.ts';

/** `640104 兴庆区 2025年下达附表.xlsx`. */
export function unitFileName(unit: Unit, year: number): string {
  return `${unit.key} ${unit.name} ${year}年下达附表.xlsx`;
}

/** The workbook that a unit gets: its funds, its people in full, parameters and basis. */
export function unitWorkbook(set: AnnualSet, unit: Unit): Workbook {
  const { plan } = set;
  const roster = paymentRoster(set, unit, '附件2');
  const issue = issueTable(set, unit, '附件1', (line) => (line.fund.method === '按实核定' ? roster.total : null));
  const parameters = parametersSheet(set);
  const lines = linesOf(set, unit);
  const people = set.roster.filter((line) => line.unit.key === unit.key);
  const difference = people.reduce((sum, { line, claimed }) => sum + line.amount - (claimed.amount ?? 0), 0);
  const pending = pendingOf(set, unit);
  const title = `${yearAndBatch(plan)}人才政策资金下达附表`;
  return {
    title: `${title} ${unit.name}`,
    subject: '宁党办〔2020〕48号',
    sheets: [
      cover(set, {
        title: { zh: title, en: `Funds issued for ${plan.year}: annexes` },
        unit: `${unit.key} ${unit.name}`,
        contents: [
          { sheet: ISSUE_TABLE, english: 'Funds issued', what: '每个项目的核定、清算、已下达、本次下达、欠拨与结转' },
          { sheet: PAYMENT_ROSTER, english: 'Payment roster', what: '每人的申报、核定、差额与原因、累计与剩余月数、依据' },
          { sheet: PARAMETERS_SHEET, english: 'Parameters', what: '标准、月数与口径，各表公式按名称引用' },
          { sheet: BASIS, english: 'Notes and basis', what: '条款、算法、锁定值来源' },
        ],
        figures: [
          { label: '全年应下达（元）', content: amountFormula(sumKnown(lines, 'due'), issue.due), kind: 'money', ...withoutRemark(lines, 'assessed') },
          { label: '本次下达（元）', content: amountFormula(sumKnown(lines, 'issued'), issue.issued), kind: 'money', ...withoutRemark(lines, 'issued') },
          { label: '花名册行数', content: { formula: `COUNT(${onSheet(PAYMENT_ROSTER, roster.laid.range('number'))})`, value: people.length }, kind: 'count' },
          { label: '核定与申报不同的行数', content: { formula: `SUMPRODUCT((LEN(${onSheet(PAYMENT_ROSTER, roster.laid.range('why'))})>0)*1)`, value: roster.differing }, kind: 'count', remark: '逐行原因见花名册“差异原因”' },
          { label: '核定与申报差额（元）', content: { formula: onSheet(PAYMENT_ROSTER, roster.laid.at('difference', roster.laid.totalRow!)), value: inYuan(difference) }, kind: 'money', remark: '核定减申报；负数为核减' },
        ],
        pending,
      }),
      issue.sheet,
      roster.sheet,
      parameters.sheet,
      basisSheet(
        set,
        [
          ['本次下达', '自治区分配总表“提前下达与清算”'],
          ['上年清算、已提前下达、上年结转、录入的当年核定', '分配方案'],
          ['核定月数、累计月数、剩余月数', '自治区按本人全部各行（含其他单位）计算，见“依据”列'],
          ['申报月数、申报金额', `申报表：${set.files.get(unit.key) ?? '—'}`],
        ],
        ['离开本单位又到其他单位的，当月由月初在岗的一行计发；“差异原因”只写明已由其他单位计发，不列其他单位的内容。', '本表打开后各程序重新计算的结果与所存结果一致。'],
      ),
    ],
    names: parameters.names,
  };
}
