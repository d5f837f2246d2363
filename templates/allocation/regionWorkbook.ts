import { inYuan } from '../../core/exact/money.ts';
import type { Workbook } from '../workbook/model.ts';
import { pendingOf, sumKnown, type AnnualSet } from './annualSet.ts';
import { amountFormula, withoutRemark, yearAndBatch } from './frame.ts';
import { ADVANCES, advancesSheet } from './sheets/advances.ts';
import { BASIS, basisSheet } from './sheets/basis.ts';
import { cover } from './sheets/cover.ts';
import { CROSS_CHECK, crossCheckSheet } from './sheets/crossCheck.ts';
import { DETAIL, detailSheet } from './sheets/detail.ts';
import { ESTIMATE, estimateSheet } from './sheets/estimate.ts';
import { PARAMETERS_SHEET, parametersSheet } from './sheets/parameters.ts';
import { SETTLEMENT, settlementSheet } from './sheets/settlement.ts';
import { SUMMARY, summarySheet } from './sheets/summary.ts';

/** `自治区 2025年分配总表.xlsx`. */
export function regionFileName(year: number): string {
  return `自治区 ${year}年分配总表.xlsx`;
}

/** The region's workbook: every unit, every spell, every fund, and the checks between them. */
export function regionWorkbook(set: AnnualSet): Workbook {
  const { plan } = set;
  const parameters = parametersSheet(set);
  const detail = detailSheet(set, '附件3');
  const estimate = estimateSheet(set, detail, '附件2');
  const advances = advancesSheet(set, '附件5');
  const settlement = settlementSheet(set, advances, '附件4', (line) => (line.fund.method === '按实核定' ? estimate.at(line.unit.key, 'amount') : null));
  const summary = summarySheet(set, estimate, settlement, '附件1');
  const check = crossCheckSheet(set, { detail, estimate, settlement, advances, summary }, '附件6');
  const lines = set.funds.flatMap((result) => result.lines);
  const pending = pendingOf(set);
  const title = `${yearAndBatch(plan)}人才政策资金分配总表`;
  const claimed = set.roster.reduce((sum, line) => sum + (line.claimed.amount ?? 0), 0);
  const assessed = set.roster.reduce((sum, { line }) => sum + line.amount, 0);
  return {
    title,
    subject: '宁党办〔2020〕48号',
    sheets: [
      cover(set, {
        title: { zh: title, en: `Allocation of funds ${plan.year}: the region's workbook` },
        unit: '宁夏回族自治区',
        contents: [
          { sheet: PARAMETERS_SHEET, english: 'Parameters', what: '标准、月数与口径，各表公式按名称引用' },
          { sheet: SUMMARY, english: 'Summary', what: '各单位按市小计、九县区小计、合计' },
          { sheet: ESTIMATE, english: 'Subsidy estimate', what: '各单位本年核定与以后五年测算数' },
          { sheet: DETAIL, english: 'Subsidy detail', what: '每人每段，身份证号脱敏' },
          { sheet: SETTLEMENT, english: 'Advances and settlement', what: '分项目分单位的清算与本次下达，各项目资金平衡' },
          { sheet: ADVANCES, english: 'Issued in advance', what: '上年提前下达与本年以前批次，一笔一行' },
          { sheet: BASIS, english: 'Notes and basis', what: '条款、算法、锁定值来源' },
          { sheet: CROSS_CHECK, english: 'Cross-checks', what: `${check.lines}项勾稽，活公式` },
        ],
        figures: [
          { label: '全年应下达（元）', content: amountFormula(sumKnown(lines, 'due'), summary.total('due')), kind: 'money', ...withoutRemark(lines, 'assessed') },
          { label: '本次下达（元）', content: amountFormula(sumKnown(lines, 'issued'), summary.total('issued')), kind: 'money', ...withoutRemark(lines, 'issued') },
          { label: '欠拨（元）', content: amountFormula(sumKnown(lines, 'short'), summary.total('short')), kind: 'money', ...withoutRemark(lines, 'issued') },
          ...(settlement.unallocated === null ? [] : [{ label: '未分配（元）', content: amountFormula(settlement.unallocated.fen, settlement.unallocated.cell), kind: 'money' as const, remark: '留在资金总额内，见“提前下达与清算”' }]),
          { label: '享受人数', content: { formula: estimate.total('people'), value: peopleTotal(set) }, kind: 'count', remark: '同一人在两个单位都享受的，各计一人' },
          { label: '核定减申报（元）', content: { formula: estimate.total('difference'), value: inYuan(assessed - claimed) }, kind: 'money', remark: `${set.roster.filter((line) => line.difference !== '').length}行与申报不同` },
          { label: '勾稽不符项数', content: { formula: check.differing, value: 0 }, kind: 'count', remark: '不为0时见“勾稽校验表”' },
        ],
        pending,
      }),
      parameters.sheet,
      summary.sheet,
      estimate.sheet,
      detail.sheet,
      settlement.sheet,
      advances.sheet,
      basisSheet(
        set,
        [
          ['本次下达', '程序按资金总额与各单位需求计算（最大余数法，到分）'],
          ['上年清算、已提前下达、上年结转、资金总额、录入的当年核定', '分配方案'],
          ['核定月数、累计月数、剩余月数、以后年度月数', '程序按本人在各单位的全部各行计算'],
          ['申报月数、申报金额', '各单位申报表'],
          ['控制数', '程序计算，供勾稽校验'],
        ],
        ['身份证号只列前6后4；各单位的附表列完整号码。', `各单位申报表：${plan.units.map((unit) => set.files.get(unit.key) ?? '').filter((file) => file !== '').join('；')}`],
      ),
      check.sheet,
    ],
    names: parameters.names,
  };
}

function peopleTotal(set: AnnualSet): number {
  return new Set(set.roster.filter(({ line }) => line.months > 0).map((line) => `${line.unit.key} ${line.person}`)).size;
}
