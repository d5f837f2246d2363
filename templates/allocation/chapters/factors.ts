import { inYuan } from '../../../core/exact/money.ts';
import { addRatios, ratioOf, ratioToNumber, timesRatio, type Ratio } from '../../../core/exact/ratio.ts';
import { defineChapter } from '../chapter.ts';
import { againstControl, type Check } from '../check.ts';
import { assessFactors, factorPlanOf, type FactorResult } from '../factors.ts';
import { factorDataSheet, factorSharingSheet, sharedIn, unitFactorsSheet, type FactorBlock, type FactorDataLaid } from '../sheets/factorSheets.ts';
import type { FundBlock } from '../sheets/settlement.ts';

const SCALE_DIGITS = 4;
const SCALE = 10 ** SCALE_DIGITS;

/** Funds that are shared by factors: from figures through scores to amounts. */
export const factorsChapter = defineChapter<readonly FactorResult[]>({
  key: 'factors',
  assesses: ({ method }) => method === '因素法',
  parameters: [],
  assess: (plan) => ({ state: [...assessFactors(plan).values()], pending: [] }),
  unit(results, set, unit, annex) {
    const own = unitFactorsSheet(set, results, unit, annex(1));
    if (own === null) return null;
    return {
      sheets: [{ sheet: own.sheet, english: 'Shared by factors', what: '本单位各项目从因素到分配数' }],
      assessed: (fund) => own.amountOf(fund),
      figures: [],
      sources: [['因素数值、合计、系数、分配数', '自治区分配总表“因素法测算”']],
      remarks: [],
    };
  },
  region(results, set, annex) {
    if (results.length === 0) return { sheets: [], assessed: () => null, summary: [], checks: [], figures: [], sources: [], remarks: [] };
    const data = factorDataSheet(set, results, factorPlanOf(set.plan), annex(1));
    const sharing = factorSharingSheet(set, results, data, annex(2));
    const blockOf = (code: string): FactorBlock | undefined => sharing.blocks.find(({ result }) => result.fund.code === code);
    return {
      sheets: [
        { sheet: data.sheet, english: 'Figures of factors', what: '各单位的因素数值与来源' },
        { sheet: sharing.sheet, english: 'Shared by factors', what: '按因素分配的项目，从得分到分配数' },
      ],
      assessed: (unit, fund) => blockOf(fund.code)?.amountOf(unit.key) ?? null,
      summary: [],
      checks: [...dataChecks(results, data), ...sharing.blocks.flatMap(blockChecks)],
      fundChecks: (block) => fundChecks(block, blockOf(block.result.fund.code)),
      figures: results.map((result) => ({ label: `${result.fund.name}可分配数（元）`, content: { formula: blockOf(result.fund.code)!.shared, value: inYuan(result.shared) }, kind: 'money', remark: '因素法' })),
      sources: [['因素数值', '普查数与分配方案“因素数据”'], ['因素法的份额与分配数', '程序计算'], ['困难系数、绩效系数、保底、封顶', '分配方案']],
      remarks: [],
    };
  },
});

/** Figures of each fund's units against what the program read. */
function dataChecks(results: readonly FactorResult[], data: FactorDataLaid): Check[] {
  return results.flatMap(({ fund, factor, lines }) => factor.weights.map(({ factor: name }, k) => againstExact(
    fund.name, `参加单位“${name}”合计＝控制数`, lines.map(({ values }) => values[k]!), `SUM(${lines.map(({ unit }) => data.at(unit.key, name)).join(',')})`,
  )));
}

/** A sum of figures, whole or as finely as a plan would give them. */
function againstExact(scope: string, what: string, figures: readonly Ratio[], formula: string): Check {
  const sum = figures.reduce(addRatios, ratioOf(0));
  const whole = figures.every(({ denominator }) => denominator === 1n);
  const control = whole ? ratioToNumber(sum) : Number(timesRatio(SCALE, sum, 'halfUp')) / SCALE;
  return againstControl(scope, what, whole ? 'count' : 'decimal', whole ? formula : `ROUND(${formula},${SCALE_DIGITS})`, control);
}

function blockChecks({ result, shared, unit, total, range }: FactorBlock): Check[] {
  const scope = result.fund.name;
  const coefficients = result.lines.flatMap(({ difficulty, performance }) => [difficulty, performance]);
  return [
    { scope, what: '因素法测算分配数合计＝可分配数', kind: 'money', value: inYuan(sharedIn(result)), control: null, left: total('amount'), right: () => shared },
    againstControl(scope, '因素法测算可分配数＝控制数', 'money', shared, inYuan(result.shared)),
    againstExact(scope, '因素法测算系数合计＝控制数', coefficients, `SUM(${range('difficulty')})+SUM(${range('performance')})`),
    againstControl(scope, '分配数与份额相差不小于取整单位的单位数＝0', 'count', `COUNTIF(${range('gap')},">="&${unit})`, 0),
  ];
}

/** What is shared against the pool, carry-over and settlement of 提前下达与清算. */
function fundChecks({ result, pool, range }: FundBlock, block: FactorBlock | undefined): Check[] {
  if (block === undefined) return [];
  return [{
    scope: result.fund.name, what: '因素法测算可分配数＝资金总额＋上年结转－上年清算，舍到取整单位', kind: 'money', value: inYuan(block.result.shared), control: null,
    left: block.shared,
    right: () => `ROUND(INT(ROUND((${pool}+SUM(${range('carry')})-SUM(${range('settlement')}))*100,0)/ROUND(${block.unit}*100,0))*${block.unit},2)`,
  }];
}
