import type { Unit } from '../units/index.ts';
import type { Workbook } from '../workbook/model.ts';
import { linesOf, pendingOf, sumKnown, type AnnualSet } from './annualSet.ts';
import type { UnitPart } from './chapter.ts';
import { assessingChapter, chapters, needsOf } from './chapters.ts';
import { amountFormula, withoutRemark, yearAndBatch } from './frame.ts';
import { missingInPlan } from './missing.ts';
import { basisSheet, BASIS } from './sheets/basis.ts';
import { cover } from './sheets/cover.ts';
import { ISSUE_NOTICE, issueNotice } from './sheets/issueNotice.ts';
import { issueTable } from './sheets/issueTable.ts';
import { performanceSheet } from './sheets/performance.ts';
import { PARAMETERS_SHEET, parametersSheet } from './sheets/parameters.ts';

/** `640104 兴庆区 2025年下达附表.xlsx`. */
export function unitFileName(unit: Unit, year: number): string {
  return `${unit.key} ${unit.name} ${year}年下达附表.xlsx`;
}

/** The workbook that a unit gets: its funds, what each chapter has for it, parameters and basis. */
export function unitWorkbook(set: AnnualSet, unit: Unit): Workbook {
  const { plan } = set;
  let annexes = 1;
  const parts = new Map<string, UnitPart>();
  for (const chapter of chapters) {
    const before = annexes;
    const part = chapter.unit(set.states.get(chapter.key), set, unit, (position) => `附件${before + position}`);
    if (part === null) continue;
    parts.set(chapter.key, part);
    annexes += part.sheets.length;
  }
  const shown = [...parts.values()];
  const issue = issueTable(set, unit, '附件1', ({ fund }) => parts.get(assessingChapter(fund) ?? '')?.assessed?.(fund) ?? null);
  const performance = performanceSheet(
    set, `${unit.key} ${unit.name}`,
    linesOf(set, unit).map((line) => ({ fund: line.fund, due: amountFormula(line.due, issue.at(line, 'due')) })),
    shown.flatMap((part) => part.targets ?? []), `附件${annexes + 1}`,
  );
  const sheets = [
    { sheet: issue.sheet, english: 'Funds issued', what: '每个项目的核定、清算、已下达、本次下达、欠拨与结转' },
    ...shown.flatMap((part) => part.sheets),
    ...(performance === null ? [] : [{ sheet: performance.sheet, english: 'Performance targets', what: '按项目的绩效指标与指标值' }]),
  ];
  const handedOn = shown.flatMap((part) => part.handsOn?.(issue) ?? []);
  const needs = needsOf(chapters.filter((chapter) => parts.has(chapter.key)), plan);
  const notice = issueNotice(set, {
    to: `${unit.name}：`, you: '你单位', lines: linesOf(set, unit),
    total: issue.total, words: issue.words,
    issued: (fund) => issue.at(linesOf(set, unit).find((line) => line.fund === fund)!, 'issued'),
    annexes: sheets.map(({ sheet }) => sheet.name),
  });
  const parameters = parametersSheet(set, needs.codes, needs.settings);
  const lines = linesOf(set, unit);
  const title = `${yearAndBatch(plan)}人才政策资金下达附表`;
  return {
    title: `${title} ${unit.name}`,
    subject: '宁党办〔2020〕48号',
    sheets: [
      cover(set, {
        title: { zh: title, en: `Funds issued for ${plan.year}: annexes` },
        unit: `${unit.key} ${unit.name}`,
        contents: [
          { sheet: ISSUE_NOTICE, english: 'Notice', what: '正文、金额、大写与附件目录，供拟文时复制' },
          ...[...sheets, ...handedOn].map(({ sheet, english, what }) => ({ sheet: sheet.name, english, what })),
          { sheet: PARAMETERS_SHEET, english: 'Parameters', what: '标准、月数与口径，各表公式按名称引用' },
          { sheet: BASIS, english: 'Notes and basis', what: '条款、算法、锁定值来源' },
        ],
        figures: [
          { label: '全年应下达（元）', content: amountFormula(sumKnown(lines, 'due'), issue.total('due')), kind: 'money', ...withoutRemark(lines, 'assessed') },
          { label: '本次下达（元）', content: amountFormula(sumKnown(lines, 'issued'), issue.total('issued')), kind: 'money', ...withoutRemark(lines, 'issued') },
          ...shown.flatMap((part) => part.figures),
        ],
        pending: pendingOf(set, unit),
        missing: [...missingInPlan(plan), ...shown.flatMap((part) => part.missing ?? [])],
      }),
      notice,
      ...[...sheets, ...handedOn].map(({ sheet }) => sheet),
      parameters.sheet,
      basisSheet(set, unit, {
        ...needs,
        sources: [
          ['本次下达', '自治区分配总表“提前下达与清算”'],
          ['上年清算、已提前下达、上年结转、录入的当年核定', '分配方案'],
          ...shown.flatMap((part) => part.sources),
        ],
        remarks: [...shown.flatMap((part) => part.remarks), '本表打开后各程序重新计算的结果与所存结果一致。'],
      }),
    ],
    names: parameters.names,
  };
}
