import { reached } from '../../../core/allowance/incomeGap.ts';
import { inYuan, type Fen } from '../../../core/exact/money.ts';
import { ratioToNumber } from '../../../core/exact/ratio.ts';
import { exactValue } from '../../../core/policy/values.ts';
import { townshipIncome as incomeForm } from '../../forms/townshipIncome.ts';
import type { AnnualSet } from '../annualSet.ts';
import { defineChapter } from '../chapter.ts';
import { againstControl, type Check } from '../check.ts';
import { NOT_ASSESSED } from '../frame.ts';
import { incomeComparedSheet } from '../sheets/incomeCompared.ts';
import { withoutComparison } from '../sheets/incomeColumns.ts';
import { incomeDetailSheet, type IncomeDetailLaid } from '../sheets/incomeDetail.ts';
import { incomeSummarySheet, type IncomeSummaryLaid } from '../sheets/incomeSummary.ts';
import type { Target } from '../sheets/performance.ts';
import { assessTownshipIncome, incomePending, needIn, type CountyIncome, type GradeLine } from '../townshipIncome.ts';

const NOT_ISSUED = '测算数，不下达';
const NOT_REACHED = reached({ gap: 1 }).zh;

/** 乡镇收入 of article 十八: what people of a grade earn in the townships against county units, and what the gap would cost a year. */
export const townshipIncomeChapter = defineChapter<readonly CountyIncome[]>({
  key: 'townshipIncome',
  assesses: null,
  parameters: ['P.INCOME'],
  basis: [['十八', '乡镇与县直同职级人员的人均月收入逐职级对照，机关、事业分开；应达收入＝县直人均月收入×（1＋规定比例），差额不小于0。年需资金为测算数，不下达。']],
  assess(plan, submissions, policy) {
    const counties = assessTownshipIncome(plan, submissions, policy);
    return { state: counties, pending: incomePending(counties) };
  },
  unit(counties, set, unit, annex) {
    const county = counties.find((each) => each.unit.key === unit.key);
    if (county === undefined) return null;
    const compared = incomeComparedSheet(set, county, annex(1));
    const need = needIn(county);
    return {
      sheets: [{ sheet: compared.sheet, english: 'Income in townships', what: '各职级乡镇与县直人均月收入、应达收入、差额、年需资金（测算）' }],
      assessed: null,
      figures: [
        {
          label: '乡镇收入未达标人数', kind: 'count',
          content: need === null ? NOT_ASSESSED : { formula: `SUMIF(${compared.on('reached')},"${NOT_REACHED}",${compared.on('townshipPeople')})`, value: shortPeople(county.lines) },
          ...remarkOf(withoutComparison(county.lines)),
        },
        { label: '乡镇收入年需资金（元）', kind: 'money', content: need === null ? NOT_ASSESSED : { formula: compared.total('need'), value: inYuan(need) }, remark: NOT_ISSUED },
      ],
      sources: [['乡镇、县直人数与人均月收入', `申报表“${incomeForm.sheet}”：${set.files.get(unit.key) ?? '—'}`]],
      remarks: [],
      targets: [targetOf(set)],
    };
  },
  compared: (counties, _set, unit) => counties
    .filter((county) => county.unit.key === unit.key)
    .map((county) => ({ key: 'need', article: '十八', name: '乡镇收入年需资金（测算）', measure: '元', value: yuanOrNull(needIn(county)) })),
  region(counties, set, annex) {
    const detail = incomeDetailSheet(set, counties, annex(2));
    const summary = incomeSummarySheet(set, counties, detail, annex(1));
    const byUnit = new Map(counties.map((county) => [county.unit.key, county]));
    const leftOut = counties.filter((county) => needIn(county) === null).length;
    const without = leftOut === 0 ? [] : [`不含${NOT_ASSESSED}${leftOut}个单位`];
    const lines = counties.flatMap((county) => county.lines);
    return {
      sheets: [
        { sheet: summary.sheet, english: 'Income by county', what: '各县达标与未达标职级数、人数、年需资金（测算）' },
        { sheet: detail.sheet, english: 'Income in detail', what: '各县各职级的对照' },
      ],
      assessed: () => null,
      summary: [{
        column: { key: 'incomeNeed', header: '乡镇收入年需资金（测算，不下达）', english: 'Township income: need of a year', kind: 'money', width: 14, fill: 'formula', total: true },
        cellOf: (unit) => {
          const county = byUnit.get(unit.key);
          if (county === undefined) return '—';
          const need = needIn(county);
          return need === null ? NOT_ASSESSED : { formula: summary.at(unit.key, 'need'), value: inYuan(need) };
        },
      }],
      checks: [...countyChecks(counties, detail, summary), ...sumChecks(counties, detail, summary)],
      figures: [
        { label: '乡镇收入未达标人数', kind: 'count', content: { formula: summary.total('shortPeople'), value: shortPeople(lines) }, remark: without.join('') },
        { label: '乡镇收入年需资金（元）', kind: 'money', content: { formula: summary.total('need'), value: inYuan(needOf(counties)) }, remark: [NOT_ISSUED, ...without].join('；') },
      ],
      sources: [['乡镇、县直人数与人均月收入', `各单位申报表“${incomeForm.sheet}”`]],
      remarks: [],
      ...(counties.length === 0 ? {} : { targets: [targetOf(set)] }),
    };
  },
});

/** How far townships are to be above county units. */
function targetOf({ policy }: AnnualSet): Target {
  const { cellName, name } = policy.parameter('P.INCOME');
  return { article: '十八', level: '质量指标', name: `${name.zh}（各职级）`, content: { formula: cellName, value: ratioToNumber(exactValue(policy, 'P.INCOME')) }, kind: 'ratio', measure: '不低于', basis: '（十八），见“参数”' };
}

function yuanOrNull(fen: Fen | null): number | null {
  return fen === null ? null : inYuan(fen);
}

function shortPeople(lines: readonly GradeLine[]): number {
  return lines.reduce((sum, { comparison, townshipPeople }) => sum + (comparison.kind === 'compared' && comparison.reached === NOT_REACHED ? townshipPeople : 0), 0);
}

function needOf(counties: readonly CountyIncome[]): Fen {
  return counties.reduce((sum, county) => sum + (needIn(county) ?? 0), 0);
}

function remarkOf(without: number): { readonly remark: string } | Record<never, never> {
  return without === 0 ? {} : { remark: `不含${NOT_ASSESSED}${without}个职级` };
}

/** A county's need against gaps times people, and against what the program computed. */
function countyChecks(counties: readonly CountyIncome[], detail: IncomeDetailLaid, summary: IncomeSummaryLaid): Check[] {
  return counties.flatMap((county): Check[] => {
    const { unit, lines } = county;
    const scope = unit.name;
    const need = needIn(county);
    const what = '收入对照汇总年需资金＝差额×乡镇人数×12';
    if (need === null) return [{ scope, what, why: `${NOT_ASSESSED}，原因见封面` }];
    if (lines.length === 0) return [{ scope, what, why: '零报告，没有明细' }];
    return [
      {
        scope, what, kind: 'money', value: inYuan(need), control: null, left: summary.at(unit.key, 'need'),
        right: () => `ROUND(SUMPRODUCT(${detail.block(unit.key, 'gap')},${detail.block(unit.key, 'townshipPeople')})*12,2)`,
      },
      againstControl(scope, '收入对照汇总年需资金＝控制数', 'money', summary.at(unit.key, 'need'), inYuan(need)),
    ];
  });
}

/** What counties submitted, by column, and the sums of what follows from it. */
function sumChecks(counties: readonly CountyIncome[], detail: IncomeDetailLaid, summary: IncomeSummaryLaid): Check[] {
  if (counties.length === 0) return [];
  const scope = '全区';
  const lines = counties.flatMap((county) => county.lines);
  const total = (of: (line: GradeLine) => number): number => lines.reduce((sum, line) => sum + of(line), 0);
  const income = (side: 'township' | 'county') => ({ comparison }: GradeLine): number => (side in comparison ? ((comparison as Partial<Record<typeof side, Fen | null>>)[side] ?? 0) : 0);
  const column = (what: string, key: string, kind: 'count' | 'money', value: number): Check =>
    againstControl(scope, `收入对照明细${what}合计＝控制数`, kind, kind === 'money' ? `ROUND(SUM(${detail.range(key)}),2)` : `SUM(${detail.range(key)})`, value);
  const nine = counties.filter(({ unit }) => unit.scope === '九县区');
  return [
    column('乡镇人数', 'townshipPeople', 'count', total(({ townshipPeople }) => townshipPeople)),
    column('乡镇人均月收入', 'township', 'money', inYuan(total(income('township')))),
    column('县直人数', 'countyPeople', 'count', total(({ countyPeople }) => countyPeople)),
    column('县直人均月收入', 'county', 'money', inYuan(total(income('county')))),
    againstControl(scope, '收入对照汇总未达标人数＝控制数', 'count', summary.total('shortPeople'), shortPeople(lines)),
    { scope, what: '收入对照汇总年需资金合计＝明细合计', kind: 'money', value: inYuan(needOf(counties)), control: null, left: summary.total('need'), right: () => `ROUND(SUM(${detail.range('need')}),2)` },
    againstControl('九县区', '收入对照汇总年需资金小计＝控制数', 'money', summary.nine('need'), inYuan(needOf(nine))),
  ];
}
