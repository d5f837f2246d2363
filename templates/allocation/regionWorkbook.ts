import { inYuan } from '../../core/exact/money.ts';
import type { Workbook } from '../workbook/model.ts';
import { pendingOf, sumKnown, type AnnualSet, type Pending } from './annualSet.ts';
import type { Missing, RegionPart } from './chapter.ts';
import type { Check } from './check.ts';
import { assessingChapter, chapters, needsOf } from './chapters.ts';
import { amountFormula, NOT_ASSESSED, withoutRemark, yearAndBatch } from './frame.ts';
import { missingInPlan } from './missing.ts';
import { advancesSheet } from './sheets/advances.ts';
import { BASIS, basisSheet } from './sheets/basis.ts';
import { cover } from './sheets/cover.ts';
import { CROSS_CHECK, crossCheckSheet } from './sheets/crossCheck.ts';
import { nextAdvancesSheet } from './sheets/nextAdvances.ts';
import { performanceSheet, type PerformanceLaid } from './sheets/performance.ts';
import { ISSUE_NOTICE, issueNotice } from './sheets/issueNotice.ts';
import { PARAMETERS_SHEET, parametersSheet } from './sheets/parameters.ts';
import { settlementSheet } from './sheets/settlement.ts';
import { summarySheet, type SummaryLaid } from './sheets/summary.ts';

/** `自治区 2025年分配总表.xlsx`. */
export function regionFileName(year: number): string {
  return `自治区 ${year}年分配总表.xlsx`;
}

/** The region's workbook: every unit, every chapter, every fund, and the checks between them. */
export function regionWorkbook(set: AnnualSet): Workbook {
  const { plan } = set;
  let annexes = 1;
  const parts = new Map<string, RegionPart>();
  for (const chapter of chapters) {
    const before = annexes;
    const part = chapter.region(set.states.get(chapter.key), set, (position) => `附件${before + position}`);
    parts.set(chapter.key, part);
    annexes += part.sheets.length;
  }
  const shown = [...parts.values()];
  const needs = needsOf(chapters, plan);
  const parameters = parametersSheet(set, needs.codes, needs.settings);
  const advances = advancesSheet(set, `附件${annexes + 2}`);
  const settlement = settlementSheet(set, advances, `附件${annexes + 1}`, ({ fund, unit }) => parts.get(assessingChapter(fund) ?? '')?.assessed(unit, fund) ?? null);
  const summary = summarySheet(set, settlement, shown.flatMap((part) => part.summary), '附件1');
  const performance = performanceSheet(
    set, '自治区',
    settlement.blocks.map(({ result, total }) => ({ fund: result.fund, due: amountFormula(sumKnown(result.lines, 'due'), total('due')), ...withoutRemark(result.lines, 'assessed') })),
    shown.flatMap((part) => part.targets ?? []), `附件${annexes + 4}`,
  );
  const next = nextAdvancesSheet(set, settlement.blocks, (unit, fund) => parts.get(assessingChapter(fund) ?? '')?.nextYear?.(unit, fund) ?? null, `附件${annexes + 3}`);
  const check = crossCheckSheet(set, { settlement, advances, summary }, [
    ...shown.flatMap((part) => part.checks),
    ...settlement.blocks.flatMap((block) => shown.flatMap((part) => part.fundChecks?.(block) ?? [])),
    ...next.checks,
    ...yearAmounts(set, performance, summary),
  ], `附件${annexes + (performance === null ? 4 : 5)}`);
  const sheets = [
    { sheet: summary.sheet, english: 'Summary', what: '各单位按市小计、九县区小计、合计' },
    ...shown.flatMap((part) => part.sheets),
    { sheet: settlement.sheet, english: 'Advances and settlement', what: '分项目分单位的清算与本次下达，各项目资金平衡' },
    { sheet: advances.sheet, english: 'Issued in advance', what: '上年提前下达与本年以前批次，一笔一行' },
    { sheet: next.sheet, english: 'In advance of next year', what: '各项目下一年提前下达的测算数' },
    ...(performance === null ? [] : [{ sheet: performance.sheet, english: 'Performance targets', what: '按项目的绩效指标与指标值' }]),
  ];
  const lines = set.funds.flatMap((result) => result.lines);
  const notice = issueNotice(set, {
    to: '各有关市、县（区）和单位：', you: '', lines,
    total: summary.total, words: summary.words,
    issued: (fund) => settlement.blocks.find(({ result }) => result.fund === fund)!.total('issued'),
    annexes: sheets.map(({ sheet }) => sheet.name),
  });
  const pending = pendingOf(set);
  const missing = [...missingInPlan(plan), ...shown.flatMap((part) => part.missing ?? [])];
  const title = `${yearAndBatch(plan)}人才政策资金分配总表`;
  return {
    title,
    subject: '宁党办〔2020〕48号',
    sheets: [
      cover(set, {
        title: { zh: title, en: `Allocation of funds ${plan.year}: the region's workbook` },
        unit: '宁夏回族自治区',
        contents: [
          { sheet: PARAMETERS_SHEET, english: 'Parameters', what: '标准、月数与口径，各表公式按名称引用' },
          { sheet: ISSUE_NOTICE, english: 'Notice', what: '正文、金额、大写与附件目录，供拟文时复制' },
          ...sheets.map(({ sheet, english, what }) => ({ sheet: sheet.name, english, what })),
          { sheet: BASIS, english: 'Notes and basis', what: '条款、算法、锁定值来源' },
          { sheet: CROSS_CHECK, english: 'Cross-checks', what: `${check.lines}项勾稽，活公式` },
        ],
        figures: [
          { headline: true, label: '全年应下达（元）', content: amountFormula(sumKnown(lines, 'due'), summary.total('due')), kind: 'money', ...withoutRemark(lines, 'assessed') },
          { headline: true, label: '本次下达（元）', content: amountFormula(sumKnown(lines, 'issued'), summary.total('issued')), kind: 'money', ...withoutRemark(lines, 'issued') },
          { headline: true, label: '欠拨（元）', content: amountFormula(sumKnown(lines, 'short'), summary.total('short')), kind: 'money', ...withoutRemark(lines, 'issued') },
          ...(settlement.unallocated === null ? [] : [{ headline: true, label: '未分配（元）', content: amountFormula(settlement.unallocated.fen, settlement.unallocated.cell), kind: 'money' as const, remark: '留在资金总额内，见“提前下达与清算”' }]),
          ...shown.flatMap((part) => part.figures),
          { headline: true, label: `${NOT_ASSESSED}、缺项（项）`, content: pending.length + missing.length, kind: 'count', remark: waitsFor(pending, missing) },
          { headline: true, label: '勾稽不符项数', content: { formula: check.differing.cell, value: check.differing.count }, kind: 'count', remark: '不为0时见“勾稽校验表”' },
        ],
        pending, missing, overview: summary.overview,
      }),
      parameters.sheet,
      notice,
      ...sheets.map(({ sheet }) => sheet),
      basisSheet(set, null, {
        ...needs,
        sources: [
          ['本次下达', '程序按资金总额与各单位需求计算（最大余数法，到分）'],
          ['上年清算、已提前下达、上年结转、资金总额、录入的当年核定', '分配方案'],
          ...shown.flatMap((part) => part.sources),
          ['控制数', '程序计算，供勾稽校验'],
        ],
        remarks: [...shown.flatMap((part) => part.remarks), `各单位申报表：${plan.units.map((unit) => set.files.get(unit.key) ?? '').filter((file) => file !== '').join('；')}`],
      }),
      check.sheet,
    ],
    names: parameters.names,
  };
}

/** What the year still waits for, in one line: the funds and tables that are 未测算, and what missing entries hold up. */
function waitsFor(pending: readonly Pending[], missing: readonly Missing[]): string {
  const parts = [
    ...(pending.length === 0 ? [] : [`${NOT_ASSESSED}：${[...new Set(pending.map(({ fund }) => fund))].join('、')}`]),
    ...new Set(missing.map(({ holdsUp }) => holdsUp)),
  ];
  return parts.length === 0 ? '没有' : parts.join('；');
}

/** 绩效目标表's amounts against 分配汇总表, which adds the same money up by unit. */
function yearAmounts(set: AnnualSet, performance: PerformanceLaid | null, summary: SummaryLaid): Check[] {
  const due = sumKnown(set.funds.flatMap((result) => result.lines), 'due');
  if (performance === null || due === null) return [];
  return [{
    scope: '全区', what: '绩效目标表年度金额合计＝分配汇总表全年应下达合计', kind: 'money', value: inYuan(due), control: null,
    left: `ROUND(SUM(${performance.amounts.join(',')}),2)`, right: () => summary.total('due'),
  }];
}
